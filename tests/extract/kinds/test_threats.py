import pytest

from tests.extract.told import retold, told

CASES = [
    (
        "Mali threatened to sever ties with Niger over the raid.",
        [
            told(
                "position.aim",
                "threatened",
                "threatens",
                "planned",
                by="Mali",
                actor="Mali",
                topic="ties",
                counterpart="Niger",
            )
        ],
    ),
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


ANSWERS = [
    (
        "The army warned that it would not sit down with the rebels.",
        [
            told("position.aim", "warned", "threatens", "planned", by="army", actor="army"),
            told("talks.refused", "sit", "pledges", by="army", party="it", counterpart="rebels"),
        ],
    ),
    (
        "Rwanda denies backing the rebels.",
        [told("position.involvement", "denies", "denies", by="Rwanda", actor="Rwanda", topic="rebels")],
    ),
    ("The club denied backing the coach.", []),
    (
        "The rebels insist that government troops pull out of the hills.",
        [told("force.withdrawal", "pull out", "demands", "hypothetical", by="rebels", actor="government troops")],
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), ANSWERS)
def test_warnings_denials_and_demands_in_the_plain_form(claims_of, sentence, expected):
    assert retold(claims_of(sentence), expected) == expected


ANSWERED = [
    ("The rebels vowed to avenge the killing of their commander.", "killing", ("asserts", "happened")),
    ("Iran vowed to respond to the strike on its embassy.", "strike", ("asserts", "happened")),
    (
        "The army will retaliate for the attack on the base, the minister said.",
        "attack",
        ("asserts", "happened"),
    ),
    ("The minister warned that any attack would be met with force.", "attack", ("predicts", "hypothetical")),
    ("The army denied that any attack had taken place.", "attack", ("denies", "happened")),
]


@pytest.mark.parametrize(("sentence", "word", "expected"), ANSWERED)
def test_what_an_answer_is_given_to_is_not_threatened(claims_of, sentence, word, expected):
    (found,) = [claim for claim in claims_of(sentence) if claim.trigger.text == word]
    assert (found.stance, found.actuality) == expected
