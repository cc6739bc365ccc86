"""The scorer of the unseen reports on a tiny report of our own, read by hand and by the whole pipeline."""

import json
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
import yaml

from benchmarks import unseen
from benchmarks.unseen_must_not import BY_NAME, checks, must_not_rows
from tests.founding.document import Inspected
from tests.founding.handmade import document
from trucewatch.ontology.compile import Knowledge

Plain = dict[str, Any]
DEV = unseen.UNSEEN.parent / "reports_dev"
FACTS: Plain = yaml.safe_load(
    """
report: {outlet: Daily, published: 2019-05-20}
ceasefires:
  - id: C1
    parties: [Peruvian factions, Chilean forces]
    kind: {formality: informal}
    in_force_from: {value: 2019-03}
    acts:
      - {id: C1.end, act: collapsed, accept_act: [terminated], by: Peruvian factions, anchor: "called off"}
      - {id: C1.why, act: terminated, by: nobody, optional: true, anchor: "ended for want"}
    state_on: {2019-02-01: none, 2019-04-01: in_force, 2019-05-20: in_force}
    accept_state: {2019-05-20: [ended]}
    linked: [N1, I1]
negotiations:
  - {id: N1, parties: [Peruvian government, Chilean officials], result: failed, anchor: "came to nothing"}
legal_acts:
  - {id: L1, act: passed a resolution, anchor: "passed a resolution"}
incidents:
  - id: I1
    what: shelling
    accept_kind: [violence.attack]
    place: {name: Lagunas base, country: PE, near: [-12, -76], precision: facility}
    date: {value: 2019-05-19}
    perpetrator: null
    accounts:
      - {attribute: munitions, value: 3, speaker: the outlet, anchor: "Three shells"}
      - {attribute: munitions, value: 1, speaker: Col. Ana Ruiz, anchor: "One shell hit"}
    contested_on: [munitions]
  - {id: I2, what: strike, target: army convoy, stance: reports_unofficially, anchor: "hit by missiles"}
  - {id: I3, aggregate: true, contains: [I2], date: 2019-05-19, anchor: "five further raids"}
  - {id: I9, what: nothing, optional: true, anchor: "no comment"}
threats_and_plans:
  - {id: T1, stance: threatens, speaker: council of factions, anchor: "swore to strike again"}
statements:
  - {id: S1, stance: declines_comment, speaker: Peruvian government, anchor: "has no comment"}
forces:
  - {id: F1, who: foreign troops, where: Peru, value: 1000, approximate: true, anchor: "About 1,000"}
"""
)


def missing(doc: Plain, facts: Plain = FACTS) -> dict[str, str]:
    return {one.id: one.cause for one in unseen.check("none", facts, doc) if not one.found}


def test_what_is_there_is_found() -> None:
    assert missing(document()).keys() <= {"actor.1", "actor.2"}, "the document has the parties as names alone"
    families = unseen.counts(unseen.check("none", FACTS, document()))
    assert families["states"] == (3, 3)
    assert families["aggregates"] == (4, 4)
    assert families["incident accounts"] == (2, 2)
    assert families["ceasefire acts"] == (1, 1)


def test_sections_that_the_facts_lack_yield_no_rows() -> None:
    assert unseen.check("none", {"report": {}}, document()) == []
    bare = {"ceasefires": [{"id": "C1", "acts": [{"id": "a", "act": "terminated", "anchor": "called off"}]}]}
    assert [one.id for one in unseen.check("none", bare, document())] == ["C1", "a"]


def test_without_a_reading_everything_is_missing_and_says_why() -> None:
    doc = document()
    doc.update(claims=[], incidents=[], ceasefires=[], stocks=[], relations=[], actors=[])
    causes = missing(doc)
    assert causes["C1"] == causes["C1.2019-04-01"] == "no such ceasefire"
    assert causes["C1.end"] == causes["I1"] == causes["T1"] == "no claim at the anchor"
    assert causes["I1.place"] == "no such incident"
    assert "I9" not in causes


@pytest.mark.parametrize(
    ("number", "changes", "row", "cause"),
    [
        (0, {"place": None}, "I1.place", "no place"),
        (0, {"time": None}, "I1.date", "no date"),
        (0, {"contested_on": []}, "I1.contested_on", "a contest unseen"),
        (0, {"contested_on": ["count", "place"]}, "I1.contested_on", "a contest too many"),
        (0, {"kind": "unrest.protest"}, "I1", "another kind"),
        (0, {"accounts": []}, "I1.account1", "a number but no account"),
        (2, {"aggregate": False}, "I3.not_spread", "read as a single incident"),
    ],
)
def test_causes_of_a_wrong_incident(number: int, changes: Plain, row: str, cause: str) -> None:
    doc = deepcopy(document())
    doc["incidents"][number].update(changes)
    assert missing(doc)[row] == cause


