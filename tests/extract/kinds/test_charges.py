import pytest

from tests.extract.told import retold, told

BLAST = told("violence.explosive_device", "exploded", weapon="bomb", target="market", munitions="1")
TEXT = "A bomb exploded in a market in Omdurman."
CASES = [
    (
        f"{TEXT} The governor's office blamed the rebels.",
        [
            BLAST,
            told(
                "violence.explosive_device",
                "blamed",
                "alleges",
                by="governor's office",
                accused="rebels",
                weapon="bomb",
                target="market",
            ),
        ],
    ),
    (
        f"{TEXT} The army blames it on the rebels.",
        [
            BLAST,
            told(
                "violence.explosive_device",
                "blames",
                "alleges",
                by="army",
                accused="rebels",
                weapon="bomb",
                target="market",
            ),
        ],
    ),
    (
        f"{TEXT} The minister pointed the finger at the rebels.",
        [
            BLAST,
            told(
                "violence.explosive_device",
                "pointed finger",
                "alleges",
                by="minister",
                accused="rebels",
                weapon="bomb",
                target="market",
            ),
        ],
    ),
    (f"{TEXT} The mayor blamed the rain for the mud.", [BLAST]),
    ("The mayor blamed the rebels.", []),
    (
        "The envoy proposed a truce in the valley. The rebels rejected it.",
        [
            told("ceasefire.proposed", "proposed truce", "proposes", "hypothetical", by="envoy", mediator="envoy"),
            told("ceasefire.rejected", "rejected it", party="rebels"),
        ],
    ),
    (
        "The truce began in May. Rebels attacked a post at dawn. The army called that a violation.",
        [
            told("ceasefire.entered_into_force", "truce began", "background"),
            told("violence.attack", "attacked", actor="Rebels", target="post"),
            told("ceasefire.violation_alleged", "called violation", "alleges", by="army", accused="Rebels"),
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text[-40:] for text, _ in CASES])
def test_a_charge_takes_up_the_act_told_last(text, expected, claims_of):
    assert retold(claims_of(text), expected) == expected


PASSIVE = [
    (
        "The general was accused by the commission of killing nine farmers.",
        told(
            "violence.killing", "killing", "alleges", by="commission", accused="general", victim="farmers", killed="9"
        ),
    ),
    (
        "The militia was accused of having burned two villages.",
        told("harm.damage", "burned", "alleges", accused="militia", actor="militia", target="villages"),
    ),
    (
        "The militia was blamed by residents for the attack.",
        told("violence.attack", "attack", "alleges", by="residents", accused="militia"),
    ),
    (
        "The militia was blamed for the attack on the market.",
        told("violence.attack", "attack", "alleges", accused="militia", target="market"),
    ),
]


@pytest.mark.parametrize(("text", "expected"), PASSIVE)
def test_a_charge_in_the_passive_says_who_is_charged_and_by_whom(text, expected, claims_of):
    (found,) = retold(claims_of(text), [expected])
    assert (found.kind, found.marks, found.by, found.rest) == (
        expected.kind,
        expected.marks,
        expected.by,
        expected.rest,
    )


HABITS = [
    ("Rockets hit a mill in Goma. The army blames the rebels.", "happened"),
    ("Rockets hit a mill in Goma. The army as a rule blames the rebels.", "habitual"),
]


@pytest.mark.parametrize(("text", "actuality"), HABITS)
def test_what_somebody_is_blamed_for_as_a_rule_is_not_this_act(text, actuality, claims_of):
    assert [c.actuality for c in claims_of(text) if c.stance == "alleges"] == [actuality]
