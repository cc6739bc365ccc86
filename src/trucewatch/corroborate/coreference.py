"""Coreference: which claims of one report speak of one occurrence. Disagreement on counts keeps nothing apart."""

import re
from collections.abc import Sequence

from trucewatch.corroborate import aggregates, kinds, mentions, places, times
from trucewatch.corroborate.corpus import Corpus
from trucewatch.corroborate.eligibility import part
from trucewatch.corroborate.means import definite
from trucewatch.corroborate.registry import related
from trucewatch.corroborate.telling import Telling
from trucewatch.model import Claim, Mention
from trucewatch.model.order import position

_FORCE = frozenset({"violence", "territory"})
_STOP = re.compile(r"[.!?…;](?:\s|$)")
_LOCATED, _ANAPHORIC, _BARE, _NOTHING = 3, 2, 1, 0


def acts_told(claims: Sequence[Claim], corpus: Corpus) -> tuple[Telling, ...]:
    """Group the claims of one report that make incidents by themselves, in the order of the text."""
    told: list[Telling] = []
    for claim in claims:
        if part(claim, corpus.policy) == "makes":
            _place_claim(claim, told, corpus)
    return _settle_loose(told, corpus)


def fits(claim: Claim, telling: Telling, corpus: Corpus) -> bool:
    """Say whether nothing in kind, time, place, actor or target keeps the claim out of the telling."""
    return all(not excludes(claim, other, corpus) for other in telling.acts(corpus))


def excludes(one: Claim, other: Claim, corpus: Corpus) -> bool:
    """Say whether two claims of one report cannot speak of one occurrence."""
    policy = corpus.policy
    breath = one_breath(one, other, corpus)
    alike = kinds.likeness(one.kind, other.kind, policy.kinds) >= policy.kinds.least_within
    if not alike and not (
        (breath or _pointing(one, corpus) or _pointing(other, corpus)) and _armed(one, other, corpus)
    ):
        return True
    if not times.compatible(times.when(one, corpus), times.when(other, corpus)):
        return True
    if not places.compatible(one.place, other.place, policy.places):
        return True
    if one.background != other.background and not (breath or _one_spot(one, other, corpus)):
        return True
    return _other_hand(one, other, corpus) or (not breath and _other_thing(one, other, corpus))


def one_breath(one: Claim, other: Claim, corpus: Corpus) -> bool:
    """Say whether one sentence tells both as one doer's, or one of them without doer or thing of its own.

    'Stormed a village and captured it after killing six defenders' is one occurrence.
    """
    first, second = sorted((one, other), key=position)
    report = corpus.reports.get(one.report)
    if report is None or not (first.trigger.segments and second.trigger.segments):
        return False
    between = report.text[first.trigger.segments[-1][1] : second.trigger.segments[0][0]]
    if _STOP.search(between) or "\n" in between:
        return False
    hands = {m.segments for m in one.mentions("actor")} & {m.segments for m in other.mentions("actor")}
    return bool(hands) or not any(second.mentions(role) for role in ("actor", "target", "victim"))


def _pointing(claim: Claim, corpus: Corpus) -> bool:
    """'the attack', 'the bombing': whatever kind the word has, it means the act told before."""
    return definite(claim, corpus) and not _located(claim, corpus) and not aggregates.plural(claim, corpus)


def _armed(one: Claim, other: Claim, corpus: Corpus) -> bool:
    """Whether both are acts of armed force that can be told as one."""
    kept = corpus.policy.kinds.never_blurred
    return {one.family, other.family} <= _FORCE and not {one.kind, other.kind} & kept


def _place_claim(claim: Claim, told: list[Telling], corpus: Corpus) -> None:
    several = aggregates.stands_for_several(claim, corpus)
    ranked = [(_evidence(claim, telling, several, corpus), at) for at, telling in enumerate(told)]
    best = max(ranked, default=(_NOTHING, -1), key=lambda item: (item[0], position(told[item[1]].claims[-1])))
    if best[0] > _NOTHING:
        told[best[1]] = told[best[1]].plus(claim, corpus)
    else:
        told.append(Telling(claim.report, (claim,), aggregate=several))


