"""What a ceasefire provides, told after it: how long, on what conditions, for whom, through whom."""

import pytest

FIRST = "The front and the army signed a truce on Friday. "
TERMS = [
    ("It will last until 4 March.", "until 4 March"),
    ("The deal remains in force until a new council is elected.", "until a new council is elected"),
    ("Under its terms, both sides must leave the port.", "both sides must leave the port"),
    ("Under the deal the front is to free its prisoners.", "the front is to free its prisoners"),
    ("The agreement commits the army to free prisoners.", "commits the army to free prisoners"),
    ("The condition is that the front hands over its guns.", "that the front hands over its guns"),
]
NONE = [
    "Under the deal 40 people left the town.",
    "The truce is meant to allow a dialogue.",
    "It rained until Sunday.",
    "It held until Sunday.",
    "It appeared to be holding after two days of shelling.",
]
COVERED = [
    ("It does not cover the north.", "negated", "north"),
    ("The truce applies to all fronts.", "affirmed", "fronts"),
    ("Chad is no party to the agreement.", "negated", "Chad"),
]


def _terms(claims):
    return [c for c in claims if c.kind == "ceasefire.holding" and c.actuality == "planned"]


@pytest.mark.parametrize(("text", "words"), TERMS)
def test_a_term_told_after_the_truce_is_kept_with_its_words(text, words, claims_of):
    assert [claim.reason for claim in _terms(claims_of(FIRST + text))] == [words]


@pytest.mark.parametrize("text", NONE)
def test_what_was_done_or_is_aimed_at_is_no_term(text, claims_of):
    assert _terms(claims_of(FIRST + text)) == []


def test_each_thing_that_sides_agree_to_besides_is_a_term_of_its_own(claims_of):
    text = FIRST + "They also agreed that ships may dock, and that two flights a week may leave."

    assert [c.reason for c in _terms(claims_of(text))] == ["that ships may dock", "that two flights a week may leave"]


@pytest.mark.parametrize(("text", "polarity", "topic"), COVERED)
def test_whom_a_truce_covers(text, polarity, topic, claims_of):
    (claim,) = _terms(claims_of(FIRST + text))

    assert (claim.polarity, [m.text.split()[-1] for m in claim.mentions("topic")]) == (polarity, [topic])


def test_the_day_on_which_it_is_due_to_end_is_no_end(claims_of):
    last = claims_of(FIRST + "It is due to expire on Monday.")[-1]

    assert (last.kind, last.actuality) == ("ceasefire.expired", "planned")


@pytest.mark.parametrize(
    ("text", "mediators"),
    [
        ("The deal was brokered by Norway.", ["Norway"]),
        ("It was mediated by Chad and Qatar.", ["Chad", "Qatar"]),
        ("Malaysia mediated the talks.", ["Malaysia"]),
        ("The talks were convened by Kenya.", ["Kenya"]),
    ],
)
def test_who_mediated_is_told_in_a_later_sentence(text, mediators, claims_of):
    claims = claims_of(FIRST + text)

    assert [m.text for c in claims for m in c.mentions("mediator")] == mediators
    assert not {m.text for c in claims[1:] for m in c.mentions("party")} & set(mediators)


def test_a_participle_names_the_mediator(claims_of):
    (claim,) = claims_of("A UN-brokered truce between the front and the army took effect on Monday.")

    assert [m.text for m in claim.mentions("mediator")] == ["UN"]


def test_earlier_truces_are_none_in_particular(claims_of):
    assert [c for c in claims_of(FIRST + "Earlier truces did not last.") if c.kind == "ceasefire.collapsed"] == []


def test_a_proposal_is_whose_it_is_not_whose_who_receives_it(claims_of):
    claim = claims_of("The army said it had received a proposal from Norway to extend the truce.")[0]

    assert [m.text for m in claim.mentions("party")] == ["Norway"]


REASONS = [
    ("The front will hold its fire as long as the army stays away.", "as long as the army stays away"),
    ("The rebels agreed to a truce provided that the troops leave.", "provided that the troops leave"),
    ("The front declared a truce in return for the release of prisoners.", "in return for the release of prisoners"),
]


@pytest.mark.parametrize(("text", "reason"), REASONS)
def test_a_condition_in_the_sentence_of_the_act(text, reason, claims_of):
    assert reason in [claim.reason for claim in claims_of(text)]


ACTS = [
    ("The Red Front does not feel bound by it.", "dissent", "Red Front"),
    ("Signed in Geneva on 2 May, the deal commits the army to free prisoners.", "signed", None),
    ("It is to begin on Saturday.", "entered_into_force", None),
    ("The Chadian cabinet withdrew from it in June.", "terminated", "Chadian cabinet"),
    ("An envoy said that Hamas was abiding by every clause.", "holding", "Hamas"),
]


@pytest.mark.parametrize(("text", "act", "party"), ACTS)
def test_acts_told_of_what_stands_for_the_truce(text, act, party, claims_of):
    told = {c.kind: [m.text for m in c.mentions("party")] for c in claims_of(FIRST + text)[1:]}

    assert told[f"ceasefire.{act}"] == ([party] if party else [])


def test_who_takes_an_offer_agrees(claims_of):
    claim = claims_of("Chad and Sudan accepted a ceasefire plan.")[0]

    assert (claim.kind, claim.actuality) == ("ceasefire.agreed", "happened")


def test_a_month_to_withdraw_troops_ends_nothing(claims_of):
    claims = claims_of(FIRST + "The agreement gives the army a month to withdraw its troops.")

    assert "ceasefire.terminated" not in {claim.kind for claim in claims}


def test_a_pact_not_to_attack_is_a_truce(claims_of):
    assert claims_of("The non-aggression pact between Chad and Sudan was sealed.")[0].kind == "ceasefire.agreed"


def test_a_length_that_only_dates_is_no_length(claims_of):
    claim = claims_of("Chad and Sudan signed a ceasefire two years after the war broke out.")[0]

    assert claim.quantities == ()


def test_what_came_of_it_happened(claims_of):
    last = claims_of("In May the Red Front and the army announced a truce, only to call it off in June.")[-1]

    assert (last.kind, last.actuality) == ("ceasefire.terminated", "happened")
