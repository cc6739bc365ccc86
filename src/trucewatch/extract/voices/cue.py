"""A cue: the words by which a sentence says whose word something is; and who can be the one that speaks."""

from collections.abc import Iterable
from dataclasses import dataclass

from trucewatch.extract.grammar.nouns import classes
from trucewatch.extract.scene import Scene
from trucewatch.model.spans import Segments, merge
from trucewatch.model.syntax import Token
from trucewatch.ontology.lexicon import Lexicon

_SPEAKING = frozenset({"authority", "person", "actor", "force", "document", "outlet", "report", "named", "body"})
_PARTNERS = frozenset({"prt", "acomp", "ccomp", "oprd", "xcomp", "advmod"})
_PARTING = frozenset({";", ":"})
MUTE = frozenset({"occurrence", "munition", "aid", "territory"})


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue in a sentence: its tokens, the stance it gives, the source's head (None if unsaid) and the content.

    A `loose` cue has no clause of its own, only a quotation that stands in its sentence. `within` is the verb of the
    cue that this one stands under although its content is the same: 'citing a military source, the agency said'. A
    `twin` says the same as another cue of the same verb, by somebody else: 'denied by A and by B'.
    """

    tokens: tuple[Token, ...]
    stance: str
    source: Token | None
    content: Segments
    verb: Token
    loose: bool = False
    within: Token | None = None
    twin: bool = False


def cover(tokens: Iterable[Token]) -> Segments:
    """Code points of the tokens, small gaps closed."""
    return merge(((t.start, t.end) for t in tokens), gap=2)


def speaks(token: Token, lexicon: Lexicon) -> bool:
    """Whether a noun phrase can be the source of what its verb reports."""
    found = classes(token, lexicon)
    plain = token.pos in {"NOUN", "PROPN", "NUM"} or token.lemma in lexicon.words["cues"]["some"]
    told = any(c.dep == "ccomp" for c in token.head.children) and token.head.lemma in lexicon.cue_verbs
    told = told or is_partnered(token.head, lexicon) or token.head.lemma in lexicon.words["cues"]["figuring"]
    told = told or token.head.lemma in lexicon.words["cues"]["plain"] | lexicon.words["cues"]["judging"]
    if told and plain:
        return bool(found & {"document", "alliance"}) or token.pos == "PROPN" or not found & MUTE
    if found & _SPEAKING or token.lemma in lexicon.cues["report_nouns"] or "place" in found:
        return True
    return token.lemma == "part" and any(t.lemma in lexicon.cue_nouns for t in token.subtree())


def stance_by(stance: str, source: Token | None, lexicon: Lexicon) -> str:
    """The stance of a cue, which an unofficial or unsaid source turns into hearsay."""
    if source is not None and is_unofficial(source, lexicon):
        return "reports_unofficially"
    if stance == "asserts" and source is None:
        return "reports_unofficially"
    return stance


def is_unofficial(source: Token, lexicon: Lexicon) -> bool:
    """'local reports', 'unconfirmed accounts'."""
    return source.lemma in lexicon.cues["report_nouns"] and any(
        c.lemma in lexicon.cues["unofficial"] for c in source.children
    )


def partners_of(verb: Token, lexicon: Lexicon) -> frozenset[str]:
    """The words that beside a verb make it one of saying; none for most."""
    return lexicon.cue_partners[verb.lemma][0] if verb.lemma in lexicon.cue_partners else frozenset()


def is_partnered(verb: Token, lexicon: Lexicon) -> bool:
    """Whether a word beside it makes it a verb of saying: 'made clear', 'went on', 'hold responsible'."""
    partners = partners_of(verb, lexicon)
    beside = [c for c in verb.children if c.dep in _PARTNERS or (c.dep == "prep" and c.lemma == "as")]
    beside += [g for c in verb.children if c.dep == "dobj" for g in c.children if g.dep in {"amod", "acl"}]
    return any(c.lemma in partners for c in beside)


def stretch(token: Token, scene: Scene) -> tuple[int, int]:
    """Between which tokens of the sentence, first and end, a phrase stands that opens behind a semicolon or colon."""
    tokens = scene.tree.tokens
    opened = max((t.i + 1 for t in tokens[: token.i] if t.text in _PARTING), default=0)
    opening = opened == token.i or (opened == token.i - 1 and tokens[token.i - 1].dep == "cc")
    return (opened if opening else 0), len(tokens)
