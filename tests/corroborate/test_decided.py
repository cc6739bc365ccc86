from trucewatch.corroborate.decided import Decided
from trucewatch.model import UNJUDGED, Constraints

DECIDED = Decided(Constraints((("a", "b", "c"), ("d", "e")), frozenset({("a", "d"), ("b", "x")})))


def test_only_what_is_decided_between_the_claims_asked_about_is_given():
    assert DECIDED.among("abd") == Constraints((("a", "b"),), frozenset({("a", "d")}))
    assert DECIDED.among("cde") == Constraints((("d", "e"),))
    assert DECIDED.among("ax") == UNJUDGED
    assert Decided().among("abc") == UNJUDGED


def test_a_claim_has_those_that_people_put_it_together_with():
    assert set(DECIDED.with_("b")) == {"a", "b", "c"}
    assert not set(DECIDED.with_("x"))
