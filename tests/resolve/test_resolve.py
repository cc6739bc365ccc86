"""Claims in, the same claims with actors and places out."""

from dataclasses import fields

from tests import factory
from trucewatch.model import Mention, Place
from trucewatch.model.reading import Reading
from trucewatch.ontology.compile import Knowledge
from trucewatch.resolve import resolve

TEXT = "Turkish jets bombed PKK camps near Sulaymaniyah, Iraq. The group denied losses. Weather was bad in Xyzzyville."


def reading(text: str, knowledge: Knowledge) -> Reading:
    report = factory.report(text=text)
    empty = {field.name: () for field in fields(Reading)}
    return Reading(**empty | {"report": report, "syntax": None, "names": knowledge.names.find(text)})


def mention(words: str) -> Mention:
    start = TEXT.index(words)
    return Mention(words, ((start, start + len(words)),))


def test_completes_mentions_and_place_and_keeps_the_rest(knowledge: Knowledge) -> None:
    start = TEXT.index("Sulaymaniyah")
    where = Place("Sulaymaniyah", None, None, None, "town", None, segments=((start, start + 12),))
    roles = {"actor": (mention("Turkish jets"),), "target": (mention("PKK camps"),), "weapon": (mention("jets"),)}
    before = factory.claim(roles=roles, place=where)
    (after,) = resolve([before], reading(TEXT, knowledge), knowledge)
    assert after.id == before.id
    assert after.mentions("actor")[0].entity == "mil:TR"
    assert after.mentions("weapon") == before.mentions("weapon")
    assert after.place is not None
    assert (after.place.country, after.place.precision) == ("IQ", "near_town")


def test_the_group_is_found_through_the_text(knowledge: Knowledge) -> None:
    (after,) = resolve([factory.claim(roles={"actor": (mention("The group"),)})], reading(TEXT, knowledge), knowledge)
    name = after.mentions("actor")[0].name
    assert name is not None
    assert "Kurdistan" in name


def test_an_unknown_place_keeps_no_point(knowledge: Knowledge) -> None:
    where = Place("Xyzzyville", None, None, None, "town", None)
    (after,) = resolve([factory.claim(place=where)], reading(TEXT, knowledge), knowledge)
    assert after.place == where
