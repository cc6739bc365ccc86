"""The founding report's ledger, and that it is a pure function of what was known."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.ledger.conftest import CABINET, FRONT, RED, US, day, on, paper, strike, tell, voice
from trucewatch.ledger import state_on, update_ledger
from trucewatch.ledger.dates import began


def test_the_founding_report_gives_one_ceasefire(founding):
    ledger = update_ledger(*founding)
    (truce,) = ledger.ceasefires
    assert truce.parties == (("armed groups",), ("US forces",))
    assert truce.name == "Ceasefire between armed groups and US forces (from October 2020)"
    assert truce.kind.formality == "informal"
    assert began(truce.in_force_from) == (day("2020-10-01"), day("2020-10-31"))
    assert began(truce.ended) == (None, day("2021-05-25"))
    assert {(act.act, act.by, act.speaker.name) for act in truce.acts} >= {
        ("terminated", ("armed groups",), "armed groups"),
        ("terminated", (), "commander"),
        ("talks_failed", ("Iraqi government", "US government"), "The Daily Paper"),
        ("talks_held", ("Iraqi government", "US government"), "armed groups"),
    }
    assert {act.reason for act in truce.acts} == {None, "want of seriousness about a pullout"}


def test_the_founding_reports_states(founding):
    (truce,) = update_ledger(*founding).ceasefires
    stood = [state_on(truce, day(when)) for when in ("2020-09-30", "2021-01-15", "2021-05-24", "2021-05-26")]
    assert stood == ["none", "in_force", "in_force", "ended"]
    assert truce.state_by_party == {"armed groups": "ended", "US forces": "none"}
    assert state_on(truce, day("2021-01-15"), "armed groups") == "in_force"
    assert state_on(truce, day("2021-01-15"), "US forces") == "none"


def test_the_founding_reports_talks_and_resolution(founding):
    (truce,) = update_ledger(*founding).ceasefires
    (talks,) = truce.negotiations
    assert (talks.parties, talks.result, talks.sought) == (("Iraqi government", "US government"), "failed", "a pullout")
    assert talks.duration_days is not None
    assert 205 < talks.duration_days < 220
    (legal,) = truce.legal_acts
    assert (legal.body, legal.act, legal.about) == ("Parliament", "passed a resolution", "send foreign soldiers home")
    assert began(legal.time)[0] == day("2020-01-01")


def test_the_founding_report_has_no_violation(founding):
    """The killing lies before the start, the rockets on the last day, and the vow is a threat."""
    assert update_ledger(*founding).ceasefires[0].violations == ()


def test_the_founding_reports_relations_and_stocks(founding):
    claims, ledger = founding[0], update_ledger(*founding)
    told = {(r.type, r.source, r.target) for r in ledger.relations}
    assert ("causes", "i5", claims[11].id) in told
    assert ("consistent_with", f"{claims[6].id}/quantities/0", ledger.ceasefires[0].id) in told
    assert ("consistent_with", f"{claims[10].id}/quantities/1", f"{claims[9].id}/quantities/0") in told
    assert not {kind for kind, _, _ in told} & {"violates", "inconsistent_with"}
    assert [(s.who, s.quantity.of) for s in ledger.stocks] == [
        ("foreign soldiers", "personnel"),
        ("US forces", "personnel"),
        ("US forces", "share"),
    ]


def test_as_of_an_earlier_day(founding):
    (truce,) = update_ledger(*founding, as_of=day("2021-01-15")).ceasefires
    assert (truce.state, truce.ended) == ("in_force", None)
    assert [act.act for act in truce.acts] == ["entered_into_force"]
    assert update_ledger(*founding, as_of=day("2020-09-30")).ceasefires[0].state == "none"


def test_known_by_the_day_before_publication_nothing_is_known(founding):
    assert update_ledger(*founding, known_by=day("2021-05-24")).ceasefires == ()


REPORTS = [paper("r1", "2020-10-10"), paper("r2", "2020-11-19"), paper("r3", "2021-05-24"), paper("r4", "2021-09-24")]
CLAIMS = [
    tell("ceasefire.declared_unilaterally", "r1", party=FRONT, counterpart=US, time=on("2020-10-10")),
    tell("ceasefire.terminated", "r2", party=RED, counterpart=US, time=on("2020-11-19"), speaker=voice("Red leader")),
    tell("ceasefire.violation_alleged", "r2", accused=RED, time=on("2020-11-17"), at=40),
    tell("ceasefire.terminated", "r3", party=FRONT, counterpart=US, time=on("2021-05-22", "2021-05-24")),
    tell("talks.failed", "r3", party=CABINET, counterpart=US, at=30),
    tell("ceasefire.agreed", "r4", party=(CABINET,), counterpart=RED, time=on("2021-09-03", "2021-09-24")),
    tell("ceasefire.holding", "r4", at=50),
]
STRIKES = [
    strike("i1", on("2020-11-17"), (CLAIMS[2].id,), reports=("r2",)),
    strike("i2", on("2021-02-20"), (CLAIMS[3].id,), reports=("r3",)),
]


@given(st.permutations(CLAIMS), st.permutations(STRIKES), st.permutations(REPORTS))
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_order_of_input_changes_nothing(registry, claims, strikes, reports):
    assert update_ledger(claims, strikes, reports, registry) == update_ledger(CLAIMS, STRIKES, REPORTS, registry)


@given(st.sets(st.sampled_from(range(len(CLAIMS)))), st.sampled_from(["2020-10-10", "2020-11-19", "2021-05-24"]))
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_what_is_told_tomorrow_changes_nothing_known_today(registry, chosen, today):
    published = {report.id: report.published.value for report in REPORTS}
    told = [CLAIMS[i] for i in sorted(chosen)]
    then = [claim for claim in told if published[claim.report] <= today]
    now = update_ledger(told, [], REPORTS, registry, known_by=day(today))
    assert now == update_ledger(then, [], [r for r in REPORTS if r.published.value <= today], registry)
