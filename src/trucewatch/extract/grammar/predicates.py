"""Predicates: the lexicon's frames found in a sentence, their grammar read into roles. The families build on them."""

from collections.abc import Iterator

from trucewatch.extract.grammar.arguments import Arguments, arguments
from trucewatch.extract.grammar.nouns import classes, is_definite, is_place, through
from trucewatch.extract.scene import Draft, Scene
from trucewatch.model.syntax import Token
from trucewatch.model.vocabulary import Role
from trucewatch.ontology.lexicon import Frame, Lexicon

_MEANS = frozenset(
    {"munition", "drone", "aircraft", "explosive", "grenade", "chemical", "firearm", "artillery", "bladed", "suicide"}
)
_MODIFYING = {"compound", "amod", "nmod", "poss"}


def find_predicates(scene: Scene, family: str) -> Iterator[Draft]:
    """A draft for every frame of `family` that the sentence fills."""
    for token in scene.tree.tokens:
        found = _match(token, scene.lexicon, family)
        if found is None:
            continue
        frame, trigger = found
        draft = Draft(frame.kind, trigger, token, frame.id, anaphoric=_anaphoric(token))
        _fill(draft, frame, scene)
        yield draft


def _anaphoric(token: Token) -> bool:
    return token.pos in {"NOUN", "PROPN"} and is_definite(token)


def _match(token: Token, lexicon: Lexicon, family: str) -> tuple[Frame, list[Token]] | None:
    if token.names or _opines(token) or _is_state(token):
        return None
    if token.pos in {"VERB", "AUX"} or (token.pos in {"ADJ", "PROPN"} and token.tag in {"VBN", "VBG", "VBD"}):
        options = verb_keys(token)
        table = lexicon.verbs
        if _other_with_particle(token, options, lexicon):
            return None
    elif token.pos in {"NOUN", "PROPN"} and not (
        _modifies(token) or _bodily(token, lexicon) or _in_ceasefire(token, lexicon)
    ):
        options = _noun_keys(token)
        table = lexicon.nouns
    else:
        return None
    for key, trigger in options:
        frames = [f for f in table.get(key, ()) if f.kind.startswith(family + ".")]
        chosen = _choose(frames, token, lexicon)
        if chosen is not None:
            return chosen, trigger
    return None


def verb_keys(token: Token) -> list[tuple[str, list[Token]]]:
    """By what a verb stands in the lexicon: 'lemma particle', 'lemma object', then the bare lemma; with its words."""
    keys = []
    for child in token.children:
        if child.dep in {"prt", "advmod", "prep", "dobj", "acomp", "oprd"} and child.i > token.i:
            keys.append((f"{token.lemma} {_last_word(child)}", sorted([token, child], key=lambda t: t.i)))
    return [*keys, (token.lemma, [token])]


def _last_word(token: Token) -> str:
    """A name is one token: 'open the Rafah crossing' opens a crossing."""
    return token.lemma.split()[-1].lower() if " " in token.lemma else token.lemma


def _noun_keys(token: Token) -> list[tuple[str, list[Token]]]:
    keys = []
    for child in token.children:
        if child.dep in {"compound", "amod", "nmod"} and child.i < token.i:
            keys.append((f"{child.lemma} {token.lemma}", [child, token]))
    for prep in token.children:
        if prep.dep == "prep" and prep.lemma in {"of", "to"} and (inner := prep.child("pobj")):
            keys.append((f"{token.lemma} {prep.lemma} {inner.lemma}", [token, prep, inner]))
    return [*keys, (token.lemma, [token]), (token.text.lower(), [token])]


def _modifies(token: Token) -> bool:
    """'attack helicopter', 'raid victims': the noun only describes another."""
    return token.dep in _MODIFYING and token.head.pos in {"NOUN", "PROPN"} and token.i < token.head.i


def _is_state(token: Token) -> bool:
    """'areas that the government does not control', 'the besieged quarter': a state of things, no act."""
    return (token.lemma == "control" and (token.dep == "relcl" or token.child("neg") is not None)) or (
        token.lemma == "besiege" and token.dep == "amod"
    )


def _in_ceasefire(token: Token, lexicon: Lexicon) -> bool:
    """'a cessation of hostilities', 'a state of siege': part of a word for a ceasefire, or for a measure of the law."""
    above = token.head.head if token.dep == "pobj" and token.head.lemma == "of" else token.head
    if above.lemma == "state" and token.lemma in lexicon.words["predicates"]["measures"]:
        return True
    return f"{above.lemma} of {token.lemma}" in lexicon.ceasefires["nouns"]


