"""Filling: how the grammar around a frame's trigger gives its roles, through light verbs, counting nouns and owners."""

from collections.abc import Iterator

from trucewatch.extract.grammar.arguments import Arguments, arguments
from trucewatch.extract.grammar.nouns import classes, is_place, modifiers, through
from trucewatch.extract.scene import Draft, Scene
from trucewatch.model.syntax import Token
from trucewatch.model.vocabulary import Role
from trucewatch.ontology.lexicon import Frame, Lexicon

_MEANS = frozenset(
    {"munition", "drone", "aircraft", "explosive", "grenade", "chemical", "firearm", "artillery", "bladed", "suicide"}
)


def _is_people(modifier: Token, scene: Scene) -> bool:
    """'civilian casualties', 'child deaths'; 'minor injuries' are nobody's."""
    named = modifier.pos == "NOUN" or modifier.lemma in scene.lexicon.words["predicates"]["whose"]
    return named and "person" in classes(modifier, scene.lexicon)


def _is_done_by(of: tuple[Token, ...], draft: Draft, frame: Frame, scene: Scene) -> bool:
    """'the bombing of warplanes', 'shelling of the regime forces': who fires, where nobody else is said to."""
    found = [classes(t, scene.lexicon) for t in of]
    if any("aircraft" in one for one in found):
        return True
    armed = all("force" in one and "facility" not in one for one in found) and not any(is_place(t) for t in of)
    named = draft.roles.get("actor") or "by" in arguments(draft.clause).preps
    return armed and not named and frame.id in scene.lexicon.words["predicates"]["fires"]


def _of_named(draft: Draft, scene: Scene) -> tuple[Token, ...]:
    """'took control of the town': what stands behind the noun that belongs to the trigger."""
    inner = [t for t in draft.trigger if t.dep == "dobj" and t is not draft.clause]
    return arguments(inner[0]).preps.get("of", ()) if inner else ()


def fill(draft: Draft, frame: Frame, scene: Scene) -> None:
    """Read the grammar of the draft's clause into the roles that the frame's template gives."""
    read = arguments(draft.clause)
    template = frame.template
    if draft.clause.pos in {"VERB", "AUX"}:
        _route(draft, template.subject, read.subject, scene)
        _route(draft, template.object, read.object, scene)
        _route(draft, template.object, _of_named(draft, scene), scene)
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
    undergone = draft.clause.lemma in scene.lexicon.words["predicates"]["undergone"] and "of" not in read.preps
    whose = _whose(read.poss, draft.clause, scene.lexicon)
    _route(draft, template.of if undergone else template.poss, whose, scene)
    for token in read.modifiers:
        if classes(token, scene.lexicon) & _MEANS or token.has_name("actor"):
            _route(draft, template.modifier if token.has_name("actor") else "weapon", (token,), scene)
        elif is_place(token):
            draft.place_heads.append(token)
        elif template.modifier == "victim" and _is_people(token, scene):
            _route(draft, "victim", (token,), scene)
        elif draft.clause.lemma in scene.lexicon.words["predicates"]["befalling"] and token.has_name("nationality"):
            continue
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
        done = _is_done_by(read.preps["of"], draft, frame, scene)
        _route(draft, template.subject if done else template.of, read.preps["of"], scene)
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
    warded_off = listed["suffer"] | scene.lexicon.words["axes"]["averting"]
    if verb.lemma in listed["light"] - warded_off and noun in read.object:
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
            role in {"actor", "doer"}
            and draft.clause.pos == "NOUN"
            and is_place(token)
            and not token.has_name("country", "actor")
        ):
            draft.place_heads.append(token)
            continue
        if role in {"place", "place_of_origin", "cause"} or scene.is_time(token):
            continue
        if role in {"actor", "doer"} and not _can_do(token, role, found):
            continue
        if role == "target" and token.dep == "conj" and _is_act(token, found, scene):
            continue
        draft.add(_role(role, found), [token])
        if role == "doer" and _role(role, found) == "weapon":
            draft.add("actor", _owners(token, scene))


def _can_do(token: Token, role: str, found: frozenset[str]) -> bool:
    """Neither a bare number nor the hurt do anything; an act does only as the means of another."""
    if "force" in found or "actor" in found:
        return True
    return token.pos != "NUM" and "casualty" not in found and not (role == "actor" and "occurrence" in found)


def _is_act(token: Token, found: frozenset[str], scene: Scene) -> bool:
    """'target the town and casualties in the desert': the next piece of news, which the parser took for a target."""
    return bool(found & {"casualty", "occurrence"}) or (token.lemma in scene.lexicon.nouns and "force" not in found)


def _owners(means: Token, scene: Scene) -> list[Token]:
    """'the regime's warplanes', 'warplanes of the army', 'Israeli strikes': whose a means is did what it did."""
    of = arguments(means).preps.get("of", ())
    near = [*modifiers(means), *of]
    wanted = {"force", "authority", "actor"}
    return [t for t in near if t.has_name("actor", "nationality", "country") or classes(t, scene.lexicon) & wanted]


def _role(role: str, found: frozenset[str]) -> Role:
    if role == "doer":
        means = found & _MEANS and not found & {"actor", "force", "person"}
        return "weapon" if means or "occurrence" in found else "actor"
    if role == "weapon" and not found & _MEANS and found & {"actor", "force", "authority"}:
        return "actor"
    return role  # type: ignore[return-value]  # templates are checked against the vocabulary at load
