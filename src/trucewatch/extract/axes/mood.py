"""Actuality: whether the act happened, goes on, lies ahead, is only thought of, or is a habit."""

from collections.abc import Iterator

from trucewatch.extract.axes.verbs import (
    is_condition,
    is_conditional,
    is_going,
    is_going_to,
    is_inverted,
    is_looked_into,
    is_pondered,
    is_retaliated,
    is_to,
    over_duty,
)
from trucewatch.extract.grammar.verbs import is_infinitive
from trucewatch.extract.scene import Draft, Scene
from trucewatch.model.syntax import Token
from trucewatch.model.vocabulary import Actuality
from trucewatch.ontology.lexicon import Lexicon

_VERBS = {"VERB", "AUX"}
_ORDINAL = {"st", "nd", "rd", "th"}


def actuality(draft: Draft, scene: Scene) -> Actuality:
    """Happened unless a modal, an infinitive under a plan, a condition, 'continue' or a habit says otherwise."""
    if draft.actuality is not None:
        return draft.actuality
    lexicon = scene.lexicon
    if _by_habit(scene):
        return "habitual"
    for token in _line(draft, scene.lexicon):
        found = _of_token(token, lexicon)
        if found is not None:
            return found
    return "habitual" if _habitual(draft, lexicon) or _generic(draft) else "happened"


def _line(draft: Draft, lexicon: Lexicon) -> Iterator[Token]:
    """The trigger and what governs it, up to the clause that somebody says: its own mood decides."""
    listed = lexicon.words["axes"]
    token = draft.trigger[-1] if draft.trigger[-1].pos not in _VERBS and draft.clause.pos in _VERBS else draft.clause
    seen = {token}
    yield token
    for _ in range(7):
        if token.head is token or token.dep in {"relcl", "parataxis"} or (token.dep == "acl" and token.tag == "VBN"):
            break
        if token.dep == "ccomp" and token.head.lemma not in listed["wishing"]:
            break
        if token.dep == "advcl" and not is_infinitive(token) and not token.child("mark"):
            break
        if token.dep == "conj" and token.pos in _VERBS and (token.child("aux") or token.child("nsubj", "nsubjpass")):
            break
        if token.dep == "pobj" and token.head.lemma in {"after", "following", "since", "during", "amid", "over"}:
            break
        if token.dep == "dobj" and token.pos not in _VERBS and not _carries(token.head, lexicon):
            break
        if is_looked_into(token, lexicon) or is_retaliated(token, lexicon):
            break
        token = token.head
        if token.lemma in listed["remembering"]:
            break
        if token not in seen:
            yield token
            seen.add(token)
    if draft.clause not in seen:
        yield draft.clause


def _carries(verb: Token, lexicon: Lexicon) -> bool:
    """Whether the verb's mood is its object's: 'will launch an attack' is one, 'will investigate an attack' is none."""
    doing, planning = lexicon.words["predicates"], lexicon.words["axes"]["planning"]
    averting = lexicon.words["axes"]["averting"]
    known = doing["light"] | doing["suffer"] | planning | lexicon.axes["plan_heads"] | lexicon.axes["continuing"]
    return (
        verb.lemma in known
        or verb.lemma in lexicon.governors
        or verb.lemma in {"see", "expect", "fear", "reach"} | averting
    )


def _of_token(token: Token, lexicon: Lexicon) -> Actuality | None:
    if token.pos not in _VERBS:
        return _of_noun(token, lexicon)
    if is_condition(token, lexicon) or is_pondered(token, lexicon) or _of_predicted(token, lexicon):
        return "hypothetical"
    auxiliaries = {c.lemma for c in token.children if c.dep in {"aux", "auxpass"}} | {
        c.text.lower() for c in token.children if c.dep == "aux"
    }
    mark = token.child("mark")
    if is_inverted(token) or (mark is not None and mark.lemma in lexicon.axes["conditionals"]):
        return "hypothetical"
    if auxiliaries & lexicon.axes["modals_planned"] or is_going(token) or is_going_to(token) or is_to(token):
        return "planned"
    if any(
        c.dep == "acomp" and c.lemma == "due" and not any(p.lemma == "to" for p in c.children) for c in token.children
    ):
        return "planned"
    if is_conditional(token, lexicon):
        return "hypothetical"
    if auxiliaries & lexicon.axes["modals_hypothetical"]:
        return "planned" if "would" in auxiliaries and not is_conditional(token, lexicon) else "hypothetical"
    if is_infinitive(token):
        return _of_infinitive(token, lexicon)
    if token.dep == "csubj" and token.tag == "VBG":
        return "hypothetical"
    if token.lemma in lexicon.axes["continuing"]:
        return "ongoing"
    if token.tag == "VBG" and "be" in auxiliaries:
        return "ongoing"
    return None


