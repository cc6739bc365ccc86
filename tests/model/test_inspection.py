"""Which claims of an inspection count."""

from dataclasses import replace

from tests import factory
from tests.publish.samples import JUDGED, WHOLE


def test_a_rejected_claim_does_not_count():
    assert [claim.id for claim in WHOLE.claims if claim not in JUDGED.counting] == ["c1"]


def test_without_judgements_all_count():
    assert WHOLE.counting == WHOLE.claims


def test_a_rejected_field_leaves_its_claim():
    ruling = replace(JUDGED.judgements[0], judgement=factory.judgement(verdict="reject"), ends=("c1/place",))
    assert replace(WHOLE, judgements=(ruling,)).counting == WHOLE.claims
