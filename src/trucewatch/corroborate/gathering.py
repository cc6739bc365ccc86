"""Gathering: what stands loose in a report, without place, day or words that set it apart, joins its main act.

A toll, a count of rockets, a blast that was heard: told again, they are the act of the report, not one of their own.
The act then has their accounts, and they its place and day. What answers an attack stays apart, unless it stops it.
"""

from collections.abc import Sequence
from dataclasses import replace

from trucewatch.corroborate import aggregates, kinds, mentions, places, times
from trucewatch.corroborate.corpus import Corpus
from trucewatch.corroborate.eligibility import part
from trucewatch.corroborate.means import answers, effect, one_class
from trucewatch.corroborate.telling import Telling
from trucewatch.model import Claim
from trucewatch.model.order import position


def gather(told: Sequence[Telling], corpus: Corpus) -> tuple[Telling, ...]:
    """Join each loose telling of one report to the act that it tells again, if there is just one that it can mean."""
    grown = list(told)
    for claim in [telling.claims[0] for telling in told if loose(telling, corpus)]:
        telling = next(other for other in grown if claim in other.claims)
        chosen = _meant(telling, _mains(telling, grown, corpus), corpus) if loose(telling, corpus) else None
        if chosen is not None:
            grown[grown.index(chosen)] = _joined(chosen, telling, corpus)
            grown.remove(telling)
    return tuple(sorted(grown, key=lambda item: position(item.claims[0])))


def loose(telling: Telling, corpus: Corpus) -> bool:
    """Say whether nothing in it says where it was, and no words set it apart."""
    acts = telling.acts(corpus)
    if not telling.makes(corpus) or (telling.aggregate and not all(effect(claim, corpus) for claim in acts)):
        return False
    if any(places.precise(claim.place, corpus.policy.places) or answers(claim, corpus) for claim in acts):
        return False
    return not any(_distinct(claim, corpus) for claim in acts)


def _mains(telling: Telling, grown: Sequence[Telling], corpus: Corpus) -> list[Telling]:
    """The acts that the loose telling can tell again; where none has a place, or is no answer, the first before it."""
    fitting = [other for other in grown if other is not telling and _main(other, telling, corpus)]
    firm = [other for other in fitting if not loose(other, corpus)]
    first = [other for other in firm if not any(answers(claim, corpus) for claim in other.acts(corpus))]
    before = [other for other in fitting if position(other.claims[0]) < position(telling.claims[0])]
    return first or before[:1]


def _main(main: Telling, telling: Telling, corpus: Corpus) -> bool:
    """Say whether nothing keeps the loose telling from being told of this act."""
    if not main.makes(corpus) or main.aggregate:
        return False
    if _recalled(telling, corpus) != _recalled(main, corpus) and not _featureless(telling, corpus):
        return False
    return all(_one(claim, act, corpus) for claim in telling.acts(corpus) for act in main.acts(corpus))


def _meant(telling: Telling, mains: Sequence[Telling], corpus: Corpus) -> Telling | None:
    """The only one; else, if its paragraph tells of some, the last of these before it, or the first after it."""
    if len(mains) < 2:
        return mains[0] if mains else None
    here = {corpus.paragraph(claim) for claim in telling.claims}
    near = [main for main in mains if here & {corpus.paragraph(claim) for claim in main.claims}]
    before = [main for main in near if position(main.claims[0]) < position(telling.claims[0])]
    return (before[-1] if before else near[0]) if near else None


def _one(claim: Claim, act: Claim, corpus: Corpus) -> bool:
    """Nothing in means, day, region or thing hit keeps a loose claim from being an act of its report."""
    policy = corpus.policy
    alike = kinds.likeness(claim.kind, act.kind, policy.kinds) >= policy.kinds.least_within
    if not alike and not (effect(claim, corpus) or effect(act, corpus)):
        return False
    if times.dated(claim.time) and not times.compatible(times.when(claim, corpus), times.when(act, corpus)):
        return False
    if not places.compatible(claim.place, act.place, policy.places) or one_class(claim, act, corpus) is False:
        return False
    agreed = mentions.agreement(claim.mentions("target"), act.mentions("target"), policy)
    return agreed is None or agreed > 0 or mentions.placelike((*claim.mentions("target"), *act.mentions("target")))


def _recalled(telling: Telling, corpus: Corpus) -> bool:
    return all(claim.background for claim in telling.acts(corpus))


def _featureless(telling: Telling, corpus: Corpus) -> bool:
    """Nothing of its own but a means or a count: the words before it recall another saying, not another act."""
    acts = telling.acts(corpus)
    named = any(claim.mentions(role) for claim in acts for role in ("actor", "target", "victim"))
    return not named and not any(times.dated(claim.time) or claim.place for claim in acts)


def _distinct(claim: Claim, corpus: Corpus) -> bool:
    return part(claim, corpus.policy) == "makes" and aggregates.set_apart(claim, corpus)


def _joined(main: Telling, telling: Telling, corpus: Corpus) -> Telling:
    return replace(main, claims=corpus.sort((*main.claims, *telling.claims)))
