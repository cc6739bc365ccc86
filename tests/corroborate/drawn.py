"""Reports, judgements and runs drawn at random, for what must hold for any of them."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from hypothesis import strategies as st

from tests.corroborate.conftest import MONDAY, TUESDAY, Page, count, land, on, registry, site, struck, who
from tests.judge.conftest import row
from trucewatch.corroborate import corroborate, load_policy
from trucewatch.corroborate.corpus import make_corpus
from trucewatch.corroborate.linkage import link
from trucewatch.corroborate.tellings import tellings
from trucewatch.judge.constrain import constrain
from trucewatch.model import UNJUDGED, Claim, Constraints, Incident, Report

TARN, LUM = site("Tarn", 10.03, precision="town", radius_km=8.0), site("Lum", 12.0, precision="town")
FILLERS = [" ".join(f"{name}{number}" for number in range(30)) for name in ("red", "blue", "grey")]
TOLD = st.fixed_dictionaries(
    {
        "kind": st.sampled_from(["violence.shelling", "violence.attack", "violence.air_strike"]),
        "place": st.sampled_from([site(), TARN, LUM, land(), None]),
        "time": st.sampled_from([on(MONDAY), on(TUESDAY), on(MONDAY, TUESDAY), None]),
        "target": st.sampled_from(["the Tarn base", "a base", "a convoy", None]),
        "killed": st.sampled_from([None, 1.0, 4.0]),
        "background": st.booleans(),
        "by": st.sampled_from([None, "brigade-red", "brigade-blue"]),
    }
)
PAGES = st.lists(
    st.tuples(
        st.lists(TOLD, min_size=1, max_size=2),
        st.sets(st.sampled_from(FILLERS), max_size=2),
        st.integers(0, 3),
        st.sampled_from(["d1", ""]),
    ),
    min_size=1,
    max_size=6,
)
VERDICTS = st.lists(
    st.tuples(st.sampled_from(["merge", "split"]), st.integers(0, 99), st.integers(0, 99)), min_size=1, max_size=6
)
Given = tuple[Report, tuple[Claim, ...]]


def made(pages) -> list[Given]:
    """Reports with their claims, of drawn parts."""
    found = []
    for number, (told, fillers, day, document) in enumerate(pages):
        sentences = [f"Page {number} line {at}: rockets struck{at} there." for at in range(len(told))]
        text = "\n".join([*sorted(fillers), *sentences])
        page = Page(text, f"Outlet {number}", TUESDAY + timedelta(days=day), document=document)
        for at, parts in enumerate(told):
            add(page, f"struck{at}", **parts)
        found.append((page.report, tuple(page.claims)))
    return found


def add(page: Page, trigger: str, *, kind, place, time, target, killed, background, by) -> None:
    roles = {"target": target} if target else {}
    roles |= {"actor": who("gunmen", entity=by)} if by else {}
    quantities = (count("killed", killed),) if killed else ()
    changes = {"place": place, "time": time, "quantities": quantities, "background": background, "roles": roles}
    page.claims.append(replace(_claim(page, trigger, **changes), kind=kind))


def _claim(page: Page, trigger: str, **changes) -> Claim:
    struck(page, trigger, **changes)
    return page.claims.pop()


def grouped(given: Sequence[Given]) -> tuple[Incident, ...]:
    claims = [claim for _, told in given for claim in told]
    return corroborate(claims, [report for report, _ in given], registry()).incidents


def judged(given: Sequence[Given], *verdicts) -> Constraints:
    """What people decide, each after the other, on pairs of the claims given; on a claim and itself is nothing."""
    claims = sorted(claim.id for _, told in given for claim in told)
    pairs = [(verdict, claims[one % len(claims)], claims[other % len(claims)]) for verdict, one, other in verdicts]
    rows = [
        (row(verdict, "cbase", minute, id=f"j{minute}"), (one, other))
        for minute, (verdict, one, other) in enumerate(pairs)
        if one != other
    ]
    return constrain(rows, {claim.id: claim for _, told in given for claim in told})[0]


def in_one_run(given: Sequence[Given], constraints: Constraints = UNJUDGED) -> set[frozenset[str]]:
    """The groups of one run over all, whether or not they make an incident."""
    claims = [claim for _, told in given for claim in told]
    corpus = make_corpus(claims, [report for report, _ in given], registry(), load_policy(), constraints)
    groups = link([telling for report in corpus.by_report for telling in tellings(report, corpus)], corpus)
    return {frozenset(claim.id for telling in group for claim in telling.claims) for group in groups}


def members(incidents: Sequence[Incident]) -> set[frozenset[str]]:
    return {frozenset(incident.claims) for incident in incidents}
