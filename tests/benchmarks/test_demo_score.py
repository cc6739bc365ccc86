"""Every task of the demo's scorer against an example that can be worked by hand."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from benchmarks import demo_score
from benchmarks.demo import accounts, incidents, ledger, must_not, statements, truces
from benchmarks.demo.gold import Gold
from benchmarks.demo.measures import Tally
from benchmarks.demo.ours import Ours
from tests import factory
from tests.benchmarks.sides import MONDAY, TUESDAY, WEDNESDAY, by, gold, ours, shelling
from trucewatch.model import CeasefireAccount, CeasefireAct, Quantity, StateChange


def test_says_need_kind_stance_and_speaker_and_misses_have_a_cause() -> None:
    threat: dict[str, Any] = {
        "kind": "violence.attack",
        "stance": "threatens",
        "speaker": "Northern Front",
        "about": "more attacks",
    }
    denial = threat | {"stance": "denies"}
    rows = gold(reports={"r1": {"says": [threat, denial]}})
    claim = factory.claim(report="t1", stance="threatens", actuality="planned", speaker=by("NF", "north"))
    found = statements.score(rows, ours([claim, factory.claim("c9", report="t2")]))
    assert found.tallies["says"] == Tally(1, 0, 1)
    assert [miss.cause for miss in found.misses] == ["wrong stance"]
    assert (found.supported, found.unsupported) == (1, 1)


def test_an_act_is_a_claim_of_its_kind_and_speaker() -> None:
    act: dict[str, Any] = {
        "id": "a1",
        "act": "talks_failed",
        "by": ["Rivaland"],
        "speaker": "outlet",
        "reports": ["r1"],
    }
    act |= {"time": [None, "2021-10-05"]}
    rows = gold(ceasefires=[{"id": "cf", "acts": [act], "states": []}])
    assert statements.score(rows, ours([factory.claim(report="t1", kind="talks.failed")])).tallies["acts"].right == 1
    said = factory.claim(report="t1", kind="talks.failed", speaker=by("Ana Sol"))
    assert [m.cause for m in statements.score(rows, ours([said])).misses] == ["wrong speaker"]


def test_a_mention_needs_a_claim_that_it_happened_then_and_there() -> None:
    rows = gold(incidents=[shelling()])
    good = factory.claim(report="t1")
    late = factory.claim("c2", report="t2", time=factory.on(WEDNESDAY))
    found = statements.score(rows, ours([good, late]))
    assert found.tallies["incident mentions"] == Tally(1, 0, 1)
    assert [miss.cause for miss in found.misses] == ["wrong date"]


def test_the_own_voice_may_tell_unnamed_sources_only_as_unofficial() -> None:
    row = {"speaker": "local sources"}
    outlet = factory.speaker()
    assert statements.speaker_fits(row, outlet, "reports_unofficially", ours())
    assert not statements.speaker_fits(row, outlet, "asserts", ours())
    assert statements.speaker_fits({"speaker": "outlet"}, outlet, "asserts", ours())
    assert not statements.speaker_fits({"speaker": "outlet"}, by("Ana Sol"), "asserts", ours())


# Incidents and accounts


def test_incidents_are_scored_over_mentions_and_one_to_one() -> None:
    """One incident in two reports, which ours has twice: each of the two mentions is found, but not as one."""
    one = factory.incident("i1", kind="violence.shelling", reports=("t1",))
    two = factory.incident("i2", reports=("t2",), time=factory.on(TUESDAY, start=(None, TUESDAY)))
    found = incidents.score(gold(incidents=[shelling()]), ours([], [one, two]))
    assert (found.cubed.precision, found.cubed.recall) == (1.0, 0.5)
    assert found.matched == Tally(1, 1, 0)
    assert found.pairs["g1"].id == "i1"
    assert (found.origins, found.aggregates) == (Tally(1, 0, 0), Tally(1, 0, 0))
    assert [miss.cause for miss in found.misses] == ["mention not linked"]


def test_an_incident_of_ours_without_a_twin_is_split_off_or_of_nothing() -> None:
    one, piece = (factory.incident(f"i{n}", reports=("t1",)) for n in (1, 2))
    other = factory.incident("i3", kind="unrest.protest", reports=("t2",))
    found = incidents.score(gold(incidents=[shelling(reports=["r1"])]), ours([], [one, piece, other]))
    assert found.cubed.precision == pytest.approx(1 / 3)
    assert [miss.cause for miss in found.misses] == ["split off, or of the same day", "no such incident in the gold"]


def test_an_incident_on_another_day_is_missed_for_its_date() -> None:
    far = factory.incident("i1", reports=("t1",), time=factory.on(WEDNESDAY))
    found = incidents.score(gold(incidents=[shelling()]), ours([], [far]))
    assert found.matched == Tally(0, 1, 1)
    assert [miss.cause for miss in found.misses] == ["wrong date", "no such incident in the gold"]


def test_contested_on_is_free_where_accepted_or_where_too_few_accounts_are_here() -> None:
    told = [{"attribute": "munitions", "report": r} for r in ("r1", "r2")] + [{"attribute": "killed", "report": "r1"}]
    row = shelling(contested_on=["count", "killed", "weapon"], contested_accept=["weapon"], accounts=told)
    mine = factory.incident(contested_on=("count", "weapon", "place"))
    assert incidents.contested(row, mine, gold()) == Tally(1, 1, 0)
    assert incidents.contested(row, None, gold()) == Tally(0, 0, 1)


def scored_accounts(wanted: Sequence[Mapping[str, Any]], *given: Any) -> accounts.Accounts:
    rows = gold(incidents=[shelling(accounts=list(wanted))])
    mine = factory.incident("i1", reports=("t1",), accounts=given)
    other = factory.incident(
        "i2", kind="harm.damage", reports=("t1",), accounts=(factory.account(attribute="damage", value="a wall"),)
    )
    sides = ours([factory.claim(report="t1")], [mine, other])
    return accounts.score(rows, sides, incidents.score(rows, sides))


def test_accounts_agree_in_attribute_value_and_speaker() -> None:
    wanted: list[dict[str, Any]] = [
        {"attribute": "killed", "value": 3, "speaker": "outlet", "stance": "asserts", "report": "r1"},
        {"attribute": "injured", "value": 2, "speaker": "Ana Sol", "stance": "asserts", "report": "r1"},
        {"attribute": "damage", "value": "a wall", "speaker": "outlet", "stance": "asserts", "report": "r1"},
    ]
    hurt = factory.account(attribute="injured", value=2.0)
    found = scored_accounts(wanted, factory.account(), hurt)
    assert found.tally == Tally(1, 1, 2)
    assert found.wherever == Tally(2, 0, 1)
    causes = {miss.item.split()[1]: miss.cause for miss in found.misses if miss.task == "accounts"}
    assert causes == {"injured": "wrong speaker", "damage": accounts.ELSEWHERE}


@pytest.mark.parametrize(
    ("wanted", "given", "fits"),
    [
        ({"attribute": "killed", "value": 3}, {"value": 3.0}, True),
        ({"attribute": "killed", "value": 3}, {"value": None, "lower": 3.0}, False),
        ({"attribute": "killed", "lower": 3, "open_above": True}, {"value": None, "lower": 3.0}, True),
        ({"attribute": "killed", "lower": 12, "accept_lower": [13], "open_above": True}, {"lower": 13.0}, True),
        ({"attribute": "killed", "upper": 22, "lower": None}, {"value": None, "upper": 22.0}, True),
        ({"attribute": "injured", "value": 0, "status": "zero_reported"}, {"status": "none_known"}, False),
        ({"attribute": "injured", "value": 0, "status": "zero_reported"}, {"status": "zero_reported"}, True),
        ({"attribute": "perpetrator", "value": "NF", "stance": "alleges"}, {"value": "Northern Front"}, True),
        ({"attribute": "perpetrator", "value": "not NF", "stance": "denies"}, {"value": "x", "stance": "denies"}, True),
        ({"attribute": "perpetrator", "value": "NF", "stance": "alleges"}, {"value": "NF", "stance": "denies"}, False),
        ({"attribute": "weapon", "value": "Grad rocket"}, {"value": "rockets"}, True),
        ({"attribute": "time", "value": "13:35"}, {"value": "2021-10-04 13:35"}, True),
        ({"attribute": "time", "value": "13:35"}, {"value": "2021-10-04"}, False),
    ],
)
def test_values(wanted: dict[str, Any], given: dict[str, Any], fits: bool) -> None:
    assert accounts.value_fits(wanted, factory.account(**given), ours()) is fits


# The ledger


def truce(*acts: CeasefireAct, **changes: Any) -> Any:
    return factory.ceasefire(acts=acts, parties=(("Northern Front",), ("Army",)), **changes)


def act(name: Any = "terminated", day: date = MONDAY, **changes: Any) -> CeasefireAct:
    fields: dict[str, Any] = {"by": ("NF",), "speaker": by("NF", "north"), "claims": ("c1",)} | changes
    return CeasefireAct(act=name, time=factory.on(day), **fields)


def ended(**changes: Any) -> dict[str, Any]:
    row = {"id": "a1", "act": "terminated", "by": ["Northern Front"], "speaker": "outlet", "reports": ["r1"]}
    return row | {"time": ["2021-10-04", "2021-10-05"]} | changes


def ledger_of(rows: Sequence[dict[str, Any]], states: Sequence[dict[str, Any]] = ()) -> Gold:
    return gold(ceasefires=[{"id": "cf", "acts": list(rows), "states": list(states)}])


def test_acts_need_act_party_day_and_report() -> None:
    rows = ledger_of([ended(), ended(id="a2", by=["Ana Sol"]), ended(id="a3", optional=True, act="dissent")])
    sides = ours([factory.claim(report="t1")], [], [truce(act(), act(day=WEDNESDAY), act("dissent"))])
    found = ledger.score_acts(rows, sides)
    assert found.tally == Tally(1, 1, 1)
    assert found.dated == Tally(1, 0, 0)
    assert [miss.cause for miss in found.misses] == ["wrong party", "not in the gold"]


def test_states_are_asked_of_the_ceasefire_with_most_of_the_acts() -> None:
    changes = tuple(StateChange(factory.on(MONDAY), "ended", ("c1",), party) for party in (None, "Northern Front"))
    entry = {"state": "ended"}
    day = {"date": "2021-10-05", "assessed": entry, "parties": {"Northern Front": entry, "Rivaland": {"state": "none"}}}
    early = {"date": "2021-10-01", "assessed": entry | {"accept": ["none"]}, "parties": {"Northern Front": entry}}
    early["known_by"] = {"date": "2021-10-01", "assessed": {"state": "none"}, "parties": {}}
    idle = factory.ceasefire("f0", acts=(), history=())
    sides = ours([factory.claim(report="t1")], [], [idle, truce(act(), history=changes)])
    asked: list[date] = []

    def known_by(day: date) -> Ours:
        asked.append(day)
        return ours()

    found = ledger.score_states(ledger_of([ended()], [day, early]), sides, known_by)
    assert (found.assessed, found.parties) == (Tally(2, 0, 0), Tally(2, 1, 0))
    assert (found.assessed_known, found.parties_known) == (Tally(1, 0, 0), Tally())
    assert found.baseline == Tally(1, 2, 0)
    assert asked == [date(2021, 10, 1)]
    assert [miss.cause for miss in found.misses] == ["ended, ours none"]


# What must not come out


def hits(words: str, sides: Ours) -> must_not.Checked:
    return must_not.score(gold(reports={"r1": {"must_not": [words]}}), sides)


def test_a_number_that_must_not_come_out() -> None:
    eleven = Quantity("munitions", "stated", 11.0, 11.0, 11.0, "eleven")
    sides = ours([factory.claim(report="t1", quantities=(eleven,))])
    assert hits("eleven rockets", sides).hits
    assert not hits("twelve rockets", sides).hits


def test_days_ends_authors_and_words_that_must_not_come_out() -> None:
    claim = factory.claim(report="t1", stance="threatens")
    incident = factory.incident(reports=("t1",), accounts=(factory.account(attribute="perpetrator", value="NF"),))
    sides = ours([claim], [incident], [truce(act())])
    assert hits("a second attack on Monday the 4th", sides).hits
    assert hits("an end of the truce", sides).hits
    assert hits("NF as perpetrator", sides).hits
    assert hits("an attack", sides).hits
    assert [report for report, _, _ in hits("the moon closed", sides).hits] == ["all"]


def test_what_no_rule_reads_is_not_checked() -> None:
    found = hits("the moon closed", ours())
    assert (found.checked, found.unchecked, found.hits) == (2, 1, ())


def test_two_incidents_joined_are_an_error() -> None:
    rows = gold(incidents=[shelling("g1", reports=["r1"]), shelling("g2", reports=["r2"])])
    both = factory.incident("i1", reports=("t1", "t2"))
    assert [words for _, words, _ in must_not.score(rows, ours([factory.claim(report="t1")], [both])).hits] == [
        "two incidents joined"
    ]


def test_without_the_gold_it_says_so_and_ends_well(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert demo_score.main(["--gold", str(tmp_path / "none.yml")]) == 0
    assert "not here" in capsys.readouterr().err


COMMANDER = by("Ana Sol", "person:ana-sol")


def truce_account(attribute: str, **changes: Any) -> CeasefireAccount:
    return (
        factory.ceasefire_account(
            attribute=attribute, speaker=COMMANDER, statements=("c1/time",), lower=None, upper=None, value=None
        )
        if not changes
        else replace(truce_account(attribute), **changes)
    )


GIVEN: list[tuple[dict[str, Any], CeasefireAccount, bool]] = [
    ({"value": "2021-05-24"}, truce_account("start", lower="2021-05-24", upper="2021-05-24"), True),
    ({"value": "2021-05-24"}, truce_account("start", upper="2021-05-25"), True),
    ({"value": "2021-05-24"}, truce_account("start", lower="2021-05-26", upper="2021-05-26"), False),
    ({"value": "2021-05"}, truce_account("start", lower="2021-05-01", upper="2021-05-31"), True),
    ({"lower": "2021-05-22", "upper": "2021-05-24"}, truce_account("start", upper="2021-05-20"), False),
    (
        {"of": "duration_days", "lower": 60, "open_above": True, "value": "two months"},
        truce_account("length", lower=60.8),
        True,
    ),
    ({"of": "duration_days", "lower": 60, "value": "two months"}, truce_account("length", lower=60.8), False),
    ({"value": "two months"}, truce_account("length", value=60.8, qualifier="two months"), True),
    ({"value": "open-ended"}, truce_account("length", value="indefinite", status="unknown"), True),
    ({"value": "Northern Front"}, truce_account("author", value="NF and others"), True),
    ({"value": "Rivaland"}, truce_account("mediators", value="Rivaland", stance="denies"), False),
    (
        {"value": "a timetable for the withdrawal"},
        truce_account("conditions", value="if a timetable for withdrawal comes"),
        True,
    ),
    (
        {"value": "control of the airspace"},
        truce_account("conditions", value="if a timetable for withdrawal comes"),
        False,
    ),
]


@pytest.mark.parametrize(("row", "one", "fits"), GIVEN)
def test_an_account_of_a_ceasefire_needs_its_value(row: dict[str, Any], one: CeasefireAccount, fits: bool) -> None:
    assert truces.value_fits({"attribute": one.attribute, **row}, one, ours()) is fits


def test_accounts_of_a_ceasefire_need_report_and_speaker_too() -> None:
    wanted = {"id": "s", "attribute": "start", "value": "2021-05-24", "speaker": "Ana Sol", "reports": ["r1"]}
    missing = wanted | {"id": "t", "speaker": "outlet"}
    act: dict[str, Any] = {"act": "announced", "by": ["outlet"], "speaker": "outlet", "reports": ["r1"], "time": None}
    rows = gold(
        ceasefires=[{"id": "cf", "acts": [act], "states": [], "accounts": [wanted, missing], "contested_on": ["end"]}]
    )
    right = truce_account("start", lower="2021-05-24", upper="2021-05-24")
    stray = truce_account("start", lower="2021-06-24", upper="2021-06-24")
    truce = factory.ceasefire(accounts=(right, stray), contested_on=("start",))
    found = truces.score(rows, ours([factory.claim("c1", report="t1")], ceasefires=[truce]))
    assert (found.tally, found.contested) == (Tally(1, 1, 1), Tally(0, 1, 1))
    assert sorted(miss.cause for miss in found.misses) == ["not in the gold", "wrong speaker"]
