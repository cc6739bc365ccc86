"""What a person may type for a field, and what comes of it."""

from datetime import date

import pytest

from trucewatch.errors import BadJudgement, NotFound
from trucewatch.judge.days import time_of
from trucewatch.judge.values import parse, quantity_of


@pytest.mark.parametrize(
    ("path", "words", "value"),
    [
        ("kind", "violence.shelling", "violence.shelling"),
        ("kind", "air strike", "violence.air_strike"),
        ("kind", "Shelling", "violence.shelling"),
        ("stance", "claims responsibility", "claims_responsibility"),
        ("actuality", "planned", "planned"),
        ("background", "yes", True),
        ("background", "no", False),
        ("reason", "for lack of seriousness", "for lack of seriousness"),
    ],
)
def test_plain_values(path, words, value, knowledge):
    assert parse(path, words, knowledge) == value


@pytest.mark.parametrize(
    ("path", "words", "said"),
    [
        ("kind", "shell", "violence.shelling"),
        ("kind", "violation", "no kind"),
        ("polarity", "maybe", "affirmed, negated"),
        ("background", "perhaps", "yes .only recalled."),
        ("quantities/killed", "many", "at least 3"),
        ("time", "Monday", "2021-05-24"),
        ("time", "2021-02-30", "no day of the calendar"),
        ("time", "2021-05-26..2021-05-24", "ends before"),
        ("time", "..", "no time"),
        ("place", "Nowhere-upon-Nothing", "give a point"),
        ("place", "San Antonio", "give the id of one: .*gn:"),
        ("place", "95.0,10.0 Here", "latitude"),
        ("kind", "  ", "there is no value"),
    ],
)
def test_what_cannot_be_read_says_what_to_write(path, words, said, knowledge):
    with pytest.raises(BadJudgement, match=said):
        parse(path, words, knowledge)


@pytest.mark.parametrize(
    ("words", "best", "lower", "upper", "status"),
    [
        ("3", 3, 3, 3, "stated"),
        ("2-5", None, 2, 5, "stated"),
        ("at least 3", None, 3, None, "stated"),
        ("3+", None, 3, None, "stated"),
        (">2500", None, 2500, None, "stated"),
        ("up to 10", None, None, 10, "stated"),
        ("none", 0, 0, 0, "zero_reported"),
        ("none known", None, None, None, "none_known"),
        ("unknown", None, None, None, "unknown"),
    ],
)
def test_counts(words, best, lower, upper, status):
    made = quantity_of("killed", words)
    assert (made["best"], made["lower"], made["upper"], made["status"]) == (best, lower, upper, status)
    assert made["open_above"] == (lower is not None and upper is None)
    assert made["open_below"] == (upper is not None and lower is None)


@pytest.mark.parametrize(
    ("words", "earliest", "latest", "precision"),
    [
        ("2021-05-24", date(2021, 5, 24), date(2021, 5, 24), "day"),
        ("2021-05-24T14:30", date(2021, 5, 24), date(2021, 5, 24), "minute"),
        ("2021-02", date(2021, 2, 1), date(2021, 2, 28), "month"),
        ("2021", date(2021, 1, 1), date(2021, 12, 31), "year"),
        ("2021-05-24..2021-05-26", date(2021, 5, 24), date(2021, 5, 26), "day"),
        ("..2021-05-24", None, date(2021, 5, 24), "longer"),
        ("2021-05-24..", date(2021, 5, 24), None, "longer"),
    ],
)
def test_times(words, earliest, latest, precision):
    made = time_of(words)
    assert (made.earliest, made.latest, made.precision) == (earliest, latest, precision)


def test_a_clock_keeps_its_zone():
    assert (time_of("2021-05-24 14:30 +03:00").clock, time_of("2021-05-24 14:30 +03:00").zone) == ("14:30", "+03:00")


@pytest.mark.parametrize("words", ["Falluja, iq, city", "gn:99532"])
def test_a_place_by_name_or_id(words, knowledge):
    found = parse("place", words, knowledge)
    assert (found["country"], found["precision"]) == ("IQ", "town")
    assert found["gazetteer_id"].startswith("gn:")


def test_a_place_by_its_point(knowledge):
    found = parse("place", "33.31,44.37 +-2.5km the river bank, IQ", knowledge)
    assert (found["name"], found["lat"], found["lon"], found["radius_km"]) == ("the river bank", 33.31, 44.37, 2.5)
    assert (found["country"], found["precision"]) == ("IQ", "town")
    bare = parse("place", "-33.3,44.4 a field", knowledge)
    assert (bare["country"], bare["precision"], bare["radius_km"]) == (None, "exact", 1)


def test_an_id_that_leads_nowhere(knowledge):
    with pytest.raises(NotFound, match="gn:1"):
        parse("place", "gn:1", knowledge)


def test_actors_by_name_and_as_described(knowledge):
    known, described = parse("roles/actor", "Kataib Hezbollah; men in black", knowledge)
    assert known["entity"] is not None
    assert (described["entity"], described["text"]) == (None, "men in black")
    assert parse("roles/actor/0", "mil:IQ", knowledge)["name"] == "Armed Forces of Iraq"


def test_speakers(knowledge):
    assert parse("speaker", "mil:IQ", knowledge)["entity"] == "mil:IQ"
    own = parse("speaker", "outlet: The Courier", knowledge)
    assert (own["name"], own["is_outlet"]) == ("The Courier", True)
    assert parse("speaker", "a farmer", knowledge)["entity"] is None
