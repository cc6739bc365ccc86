import pytest

from trucewatch.extract.assemble import claim_id

STANCES = [
    ("Rebels attacked the mill.", "asserts"),
    ("The army said rebels attacked the mill.", "asserts"),
    ("The militia denied that it had attacked the mill.", "denies"),
    ("The mayor confirmed that rebels attacked the mill.", "confirms"),
    ("The mayor accused rebels of attacking the mill.", "alleges"),
    ("The rebels threatened to attack the mill.", "threatens"),
    ("The army expects that rebels will attack the mill.", "predicts"),
    ("Local sources said rebels attacked the mill.", "reports_unofficially"),
    ("The militia claimed responsibility for the attack on the mill.", "claims_responsibility"),
]


@pytest.mark.parametrize(("text", "stance"), STANCES)
def test_stance(text, stance, claims_of):
    assert [c.stance for c in claims_of(text)] == [stance]


MENTIONED = [
    ("The attack frightened the town.", []),
    ("The attack on the mill was confirmed by the mayor.", ["confirms"]),
    ("The mayor denied the attack on the mill.", ["denies"]),
    ("The mayor condemned the attack on the mill.", ["asserts"]),
]


@pytest.mark.parametrize(("text", "stances"), MENTIONED)
def test_an_act_only_mentioned_is_a_claim_where_somebody_takes_a_stance_to_it(text, stances, claims_of):
    assert [c.stance for c in claims_of(text)] == stances


JUDGED = [
    ("The group condemned the attack of Sunday on the embassy as cruel.", ["position.comment", "violence.attack"]),
    ("The group condemned the attack on the embassy as cruel.", ["position.comment"]),
    ("The group condemned the attack of Sunday as cruel.", ["position.comment"]),
]


@pytest.mark.parametrize(("text", "kinds"), JUDGED)
def test_a_judged_act_is_told_where_it_has_a_day_and_a_target(text, kinds, claims_of):
    assert [c.kind for c in claims_of(text)] == kinds


def test_ids_hang_on_text_trigger_kind_and_ordinal_alone():
    one = claim_id("t1", ((3, 9),), "violence.attack", 0)
    assert one == claim_id("t1", ((3, 9),), "violence.attack", 0)
    others = {
        claim_id("t2", ((3, 9),), "violence.attack", 0),
        claim_id("t1", ((3, 8),), "violence.attack", 0),
        claim_id("t1", ((3, 9),), "violence.shelling", 0),
        claim_id("t1", ((3, 9),), "violence.attack", 1),
    }
    assert len({one, *others}) == 5


def test_the_blamed_are_the_accused(claims_of):
    (claim,) = claims_of("The mayor blamed rebels for the attack on the mill.")
    assert [m.text for m in claim.mentions("accused")] == ["rebels"]


def test_who_ends_a_truce_in_words_of_his_own_is_its_party(claims_of):
    (claim,) = claims_of("The warlord announced the end of the truce.")
    assert claim.kind == "ceasefire.terminated"
    assert [m.text for m in claim.mentions("party")] == ["warlord"]
    assert claim.speaker.name == "warlord"


def test_a_claim_says_why_and_in_other_codebooks(claims_of):
    (claim,) = claims_of("Rebels attacked the mill.")
    assert claim.why.by == "attack"
    assert claim.types.plover
    assert 0 < claim.confidence <= 1


def test_it_of_a_clause_between_is_no_doer(claims_of):
    words = "Armenia's army said that Azerbaijan broke the truce after it came into force, firing shells at Goris."
    fired = [c for c in claims_of(words) if c.trigger.text.startswith("firing")]
    assert [(c.stance, [m.text for m in c.mentions("actor")]) for c in fired] == [("asserts", ["Azerbaijan"])]


def test_a_claim_stands_where_its_counts_do(claims_of):
    (claim,) = claims_of("At least eleven people were killed when shells slammed into a camp.")
    assert "eleven people" in claim.text
    assert [q.best or q.lower for q in claim.quantities if q.of == "killed"] == [11]
