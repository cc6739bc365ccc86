"""Cues that are no verbs of saying: 'according to X', 'in X's words', 'claims that …', 'the figure came from X'."""

from collections.abc import Iterator, Sequence

from trucewatch.extract.grammar.arguments import arguments
from trucewatch.extract.grammar.nouns import classes
from trucewatch.extract.scene import Scene
from trucewatch.extract.voices.cue import MUTE, Cue, cover, is_unofficial, speaks, stance_by, stretch
from trucewatch.model.syntax import Token


def phrasal(scene: Scene) -> Iterator[Cue]:
    """All cues of the sentence that are prepositions or nouns."""
    yield from _according(scene)
    yield from _in_the_words(scene)
    yield from _in_a_survey(scene)
    yield from _nouns(scene)
    yield from _origins(scene)


def cited(scene: Scene, cues: Sequence[Cue]) -> Iterator[Cue]:
    """'citing a military source, the agency said …': the source cited speaks inside what the agency says."""
    for token in scene.tree.tokens:
        if token.lemma not in scene.lexicon.words["cues"]["citing"] or token.tag != "VBG":
            continue
        source = next((t for t in arguments(token).object if speaks(t, scene.lexicon)), None)
        outer = next((cue for cue in cues if _governs(cue, token) and cue.content), None)
        if source is not None and outer is not None:
            yield Cue(
                (token,), stance_by("asserts", source, scene.lexicon), source, outer.content, token, within=outer.verb
            )


def _governs(cue: Cue, participle: Token) -> bool:
    """Whether a participle belongs to the cue's verb or to its source."""
    return participle.head is cue.verb or (cue.source is not None and participle.head is cue.source)


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
        source = next((t for t in owners if speaks(t, scene.lexicon)), None)
        told = "reports_unofficially" if stance in {"asserts", "alleges"} and source is None else stance
        yield Cue((token,), told, source, cover(clause.subtree()), token)


def _origins(scene: Scene) -> Iterator[Cue]:
    """'A different number came from X', 'the account came in a tweet from X': who gave what the subject names."""
    listed = scene.lexicon.words["cues"]
    for verb in scene.tree.tokens:
        if verb.lemma not in listed["originating"] or verb.pos != "VERB":
            continue
        read = arguments(verb)
        given = [t for t in read.subject if t.lemma in listed["given"] or t.lemma in scene.lexicon.cue_nouns]
        froms = [t for c in verb.children for t in (c, *_below(c)) if c.dep == "prep" and t.lemma == "from"]
        source = next((s for p in froms for s in p.children if s.dep == "pobj" and _gives_word(s, scene)), None)
        if given and source is not None:
            stance = scene.lexicon.cue_nouns.get(given[0].lemma, "asserts")
            yield Cue((verb, froms[0]), stance, source, cover(given[0].subtree()), verb)


def figures_told(scene: Scene) -> Iterator[Cue]:
    """'a priest spoke of seven dead': whoever tells of a number of something gives it on his word."""
    for verb in scene.tree.tokens:
        if verb.lemma not in scene.lexicon.words["cues"]["telling_of"] or verb.pos != "VERB" or verb.child("neg"):
            continue
        read = arguments(verb)
        source = next((t for t in read.subject if speaks(t, scene.lexicon)), None)
        told = [t for key in ("of", "about") for t in read.preps.get(key, ()) if _is_figure(t, scene)]
        if source is not None and told:
            yield Cue((verb,), "asserts", source, cover(told[0].subtree()), verb)


def _is_figure(token: Token, scene: Scene) -> bool:
    """Whether a number stands in a noun's phrase."""
    first = min(t.start for t in token.subtree())
    return any(first <= number.start < token.end for number in scene.reading.numbers)


def _gives_word(token: Token, scene: Scene) -> bool:
    """Whether a figure or word can come from it: also from a channel, never from a town or an act."""
    return token.pos in {"NOUN", "PROPN"} and not classes(token, scene.lexicon) & (MUTE | {"place"})


def _below(prep: Token) -> list[Token]:
    """'in a tweet from X': the preposition below the noun."""
    noun = prep.child("pobj")
    return [c for c in noun.children if c.dep == "prep"] if noun is not None else []


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
        stance = "reports_unofficially" if is_unofficial(source, scene.lexicon) else "asserts"
        yield Cue((token, to), stance, source, cover(_vouched(token, phrase, scene)), token)


def _in_the_words(scene: Scene) -> Iterator[Cue]:
    """'in X's words', 'by the army's count', 'in the view of X': the clause around the phrase is X's."""
    for token in scene.tree.tokens:
        noun = token.child("pobj")
        if token.lemma not in {"in", "by"} or token.dep != "prep" or noun is None:
            continue
        if noun.lemma not in scene.lexicon.words["cues"]["ascribing"] or token.head.pos not in {"VERB", "AUX"}:
            continue
        owners = [*arguments(noun).poss, *arguments(noun).preps.get("of", ())]
        source = next((t for t in owners if t.pos == "PRON" or speaks(t, scene.lexicon)), None)
        if source is not None and token.head.lemma not in scene.lexicon.cue_verbs:
            content = cover(_vouched(token, set(token.subtree()), scene))
            yield Cue((token, noun), stance_by("asserts", source, scene.lexicon), source, content, token)


def _in_a_survey(scene: Scene) -> Iterator[Cue]:
    """'38 percent agreed in a poll': the clause around the phrase is what the poll found."""
    for token in scene.tree.tokens:
        noun = token.child("pobj")
        if token.lemma != "in" or noun is None or noun.lemma not in scene.lexicon.words["cues"]["surveys"]:
            continue
        if (
            token.dep == "prep"
            and token.head.pos in {"VERB", "AUX"}
            and token.head.lemma not in scene.lexicon.cue_verbs
        ):
            yield Cue((token,), "asserts", noun, cover(_vouched(token, set(token.subtree()), scene)), token)


def _vouched(token: Token, phrase: set[Token], scene: Scene) -> list[Token]:
    """The clause that the phrase hangs on; set off at the end of the sentence, it vouches for all that is said there,
    up to another's words, and put behind 'and', only for what follows."""
    tokens = scene.tree.tokens
    head = token.head if token.head is not token else scene.tree.root
    last = max(t.i for t in phrase)
    apart = token.i > 0 and tokens[token.i - 1].text == ","
    if apart and token.i > head.i and all(t.pos == "PUNCT" for t in tokens[last + 1 :]):
        head = _outermost(head, scene)
    first, end = stretch(token, scene)
    if apart and token.i > 1 and tokens[token.i - 2].dep == "cc":
        comma = next((t.i for t in tokens[token.i :] if t.text == ","), end)
        return [t for t in tokens[comma:end] if t.pos != "PUNCT"]
    return [t for t in head.subtree() if t not in phrase and t.pos != "PUNCT" and first <= t.i < end]


def _outermost(head: Token, scene: Scene) -> Token:
    """The clause above all, unless one on the way up is what somebody else says beside it."""
    while head.head is not head:
        above = head.head
        saying = above.lemma in scene.lexicon.cue_verbs and above.child("nsubj") is not None
        if saying and head.dep != "ccomp":
            break
        head = above
    return head
