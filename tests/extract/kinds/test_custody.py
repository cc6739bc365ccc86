import pytest

from tests.extract.told import retold, told

CASES = [
    (
        "Police arrested 14 protesters in Minsk.",
        [told("custody.arrest", "arrested", actor="Police", target="protesters", detained="14")],
    ),
    (
        "A journalist was detained by soldiers in Bamako.",
        [told("custody.arrest", "detained", actor="soldiers", target="journalist", detained="1")],
    ),
    (
        "The militia released five hostages.",
        [told("custody.release", "released", actor="militia", target="hostages", released="5")],
    ),
    (
        "Two nuns kidnapped in January were freed on Tuesday.",
        [
            told("violence.abduction", "kidnapped", "background", target="nuns", detained="2"),
            told("custody.release", "freed", target="nuns", released="2"),
        ],
    ),
    (
        "Officers did not arrest the warlord.",
        [told("custody.arrest", "arrest", "negated", actor="Officers", target="warlord")],
    ),
    (
        "Detained since May, the rebel commander was freed by a court.",
        [
            told("custody.arrest", "Detained", target="rebel commander"),
            told("custody.release", "freed", actor="court", target="rebel commander"),
        ],
    ),
    ("The band released five songs.", []),
    (
        "The rebels freed a pilot on Sunday.",
        [told("custody.release", "freed", actor="rebels", target="pilot", released="1")],
    ),
    (
        "Border guards plan to release two smugglers.",
        [told("custody.release", "release", "planned", actor="Border guards", target="smugglers", released="2")],
    ),
    (
        "A prisoner swap between the two sides took place in Taiz.",
        [told("custody.exchange", "prisoner swap", party="sides")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_told(text, expected, claims_of):
    assert retold(claims_of(text), expected) == expected


TAKEN = [
    ("Hicks was captured in Goma in 2001.", "custody.arrest"),
    ("Police captured former minister Ramon Chacin in Goma.", "custody.arrest"),
    ("Rebels captured Kelmara on Friday.", "territory.overtaken"),
    ("Rebels captured Tel Kelmara in Chad on Friday.", "territory.overtaken"),
]


@pytest.mark.parametrize(("text", "kind"), TAKEN)
def test_persons_are_taken_otherwise_than_places(text, kind, claims_of):
    assert [claim.kind for claim in claims_of(text)] == [kind]


FREED = ["Four hostages were let go on Monday.", "Four hostages walked free on Monday."]


@pytest.mark.parametrize("text", FREED)
def test_who_is_let_go_is_released(text, claims_of):
    (claim,) = claims_of(text)
    assert (claim.kind, [(q.of, q.best) for q in claim.quantities]) == ("custody.release", [("released", 4)])
