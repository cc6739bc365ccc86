"""Origins: which claims of an incident go back to one informant. Copies are not corroboration.

One informant: the same mouth in one report or in copies of it; a named speaker, or a body and those who speak for it,
quoted within a few days; what several outlets have from one outlet; the same long sentence; and an outlet's own words
where it names the one it has them from.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from itertools import pairwise

from trucewatch.corroborate import figures, ids, speakers
from trucewatch.corroborate.corpus import Corpus
from trucewatch.corroborate.eligibility import happening
from trucewatch.corroborate.union import Union
from trucewatch.corroborate.wording import stems
from trucewatch.model import Claim


def origins(claims: Sequence[Claim], corpus: Corpus) -> Mapping[str, str]:
    """Return the origin of each claim of one incident, named by the origin's earliest claim."""
    ordered = corpus.sort(claims)
    union = Union(claim.id for claim in ordered)
    for key, members in _buckets(ordered, corpus).items():
        for one, other in pairwise(members):
            if key[0] == "report" or _one_occasion(one, other, corpus):
                union.join(one.id, other.id)
    for own, informant in _second_hand(ordered, corpus):
        union.join(own.id, informant.id)
    return _name(ordered, union)


def _buckets(claims: Iterable[Claim], corpus: Corpus) -> Mapping[tuple[Hashable, ...], list[Claim]]:
    found: dict[tuple[Hashable, ...], list[Claim]] = defaultdict(list)
    for claim in claims:
        for key in _keys(claim, corpus):
            found[key].append(claim)
    return found


def _keys(claim: Claim, corpus: Corpus) -> Iterable[tuple[Hashable, ...]]:
    policy, speaker = corpus.policy, claim.speaker
    source = corpus.sources.of(claim)
    known = speakers.keys(speaker, policy)
    yield from (("report", source, key) for key in known)
    if speakers.named(speaker, policy):
        yield "named", speakers.identity(speaker)
        yield "named", speakers.plain(speaker.name)
    if (body := speakers.mouth_of(speaker, corpus)) is not None:
        yield "body", body
    via = speakers.through(claim, corpus)
    lifted = speaker.is_outlet and claim.report in corpus.sources.woven
    if via is not None and not lifted:
        quoted_outlet = not speaker.is_outlet and speakers.is_outlet(speaker.name, corpus)
        yield "through", via, speakers.OWN_VOICE if quoted_outlet else min(known)
    words = stems(claim.text)
    if len(words) >= policy.copies.same_words:
        yield "words", " ".join(words), speaker.is_outlet or speakers.identity(speaker)


def _one_occasion(one: Claim, other: Claim, corpus: Corpus) -> bool:
    first, second = corpus.published(one), corpus.published(other)
    if first is None or second is None:
        return True
    return abs((second - first).days) <= corpus.policy.same_occasion_days


def _second_hand(claims: Sequence[Claim], corpus: Corpus) -> Iterable[tuple[Claim, Claim]]:
    """An outlet that quotes an informant adds no origin of its own, unless its own figures exclude the informant's."""
    by_report: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if happening(claim, corpus.policy):
            by_report[claim.report].append(claim)
    for told in by_report.values():
        own = [claim for claim in told if claim.speaker.is_outlet and claim.stance != "reports_unofficially"]
        quoted = [claim for claim in told if not claim.speaker.is_outlet and claim.stance != "claims_responsibility"]
        if own and quoted and not _differ(own, quoted):
            yield own[0], quoted[0]


def _differ(own: Iterable[Claim], quoted: Iterable[Claim]) -> bool:
    return any(
        mine.of == theirs.of and _excluded(figures.interval(mine), figures.interval(theirs))
        for one in own
        for other in quoted
        for mine in one.quantities
        for theirs in other.quantities
        if not figures.is_part(mine) and not figures.is_part(theirs)
    )


def _excluded(one: figures.Interval | None, other: figures.Interval | None) -> bool:
    return one is not None and other is not None and figures.exclude(one, other)


def _name(ordered: Sequence[Claim], union: Union) -> Mapping[str, str]:
    first: dict[str, str] = {}
    for claim in ordered:
        first.setdefault(union.find(claim.id), claim.id)
    return {claim.id: ids.origin_id(first[union.find(claim.id)]) for claim in ordered}
