"""Cues: the verbs, prepositions and passives that report speech, each with its source and content in one sentence."""

from collections.abc import Iterator
from dataclasses import dataclass

from trucewatch.extract.arguments import arguments, is_passive
from trucewatch.extract.nouns import classes
from trucewatch.extract.scene import Scene
from trucewatch.model.spans import Segments, merge, overlaps
from trucewatch.model.syntax import Token
from trucewatch.ontology.lexicon import Lexicon

_CLAUSES = ("ccomp", "xcomp", "parataxis")
_SPEAKING = frozenset({"authority", "person", "actor", "force", "document", "outlet", "report", "named", "body"})


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue in a sentence: its tokens, the stance it gives, the source's head (None if unsaid) and the content.

    A `loose` cue has no clause of its own, only a quotation that stands in its sentence.
    """

    tokens: tuple[Token, ...]
    stance: str
    source: Token | None
    content: Segments
    verb: Token
    loose: bool = False


def find_cues(scene: Scene) -> tuple[Cue, ...]:
    """All cues of one sentence, outermost first."""
    found = [*_verbal(scene), *_according(scene), *_nouns(scene)]
    firm = [cue for cue in found if not cue.loose]
    found = [c for c in found if not c.loose or not any(overlaps(c.content, other.content) for other in firm)]
    return tuple(sorted(found, key=lambda cue: cue.verb.i))


def _verbal(scene: Scene) -> Iterator[Cue]:
    settling = scene.lexicon.words["cues"]["not_speech"]
    for token in scene.tree.tokens:
        stance = scene.lexicon.cue_verbs.get(token.lemma)
        if stance is None or token.pos not in {"VERB", "AUX"}:
            continue
        if token.lemma in settling and not _wanted_of_others(token):
            continue
        cue = _responsibility(token, scene) or _verb_cue(token, stance, scene)
        if cue is not None:
            yield cue


def _wanted_of_others(verb: Token) -> bool:
    """'wants the army to leave': with a clause about somebody else, a wish is a demand."""
    clause = verb.child("ccomp") if verb.lemma == "want" else None
    return clause is not None and clause.child("nsubj", "nsubjpass") is not None


def _responsibility(verb: Token, scene: Scene) -> Cue | None:
    """'claimed responsibility for …', 'took credit for …' by its doer."""
    held = [t for t in arguments(verb).object if t.lemma in scene.lexicon.cues["responsibility"]]
    if verb.lemma not in scene.lexicon.words["cues"]["taking"] or not held:
        return None
    subjects = arguments(verb).subject
    if not subjects or any(c.lemma in {"no", "neither"} for t in (held[0], subjects[0]) for c in t.children):
        return None
    if _negated(verb) and subjects[0].lemma.startswith("any"):
        return None
    stance = "denies" if verb.lemma == "deny" or _negated(verb) else "claims_responsibility"
    return Cue((verb,), stance, subjects[0], _cover(held[0].subtree()), verb)


def _verb_cue(verb: Token, stance: str, scene: Scene) -> Cue | None:
    if verb.dep == "amod" or (verb.dep == "acl" and is_passive(verb)) or _quoted_saying(verb):
        return None
    source = _source(verb, scene.lexicon)
    content = _content(verb, scene)
    quoted = () if content else _before(verb, scene)
    if not (content or quoted) or (source is None and not _impersonal(verb, scene.lexicon)):
        return None
    if _negated(verb) or (source is not None and any(c.lemma in {"no", "neither"} for c in source.children)):
        return None
    if (source is None and not _clauses(verb, scene)) or _other_verb(verb):
        return None
    return Cue(_cue_tokens(verb), _stance(stance, source, scene), source, content or quoted, verb, loose=not content)


def _other_verb(verb: Token) -> bool:
    """'called off their ceasefire', 'put up': with its particle it is another verb, and reports nothing."""
    return any(c.dep == "prt" and c.lemma in {"off", "up", "down"} for c in verb.children)


def _quoted_saying(verb: Token) -> bool:
    """The inner verb of 'is quoted to have said' belongs to the outer cue."""
    return verb.dep in {"xcomp", "pcomp", "advcl"} and any(
        a.lemma in {"quote", "cite"} for a in list(verb.ancestors())[:2]
    )


def _cue_tokens(verb: Token) -> tuple[Token, ...]:
    extra = [c for c in verb.children if c.dep in {"prt", "neg"} or (c.dep == "auxpass")]
    return tuple(sorted([verb, *extra], key=lambda t: t.i))


def _negated(verb: Token) -> bool:
    return verb.child("neg") is not None


def _stance(stance: str, source: Token | None, scene: Scene) -> str:
    if source is not None and _unofficial(source, scene.lexicon):
        return "reports_unofficially"
    if stance == "asserts" and source is None:
        return "reports_unofficially"
    return stance


def _unofficial(source: Token, lexicon: Lexicon) -> bool:
    return source.lemma in lexicon.cues["report_nouns"] and any(
        c.lemma in lexicon.cues["unofficial"] for c in source.children
    )


def _source(verb: Token, lexicon: Lexicon) -> Token | None:
    """Who says it: the subject of an active cue, the agent of a passive one, the quoted person."""
    read = arguments(verb)
    if read.passive and verb.lemma in {"quote", "cite", "report", "hear", "record"} and _inner_saying(verb):
        candidates = read.object
    else:
        candidates = read.subject
    for token in candidates:
        if _speaks(token, lexicon):
            return token
    return None


def _inner_saying(verb: Token) -> Token | None:
    return next(
        (t for t in verb.subtree() if t is not verb and t.lemma in {"say", "tell", "write", "state"} and t.i > verb.i),
        None,
    )


def _speaks(token: Token, lexicon: Lexicon) -> bool:
    found = classes(token, lexicon)
    plain = token.pos in {"NOUN", "PROPN", "NUM"} or token.lemma in lexicon.words["cues"]["some"]
    told = any(c.dep == "ccomp" for c in token.head.children) and token.head.lemma in lexicon.cue_verbs
    if (token.head.lemma in lexicon.words["cues"]["plain"] or told) and plain:
        return not found & {"occurrence", "munition", "aid", "territory"}
    if found & _SPEAKING or token.lemma in lexicon.cues["report_nouns"] or "place" in found:
        return True
    return token.lemma == "part" and any(t.lemma in lexicon.cue_nouns for t in token.subtree())


def _impersonal(verb: Token, lexicon: Lexicon) -> bool:
    """'it was reported that', 'are believed to', 'reportedly': said by nobody in particular."""
    subject = verb.child("nsubjpass", "nsubj")
    return is_passive(verb) and verb.lemma in lexicon.words["cues"]["impersonal"] and (subject is not None)


def _content(verb: Token, scene: Scene) -> Segments:
    inner = _inner_saying(verb) if verb.lemma in {"quote", "cite", "report"} and is_passive(verb) else None
    own = _clauses(inner or verb, scene) or _around(verb)
    if inner is not None and not own:
        own = _clauses(verb, scene, besides=inner)
    if own:
        return own
    if verb.lemma == "call" and verb.child("oprd") is not None:
        return _cover([t for c in verb.children if c.dep in {"dobj", "oprd"} for t in c.subtree()])
    told_as_noun = verb.lemma in scene.lexicon.words["cues"]["object_speech"]
    if told_as_noun or scene.lexicon.cue_verbs[verb.lemma] in {"alleges", "demands", "threat"}:
        return _nominal(verb, scene)
    return ()


def _clauses(verb: Token, scene: Scene, besides: Token | None = None) -> Segments:
    """Complement clauses, before or after the verb, with the quotation marks they may carry."""
    parts = [
        c
        for c in verb.children
        if c.dep in _CLAUSES and c is not besides and c.pos in {"VERB", "AUX", "NOUN", "ADJ", "PROPN"}
    ]
    if scene.lexicon.cue_verbs.get(verb.lemma) == "alleges":
        parts += [c for p in verb.children if p.dep == "prep" and p.lemma in {"of", "for"} for c in p.children]
        parts += [c for c in verb.children if c.dep == "dobj" and parts]
    return _cover([t for part in parts for t in part.subtree()])


def _around(verb: Token) -> Segments:
    """'It was binding, he said, on every faction': a cue put into the clause that it reports."""
    if verb.dep not in {"parataxis"} or verb.head is verb:
        return ()
    own = set(verb.subtree())
    return _cover([t for t in verb.head.subtree() if t not in own and t.pos != "PUNCT"])


def _nominal(verb: Token, scene: Scene) -> Segments:
    """'announced the end of the truce', 'the attack was confirmed by': the thing said is a noun phrase."""
    read = arguments(verb)
    if verb.lemma in {"reject", "dismiss", "disown"}:
        told = [t for t in read.object if t.lemma in scene.lexicon.cue_nouns or verb.lemma == "disown"]
        return _cover([t for thing in told for t in thing.subtree()])
    things = [
        t
        for t in read.object
        if not (classes(t, scene.lexicon) & {"person", "authority", "force"} and not t.child("prep"))
    ]
    if verb.lemma in scene.lexicon.words["cues"]["prepositional"]:
        things += [t for key in ("for", "of", "on", "against", "with") for t in read.preps.get(key, ())]
        things += list(read.object) if verb.lemma in {"blame", "accuse"} else []
    return _cover([t for thing in things for t in thing.subtree() if t is not verb])


def _before(verb: Token, scene: Scene) -> Segments:
    """A quotation in the sentence that no clause holds: it is the content of the sentence's only cue."""
    quotes = [
        (max(q.start, scene.tree.start), min(q.end, scene.tree.end))
        for q in scene.reading.quotations
        if q.start < scene.tree.end and scene.tree.start < q.end
    ]
    quotes = [(s, e) for s, e in quotes if not s <= verb.start < e and e - s > 12] or _next_to(verb, scene)
    return tuple(quotes) if verb.lemma not in scene.lexicon.words["cues"]["needs_clause"] else ()


