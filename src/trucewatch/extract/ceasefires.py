"""Ceasefires: what is done to one. The noun is the centre; verbs and nouns that govern it say the act.

'announced the cessation of an unofficial cease-fire': the nearest governor with a meaning wins (cessation), what only
says or performs it (announced) tells by whom.
"""

from collections.abc import Iterator, Mapping

from trucewatch.extract.arguments import arguments
from trucewatch.extract.ceasefire_meaning import count_violations, despite, meant, quiet
from trucewatch.extract.ceasefire_parties import acts_for_itself, add_parties
from trucewatch.extract.lengths import lengths
from trucewatch.extract.nouns import classes
from trucewatch.extract.reasons import find_reason
from trucewatch.extract.scene import Draft, Scene
from trucewatch.model.syntax import Token
from trucewatch.model.vocabulary import Act, Actuality, Kind
from trucewatch.ontology.lexicon import Lexicon

_POINTING = frozenset({"the", "this", "that"})
_SAYING = frozenset({"announced", "called_for", "proposed"})
_DONE: Mapping[Act, Actuality] = {
    "rejected": "happened",
    "terminated": "happened",
    "renewal_offered": "hypothetical",
}
"""How far an act is done that another word than the nearest makes: 'rejected a proposal to extend it'."""
_BACK = frozenset(
    f"ceasefire.{act}"
    for act in (
        *("violation_alleged", "violation_denied", "violation_assessed", "holding", "dissent", "collapsed"),
        *("expired", "extended", "renewal_offered", "terminated", "entered_into_force"),
    )
)
"""What is told of 'the deal', where a ceasefire was spoken of: it stands for that one."""
_SAID_ACTS = frozenset({"agreed", "announced"})


def find(scene: Scene) -> Iterator[Draft]:
    """Drafts of ceasefire acts in one sentence."""
    for token in scene.tree.tokens:
        if _is_ceasefire(token, scene):
            yield from _acts(token, scene)
            yield from despite(token, scene)
        elif _is_loose(token, scene):
            yield from (draft for draft in _acts(token, scene) if draft.kind in _BACK)
        else:
            yield from _taken_up(token, scene)
    yield from _halts(scene)
    yield from quiet(scene)


def _is_ceasefire(token: Token, scene: Scene) -> bool:
    nouns = scene.lexicon.ceasefires["nouns"]
    if token.names or token.pos not in {"NOUN", "PROPN"} or _only_describes(token, scene):
        return False
    if token.lemma in nouns or token.text.lower() in nouns:
        return True
    if any(f"{c.lemma} {token.lemma}" in nouns for c in token.children if c.i < token.i):
        return True
    inner = next((c.child("pobj") for c in token.children if c.dep == "prep" and c.lemma in {"of", "in", "to"}), None)
    held = [inner, *(c for c in inner.children if c.dep == "compound")] if inner is not None else []
    return any(f"{token.lemma} of {one.lemma}" in nouns for one in held)


def _only_describes(token: Token, scene: Scene) -> bool:
    """'ceasefire talks', 'ceasefire monitors', 'the ceasefire line': another thing is meant."""
    listed = scene.lexicon.words["ceasefires"]["not_of_it"]
    behind = next((t for t in scene.tree.tokens if t.i == token.i + 1), None)
    return behind is not None and behind.lemma in listed and (behind is token.head or behind.tag == "VBZ")


def _acts(noun: Token, scene: Scene) -> Iterator[Draft]:
    """One act for each predication over the noun: the chain of its governors, and a clause that tells its start."""
    chain = list(_chain(noun, scene.lexicon))
    found = _existence(noun, chain) or _decide(chain, scene)
    if found is not None and (draft := _draft(found, noun, chain, scene)) is not None:
        yield draft
    yield from _coordinated(noun, scene)
    told = _decide([c for c in noun.children if c.dep in {"acl", "relcl", "advcl"}], scene)
    if told is not None and (found is None or _tells_more(*told, scene)):
        draft = _draft(told, noun, [], scene)
        if draft is not None:
            draft.quantities.extend(lengths(noun, chain, scene) if found is None else ())
            yield draft
    yield from _start(noun, scene)


