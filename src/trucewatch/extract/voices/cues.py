"""Cues: what reports speech in one sentence, each with its source and content. Here the verbs; the rest is beside."""

from collections.abc import Iterator
from dataclasses import replace

from trucewatch.extract.grammar.arguments import arguments, is_passive
from trucewatch.extract.grammar.nouns import conjuncts
from trucewatch.extract.scene import Scene
from trucewatch.extract.voices.cue import Cue, cover, is_partnered, speaks, stance_by
from trucewatch.extract.voices.cue_content import beside, clauses_of, content_of, inner_saying
from trucewatch.extract.voices.cue_phrases import cited, figures_told, phrasal
from trucewatch.model.spans import overlaps
from trucewatch.model.syntax import Token
from trucewatch.ontology.lexicon import Lexicon


def find_cues(scene: Scene) -> tuple[Cue, ...]:
    """All cues of one sentence, outermost first."""
    verbal = list(_verbal(scene))
    verbs = {cue.verb for cue in verbal}
    told = (*verbal, *phrasal(scene), *(cue for cue in figures_told(scene) if cue.verb not in verbs))
    found = [cue for cue in told if not _is_this_outlet(cue.source, scene.lexicon)]
    firm = [cue for cue in found if not cue.loose]
    found = [c for c in found if not c.loose or not any(overlaps(c.content, other.content) for other in firm)]
    return tuple(sorted([*found, *cited(scene, found)], key=lambda cue: cue.verb.i))


def _is_this_outlet(source: Token | None, lexicon: Lexicon) -> bool:
    """'by this newspaper's count', 'our reporter said': the outlet's own word."""
    if source is None or source.lemma not in lexicon.words["cues"]["outlets"]:
        return False
    return any(c.lemma in {"this", "our"} for c in source.children if c.dep in {"det", "poss"})


def _verbal(scene: Scene) -> Iterator[Cue]:
    settling = scene.lexicon.words["cues"]["not_speech"]
    for token in scene.tree.tokens:
        stance = _told(token, scene.lexicon)
        if stance is None or token.pos not in {"VERB", "AUX"} or _left_unsaid(token, scene.lexicon):
            continue
        if token.lemma in settling and not _wanted_of_others(token):
            continue
        quoted = _quoting(token, scene)
        yield from quoted
        cue = _responsibility(token, scene) or _verb_cue(token, stance, scene)
        if cue is not None and not quoted:
            yield cue
            yield from (replace(cue, source=other, twin=True) for other in _others(token, cue, scene.lexicon))


def _left_unsaid(verb: Token, lexicon: Lexicon) -> bool:
    """'declined to say whether it would': nothing is said."""
    return verb.dep == "xcomp" and verb.head.lemma in lexicon.cues["declining"]


def _told(verb: Token, lexicon: Lexicon) -> str | None:
    """The stance of a verb of saying, also of one that is so only with a partner: 'made clear', 'went on'."""
    if is_partnered(verb, lexicon):
        return lexicon.cue_verbs.get(verb.lemma, lexicon.cue_partners[verb.lemma][1])
    figuring = verb.lemma in lexicon.words["cues"]["figuring"]
    return lexicon.cue_verbs.get(verb.lemma, "asserts" if figuring else None)


def _others(verb: Token, cue: Cue, lexicon: Lexicon) -> list[Token]:
    """'was denied by A and, in a separate statement, by B': whoever else says so himself."""
    agents = [
        t
        for prep in verb.subtree()
        if prep.lemma == "by" and prep.i > verb.i and is_passive(verb) and _beside_agent(prep, verb)
        for t in _hung_on(prep)
    ]
    also = conjuncts(cue.source) if cue.stance == "denies" and cue.source is not None else []
    found = [t for t in dict.fromkeys([*agents, *also]) if t is not cue.source and speaks(t, lexicon)]
    return found if cue.source is not None else []


def _beside_agent(prep: Token, verb: Token) -> bool:
    """Whether a 'by' names a doer of the verb: it hangs on the verb, on its agent, or on a phrase put in between."""
    above = prep.head
    aside = above.dep == "pobj" and above.head.head is verb and above.i > verb.i
    return prep.dep in {"agent", "prep", "conj"} and (above is verb or above.dep == "agent" or aside)


def _hung_on(prep: Token) -> list[Token]:
    """What hangs on a preposition, coordination spread."""
    return [t for c in prep.children if c.dep == "pobj" for t in conjuncts(c)]


