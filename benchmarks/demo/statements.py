"""Statements: how many of the gold's are among our claims: what is said, acts of ceasefires, mentions of incidents.

Recall only (found of all, one claim for one statement): the gold does not list all that the reports say, so whether
another claim of ours is right cannot be decided; such claims are counted and no more.
"""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from benchmarks.demo import places
from benchmarks.demo.gold import Gold, Row, accepted, overlaps, told_days
from benchmarks.demo.measures import Tally, pair
from benchmarks.demo.misses import Miss, cause_of, likely_sentence, nearest
from benchmarks.demo.names import content
from benchmarks.demo.ours import Ours, interval
from trucewatch.model import Claim, Speaker

Checks = Callable[[Row, Claim, Ours], Mapping[str, bool]]
_UNREAL = frozenset({"denies", "threatens", "pledges", "demands", "proposes", "predicts"})
_UNNAMED_STANCES = frozenset({"asserts", "reports_unofficially"})
_OFFICIAL_STANCES = frozenset({"asserts", "confirms"})
_INDIRECT = frozenset({"report", "source", "local", "unofficial", "other"})


@dataclass(frozen=True, slots=True)
class Found:
    """How many statements of each sort were found, the claims that did it, and the misses."""

    tallies: Mapping[str, Tally]
    supported: int
    unsupported: int
    misses: tuple[Miss, ...]


def score(gold: Gold, ours: Ours) -> Found:
    """Match the three sorts of statements, report by report."""
    rows = [row for row in gold.incidents if not row.get("optional")]
    acts = [act for act in gold.acts if not act.get("optional")]
    said = [(r, f"{r}.{k} {_told(row)}: {row['about']}", row) for r, k, row in gold.says() if not row.get("optional")]
    done = [(r, f"{act['id']} {act['act']} said by {act['speaker']}", act) for act in acts for r in gold.of(act)]
    held = [(r, f"{row['id']} {row['kind']}", row) for row in rows for r in gold.of(row)]
    sorts: dict[str, tuple[list[tuple[str, str, Row]], Checks]] = {
        "says": (said, check_said),
        "acts": (done, check_act),
        "incident mentions": (held, check_mention),
    }
    tallies, misses, used = {}, [], set()
    for sort, (items, checks) in sorts.items():
        right, claims, missed = _match(sort, items, checks, ours)
        tallies[sort] = Tally(right, 0, len(items) - right)
        used |= claims
        misses += missed
    return Found(tallies, len(used), len(ours.found.claims) - len(used), tuple(misses))


def _match(
    sort: str, items: Sequence[tuple[str, str, Row]], checks: Checks, ours: Ours
) -> tuple[int, set[str], list[Miss]]:
    by_report: dict[str, list[tuple[str, Row]]] = defaultdict(list)
    for report, label, row in items:
        by_report[report].append((label, row))
    used: set[str] = set()
    misses: list[Miss] = []
    for report, rows in by_report.items():
        claims = ours.claims(report)
        pairs = pair(rows, claims, lambda item, claim: all(checks(item[1], claim, ours).values()))
        used.update(claims[j].id for j in pairs.values())
        for i, (label, row) in enumerate(rows):
            if i not in pairs:
                misses.append(_miss(f"claims: {sort}", report, label, row, (checks, claims, ours)))
    return len(items) - len(misses), used, misses


def _miss(task: str, report: str, label: str, row: Row, given: tuple[Checks, Sequence[Claim], Ours]) -> Miss:
    checks, claims, ours = given
    families = {kind.split(".")[0] for kind in _kinds(row)}
    near = [c for c in claims if "stance" in row or c.family in families]
    results = [checks(row, claim, ours) for claim in near]
    best = nearest(results)
    if best is not None:
        return Miss(task, report, label, cause_of(results[best]), f"{near[best].text} [{_brief(near[best])}]")
    place = (row.get("place") or {}).get("name")
    hints = (row.get("about"), row.get("speaker"), place, row.get("note"), *row.get("targets", ()))
    return Miss(task, report, label, "no claim at all", likely_sentence(ours, report, *hints))


def _told(row: Row) -> str:
    return f"{row['kind']} {row['stance']} by {row['speaker']}"


def _brief(claim: Claim) -> str:
    return f"ours: {claim.kind} {claim.stance} {claim.polarity} {claim.actuality} by {claim.speaker.name}"


def check_said(row: Row, claim: Claim, ours: Ours) -> Mapping[str, bool]:
    """Kind, stance (those the header lets stand for each other included), speaker, and polarity where it is given."""
    return {
        "kind": claim.kind in _kinds(row),
        "stance": claim.stance in accepted(row, "stance"),
        "speaker": speaker_fits(row, claim.speaker, claim.stance, ours),
        "polarity": claim.polarity == row.get("polarity", claim.polarity),
    }


def check_act(row: Row, claim: Claim, ours: Ours) -> Mapping[str, bool]:
    """The act's kind and its speaker."""
    return {"kind": claim.kind in _kinds(row), "speaker": speaker_fits(row, claim.speaker, claim.stance, ours)}


def check_mention(row: Row, claim: Claim, ours: Ours) -> Mapping[str, bool]:
    """An affirmed claim that it happened, of its kind, on a day and at a place that can be the incident's."""
    real = claim.actuality in ("happened", "ongoing") and claim.polarity == "affirmed" and claim.stance not in _UNREAL
    return {
        "kind": claim.kind in _kinds(row),
        "date": any(overlaps(one, interval(claim.time)) for one in told_days(row, {ours.files[claim.report]})),
        "place": places.fits(row["place"], claim.place),
        "actuality": real,
    }


def speaker_fits(row: Row, speaker: Speaker, stance: str, ours: Ours) -> bool:
    """Say whether the word is of the gold's speaker; 'outlet' is the own voice, which may tell unnamed sources."""
    names = (row["speaker"], *row.get("accept_speaker", ()))
    if "outlet" in names and speaker.is_outlet:
        return True
    if speaker.is_outlet:
        return stance == "reports_unofficially" and any(_indirect(name) for name in names)
    forms = (speaker.name, *((speaker.role,) if speaker.role else ()))
    return any(ours.names.same(name, form, speaker.entity) for name in names if name != "outlet" for form in forms)


def _indirect(name: str) -> bool:
    return bool(content(name) & _INDIRECT)


def _kinds(row: Row) -> frozenset[str]:
    if "act" in row:
        return frozenset(kind_of_act(act) for act in accepted(row, "act"))
    return accepted(row, "kind")


def kind_of_act(act: str) -> str:
    """The claim kind of a ceasefire's act."""
    if act.startswith("talks_"):
        return act.replace("_", ".", 1)
    return f"talks.{act}" if act.startswith("mediation_") else f"ceasefire.{act}"
