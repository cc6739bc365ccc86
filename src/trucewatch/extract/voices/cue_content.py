"""What a verb of saying reports: its clauses, the sentence around it, a noun phrase, or a quotation beside it."""

from collections.abc import Sequence

from trucewatch.extract.grammar.arguments import arguments, is_passive
from trucewatch.extract.grammar.nouns import classes
from trucewatch.extract.scene import Scene
from trucewatch.extract.voices.cue import cover, partners_of
from trucewatch.model.spans import Segments
from trucewatch.model.syntax import Token

_CLAUSES = ("ccomp", "xcomp", "parataxis")
_SET_OFF = frozenset({",", "”", '"', "''", "?", "!"})
_ABOUT = ("for", "of", "on", "against", "with", "about", "to")
_ADDRESSING = frozenset({"tell", "inform", "assure"})


def content_of(verb: Token, scene: Scene) -> Segments:
    """The code points that the verb reports; empty where it reports nothing."""
    inner = inner_saying(verb) if verb.lemma in {"quote", "cite", "report"} and is_passive(verb) else None
    if verb.lemma not in scene.lexicon.cue_verbs and verb.lemma not in scene.lexicon.cue_partners:
        return _figure(verb, scene)
    if verb.dep == "advcl" and any(c.lemma == "as" and c.dep in {"mark", "advmod"} for c in verb.children):
        return _beside_as(verb)
    if (way := _way(verb)) is not None:
        return cover([t for t in (*way.subtree(), *verb.subtree()) if t is not verb])
    own = set_off(verb, scene) or clauses_of(inner or verb, scene) or _around(verb)
    if inner is not None and not own:
        own = clauses_of(verb, scene, besides=inner)
    if own:
        return own
    if verb.lemma == "call" and verb.child("oprd") is not None:
        return cover([t for c in verb.children if c.dep in {"dobj", "oprd"} for t in c.subtree()])
    if verb.lemma not in scene.lexicon.cue_verbs:
        judged = scene.lexicon.cue_partners[verb.lemma][1] != "asserts" or "as" in partners_of(verb, scene.lexicon)
        return cover(t for t in verb.subtree() if t.i > verb.i) if judged else ()
    words = scene.lexicon.words["cues"]
    if (
        verb.lemma in words["object_speech"] | words["prepositional"]
        or _is_shown(verb, scene)
        or scene.lexicon.cue_verbs.get(verb.lemma) in {"alleges", "demands", "threat"}
    ):
        return _nominal(verb, scene)
    return _figure(verb, scene)


def _is_shown(verb: Token, scene: Scene) -> bool:
    """'the poll showed a lead', 'the survey found support': what a document holds."""
    lexicon = scene.lexicon
    if verb.lemma not in lexicon.words["cues"]["showing"]:
        return False
    subjects = arguments(verb).subject
    return any("document" in classes(t, lexicon) or t.lemma in lexicon.cues["report_nouns"] for t in subjects)


def _beside_as(verb: Token) -> Segments:
    """'as the army said, rebels attacked Goma': the clause that the comparison is put into."""
    if verb.child("nsubj") is None or verb.child("ccomp", "dobj") is not None:
        return ()
    own = set(verb.subtree())
    return cover([t for t in verb.head.subtree() if t not in own and t.pos != "PUNCT"])


def _way(verb: Token) -> Token | None:
    """'“…” was how the mayor described it', 'that is how he put it': what the copula's subject says."""
    how = any(c.lemma in {"how", "what"} for c in verb.children)
    copula = verb.head if verb.dep in {"ccomp", "advcl", "csubj"} and verb.head.lemma == "be" else None
    return copula.child("nsubj", "nsubjpass", "csubj", "ccomp") if how and copula is not None else None


def inner_saying(verb: Token) -> Token | None:
    """The 'said' of 'is quoted to have said', 'quoted X as saying'."""
    return next(
        (t for t in verb.subtree() if t is not verb and t.lemma in {"say", "tell", "write", "state"} and t.i > verb.i),
        None,
    )


