"""Entries: what a person writes of a ceasefire, how faults are told, and that reports join it but do not change it."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from tests.ledger.conftest import FRONT, US, day, on, paper, tell, voice
from trucewatch.errors import RejectedInput
from trucewatch.ledger import entry_claims, entry_file, entry_report, parse_entry, update_ledger
from trucewatch.model import Claim, Mention

ENTRY = """\
trucewatch: ledger-entry/1
name: October halt of attacks
aliases: [Basra accord]
written: {by: Ada, on: 2021-06-03}
source: {title: Text of the accord, outlet: Ministry, published: 2020-10-09}
parties:
- [Front]
- [US forces]
kind: {formality: written, lateral: bilateral}
start: 2020-10-12
length_days: 60
terms: [a timetable for a pullout]
mediators: [Norway]
obligations:
- {by: [Front], kind: custody.release, what: release the pilots, due: [2020-11-01, 2020-11-03]}
acts:
- {act: signed, by: [Front, US forces], on: 2020-10-09}
- {act: violation_alleged, accused: [Front], on: 2020-11-05, said_by: envoy}
"""
NOON = datetime(2021, 6, 3, 12, tzinfo=UTC)
BODIES = {"Front": FRONT, "US forces": US}


def report_of(text=ENTRY):
    return entry_report(text.encode(), "halt.yml", NOON)[3]


def known(claim: Claim) -> Claim:
    """The claim with its parties linked, as `resolve` would."""

    def linked(mention: Mention) -> Mention:
        return replace(BODIES.get(mention.text, mention), text=mention.text, segments=mention.segments)

    return replace(claim, roles={role: tuple(map(linked, found)) for role, found in claim.roles.items()})


def ledger(*claims, text=ENTRY, **asked):
    report = report_of(text)
    own = [known(claim) for claim in entry_claims(report)]
    return update_ledger([*own, *claims], [], [report, *REPORTS], **asked).ceasefires


REPORTS = [paper("r1", "2020-10-12"), paper("r2", "2021-05-25", "The Basra accord was broken by gunmen in May.")]
FAULTS = {
    "no YAML": ("start: 2020-10-12", "start: [2020-10-12", "line 11: this is no YAML"),
    "another file": ("ledger-entry/1", "ledger-entry/2", "line 1, at trucewatch: 'ledger-entry/1' was expected"),
    "no parties": ("parties:\n- [Front]\n- [US forces]\n", "", "'parties' is a required property. Add it"),
    "an unknown name": ("length_days", "length", "were unexpected|'length' was unexpected"),
    "a day that is none": (
        "start: 2020-10-12",
        "start: 12 October",
        "line 10, at start: .* Write a day like 2021-05-24",
    ),
    "a day of no calendar": ("start: 2020-10-12", "start: 2020-10-32", "line 10: 2020-10-32 is no day of the calendar"),
    "an act that is none": ("act: signed", "act: sealed", "line 17: 'sealed' is no act; there are called_for"),
    "an obligation that is none": ("custody.release", "violence.attack", "line 15: 'violence.attack' is no kind of"),
    "a kind that is none": ("formality: written", "formality: oral", "line 9, at kind.formality: 'oral' is not one of"),
    "a length that is none": ("length_days: 60", "length_days: soon", "line 11, at length_days: 'soon' is not of type"),
    "twice the same": ("length_days: 60", "start: 2020-10-13", "line 11: 'start' stands twice"),
    "an anchor used twice": ("[Front]\n- [US forces]", "&a [Front]\n- *a", "line 7: a value is used twice"),
}


@pytest.mark.parametrize(("old", "new", "told"), FAULTS.values(), ids=FAULTS)
def test_a_fault_is_told_with_file_line_and_what_to_do(old, new, told):
    assert old in ENTRY
    with pytest.raises(RejectedInput, match=rf"halt\.yml.*(?:{told})"):
        parse_entry(ENTRY.replace(old, new, 1), "halt.yml")


ODD = [
    "[" * 100_000,
    "x" * 300_000,
    "name: 12:30",
    "name: 0x1F",
    "? [a]\n: b",
    "",
    "- a",
    "&a [*a]",
    "a: !!python/none x",
]


@pytest.mark.parametrize("text", ODD, ids=range(len(ODD)))
def test_odd_files_are_refused(text):
    with pytest.raises(RejectedInput):
        parse_entry(text)


@given(st.text(max_size=60))
def test_no_text_breaks_the_reader(text):
    with pytest.raises(RejectedInput):
        parse_entry(text)


def test_each_claim_stands_in_its_line():
    report = report_of()
    start, signed, blamed, freed = entry_claims(report)
    assert start.text == "start: 2020-10-12"
    assert report.text[slice(*signed.segments[0])] == "{act: signed, by: [Front, US forces], on: 2020-10-09}"
    assert [report.text[slice(*m.segments[0])] for m in start.mentions("party")] == ["Front", "US forces"]
    assert (blamed.speaker.name, signed.speaker.name, signed.speaker.role) == ("envoy", "Ada", "entry of 2021-06-03")
    assert (freed.kind, freed.actuality, freed.text) == ("custody.release", "planned", "release the pilots")


def test_an_entry_is_a_ceasefire_with_who_wrote_it():
    (truce,) = ledger()
    assert (truce.name, truce.kind.formality, truce.terms) == (
        "October halt of attacks",
        "written",
        ("a timetable for a pullout",),
    )
    assert truce.entered is not None
    assert (truce.entered.by, truce.entered.on, truce.entered.aliases) == ("Ada", day("2021-06-03"), ("Basra accord",))
    assert [act.act for act in truce.acts] == ["entered_into_force", "signed", "violation_alleged"]
    assert (truce.in_force_from.earliest, truce.state) == (day("2020-10-12"), "in_force")
    assert [(v.status, v.accused, v.accuser) for v in truce.violations] == [("alleged", "Front", "envoy")]
    (duty,) = truce.obligations
    assert (duty.basis, duty.due, duty.what) == ("agreed", (day("2020-11-01"), day("2020-11-03")), "release the pilots")
    assert {a.attribute for a in truce.accounts} >= {"start", "length", "conditions", "mediators", "author"}


START = tell(
    "ceasefire.entered_into_force",
    "r1",
    party=(FRONT, US),
    time=on("2020-10-10"),
    speaker=voice("envoy", "gov:US"),
)


def test_a_report_joins_it_and_changes_nothing_written():
    (truce,) = ledger(START)
    assert truce.in_force_from.earliest == day("2020-10-12")
    assert truce.contested_on == ("start",)
    assert "envoy says it was in force on 10 October 2020" in truce.disputes[0]
    assert "Ada says it was in force on 12 October 2020" in truce.disputes[0]


NAMED = tell("agreement.broken", "r2", "broken", at=21, party=FRONT)


def test_a_report_that_calls_it_by_an_alias_joins_it():
    (truce,) = ledger(NAMED)
    assert [v.claims for v in truce.violations if v.accuser == "The Daily Paper"] == [(NAMED.id,)]
    unnamed = replace(NAMED, id="other", report="r1")
    (truce,) = ledger(unnamed)
    assert [v.accuser for v in truce.violations] == ["envoy"]


def test_it_is_known_from_the_day_of_its_source():
    assert ledger(known_by=day("2020-10-08")) == ()
    assert len(ledger(known_by=day("2020-10-09"))) == 1


def test_a_later_version_takes_the_place_of_an_earlier_one():
    later = ENTRY.replace("2021-06-03", "2021-06-04").replace("start: 2020-10-12", "start: 2020-10-13")
    reports = [report_of(), report_of(later)]
    claims = [known(claim) for report in reports for claim in entry_claims(report)]
    (truce,) = update_ledger(claims, [], reports).ceasefires
    assert truce.in_force_from.earliest == day("2020-10-13")
    assert {a.value for a in truce.accounts if a.qualifier == "in force"} == {"2020-10-13"}


def test_what_is_written_out_can_be_taken_in_again():
    report, claims = report_of(), [known(claim) for claim in entry_claims(report_of())]
    (truce,) = ledger()
    written = entry_file(truce, {c.id: c for c in claims}, {report.id: report}, day("2021-06-05"))
    entry = parse_entry(written)
    assert entry.values["parties"] == [["Front"], ["US forces"]]
    assert (entry.name, entry.values["start"], entry.known) == (truce.name, "2020-10-12", day("2020-10-09"))
    again = update_ledger([known(c) for c in entry_claims(report_of(written))], [], [report_of(written)]).ceasefires
    assert [(a.act, a.by, a.accused) for a in again[0].acts] == [(a.act, a.by, a.accused) for a in truce.acts]
    assert [(o.what, o.due) for o in again[0].obligations] == [(o.what, o.due) for o in truce.obligations]
    assert yaml.safe_load(written)["written"][True].isoformat() == "2021-06-03"  # 'on', as YAML 1.1 reads it
