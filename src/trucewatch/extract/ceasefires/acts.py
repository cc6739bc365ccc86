"""Ceasefires: what is done to one. The noun is the centre; verbs and nouns that govern it say the act.

'announced the cessation of an unofficial cease-fire': the nearest governor with a meaning wins (cessation), what only
says or performs it (announced) tells by whom.
"""

from collections.abc import Iterator, Mapping

from trucewatch.extract.ceasefires.anaphora import is_loose, just_before
from trucewatch.extract.ceasefires.breaches import breaches
from trucewatch.extract.ceasefires.halts import halts
from trucewatch.extract.ceasefires.meaning import (
    called_by,
    count_violations,
    despite,
    is_none,
    meant,
    quiet,
    spoken_of,
)
from trucewatch.extract.ceasefires.parties import add_parties
from trucewatch.extract.ceasefires.reasons import find_reason
from trucewatch.extract.ceasefires.terms import terms
from trucewatch.extract.ceasefires.words import (
    acts_of,
    chain_over,
    decide,
    is_answered,
    is_ceasefire,
    is_done,
    kind_of,
    trigger_of,
)
from trucewatch.extract.grammar.arguments import arguments
from trucewatch.extract.grammar.nouns import classes
from trucewatch.extract.grammar.verbs import verb_over
from trucewatch.extract.scene import Draft, Scene
from trucewatch.extract.slots.lengths import lengths
from trucewatch.model.syntax import Token
from trucewatch.model.vocabulary import Act, Actuality

_DONE: Mapping[Act, Actuality] = {
    "rejected": "happened",
    "terminated": "happened",
    "renewal_offered": "hypothetical",
}
"""How far an act is done that another word than the nearest makes: 'rejected a proposal to extend it'."""
_DATING = frozenset({"entered_into_force", "terminated", "collapsed", "expired"})
_BACK = frozenset(
    f"ceasefire.{act}"
    for act in (
        *("violation_alleged", "violation_denied", "violation_assessed", "holding", "dissent", "collapsed"),
        *("expired", "extended", "renewal_offered", "terminated", "entered_into_force", "existence_denied"),
    )
)
"""What is told of 'the deal', where a ceasefire was spoken of: it stands for that one."""


def find(scene: Scene) -> Iterator[Draft]:
    """Drafts of ceasefire acts in one sentence, and of its terms."""
    told = list(terms(scene))
    yield from told
    for token in scene.tree.tokens:
        if is_ceasefire(token, scene):
            yield from _acts(token, scene) if not _former(token, scene) else ()
            yield from despite(token, scene)
        elif is_loose(token, scene):
            yield from (draft for draft in _acts(token, scene) if draft.kind in _BACK or _brought_about(draft, token))
        else:
            yield from _taken_up(token, scene)
            yield from _in_its_parts(token, scene)
    yield from breaches(scene)
    provided = {token for draft in told if draft.reason for token in draft.clause.subtree()}
    yield from (draft for draft in halts(scene) if draft.trigger[0] not in provided)
    yield from quiet(scene)


def _acts(noun: Token, scene: Scene) -> Iterator[Draft]:
    """One act for each predication over the noun: the chain of its governors, and a clause that tells its start."""
    chain = list(chain_over(noun, scene.lexicon))
    found = _existence(noun, chain) or decide(chain, scene)
    if found is not None and (draft := _draft(found, noun, chain, scene)) is not None:
        yield draft
    yield from _coordinated(noun, scene)
    clauses = [*(c for c in noun.children if c.dep in {"acl", "relcl", "advcl"}), *_before_it(noun)]
    told = decide(clauses, scene)
    if told is not None and (found is None or _tells_more(*told, scene)):
        draft = _draft(told, noun, [], scene)
        if draft is not None:
            draft.quantities.extend(lengths(noun, chain, scene) if found is None else ())
            yield draft
    for verb in (c for clause in clauses for c in clause.children if c.dep == "conj"):
        also = decide([verb], scene) if not verb.child("nsubj", "nsubjpass", "expl") else None
        draft = _draft(also, noun, [], scene) if also is not None else None
        if draft is not None:
            yield draft
    yield from _start(noun, scene)


def _before_it(noun: Token) -> list[Token]:
    """'Signed in May, the deal commits …': a participle at the head of the sentence whose subject the noun is."""
    if noun.dep not in {"nsubj", "nsubjpass"}:
        return []
    before = [c for c in noun.head.children if c.dep == "advcl" and c.tag == "VBN" and c.i < noun.i]
    return [c for c in before if not c.child("nsubj", "nsubjpass", "mark", "aux")]


