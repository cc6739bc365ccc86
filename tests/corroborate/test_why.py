from datetime import timedelta

import pytest

from tests.corroborate.conftest import MONDAY, Page, having, on, registry, run, struck
from trucewatch.corroborate import load_policy, why_joined


def test_each_report_but_the_first_says_why_it_was_joined():
    one, other, apart = Page("Rockets struck the base.", "A"), Page("It was struck.", "B"), Page("Struck again.", "C")
    act = struck(one)
    struck(other)
    struck(apart, "Struck", time=on(MONDAY + timedelta(days=5)))
    incident = having(run(one, other, apart), act)
    claims = [claim for page in (one, other, apart) for claim in page.claims]
    (join,) = why_joined(incident, claims, [page.report for page in (one, other, apart)], registry())
    assert {join.report, join.to} == {one.report.id, other.report.id}
    assert join.score > load_policy().threshold
    assert join.parts["place"] == pytest.approx(load_policy().weights.told["place"])
    assert not join.copy


def test_a_copy_says_that_it_is_one():
    text = "Rockets struck the base near the river on Monday and four soldiers died there, the army said."
    one, other = Page(text, "A"), Page(text, "B")
    act = struck(one)
    struck(other)
    result = run(one, other)
    (join,) = why_joined(having(result, act), [*one.claims, *other.claims], [one.report, other.report], registry())
    assert join.copy
