"""Contested: the attributes on which accounts of different speakers exclude each other, with the pairs that do.

'Three' and 'several' do not; a part does not contest the whole; 'none known' contests nothing; a toll that rises from
day to day, or that its own speaker corrects, is no disagreement.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, permutations

from trucewatch.corroborate import figures, mentions, places, speakers, times
from trucewatch.corroborate.accounts import DEFENCE, Draft, figure
from trucewatch.corroborate.corpus import Corpus
from trucewatch.corroborate.registry import known, related
from trucewatch.model.vocabulary import AccountAttribute, ContestedAttribute

_COUNTS: Mapping[AccountAttribute, ContestedAttribute] = {
    "munitions": "count",
    "attacks": "count",
    "killed": "killed",
    "injured": "injured",
}
_TOLLS = ("killed", "injured")


@dataclass(frozen=True, slots=True)
class Dispute:
    """Two accounts that exclude each other on an attribute."""

    attribute: ContestedAttribute
    one: Draft
    other: Draft


def disputes(drafts: Sequence[Draft], corpus: Corpus) -> tuple[Dispute, ...]:
    """Find every pair of standing accounts of different speakers that exclude each other."""
    standing = [draft for draft in drafts if draft.account.corrected_by is None]
    found: list[Dispute] = []
    for one, other in combinations(standing, 2):
        if (one.account.attribute, other.account.attribute) in _COMPARED and _different(one, other, corpus):
            found.extend(Dispute(attribute, one, other) for attribute in _excluded(one, other, corpus))
    return tuple(found)


def contested_on(found: Sequence[Dispute]) -> tuple[ContestedAttribute, ...]:
    """The attributes in dispute, each once, in the vocabulary's order."""
    present = {dispute.attribute for dispute in found}
    return tuple(attribute for attribute in _ORDER if attribute in present)


_ORDER: tuple[ContestedAttribute, ...] = (
    *("occurrence", "perpetrator", "target", "weapon", "count", "killed", "injured", "damage", "place", "time"),
)


def _excluded(one: Draft, other: Draft, corpus: Corpus) -> Iterator[ContestedAttribute]:
    pair = {one.account.attribute, other.account.attribute}
    if pair == {"casualties"} or (pair & {"casualties"} and pair & set(_TOLLS)):
        yield from _nobody(one, other)
    elif one.account.attribute == other.account.attribute or pair == {"perpetrator", "responsibility"}:
        attribute = one.account.attribute
        test = TESTS.get(attribute)
        if test and test(one, other, corpus):
            yield _COUNTS.get(attribute) or _NAMES[attribute]


def _nobody(one: Draft, other: Draft) -> Iterator[ContestedAttribute]:
    """'No casualties' against somebody killed or hurt."""
    for nobody, some in ((one, other), (other, one)):
        found = figure(some)
        zero = nobody.account.attribute == "casualties" and nobody.account.status == "zero_reported"
        if zero and some.account.attribute in _TOLLS and found and found[0] > 0 and _whole(nobody):
            yield "killed" if some.account.attribute == "killed" else "injured"


def _count(one: Draft, other: Draft, corpus: Corpus) -> bool:
    mine, theirs = figure(one), figure(other)
    if mine is None or theirs is None or not figures.exclude(mine, theirs):
        return False
    if one.account.attribute in _TOLLS and _rising(one, other, corpus):
        return False
    if _whole(one) and _whole(other):
        return _one_group(one, other, corpus) or _exceeds(one, other, mine, theirs)
    return False


def _one_group(one: Draft, other: Draft, corpus: Corpus) -> bool:
    """Both count all, or groups that share a word: 'contractors', 'an Iraqi contractor'."""
    mine, theirs = _group(one), _group(other)
    if not mine or not theirs:
        return mine == theirs
    stop = corpus.policy.words["stop"]
    return bool(mentions.content(mine, stop) & mentions.content(theirs, stop))


def _exceeds(one: Draft, other: Draft, mine: figures.Interval, theirs: figures.Interval) -> bool:
    """A group's count contests the whole only if it is greater: two soldiers hurt, and nobody hurt."""
    if _group(one) and _group(other):
        return False
    return mine[0] > theirs[1] if _group(one) else theirs[0] > mine[1]


