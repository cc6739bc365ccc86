"""What holds for the claims of any text."""

import string

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from trucewatch.model.spans import cut

TEXTS = [
    "Gunmen attacked a police station in Maiduguri on Monday, the army said. Three soldiers were killed.",
    "“We will strike Goma again,” a rebel commander said. “The truce is over.”\n\nThe governor denied the attack.",
    "KABUL — At least 12 people died when two rockets hit a market; officials blamed the Taliban.",
    "The rebels announced a ceasefire. Talks between the two sides failed on 3 May.",
    "Parliament passed a resolution on the withdrawal of 2,000 troops. There was no word on casualties.",
    "Police in Nairobi arrested 14 protesters, and said an inquiry was opened.",
    "Six rockets hit the vicinity of the refinery and two landed inside it, according to residents.",
]
UNRELATED = [
    "The museum will open a new wing for ceramics in June.",
    "Wheat prices rose by two percent, helped by a dry spring.",
    "Engineers replaced the water pipes below the old library.",
]
WORDS = [
    "rebels",
    "army",
    "attacked",
    "killed",
    "said",
    "ceasefire",
    "truce",
    "the",
    "a",
    "of",
    "in",
    "on",
    "by",
    "and",
    "that",
    "announced",
    "denied",
    "ended",
    "talks",
    "with",
    "three",
    "dozens",
    "Monday",
    "Baghdad",
    "Hamas",
    "missiles",
    "hit",
    "base",
    "who",
    "were",
    "was",
    "not",
    "will",
    "if",
    "to",
    "after",
    "because",
    "“",
    "”",
    '"',
    "'",
    "’",
    ",",
    ".",
    ";",
    ":",
    "—",
    "(",
    ")",
    "-",
    "\n",
    "\n\n",
    "spokesman",
    "responsibility",
    "for",
    "claimed",
    "violating",
    "resolution",
    "troops",
    "2,000",
    "%",
    "no",
    "casualties",
    "reported",
    "é",
    "𝔘",
    "ياسر",
    "停戦",
    "\u200b",
    "\xa0",
]
texts = st.lists(st.sampled_from(WORDS) | st.text(string.printable, max_size=6), max_size=40).map(" ".join)
few = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def spans_of(claim):
    yield claim.segments
    yield claim.trigger.segments
    yield from (m.segments for mentions in claim.roles.values() for m in mentions)
    yield from (q.segments for q in claim.quantities)
    yield from (x.segments for x in (claim.time, claim.place) if x is not None and x.segments)


def check(text, found):
    for claim in found.claims:
        assert claim.text == cut(text, claim.segments)
        assert claim.trigger.text == cut(text, claim.trigger.segments)
        for segments in spans_of(claim):
            assert segments
            assert all(0 <= start < end <= len(text) for start, end in segments)
            assert list(segments) == sorted(segments)
        for mentions in claim.roles.values():
            assert mentions
            assert all(m.text == cut(text, m.segments) for m in mentions)
    ids = [claim.id for claim in found.claims]
    assert len(ids) == len(set(ids))
    known = {one.id for one in found.attributions}
    assert {c.speaker.attribution for c in found.claims} - {None} <= known
    assert {a.parent for a in found.attributions} - {None} <= known


@pytest.mark.parametrize("text", TEXTS)
def test_every_span_lies_inside_the_text_and_cuts_to_its_words(text, extraction_of):
    found = extraction_of(text)
    assert found.claims
    check(text, found)


@few
@given(texts)
def test_no_text_breaks_it(extraction_of, text):
    check(text, extraction_of(text))


@few
@given(st.lists(st.sampled_from([*TEXTS, *UNRELATED]), min_size=1, max_size=3).map("\n\n".join))
def test_spans_hold_and_reading_again_finds_the_same(extraction_of, text):
    found = extraction_of(text)
    check(text, found)
    assert extraction_of(text) == found


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("more", UNRELATED)
def test_an_unrelated_paragraph_adds_and_changes_no_claim(text, more, claims_of):
    def plain(claims):
        return [(c.kind, c.text, c.trigger, c.stance, c.polarity, c.actuality, c.time, c.place) for c in claims]

    assert plain(claims_of(f"{text}\n\n{more}")) == plain(claims_of(text))


@pytest.mark.parametrize("text", UNRELATED)
def test_other_news_make_no_claims(text, claims_of):
    assert claims_of(text) == ()


def test_equal_sentences_make_claims_of_their_own(claims_of):
    one, other = claims_of("Rebels attacked the mill. Rebels attacked the mill.")
    assert one.id != other.id


def test_a_trigger_in_a_sentence_that_states_nothing_is_listed(extraction_of):
    found = extraction_of("The attack frightened the town.")
    assert found.claims == ()
    assert [u.text for u in found.unresolved] == ["The attack frightened the town."]


def test_claims_carry_their_report(extraction_of, reading_of):
    text = TEXTS[0]
    assert {c.report for c in extraction_of(text).claims} == {reading_of(text).report.id}


def test_a_sentence_that_passes_the_gate_and_fills_no_frame_is_listed(extraction_of):
    found = extraction_of("The army denied the accusation.")
    assert not found.claims
    assert [(u.text, u.reason) for u in found.unresolved] == [
        (
            "The army denied the accusation.",
            "it was read for its words or for whom it names, but tells no act in a way that we know",
        )
    ]
