import re
from dataclasses import FrozenInstanceError
from pathlib import Path
from typing import get_args

import pytest
import yaml

from tools.make_kinds_page import PAGE, kinds_page
from trucewatch import ontology
from trucewatch.errors import OntologyError
from trucewatch.model.claim import Types
from trucewatch.model.vocabulary import Kind, PlacePrecision, TimePrecision
from trucewatch.ontology.kinds import load_kinds, types_of
from trucewatch.ontology.lexicon import Lexicon, load_lexicon

FOLDER = Path(ontology.__file__).parent
KINDS = get_args(Kind)

PLOVER = {
    "AGREE": "",
    "CONSULT": "visit third-party multilateral phone",
    "SUPPORT": "",
    "CONCEDE": "",
    "COOPERATE": "",
    "AID": "",
    "RETREAT": "withdraw release disarm ceasefire access resign",
    "REQUEST": "assist change yield meet",
    "ACCUSE": "disapprove investigate allege",
    "REJECT": "assist change yield meet",
    "THREATEN": "restrict arrest relations expel territory violence",
    "PROTEST": "demo riot strike hunger boycott obstruct vandalize",
    "SANCTION": "convict expel withdraw discontinue",
    "MOBILIZE": "troops weapons police militia",
    "COERCE": "seize restrict censor curfew martial-law arrest deport withhold misinformation cyber",
    "ASSAULT": "abduct beat torture sexual targeted destroy primitive firearms explosives suicide-attack aerial drone "
    "heavy-weapons crowd-control unconventional",
}

ACLED = {
    "Battles": {"Government regains territory", "Non-state actor overtakes territory", "Armed clash"},
    "Protests": {"Excessive force against protesters", "Protest with intervention", "Peaceful protest"},
    "Riots": {"Violent demonstration", "Mob violence"},
    "Explosions/Remote violence": {
        "Chemical weapon",
        "Air/drone strike",
        "Suicide bomb",
        "Shelling/artillery/missile attack",
        "Remote explosive/landmine/IED",
        "Grenade",
    },
    "Violence against civilians": {"Sexual violence", "Attack", "Abduction/forced disappearance"},
    "Strategic developments": {
        "Agreement",
        "Arrests",
        "Change to group/activity",
        "Disrupted weapons use",
        "Headquarters or base established",
        "Looting/property destruction",
        "Non-violent transfer of territory",
        "Other",
    },
}
ACLED_PAIRS = {f"{event}/{sub}" for event, subs in ACLED.items() for sub in subs}
ENDINGS = ("", "s", "es", "d", "ed", "ing")


def forms(word: str, lexicon: Lexicon) -> set[str]:
    """A trigger word as it can stand in an example: regular endings, and the lexicon's irregular forms."""
    stems = {word, word.removesuffix("e"), word + word[-1], word.removesuffix("y") + "i"}
    return {stem + ending for stem in stems for ending in ENDINGS} | set(lexicon.irregular.get(word, ()))


def states(example: str, trigger: str, lexicon: Lexicon) -> bool:
    """Whether all words of a trigger, by their forms, stand in the example."""
    words = set(re.findall(r"[\w-]+", example.lower()))
    return all(words & forms(word, lexicon) for word in trigger.split())


def own_triggers(kind: str, lexicon: Lexicon) -> set[str]:
    """The lexicon's triggers for a kind: of its frames, and of the governors of its act."""
    rows = (*lexicon.verbs.items(), *lexicon.nouns.items())
    acts = lexicon.governors.items()
    found = {lemma for lemma, frames in rows if any(frame.kind == kind for frame in frames)}
    if kind.startswith("ceasefire."):
        found |= {lemma for lemma, named in acts if kind.removeprefix("ceasefire.") in named}
    return found


def gate_words(lexicon: Lexicon) -> set[str]:
    return {*lexicon.verbs, *lexicon.nouns, *lexicon.gate, *lexicon.ceasefires["nouns"]}


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return load_lexicon("en")


def test_every_kind_of_the_vocabulary_has_an_entry_in_its_order():
    assert tuple(load_kinds()) == KINDS


def test_no_kind_is_written_twice():
    written = re.findall(r"^([a-z_.]+):", (FOLDER / "kinds.yml").read_text(encoding="utf-8"), re.MULTILINE)
    assert sorted(written) == sorted(KINDS)