def _quoting(verb: Token, scene: Scene) -> list[Cue]:
    """'quoted X as saying …' by an outlet: the outlet speaks, and inside its words X."""
    inner = inner_saying(verb) if verb.lemma in scene.lexicon.words["cues"]["citing"] and verb.tag != "VBG" else None
    content = clauses_of(inner, scene) if inner is not None and inner.dep == "pcomp" else ()
    read = arguments(verb)
    pair = [*read.subject[:1], *read.object[:1]]
    if inner is None or not content or len(pair) < 2 or not all(speaks(t, scene.lexicon) for t in pair):
        return []
    told = stance_by("asserts", pair[1], scene.lexicon)
    return [
        Cue((verb,), "asserts", pair[0], content, verb),
        Cue((inner,), told, pair[1], content, inner, within=verb),
    ]


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
    return Cue((verb,), stance, subjects[0], cover(held[0].subtree()), verb)


def _verb_cue(verb: Token, stance: str, scene: Scene) -> Cue | None:
    if verb.dep == "amod" or (verb.dep == "acl" and is_passive(verb)) or _quoted_saying(verb):
        return None
    source = _source(verb, scene.lexicon)
    content = content_of(verb, scene)
    quoted = () if content else beside(verb, scene)
    if not (content or quoted) or (source is None and not _impersonal(verb, scene.lexicon)):
        return None
    if _negated(verb) or (source is not None and _is_nobody(source)):
        return None
    if (source is None and not clauses_of(verb, scene)) or _other_verb(verb, scene.lexicon):
        return None
    if source is not None and _is_his_own(source, verb, stance, scene):
        return None
    told = stance_by("asserts" if stance == "threat" and _of_now(verb) else stance, source, scene.lexicon)
    return Cue(_cue_tokens(verb), told, source, content or quoted, verb, loose=not content)


def _is_his_own(source: Token, verb: Token, stance: str, scene: Scene) -> bool:
    """'“I think they fled,” he said': what somebody quoted thinks is his word already, and no other voice."""
    words = scene.lexicon.words["cues"]
    if source.lemma not in words["own"] or not (stance == "asserts" or verb.lemma in words["not_speech"]):
        return False
    return any(q.start < verb.start < q.end for q in scene.reading.quotations)


def _of_now(verb: Token) -> bool:
    """'swore that the truce was alive': a clause of what is or was, which nobody can promise."""
    clause = verb.child("ccomp") if verb.lemma not in {"warn", "threaten"} else None
    if clause is None or clause.child("nsubj", "nsubjpass", "expl") is None:
        return False
    parts = [clause, *(c for c in clause.children if c.dep in {"aux", "auxpass"})]
    return any(t.tag in {"VBD", "VBZ", "VBP"} for t in parts) and not any(
        t.tag == "MD" or t.lemma == "to" for t in parts
    )


def _is_nobody(source: Token) -> bool:
    return source.lemma in {"nobody", "none"} or any(c.lemma in {"no", "neither"} for c in source.children)


def _other_verb(verb: Token, lexicon: Lexicon) -> bool:
    """'called off their ceasefire', 'put up', 'calls itself the Front', 'continues to fight': another
    verb here, which reports nothing."""
    if any(c.dep == "prt" and c.lemma in {"off", "up", "down"} for c in verb.children):
        return not is_partnered(verb, lexicon)
    if verb.lemma in lexicon.words["cues"]["aspect"] and verb.child("xcomp") is not None:
        return True
    return any(c.dep in {"dobj", "nsubj"} and lexicon.pronouns.get(c.lemma) == "self" for c in verb.children)


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


def _source(verb: Token, lexicon: Lexicon) -> Token | None:
    """Who says it: the subject of an active cue, the agent of a passive one, the quoted person."""
    read = arguments(verb)
    if read.passive and verb.lemma in {"quote", "cite", "report", "hear", "record"} and inner_saying(verb):
        candidates = read.object
    else:
        candidates = read.subject
    return next((token for token in candidates if speaks(token, lexicon)), None)


def _impersonal(verb: Token, lexicon: Lexicon) -> bool:
    """'it was reported that', 'are believed to', 'reportedly': said by nobody in particular."""
    subject = verb.child("nsubjpass", "nsubj")
    return is_passive(verb) and verb.lemma in lexicon.words["cues"]["impersonal"] and (subject is not None)
