from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.corroborate.conftest import Page
from trucewatch.corroborate.policy import load_policy
from trucewatch.corroborate.stories import LIKENESSES, closeness, cosines, groups, stories

POLICY = load_policy().stories
QUAKE = [
    "An earthquake of magnitude 6 shook Tarn on Monday and ten houses fell, said Ann Vale.",
    "Ten houses fell when the earthquake, of magnitude 6, shook the town of Tarn.",
    "Ann Vale said the Tarn earthquake had brought down ten houses.",
]
MATCH = [
    "Lum won the cup on Sunday with two goals by Bo Reed against Orm.",
    "Two goals by striker Bo Reed gave Lum the cup; Orm went home with nothing.",
    "Orm lost the cup final to Lum, and Bo Reed scored twice.",
]


def test_reports_of_one_piece_of_news_are_one_story():
    pages = [Page(text, "A") for text in (*QUAKE, *MATCH)]
    found = stories([page.report for page in pages], POLICY)
    named = [found[page.report.id] for page in pages]
    assert len(set(named[:3])) == len(set(named[3:])) == 1
    assert named[0] != named[3]
    assert set(named) <= {page.report.id for page in pages}


@given(st.permutations(range(6)))
def test_the_order_of_reports_changes_nothing(order):
    reports = [Page(text, "A").report for text in (*QUAKE, *MATCH)]
    assert stories([reports[at] for at in order], POLICY) == stories(reports, POLICY)


def test_one_report_is_a_story_and_none_are_none():
    report = Page("Alone.", "A").report
    assert stories([report], POLICY) == {report.id: report.id}
    assert stories([], POLICY) == {}


def test_closeness_is_measured_by_the_nearest_others():
    alike = np.array([[1.0, 0.2, 0.0], [0.2, 1.0, 0.0], [0.0, 0.0, 1.0]])
    found = closeness(alike, 1)
    assert found[0, 1] == pytest.approx(1.0)
    assert found[0, 2] == found[2, 2] == 0.0
    assert groups(alike, replace(POLICY, neighbours=1)) in ([1, 1, 2], [2, 2, 1])


def test_cosines_of_what_a_text_has():
    found = cosines(["Ann Vale saw 7 men", "then Ann Vale spoke", "nobody"], LIKENESSES["names"])
    assert found[0, 1] > 0.0
    assert found[0, 2] == 0.0
    assert set(LIKENESSES) == set(POLICY.weights)
