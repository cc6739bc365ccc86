"""Every fact of the founding report comes out of the pipeline, and nothing that it does not tell."""

import pytest

from tests.founding.facts import check_facts
from tests.founding.run import MISSING, REPORT, founding, inspected
from tests.founding.table import printed
from trucewatch.ontology.compile import Knowledge


@pytest.mark.skipif(not REPORT.is_file(), reason=MISSING)
def test_every_fact_of_the_founding_report_comes_out(knowledge: Knowledge) -> None:
    text, facts = founding()
    rows = check_facts(facts, inspected(text, facts, knowledge))
    printed(rows)
    missing = [f"{one.id}: {one.how}" for one in rows if not one.found]
    assert not missing, "\n".join(missing)
