"""The place of an act: from its own clause, never from the speaker's capital or the newspaper's."""

from collections.abc import Iterator, Sequence

from trucewatch.extract.grammar.nouns import classes, is_place, modifiers
from trucewatch.extract.scene import Draft, Scene
from trucewatch.extract.slots.standing import gives_name, is_country, is_locative, is_origin, is_titled, stands
from trucewatch.extract.slots.unnamed import generic, pointed_at, recalled
from trucewatch.model.place import Place
from trucewatch.model.syntax import Token
from trucewatch.model.vocabulary import PlacePrecision
from trucewatch.ontology.lexicon import Lexicon

_ON_PLACES = frozenset({"violence.shelling", "violence.air_strike", "territory.overtaken", "territory.regained"})
_NEAR = 12
"""Words from the act up to which the only place of a sentence is taken for its place."""
_AT = frozenset({"in", "at", "near", "outside"})
_WHEN = frozenset({"when", "as", "while", "after", "where"})


def place_of(draft: Draft, tokens: Sequence[Token], scene: Scene) -> Place | None:
    """The finest place that the claim's clause gives, a facility that is hit before others; then the sentence's."""
    lexicon = scene.lexicon
    for candidates in (
        _named_things(draft, scene),
        [t for t in _unlisted(draft, scene) if _within_another(t, lexicon)],
        [t for t in _own(draft, lexicon) if is_place(t) or (is_titled(t, lexicon) and not is_origin(t))],
        [t for t in tokens if stands(t, lexicon) and is_locative(t, lexicon)],
        _gone_through(draft, scene),
        _unlisted(draft, scene),
        _shared(draft, scene),
        pointed_at([*draft.roles.get("target", ()), *_own(draft, lexicon)], [draft.clause, *draft.trigger], scene),
        _reported(draft, scene),
        [t for t in tokens if is_country(t) and (is_locative(t, lexicon) or "territory" in classes(t.head, lexicon))],
        [t for t in scene.tree.tokens if is_place(t) and _stray(t, tokens)],
        recalled(draft.roles.get("target", ()), scene),
        [t for t in scene.tree.tokens if draft.kind == "force.presence" and is_country(t) and is_locative(t, lexicon)],
        _adverbial(draft, scene),
        _labelled(scene),
        _only_one(draft, scene),
        generic([*draft.roles.get("target", ()), *draft.place_heads, *_own(draft, lexicon)], lexicon),
    ):
        if candidates:
            return _place(_finest(candidates, lexicon), scene)
    return None


def _named_things(draft: Draft, scene: Scene) -> list[Token]:
    """Targets that are places or facilities with a place's name: 'Ain al-Assad base', 'the Erbil airport'."""
    found = []
    for token in (*draft.roles.get("target", ()), *draft.place_heads):
        if _is_caught(token, draft, scene.lexicon):
            continue
        if stands(token, scene.lexicon) or _shelled(token, draft, scene):
            found.append(token)
        found.extend(m for m in modifiers(token) if is_place(m) and "facility" in classes(token, scene.lexicon))
        found.extend(t for t in _below(token, scene.lexicon) if is_place(t))
        if token.lemma in scene.lexicon.words["where"]["parts"]:
            found.extend(_names_in([token], scene))
    return found


def _shelled(token: Token, draft: Draft, scene: Scene) -> bool:
    """'shelled Marea', 'captured Baguz': what is bombarded or taken under an unlisted name is a place."""
    named = token.pos == "PROPN" and not token.names and not scene.is_time(token)
    return named and draft.kind in _ON_PLACES and classes(token, scene.lexicon) <= {"named"}


def _is_caught(token: Token, draft: Draft, lexicon: Lexicon) -> bool:
    """'Orlu was captured in Wadan': who is taken somewhere is a person of a place's name."""
    if token.dep != "nsubjpass" or not draft.kind.startswith("territory."):
        return False
    return any((is_place(t) or is_country(t)) and t.head.lemma in _AT for t in _below(token.head, lexicon))


def _below(token: Token, lexicon: Lexicon) -> Iterator[Token]:
    """Places in the phrases that hang on a noun: 'a checkpoint in Basra', 'the camp near Erbil'."""
    for child in token.children:
        if child.dep == "prep" and child.lemma in lexicon.words["where"]["locative"]:
            for inner in child.subtree():
                if inner.dep in {"pobj", "conj", "compound", "appos"}:
                    yield inner
        elif child.dep == "appos" and child.has_name("place"):
            yield child


def _own(draft: Draft, lexicon: Lexicon) -> list[Token]:
    """Places in phrases of the trigger and its clause's verb."""
    found: list[Token] = []
    for head in dict.fromkeys([*draft.trigger, draft.clause]):
        found.extend(_below(head, lexicon))
    return found