def _former(noun: Token, scene: Scene) -> bool:
    """'Earlier truces did not last': several of the past, none of which is spoken of by itself."""
    beside = [c for c in noun.children if c.dep == "amod"]
    beside += [t for t in scene.tree.tokens if t.i == noun.i - 1]
    return noun.tag == "NNS" and any(t.lemma in scene.lexicon.words["ceasefires"]["past_ones"] for t in beside)


def _coordinated(noun: Token, scene: Scene) -> Iterator[Draft]:
    """'was agreed in May and came into force in June': each verb of one subject tells an act of its own."""
    if noun.dep not in {"nsubj", "nsubjpass"}:
        return
    verbs = [noun.head]
    for verb in verbs:
        verbs.extend(c for c in verb.children if c.dep == "conj" and not c.child("nsubj", "nsubjpass", "expl"))
    for verb in verbs[1:]:
        found = decide([verb], scene)
        draft = _draft(found, noun, [], scene) if found is not None else None
        if draft is not None:
            yield draft


def _tells_more(act: Act, word: Token, scene: Scene) -> bool:
    """Whether a clause on the noun is a predication of its own: 'signed in May', 'kept since May'; not 'brokered'."""
    brokered = word.lemma in scene.lexicon.words["ceasefires"]["brokering"]
    return not brokered and (act != "holding" or any(c.lemma == "since" for c in word.children))


def _draft(found: tuple[Act, Token], noun: Token, chain: list[Token], scene: Scene) -> Draft | None:
    told = meant(found, noun, scene)
    if told is None:
        return None
    act, word = told
    if _only_refers(act, word, scene) or (act == "violation_alleged" and is_none(word)):
        return None
    draft = Draft(kind_of(act), trigger_of(word, noun), verb_over(word), f"ceasefire-{act}")
    if act != found[0]:
        draft.polarity, draft.actuality = "affirmed", _DONE.get(act)
        draft.stance = "asserts" if act == "rejected" else None
    offered = [t for t in arguments(word).object if t.pos == "NOUN" and "proposed" in acts_of(t, scene)]
    taken = act == "agreed" and bool(offered)
    if is_done(word) and (taken or (act == "extended" and word is not found[1])):
        draft.polarity, draft.actuality = "affirmed", "happened"
    if is_answered(word, scene.lexicon) or _in_the_end(word):
        draft.polarity, draft.actuality = "affirmed", "happened"
    add_parties(draft, noun, word, chain, scene)
    if act in {"existence_denied", "violation_denied"}:
        draft.polarity, draft.stance = "affirmed", "denies"
    if act == "violation_alleged" and (caller := called_by(word, scene)) is not None:
        draft.stance, draft.speaker_is_subject = "alleges", caller
    if act == "announced" and _one_sided(draft, noun, word, scene):
        draft.kind = "ceasefire.declared_unilaterally"
    find_reason(draft, word, chain)
    draft.quantities.extend(lengths(noun, [word, *chain], scene) if chain else ())
    if act.startswith("violation"):
        count_violations(draft, word, scene)
    return draft


def _in_the_end(verb: Token) -> bool:
    """'announced a truce, only to call it off': what came of it."""
    return verb.dep in {"advcl", "xcomp"} and any(c.lemma == "only" and c.i < verb.i for c in verb.children)


def _only_refers(act: Act, word: Token, scene: Scene) -> bool:
    """'the worst attack since the truce began': a start or end that only dates something else, and has no day."""
    if act not in _DATING:
        return False
    since = any(c.dep == "mark" and c.lemma == "since" for c in word.children) or (
        word.dep == "pobj" and word.head.lemma == "since"
    )
    aside = {t for c in word.subtree() if c.dep in {"relcl", "acl"} for t in c.subtree()}
    return since and not any(scene.is_time(token) for token in word.subtree() if token not in aside)


def _in_its_parts(token: Token, scene: Scene) -> Iterator[Draft]:
    """'is abiding by every clause', 'broke its commitments', where a ceasefire was spoken of: it is kept, or broken."""
    listed = scene.lexicon.words["ceasefires"]
    if token.lemma not in listed["provisions"] | listed["commitments"] or not spoken_of(scene):
        return
    verb = token.head.head if token.dep == "pobj" else token.head
    if verb.pos != "VERB" or verb.lemma not in listed["kept"] or token.dep not in {"pobj", "dobj"}:
        return
    found = decide([verb], scene)
    draft = _draft(found, token, [], scene) if found is not None else None
    if draft is not None and draft.kind in {"ceasefire.holding", "ceasefire.violation_alleged", "ceasefire.dissent"}:
        yield draft