def _of_noun(token: Token, lexicon: Lexicon) -> Actuality | None:
    listed = lexicon.words["axes"]
    if _is_any(token, lexicon):
        return "hypothetical"
    words = {w for c in token.children if c.dep in {"amod", "compound", "nmod"} for w in (c.lemma, c.text.lower())}
    done = token.dep == "dobj" and token.head.tag == "VBD" and token.head.lemma in lexicon.words["predicates"]["light"]
    if not done and (ahead := words & listed["future_adjectives"]):
        if "further" not in ahead and ahead & {"planned", "proposed"}:
            return "planned"
        return "hypothetical" if ahead - {"further"} else None
    if token.lemma in listed["plan_nouns"]:
        return "hypothetical" if token.lemma in listed["hypothetical_nouns"] else "planned"
    if words & {"ongoing", "continued", "continuing", "continuous"} or token.lemma in listed["continuing_nouns"]:
        return "ongoing"
    if token.lemma == "day" and any(c.text[:1].isdigit() and c.text[-2:] in _ORDINAL for c in token.children):
        return "ongoing"
    if token.dep == "nsubjpass" and token.head.lemma in {"plan", "schedule", "expect", "foresee"}:
        return "planned"
    if token.head.lemma in listed["averting"] and token.dep == "dobj":
        return "hypothetical"
    if token.head.lemma in listed["planning"] and token.dep == "dobj":
        return "planned"
    if is_pondered(token, lexicon):
        return "hypothetical"
    modal = any(c.dep == "aux" and c.lemma in lexicon.axes["modals_planned"] for c in token.head.children)
    going = token.head.lemma in listed["going_on"] and token.dep in {"nsubj", "dobj"}
    if going and not modal and not is_going(token.head):
        return "ongoing"
    return None


def _is_any(token: Token, lexicon: Lexicon) -> bool:
    """'any attack would be met with force': one that nobody has made yet."""
    modals = lexicon.axes["modals_planned"] | lexicon.axes["modals_hypothetical"]
    ahead = any(c.dep == "aux" and c.lemma in modals for c in token.head.children)
    subject = token.dep in {"nsubj", "nsubjpass"}
    return subject and ahead and any(c.dep == "det" and c.lemma == "any" for c in token.children)


def _of_predicted(token: Token, lexicon: Lexicon) -> bool:
    """'did not foresee the army withdrawing': told only as what is not expected."""
    above = token.head
    raising = above.pos in _VERBS and above.lemma in lexicon.words["axes"]["neg_raising"]
    return raising and token.dep in {"xcomp", "ccomp", "pcomp"} and above.child("neg") is not None


def _of_infinitive(token: Token, lexicon: Lexicon) -> Actuality | None:
    listed = lexicon.words["axes"]
    head = token.head
    if any(c.dep == "aux" and c.lemma == "have" for c in token.children):
        return None
    if head.lemma in listed["demands"]:
        return "hypothetical"
    if (verb := over_duty(token, lexicon)) is not None:
        return "happened" if verb.lemma in listed["failing"] | listed["fulfilling"] else "planned"
    if head.lemma in lexicon.axes["plan_heads"] or head.lemma in listed["enabling"]:
        return "planned"
    if head.lemma in lexicon.axes["continuing"]:
        return "ongoing"
    if token.dep in {"advcl", "acl"} or head.pos == "ADJ":
        return "planned"
    return None


def _by_habit(scene: Scene) -> bool:
    """'every Friday', 'whenever', 'night after night': the sentence tells of a habit."""
    return scene.lexicon.habits.search(scene.text, scene.tree.start, scene.tree.end) is not None


def _generic(draft: Draft) -> bool:
    """'rockets that fall short are a danger': a clause in the present over a bare plural tells of no single act."""
    verb = draft.clause
    noun = verb.head
    bare = noun.tag == "NNS" and not any(c.dep in {"det", "nummod", "poss"} for c in noun.children)
    return verb.dep == "relcl" and verb.tag == "VBP" and bare and not verb.child("aux")


def _habitual(draft: Draft, lexicon: Lexicon) -> bool:
    words = lexicon.axes["habitual"]
    used = draft.clause.head
    if draft.clause.dep == "xcomp" and used.lemma == "use" and used.child("auxpass") is None:
        return True
    heads = [draft.clause, *draft.trigger, *([draft.clause.head] if draft.clause.pos not in _VERBS else [])]
    heads += [a for a in list(draft.clause.ancestors())[:4] if draft.clause.pos not in _VERBS and a.lemma == "be"][:1]
    for head in heads:
        for child in head.children:
            if child.dep in {"advmod", "amod", "attr", "acomp", "npadvmod"} and child.lemma in words:
                return True
        if head.lemma == "use" and any(c.dep == "xcomp" for c in head.children):
            return True
    return False
