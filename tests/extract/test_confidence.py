import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests import factory
from trucewatch.extract.confidence import confidence_of, features
from trucewatch.ontology.confidence import Confidence, load_confidence


def test_features_are_what_the_claim_tells(claims_of):
    (claim,) = claims_of("Rebels attacked a mill in Goma on Monday, the army said.")
    told = {"family_violence", "doer", "undergoer", "placed", "dated", "spoken"}
    assert set(features(claim)) == told


def test_the_logistic_function_of_the_summed_weights(claims_of):
    (claim,) = claims_of("Rebels attacked a mill in Goma.")
    assert confidence_of(claim, Confidence(0.0, {})) == 0.5
    assert confidence_of(claim, Confidence(1.0, {"placed": 0.2, "negated": 5.0})) == pytest.approx(0.77)


def test_claims_carry_it(claims_of):
    (claim,) = claims_of("Rebels attacked a mill in Goma.")
    assert claim.confidence == claim.why.score == confidence_of(claim, load_confidence())


@given(factory.claims, st.floats(-50, 50))
def test_it_is_never_certain(claim, base):
    assert 0.05 <= confidence_of(claim, Confidence(base, {})) <= 0.98
