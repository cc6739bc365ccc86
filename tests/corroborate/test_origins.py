from dataclasses import replace
from datetime import timedelta

import pytest

from tests.corroborate.conftest import TUESDAY, Page, count, run, struck, voice

VALE = voice("Ann Vale", "p-vale")
SOURCE = voice("a security source")


def page(text: str, outlet: str, by=None, day=TUESDAY, **changes) -> Page:
    made = Page(text, outlet, day)
    struck(made, by=by, **changes)
    return made


LONG = "Rockets of an unknown make struck the wide old base near the river bank before the dawn."


@pytest.mark.parametrize(
    ("one", "other", "origins"),
    [
        (page("It was struck, A says.", "A"), page("Bombs struck there, as B has it.", "B"), 2),
        (page("It was struck.", "A", VALE), page("Bombs struck there.", "B", VALE), 1),
        (page("It was struck.", "A", VALE), page("Bombs struck.", "B", VALE, TUESDAY + timedelta(5)), 2),
        (page("It was struck.", "A", SOURCE), page("Bombs struck there.", "B", SOURCE), 2),
        (page("It was struck.", "A", voice("Bo Reed")), page("Bombs struck.", "B", voice("Bo Reed")), 1),
        (page(LONG + " A adds.", "A"), page("B begins. " + LONG, "B"), 1),
        (
            page("It was struck.", "A", voice("a source", chain=("A", "Wire Agency"))),
            page("Bombs struck there.", "Wire Agency", voice("a source", chain=("Wire Agency",))),
            1,
        ),
        (page("It was struck.", "A", voice("WA")), page("Bombs struck there.", "WA"), 1),
        (page("It was struck.", "A", VALE), page("Bombs struck there.", "B", voice("the army", "army-xb")), 1),
        (
            page("It was struck.", "A", replace(voice("an officer", "local:x"), body="army-xb")),
            page("Bombs struck there.", "B", VALE),
            1,
        ),
        (page("It was struck.", "A", VALE), page("Bombs struck there.", "B", voice("the army", "army-xa")), 2),
        (
            page("It was struck.", "A", replace(voice("a doctor", "local:y"), body="health-xa")),
            page("Bombs struck there.", "B", voice("the ministry", "health-xa")),
            2,
        ),
    ],
    ids=[
        "two outlets",
        "one speaker",
        "days later",
        "unnamed",
        "named",
        "sentence",
        "via agency",
        "outlet quoted",
        "spokeswoman",
        "speaks for it",
        "other body",
        "government",
    ],
)
def test_how_many_origins(one, other, origins):
    assert [incident.origins for incident in run(one, other).incidents] == [origins]


@pytest.mark.parametrize(("figure", "origins"), [(1.0, 1), (3.0, 2)])
def test_an_outlet_that_names_its_informant_adds_nothing_unless_it_differs(figure, origins):
    made = Page("Rockets struck. One hit, Vale said.")
    struck(made, quantities=(count("munitions", figure),))
    struck(made, "hit", VALE, quantities=(count("munitions", 1.0),))
    assert [incident.origins for incident in run(made).incidents] == [origins]


def test_what_is_only_recalled_is_no_origin():
    news, recalled = page("It was struck.", "A"), page("It was struck back then.", "B", background=True)
    assert [incident.origins for incident in run(news, recalled).incidents] == [1]