@pytest.mark.parametrize("kind", KINDS)
class TestEntry:
    def test_has_one_sentence_of_definition(self, kind):
        assert re.fullmatch(r"[A-Z][^.]+\.", load_kinds()[kind].definition)

    def test_example_is_one_clause_that_opens_the_gate(self, kind, lexicon):
        example = load_kinds()[kind].example
        assert re.fullmatch(r"[A-Z][^.]+\.", example)
        assert any(states(example, word, lexicon) for word in gate_words(lexicon))

    def test_example_holds_a_trigger_of_its_own_kind(self, kind, lexicon):
        triggers = own_triggers(kind, lexicon)
        assert not triggers or any(states(load_kinds()[kind].example, trigger, lexicon) for trigger in triggers)

    def test_ceasefire_examples_name_a_ceasefire(self, kind, lexicon):
        if kind.startswith("ceasefire."):
            assert any(states(load_kinds()[kind].example, noun, lexicon) for noun in lexicon.ceasefires["nouns"])

    def test_counterexample_is_of_another_kind(self, kind):
        counterexample = load_kinds()[kind].counterexample
        if counterexample is not None:
            match = re.fullmatch(r"[A-Z][^.]+\. \(([a-z_.]+)\)", counterexample)
            assert match
            assert match[1] in {*KINDS, "none"} - {kind}

    def test_plover_is_an_event_of_the_manual_with_one_of_its_modes(self, kind):
        plover = load_kinds()[kind].plover
        if plover is not None:
            event, slash, mode = plover.partition("/")
            assert mode in PLOVER[event].split() if slash else event in PLOVER

    def test_cameo_has_a_root_and_two_to_four_digits(self, kind):
        cameo = load_kinds()[kind].cameo
        assert cameo is None or re.fullmatch(r"(0[1-9]|1\d|20)\d{0,2}", cameo)

    def test_acled_is_a_pair_of_its_codebook(self, kind):
        assert load_kinds()[kind].acled in {*ACLED_PAIRS, None}

    def test_ucdp_is_only_suggested_for_deadly_acts(self, kind):
        entry = load_kinds()[kind]
        assert entry.ucdp is None or entry.kind.split(".")[0] in {"violence", "unrest", "territory"}

    def test_types_are_the_codes(self, kind):
        entry = load_kinds()[kind]
        assert types_of(kind) == Types(entry.plover, entry.cameo, entry.acled)


def test_there_are_sixteen_plover_events():
    assert len(PLOVER) == 16


def test_types_of_shelling():
    pair = "Explosions/Remote violence/Shelling/artillery/missile attack"
    assert types_of("violence.shelling") == Types("ASSAULT/heavy-weapons", "194", pair)


def test_entries_cannot_be_changed():
    with pytest.raises(FrozenInstanceError):
        load_kinds()["violence.attack"].cameo = "20"
    with pytest.raises(TypeError):
        load_kinds()["violence.attack"] = load_kinds()["violence.killing"]


def test_the_entries_are_read_once():
    assert load_kinds() is load_kinds()


def without(rows, kind):
    return {name: row for name, row in rows.items() if name != kind}


def changed(rows, kind, **fields):
    return {**rows, kind: {**rows[kind], **fields}}


BROKEN = [
    (lambda rows: without(rows, "custody.arrest"), r"custody\.arrest has no entry"),
    (lambda rows: {**rows, "violence.sorcery": {}}, r"violence\.sorcery: no such kind"),
    (lambda rows: {**rows, "custody.arrest": None}, r"custody\.arrest: expected fields"),
    (lambda rows: {**rows, "custody.arrest": without(rows["custody.arrest"], "cameo")}, r"arrest: cameo is missing"),
    (lambda rows: changed(rows, "custody.arrest", gdelt="17"), r"arrest: 'gdelt' is no field"),
    (lambda rows: changed(rows, "custody.arrest", definition=" "), r"arrest: definition must be text"),
    (lambda rows: changed(rows, "custody.arrest", note=None), r"arrest: note must be text"),
    (lambda rows: changed(rows, "custody.arrest", cameo=173), r"arrest: cameo must be text or null"),
    (lambda rows: changed(rows, "custody.arrest", ucdp=4), r"arrest: ucdp must be"),
    (lambda rows: list(rows), r"expected a mapping"),
]


@pytest.mark.parametrize(("breaking", "message"), BROKEN)
def test_a_broken_file_is_named_with_its_entry(tmp_path, breaking, message):
    path = tmp_path / "kinds.yml"
    rows = yaml.safe_load((FOLDER / "kinds.yml").read_text(encoding="utf-8"))
    path.write_text(yaml.safe_dump(breaking(rows)), encoding="utf-8")
    with pytest.raises(OntologyError, match=r"kinds\.yml: .*" + message):
        load_kinds(path)


def test_what_is_no_yaml_is_named(tmp_path):
    path = tmp_path / "kinds.yml"
    path.write_text("a: [b", encoding="utf-8")
    with pytest.raises(OntologyError, match=r"kinds\.yml is no YAML"):
        load_kinds(path)


def test_the_page_is_current():
    assert PAGE.read_text(encoding="utf-8") == kinds_page(), "run tools/make_kinds_page.py"


PRECISIONS = {
    "place": (PlacePrecision, {"ucdp": range(1, 8), "acled": range(1, 4), "plover": range(1, 6)}),
    "time": (TimePrecision, {"ucdp": range(1, 6), "acled": range(1, 4)}),
}


@pytest.mark.parametrize("axis", PRECISIONS)
def test_every_precision_has_its_codes(axis):
    table = yaml.safe_load((FOLDER / "precision.yml").read_text(encoding="utf-8"))
    classes, codebooks = PRECISIONS[axis]
    assert table.keys() == PRECISIONS.keys()
    assert tuple(table[axis]) == get_args(classes)
    for row in table[axis].values():
        assert row.keys() - {"note"} == codebooks.keys()
        assert all(row[book] is None or row[book] in codes for book, codes in codebooks.items())


@pytest.mark.parametrize(("axis", "book"), [("place", "ucdp"), ("place", "acled"), ("time", "ucdp"), ("time", "acled")])
def test_what_is_coarser_is_coded_no_finer(axis, book):
    table = yaml.safe_load((FOLDER / "precision.yml").read_text(encoding="utf-8"))
    codes = [row[book] or 99 for row in table[axis].values()]
    assert codes == sorted(codes)
