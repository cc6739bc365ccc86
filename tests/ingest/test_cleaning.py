import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from trucewatch.ingest.cleaning import clean, compose

hostile = st.text(
    alphabet=st.sampled_from("ab \t\r\n\u00a0\u200b\u200c\u202e\ufeffe\u0301\u0633\u2028\x00é\ud800"), max_size=30
)


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        ("a\r\nb\rc", "a\nb\nc"),
        ("a  \n\n\n\n  b", "a\n\nb"),
        ("\ufeff a\u00a0b\t", "a b"),
        ("cafe\u0301", "café"),
        ("at\u200btack \u202eabc\u202c", "attack abc"),
        ("ki\u200cll", "kill"),
        ("می\u200cشود", "می\u200cشود"),
        ("a\x00b\x07", "ab"),
        ("x\ud800", "x\ufffd"),
    ],
)
def test_clean(given, wanted):
    assert clean(given).text == wanted


@settings(max_examples=300, deadline=None)
@given(hostile)
def test_cleaning_is_done_once_and_for_all(content):
    once = clean(content).text
    assert clean(once).text == once
    once.encode("utf-8")


@settings(max_examples=300, deadline=None)
@given(hostile)
def test_offsets_point_to_the_same_characters(content):
    cleaned = clean(content)
    ends = 0
    for at, origin, length in cleaned.offsets:
        assert at >= ends
        ends = at + length
        for n in range(length):
            before, after = content[origin + n], cleaned.text[at + n]
            assert before == after or after in " \n\ufffdé" or before in "\u0301e"
    assert ends <= len(cleaned.text)


def test_maps_compose():
    assert compose(((0, 5, 10),), ((0, 100, 8), (8, 200, 20))) == ((0, 105, 3), (3, 200, 7))


def test_a_long_decomposed_text_is_quick():
    assert len(clean("cafe\u0301 \u200b" * 100_000).text) == 499_999
