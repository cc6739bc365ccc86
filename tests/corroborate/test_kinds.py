import pytest

from trucewatch.corroborate import kinds
from trucewatch.corroborate.policy import load_policy

KINDS = load_policy().kinds


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("violence.shelling", "violence.shelling", True),
        ("violence.attack", "violence.air_strike", True),
        ("harm.casualties", "violence.shelling", True),
        ("violence.shelling", "violence.drone_strike", False),
        ("violence.attack", "violence.abduction", False),
        ("violence.attack", "custody.arrest", False),
        ("unrest.protest", "unrest.violent_demonstration", True),
    ],
)
def test_kinds_that_can_be_one_act_in_a_report(one, other, alike):
    assert (kinds.likeness(one, other, KINDS) >= KINDS.least_within) is alike
    assert kinds.likeness(one, other, KINDS) == kinds.likeness(other, one, KINDS)


@pytest.mark.parametrize(
    ("told", "best"),
    [
        (["violence.attack", "violence.shelling"], "violence.shelling"),
        (["harm.casualties", "violence.attack"], "violence.attack"),
        (["violence.air_strike", "violence.shelling", "violence.shelling"], "violence.shelling"),
    ],
)
def test_the_most_specific_kind_names_the_incident(told, best):
    assert kinds.most_specific(told, KINDS) == best