def _rising(one: Draft, other: Draft, corpus: Corpus) -> bool:
    """The later of two reports gives the higher toll; 'nobody was hurt' is no toll that could rise."""
    first, second = corpus.published(one.claim), corpus.published(other.claim)
    if first is None or second is None or first == second:
        return False
    earlier, later = (figure(one), figure(other)) if first < second else (figure(other), figure(one))
    return earlier is not None and later is not None and 0 < earlier[1] < later[0]


def _whole(draft: Draft) -> bool:
    return draft.quantity is not None and not figures.is_part(draft.quantity)


def _group(draft: Draft) -> str | None:
    return draft.quantity.group if draft.quantity else None


def _occurrence(one: Draft, other: Draft, _corpus: Corpus) -> bool:
    return (one.account.stance == "denies") != (other.account.stance == "denies")


def _perpetrator(one: Draft, other: Draft, corpus: Corpus) -> bool:
    """Two named hands that are not related; or one that is named and disowned."""
    if one.mention is None or other.mention is None:
        return False
    named = [draft for draft in (one, other) if draft.account.stance != "denies"]
    if len(named) == 2:
        return _rivals(one, other, corpus)
    if len(named) == 0 or mentions.anonymous(named[0].mention or one.mention, corpus.policy):
        return False
    return named[0].mention is None or not named[0].mention.entity or not _rivals(one, other, corpus)


def _rivals(one: Draft, other: Draft, corpus: Corpus) -> bool:
    mine, theirs = one.mention, other.mention
    if mine is None or theirs is None or not mine.entity or not theirs.entity:
        return False
    if not (known(corpus.registry, mine.entity) and known(corpus.registry, theirs.entity)):
        return False
    if mentions.anonymous(mine, corpus.policy) or mentions.anonymous(theirs, corpus.policy):
        return False
    return not related(corpus.registry, mine.entity, theirs.entity, corpus.published(one.claim))


def _weapon(one: Draft, other: Draft, corpus: Corpus) -> bool:
    if DEFENCE in (one.account.qualifier, other.account.qualifier):
        return False
    classes = [mentions.weapon_class(str(draft.account.value), corpus.policy.weapons) for draft in (one, other)]
    return None not in classes and classes[0] != classes[1]


def _damage(one: Draft, other: Draft, corpus: Corpus) -> bool:
    grading = corpus.policy.grading
    texts = [str(draft.account.value).lower() for draft in (one, other)]
    if any(word in text for text in texts for word in grading.open_damage):
        return False
    none = [any(word in text for word in grading.no_damage) for text in texts]
    return none[0] != none[1]


def _place(one: Draft, other: Draft, _corpus: Corpus) -> bool:
    mine, theirs = one.claim.place, other.claim.place
    if mine is None or theirs is None or places.within(mine, theirs) or places.within(theirs, mine):
        return False
    return places.apart(mine, theirs)


def _time(one: Draft, other: Draft, corpus: Corpus) -> bool:
    return times.gap(times.when(one.claim, corpus), times.when(other.claim, corpus)) > 0


TESTS: Mapping[AccountAttribute, Callable[[Draft, Draft, Corpus], bool]] = {
    "occurrence": _occurrence,
    "perpetrator": _perpetrator,
    "responsibility": _perpetrator,
    "weapon": _weapon,
    "munitions": _count,
    "attacks": _count,
    "killed": _count,
    "injured": _count,
    "damage": _damage,
    "place": _place,
    "time": _time,
}
_NAMES: Mapping[AccountAttribute, ContestedAttribute] = {
    "occurrence": "occurrence",
    "perpetrator": "perpetrator",
    "responsibility": "perpetrator",
    "weapon": "weapon",
    "damage": "damage",
    "place": "place",
    "time": "time",
}


_COMPARED = frozenset(
    [
        *((attribute, attribute) for attribute in TESTS),
        *permutations(("perpetrator", "responsibility")),
        *(pair for toll in _TOLLS for pair in permutations(("casualties", toll))),
    ]
)
"""The attributes whose accounts can exclude each other. Most pairs are of others, and are not looked at closer."""


def _different(one: Draft, other: Draft, corpus: Corpus) -> bool:
    """Different speakers, and not two names of one informant in one report."""
    if one.claim.report == other.claim.report and one.account.origin == other.account.origin:
        return False
    mine, theirs = one.account.speaker, other.account.speaker
    if mine.is_outlet and theirs.is_outlet:
        return speakers.plain(mine.name) != speakers.plain(theirs.name)
    return speakers.identity(mine) != speakers.identity(theirs) or not speakers.named(mine, corpus.policy)