def _bodily(token: Token, lexicon: Lexicon) -> bool:
    """'a heart attack': an illness."""
    return any(c.dep == "compound" and c.lemma in lexicon.words["predicates"]["bodily"] for c in token.children)


def _choose(frames: list[Frame], token: Token, lexicon: Lexicon) -> Frame | None:
    """The frame whose conditions hold, the one with most conditions first."""
    if not frames:
        return None
    if token.pos in {"NOUN", "PROPN"}:
        return frames[0]
    read = arguments(token)
    fitting = [f for f in frames if _holds(f.subject, read.subject, lexicon) and _holds(f.object, read.object, lexicon)]
    return max(fitting, key=lambda f: bool(f.subject) + bool(f.object), default=None)


def _other_with_particle(token: Token, options: list[tuple[str, list[Token]]], lexicon: Lexicon) -> bool:
    """'struck off the list', 'hit out at': with such a word the verb has another meaning, unless the lexicon has it."""
    listed = lexicon.words["predicates"]["other_with"]
    known = any(key in lexicon.verbs for key, trigger in options if len(trigger) > 1)
    return not known and any(
        f"{token.lemma} {c.lemma}" in listed for c in token.children if c.i > token.i and c.dep in {"prt", "advmod"}
    )


def _opines(token: Token) -> bool:
    """'took it to mean', 'hold it to be true': an opinion."""
    pronoun = any(c.dep in {"dobj", "nsubj"} and c.lemma == "it" for c in token.children)
    return token.lemma in {"take", "hold"} and pronoun and token.child("xcomp") is not None


def _holds(wanted: frozenset[str], tokens: tuple[Token, ...], lexicon: Lexicon) -> bool:
    if not wanted:
        return True
    if not tokens:
        return "none" in wanted
    return any(_class_or_lemma(token, wanted, lexicon) for token in tokens)


def _class_or_lemma(token: Token, wanted: frozenset[str], lexicon: Lexicon) -> bool:
    inner = through(token, lexicon)
    lemmas = {token.lemma, inner.lemma} - {"place", "force", "person", "body", "none"}
    found = classes(token, lexicon) | classes(inner, lexicon) | lemmas
    if token.lemma in lexicon.words["violence"]["elliptic"] and not classes(inner, lexicon):
        return bool({"person", "munition"} & wanted)
    if token.pos == "PRON" and token.lemma in {"it", "them", "they", "he", "she", "him", "her"}:
        found |= {"place", "person", "facility", "force"}
    if inner.pos == "NOUN" and not classes(inner, lexicon):
        endings = lexicon.words["predicates"]["person_endings"]
        found |= {"person"} if inner.lemma.endswith(tuple(endings)) else set()
    if token.pos == "NUM" or "named" in found or "pronoun" in found:
        found |= {"person", "munition"} if token.pos == "NUM" else {"place", "person"}
    return bool(found & wanted)


def _fill(draft: Draft, frame: Frame, scene: Scene) -> None:
    read = arguments(draft.clause)
    template = frame.template
    if draft.clause.pos in {"VERB", "AUX"}:
        _route(draft, template.subject, read.subject, scene)
        _route(draft, template.object, read.object, scene)
    else:
        _fill_noun(draft, frame, read, scene)
    for prep, tokens in read.preps.items():
        role = template.preps.get(prep)
        behind = tuple(t for t in tokens if t.i > draft.clause.i and _fits(role, t, scene))
        _route(draft, role, behind, scene)


def _fits(role: str | None, token: Token, scene: Scene) -> bool:
    """Whether a phrase can fill a role. Anything can be hit or spoken of, but no time, channel or turn of phrase;
    only what is known to act or to serve as a means can be a doer ('by every means' is none)."""
    if scene.is_time(token) or token.lemma in scene.lexicon.media:
        return False
    if token.lemma in scene.lexicon.words["predicates"]["phrases"]:
        return False
    found = classes(token, scene.lexicon) | classes(through(token, scene.lexicon), scene.lexicon)
    return role in {"target", "topic", "victim", "party", "counterpart"} or bool(found - {"document", "relational"})


def _fill_noun(draft: Draft, frame: Frame, read: Arguments, scene: Scene) -> None:
    template = frame.template
    _route(draft, template.poss, _whose(read.poss, draft.clause, scene.lexicon), scene)
    for token in read.modifiers:
        if classes(token, scene.lexicon) & _MEANS or token.has_name("actor"):
            _route(draft, template.modifier if token.has_name("actor") else "weapon", (token,), scene)
        elif is_place(token):
            draft.place_heads.append(token)
        elif (
            (token.has_name("nationality", "country") and template.modifier)
            or (
                classes(token, scene.lexicon) & {"force", "authority"} and template.modifier and token.dep == "compound"
            )
            or token.text.lower().endswith(("-led", "-backed"))
        ):
            _route(draft, template.modifier, (token,), scene)
        elif token.lemma in {"order", "lead", "claim"}:
            _route(draft, template.modifier, tuple(c for c in token.children if c.dep == "npadvmod"), scene)
    if template.of and "of" in read.preps:
        _route(draft, template.of, read.preps["of"], scene)
    _support(draft, frame, scene)