def clauses_of(verb: Token, scene: Scene, besides: Token | None = None) -> Segments:
    """Complement clauses, before or after the verb, with the quotation marks they may carry."""
    parts = [
        c
        for c in verb.children
        if c.dep in _CLAUSES and c is not besides and c.pos in {"VERB", "AUX", "NOUN", "ADJ", "PROPN"}
    ]
    parts = [c for c in parts if c.lemma not in partners_of(verb, scene.lexicon)]
    parts = [c for c in parts if not _put_in(c, scene)]
    parts += [] if parts else _hung_on_medium(verb)
    parts += _further(verb, parts, scene) + _infinitives(verb, scene)
    if scene.lexicon.cue_verbs.get(verb.lemma) == "alleges":
        parts += [c for p in _charged_with(verb) for c in p.children]
        parts += [c for c in verb.children if c.dep == "dobj" and parts]
    aside = {t for part in parts for t in part.subtree() if _put_in(t, scene)}
    left = {t for token in aside for t in token.subtree()}
    return cover([t for part in parts for t in part.subtree() if t not in left])


def _hung_on_medium(verb: Token) -> list[Token]:
    """'boasted in a message that its fighters …': hung on the noun by the parser, though its 'that' relates nothing."""
    nouns = [n for c in verb.children if c.dep == "prep" for n in c.children if n.dep == "pobj"]
    below = [c for noun in nouns for c in noun.children if c.dep in {"relcl", "acl"}]
    marked = (c for c in below if any(t.lemma == "that" and t.dep == "mark" for t in c.children))
    return [c for c in marked if c.child("nsubj", "nsubjpass") is not None]


def _charged_with(verb: Token) -> list[Token]:
    """The 'of', 'for' and 'by doing' of a charge; behind 'accused by the panel of killing' the parser hangs it on the
    panel."""
    agents = [t for c in verb.children if c.dep == "agent" for t in c.children if t.dep == "pobj"]
    held = [p for p in verb.children if p.dep == "prep"]
    hung = [p for t in agents for p in t.children if p.dep == "prep"]
    held += [p for p in hung if p.child("pcomp") is not None or p.lemma == "for"]
    return [p for p in held if p.lemma in {"of", "for"} or (p.lemma == "by" and p.child("pcomp"))]


def _put_in(verb: Token, scene: Scene) -> bool:
    """', he recalled,': somebody else's verb of saying, put between commas into what is reported."""
    return verb.dep == "parataxis" and verb.lemma in scene.lexicon.cue_verbs and verb.child("nsubj") is not None


def _infinitives(verb: Token, scene: Scene) -> list[Token]:
    """'threatened on Friday to seek sanctions': what is vowed or demanded, though the parser took it for a purpose."""
    if scene.lexicon.cue_verbs.get(verb.lemma) not in {"threat", "demands"}:
        return []
    below = [c for c in verb.children if c.dep == "advcl" and c.i > verb.i]
    below = [c for c in below if all(mark.lemma == "for" for mark in c.children if mark.dep == "mark")]
    return [c for c in below if any(a.dep == "aux" and a.lemma == "to" for a in c.children)]


def _further(verb: Token, parts: Sequence[Token], scene: Scene) -> list[Token]:
    """'said that A, that B and that C': clauses behind the first, wherever the parser hung them."""
    told = {t for part in parts for t in part.subtree()}
    if not any(part.child("mark") is not None and part.i > verb.i for part in parts):
        return []
    tokens = scene.tree.tokens
    marks = [t for t in tokens if t.lemma == "that" and t.dep == "mark" and t.i > verb.i and t not in told]
    listed = [t for t in marks if tokens[t.i - 1].text in {",", ";", "and", "but", "or"}]
    return [t.head for t in listed if not _said_by_another(t, verb, scene)]


def _said_by_another(mark: Token, verb: Token, scene: Scene) -> bool:
    """Whether a verb of saying stands between the mark and the first verb of saying."""
    between = scene.tree.tokens[verb.i + 1 : mark.i]
    return any(t.pos == "VERB" and t.lemma in scene.lexicon.cue_verbs and t.child("nsubj") for t in between)