def _taken_up(token: Token, scene: Scene) -> Iterator[Draft]:
    """'It came into force', 'does not feel bound by it', after a ceasefire: only a ceasefire can be meant."""
    if token.text.lower() != "it" or not just_before(token, scene):
        return
    subject = token.dep in {"nsubj", "nsubjpass"}
    told = [token.head, *(c for c in token.head.children if c.dep == "xcomp" and token.head.lemma == "be")]
    found = decide(told if subject else list(chain_over(token, scene.lexicon))[:2], scene)
    if found is None:
        return
    act, word = found
    draft = _draft(found, token, [], scene)
    if draft is not None and (_only_of_ceasefires(act, word, subject, scene) or _brought_about(draft, token)):
        draft.by = f"ceasefire-it-{act}"
        yield draft


def _brought_about(draft: Draft, noun: Token) -> bool:
    """'The deal was brokered by Norway', 'Signed in May, the deal …': how it came about, and with whose help."""
    if draft.kind == "ceasefire.agreed" and draft.roles.get("mediator"):
        return True
    return draft.kind in {"ceasefire.signed", "ceasefire.agreed"} and draft.clause in _before_it(noun)


def _only_of_ceasefires(act: Act, word: Token, subject: bool, scene: Scene) -> bool:
    """Whether what is told of 'it' can be told of little else: it expired, was renewed, is finished, was called off."""
    listed = scene.lexicon.words["ceasefires"]
    if subject:
        if act == "entered_into_force" and _set_for(word):
            return True
        over = any(c.lemma in listed["ended"] for c in word.children if c.dep in {"acomp", "attr", "advmod"})
        begun = act == "entered_into_force" and word.lemma not in scene.lexicon.governors
        return act in {"expired", "extended"} or begun or (act == "terminated" and over)
    called_off = any(c.dep == "prt" and f"{word.lemma} {c.lemma}" in scene.lexicon.governors for c in word.children)
    left = word.lemma in {"withdraw", "pull", "walk"} and act == "terminated"
    return word.lemma in listed["kept"] or called_off or left


def _set_for(verb: Token) -> bool:
    """'It is to begin on Saturday', 'it will start at noon': what was spoken of, if it lies ahead."""
    return verb.tag == "VB" and (verb.child("aux") is not None or verb.head.lemma == "be")


def _one_sided(draft: Draft, noun: Token, word: Token, scene: Scene) -> bool:
    """'The rebels declared a ceasefire', 'a unilateral truce': by one armed side for itself."""
    if any(c.lemma in {"unilateral", "one-sided"} for c in noun.children):
        return True
    parties = draft.roles.get("party", ())
    armed = len(parties) == 1 and "force" in classes(parties[0], scene.lexicon)
    return armed and word.lemma in {"declare", "announce", "proclaim"} and not draft.roles.get("counterpart")


def _existence(noun: Token, chain: list[Token]) -> tuple[Act, Token] | None:
    """'there is no truce', 'denied that any ceasefire existed': it is said never to have been."""
    verb = next((w for w in chain if w.lemma in {"be", "exist", "have"} and w.pos in {"VERB", "AUX"}), None)
    if verb is None or (verb.lemma == "be" and not verb.child("expl")):
        return None
    denied = verb.child("neg") is not None or any(c.lemma == "no" for c in noun.children)
    under = any(a.lemma in {"deny", "dispute"} for a in list(verb.ancestors())[:3])
    return ("existence_denied", verb) if denied or under else None


def _start(noun: Token, scene: Scene) -> Iterator[Draft]:
    """'whose starting point was October 2020': when it took effect, told of its beginning rather than of itself."""
    nouns = scene.lexicon.words["ceasefires"]["start_nouns"]
    for token in scene.tree.tokens:
        if token.start < noun.end or token.lemma not in nouns or token.dep not in {"nsubj", "nsubjpass"}:
            continue
        own = any(c.dep == "poss" and c.lemma in {"whose", "its"} for c in token.children)
        if own and token.head.lemma in {"be", "date", "set"}:
            words = [c for c in token.children if c.dep == "compound"]
            yield Draft("ceasefire.entered_into_force", [*words, token], token, "ceasefire-start")
