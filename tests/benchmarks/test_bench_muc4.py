"""MUC-4: gold slots read, templates paired and counted by hand."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from benchmarks.bench.tasks import muc4, muc4_gold
from benchmarks.bench.tasks.muc4 import Item
from benchmarks.bench.tasks.muc4_gold import ROLES, Slots
from benchmarks.bench.tasks.muc4_ours import Template, World, templates_of, type_of
from benchmarks.bench.tasks.muc4_perpetrators import confidence_of, sole_group
from benchmarks.bench.tasks.muc4_slots import filled, slots_of
from benchmarks.bench.tasks.muc4_victims import number_of
from tests import factory
from tests.benchmarks.bench_sides import mention, ours
from trucewatch.model import Actor, Time
from trucewatch.model.claim import Trigger

DAY = date(1989, 11, 16)


def roles(**fillers: list[str]) -> dict[str, list[frozenset[str]]]:
    return {role: [frozenset(names.split("|")) for names in fillers.get(role, [])] for role in ROLES}


def test_datelines_without_a_year_give_no_day() -> None:
    assert muc4_gold.published("BOGOTA, 26 APR 90 (EFE)") == date(1990, 4, 26)
    assert muc4_gold.published("SAN SALVADOR, 12 NOV (EFE)") is None
    assert muc4_gold.published(None) is None


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("16 NOV 89", DAY, DAY),
        ("- 16 NOV 89", date.min, DAY),
        ("15 NOV 89 - 16 NOV 89", date(1989, 11, 15), DAY),
        ("16 NOV", DAY, DAY),
    ],
)
def test_gold_dates(text: str, first: date, last: date) -> None:
    assert muc4_gold.interval(text, DAY) == (first, last)


def test_a_date_is_right_if_it_overlaps_and_is_no_wider_than_31_days() -> None:
    gold = [(DAY, DAY)]
    assert muc4_gold.date_right((date(1989, 11, 1), date(1989, 11, 30)), gold)
    assert not muc4_gold.date_right((date(1989, 1, 1), date(1989, 12, 31)), gold)
    assert not muc4_gold.date_right((date(1989, 11, 17), date(1989, 11, 17)), gold)
    assert not muc4_gold.date_right(None, gold)


def no_lands(_: str | None) -> frozenset[str]:
    """No country has a name."""
    return frozenset()


NOWHERE = World(lambda _: (), no_lands, lambda _: None)
"""A world of which nothing is known."""


def test_a_coarser_place_is_half_right() -> None:
    chain = (frozenset({"el salvador"}), frozenset({"san salvador"}), frozenset({"campestre"}))
    assert muc4_gold.place_right(frozenset({"campestre"}), chain) == 1.0
    assert muc4_gold.place_right(frozenset({"san salvador"}), chain) == 0.5
    assert muc4_gold.place_right(frozenset({"lima"}), chain) == 0.0
    assert muc4_gold.place_right(frozenset({"soyapango"}), chain, frozenset({"el salvador"})) == 0.5


def test_fillers_are_compared_without_case_quotes_accents_and_articles() -> None:
    assert muc4_gold.plain('THE "SANTO TOMAS"\nFARM') == "santo tomas farm"
    assert muc4_gold.plain("Farabundo Martí") == "farabundo marti"


def test_gold_slots_of_a_record() -> None:
    short: dict[str, Any] = {"incident_type": "attack", **{role: [] for role in ROLES}, "PerpOrg": [["fmln"]]}
    long = {
        "message_template": 1,
        "incident_date": [{"strings": ["16 NOV"]}],
        "incident_location": [{"strings": ["PERU"]}, {"strings_lhs": ["LIMA"], "strings_rhs": ["CITY"]}],
        "perp_organization_confidence": [{"strings_lhs": ["CLAIMED OR ADMITTED"], "strings_rhs": ["FMLN"]}],
        "hum_tgt_number": [{"strings_lhs": ["1"]}, {"strings_lhs": ["2"]}],
    }
    record = {
        "templates_gtt": [short],
        "templates_all_slots": [{"message_template": "*"}, long],
        "dateline": "16 NOV 89",
    }
    [slots] = muc4_gold.slots_of(record)
    assert slots.days == ((DAY, DAY),)
    assert slots.chain == (frozenset({"peru"}), frozenset({"lima"}))
    assert slots.confidence == ((frozenset({"fmln"}), frozenset({"CLAIMED OR ADMITTED"})),)
    assert slots.victims == 3


def test_counts_by_hand() -> None:
    """Gold 1 type + 3 fillers, ours 1 + 2: type and one filler right. A second template of ours has no twin."""
    gold = Slots(
        "bombing / attack",
        roles(PerpOrg=["fmln|front"], Victim=["mayor"], Weapon=["bomb"]),
        days=((DAY, DAY),),
        chain=(frozenset({"lima"}),),
        confidence=((frozenset({"fmln", "front"}), frozenset({"CLAIMED OR ADMITTED"})),),
        victims=2,
    )
    found = Template(
        "attack",
        roles(PerpOrg=["front"], Victim=["governor"]),
        days=(DAY, DAY),
        place=frozenset({"lima"}),
        confidence=("CLAIMED OR ADMITTED",),
        victims=3,
    )
    item = Item({"id": "1", "text": ""}, [gold], [found, Template("kidnapping", roles())])
    assert muc4.templates(item) == (2.0, 4.0, 4.0)
    assert muc4.dates(item) == (1.0, 1.0, 1.0)
    assert muc4.places(item) == (1.0, 1.0, 1.0)
    assert muc4.confidences(item) == (1.0, 1.0, 1.0)
    assert muc4.victims(item) == (0.0, 1.0, 1.0)
    assert {row.why for row in muc4._errors(item)} == {
        "Victim: other words, or not all",
        "Weapon: none found",
        "victims' number: another",
        "extra kidnapping in a report with incidents",
    }


def test_the_pairing_has_the_most_right_fillers() -> None:
    golds = [Slots("attack", roles(Victim=["a"])), Slots("attack", roles(Victim=["b"]))]
    found = [Template("attack", roles(Victim=["b"])), Template("bombing", roles(Victim=["a"]))]
    assert Item({}, golds, found).pairs == [(golds[0], found[1]), (golds[1], found[0])]


def test_types_of_incidents() -> None:
    assert type_of([ours("violence.armed_clash"), ours("violence.abduction")]) == "kidnapping"
    assert type_of([ours("violence.shelling")]) == "attack"
    assert type_of([ours("violence.armed_clash"), ours("talks.held")]) is None
    burned = ours("harm.damage", trigger=type(factory.claim().trigger)("BURNED", ((0, 6),)))
    assert type_of([burned]) == "arson"


def test_slots_of_mentions() -> None:
    front = mention("members of the front", entity="front", kind="rebel_group")
    assert slots_of("actor", front) == ("PerpOrg", "PerpInd")
    assert slots_of("actor", mention("gunmen", entity="local:t1:gunmen", kind="unknown")) == ("PerpInd",)
    assert slots_of("target", mention("mayor", kind="official")) == ("Victim",)
    assert slots_of("target", mention("pylon", kind="unknown")) == ("Target",)
    assert slots_of("target", mention("three missionaries", kind="unknown")) == ("Victim",)
    assert slots_of("target", mention("Tarn", entity="gn:1", kind=None)) == ()
    assert slots_of("target", mention("rifles", kind="unknown")) == ()
    assert slots_of("target", mention("0650", kind="unknown")) == ()
    assert slots_of("actor", mention("shots", kind="unknown")) == ()
    [murdered] = filled(ours("violence.killing", roles={"target": (mention("Neghme", kind="unknown"),)}))
    assert murdered[0] == "Victim"
    assert slots_of("actor", mention("THEY")) == ()


def test_confidence_goes_from_claimed_to_fact() -> None:
    front = {"actor": (mention("the front", entity="front"),)}
    said = ours(roles=front)
    owned = ours(roles=front, stance="claims_responsibility")
    accused = ours(roles={"accused": front["actor"]}, speaker=factory.speaker("army", False, entity="mil:SV"))
    assert confidence_of("front", [said]) == "REPORTED AS FACT"
    assert confidence_of("front", [said, accused]) == "SUSPECTED OR ACCUSED BY AUTHORITIES"
    assert confidence_of("front", [accused, owned]) == "CLAIMED OR ADMITTED"


def test_what_authorities_allege_accuses_and_what_a_group_says_of_itself_admits() -> None:
    front = {"actor": (mention("the front", entity="front"),)}
    police = ours(roles=front, speaker=factory.speaker("police", False), stance="alleges")
    itself = ours(roles=front, speaker=factory.speaker("the front", False, entity="front"))
    assert confidence_of("front", [police]) == "SUSPECTED OR ACCUSED BY AUTHORITIES"
    assert confidence_of("front", [replace(police, stance="asserts")]) == "REPORTED AS FACT"
    assert confidence_of("front", [police, itself]) == "CLAIMED OR ADMITTED"
    denial = replace(itself, stance="denies")
    assert confidence_of("front", [denial]) == "SUSPECTED OR ACCUSED"
    assert confidence_of("front", [denial, replace(police, roles={}, stance="alleges")]) == (
        "SUSPECTED OR ACCUSED BY AUTHORITIES"
    )


def test_guerrillas_are_of_the_one_armed_group_that_a_report_names() -> None:
    rebels = ours(roles={"actor": (mention("rebels", entity="local:t1:rebels", kind="rebel_group"),)})
    clerks = ours(roles={"actor": (mention("clerks", entity="local:t1:clerks", kind="unknown"),)})
    front, other = Actor("front", "Front", (), "rebel_group"), Actor("league", "League", (), "umbrella")
    assert sole_group([rebels], [front, Actor("mil:XX", "Army", (), "state_force")]) == (front, "REPORTED AS FACT")
    assert sole_group([rebels], [front, other]) is None
    assert sole_group([clerks], [front]) is None


def test_people_are_counted_once() -> None:
    killed = ours(
        "violence.killing", "c1", quantities=(factory.quantity("killed", 5.0), factory.quantity("killed", 2.0))
    )
    again = ours(
        "harm.casualties", "c2", quantities=(factory.quantity("killed", 6.0), factory.quantity("injured", 3.0))
    )
    named = ours("violence.attack", "c3", roles={"target": (mention("mayor Rosa Vidal", kind="person"),)})
    many = ours("violence.attack", "c4", roles={"target": (mention("priests", kind="unknown"),)})
    assert number_of([killed, again, named]) == 10
    assert number_of([named]) == 1
    assert number_of([many]) is None
    salvadorans = ours("violence.attack", "c5", roles={"target": (mention("priests in San Salvador", kind="unknown"),)})
    assert number_of([salvadorans]) is None


def test_a_number_without_a_figure_gives_no_sum() -> None:
    assert muc4_gold._victims({"hum_tgt_number": [{"strings_lhs": ["2"]}, {"strings_lhs": [None]}]}) is None


def test_what_is_long_past_is_no_template() -> None:
    claim = ours(roles={"target": (mention("pylon", kind="unknown"),)})
    for days, kept in ((-90, 0), (-10, 1)):
        day = factory.DAY + timedelta(days=days)
        time = Time((day, day), (day, day), "day", "stated", None)
        incident = factory.incident(claims=(claim.id,), accounts=(), aggregate=False, time=time)
        inspection = factory.inspection(reports=(factory.report(),), claims=(claim,), incidents=(incident,))
        assert len(templates_of(inspection, "", NOWHERE)) == kept


def test_a_place_goes_by_its_gazetteer_name_too() -> None:
    claim = ours(roles={"target": (mention("pylon", kind="unknown"),)})
    airport = factory.place("TARN AIRPORT", gazetteer_id="gn:7", segments=None)
    incident = factory.incident(claims=(claim.id,), accounts=(), aggregate=False, place=airport)
    inspection = factory.inspection(claims=(claim,), incidents=(incident,))
    [made] = templates_of(inspection, "", replace(NOWHERE, listed={"gn:7": "Tarn"}.get))
    assert made.place == frozenset({"tarn airport", "tarn"})


def test_incidents_become_templates() -> None:
    claim = ours(
        "violence.killing",
        roles={
            "actor": (mention("FMLN", entity="fmln", kind="rebel_group"),),
            "victim": (mention("3 peasants"), mention("mayor Rosa Vidal of Tarn")),
        },
        quantities=(factory.quantity("killed", 3.0), factory.quantity("killed", 1.0)),
    )
    incident = factory.incident(claims=(claim.id,), accounts=(), aggregate=False)
    inspection = factory.inspection(claims=(claim,), incidents=(incident,))
    aliases = {"fmln": ("Farabundo Martí Front",)}
    [made] = templates_of(inspection, "", replace(NOWHERE, aliases=lambda entity: aliases.get(entity, ())))
    assert made.type == "attack"
    assert made.roles["PerpOrg"] == [frozenset({"fmln", "farabundo marti front"})]
    assert made.roles["Victim"] == [frozenset({"rosa vidal"})]
    assert made.victims == 4
    assert made.confidence == ("REPORTED AS FACT",)


def test_a_report_is_read_behind_its_dateline() -> None:
    assert muc4.wired({"dateline": "TARN, 3 MAR 31 (WIRE)", "text": "A BOMB WENT OFF."}) == (
        "TARN, 3 MAR 31 (WIRE) -- A BOMB WENT OFF."
    )
    assert muc4.wired({"dateline": None, "text": "A BOMB WENT OFF."}) == "A BOMB WENT OFF."


def test_the_dev_part_is_scored_where_the_file_is_split() -> None:
    rows = [{"split": "train"}, {"split": "dev"}]
    assert muc4.dev(rows, False) == [{"split": "dev"}]
    assert muc4.dev([{"id": 1}], False) == [{"id": 1}]


def test_what_is_aimed_at_nothing_or_war_is_no_template() -> None:
    idle = ours("violence.attack", roles={})
    raid = ours("violence.air_strike", roles={"target": (mention("pylon"),)})
    trigger = Trigger("invasion", ((0, 8),))
    war = ours("violence.attack", trigger=trigger, roles={"target": (mention("Honduras"),)})
    for claim in (idle, raid, war):
        incident = factory.incident(claims=(claim.id,), accounts=(), aggregate=False)
        assert templates_of(factory.inspection(claims=(claim,), incidents=(incident,)), "", NOWHERE) == []
