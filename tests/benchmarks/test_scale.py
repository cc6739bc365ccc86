"""Scale: the invented corpus is the same each time, and the measure counts what it says."""

from io import StringIO

from rich.console import Console

from benchmarks.many_claims import make_many
from benchmarks.scale import measure, table
from trucewatch.corroborate import Membership, corroborate


def test_the_corpus_is_the_same_each_time_and_as_large_as_asked_for() -> None:
    many = make_many(200)
    assert many == make_many(200)
    assert len(many.claims) == 200
    assert {claim.report for claim in many.claims} <= {report.id for report in many.reports}
    for claim in many.claims:
        report = next(report for report in many.reports if report.id == claim.report)
        assert report.text[slice(*claim.segments[0])] == claim.text


def test_one_by_one_gives_the_membership_of_one_run_on_many() -> None:
    many = make_many(600)
    membership = Membership()
    for report in reversed(many.reports):
        membership.add(report, [claim for claim in many.claims if claim.report == report.id])
    found = {frozenset(incident.claims) for incident in corroborate(many.claims, many.reports).incidents}
    assert found <= membership.groups()
    assert any(len(group) > 3 for group in found)


def test_a_size_is_measured_and_shown() -> None:
    found = measure(100, 5)
    assert found.claims == 100
    assert 20 <= found.incidents <= 60
    assert 0 < found.one_report <= found.one_report_most
    console = Console(width=140, record=True, file=StringIO())
    console.print(table([found]))
    assert "1.0" in console.export_text()
