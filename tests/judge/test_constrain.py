"""Verdicts on pairs as constraints that never contradict each other."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from tests import factory
from tests.judge.conftest import CLAIMS, row
from trucewatch.judge.constrain import constrain
from trucewatch.model import Constraints

NAMES = "abcde"
CLAIM_OF = {name: factory.claim(name) for name in NAMES}


def judged(*verdicts):
    """Each ('merge', 'a', 'b') a minute after the one before."""
    return [
        (row(verdict, "cbase", minute, id=f"j{minute}", other="cconvoy"), (one, other))
        for minute, (verdict, one, other) in enumerate(verdicts)
    ]


def test_merges_are_transitive_and_splits_are_not():
    made, out = constrain(judged(("merge", "a", "b"), ("merge", "c", "b"), ("split", "d", "a")), CLAIM_OF)
    assert made == Constraints((("a", "b", "c"),), frozenset({("a", "d")}))
    assert out == {}


def test_the_later_holds_and_the_earlier_is_named():
    made, out = constrain(judged(("merge", "a", "b"), ("merge", "b", "c"), ("split", "a", "c")), CLAIM_OF)
    assert made == Constraints((("b", "c"),), frozenset({("a", "c")}))
    assert set(out) == {"j0"}
    assert "j2 of ada" in out["j0"]
    made, out = constrain(judged(("split", "a", "c"), ("merge", "a", "b"), ("merge", "b", "c")), CLAIM_OF)
    assert made == Constraints((("a", "b", "c"),))
    assert set(out) == {"j0"}


def test_a_link_between_two_sorts_is_no_membership():
    claims = {claim.id: claim for claim in CLAIMS}
    linked, _ = constrain([(row("link", "cbase"), ("cbase", "ctruce"))], claims)
    assert linked == Constraints(linked=frozenset({("cbase", "ctruce")}))
    unlinked, _ = constrain([(row("unlink", "cbase"), ("cbase", "ctruce"))], claims)
    assert unlinked == Constraints(unlinked=frozenset({("cbase", "ctruce")}))
    member, _ = constrain([(row("link", "ctruce"), ("ctruce", "ctruce2"))], claims | {"ctruce2": claims["ctruce"]})
    assert member == Constraints((("ctruce", "ctruce2"),))


pairs = st.lists(
    st.tuples(st.sampled_from(["merge", "split"]), st.sampled_from(list(combinations(NAMES, 2)))), max_size=8
)


@given(pairs, st.randoms())
def test_constraints_are_free_of_contradiction_whatever_the_order(verdicts, chance):
    rows = judged(*((verdict, *pair) for verdict, pair in verdicts))
    made, out = constrain(rows, CLAIM_OF)
    for group in made.together:
        assert not set(combinations(group, 2)) & made.apart
    assert not out or set(out) < {judgement.id for judgement, _ in rows}
    shuffled = list(rows)
    chance.shuffle(shuffled)
    assert constrain(shuffled, CLAIM_OF) == (made, out)