def _whose(poss: tuple[Token, ...], noun: Token, lexicon: Lexicon) -> tuple[Token, ...]:
    """'the factions escalate their attacks': who the possessive stands for, where the clause says it."""
    verb = _top(noun, lexicon).head
    if len(poss) != 1 or poss[0].lemma not in {"their", "its", "his", "her"} or verb.pos != "VERB":
        return poss
    return arguments(verb).subject or poss


def _support(draft: Draft, frame: Frame, scene: Scene) -> None:
    """Roles that a supporting verb gives: 'carried out attacks', 'came under fire', 'was the target of attacks'."""
    listed = scene.lexicon.words["predicates"]
    for done in (c for c in draft.clause.children if c.dep == "acl" and c.lemma in listed["light"]):
        _route(draft, frame.template.subject or "doer", arguments(done).subject, scene)
    noun = _top(draft.clause, scene.lexicon)
    verb = noun.head
    if noun.dep == "pobj" and verb.dep in {"prep", "agent"}:
        holder = verb.head
        if (
            verb.lemma == "of"
            and holder.lemma in {"target", "victim", "scene", "object"}
            and holder.head.lemma in {"be", "become"}
        ):
            _route(draft, frame.template.object, arguments(holder.head).subject, scene)
        elif verb.lemma == "under" and holder.lemma in {"come", "be"}:
            _route(draft, frame.template.object, arguments(holder).subject, scene)
        return
    if verb.lemma == "be" and noun.dep == "nsubj":
        _route(draft, frame.template.subject, tuple(_work_of(verb)), scene)
    if verb.pos != "VERB":
        return
    read = arguments(verb)
    if verb.lemma in listed["light"] and noun in read.object:
        _route(draft, frame.template.subject or "doer", read.subject, scene)
        for prep in ("against", "on", "at"):
            _route(draft, frame.template.preps.get(prep), read.preps.get(prep, ()), scene)
        _route(draft, frame.template.preps.get("with"), read.preps.get("using", ()) + read.preps.get("with", ()), scene)
    elif verb.lemma in listed["suffer"] and noun in read.object:
        _route(draft, frame.template.object, read.subject, scene)


def _work_of(verb: Token) -> Iterator[Token]:
    """'The attack was the work of X'."""
    for child in verb.children:
        if child.dep == "attr" and child.lemma in {"work", "doing", "responsibility", "handiwork"}:
            yield from arguments(child).preps.get("of", ())


def _top(noun: Token, lexicon: Lexicon) -> Token:
    """From the noun up through 'a series of', 'a number of' and coordination to what the verb governs."""
    counting = lexicon.words["predicates"]["counting"]
    while noun.dep == "pobj" and noun.head.lemma == "of" and noun.head.head.lemma in counting:
        noun = noun.head.head
    return noun


def _route(draft: Draft, role: str | None, tokens: tuple[Token, ...], scene: Scene) -> None:
    """Put tokens into a role; 'doer' is a weapon if it is a means, an actor otherwise."""
    if role is None:
        return
    for token in tokens:
        if token in draft.trigger:
            continue
        found = classes(token, scene.lexicon) | classes(through(token, scene.lexicon), scene.lexicon)
        if role == "place" or (role == "target" and not found and token.has_name("place")):
            draft.place_heads.append(token)
        if (
            role == "actor"
            and draft.clause.pos == "NOUN"
            and is_place(token)
            and not token.has_name("country", "actor")
        ):
            draft.place_heads.append(token)
            continue
        if role in {"place", "place_of_origin", "cause"} or scene.is_time(token):
            continue
        if role in {"actor", "doer"} and "casualty" in found and "force" not in found:
            continue
        draft.add(_role(role, found), [token])


def _role(role: str, found: frozenset[str]) -> Role:
    if role == "doer":
        means = found & _MEANS and not found & {"actor", "force", "person"}
        return "weapon" if means or "occurrence" in found else "actor"
    if role == "weapon" and not found & _MEANS and found & {"actor", "force", "authority"}:
        return "actor"
    return role  # type: ignore[return-value]  # templates are checked against the vocabulary at load
