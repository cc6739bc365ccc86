import pytest

from benchmarks.speed import default_report, versus_spacy


@pytest.mark.long
def test_understanding_a_report_costs_no_more_than_twice_bare_spacy():
    bare, ours = versus_spacy(default_report(), rounds=9)
    assert ours.fastest <= 2 * bare.fastest
