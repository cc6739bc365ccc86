"""Profile: what a telling gives to compare it by, worked out once, since a telling is compared with many."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from trucewatch.corroborate import aggregates, figures, mentions, places
from trucewatch.corroborate.corpus import Corpus
from trucewatch.corroborate.means import definite
from trucewatch.corroborate.mentions import Description
from trucewatch.corroborate.telling import Telling, most_precise
from trucewatch.corroborate.times import When
from trucewatch.corroborate.wording import Wording, spelled_days, stems
from trucewatch.model import Place, Report
from trucewatch.model.order import published
from trucewatch.model.vocabulary import Kind


@dataclass(frozen=True, slots=True)
class Profile:
    """A telling's id and report, kinds, day, place, people, things, numbers and words.

    `said` are all words of its sentences, `ranked` the same from the rarest on, and `days` those that they spell out;
    `words` are those that are no function words; `context` is the wording of its whole report.
    `known`: it is only spoken of as "the attack" that readers know of. `spoken` tells copies of one text apart.
    """

    id: str
    report: str
    telling: Telling
    copies: str
    kinds: frozenset[Kind]
    when: When
    place: Place | None
    precise: bool
    known: bool
    actors: frozenset[str]
    targets: tuple[Description, ...]
    weapons: frozenset[str]
    counts: frozenset[tuple[str, float]]
    total: float | None
    words: frozenset[str]
    spoken: frozenset[tuple[str, str, str]]
    said: frozenset[str]
    ranked: tuple[str, ...]
    days: frozenset[tuple[int, int]]
    context: Wording
    published: date | None


def bare_profile(report: Report, corpus: Corpus) -> Profile:
    """The profile of a report that tells of nothing: its words and its day of publication."""
    day, context = published(report), corpus.wordings[report.id]
    horizon = timedelta(days=corpus.policy.times.undated_horizon_days)
    return Profile(
        id=report.id,
        report=report.id,
        telling=Telling(report.id, ()),
        copies=corpus.sources.whole.get(report.id, report.id),
        kinds=frozenset(),
        when=When(day - horizon if day else None, day),
        place=None,
        precise=False,
        known=False,
        actors=frozenset(),
        targets=(),
        weapons=frozenset(),
        counts=frozenset(),
        total=None,
        words=context.words - corpus.policy.words["stop"],
        spoken=frozenset(),
        said=context.words,
        ranked=corpus.policy.rarity.ranked(context.words),
        days=context.days,
        context=context,
        published=day,
    )


def make_profile(telling: Telling, corpus: Corpus) -> Profile:
    """Work out a telling's profile."""
    acts, policy = telling.acts(corpus), corpus.policy
    place = most_precise(acts)
    classes = (mentions.weapon_class(m.text, policy.weapons) for claim in acts for m in claim.mentions("weapon"))
    text = "\n".join(dict.fromkeys(claim.text for claim in telling.claims))
    said = frozenset(stems(text))
    return Profile(
        id=telling.id,
        report=telling.report,
        telling=telling,
        copies=corpus.sources.of(telling.claims[0]),
        kinds=frozenset(claim.kind for claim in acts),
        when=telling.when(corpus),
        place=place,
        precise=places.precise(place, policy.places),
        known=all(definite(claim, corpus) for claim in acts),
        actors=frozenset(m.entity for claim in acts for m in claim.mentions("actor") if m.entity),
        targets=tuple(mentions.describe(m, policy) for claim in acts for m in claim.mentions("target")),
        weapons=frozenset(name for name in classes if name),
        counts=_counts(telling),
        total=aggregates.count(telling),
        words=said - policy.words["stop"],
        spoken=frozenset((c.kind, c.trigger.text, c.place.name if c.place else "") for c in acts),
        said=said,
        ranked=policy.rarity.ranked(said),
        days=spelled_days(text),
        context=corpus.wordings[telling.report],
        published=corpus.published(telling.claims[0]),
    )


def make_profiles(told: Sequence[Telling], corpus: Corpus) -> tuple[Profile, ...]:
    """The profiles of one report's tellings; those told by the same words are numbered, so that copies pair them."""
    found: list[Profile] = []
    for profile in (make_profile(telling, corpus) for telling in told):
        before = sum(1 for other in found if profile.spoken <= other.spoken)
        found.append(replace(profile, spoken=profile.spoken | {("again", str(before), "")}) if before else profile)
    return tuple(found)


def _counts(telling: Telling) -> frozenset[tuple[str, float]]:
    return frozenset(
        (quantity.of, quantity.best)
        for claim in telling.claims
        for quantity in claim.quantities
        if quantity.best and not figures.is_part(quantity)
    )
