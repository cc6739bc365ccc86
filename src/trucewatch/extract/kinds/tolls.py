"""Tolls: figures of the dead and hurt that a verb of counting gives: 'put its own losses at three soldiers'."""

from collections.abc import Iterator
from dataclasses import replace

from trucewatch.extract.grammar.arguments import arguments
from trucewatch.extract.grammar.nouns import classes
from trucewatch.extract.scene import Draft, Scene
from trucewatch.extract.slots.counts import group_of, number_of, quantity
from trucewatch.model.syntax import Token
from trucewatch.model.vocabulary import Counted

_PEOPLE = frozenset({"person", "force", "armed_people", "casualty"})


def find(scene: Scene) -> Iterator[Draft]:
    """Drafts of one sentence; what is counted is what the toll is of, else the dead."""
    listed = scene.lexicon.words["tolls"]
    for verb in (t for t in scene.tree.tokens if t.pos == "VERB"):
        for noun in arguments(verb).object if verb.lemma in listed["putting"] else ():
            if (of := _counted(noun, scene)) is not None:
                yield from _put(verb, noun, of, scene)
        if verb.lemma in listed["treating"]:
            yield from _treated(verb, scene)


def _counted(noun: Token, scene: Scene) -> Counted | None:
    """What a word for a toll counts: 'losses' and 'the toll' the dead, 'the number of wounded' the hurt."""
    listed, states = scene.lexicon.words["tolls"], scene.lexicon.states
    held = [t.text.lower() for key in ("of", "among") for t in arguments(noun).preps.get(key, ())]
    told = [states[word] for word in held if word in states]
    if noun.lemma in listed["numbers"]:
        return told[0] if told else None
    if noun.text.lower() in states:
        return states[noun.text.lower()]
    return (told[0] if told else "killed") if noun.lemma in listed["losses"] else None


def _put(verb: Token, noun: Token, of: Counted, scene: Scene) -> Iterator[Draft]:
    read = arguments(verb)
    for figure in (t for key in ("at", "as", "to") for t in read.preps.get(key, ())):
        people = figure.pos == "NUM" or classes(figure, scene.lexicon) & _PEOPLE
        found = quantity(of, figure, scene, group_of(figure, scene)) if people else None
        if found is None or number_of(figure, scene) is None:
            continue
        draft = Draft("harm.casualties", sorted([verb, noun], key=lambda t: t.i), verb, "toll-put", polarity="affirmed")
        draft.actuality = "happened"
        draft.quantities.append(replace(found, qualifier="in all"))
        draft.speaker_is_subject = read.subject[0] if read.subject else None
        if figure.pos != "NUM":
            draft.add("victim", [figure])
        yield draft


def _treated(verb: Token, scene: Scene) -> Iterator[Draft]:
    """'treated fifteen people for light wounds', 'five shoppers had been admitted to hospital'."""
    listed, read = scene.lexicon.words["tolls"], arguments(verb)
    sick = any(t.lemma in listed["hospitals"] for t in scene.tree.tokens)
    hurt = any(t.lemma in listed["wounds"] for t in read.preps.get("for", ()))
    if not (hurt or sick or verb.lemma.startswith("hospital")):
        return
    for person in read.object:
        found = quantity("injured", person, scene, group_of(person, scene))
        if found is not None and number_of(person, scene) is not None:
            draft = Draft("harm.casualties", [verb], verb, "treated", quantities=[found])
            draft.add("victim", [person])
            yield draft
