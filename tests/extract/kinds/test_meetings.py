import pytest

from tests.extract.told import retold, told

CASES = [
    (
        "The weekly meetings have stopped since the rebel delegation walked out.",
        [told("talks.failed", "walked out", "background", party="rebel delegation")],
    ),
    ("The rebel delegation walked out of a cinema.", []),
    ("The army and the rebels met in Nairobi on Monday.", [told("talks.held", "met", party="army | rebels")]),
    (
        "Government negotiators and rebel leaders are due to meet in Nairobi on Monday.",
        [told("talks.held", "meet", "planned", party="Government negotiators | rebel leaders")],
    ),
    (
        "Officials of the ministry are slated to meet rebel leaders.",
        [told("talks.held", "meet", "planned", party="Officials of the ministry", counterpart="rebel leaders")],
    ),
    (
        "The president was thinking of talking to the insurgents.",
        [told("talks.held", "talking", "hypothetical", party="president", counterpart="insurgents")],
    ),
    (
        "The president is considering talks with the insurgents.",
        [told("talks.held", "talks", "hypothetical", party="president", counterpart="insurgents")],
    ),
    (
        "The rebels refused to meet the envoy.",
        [told("talks.refused", "refused meet", party="rebels", counterpart="envoy")],
    ),
    (
        "The rebels refused to negotiate with the junta.",
        [told("talks.refused", "refused negotiate", party="rebels", counterpart="junta")],
    ),
    (
        "Army and rebel negotiators failed to agree on who would run the dam.",
        [told("talks.failed", "failed agree", party="Army | rebel negotiators")],
    ),
    ("Negotiations over the dam ended without agreement.", [told("talks.failed", "Negotiations ended")]),
    ("The governor talked to reporters about the rebels.", []),
    ("The presidents of France and Ghana met in Paris.", []),
    ("The rebels met fierce resistance from the army.", []),
    ("The army has met the demands of the rebels.", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_a_verb_tells_of_talks_where_a_side_to_a_conflict_meets(text, expected, claims_of):
    assert retold(claims_of(text), expected) == expected


AUSPICES = [
    ("Talks between the army and the rebels resumed in Geneva under UN auspices.", "UN"),
    ("A second round of negotiations is expected to open next month under the auspices of the African Union.", "Union"),
    ("The rebels and the army held talks in Doha with Qatari mediation.", "Qatari"),
    ("Talks between the army and the rebels resumed in Geneva under pressure.", None),
]


@pytest.mark.parametrize(("text", "mediator"), AUSPICES)
def test_under_whose_auspices_talks_are_held(text, mediator, claims_of):
    (found,) = claims_of(text)
    assert [m.text.split()[-1] for m in found.mentions("mediator")] == ([mediator] if mediator else [])


AHEAD = [
    ("A fourth round of talks with the rebels is due in Kampala on Friday.", "planned"),
    ("Talks with the rebels, due to open in Luanda on Friday, will go ahead as planned.", "planned"),
    ("Talks with the rebels go on in Luanda.", "ongoing"),
]


@pytest.mark.parametrize(("text", "actuality"), AHEAD)
def test_talks_ahead(text, actuality, claims_of):
    (found,) = claims_of(text)
    assert (found.kind, found.actuality) == ("talks.held", actuality)