def _coordinated(noun: Token, scene: Scene) -> Iterator[Draft]:
    """'was agreed in May and came into force in June': each verb of one subject tells an act of its own."""
    if noun.dep not in {"nsubj", "nsubjpass"}:
        return
    verbs = [noun.head]
    for verb in verbs:
        verbs.extend(c for c in verb.children if c.dep == "conj" and not c.child("nsubj", "nsubjpass", "expl"))
    for verb in verbs[1:]:
        found = _decide([verb], scene)
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
    draft = Draft(_kind(act), _trigger(word, noun), _clause(word), f"ceasefire-{act}")
    if act != found[0]:
        draft.polarity, draft.actuality = "affirmed", _DONE.get(act)
        draft.stance = "asserts" if act == "rejected" else None
    add_parties(draft, noun, word, chain, scene)
    if act in {"existence_denied", "violation_denied"}:
        draft.polarity, draft.stance = "affirmed", "denies"
    if act == "announced" and _one_sided(draft, noun, word, scene):
        draft.kind = "ceasefire.declared_unilaterally"
    find_reason(draft, word, chain)
    draft.quantities.extend(lengths(noun, [word, *chain], scene) if chain else ())
    if act.startswith("violation"):
        count_violations(draft, word, scene)
    return draft


def _is_loose(token: Token, scene: Scene) -> bool:
    """'the deal', 'a five-day pause', after a ceasefire by name: words that may stand for it, and name nothing else."""
    listed = scene.lexicon.words["ceasefires"]
    if token.lemma not in listed["loose"] or token.pos != "NOUN" or token.names or _only_describes(token, scene):
        return False
    described = [c for c in token.children if c.dep in {"compound", "nmod", "poss"} and c.pos != "NUM"]
    about = any(c.dep == "prep" and c.lemma in {"on", "for", "about"} for c in token.children)
    pointing = token.lemma == "pause" or any(c.dep == "det" and c.lemma in _POINTING for c in token.children)
    if not pointing or about or any(c.pos in {"NOUN", "PROPN"} and not c.children for c in described):
        return False
    trees = (*scene.before, scene.tree)
    return any(_is_ceasefire(t, scene) for tree in trees for t in tree.tokens if t.start < token.start)


def _taken_up(token: Token, scene: Scene) -> Iterator[Draft]:
    """'It came into force', 'does not feel bound by it', after a ceasefire: only a ceasefire can be meant."""
    if token.text.lower() != "it" or not _just_before(token, scene):
        return
    subject = token.dep in {"nsubj", "nsubjpass"}
    found = _decide([token.head] if subject else list(_chain(token, scene.lexicon))[:2], scene)
    if found is None:
        return
    act, word = found
    named = word.lemma in scene.lexicon.governors
    own = act == "expired" or (act == "entered_into_force" and not named)
    if not own and (subject or word.lemma not in scene.lexicon.words["ceasefires"]["kept"]):
        return
    draft = _draft(found, token, [], scene)
    if draft is not None:
        draft.by = f"ceasefire-it-{act}"
        yield draft


def _just_before(token: Token, scene: Scene) -> bool:
    """Whether a ceasefire stands in the sentence before the token, or in the one before it in the paragraph."""
    beside = [tree for tree in scene.before[-1:] if not scene.text[tree.end : scene.tree.start].strip()]
    before = [t for tree in beside for t in tree.tokens] + [t for t in scene.tree.tokens if t.i < token.i]
    return any(_is_ceasefire(t, scene) for t in before)


def _chain(noun: Token, lexicon: Lexicon) -> Iterator[Token]:
    """The words that govern the noun, nearest first: through 'of', compounds, objects, subjects, up to its clause."""
    told = lexicon.words["ceasefires"]["told_as_subject"]
    token = noun
    for _ in range(6):
        head = token.head
        if head is token or (token.dep in {"relcl", "advcl", "ccomp", "parataxis"} and token.pos in {"VERB", "AUX"}):
            return
        if head.pos not in {"ADP", "SCONJ", "PART"}:
            yield head
        if head.pos in {"VERB", "AUX"} and token.dep in {"nsubj", "nsubjpass"}:
            yield from (c for c in head.children if c.dep == "xcomp" and c.pos == "VERB")
        if head.pos in {"VERB", "AUX"} and token.dep in {"prep", "attr", "dobj"}:
            yield from (c for c in head.children if c.dep == "nsubj" and c.lemma in told)
        token = head


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


