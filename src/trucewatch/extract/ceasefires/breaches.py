"""Breaches told without the word for what is broken, where a ceasefire was spoken of: 'committed 119 breaches'."""

from collections.abc import Iterator

from trucewatch.extract.ceasefires.meaning import count_violations, is_none, spoken_of
from trucewatch.extract.ceasefires.parties import acts_for_itself
from trucewatch.extract.grammar.arguments import arguments
from trucewatch.extract.grammar.verbs import verb_over
from trucewatch.extract.scene import Draft, Scene
from trucewatch.model.syntax import Token
from trucewatch.model.vocabulary import Kind


def breaches(scene: Scene) -> Iterator[Draft]:
    """A charge or a monitor's count for each noun for breaches that says whose, how many, or that they were made."""
    listed = scene.lexicon.words["ceasefires"]
    for noun in scene.tree.tokens:
        if noun.pos != "NOUN" or noun.lemma not in listed["breaches"] or is_none(noun) or _of_other(noun, scene):
            continue
        verb = verb_over(noun)
        if verb.lemma in scene.lexicon.words["charges"]["calling"] or not spoken_of(scene):
            continue
        accused = _accused(noun, verb, scene)
        counted = verb.lemma in listed["counting"]
        if not (accused or counted):
            continue
        watched = counted and any(t.lemma in listed["monitors"] for t in arguments(verb).subject)
        kind: Kind = "ceasefire.violation_assessed" if watched else "ceasefire.violation_alleged"
        draft = Draft(kind, [noun], verb, "breach of what was spoken of")
        draft.polarity = "affirmed"
        draft.add("accused", accused)
        count_violations(draft, noun, scene)
        yield draft


def _of_other(noun: Token, scene: Scene) -> bool:
    """'violations of human rights', 'airspace violations', 'of the truce': the phrase names what is broken."""
    named = [t for t in arguments(noun).preps.get("of", ()) if not acts_for_itself(t, scene)]
    described = [c for c in noun.children if c.dep in {"compound", "nmod"} and c.pos == "NOUN"]
    return bool(named or described)


def _accused(noun: Token, verb: Token, scene: Scene) -> list[Token]:
    """Who made them: the subject of 'commit', an agent, a possessor, 'on the part of X', 'Houthi' before the noun."""
    read, told = arguments(noun), arguments(verb)
    found = [*read.preps.get("by", ()), *read.poss, *(m for m in read.modifiers if m.has_name("actor", "nationality"))]
    for part in (t for t in read.preps.get("on", ()) if t.lemma == "part"):
        found += arguments(part).preps.get("of", ())
    if verb.lemma in scene.lexicon.words["ceasefires"]["committing"]:
        found += told.subject
    return [t for t in dict.fromkeys(found) if acts_for_itself(t, scene)]
