import pytest

from tests.extract.told import retold, told

HOLDS = told("ceasefire.holding", "truce holds")
CASES = [
    (
        "A truce holds in the north. The coalition committed 119 breaches in Hodeidah.",
        [HOLDS, told("ceasefire.violation_alleged", "breaches", accused="coalition", attacks="119")],
    ),
    (
        "A truce holds in the north, but it is threatened by breaches on the part of the rebels.",
        [HOLDS, told("ceasefire.violation_alleged", "breaches", accused="rebels")],
    ),
    (
        "A truce holds in the north. Monitors recorded 40 infringements.",
        [HOLDS, told("ceasefire.violation_assessed", "infringements", attacks="40")],
    ),
    ("A truce holds in the north. The coalition committed 119 violations of human rights.", [HOLDS]),
    ("The army committed 119 breaches in Hodeidah.", []),
    (
        "The rebels violated the truce 1,436 times in August.",
        [told("ceasefire.violation_alleged", "violated … truce", accused="rebels", attacks="1436")],
    ),
    (
        "Not one violation of the truce was reported all day.",
        [told("ceasefire.holding", "violation")],
    ),
    (
        "The ambassador described the shelling as a direct violation of the truce.",
        [told("ceasefire.violation_alleged", "violation … truce", "alleges", by="ambassador")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_a_breach_is_that_of_the_ceasefire_spoken_of(text, expected, claims_of):
    found = [c for c in claims_of(text) if c.family == "ceasefire"]
    assert retold(found, expected) == expected
