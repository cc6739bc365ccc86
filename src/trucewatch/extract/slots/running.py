"""Running counts: 'the death toll rose to 12', 'bringing to 12 the number of dead', 'a rise in the toll to 12'."""

from dataclasses import replace

from trucewatch.extract.grammar.arguments import arguments
from trucewatch.extract.scene import Scene
from trucewatch.extract.slots.counts import group_of, number_of, quantity
from trucewatch.model.quantity import Quantity
from trucewatch.model.syntax import Token
from trucewatch.model.vocabulary import Counted
from trucewatch.ontology.lexicon import Lexicon

_UPTO = ("to", "at", "above", "past")


def running_count(of: Counted, counted: Token, scene: Scene) -> Quantity | None:
    """The figure that a count, or the number of those `counted`, has come to."""
    noun, listed = figured(counted, scene.lexicon), scene.lexicon.words["harm"]
    if noun.lemma not in listed["tolls"]:
        return None
    above = next((a for a in noun.ancestors() if a.pos == "VERB" or a.lemma in listed["counting"]), None)
    if above is None or above.lemma not in listed["counting"]:
        return None
    found = next((q for t in _figures(above, counted, noun, scene) if (q := quantity(of, t, scene))), None)
    group = counted if counted is not noun else next(iter(arguments(noun).preps.get("of", ())), None)
    told = group is not None and group.text.lower() not in scene.lexicon.states
    whose = group_of(group, scene) if group is not None and told else None
    return replace(found, group=whose, qualifier="in all") if found is not None else None


def _figures(above: Token, counted: Token, noun: Token, scene: Scene) -> list[Token]:
    """What may be the figure: behind 'to', on the word that rises or on what is counted, or the verb's object."""
    read, behind = arguments(above), [*arguments(counted).preps.items(), *arguments(noun).preps.items()]
    told = [t for key in _UPTO for t in read.preps.get(key, ())] + list(read.object)
    told += [t for key, tokens in behind if key in _UPTO for t in tokens if number_of(t, scene) or t.pos == "NUM"]
    return [t for t in told if t not in (noun, counted) and (t.pos == "NUM" or t.dep != "dobj")]


def figured(counted: Token, lexicon: Lexicon) -> Token:
    """'raised the number of casualties to 80', 'the number of people killed': the word for the figure."""
    noun = counted.head if counted.dep in {"acl", "relcl"} else counted
    above = noun.head.head if noun.dep == "pobj" and noun.head.lemma == "of" else noun
    return above if above.lemma in lexicon.words["harm"]["figures"] else counted
