"""The log: a withdrawal takes out, another gives back, the later of two on one matter holds."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.judge.conftest import CLAIMS, REPORT, row, withdrawal
from trucewatch.judge import apply
from trucewatch.judge.log import about, in_order, matter, superseded, withdrawn

FIRST, SECOND = row("correct", "cbase/reason", 0, value="a"), row("correct", "cbase/reason", 1, value="b")
BACK = withdrawal(SECOND, 2)
AGAIN = withdrawal(BACK, 3)


@pytest.mark.parametrize(
    ("rows", "gone"),
    [
        ((FIRST, SECOND), set()),
        ((FIRST, SECOND, BACK), {SECOND.id}),
        ((FIRST, SECOND, BACK, AGAIN), {BACK.id}),
        ((BACK,), {SECOND.id}),
    ],
)
def test_what_a_withdrawal_takes_out(rows, gone):
    assert withdrawn(rows) == gone


@given(st.permutations([FIRST, SECOND, BACK, AGAIN]))
def test_the_order_of_arrival_changes_nothing(rows):
    assert in_order([*rows, *rows]) == (FIRST, SECOND, BACK, AGAIN)
    assert withdrawn(rows) == {BACK.id}


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (row("correct", "cbase/place"), row("lock", "cbase/place"), True),
        (row("reject", "cbase"), row("lock", "cbase"), True),
        (row("correct", "cbase/place"), row("correct", "cbase/time"), False),
        (row("accept", "cbase"), row("reject", "cbase"), False),
        (row("merge", "cbase", other="cconvoy"), row("split", "cconvoy", other="cbase"), True),
        (row("merge", "cbase", other="cconvoy"), row("link", "cbase", other="cconvoy"), False),
        (row("accept", "cbase"), row("accept", "cbase", who="bob"), False),
    ],
)
def test_what_is_one_matter(one, other, same):
    def key(judged):
        return matter(judged, tuple(filter(None, (judged.subject, judged.other))))

    assert (key(one) == key(other)) is same


def test_notes_and_withdrawals_replace_nothing():
    assert matter(row("note", "cbase"), ("cbase",)) is None
    assert matter(BACK, ("cbase/reason",)) is None


def test_the_later_holds():
    ends = ("cbase/reason",)
    assert superseded([(SECOND, ends), (FIRST, ends)]) == {FIRST.id}
    assert superseded([(SECOND, ends), (FIRST, ("cbase/kind",))]) == frozenset()


@pytest.mark.parametrize(
    ("subject", "so"),
    [
        ("cbase", True),
        ("cbas", True),
        ("cbase/place", True),
        ("cba", False),
        ("cbase/pla", False),
        ("cbase/time", False),
        ("cconvoy", False),
    ],
)
def test_what_a_judgement_is_on(subject, so):
    (ruling,) = apply(CLAIMS, [REPORT], [row("correct", "cbase/place", value=None)]).rulings
    assert about(ruling, subject) is so
    assert about(ruling, ruling.judgement.id)
