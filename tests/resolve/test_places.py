"""Which place a phrase of a report means."""

from dataclasses import replace
from datetime import date

import pytest

from trucewatch.model import Published, Report
from trucewatch.ontology.compile import Knowledge
from trucewatch.resolve import Context, resolve_place


def context(text: str, knowledge: Knowledge, day: date = date(2021, 5, 25)) -> Context:
    published = Published(value=day.isoformat(), precision="day", method="test")
    report = Report(
        id="r1", outlet=None, title=None, url=None, published=published, language="en", sha256="", text=text
    )
    return Context(report, knowledge.names.find(text), knowledge)


CASES = [
    ("A convoy was hit in Basra, a southern city of Iraq.", "Basra", "IQ", "town", (30.5, 47.8)),
    ("Rockets struck Ain al-Assad base in western Iraq.", "Ain al-Assad base", "IQ", "facility", (33.8, 42.4)),
    ("Shelling hit Tripoli, Lebanon, on Friday.", "Tripoli", "LB", "town", (34.4, 35.8)),
    ("Clashes shook Tripoli as the Libyan army advanced. Libya's rivals met.", "Tripoli", "LY", "town", (32.9, 13.2)),
    ("Fighting went on 20 km north of Baghdad, Iraq said.", "20 km north of Baghdad", "IQ", "near_town", (33.3, 44.4)),
    ("A blast near Mosul killed two in Iraq.", "Mosul", "IQ", "near_town", (36.3, 43.1)),
    ("Troops advanced in the Syrian province of Idlib.", "province of Idlib", "SY", "province", (35.9, 36.6)),
    ("He was taken to Kyiv. Ukraine protested.", "Kyiv", "UA", "town", (50.4, 30.5)),
    ("Iraq's Anbar province was quiet.", "Anbar province", "IQ", "province", (33.4, 42.3)),
    ("Air strikes hit Ukraine.", "Ukraine", "UA", "country", (48.9, 31.5)),
    ("A farm burned in Wales. London was calm.", "Wales", "GB", "province", (52.4, -3.8)),
    ("Shops in Louisiana and Mississippi closed.", "Louisiana", "US", "province", (31.2, -91.8)),
    ("The vote in Tennessee was close. Jackson voted late.", "Jackson", "US", "town", (35.6, -88.8)),
]


@pytest.mark.parametrize(("text", "phrase", "country", "precision", "point"), CASES)
def test_resolves(
    text: str, phrase: str, country: str, precision: str, point: tuple[float, float], knowledge: Knowledge
) -> None:
    start = text.index(phrase)
    place = resolve_place(phrase, context(text, knowledge), ((start, start + len(phrase)),))
    assert place is not None
    assert (place.name, place.country, place.precision) == (phrase, country, precision)
    assert place.lat == pytest.approx(point[0], abs=1.0)
    assert place.lon == pytest.approx(point[1], abs=1.0)


def test_distance_widens_the_radius_and_keeps_the_point(knowledge: Knowledge) -> None:
    near = resolve_place("20 km north of Baghdad", context("", knowledge))
    itself = resolve_place("Baghdad", context("", knowledge))
    assert near is not None
    assert itself is not None
    assert (near.lat, near.lon) == (itself.lat, itself.lon)
    assert near.radius_km is not None
    assert near.radius_km >= 20


def test_part_of_a_country_is_a_region(knowledge: Knowledge) -> None:
    place = resolve_place("eastern Poland", context("", knowledge))
    assert place is not None
    assert (place.precision, place.country) == ("region", "PL")


def test_unknown_place_is_none(knowledge: Knowledge) -> None:
    assert resolve_place("the Qwertyuiop plateau", context("", knowledge)) is None


def test_an_unlisted_place_lies_in_the_one_that_its_phrase_goes_on_with(knowledge: Knowledge) -> None:
    text = "Shells hit the Kelmara district of Omdurman."
    start = text.index("Kelmara")
    found = resolve_place("Kelmara district", context(text, knowledge), ((start, start + len("Kelmara district")),))
    around = resolve_place("Omdurman", context(text, knowledge))
    assert found is not None
    assert around is not None
    assert (found.name, found.gazetteer_id, found.lat) == ("Kelmara district", around.gazetteer_id, around.lat)


STRANGE = [
    ("A WITNESS SPOKE IN LIMA. HE SAW THE SHOTS IN FRONT OF THE CHARGE, PERU SAID.", "CHARGE", False),
    ("A witness spoke in Lima. He saw it from the road to Horta, Peru said.", "Horta", True),
    ("A WITNESS SPOKE IN LIMA. HE SAW IT FROM THE ROAD TO HORTA, SPAIN, PERU SAID.", "HORTA", True),
]


@pytest.mark.parametrize(("text", "phrase", "known"), STRANGE)
def test_where_all_is_in_capitals_no_hamlet_of_a_country_never_named_is_meant(
    text: str, phrase: str, known: bool, knowledge: Knowledge
) -> None:
    start = text.index(phrase)
    found = resolve_place(phrase, context(text, knowledge), ((start, start + len(phrase)),))
    assert (found is not None) is known


HOMES = [
    ("Salvadoran rebels and Salvadoran troops fought in San Salvador. Mexico looked on.", "SV"),
    ("U.S. officials, U.S. envoys and the U.S. embassy spoke of the blast in Bogota, Colombia.", "CO"),
    ("A CAR EXPLODED IN LIMA.", "PE"),
    ("FMLN rebels fought the army in Perquin. The FMLN spoke of Mexico.", "SV"),
    ("JUDGE ESTRADA WAS SHOT. ESTRADA HAD RETURNED FROM LIMA.", "PE"),
]


@pytest.mark.parametrize(("text", "country"), HOMES)
def test_a_report_plays_where_it_names_most_and_adjectives_count_half(
    text: str, country: str, knowledge: Knowledge
) -> None:
    assert context(text, knowledge).home == country


DATELINES = [
    ("LIMA, March 3 (Newswire) – ", "Gunmen shot a judge.", "PE"),
    ("LIMA – ", "Chile mourned. All of Chile wept.", "CL"),
]


@pytest.mark.parametrize(("dateline", "told", "country"), DATELINES)
def test_a_dateline_tells_where_a_report_plays_as_much_as_one_name(
    dateline: str, told: str, country: str, knowledge: Knowledge
) -> None:
    whole = context(dateline + told, knowledge)
    assert replace(whole, told=((len(dateline), len(dateline + told)),)).home == country
