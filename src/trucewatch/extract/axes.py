"""The axes: whether it is affirmed, whether it happened, whether it is only recalled. Read from grammar, for any kind."""

from collections.abc import Iterator

from trucewatch.extract.scene import Draft, Scene
from trucewatch.model.syntax import Token
from trucewatch.model.vocabulary import Actuality, Polarity
from trucewatch.ontology.lexicon import Lexicon

_VERBS = {"VERB", "AUX"}
_FUTURE_ADJ = frozenset(
    {
        "possible",
        "potential",
        "planned",
        "future",
        "imminent",
        "further",
        "looming",
        "feared",
        "threatened",
        "expected",
        "impending",
        "proposed",
        "prospective",
        "likely",
    }
)
_PLAN_NOUNS = frozenset(
    {
        "threat",
        "plan",
        "intention",
        "risk",
        "possibility",
        "prospect",
        "preparation",
        "fear",
        "danger",
        "warning",
        "attempt",
        "bid",
        "effort",
        "call",
        "vow",
        "pledge",
        "promise",
        "chance",
        "likelihood",
        "decision",
    }
)
_HYPOTHETICAL_NOUNS = frozenset({"risk", "possibility", "prospect", "fear", "danger", "call", "chance", "likelihood"})
_REMEMBERING = frozenset({"remember", "commemorate", "mourn", "honour", "honor", "mark", "recall"})
_DEMANDS = frozenset({"urge", "call", "demand", "ask", "request", "appeal", "order", "propose", "suggest", "want"})


def polarity(draft: Draft, lexicon: Lexicon) -> Polarity:
    """Negated by 'not', 'no', 'without', 'fail to' on the trigger, its clause, or what governs it in the clause."""
    if draft.polarity is not None:
        return draft.polarity
    heads = {draft.clause, *draft.trigger}
    negated = any(_negated(token, lexicon) for token in heads)
    for token in heads:
        if token.dep in {"nsubj", "nsubjpass", "dobj", "attr"} and token.head.pos in _VERBS and token.pos not in _VERBS:
            negated = negated or (token.head.child("neg") is not None and token.head not in heads)
        if token.dep == "xcomp" and token.head.lemma in lexicon.axes["negative_verbs"]:
            negated = not negated
        if token.dep in {"pobj", "pcomp"} and token.head.lemma == "without":
            negated = True
        if token.dep == "pcomp" and token.head.lemma == "against":
            negated = True
        if (
            token.dep in {"pcomp", "pobj"}
            and token.head.lemma == "from"
            and token.head.head.lemma in {"prevent", "refrain", "stop", "keep"}
        ):
            negated = True
    return "negated" if negated else "affirmed"


def _negated(token: Token, lexicon: Lexicon) -> bool:
    for child in token.children:
        if child.dep == "neg" or (
            child.dep in {"det", "advmod", "preconj"} and child.lemma in lexicon.axes["negators"]
        ):
            return True
        if (
            child.dep in {"nsubj", "nsubjpass", "dobj"}
            and token.pos in _VERBS
            and any(c.dep in {"det"} and c.lemma in {"no", "neither"} for c in child.children)
        ):
            return True
        if child.dep in {"nsubj", "nsubjpass"} and child.lemma in {"nobody", "none", "nothing"}:
            return True
        if child.dep in {"nsubj", "nsubjpass"} and any(t.lemma == "not" and t.i < child.i for t in child.subtree()):
            return True
    return False


def actuality(draft: Draft, scene: Scene) -> Actuality:
    """Happened unless a modal, an infinitive under a plan, a condition, 'continue' or a habit says otherwise."""
    if draft.actuality is not None:
        return draft.actuality
    lexicon = scene.lexicon
    if _by_habit(scene):
        return "habitual"
    for token in _line(draft):
        found = _of_token(token, lexicon)
        if found is not None:
            return found
    return "habitual" if _habitual(draft, lexicon) else "happened"


