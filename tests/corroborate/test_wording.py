import pytest
from hypothesis import given
from hypothesis import strategies as st

from trucewatch.corroborate.wording import cosine, make_wording, name_cosine, rarest, spelled_days, stems
from trucewatch.ontology.rarity import Rarity, load_rarity

RARITY = Rarity({"the": 0.0, "attack": 0.2, "town": 0.5}, 1.0)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Rebels shelled 2,500 houses.", ["rebel", "shell", "2,500", "hous"]),
        ("bed, gas, fly", ["bed", "gas", "fly"]),
        ("", []),
    ],
)
def test_stems(text, found):
    assert stems(text) == found


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("June 8th 2017: a strike", {(6, 8)}),
        ("on the 8th of June", {(6, 8)}),
        ("Mar. 1 and 2 March", {(3, 1), (3, 2)}),
        ("June 2017", set()),
        ("June 45", set()),
        ("in 2017 March began", set()),
    ],
)
def test_days_that_are_spelled_out(text, days):
    assert spelled_days(text) == days


def test_a_rare_word_that_is_shared_weighs_more():
    base, common, rare = (make_wording(text, RARITY) for text in ("attack Tarn", "attack Lum", "town Tarn"))
    assert cosine(base, rare, RARITY) > cosine(base, common, RARITY) > 0
    assert rarest(RARITY.ranked(base.words), rare.words, RARITY) == 1.0
    assert rarest(RARITY.ranked(base.words), common.words, RARITY) == 0.2


def test_no_names_say_nothing():
    assert name_cosine(make_wording("nothing here", RARITY), make_wording("Tarn", RARITY), RARITY) is None


@given(st.text(), st.text())
def test_a_cosine_is_symmetric_and_between_0_and_1(one, other):
    first, second = make_wording(one, load_rarity()), make_wording(other, load_rarity())
    assert cosine(first, second, load_rarity()) == cosine(second, first, load_rarity())
    assert 0 <= cosine(first, second, load_rarity()) <= 1 + 1e-9