def _gone_through(draft: Draft, scene: Scene) -> list[Token]:
    """'patrolled Goma', 'were touring the town of Goma': what is gone through is where."""
    through = scene.lexicon.words["where"]["through"]
    verbs = [t for t in dict.fromkeys([*draft.trigger, draft.clause]) if t.lemma in through]
    things = [c for verb in verbs for c in verb.children if c.dep == "dobj"]
    held = [t for thing in things for t in (thing, *_below(thing, scene.lexicon)) if stands(t, scene.lexicon)]
    return held + [m for thing in things for m in modifiers(thing) if is_place(m)]


def _shared(draft: Draft, scene: Scene) -> list[Token]:
    """A coordinated clause shares the place of the main one: 'the base was the target and three rockets hit …'."""
    found: list[Token] = []
    token = draft.clause
    while token.dep == "conj" and token.head.pos in {"VERB", "AUX"}:
        token = token.head
        words = [t for c in token.children if c.dep not in {"conj", "ccomp", "advcl"} for t in c.subtree()]
        found = [t for t in words if stands(t, scene.lexicon)]
        if found:
            return found
    if token.dep == "advcl":
        words = [t for c in token.head.children if c.dep == "prep" for t in c.subtree()]
        found = _where_in(words, scene) or _names_in([token.head], scene)
    return found or _shared_behind(draft, scene)


def _where_in(words: Sequence[Token], scene: Scene) -> list[Token]:
    """The places that say where among the words; failing those, the countries that do."""
    told = [t for t in words if is_locative(t, scene.lexicon)]
    return [t for t in told if stands(t, scene.lexicon)] or [t for t in told if is_country(t)]


def _shared_behind(draft: Draft, scene: Scene) -> list[Token]:
    """'killed 22 and wounded 40 others at Kibeho': the last of coordinated verbs has the place of them all."""
    told = _verb_of(draft.clause)
    for verb in (c for c in told.children if c.dep == "conj" and c.pos == "VERB" and c.i > told.i):
        apart = any(c.dep in {"nsubj", "nsubjpass"} for c in verb.children)
        if apart and not (draft.kind.startswith("harm.") and verb.lemma in scene.lexicon.counted):
            continue
        below = [t for t in _below(verb, scene.lexicon) if stands(t, scene.lexicon)]
        beside = [t for c in verb.children if c.dep == "prep" for t in c.subtree()]
        found = below or _names_in([verb], scene) or _where_in(beside, scene)
        if found:
            return found
    return []


def _verb_of(clause: Token) -> Token:
    """The verb itself, or that which an act or acts coordinated are the subject of."""
    noun = clause
    while noun.dep == "conj" and noun.head.pos == "NOUN":
        noun = noun.head
    return noun.head if clause.pos == "NOUN" and noun.dep == "nsubj" else clause


def _adverbial(draft: Draft, scene: Scene) -> list[Token]:
    """'shot dead as he rode through Trincomalee': what happened when something else did, happened where that did."""
    for token in dict.fromkeys([draft.clause, *draft.trigger]):
        for verb in (c for c in token.children if c.dep == "advcl" and c.pos in {"VERB", "AUX"}):
            if not _beside(verb, scene):
                continue
            if found := _where_in(list(verb.subtree()), scene) or _names_in([verb], scene):
                return found
    return []


def _beside(verb: Token, scene: Scene) -> bool:
    """Whether an adverbial clause tells what happened there and then: 'as he rode', 'killing six'."""
    marked = any(c.lemma in _WHEN for c in verb.children if c.dep in {"mark", "advmod"})
    return marked or (verb.tag == "VBG" and verb.lemma in scene.lexicon.counted)


def _only_one(draft: Draft, scene: Scene) -> list[Token]:
    """The one place that a sentence puts anything in, close by: 'In Goma, police said that a clerk was shot'."""
    inside, first = scene.lexicon.words["where"]["inside"], min(t.i for t in draft.trigger)
    held = [t for t in scene.tree.tokens if t.dep == "pobj" and t.head.lemma in inside and stands(t, scene.lexicon)]
    return held if len(held) == 1 and abs(held[0].i - first) <= _NEAR else []


def _labelled(scene: Scene) -> list[Token]:
    """'Syria: Air raid kills ten', 'In the hills of Masisi… Rebels shoot a man': what a headline begins with."""
    if not scene.before:
        return []
    before, label = scene.text[: scene.tree.start].rstrip(), scene.before[-1]
    if before.endswith(("…", "..")) and label.root.lemma in scene.lexicon.words["where"]["inside"]:
        return [t for t in label.tokens if stands(t, scene.lexicon) and is_locative(t, scene.lexicon)]
    words = [t for t in label.tokens if t.text != ":"] if before.endswith(":") else []
    return words if len(words) == 1 and words[0].has_name("place", "country") else []


def _unlisted(draft: Draft, scene: Scene) -> list[Token]:
    """A name after a word of place that no gazetteer lists: kept by its words, without a point."""
    return _names_in([*draft.trigger, draft.clause], scene)