def _decide(chain: list[Token], scene: Scene) -> tuple[Act, Token] | None:
    """The act of the nearest governor that has one; saying and performing words only if nothing nearer tells more."""
    spoken: tuple[Act, Token] | None = None
    for word in chain:
        acts = _acts_of(word, scene)
        if not acts or (word.lemma == "fail" and any(c.dep == "xcomp" for c in word.children)):
            continue
        act = acts[0]
        if act in _SAYING | _SAID_ACTS and spoken is None:
            spoken = (act, word)
            continue
        if spoken is not None and spoken[0] in _SAYING and word.pos == "VERB":
            return spoken
        return act, word
    return spoken


def _acts_of(word: Token, scene: Scene) -> tuple[Act, ...]:
    governors = scene.lexicon.governors
    for child in word.children:
        if (
            child.dep in {"prt", "dobj", "prep", "advmod", "acomp", "attr"}
            and f"{word.lemma} {child.lemma}" in governors
        ):
            return governors[f"{word.lemma} {child.lemma}"]
        phrase = _phrase_after(child)
        if phrase and f"{word.lemma} {phrase}" in governors:
            return governors[f"{word.lemma} {phrase}"]
        if word.lemma == "be" and child.dep in {"acomp", "attr", "advmod", "prep"} and child.lemma in governors:
            return governors[child.lemma]
    return governors.get(word.lemma, ())


def _phrase_after(prep: Token) -> str | None:
    """'to end' of 'came to its end', 'out of question' of 'is out of the question'."""
    inner = prep.child("pobj") if prep.dep == "prep" else None
    if inner is not None:
        return f"{prep.lemma} {inner.lemma}"
    below = prep.child("prep")
    last = below.child("pobj") if below is not None else None
    return f"{prep.lemma} {below.lemma} {last.lemma}" if below is not None and last is not None else None


def _kind(act: Act) -> Kind:
    return f"ceasefire.{act}"  # type: ignore[return-value]  # every act is a kind of the family


def _trigger(word: Token, noun: Token) -> list[Token]:
    extra = [c for c in word.children if c.dep in {"prt"}]
    return sorted({*extra, word, noun}, key=lambda t: t.i)


def _clause(word: Token) -> Token:
    token = word
    while token.pos not in {"VERB", "AUX"} and token.head is not token:
        token = token.head
    return token


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


def _halts(scene: Scene) -> Iterator[Draft]:
    """'suspends combat operations against US forces', 'a halt to attacks': a ceasefire without the word."""
    words = scene.lexicon.ceasefires
    for token in scene.tree.tokens:
        if token.pos == "VERB" and token.lemma in words["halting_verbs"]:
            held = [t for t in arguments(token).object if t.lemma in words["halted"] and not _is_ceasefire(t, scene)]
        elif token.pos == "NOUN" and token.lemma in words["halting_nouns"]:
            preps = arguments(token).preps
            held = [t for key in ("to", "of", "in") for t in preps.get(key, ()) if t.lemma in words["halted"]]
        else:
            continue
        if token.lemma == "hold":
            held = [t for t in held if t.lemma == "fire"]
        held = [
            t
            for t in held
            if t.lemma not in {"fire", "activity", "war"} or "against" in arguments(t).preps or t.lemma == "fire"
        ]
        if held and not _is_ceasefire(token, scene):
            yield _halt(token, held[0], scene)


def _halt(word: Token, held: Token, scene: Scene) -> Draft:
    draft = Draft(
        "ceasefire.declared_unilaterally", sorted([word, held], key=lambda t: t.i), _clause(word), "halt-of-attacks"
    )
    verb = word if word.pos == "VERB" else _clause(word)
    chain = [word, *_chain(word, scene.lexicon)]
    for one in (w for w in [verb, *chain] if w.pos == "VERB"):
        actors = [t for t in arguments(one).subject if acts_for_itself(t, scene)]
        if actors:
            draft.add("party", actors)
            break
        acts = _acts_of(one, scene)
        if acts and acts[0] in {"called_for", "proposed", "rejected"}:
            draft.kind = _kind(acts[0])
    outer = next(
        (a for w in chain[1:] for a in _acts_of(w, scene)[:1] if a in {"called_for", "proposed", "rejected"}), None
    )
    if outer is not None:
        draft.kind = _kind(outer)
    for prep in ("against", "on", "with"):
        draft.add(
            "counterpart",
            [t for one in (held, word) for t in arguments(one).preps.get(prep, ()) if acts_for_itself(t, scene)],
        )
    find_reason(draft, word, chain)
    return draft
