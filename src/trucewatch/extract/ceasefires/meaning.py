"""What a governing word means for a ceasefire once negation, offers, denials and those who watch are counted in."""

from collections.abc import Iterator

from trucewatch.extract.grammar.arguments import arguments
from trucewatch.extract.grammar.nouns import classes
from trucewatch.extract.grammar.verbs import verb_over
from trucewatch.extract.scene import Draft, Scene
from trucewatch.extract.slots.counts import number_of, quantity
from trucewatch.model.syntax import Token
from trucewatch.model.vocabulary import Act

_DESPITE = frozenset({"despite", "notwithstanding"})
_FEELING = frozenset({"feel", "consider", "regard", "see", "think"})
"""'does not feel bound by it': the denial stands over the feeling."""
_PAST = frozenset({"VBD", "VBN"})


def meant(found: tuple[Act, Token], noun: Token, scene: Scene) -> tuple[Act, Token] | None:
    """The act that the clause tells and its word, None if it tells none: talks on an extension are no extension."""
    act, word = found
    if act == "extended":
        return _extension(word, scene)
    return _plain(act, word, noun, scene), word


def _extension(word: Token, scene: Scene) -> tuple[Act, Token] | None:
    """Offered, refused, or only talked about; 'agreed to extend' extends."""
    listed = scene.lexicon.words["ceasefires"]
    outer = [*word.ancestors()][:4]
    if any("talks" in classes(t, scene.lexicon) for t in outer):
        return None
    refusing = next((t for t in outer if t.lemma in listed["refusing"]), None)
    if refusing is not None:
        return "rejected", refusing
    deciding = next((t for t in outer if t.lemma in listed["deciding"] and t is not word), None)
    if deciding is not None and word.pos == "VERB":
        return "extended", deciding
    beside = [c for t in outer[:1] for c in t.children if c.dep == "dobj" and c.i < word.i]
    offering = next((t for t in (*beside, *outer) if t.lemma in listed["offering"]), None)
    return ("renewal_offered", offering) if offering is not None else ("extended", word)


def _plain(act: Act, word: Token, noun: Token, scene: Scene) -> Act:
    listed = scene.lexicon.words["ceasefires"]
    outer = [*word.ancestors()][:4]
    if act == "announced" and any(
        t.lemma in listed["ended"] for t in word.subtree() if t.i > noun.i and _predicated(t)
    ):
        return "terminated"
    if act == "holding":
        return _unheld(word, noun) if _negated(word) else act
    if act == "violation_alleged":
        if any(scene.lexicon.cue_verbs.get(t.lemma) == "denies" and not t.child("neg") for t in [word, *outer]):
            return "violation_denied"
        return "violation_assessed" if _counted_by_monitors(word, scene) else act
    return act


def despite(noun: Token, scene: Scene) -> Iterator[Draft]:
    """'Fighting continued despite the truce': somebody does not keep it."""
    verb = noun.head.head if noun.dep == "pobj" and noun.head.lemma in _DESPITE else None
    if verb is None or verb.pos not in {"VERB", "AUX"}:
        return
    eventful = [t for t in arguments(verb).subject if "occurrence" in classes(t, scene.lexicon)]
    frames = scene.lexicon.verbs.get(verb.lemma, ())
    if eventful or any(frame.kind.startswith("violence.") for frame in frames):
        draft = Draft("ceasefire.violation_alleged", sorted([verb, noun], key=lambda t: t.i), verb, "ceasefire-despite")
        draft.polarity = "affirmed"
        yield draft


def quiet(scene: Scene) -> Iterator[Draft]:
    """'No violations were reported', 'calm prevailed', after a ceasefire was spoken of: it holds."""
    listed = scene.lexicon.words["ceasefires"]
    for token in scene.tree.tokens:
        none = token.lemma in listed["breaches"] and token.pos == "NOUN" and is_none(token)
        verb = token.head
        calm = token.lemma in listed["quiet"] and token.dep == "nsubj" and verb.lemma in listed["reigning"]
        if not (none or (calm and not verb.child("neg"))) or not spoken_of(scene):
            continue
        verb = verb_over(verb)
        draft = Draft("ceasefire.holding", [token], verb, "ceasefire-quiet", actuality="happened")
        draft.polarity = "affirmed"
        yield draft