def _names_in(heads: Sequence[Token], scene: Scene) -> list[Token]:
    inside, parts = (scene.lexicon.words["where"][key] for key in ("inside", "parts"))
    below = [t for head in dict.fromkeys(heads) for t in _below(head, scene.lexicon)]
    found = [t for t in below if t.dep == "pobj" and t.pos == "PROPN" and not scene.is_time(t)]
    found = [t for t in found if not is_origin(t)]
    named = [t for t in found if t.head.lemma in inside or (t.head.lemma == "of" and t.head.head.lemma in parts)]
    return [t for t in named if not t.names and not classes(t, scene.lexicon) - {"named"}]


def _within_another(token: Token, lexicon: Lexicon) -> bool:
    """'at Gaidakot in Nawalparashi district': an unlisted name that another place contains is the finer one."""
    inner = [p.child("pobj") for p in token.children if p.dep == "prep" and p.lemma in {"in", "of", "near"}]
    inner += [c for c in token.children if c.dep == "appos"]
    inner += [token.head.head] if token.head.lemma == "of" else []
    return any(t is not None and stands(t, lexicon) for t in inner)


def _reported(draft: Draft, scene: Scene) -> list[Token]:
    """'reported heavy gunfire near Sake': behind what is reported, the place is not that of the report."""
    verb = draft.clause.head
    if draft.clause.dep != "dobj" or verb.lemma not in scene.lexicon.cue_verbs:
        return []
    behind = (c for c in verb.children if c.dep == "prep" and c.i > draft.clause.i)
    held = [t for prep in behind for t in prep.subtree() if is_locative(t, scene.lexicon)]
    unlisted = [t for t in _names_in([verb], scene) if t.i > draft.clause.i]
    return [t for t in held if stands(t, scene.lexicon)] or unlisted


def _stray(token: Token, tokens: Sequence[Token]) -> bool:
    """A place that the parser hung on a clause of its own right behind the claim's words ('by missiles is Basra')."""
    words = [t for t in tokens if t.pos != "PUNCT"]
    if not words or not token.start > words[-1].start:
        return False
    return token.i - words[-1].i <= 3 and token.dep in {"attr", "npadvmod", "nsubj", "dep", "pobj"}


def _finest(candidates: Sequence[Token], lexicon: Lexicon) -> Token:
    """The first named; a place inside another is named first in English, but for 'the Wadan Coast town of Orlu'."""
    first = next((t for t in candidates if not is_country(t)), candidates[0])
    return (is_place(first) and _of_it(first, lexicon)) or first


def _of_it(token: Token, lexicon: Lexicon) -> Token | None:
    """What a part or kind of place, before which the token only says where it lies, is called."""
    noun = token if token.dep not in {"compound", "nmod"} else token.head
    named_before = any(is_place(m) and m.dep in {"compound", "nmod"} for m in modifiers(noun))
    if not named_before or noun.lemma not in lexicon.words["where"]["called"]:
        return None
    names = (c.child("pobj") for c in noun.children if c.dep == "prep" and c.lemma == "of")
    return next((t for t in names if t is not None and t.pos == "PROPN" and not is_country(t)), None)


def _phrase(token: Token, scene: Scene) -> tuple[Token, Token]:
    """The name with the words that say which part or kind of place: 'eastern countryside of Homs', 'Daraa city'."""
    listed = scene.lexicon.words["where"]
    first = last = token
    head = token.head
    kinds = classes(head, scene.lexicon) & {"facility", "territory"} or head.lemma in listed["parts"]
    if token.dep in {"compound", "nmod"} and kinds and token.i < head.i:
        last, token = head, head
    elif is_titled(token, scene.lexicon):
        first = min((m for m in modifiers(token) if gives_name(m, scene.lexicon)), key=lambda t: t.i)
    above = token.head.head if token.dep == "pobj" and token.head.lemma == "of" else None
    if above is not None and (
        above.lemma in listed["parts"] or classes(above, scene.lexicon) & {"territory", "facility"}
    ):
        kept = [c for c in above.children if c.i < above.i and c.dep in {"amod", "compound", "nmod"}]
        first = token if _of_it(above, scene.lexicon) else min([above, *kept], key=lambda t: t.i)
    else:
        compass = [c for c in token.children if c.i < token.i and c.lemma in listed["compass"]]
        first = min([first, *compass], key=lambda t: t.i)
    return first, last


def _place(token: Token, scene: Scene) -> Place:
    first, last = _phrase(token, scene)
    start, end = first.start, last.end
    name = scene.text[start:end]
    kinds = scene.lexicon.words["where"]
    precision: PlacePrecision = "region" if name.islower() or last.lemma in kinds["wide"] else "town"
    return Place(name, None, None, None, precision, None, segments=((start, end),))
