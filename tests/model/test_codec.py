import json

import pytest
from hypothesis import HealthCheck, given, settings

from tests import factory
from trucewatch.model import Ceasefire, Claim, Incident, Judgement, Relation, Report, StateChange, Unresolved, Version
from trucewatch.model.codec import from_plain, inspection_document, to_plain

few = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def there_and_back(record):
    return from_plain(type(record), json.loads(json.dumps(to_plain(record))))


@few
@given(factory.claims)
def test_claims_survive(claim: Claim):
    assert there_and_back(claim) == claim


@few
@given(factory.incidents)
def test_incidents_survive(incident: Incident):
    assert there_and_back(incident) == incident


@few
@given(factory.ceasefires)
def test_ceasefires_survive(ceasefire: Ceasefire):
    assert there_and_back(ceasefire) == ceasefire


@pytest.mark.parametrize("make", [factory.report, factory.version, factory.judgement, factory.unresolved])
def test_other_records_survive(make):
    assert there_and_back(make()) == make()


def test_a_state_change_has_from():
    change = StateChange(since=None, state="declared", claims=())
    assert to_plain(change) == {"from": None, "state": "declared", "claims": [], "party": None}
    assert there_and_back(change) == change


def test_a_relation_has_from_and_to():
    relation = Relation(type="denies", source="c1", target="c2", claims=("c1",))
    assert (to_plain(relation)["from"], to_plain(relation)["to"]) == ("c1", "c2")
    assert there_and_back(relation) == relation


def test_times_keep_their_zone():
    assert there_and_back(factory.version()).recorded == factory.NOON
    assert isinstance(there_and_back(factory.judgement()), Judgement)
    assert isinstance(there_and_back(factory.version()), Version)


def test_whole_floats_are_written_as_integers_and_come_back_as_floats():
    plain = to_plain(factory.quantity(best=3.0))
    assert json.dumps(plain["best"]) == "3"
    assert isinstance(from_plain(type(factory.quantity()), plain).best, float)


def test_the_inspect_document_leaves_internal_fields_out():
    document = inspection_document(factory.inspection())
    assert document["schema"] == "trucewatch-inspect/1"
    assert not {"document", "restated"} & document["reports"][0].keys()
    assert "report" not in document["unresolved"][0]
    assert "segments" not in document["claims"][0]["quantities"][0]
    assert "types" not in document["incidents"][0]


def test_a_missing_field_is_named():
    with pytest.raises(ValueError, match="Unresolved lacks what, reason"):
        from_plain(Unresolved, {"text": "x", "segments": []})


def test_a_value_outside_the_vocabulary_is_named():
    with pytest.raises(ValueError, match="duel"):
        from_plain(Claim, {**to_plain(factory.claim()), "kind": "duel"})


def test_fields_with_defaults_may_be_missing():
    plain = {k: v for k, v in to_plain(factory.report()).items() if k not in ("document", "restated")}
    assert from_plain(Report, plain).document == ""


def test_what_has_no_plain_form_is_refused():
    with pytest.raises(TypeError, match="set has no plain form"):
        to_plain({1, 2})
