"""Terms: what a ceasefire spoken of is to be: how long it lasts, what it provides, whom it covers.

Each is told as a holding that lies ahead: no act, but what keeping it means. The words of the term are its reason,
those it covers, or leaves out, its topic.
"""

from collections.abc import Iterator, Sequence

from trucewatch.extract.ceasefires.anaphora import just_before, stands_for
from trucewatch.extract.ceasefires.parties import acts_for_itself
from trucewatch.extract.ceasefires.words import chain_over, is_ceasefire
from trucewatch.extract.grammar.arguments import arguments
from trucewatch.extract.grammar.nouns import conjuncts
from trucewatch.extract.scene import Draft, Scene
from trucewatch.extract.slots.lengths import lengths
from trucewatch.model.syntax import Token

_VERBS = frozenset({"VERB", "AUX"})
_UNTIL = frozenset({"until", "till", "through"})
_BACK = 4
"""Sentences behind the name of a ceasefire in which its sides may agree to more."""
_CLAUSES = frozenset({"ccomp", "xcomp"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl"})


def terms(scene: Scene) -> Iterator[Draft]:
    """The terms that one sentence tells of a ceasefire named in it or before."""
    for token in scene.tree.tokens:
        if token.pos in _VERBS:
            yield from _lasting(token, scene)
            yield from _provided(token, scene)
            yield from _undertaken(token, scene)
            yield from _covering(token, scene)
            yield from _required(token, scene)
        elif token.lemma == "under" and token.dep == "prep":
            yield from _under(token, scene)
        elif is_ceasefire(token, scene):
            yield from _until(token, scene)


def _draft(trigger: Sequence[Token], clause: Token, words: Sequence[Token] = ()) -> Draft:
    draft = Draft("ceasefire.holding", sorted(set(trigger), key=lambda t: t.i), clause, "ceasefire-terms")
    draft.polarity, draft.actuality = "affirmed", "planned"
    kept = [t for t in words if t.pos != "PUNCT"]
    draft.reason = (kept[0].start, kept[-1].end) if kept else None
    return draft


def _subject(verb: Token, scene: Scene) -> Token | None:
    """The ceasefire that the verb is told of."""
    read = arguments(verb)
    return next((t for t in (read.object if read.passive else read.subject) if stands_for(t, scene)), None)


def _lasting(verb: Token, scene: Scene) -> Iterator[Draft]:
    """'will last until …', 'remains in force for a month', 'is due to expire on Monday'."""
    listed = scene.lexicon.words["ceasefires"]
    noun = _subject(verb, scene)
    if noun is None:
        return
    if verb.lemma in listed["running_out"] and verb.dep == "xcomp" and verb.head.lemma in listed["scheduled"]:
        draft = _draft([verb.head, verb], verb)
        draft.kind = "ceasefire.expired"
        yield draft
    elif verb.lemma in listed["lasting"] and _ahead(verb):
        end = _end_of(verb)
        draft = _draft([verb, noun], verb, end)
        draft.quantities.extend(lengths(noun, [verb], scene))
        if end or draft.quantities:
            yield draft


def _ahead(verb: Token) -> bool:
    """'will last', 'is to run', 'remains in force'; not 'held', 'is holding', 'has lasted'."""
    return verb.tag in {"VB", "VBZ", "VBP"} and not any(c.dep == "aux" and c.lemma == "do" for c in verb.children)


def _until(noun: Token, scene: Scene) -> Iterator[Draft]:
    """'agreed on a truce until the election', 'extended it until Wednesday night'."""
    words = [noun, *(w for w in chain_over(noun, scene.lexicon) if w.pos in _VERBS)][:3]
    for word in words:
        acting = word is noun or (
            word.lemma in scene.lexicon.governors
            and word.lemma not in scene.lexicon.words["ceasefires"]["only_telling"]
        )
        lasting = word.lemma in scene.lexicon.words["ceasefires"]["lasting"]
        if acting and not lasting and (end := _end_of(word)):
            yield _draft([end[0]], end[0] if word is noun else word, end)
            return


def _end_of(word: Token) -> list[Token]:
    """'until Wednesday night', 'until the conflict is settled', 'to 9 December': the words for the last day."""
    for child in word.children:
        told = child.dep == "prep" and (child.lemma in _UNTIL or (child.lemma == "to" and word.lemma == "run"))
        told |= child.dep == "advcl" and any(c.dep == "mark" and c.lemma in _UNTIL for c in child.children)
        if told and child.i > word.i:
            return child.subtree()
    return []


def _provided(verb: Token, scene: Scene) -> Iterator[Draft]:
    """'The deal commits the government to free prisoners', 'its terms provide for …'."""
    aim = verb.dep == "xcomp" and not _is_to(verb)
    done = verb.tag in {"VBD", "VBN"} and verb.lemma in scene.lexicon.words["ceasefires"]["permitting"]
    if aim or done or verb.lemma not in scene.lexicon.words["ceasefires"]["providing"] or arguments(verb).passive:
        return
    noun = _subject(verb, scene)
    behind = [c for c in verb.children if c.i > verb.i and c.dep in _CLAUSES | {"dobj", "prep", "dative"}]
    if noun is not None and behind:
        words = [t for t in verb.subtree() if t.i >= verb.i]
        yield _draft([verb, noun], verb, words)


def _undertaken(verb: Token, scene: Scene) -> Iterator[Draft]:
    """'They also agreed that ships may enter, and that …', told next to a ceasefire: one for each clause."""
    undertaking = verb.lemma in scene.lexicon.words["ceasefires"]["undertaking"] and not verb.child("neg")
    content = next((c for c in verb.children if c.dep in _CLAUSES and c.pos in _VERBS), None)
    named = any(is_ceasefire(t, scene) for tree in (*scene.before[-_BACK:], scene.tree) for t in tree.tokens)
    if not undertaking or content is None or arguments(verb).passive or not named:
        return
    whole = content.subtree()
    doing = [t for t in arguments(verb).subject if t.lemma == "they" or acts_for_itself(t, scene)]
    halting = content.lemma in scene.lexicon.ceasefires["halting_verbs"]
    if not doing or halting or any(stands_for(t, scene) for t in whole):
        return
    clauses = [content]
    for clause in clauses:
        clauses.extend(c for c in clause.children if c.dep == "conj" and any(m.dep == "mark" for m in c.children))
    for clause in clauses:
        others = {t for other in clauses if other.i > clause.i for t in other.subtree()}
        opening = clause.child("mark", "aux") or clause  # so that what is agreed to stays a claim of its own kind
        yield _draft([opening], clause, _trimmed([t for t in clause.subtree() if t not in others]))


def _trimmed(words: list[Token]) -> list[Token]:
    """Without the commas and 'and' that lead to the next clause."""
    while words and (words[-1].pos in {"PUNCT", "CCONJ"}):
        words = words[:-1]
    return words


def _required(verb: Token, scene: Scene) -> Iterator[Draft]:
    """'The condition is that the rebels hand over their weapons.'"""
    listed = scene.lexicon.words["ceasefires"]
    named = verb.lemma == "be" and any(c.dep == "nsubj" and c.lemma in listed["requirements"] for c in verb.children)
    content = next((c for c in verb.children if c.dep in _CLAUSES | {"attr"} and c.i > verb.i), None)
    if named and content is not None and just_before(verb, scene):
        yield _draft([verb], verb, content.subtree())


def _under(prep: Token, scene: Scene) -> Iterator[Draft]:
    """'Under its terms, troops must leave hospitals': what is to be done, not what was."""
    verb, noun = prep.head, prep.child("pobj")
    if noun is None or verb.pos not in _VERBS or not stands_for(noun, scene):
        return
    while verb.dep in _CLAUSES and verb.head.pos in _VERBS and _is_to(verb):
        verb = verb.head
    ahead = verb.child("aux") is not None or verb.lemma in {"be", "have"} or verb.tag in {"VBZ", "VBP"}
    done = any(t.tag in {"VBD", "VBN"} and not t.child("aux", "auxpass") for t in (verb,))
    if not ahead or done:
        return
    aside = set(prep.subtree())
    words = [t for t in verb.subtree() if t not in aside]
    yield _draft([prep, noun], verb, _trimmed(words[1:] if words and words[0].pos == "PUNCT" else words))


def _is_to(verb: Token) -> bool:
    """'are to issue orders', 'has to go': an infinitive whose finite verb tells the duty."""
    return verb.dep == "xcomp" and verb.head.lemma in {"be", "have"}


def _covering(verb: Token, scene: Scene) -> Iterator[Draft]:
    """'It does not cover the north', 'applies to all fronts', 'Eritrea is no party to the agreement'."""
    listed = scene.lexicon.words["ceasefires"]
    read = arguments(verb)
    noun = _subject(verb, scene)
    if noun is not None and verb.lemma in listed["covering"] and not read.passive:
        covered = [*read.object, *(t for key in ("to", "in") for t in read.preps.get(key, ()))]
        if covered:
            yield _about([verb, noun], verb, covered)
        return
    member = next((c for c in verb.children if c.dep == "attr" and c.lemma in {"party", "part", "signatory"}), None)
    joined = verb.lemma == "be" and member is not None and noun is None
    signed = verb.lemma == "sign" and verb.child("neg") is not None and not read.passive
    bound = [t for one in (verb, member) if one for key in ("to", "of") for t in arguments(one).preps.get(key, ())]
    named = any(stands_for(t, scene) for t in bound) if joined else just_before(verb, scene)
    outside = [t for t in read.subject if acts_for_itself(t, scene)]
    if (joined or signed) and named and outside:
        yield _about([verb, member or verb], verb, [c for t in outside for c in conjuncts(t)])


def _about(trigger: Sequence[Token], verb: Token, covered: Sequence[Token]) -> Draft:
    draft = _draft(trigger, verb)
    draft.add("topic", list(covered))
    none = any(c.dep == "det" and c.lemma == "no" for t in trigger for c in t.children)
    draft.polarity = "negated" if none or verb.child("neg") is not None else "affirmed"
    return draft