def _line(draft: Draft) -> Iterator[Token]:
    """The trigger and what governs it, up to the clause that somebody says: its own mood decides."""
    token = draft.trigger[-1] if draft.trigger[-1].pos not in _VERBS and draft.clause.pos in _VERBS else draft.clause
    seen = {token}
    yield token
    for _ in range(7):
        if token.head is token or token.dep in {"relcl", "parataxis"} or (token.dep == "acl" and token.tag == "VBN"):
            break
        if token.dep == "ccomp" and token.head.lemma not in {
            "decide",
            "agree",
            "demand",
            "urge",
            "want",
            "hope",
            "plan",
            "ensure",
        }:
            break
        if token.dep == "advcl" and not _infinitive(token) and not token.child("mark"):
            break
        if token.dep == "conj" and token.pos in _VERBS and (token.child("aux") or token.child("nsubj", "nsubjpass")):
            break
        if token.dep == "pobj" and token.head.lemma in {"after", "following", "since", "during", "amid", "over"}:
            break
        token = token.head
        if token.lemma in _REMEMBERING:
            break
        if token not in seen:
            yield token
            seen.add(token)
    if draft.clause not in seen:
        yield draft.clause


def _of_token(token: Token, lexicon: Lexicon) -> Actuality | None:
    if token.pos not in _VERBS:
        return _of_noun(token, lexicon)
    auxiliaries = {c.lemma for c in token.children if c.dep in {"aux", "auxpass"}} | {
        c.text.lower() for c in token.children if c.dep == "aux"
    }
    mark = token.child("mark")
    if _inverted(token) or (mark is not None and mark.lemma in lexicon.axes["conditionals"]):
        return "hypothetical"
    if auxiliaries & lexicon.axes["modals_planned"] or _going_to(token) or _is_to(token):
        return "planned"
    if _condition(token, lexicon):
        return "hypothetical"
    if auxiliaries & lexicon.axes["modals_hypothetical"]:
        return "planned" if "would" in auxiliaries and not _condition(token, lexicon) else "hypothetical"
    if _infinitive(token):
        return _of_infinitive(token, lexicon)
    if token.dep == "csubj" and token.tag == "VBG":
        return "hypothetical"
    if token.lemma in lexicon.axes["continuing"]:
        return "ongoing"
    if token.tag == "VBG" and "be" in auxiliaries:
        return "ongoing"
    return None


def _of_noun(token: Token, lexicon: Lexicon) -> Actuality | None:
    words = {c.lemma for c in token.children if c.dep in {"amod", "compound", "nmod"}}
    if words & _FUTURE_ADJ:
        return (
            "planned"
            if words & {"planned", "proposed", "further"} and "further" not in words
            else ("hypothetical" if words & (_FUTURE_ADJ - {"further"}) else None)
        )
    if token.lemma in _PLAN_NOUNS:
        return "hypothetical" if token.lemma in _HYPOTHETICAL_NOUNS else "planned"
    if words & {"ongoing", "continued", "continuing", "continuous"}:
        return "ongoing"
    if token.dep == "nsubjpass" and token.head.lemma in {"plan", "schedule", "expect", "foresee"}:
        return "planned"
    if token.head.lemma in {"threaten", "plan", "vow", "promise", "pledge", "prepare"} and token.dep == "dobj":
        return "planned"
    if token.head.lemma in {"continue", "rage", "persist", "intensify", "go", "flare"} and token.dep in {
        "nsubj",
        "dobj",
    }:
        return "ongoing"
    return None


def _infinitive(token: Token) -> bool:
    return any(c.dep == "aux" and c.lemma == "to" for c in token.children)


def _of_infinitive(token: Token, lexicon: Lexicon) -> Actuality | None:
    head = token.head
    if any(c.dep == "aux" and c.lemma == "have" for c in token.children):
        return None
    if head.lemma in _DEMANDS:
        return "hypothetical"
    if head.lemma in lexicon.axes["plan_heads"] or head.lemma in {
        "be",
        "able",
        "ability",
        "capable",
        "right",
        "chance",
        "opportunity",
        "will",
        "want",
    }:
        return "planned"
    if head.lemma in lexicon.axes["continuing"]:
        return "ongoing"
    if token.dep in {"advcl", "acl"} or head.pos == "ADJ":
        return "planned"
    return None


