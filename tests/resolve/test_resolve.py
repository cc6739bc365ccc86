"""Claims in, the same claims with actors and places out."""

import pytest

from tests import factory
from tests.resolve.texts import reading
from trucewatch.model import Attribution, Mention, Place
from trucewatch.ontology.compile import Knowledge
from trucewatch.resolve import cast, resolve

TEXT = "Turkish jets bombed PKK camps near Sulaymaniyah, Iraq. The group denied losses. Weather was bad in Xyzzyville."


def mention(words: str) -> Mention:
    start = TEXT.index(words)
    return Mention(words, ((start, start + len(words)),))


def test_completes_mentions_and_place_and_keeps_the_rest(knowledge: Knowledge) -> None:
    start = TEXT.index("Sulaymaniyah")
    where = Place("Sulaymaniyah", None, None, None, "town", None, segments=((start, start + 12),))
    roles = {"actor": (mention("Turkish jets"),), "target": (mention("PKK camps"),), "weapon": (mention("jets"),)}
    before = factory.claim(roles=roles, place=where)
    (after,) = resolve([before], (), reading(TEXT, knowledge), knowledge).claims
    assert after.id == before.id
    assert after.mentions("actor")[0].entity == "mil:TR"
    assert after.mentions("weapon") == before.mentions("weapon")
    assert after.place is not None
    assert (after.place.country, after.place.precision) == ("IQ", "near_town")


def test_the_group_is_found_through_the_text(knowledge: Knowledge) -> None:
    told = factory.claim(roles={"actor": (mention("The group"),)})
    (after,) = resolve([told], (), reading(TEXT, knowledge), knowledge).claims
    name = after.mentions("actor")[0].name
    assert name is not None
    assert "Kurdistan" in name


def test_an_unknown_place_keeps_no_point(knowledge: Knowledge) -> None:
    where = Place("Xyzzyville", None, None, None, "town", None)
    (after,) = resolve([factory.claim(place=where)], (), reading(TEXT, knowledge), knowledge).claims
    assert after.place == where


def said(text: str, words: str, cue: str, number: int) -> Attribution:
    start = text.rindex(words)
    source = Mention(words, ((start, start + len(words)),))
    at = text.index(cue, start)
    end = text.index(".", at)
    return Attribution(f"a{number}", "t1", source, ((at, at + len(cue)),), ((at + len(cue), end),), "asserts")


def test_it_goes_on_speaking_for_who_spoke_last(knowledge: Knowledge) -> None:
    text = "The Sudanese army said the depot was hit. It added that two soldiers were wounded."
    told = [said(text, "Sudanese army", "said", 0), said(text, "It", "added", 1)]
    speaker = factory.speaker(name="It", attribution="a1", is_outlet=False, chain=("Outlet", "It"))
    result = resolve([factory.claim(speaker=speaker)], told, reading(text, knowledge), knowledge)
    assert [a.source.entity for a in result.attributions if a.source] == ["mil:SD", "mil:SD"]
    assert result.claims[0].speaker.entity == "mil:SD"
    assert result.claims[0].speaker.name != "It"


def test_the_text_names_actors_beside_those_of_claims(knowledge: Knowledge) -> None:
    result = resolve((), (), reading(TEXT, knowledge), knowledge)
    assert "Kurdistan Workers' Party" in {mention.name for mention in result.named}


def test_an_office_told_just_before_a_name_is_its_holders(knowledge: Knowledge) -> None:
    text = "An army spokesman confirmed it. Col. Jean Mbirizi wrote that all was calm."
    told = [said(text, "army spokesman", "confirmed", 0), said(text, "Col. Jean Mbirizi", "wrote", 1)]
    result = resolve((), told, reading(text, knowledge), knowledge)
    actors = cast((), result.attributions, (), knowledge.registry, None)
    assert {actor.office for actor in actors if "Mbirizi" in actor.name} == {"army spokesman"}


TRUCE = "Government and rebels agreed to a truce. Shells had fallen on Homs, Syria, before. The army denied it."


def spoken(text: str, words: str) -> Mention:
    start = text.index(words)
    return Mention(words, ((start, start + len(words)),))


def test_a_ceasefire_without_a_place_lies_where_its_report_plays(knowledge: Knowledge) -> None:
    truce, shelling = factory.claim("c1", kind="ceasefire.agreed", place=None), factory.claim("c2", place=None)
    one, other = resolve([truce, shelling], (), reading(TRUCE, knowledge), knowledge).claims
    assert other.place is None
    assert one.place is not None
    assert (one.place.country, one.place.precision, one.place.basis) == ("SY", "country", "inferred")


def test_a_bare_government_is_that_of_the_land(knowledge: Knowledge) -> None:
    roles = {"party": (spoken(TRUCE, "Government"), spoken(TRUCE, "rebels"))}
    (found,) = resolve([factory.claim(roles=roles)], (), reading(TRUCE, knowledge), knowledge).claims
    government, rebels = found.mentions("party")
    assert government.entity == "gov:SY"
    assert (rebels.entity or "").startswith("local:")


@pytest.mark.parametrize("words", ["internationally recognised government", "transitional government"])
def test_how_a_government_is_called_leaves_it_that_of_the_land(words: str, knowledge: Knowledge) -> None:
    text = f"Shells fell on Homs, Syria. The {words} denied it."
    (found,) = resolve(
        [factory.claim(roles={"party": (spoken(text, words),)})], (), reading(text, knowledge), knowledge
    ).claims
    assert found.mentions("party")[0].entity == "gov:SY"


FOREIGN = [("pro-Russian separatists", None), ("Russian separatists", "RU"), ("country's militias", "SY")]


@pytest.mark.parametrize(("words", "country"), FOREIGN)
def test_the_country_of_who_is_only_described(words: str, country: str | None, knowledge: Knowledge) -> None:
    text = f"Shells fell on Homs, Syria. The {words} denied it."
    (found,) = resolve(
        [factory.claim(roles={"party": (spoken(text, words),)})], (), reading(text, knowledge), knowledge
    ).claims
    assert found.mentions("party")[0].country == country