def set_off(verb: Token, scene: Scene) -> Segments:
    """'A fell, the army said.', 'A fell, the army said, while B held': a clause between commas reports all the rest.

    What the parser made of the rest does not matter; another's words end it.
    """
    tokens, subject = scene.tree.tokens, verb.child("nsubj")
    if subject is None or not _stands_alone(verb, scene):
        return ()
    first = min(t.i for c in (subject, verb.child("aux")) if c is not None for t in (*c.subtree(), verb))
    end = next((t.i for t in tokens[max(verb.i, *(t.i for t in subject.subtree())) + 1 :] if t.pos == "PUNCT"), None)
    if first == 0 or tokens[first - 1].text not in _SET_OFF or end is None or _reports_behind(verb):
        return ()
    behind = tokens[end + 1 :]
    if not all(t.pos == "PUNCT" for t in behind) and tokens[end].text not in {",", ";"}:
        return ()
    if first > 1 and (tokens[first - 2].tag in {"WDT", "WP", "WRB"} or tokens[first - 2].dep == "mark"):
        return cover(t for t in _until_another(behind, scene) if t.pos != "PUNCT")
    opened = max((t.i + 1 for t in tokens[:first] if t.text in {":", ";"}), default=0)
    rest = [t for t in (*tokens[opened:first], *_until_another(behind, scene)) if t.pos != "PUNCT"]
    return cover(rest) if any(t.pos in {"VERB", "AUX"} for t in rest) else ()


def _stands_alone(verb: Token, scene: Scene) -> bool:
    """Whether the verb may be put beside what it reports without 'that'."""
    words = scene.lexicon.words["cues"]
    return verb.lemma in words["plain"] or verb.lemma not in words["not_speech"] | words["needs_clause"]


def _reports_behind(verb: Token) -> bool:
    """Whether it has a clause or thing of its own behind it, other than whom it is told."""
    things = {"ccomp", "xcomp", "oprd", "acomp", "attr"} | (set() if verb.lemma in _ADDRESSING else {"dobj"})
    return any(c.dep in things and verb.i < c.i for c in verb.children)


def _until_another(tokens: Sequence[Token], scene: Scene) -> list[Token]:
    """The words up to those that somebody else says, or that only go on about the speaker."""
    if not tokens or (tokens[0].tag in {"VBG", "WDT", "WP"} and tokens[0].lemma != "that"):
        return []
    for token in tokens:
        subject = token.child("nsubj") if token.pos == "VERB" and token.lemma in scene.lexicon.cue_verbs else None
        start = min((t.i for t in subject.subtree()), default=0) if subject is not None else 0
        if start >= tokens[0].i:
            breaks = [n for n, t in enumerate(tokens) if t.i < start and (t.text == "," or t.dep == "cc")]
            return list(tokens[: breaks[-1]]) if breaks else []
    return list(tokens)


def _around(verb: Token) -> Segments:
    """'It was binding, he said, on every faction': a cue put into the clause that it reports."""
    if verb.dep not in {"parataxis"} or verb.head is verb:
        return ()
    own = set(verb.subtree())
    return cover([t for t in verb.head.subtree() if t not in own and t.pos != "PUNCT"])


def _nominal(verb: Token, scene: Scene) -> Segments:
    """'announced the end of the truce', 'the attack was confirmed by': the thing said is a noun phrase."""
    read = arguments(verb)
    if verb.lemma in {"reject", "dismiss", "disown"}:
        told = [t for t in read.object if t.lemma in scene.lexicon.cue_nouns or verb.lemma == "disown"]
        return cover([t for thing in told for t in thing.subtree()])
    words = scene.lexicon.words["cues"]
    judged = verb.lemma in words["judging"]
    people = {"person", "authority", "force"}
    things = [t for t in read.object if judged or not classes(t, scene.lexicon) & people or t.child("prep")]
    if judged and things:
        first = min(t.i for thing in things for t in thing.subtree())
        return cover([t for t in verb.subtree() if t.i >= first and t.pos != "PUNCT"])
    if verb.lemma in words["prepositional"]:
        things += [t for key in _ABOUT for t in read.preps.get(key, ())]
        things += list(read.object) if verb.lemma in {"blame", "accuse"} else []
    return cover([t for thing in things for t in thing.subtree() if t is not verb])


def _figure(verb: Token, scene: Scene) -> Segments:
    """'put the toll at 12', 'counted two rockets', 'spoke of five': a figure given without a clause."""
    words = scene.lexicon.words["cues"]
    if verb.lemma not in words["figuring"]:
        return ()
    read = arguments(verb)
    things = [*read.object, *(t for key in ("at", "of", "as", "to", "from") for t in read.preps.get(key, ()))]
    counted = any(t.pos == "PRON" or t.lemma in words["given"] for t in read.object)
    below = [t for thing in things for t in thing.subtree() if t is not verb]
    listed = counted and scene.text[: scene.tree.end].rstrip().endswith(":")
    told = (listed or any(t.pos == "NUM" for t in below)) and (counted or verb.lemma not in words["giving"])
    return cover(below) if told else ()


def beside(verb: Token, scene: Scene) -> Segments:
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
