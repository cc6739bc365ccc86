import pytest

from tests.extract.told import retold, told

CASES = [
    ("Thousands protested in Lima.", [told("unrest.protest", "protested", actor="Thousands")]),
    (
        "Teachers took to the streets of Tunis.",
        [told("unrest.protest", "took to", actor="Teachers")],
    ),
    (
        "Police dispersed protesters in Nairobi.",
        [told("unrest.protest_dispersed", "dispersed", actor="Police", target="protesters")],
    ),
    (
        "A rally was broken up by soldiers in Yangon.",
        [
            told("unrest.protest", "rally"),
            told("unrest.protest_dispersed", "broken up", actor="soldiers", target="rally"),
        ],
    ),
    (
        "Students rioted in Jos.",
        [told("unrest.violent_demonstration", "rioted", actor="Students")],
    ),
    (
        "A protest by farmers against fuel prices blocked the road to Quito.",
        [told("unrest.protest", "protest", actor="farmers", topic="fuel prices")],
    ),
    (
        "The union will demonstrate on Friday.",
        [told("unrest.protest", "demonstrate", "planned", actor="union")],
    ),
    ("Studies demonstrate the drug's effect.", []),
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
        [told("unrest.protest_dispersed", "disperse", target="demonstrators")],
    ),
    (
        "Nurses did not protest.",
        [told("unrest.protest", "protest", "negated", actor="Nurses")],
    ),
    (
        "A demonstration by doctors is continuing in Khartoum.",
        [told("unrest.protest", "demonstration", "ongoing", actor="doctors")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_told(text, expected, claims_of):
    assert retold(claims_of(text), expected) == expected
