"""Persons named by their office act for the sides that they stand for."""

import pytest

PARTIES = [
    ("The foreign ministers of Chad and Sudan agreed on a ceasefire.", ["Chad", "Sudan"]),
    ("Officers who represent Yemen's government have stopped talking to the Houthis.", ["Yemen's government"]),
    ("Several groups, including Hamas, announced a truce on Friday.", ["Several groups", "Hamas"]),
    ("The commanders agreed on a ceasefire.", ["commanders"]),
    ("The president of Chad declared a ceasefire.", ["president of Chad"]),
]


@pytest.mark.parametrize(("text", "parties"), PARTIES)
def test_who_acts_for_sides_stands_for_them(text, parties, claims_of):
    assert [m.text for c in claims_of(text) for m in c.mentions("party")] == parties