def test_must_not_rows_come_from_the_checks() -> None:
    doc = Inspected(document())
    given: list[Plain] = [
        {"no_incident_at": "T1"},
        {"no_number": ["munitions"], "values": [3]},
        {"no_act": ["terminated"], "of": "C1"},
        {"not_by": ["PF"], "of": ["I1"]},
    ]
    assert [one.found for one in must_not_rows("none", FACTS, doc, given)] == [True, False, False, True]


def test_checks_of_the_facts_file_come_before_those_kept_for_its_name() -> None:
    own = {**FACTS, "must_not_checks": [{"no_act": ["terminated"], "of": "C1"}]}
    rows = {one.id: one.found for one in unseen.check("01_colombia", own, document()) if one.family == "must_not"}
    assert rows == {"not1": False}


def dev_facts() -> list[tuple[Path, Plain]]:
    paths = sorted(DEV.glob("*.yml"))
    return [(path, yaml.safe_load(path.read_text(encoding="utf-8"))) for path in paths]


def test_every_anchor_of_the_development_reports_stands_once_in_its_report() -> None:
    wrong = {
        (path.stem, words): told.count(words)
        for path, facts in dev_facts()
        for told in [path.with_suffix(".txt").read_text(encoding="utf-8").split("---\n", 2)[2]]
        for words in anchors(facts)
        if told.count(words) != 1
    }
    assert dev_facts()
    assert wrong == {}


def anchors(facts: object) -> list[str]:
    if isinstance(facts, dict):
        own = [facts["anchor"]] if "anchor" in facts else []
        return [*own, *(one for value in facts.values() for one in anchors(value))]
    return [one for value in facts for one in anchors(value)] if isinstance(facts, list) else []


def test_every_line_of_the_development_reports_has_a_check_that_names_facts() -> None:
    for path, facts in dev_facts():
        given, known = facts["must_not_checks"], [one for name in facts for one in ids(facts[name])]
        assert len(given) == len(facts["must_not"]), path
        assert all(next(iter(check)) in BY_NAME for check in given), path
        asked = [name for check in given for name in named_facts(check)]
        assert set(asked) <= set(known), path


def ids(family: object) -> list[str]:
    rows = [one for one in family if isinstance(one, dict) and "id" in one] if isinstance(family, list) else []
    return [one["id"] for row in rows for one in (row, *row.get("acts", ()))]


def named_facts(check: Plain) -> list[str]:
    """The ids of facts that a check speaks of: an incident's, a ceasefire's, what stands at an anchor."""
    given = [check.get("of", []), check.get("at", []), check.get("no_incident_at", []), check.get("no_violation", [])]
    return [name for one in given for name in (one if isinstance(one, list) else [one])]


def test_every_line_of_must_not_has_a_check_that_exists() -> None:
    for path in unseen.UNSEEN.glob("*.yml"):
        lines = yaml.safe_load(path.read_text(encoding="utf-8"))["must_not"]
        assert len(checks()[path.stem]) == len(lines)
        assert all(next(iter(check)) in BY_NAME for check in checks()[path.stem])


REPORT = """---
outlet: Daily
published: 2019-05-20
---
The army shelled the town of Tacna on Sunday, killing three people, police said.
"""


def test_a_folder_is_read_scored_and_told_without_its_words(
    tmp_path: Path, knowledge: Knowledge, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    facts = {"incidents": [{"id": "I1", "what": "shelling", "anchor": "shelled the town"}]}
    (tmp_path / "a.txt").write_text(REPORT, encoding="utf-8")
    (tmp_path / "a.yml").write_text(yaml.safe_dump(facts), encoding="utf-8")
    monkeypatch.setattr(unseen, "open_knowledge", lambda: knowledge)
    assert unseen.main(["--json", "--folder", str(tmp_path)]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["families"] == {"incident found": {"found": 1, "of": 1, "share": 1.0}}
    assert unseen.main(["--causes", "--folder", str(tmp_path)]) == 0
    assert "Tacna" not in capsys.readouterr().out
