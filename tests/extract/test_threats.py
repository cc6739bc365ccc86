import pytest

from tests.extract.told import retold, told

CASES = [
    (
        "The rebels vowed to avenge their leader.",
        [told("violence.attack", "avenge", "threatens", "planned", by="rebels", actor="rebels")],
    ),
    (
        "The council would have its revenge on the army, its spokesman wrote.",
        [told("violence.attack", "revenge", "threatens", "planned", by="its spokesman", actor="council")],
    ),
    (
        "The army will respond with force, the general warned.",
        [told("violence.attack", "respond", "threatens", "planned", by="general", actor="army")],
    ),
    (
        "Otherwise, the commander said, operations will be resumed.",
        [told("violence.attack", "operations … resumed", "threatens", "planned", by="commander")],
    ),
    (
        "The factions would turn to all the weapons they have, the spokesman warned.",
        [
            told(
                "violence.attack",
                "turn … weapons",
                "threatens",
                "planned",
                by="spokesman",
                actor="factions",
                weapon="weapons",
            )
        ],
    ),
    (
        "The kingdom threatened to close its embassy.",
        [],
    ),
    (
        "The government threatened to close its embassy.",
        [
            told(
                "position.aim",
                "threatened",
                "threatens",
                "planned",
                by="government",
                actor="government",
                topic="its embassy",
            )
        ],
    ),
    (
        "The ministry called on the rebels to hold those responsible to account.",
        [
            told(
                "position.comment", "called", "demands", "hypothetical", by="ministry", actor="ministry", topic="rebels"
            )
        ],
    ),
    (
        "The rebels will be held responsible, the ministry said.",
        [told("position.comment", "responsible", "alleges", by="ministry", actor="ministry", topic="rebels")],
    ),
    ("The army responded to the letter of the rebels.", []),
    ("The company vowed to take its revenge on the market.", []),
]


@pytest.mark.parametrize(("sentence", "expected"), CASES)
def test_threats_demands_and_blame_are_read_without_a_frame(claims_of, sentence, expected):
    assert retold(claims_of(sentence), expected) == expected