def _is_to(token: Token) -> bool:
    """'attacks are to start again', 'are going to begin': the subject's act lies ahead."""
    plain = token.lemma == "be" and not token.child("acomp", "attr")
    going = token.lemma == "go" and token.tag == "VBG"
    return (plain or going) and any(c.dep == "xcomp" and _infinitive(c) for c in token.children)


def _going_to(token: Token) -> bool:
    return token.dep == "xcomp" and token.head.lemma == "go" and token.head.tag == "VBG"


def _condition(token: Token, lexicon: Lexicon) -> bool:
    return any(
        c.dep == "advcl"
        and (_inverted(c) or any(m.lemma in lexicon.axes["conditionals"] for m in c.children if m.dep == "mark"))
        for c in token.children
    )


def _inverted(verb: Token) -> bool:
    """'Should rockets hit …', 'Were the enclave to fall …': a condition by word order."""
    subject = verb.child("nsubj", "nsubjpass")
    fronted = (c for c in verb.children if c.dep in {"aux", "auxpass"} and c.text.lower() in {"should", "were", "had"})
    return subject is not None and any(c.i < subject.i for c in fronted)


def _by_habit(scene: Scene) -> bool:
    """'every Friday', 'whenever', 'night after night': the sentence tells of a habit."""
    return scene.lexicon.habits.search(scene.text, scene.tree.start, scene.tree.end) is not None


def _habitual(draft: Draft, lexicon: Lexicon) -> bool:
    words = lexicon.axes["habitual"]
    heads = [draft.clause, *draft.trigger, *([draft.clause.head] if draft.clause.pos not in _VERBS else [])]
    for head in heads:
        for child in head.children:
            if child.dep in {"advmod", "amod", "attr", "acomp", "npadvmod"} and child.lemma in words:
                return True
        if head.lemma == "use" and any(c.dep == "xcomp" for c in head.children):
            return True
    return False


def _backshifted(verb: Token, scene: Scene) -> bool:
    """'said that fire had killed five': the pluperfect of reported speech recalls nothing."""
    for above in [verb, *verb.ancestors()]:
        if above.dep in {"ccomp", "parataxis"} and above.head.lemma in scene.lexicon.cue_verbs:
            return True
    return any(c.dep in {"parataxis"} or c.lemma == "accord" for c in verb.children)


def _recalled_by_court(draft: Draft, scene: Scene) -> bool:
    """'convicted of the abduction', 'jailed for killing prisoners': what a court deals with lies behind."""
    words = scene.lexicon.axes["recalled_by"]
    above = list(draft.clause.ancestors())[:5]
    return not draft.kind.startswith("legal.") and any(token.lemma in words for token in above)


def background(draft: Draft, scene: Scene) -> bool:
    """Recalled, not reported: the pluperfect, or an act that only dates another ('after the killing of …')."""
    verb = draft.clause if draft.clause.pos in _VERBS else None
    if (
        verb is not None
        and not _backshifted(verb, scene)
        and any(c.dep == "aux" and c.text.lower() in {"had", "'d"} for c in verb.children)
    ):
        return True
    if any(t.lemma in scene.lexicon.axes["commemorating"] for t in scene.tree.tokens):
        return True
    if any(c.dep == "advmod" and c.lemma in scene.lexicon.axes["once"] for c in draft.clause.children):
        return True
    if _recalled_by_court(draft, scene):
        return True
    token = draft.trigger[-1]
    for _ in range(3):
        if token.dep in {"pobj", "pcomp"} and token.head.lemma in scene.lexicon.axes["recalling_marks"]:
            return True
        if token.dep == "advcl" and (mark := token.child("mark")) is not None and mark.lemma in {"after", "since"}:
            return True
        if token.pos in _VERBS or token.head is token:
            break
        token = token.head
    return False
