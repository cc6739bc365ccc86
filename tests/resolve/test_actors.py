"""Whom a mention means."""

import pytest

from tests.resolve.test_places import context
from trucewatch.model import Mention
from trucewatch.ontology.compile import Knowledge
from trucewatch.resolve.actors import resolve_mention
from trucewatch.resolve.earlier import Known

CASES = [
    ("US", "gov:US", "government"),
    ("US forces", "mil:US", "state_force"),
    ("Turkish jets", "mil:TR", "state_force"),
    ("American officials", "gov:US", "government"),
    ("American positions", "mil:US", None),
    ("US military convoys and army bases", "mil:US", "state_force"),
    ("the Iraqi government", "gov:IQ", "government"),
    ("Iraq", "gov:IQ", "government"),
    ("the United States", "gov:US", "government"),
    ("Kyiv", "gov:UA", "government"),
    ("Turkey's army", "mil:TR", "state_force"),
    ("Iraqi armed groups", "local:r1:iraqi-armed-groups", "unknown"),
    ("gunmen", "local:r1:gunmen", "unknown"),
    ("several villagers", "local:r1:villagers", "civilians"),
    ("a senior commander of the Iraqi army", "local:r1:senior-commander-of-the-iraqi-army", "official"),
    ("ISIS", "islamic-state", "rebel_group"),
    ("American Secretary of State Mike Pompeo", "person:mike-pompeo", "official"),
    ("Supporters of Mike Pompeo", "local:r1:supporters-of-mike-pompeo", "person"),
    ("the Extraditables", "extraditables", "political_militia"),
    ("the Manuel Rodriguez Patriotic Front", "fpmr", "rebel_group"),
]


@pytest.mark.parametrize(("text", "entity", "kind"), CASES)
def test_resolves(text: str, entity: str, kind: str, knowledge: Knowledge) -> None:
    mention = resolve_mention(Mention(text, ()), context("", knowledge))
    assert (mention.entity, mention.kind) == (entity, kind)
    assert mention.text == text


ONE_NAME = [("Salvadoran", "peoples-revolutionary-army-sv"), ("Argentine", "erp-argentina")]


@pytest.mark.parametrize(("people", "entity"), ONE_NAME)
def test_of_two_groups_of_one_name_the_reports_country_decides(people: str, entity: str, knowledge: Knowledge) -> None:
    text = f"{people} troops fought the People's Revolutionary Army."
    assert resolve_mention(Mention("the People's Revolutionary Army", ()), context(text, knowledge)).entity == entity


def test_a_described_person_keeps_the_country_of_the_body(knowledge: Knowledge) -> None:
    mention = resolve_mention(Mention("an official of the US army", ()), context("", knowledge))
    assert (mention.country, mention.sector) == ("US", "MIL")


def test_the_group_is_the_last_group_before(knowledge: Knowledge) -> None:
    text = "ISIS struck first. Iraqi troops replied. The group withdrew."
    isis = resolve_mention(Mention("ISIS", ((0, 4),)), context(text, knowledge))
    army = resolve_mention(Mention("Iraqi troops", ((19, 31),)), context(text, knowledge))
    earlier = (Known(0, 4, isis), Known(19, 31, army))
    start = text.index("The group")
    group = resolve_mention(Mention("The group", ((start, start + 9),)), context(text, knowledge), earlier)
    assert group.entity == "islamic-state"


def test_a_surname_is_who_was_named_in_full(knowledge: Knowledge) -> None:
    full = resolve_mention(Mention("Col. Pieter Quimby", ((0, 18),)), context("", knowledge))
    short = resolve_mention(Mention("Quimby", ((40, 47),)), context("", knowledge), (Known(0, 18, full),))
    assert short.entity == full.entity
    assert short.kind == "person"


def test_what_fits_two_equally_stays_without_entity(knowledge: Knowledge) -> None:
    mention = resolve_mention(Mention("the National Assembly", ()), context("", knowledge))
    assert mention.entity is None or not mention.entity.startswith("parl:")
