import pytest

from tests.extract.told import retold, told

CASES = [
    (
        "The rebels pressed on with their attempt to take control of the town.",
        [told("territory.overtaken", "take control", "planned", target="town")],
    ),
    (
        "Rebels captured the town of Bunagana.",
        [told("territory.overtaken", "captured", actor="Rebels", target="town of Bunagana")],
    ),
    (
        "The army, having recaptured the port, set up checkpoints.",
        [
            told("territory.regained", "recaptured", actor="army", target="port"),
            told("territory.base_established", "set up", actor="army", target="checkpoints"),
        ],
    ),
    (
        "The capture of the airport by the militia was confirmed by the mayor.",
        [told("territory.overtaken", "capture", "confirms", by="mayor", actor="militia", target="airport")],
    ),
    (
        "The general vowed to retake the province.",
        [told("territory.regained", "retake", "pledges", "planned", by="general", actor="general", target="province")],
    ),
    (
        "Soldiers handed over the camp to the police.",
        [told("territory.transferred", "handed over", actor="Soldiers", target="camp")],
    ),
    ("The photographer captured the moment.", []),
    (
        "Fighters loyal to the warlord have taken the bridge.",
        [told("territory.overtaken", "taken", actor="Fighters", target="bridge")],
    ),
    (
        "Marawi was liberated by the army after five months.",
        [told("territory.regained", "liberated", actor="army", target="Marawi")],
    ),
    (
        "The militia failed to seize the dam.",
        [told("territory.overtaken", "seize", "negated", actor="militia", target="dam")],
    ),
    (
        "Turkey established a base near Al-Bab.",
        [told("territory.base_established", "established", actor="Turkey", target="base")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_told(text, expected, claims_of):
    assert retold(claims_of(text), expected) == expected


HELD = [("Soldiers occupy most of Goma.", []), ("Soldiers occupy Goma", ["territory.overtaken"])]


@pytest.mark.parametrize(("text", "kinds"), HELD)
def test_what_a_full_sentence_tells_in_the_present_is_a_state(text, kinds, claims_of):
    assert [c.kind for c in claims_of(text) if c.family == "territory"] == kinds
