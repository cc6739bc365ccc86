"""Whom a pronoun or a definite noun means, by what the report said before."""

import pytest

from trucewatch.extract.voices.naming import own_name
from trucewatch.extract.voices.reference import References

SPEAKERS = [
    (
        "Two Syrian officers said rebels attacked Goma. The officers said a mill was shelled.",
        ["Two Syrian officers", "Two Syrian officers"],
    ),
    (
        "A security source said rebels attacked Goma. A mill was shelled, according to the source.",
        ["security source", "security source"],
    ),
    (
        "Ian Reed told a channel of the attack. A count of the rockets came from a Telegram channel. "
        "It said rebels attacked Goma.",
        ["Telegram channel", "Telegram channel"],
    ),
    (
        "The army said rebels attacked Goma. A child was killed, it said.",
        ["army", "army"],
    ),
    (
        "Two officers said rebels attacked Goma. One of them said a mill was shelled. The other said rockets hit it.",
        ["Two officers", "one of Two officers", "another of Two officers"],
    ),
    (
        "Two officers said rebels attacked Goma, and the mayor denied it. They said a mill was shelled.",
        ["Two officers", "mayor", "Two officers"],
    ),
    (
        "Brig. Gen. Ian Reed, the army's spokesman, said rebels attacked Goma. The spokesman said a mill was shelled.",
        ["Brig. Gen. Ian Reed, the army's spokesman", "Brig. Gen. Ian Reed"],
    ),
    (
        "A group calling itself the Lions of Goma said it attacked a mill. The group said it shelled the port.",
        ["Lions of Goma", "Lions of Goma"],
    ),
    (
        "The Front said in a statement that rebels attacked Goma. The statement said a mill was shelled.",
        ["Front", "Front"],
    ),
    (
        "Gen. Ian Reed said rebels attacked Goma. The general said a mill was shelled.",
        ["Gen. Ian Reed", "Gen. Ian Reed"],
    ),
    ("Officers said rebels attacked Goma. Some officials said a mill was shelled.", ["Officers", "officials"]),
]


@pytest.mark.parametrize(("text", "speakers"), SPEAKERS)
def test_the_speaker_is_named_as_the_report_did_before(text, speakers, extraction_of):
    told = sorted(extraction_of(text).attributions, key=lambda a: a.source.segments)
    assert [a.source.name or a.source.text for a in told if a.source] == speakers


PAIRS = [
    "The rebels and the army signed a truce. Both sides accused each other of violating the truce.",
    "The rebels signed a truce with the army. Each side accused the other of violating the truce.",
    "A truce between the rebels and the army took effect. Both sides accused each other of violating the truce.",
]


@pytest.mark.parametrize("text", PAIRS)
def test_both_sides_are_two_speakers_who_accuse_each_other(text, claims_of):
    told = [c for c in claims_of(text) if c.kind == "ceasefire.violation_alleged"]
    accused = [[m.name for m in c.mentions("accused")] for c in told]
    assert ([c.speaker.name for c in told], accused) == (["rebels", "army"], [["army"], ["rebels"]])
    assert len({c.id for c in told}) == 2


DOERS = [
    ("The rebels signed a truce. They attacked Goma two days later.", ["rebels"]),
    ("Rebels and soldiers met in Goma. They attacked a mill.", ["Rebels", "soldiers"]),
    ("The militia seized a mill. It attacked Goma.", ["militia"]),
    ("The strike hit a mill. It destroyed two houses in Goma.", [None]),
    ("The militia met the mayor in Goma. Its fighters attacked a mill.", ["militia's fighters"]),
]


@pytest.mark.parametrize(("text", "names"), DOERS)
def test_the_doer_is_who_was_told_of_before(text, names, claims_of):
    told = [c for c in claims_of(text) if c.kind.startswith(("violence.", "harm."))][-1]
    assert [m.name for m in told.mentions("actor")] == names


OWN_NAMES = [
    ("A group calling itself the Lions of Goma attacked a mill.", "Lions"),
    ("A group that goes by the name of Saraya al-Haqq attacked a mill.", "al-Haqq"),
    ("A militia called the Free Men attacked a mill.", "Men"),
    ("A group known as Saraya al-Haqq attacked a mill.", "al-Haqq"),
    ("A group under the name of Saraya al-Haqq attacked a mill.", "al-Haqq"),
    ("A shadowy group, the Sons of Jazira, attacked a mill.", "Sons"),
    ("A group of rebels attacked a mill.", None),
    ("A group that calls for war attacked a mill.", None),
    ("A group, the largest of the town, attacked a mill.", None),
]


@pytest.mark.parametrize(("text", "name"), OWN_NAMES)
def test_a_group_has_the_name_that_it_gives_itself(text, name, scenes_of):
    (scene,) = scenes_of(text)
    group = next(t for t in scene.tree.tokens if t.lemma in {"group", "militia"})
    found = own_name(group, scene.lexicon)
    assert (found.text if found else None) == name


def test_nothing_is_found_where_nothing_was_said_before(scenes_of):
    scenes = scenes_of("They attacked a mill.")
    references = References(scenes, [])
    assert references.meant(scenes[0].tree.tokens[0], scenes[0]) == ()


SPEAKERS = [
    (
        "Col. Ann Reed was wounded in Goma. Rockets hit a mill, the colonel said.",
        "Col. Ann Reed",
    ),
    (
        "The Kurdistan Counter-Terrorism Service arrested two rebels in Goma. Rockets hit a mill, the service said.",
        "Kurdistan Counter-Terrorism Service",
    ),
    (
        "The Kurdistan Counter-Terrorism Service has arrested two men in Goma, it announced.",
        "Kurdistan Counter-Terrorism Service",
    ),
    (
        "Health officials gave another count. Two farmers were killed, they said.",
        "Health officials",
    ),
]


@pytest.mark.parametrize(("text", "speaker"), SPEAKERS)
def test_who_speaks_is_who_was_named_before(text, speaker, claims_of):
    assert [c.speaker.name for c in claims_of(text)][-1] == speaker
