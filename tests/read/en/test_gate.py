import pytest

from trucewatch.ontology.lexicon import load_lexicon
from trucewatch.read.en.gate import ALONE, WITH_NOUN, Gate, build_gate

PASS = [
    "Gunmen attacked a mill.",
    "GUNMEN ATTACK MILL",
    "Two men were shot in Recife.",
    "They struck the port at night.",
    "The ceasefire held.",
    "A cease-fire was agreed.",
    "Fifteen people were killed.",
    "The jets are bombing the valley.",
    "Parliament passed a resolution.",
    "Talks collapsed in Juba.",
    "Protesters clashed with police in Minsk.",
    "The army withdrew from the hills.",
    "Chad recalled its ambassador to Kenya.",
    "The junta imposed a curfew.",
    "The president called for a ceasefire.",
    "All units have held fire since dawn.",
    "A mob lynched a driver in Goma.",
    "Norway praised Kenya.",
]
CLOSE = [
    "The museum shows ceramics from June.",
    "Wheat prices rose by two percent.",
    "She sang for an hour.",
    "The weather in Nairobi was dry.",
    "The entrance is free, and the impact of the show was great.",
    "She recalled her first day at school.",
    "Nobody called for a new bridge.",
    "Four houses stand in the 400 block of Main Street.",
    "The home side beat them by two goals to advance.",
    "",
]


@pytest.fixture(scope="module")
def gate():
    return build_gate(load_lexicon())


@pytest.mark.parametrize("sentence", PASS)
def test_a_trigger_in_any_form_passes(sentence, gate):
    assert gate.passes(sentence)


@pytest.mark.parametrize("sentence", CLOSE)
def test_other_news_do_not_pass(sentence, gate):
    assert not gate.passes(sentence)


FORMS = [("raid", "the raid", True), ("raid", "braided", False), ("raid", "raids", False), ("raid", "air-raid", True)]


@pytest.mark.parametrize(("form", "sentence", "passes"), FORMS)
def test_a_form_counts_only_as_a_word(form, sentence, passes):
    assert Gate({form: ALONE}, frozenset()).passes(sentence) is passes


TOGETHER = [
    ("opens", frozenset({"fire"}), "He opens a shop", False),
    ("opens", frozenset({"fire"}), "He opens the window to fire", True),
    ("took", WITH_NOUN, "They took the bus", False),
    ("took", WITH_NOUN, "Rebels took the town", True),
]


@pytest.mark.parametrize(("form", "needs", "sentence", "passes"), TOGETHER)
def test_some_words_open_it_only_in_company(form, needs, sentence, passes):
    assert Gate({form: needs}, frozenset({"rebels"})).passes(sentence) is passes


def test_every_strong_trigger_passes_alone_and_every_weak_one_in_company(gate):
    lexicon = load_lexicon()
    words = {*lexicon.verbs, *lexicon.nouns, *lexicon.ceasefires["nouns"]}
    strong = {word for word in words - lexicon.weak if " " not in word}
    assert [word for word in sorted(strong) if not gate.passes(f"the {word} here")] == []
    assert [word for word in sorted(words - strong) if not gate.passes(f"rebels {word} here")] == []


def test_irregular_forms_of_triggers_pass(gate):
    lexicon = load_lexicon()
    forms = [form for lemma, held in lexicon.irregular.items() if lemma in lexicon.verbs for form in held]
    assert forms
    assert [form for form in forms if not gate.passes(f"rebels {form}")] == []


def test_a_gate_is_built_once():
    lexicon = load_lexicon()
    assert build_gate(lexicon) is build_gate(lexicon)
