"""Threads: deeds taken for one ceasefire, with what decides whether others belong to it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from trucewatch.ledger.acts import Deed
from trucewatch.ledger.dates import UNKNOWN, began, dated
from trucewatch.ledger.evidence import Evidence
from trucewatch.ledger.parties import Party, everyone
from trucewatch.ledger.policy import Policy
from trucewatch.ledger.sides import Sides, make_sides
from trucewatch.model import Claim, Days
from trucewatch.model.spans import overlaps


@dataclass(frozen=True, slots=True)
class Thread:
    """Deeds taken for one ceasefire, in the order of the evidence, with what decides whether others belong to it."""

    deeds: tuple[Deed, ...]
    sides: Sides
    start: Days
    ended: date | None
    first: date | None
    scene: frozenset[str]
    countries: frozenset[str]
    bodies: frozenset[str]
    entries: frozenset[str] = frozenset()
    """The reports of the entries whose ceasefire the deeds name, or of which they are part."""
    news: bool = False
    """Whether it begins with a report of nothing but that somebody agreed, signed or declared it."""


def by_mention(deeds: Sequence[Deed]) -> list[list[Deed]]:
    """The deeds of a report by the words that they are told of: 'a truce declared in March collapsed' is one truce."""
    groups: list[list[Deed]] = []
    for deed in deeds:
        own = deed.claims[0].trigger.segments
        fit = next((g for g in groups if own and any(overlaps(own, d.claims[0].trigger.segments) for d in g)), None)
        if fit is None:
            groups.append([deed])
        else:
            fit.append(deed)
    return groups


def _are_news(deeds: Sequence[Deed], policy: Policy) -> bool:
    """Say whether somebody is told, and not recalled, to have begun it, and nothing that goes on or breaks it."""
    starting = policy.acts["starting"]
    starts = (deed for deed in deeds if deed.act in starting & policy.acts["committing"] and deed.by)
    fresh = any(not all(claim.background for claim in deed.claims) for deed in starts)
    return fresh and {deed.act for deed in deeds} <= starting | policy.acts["outside"]


def make_thread(deeds: Sequence[Deed], evidence: Evidence) -> Thread:
    """Deeds taken for one, with their sides, days, lands and bodies."""
    policy = evidence.policy
    starts = [began(d.time) for d in deeds if d.act in policy.acts["starting"] and dated(d.time) and not _ahead(d)]
    closes = [d.day for d in deeds if d.act in policy.acts["closing"] and d.day and not _outlet_alone(d)]
    days = [deed.day for deed in deeds if deed.day]
    parties = [party for deed in deeds for party in (*deed.parties, *deed.accused)]
    told = [claim for deed in deeds for claim in _told_with(deed, evidence)]
    places = _lands(claim for deed in deeds for claim in deed.claims) or _lands(told)
    return Thread(
        deeds=tuple(deeds),
        sides=make_sides(deeds, evidence),
        start=min(starts, key=sortable, default=UNKNOWN),
        ended=max(closes, default=None),
        first=min(days, default=None),
        scene=places | {party.country for party in parties if party.country and not party.state},
        countries=places | {party.country for party in (*parties, *_mentioned(told, evidence)) if party.country},
        bodies=_bodies(deeds, evidence),
        entries=frozenset(name for deed in deeds for name in deed.named),
        news=_are_news(deeds, policy),
    )


def _lands(claims: Iterable[Claim]) -> frozenset[str]:
    return frozenset(claim.place.country for claim in claims if claim.place and claim.place.country)


def _mentioned(claims: Sequence[Claim], evidence: Evidence) -> Iterator[Party]:
    return (party for claim in claims for party in everyone(claim, evidence))


def _ahead(deed: Deed) -> bool:
    first = began(deed.time)[0]
    return first is not None and deed.published is not None and first > deed.published


def _outlet_alone(deed: Deed) -> bool:
    return deed.speaker.is_outlet and not deed.by


def _told_with(deed: Deed, evidence: Evidence) -> tuple[Claim, ...]:
    return tuple(claim for report in {c.report for c in deed.claims} for claim in evidence.by_report[report])


def _bodies(deeds: Sequence[Deed], evidence: Evidence) -> frozenset[str]:
    """The known bodies of which the reports of some deeds speak, or which speak in them, with those above them."""
    found = {party for deed in deeds for claim in _told_with(deed, evidence) for party in everyone(claim, evidence)}
    return frozenset(key for party in found if not party.local for key in party.above)


def first_day(days: Days) -> date | None:
    """The first day of an interval, or its last, where only that is known."""
    return days[0] or days[1]


def sortable(days: Days, unknown: str = "9999") -> str:
    """An interval's first day as text that sorts."""
    day = first_day(days)
    return day.isoformat() if day else unknown