def _next_to(verb: Token, scene: Scene) -> list[tuple[int, int]]:
    """'“Who did this?” Alawee said.', 'He said: “…”': a sentence of its own beside the quotation that it ascribes."""
    if scene.text[: scene.tree.end].rstrip().endswith(":"):
        return [(q.start, q.end) for q in scene.reading.quotations if 0 <= q.start - scene.tree.end <= 4]
    opening = scene.tree.root is verb and all(
        t.i < verb.i or t.pos == "PUNCT" for t in verb.children if t.dep != "prep"
    )
    if not opening or verb.lemma not in scene.lexicon.words["cues"]["plain"]:
        return []
    return [(q.start, q.end) for q in scene.reading.quotations if 0 <= scene.tree.start - q.end <= 2]


def _cover(tokens: list[Token]) -> Segments:
    return merge(((t.start, t.end) for t in tokens), gap=2)


def _nouns(scene: Scene) -> Iterator[Cue]:
    """'carried claims that …', 'rumours that …': a noun of saying with its clause; whose it is, where that is said."""
    for token in scene.tree.tokens:
        stance = scene.lexicon.cue_nouns.get(token.lemma)
        clause = next((c for c in token.children if c.dep in {"acl", "ccomp", "relcl"} and c.child("mark")), None)
        if stance is None or token.pos != "NOUN" or clause is None:
            continue
        if token.dep == "dobj" and token.head.lemma in {"reject", "dismiss", "deny", "refute", "confirm"}:
            continue
        read = arguments(token)
        owners = [*read.poss, *read.preps.get("by", ()), *read.preps.get("from", ())]
        if token.dep == "dobj":
            owners += arguments(token.head).subject
        source = next((t for t in owners if _speaks(t, scene.lexicon)), None)
        told = "reports_unofficially" if stance in {"asserts", "alleges"} and source is None else stance
        yield Cue((token,), told, source, _cover(clause.subtree()), token)


def _according(scene: Scene) -> Iterator[Cue]:
    """'According to X, …': the clause that the phrase modifies is X's."""
    for token in scene.tree.tokens:
        if token.lemma != "accord" and token.text.lower() != "according":
            continue
        to = next((c for c in token.children if c.lemma == "to"), None)
        source = to.child("pobj") if to else None
        if source is None or to is None:
            continue
        phrase = set(token.subtree())
        head = _vouched(token, phrase, scene)
        content = [t for t in head.subtree() if t not in phrase and t.pos != "PUNCT"]
        stance = "reports_unofficially" if _unofficial(source, scene.lexicon) else "asserts"
        yield Cue((token, to), stance, source, _cover(content), token)


def _vouched(token: Token, phrase: set[Token], scene: Scene) -> Token:
    """The clause 'according' hangs on; set off at the end of the sentence, it vouches for all of what is said there."""
    head = token.head if token.head is not token else scene.tree.root
    after = scene.tree.tokens[max(t.i for t in phrase) + 1 :]
    apart = token.i > 0 and scene.tree.tokens[token.i - 1].text == ","
    while head.dep == "ccomp" and apart and token.i > head.i and all(t.pos == "PUNCT" for t in after):
        head = head.head
    return head