def _evidence(claim: Claim, telling: Telling, several: bool, corpus: Corpus) -> int:
    """How strongly the claim points to the telling: by place or target, by 'the attack', or by standing next to it."""
    if aggregates.set_apart(claim, corpus) or not fits(claim, telling, corpus):
        return _NOTHING
    if several != telling.aggregate:
        plural = definite(claim, corpus) and aggregates.plural(claim, corpus) and not _located(claim, corpus)
        return _ANAPHORIC if telling.aggregate and plural else _NOTHING
    if several:
        return _ANAPHORIC if definite(claim, corpus) or _same_count(claim, telling) else _NOTHING
    if any(_one_spot(claim, other, corpus) or one_breath(claim, other, corpus) for other in telling.claims):
        return _LOCATED
    if definite(claim, corpus):
        return _ANAPHORIC
    return _BARE if _beside(claim, telling, corpus) else _NOTHING


def _one_spot(one: Claim, other: Claim, corpus: Corpus) -> bool:
    agreed = mentions.agreement(one.mentions("target"), other.mentions("target"), corpus.policy)
    if agreed is not None and agreed >= mentions.ALIKE:
        return True
    if one.place is None or other.place is None or not _locating(one, corpus) or not _locating(other, corpus):
        return False
    distance = places.distance_km(one.place, other.place)
    widest = max(places.radius(one.place, corpus.policy.places), places.radius(other.place, corpus.policy.places))
    return places.same(one.place, other.place) or (distance is not None and distance <= widest)


def _beside(claim: Claim, telling: Telling, corpus: Corpus) -> bool:
    """A claim without place or thing of its own, in the paragraph where the telling stands, by no other hand."""
    if _located(claim, corpus):
        return False
    last = telling.claims[-1]
    if corpus.paragraph(last) != corpus.paragraph(claim):
        return False
    actors, others = claim.mentions("actor"), telling.mentions("actor", corpus)
    return not actors or not others or any(mentions.same(one, other) for one in actors for other in others)


def _located(claim: Claim, corpus: Corpus) -> bool:
    return _locating(claim, corpus) or any(not mentions.generic(m, corpus.policy) for m in claim.mentions("target"))


def _locating(claim: Claim, corpus: Corpus) -> bool:
    return claim.place is not None and claim.place.precision in corpus.policy.places.precise


def _same_count(claim: Claim, telling: Telling) -> bool:
    counts = {q.best for q in claim.quantities if q.of == "attacks"}
    whole = aggregates.count(telling)
    return whole is not None and whole in counts


def _other_hand(one: Claim, other: Claim, corpus: Corpus) -> bool:
    """One speaker who names two unrelated actors speaks of two acts, unless one of them did it not; two speakers may be
    rivals about one."""
    clash = "violence.armed_clash" in (one.kind, other.kind) or "negated" in (one.polarity, other.polarity)
    if clash or one.speaker.name != other.speaker.name or "denies" in (one.stance, other.stance):
        return False
    actors, others = _entities(one.mentions("actor")), _entities(other.mentions("actor"))
    if not actors or not others:
        return False
    return not any(related(corpus.registry, a, b) for a in actors for b in others)


def _entities(found: Sequence[Mention]) -> list[str]:
    return [mention.entity for mention in found if mention.entity]


def _other_thing(one: Claim, other: Claim, corpus: Corpus) -> bool:
    agreed = mentions.agreement(one.mentions("target"), other.mentions("target"), corpus.policy)
    if agreed is None or agreed > 0:
        return False
    both = one.place is not None and other.place is not None and places.same(one.place, other.place)
    return not (both and _locating(one, corpus))


def _settle_loose(told: Sequence[Telling], corpus: Corpus) -> tuple[Telling, ...]:
    """Fold summary claims ('the forces were attacked at once') into the first telling that they can summarise."""
    settled = list(told)
    for telling in told:
        if telling not in settled or not _loose(telling, corpus):
            continue
        others = [other for other in settled if other is not telling and _summarised(telling, other, corpus)]
        if others:
            whole = next((other for other in others if other.aggregate), others[0])
            settled[settled.index(whole)] = whole.joined(telling, corpus)
            settled.remove(telling)
    return tuple(sorted(settled, key=lambda item: position(item.claims[0])))


def _loose(telling: Telling, corpus: Corpus) -> bool:
    claim = telling.claims[0]
    single = times.when(claim, corpus).single and times.dated(claim.time)
    return len(telling.claims) == 1 and not telling.aggregate and not single and not _located(claim, corpus)


def _summarised(loose: Telling, other: Telling, corpus: Corpus) -> bool:
    claim = loose.claims[0]
    if any(aggregates.additional(act, corpus) for act in other.acts(corpus)):
        return False
    agreed = mentions.agreement(claim.mentions("target"), other.mentions("target", corpus), corpus.policy)
    return agreed is not None and agreed > 0 and fits(claim, other, corpus) and not aggregates.set_apart(claim, corpus)
