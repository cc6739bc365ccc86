import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

NAMES = [
    ("Gunmen attacked a mill in Ouagadougou.", "Ouagadougou", "place"),
    ("Fighters of Boko Haram attacked a mill.", "Boko Haram", "actor"),
    ("A mill in Ciudad Juárez was attacked.", "Ciudad Juárez", "place"),
    ("Burkina Faso denied the attack.", "Burkina Faso", "country"),
    ("A Colombian mayor attacked a mill.", "Colombian", "nationality"),
]


@pytest.mark.parametrize(("text", "word", "kind"), NAMES)
def test_a_name_is_one_token_in_the_words_of_the_report(text, word, kind, trees_of):
    (tree,) = trees_of(text)
    (token,) = [t for t in tree.tokens if t.text == word]
    assert token.has_name(kind)
    assert text[token.start : token.end] == word


@pytest.mark.parametrize("name", ["al-Saadi", "El-Amin", "ash-Shami"])
def test_a_name_and_its_article_are_one_word(name, trees_of):
    (tree,) = trees_of(f"Rockets hit a mill, Saad {name} of the militia told a paper.")
    told = next(t for t in tree.tokens if t.lemma == "tell")
    assert [t.text for t in told.children if t.dep == "nsubj"] == [name]


def test_the_words_of_a_generated_name_stay_apart_and_the_last_bears_it(trees_of):
    (tree,) = trees_of("Somali troops attacked a mill.")
    assert [t.text for t in tree.tokens[:2]] == ["Somali", "troops"]
    assert tree.tokens[1].has_name("actor")
    assert not tree.tokens[0].has_name("actor")


ALIKE = [
    ("Gunmen attacked a mill in Lyon.", "Gunmen attacked a mill in Ouagadougou."),
    ("Hamas attacked a mill.", "Boko Haram attacked a mill."),
    ("France denied the attack.", "Burkina Faso denied the attack."),
]


@pytest.mark.parametrize(("one", "other"), ALIKE)
def test_the_parse_depends_on_what_a_name_is_not_on_which(one, other, trees_of):
    def shape(text):
        (tree,) = trees_of(text)
        return [(t.pos, t.dep, t.head.i) for t in tree.tokens]

    assert shape(one) == shape(other)


SCARE = [
    'The "Martyrs Front" attacked a mill.',
    "The “Martyrs Front” attacked a mill.",
]


@pytest.mark.parametrize("text", SCARE)
def test_marks_around_a_few_words_are_not_parsed(text, trees_of):
    (tree,) = trees_of(text)
    assert [t.text for t in tree.tokens] == ["The", "Martyrs", "Front", "attacked", "a", "mill", "."]
    assert all(text[t.start : t.end] == t.text for t in tree.tokens)


def test_hyphens_of_the_field_are_no_matter(trees_of):
    (with_hyphen,) = trees_of("The cease-fire ended.")
    (without,) = trees_of("The ceasefire ended.")
    assert [t.lemma for t in with_hyphen.tokens] == [t.lemma for t in without.tokens]
    assert with_hyphen.tokens[1].text == "cease-fire"


def test_ranks_keep_their_full_stop(trees_of):
    (tree,) = trees_of("Lt. Ruiz attacked a mill.")
    assert tree.tokens[0].text == "Lt."


def test_trees_are_well_formed_and_know_their_place(trees_of):
    text = "Rebels fled\n\nGunmen attacked a mill in Goma. Soldiers came.\n\nThe mill burned."
    trees = trees_of(text)
    assert [(t.index, t.paragraph, t.heading) for t in trees] == [
        (0, 0, True),
        (1, 1, False),
        (2, 1, False),
        (3, 2, False),
    ]
    for tree in trees:
        assert len([t for t in tree.tokens if t.head is t]) == 1
        assert all(t in t.head.children for t in tree.tokens if t.head is not t)
        assert tree.root.subtree() == tree.tokens


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "Goma",
                "“",
                "”",
                '"',
                "US",
                "forces",
                "cease-fire",
                "Lt.",
                "attacked",
                ",",
                ".",
                "(",
                ")",
                "'s",
                "’s",
                "—",
                "\n",
                "é",
                "𝔘",
            ]
        ),
        max_size=25,
    )
)
def test_tokens_are_cut_from_the_text_in_order(trees_of, words):
    text = " ".join(words)
    for tree in trees_of(text):
        assert tree.start <= tree.tokens[0].start
        assert tree.tokens[-1].end <= tree.end
        assert all(text[t.start : t.end] == t.text for t in tree.tokens)
        assert all(one.end <= other.start for one, other in zip(tree.tokens, tree.tokens[1:], strict=False))