def is_none(noun: Token) -> bool:
    """'no violation', 'not one violation', 'not a single violation'."""
    below = [t for c in noun.children for t in (c, *c.children)]
    whole = any(t.lemma in {"one", "single"} for t in below)
    return any(c.lemma == "no" for c in noun.children) or (whole and any(t.lemma == "not" for t in below))


def spoken_of(scene: Scene) -> bool:
    """Whether a ceasefire was named in the report so far."""
    nouns = scene.lexicon.ceasefires["nouns"]
    return any(token.lemma in nouns for tree in (*scene.before, scene.tree) for token in tree.tokens)


def _predicated(token: Token) -> bool:
    return token.dep in {"ccomp", "pcomp", "oprd", "acomp", "xcomp", "advmod", "prt"} and token.pos != "NOUN"


def _negated(word: Token) -> bool:
    verb = word if word.pos in {"VERB", "AUX"} else word.head
    over = [verb.head] if verb.dep in {"acomp", "oprd", "xcomp", "ccomp"} and verb.head.lemma in _FEELING else []
    denied = any(c.dep == "neg" or c.lemma in {"never", "not"} for one in (verb, *over) for c in one.children)
    return denied or any(_no_longer(one) for one in (verb, *over))


def _no_longer(verb: Token) -> bool:
    return any(
        c.lemma in {"longer", "long"} and any(n.lemma in {"no", "not"} for n in c.children) for c in verb.children
    )


def _unheld(word: Token, noun: Token) -> Act:
    """What is not held: it is over for who says 'no longer', broken by who did not keep it, void for who does not."""
    verb = word if word.pos in {"VERB", "AUX"} else word.head
    if _no_longer(verb) or (verb.head.lemma in _FEELING and _no_longer(verb.head)):
        return "terminated"
    if noun.dep in {"nsubj", "nsubjpass"} and noun.head is verb:
        return "collapsed"
    past = verb.tag in _PAST or any(c.dep == "aux" and c.tag in _PAST for c in verb.children)
    wilful = any(c.dep == "aux" and c.tag == "MD" for c in verb.children)
    return (
        "violation_alleged"
        if past and not wilful and verb.lemma not in {"bind", "recognise", "recognize"}
        else "dissent"
    )


def called_by(word: Token, scene: Scene) -> Token | None:
    """'described the attack as a violation of the truce': who gives it that name."""
    verb = word.head.head if word.dep == "pobj" and word.head.lemma == "as" else word.head
    if (
        word.dep not in {"pobj", "oprd", "attr", "ccomp", "npadvmod"}
        or verb.lemma not in scene.lexicon.words["charges"]["calling"]
    ):
        return None
    return next(iter(arguments(verb).subject), None) if not verb.child("neg") else None


def _counted_by_monitors(word: Token, scene: Scene) -> bool:
    """'monitors recorded 112 ceasefire violations'."""
    listed = scene.lexicon.words["ceasefires"]
    verb = next((t for t in word.ancestors() if t.pos == "VERB"), None)
    if verb is None or verb.lemma not in listed["counting"]:
        return False
    return any(t.lemma in listed["monitors"] for t in arguments(verb).subject)


def count_violations(draft: Draft, word: Token, scene: Scene) -> None:
    """How many violations the noun tells of, as acts."""
    times = [c for c in word.subtree() if c.lemma == "time" and c.tag == "NNS" and c.dep in {"npadvmod", "dobj", "dep"}]
    counted = [word] if word.pos == "NOUN" else times[:1]
    for token in counted:
        if number_of(token, scene) is not None and (found := quantity("attacks", token, scene)):
            draft.quantities.append(found)
