"""The checker finds what is there, and only that: each way of getting a fact wrong fails the row of that fact."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.founding.facts import check_facts
from tests.founding.handmade import account, actor, by, document, facts, incident, mention, number, relation
from tests.founding.matching import days, head, lies_in, listed, same, shares, words

Plain = dict[str, Any]


def missing(changed: Plain) -> set[str]:
    return {one.id for one in check_facts(facts(), changed) if not one.found}


def named(rows: list[Plain], name: str) -> Plain:
    return next(row for row in rows if row["id"] == name)


def change(rows: str, name: str, /, **more: Any) -> Callable[[Plain], None]:
    def apply(doc: Plain) -> None:
        named(doc[rows], name).update(more)

    return apply


def in_ceasefire(**more: Any) -> Callable[[Plain], None]:
    return lambda doc: doc["ceasefires"][0].update(more)


def in_act(number_of: int, **more: Any) -> Callable[[Plain], None]:
    return lambda doc: doc["ceasefires"][0]["acts"][number_of].update(more)


def in_account(number_of: int, **more: Any) -> Callable[[Plain], None]:
    return lambda doc: named(doc["incidents"], "i1")["accounts"][number_of].update(more)


def in_place(name: str, **more: Any) -> Callable[[Plain], None]:
    def apply(doc: Plain) -> None:
        row = named(doc["incidents"], name)
        row["place"] = {**row["place"], **more}

    return apply


def in_stock(number_of: int, **more: Any) -> Callable[[Plain], None]:
    return lambda doc: doc["stocks"][number_of]["quantity"].update(more)


def add(kind: str, row: Plain) -> Callable[[Plain], None]:
    return lambda doc: doc[kind].append(row)


def without(kind: str, relation_type: str) -> Callable[[Plain], None]:
    return lambda doc: doc.update({kind: [row for row in doc[kind] if row["type"] != relation_type]})


def test_all_is_found_in_a_sound_document() -> None:
    rows = check_facts(facts(), document())
    assert {one.id: one.how for one in rows if not one.found} == {"claims.number": "22"}
    assert len({one.id for one in rows}) == len(rows)


WRONG = [
    ("C1.parties", in_ceasefire(parties=[["Peruvian factions"], ["Argentine forces"]])),
    ("C1.kind", in_ceasefire(kind={"formality": "written"})),
    ("C1.in_force_from", in_ceasefire(in_force_from=None)),
    ("C1.end", in_act(0, by=["Chilean forces"])),
    ("C1.end", in_act(0, time=None)),
    ("C1.why", in_act(1, speaker=by())),
    ("C1.why", in_act(1, reason="a rocket")),
    ("C1.talks", change("claims", "talks", quantities=[number("duration_days", "Two-month", 213)])),
    ("C1.failed", in_act(4, act="talks_held")),
    ("C1.state_on2", in_ceasefire(history=[])),
    ("C1.state", in_ceasefire(state="in_force")),
    ("C1.check", without("relations", "consistent_with")),
    ("C1.check", add("relations", relation("inconsistent_with", "talks", "c"))),
    ("C1.linked.I1", without("relations", "responds_to")),
    ("N1", lambda doc: doc["ceasefires"][0]["negotiations"][0].update(result="agreed")),
    ("L1", lambda doc: doc["ceasefires"][0]["legal_acts"][0].update(body="Parliament of Chile")),
    ("I1", add("incidents", incident("i9", ["three"]))),
    ("I1.perpetrator", change("incidents", "i1", actors=[mention("PF")])),
    ("not.perpetrator_I1", lambda doc: doc["incidents"][0]["accounts"].append(account("perpetrator", "PF", "one"))),
    ("I1.place", in_place("i1", lat=-13.0)),
    ("I1.place", in_place("i1", precision="town")),
    ("I1.weapon", change("incidents", "i1", weapons=[mention("shells"), mention("missiles")])),
    ("I1.munitions", lambda doc: doc["incidents"][0]["accounts"].append(account("munitions", 4, "three"))),
    ("I1.date", change("incidents", "i1", time=None)),
    ("I1.account1", in_account(0, value=1)),
    ("I1.account2", in_account(1, speaker=by())),
    ("I1.account2", in_account(1, speaker=by("Col. Ana Ruiz"))),
    ("I1.account3", in_account(2, value=0)),
    ("I1.account3", in_account(2, status="zero_reported")),
    ("I1.confirmation", in_account(3, stance="asserts")),
    ("I1.contested_on", change("incidents", "i1", contested_on=["count", "place"])),
    ("I2.target", change("incidents", "i2", targets=[mention("Chilean sites")])),
    ("I2.stance", change("claims", "convoy", stance="asserts")),
    ("I3", change("incidents", "i3", aggregate=False)),
    ("I3.part_of_day", change("incidents", "i3", time=None)),
    ("I3.without_I1", add("relations", relation("contains", "i3", "i1"))),
    ("I4.contains_I1", without("relations", "contains")),
    ("I5.background", change("incidents", "i5", background=False)),
    ("I5.actor", change("incidents", "i5", actors=[])),
    ("I5.place", change("incidents", "i5", place={"name": "Soto"})),
    ("I5.relation", without("relations", "causes")),
    ("I5.no_violation", add("relations", relation("violates", "i5", "c"))),
    ("T1", change("claims", "vow", stance="asserts")),
    ("T1", change("claims", "vow", speaker=by("council of elders"))),
    ("T5", change("claims", "may", actuality="happened")),
    ("S3", change("claims", "mute", stance="asserts")),
    ("S4", change("claims", "deny", speaker=by("the PF"))),
    ("S7", change("claims", "fare", time=None)),
    ("S7", change("claims", "fare", actuality="happened")),
    ("actor1", lambda doc: doc["actors"][0].update(aliases=[])),
    ("actor1", add("actors", actor("other", "umbrella", "PF"))),
    ("actor2", lambda doc: doc["actors"][1].update(office="minister")),
    ("actor3", change("claims", "one", place=None)),
    ("F1", in_stock(0, best=900)),
    ("F2", in_stock(1, open_above=False)),
    ("F3", in_stock(2, lower=0.8)),
    ("F.check", add("relations", relation("inconsistent_with", "f3", "f2"))),
    ("not.announced", add("incidents", incident("i9", ["vow"]))),
    ("not.person", add("actors", actor("p", "person", "Lagunas base"))),
    ("not.person", in_place("i1", country="CL")),
    ("not.spread", lambda doc: doc["incidents"].append({**doc["incidents"][1], "id": "i9", "claims": ["five"]})),
    ("not.zero_killed", lambda doc: doc["incidents"][0]["accounts"].append(account("killed", 0, "void"))),
    ("not.violation", lambda doc: doc["ceasefires"][0]["violations"].append({"incident": "i5", "claims": ["kill"]})),
    ("not.outlets_own", change("claims", "vow", speaker=by())),
    ("not.abroad", change("claims", "five", place={"name": "Arica", "country": "CL"})),
    ("claims.clause", change("claims", "vow", text="swore to strike again. The deal may be renewed")),
    ("claims.trigger", change("claims", "vow", trigger={"text": "Raids", "segments": [[900, 905]]})),
    ("document.schema", change("claims", "vow", kind="violence.vow")),
]


@pytest.mark.parametrize(("name", "spoil"), WRONG, ids=[f"{n}-{name}" for n, (name, _) in enumerate(WRONG)])
def test_what_is_wrong_is_missing(name: str, spoil: Callable[[Plain], None]) -> None:
    doc = document()
    spoil(doc)
    assert name in missing(doc)


@pytest.mark.parametrize(
    ("expected", "actual"),
    [
        ("Iraqi government", "the government of Iraq"),
        ("high-rank person of the factions", "A high-rank person"),
        ("the groups' statement", "part of the statement"),
        ("official speaker of the US army", "official spokesman of the American forces"),
        ("US forces", "the United States forces"),
        ("Sri Lanka", "Sri Lanka"),
    ],
)
def test_forms_of_a_name_are_one(expected: str, actual: str) -> None:
    assert same(expected, actual)


@pytest.mark.parametrize(
    ("expected", "actual"),
    [
        ("Iraqi commander", "Iranian commander"),
        ("official speaker of the US army", "US army"),
        ("senior commander of the PMA", "PMA"),
        ("PMA", "senior commander of the PMA"),
        ("Iraqi government", "spokesman of the Iraqi government"),
        ("Col. Wayne Marotto", "Wayne Rooney"),
        ("Iraqi government", None),
        ("Santiago de Cuba", "Cuba"),
    ],
)
def test_entities_are_kept_apart(expected: str, actual: str | None) -> None:
    assert not same(expected, actual)


def test_small_helpers() -> None:
    assert listed(["A (b", "c d)", "E"]) == ["A (b, c d)", "E"]
    assert days("2020-02")[1].day == 29  # type: ignore[union-attr]
    assert head("official speaker of the US army") == "speaker"
    assert words("US troops") == words("American soldiers")
    assert shares("no seriousness in scheduling", "lack of seriousness in scheduling the withdrawal")
    assert not lies_in(None, "2020-02")
