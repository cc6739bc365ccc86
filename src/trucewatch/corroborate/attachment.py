"""Attachment: harm, inquiries and denials go to the act that their context talks about, within one report."""

from collections.abc import Callable, Sequence

from trucewatch.corroborate import mentions, places, times
from trucewatch.corroborate.coreference import fits
from trucewatch.corroborate.corpus import Corpus
from trucewatch.corroborate.eligibility import part
from trucewatch.corroborate.means import definite
from trucewatch.corroborate.telling import Telling
from trucewatch.model import Claim
from trucewatch.model.order import position
from trucewatch.model.spans import overlaps
from trucewatch.ontology.fold import fold

Test = Callable[[Claim, Claim], bool]


def attach(told: Sequence[Telling], claims: Sequence[Claim], corpus: Corpus) -> tuple[Telling, ...]:
    """Add one report's harm, inquiry and denial claims to its tellings; those that fit none stand by themselves."""
    grown = list(told)
    for claim in claims:
        role = part(claim, corpus.policy)
        if role in ("harm", "adds", "denies"):
            at = _denied(claim, grown, corpus) if role == "denies" else _nearest(claim, grown, corpus)
            _add(claim, at, grown, corpus)
    return tuple(grown)


def _add(claim: Claim, at: int | None, grown: list[Telling], corpus: Corpus) -> None:
    if at is None:
        grown.append(Telling(claim.report, (claim,)))
    else:
        grown[at] = grown[at].plus(claim, corpus)


def _nearest(claim: Claim, told: Sequence[Telling], corpus: Corpus) -> int | None:
    """The act of the same sentence, else the last one before in the same breath: quotation, paragraph, page."""
    tests: tuple[Test, ...] = (
        lambda act, harm: overlaps(act.segments, harm.segments) and act.speaker == harm.speaker,
        lambda act, harm: overlaps(act.segments, harm.segments),
        lambda act, harm: _before(act, harm) and _one_mouth(act, harm) and _close(act, harm, 1, corpus),
        lambda act, harm: _before(act, harm) and _close(act, harm, 0, corpus),
        lambda act, harm: _close(act, harm, 0, corpus) and _tied(act, harm, corpus),
        lambda act, harm: _before(act, harm) and (_tied(act, harm, corpus) or definite(harm, corpus)),
        lambda act, harm: _before(act, harm) and _close(act, harm, 1, corpus) and harm.place is None,
    )
    acts = [(act, at) for at, telling in enumerate(told) for act in telling.claims if _apt(claim, telling, corpus)]
    for test in tests:
        found = [(position(act), at) for act, at in acts if test(act, claim)]
        if found:
            return max(found)[1] if found[-1][0] <= position(claim) else min(found, key=_distance_to(claim))[1]
    return None


def _denied(claim: Claim, told: Sequence[Telling], corpus: Corpus) -> int | None:
    """The last fitting act before the denial, else the first after it; one by place or time if the denial has them."""
    fitting = [at for at, telling in enumerate(told) if telling.makes(corpus) and _answers(claim, telling, corpus)]
    tied = [at for at in fitting if any(_tied(act, claim, corpus) for act in told[at].claims)]
    chosen = tied or fitting
    before = [at for at in chosen if position(told[at].claims[0]) <= position(claim)]
    if before:
        return max(before, key=lambda at: max(position(c) for c in told[at].claims if _before(c, claim)))
    return min(chosen, key=lambda at: position(told[at].claims[0]), default=None)


def _answers(claim: Claim, telling: Telling, corpus: Corpus) -> bool:
    if claim.kind == "position.involvement":
        return _names_act(claim, telling, corpus)
    return fits(claim, telling, corpus)


def _names_act(claim: Claim, telling: Telling, corpus: Corpus) -> bool:
    """'Nothing to do with the attack on the base': the topic names the act or no other thing, nothing contradicts."""
    words = {mentions.singular(word) for m in claim.mentions("topic") for word in fold(m.text).split()}
    if not words & corpus.policy.words["event_nouns"] and not all(map(mentions.is_actor, claim.mentions("topic"))):
        return False
    return all(
        times.compatible(times.when(claim, corpus), times.when(act, corpus))
        and places.compatible(claim.place, act.place, corpus.policy.places)
        for act in telling.acts(corpus)
    )


def _apt(claim: Claim, telling: Telling, corpus: Corpus) -> bool:
    """Harm and inquiry go with any act whose place and time they do not contradict."""
    return all(
        places.compatible(claim.place, act.place, corpus.policy.places)
        and (not times.dated(claim.time) or times.compatible(times.when(claim, corpus), times.when(act, corpus)))
        for act in telling.acts(corpus)
        if part(act, corpus.policy) == "makes"
    ) and telling.makes(corpus)


def _tied(act: Claim, other: Claim, corpus: Corpus) -> bool:
    """Both name one place, or one thing hit."""
    if act.place is not None and other.place is not None and places.same(act.place, other.place):
        return True
    agreed = mentions.agreement(act.mentions("target"), other.mentions("target"), corpus.policy)
    return agreed is not None and agreed >= mentions.ALIKE


def _one_mouth(act: Claim, other: Claim) -> bool:
    if act.speaker.attribution or other.speaker.attribution:
        return act.speaker.attribution == other.speaker.attribution or act.speaker.name == other.speaker.name
    return act.speaker.name == other.speaker.name


def _before(act: Claim, other: Claim) -> bool:
    return position(act) <= position(other)


def _close(act: Claim, other: Claim, paragraphs: int, corpus: Corpus) -> bool:
    return abs(corpus.paragraph(act) - corpus.paragraph(other)) <= paragraphs


def _distance_to(claim: Claim) -> Callable[[tuple[int, int]], tuple[int, int]]:
    return lambda item: (abs(item[0] - position(claim)), item[1])
