import pytest

from tests.extract.told import retold, told

CASES = [
    (
        "Demonstrators blocked a highway in Goma.",
        [told("unrest.protest", "blocked", actor="Demonstrators", target="highway")],
    ),
    (
        "Police prevented a demonstration in Goma.",
        [told("unrest.protest_dispersed", "prevented", actor="Police", target="demonstration")],
    ),
    (
        "Nurses in Harare began a hunger strike to demand back pay from the Zimbabwean government.",
        [told("unrest.protest", "hunger strike", actor="Nurses", counterpart="Zimbabwean government")],
    ),
    (
        "Police dispersed protesters in Nairobi.",
        [told("unrest.protest_dispersed", "dispersed", actor="Police", target="protesters")],
    ),
    (
        "Students rioted in Jos.",
        [told("unrest.violent_demonstration", "rioted", actor="Students")],
    ),
    (
        "The union will demonstrate on Friday.",
        [told("unrest.protest", "demonstrate", "planned", actor="union")],
    ),
    (
        "Miners demonstrated outside the ministry in La Paz.",
        [told("unrest.protest", "demonstrated", actor="Miners")],
    ),
    (
        "Riots broke out in Port-au-Prince.",
        [told("unrest.violent_demonstration", "Riots")],
    ),
    (
        "Tear gas was used to disperse demonstrators in Belgrade.",
        [told("unrest.protest_dispersed", "disperse", weapon="Tear gas", target="demonstrators")],
    ),
    (
        "Nurses did not protest.",
        [told("unrest.protest", "protest", "negated", actor="Nurses")],
    ),
    (
        "A demonstration by doctors is continuing in Khartoum.",
        [told("unrest.protest", "demonstration", "ongoing", actor="doctors")],
    ),
    ("Farmers rallied in Asuncion, blocking a bridge.", [told("unrest.protest", "rallied", actor="Farmers")]),
    (
        "Police used batons, dispersing students in Dhaka.",
        [told("unrest.protest_dispersed", "dispersing", actor="Police", target="students", weapon="batons")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_told(text, expected, claims_of):
    assert retold(claims_of(text), expected) == expected
