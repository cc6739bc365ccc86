"""Dealings: what states, parties and armed groups say to each other, and do for or against each other short of force.

Who praised, accused, asked, refused, aided or punished whom. Only bodies known by name deal here, and mostly with
another one: news of a town's council is none. What other kinds tell of is left to them, and gets the finer codes.
"""

from collections.abc import Sequence

from trucewatch.extract import axes
from trucewatch.extract.grammar.aim import BODIES, aimed_at, behind, is_known
from trucewatch.extract.grammar.arguments import arguments
from trucewatch.extract.grammar.nouns import classes, modifiers
from trucewatch.extract.grammar.predicates import verb_keys
from trucewatch.extract.grammar.verbs import will_not
from trucewatch.extract.scene import Draft, Scene
from trucewatch.model.syntax import Token
from trucewatch.model.vocabulary import Actuality, Role, Stance
from trucewatch.ontology.dealings import Dealing

_JUDGING = frozenset({"ACCUSE/disapprove", "SUPPORT"})
_OFFICES = frozenset({"president", "minister", "premier", "king", "chancellor"})
"""Who lays down the law of a country, whichever it is."""
_OWN = frozenset({"it", "they", "he", "she", "we"})
_AHEAD: dict[Stance, Actuality] = {"demands": "hypothetical", "pledges": "planned", "threatens": "planned"}
_SIDES: dict[str, tuple[Role, Role]] = {
    "position": ("actor", "counterpart"),
    "talks": ("party", "counterpart"),
    "agreement": ("party", "counterpart"),
    "aid": ("actor", "beneficiary"),
    "legal": ("body", "target"),
    "inquiry": ("body", "target"),
    "custody": ("actor", "target"),
}


def dealings(scene: Scene, told: Sequence[Draft]) -> list[Draft]:
    """The dealings of one sentence that no draft of `told` tells; one that does gets the dealing's codes."""
    found: list[Draft] = []
    for token in scene.tree.tokens:
        if token.pos not in {"VERB", "AUX"} or not _leads(token):
            continue
        draft = _dealing(token, scene) or _duty(token, scene)
        if draft is None or _settled(draft, told):
            continue
        if not any(_under(other, draft.clause) for other in found):
            found.append(draft)
    return found


def _leads(verb: Token) -> bool:
    """Whether the verb's clause is news of its own: the sentence's, one that is said, or one beside those."""
    if verb.dep == "conj" and verb.head.pos in {"VERB", "AUX"}:
        return _leads(verb.head)
    if verb.dep == "acl":
        return verb.tag == "VBG" and verb.head.dep == "dobj" and verb.head.head.dep == "ROOT"
    return verb.dep in {"ROOT", "ccomp", "parataxis", "dep"} and verb.head.dep not in {"relcl", "acl", "advcl"}


def _dealing(verb: Token, scene: Scene) -> Draft | None:
    for key, trigger in verb_keys(verb):
        for dealing in scene.lexicon.dealings.get(key, ()):
            if _fits(dealing, verb, scene) and (draft := _draft(dealing, verb, trigger, scene)) is not None:
                return draft
    return None


def _fits(dealing: Dealing, verb: Token, scene: Scene) -> bool:
    """Whether object and clause are such as the dealing asks for."""
    clause = verb.child("xcomp", "ccomp") or next((c.child("xcomp") for c in verb.children if c.dep == "acomp"), None)
    if dealing.negated and not will_not(verb):
        return False
    if dealing.clause and (clause is None or clause.pos not in {"VERB", "AUX"}):
        return False
    if not dealing.object:
        return True
    read = arguments(verb)
    held = [t for t in (*read.object, *(c for c in verb.children if c.dep == "dobj")) if t.pos != "PRON"]
    behind = [t for key in ("to", "in", "on") for t in read.preps.get(key, ())]
    return any(_names(t, scene) & dealing.object for t in held or behind)


def _names(noun: Token, scene: Scene) -> set[str]:
    """The lemmas and classes of a noun, of what describes it, and of what it is made of ('a grant of', 'tons of')."""
    inner = [t for c in noun.children if c.dep == "prep" and c.lemma == "of" for t in c.children if t.dep == "pobj"]
    parts = [noun, *inner, *(c for c in noun.children if c.dep == "conj")]
    found = {f"{m.lemma} {t.lemma}" for t in parts for m in modifiers(t)} | {t.lemma for t in parts}
    found |= {f"{noun.lemma} of {t.lemma}" for t in inner} | {m.lemma for m in modifiers(noun)}
    return found | {name for t in parts for name in classes(t, scene.lexicon)}


def _draft(dealing: Dealing, verb: Token, trigger: list[Token], scene: Scene) -> Draft | None:
    doers = _doers(verb, scene)
    others = [t for t in aimed_at(verb, scene) if t not in doers]
    if not doers or not (others or dealing.alone):
        return None
    ruling = dealing.kind == "legal.resolution" and any(
        t.lemma in scene.lexicon.words["dealings"]["ruling"] for t in doers
    )
    if not (ruling or any(_is_somebody(t) for t in doers)):
        return None
    draft = Draft(dealing.kind, trigger, verb, dealing.id, codes=dealing.codes)
    if dealing.codes[0] == "REJECT" and any(t.lemma in scene.lexicon.ceasefires["nouns"] for t in behind(verb)):
        draft = Draft("ceasefire.rejected", trigger, verb, dealing.id, {"party": doers})
        return draft if _mooded(draft, dealing, scene) else None
    if not _mooded(draft, dealing, scene):
        return None
    first, second = _SIDES[dealing.kind.split(".")[0]]
    draft.add(first, doers)
    draft.add(second, others)
    if dealing.stance is not None:
        draft.speaker_is_subject = doers[0]
    return draft


def _mooded(draft: Draft, dealing: Dealing, scene: Scene) -> bool:
    """Sets the axes of what is done by saying it; whether it is said at all ('may demand', 'did not praise')."""
    if dealing.negated:
        draft.polarity, draft.actuality = "affirmed", "happened"
        return True
    mood = axes.actuality(draft, scene)
    if mood in {"hypothetical", "habitual"}:
        return False
    if dealing.stance is None:
        return True
    if draft.clause.child("neg") is not None or (mood == "planned" and dealing.stance != "asserts"):
        return False
    draft.stance, draft.polarity = dealing.stance, "affirmed"
    draft.actuality = _AHEAD.get(dealing.stance, mood)
    return True


def _doers(verb: Token, scene: Scene) -> list[Token]:
    """Who deals: the subject, or whose paper it is ('issued a declaration demanding …'); 'is opposed' has no doer."""
    read = arguments(verb)
    held = read.subject
    if verb.dep == "acl" and "document" in classes(verb.head, scene.lexicon):
        held = arguments(verb.head.head).subject
    if not held and read.passive and verb.lemma == "oppose":
        held = read.object
    found = [t for t in held if classes(t, scene.lexicon) & BODIES or is_known(t)]
    said = any(t.lemma in _OWN for t in held) and _is_said(verb)
    return found or (list(arguments(verb.head).subject) if said else [])


def _is_said(verb: Token) -> bool:
    """'says it is ready to': the pronoun stands for the body that speaks."""
    return verb.dep == "ccomp" and any(is_known(t) for t in arguments(verb.head).subject)


def _is_somebody(token: Token) -> bool:
    """Whether who deals is known: named, of a named body or country, or in an office."""
    titles = [m for m in modifiers(token) if token.pos == "PROPN" and m.dep == "compound"]
    return is_known(token) or any(m.lemma in _OFFICES for m in titles)


def _duty(verb: Token, scene: Scene) -> Draft | None:
    """'said that Sudan must return the helicopter': a demand that names no verb of asking."""
    listed, above = scene.lexicon.words["dealings"], verb.head
    if verb.dep != "ccomp" or above.lemma not in listed["saying"] or verb.child("neg") is not None:
        return None
    modal = next((c for c in verb.children if c.dep == "aux" and c.lemma in listed["modals"]), None)
    asked = [t for t in arguments(verb).subject if is_known(t)]
    doers = [t for t in arguments(above).subject if classes(t, scene.lexicon) & BODIES]
    if modal is None or not asked or not doers:
        return None
    draft = Draft("position.comment", [modal, verb], verb, "duty", stance="demands", codes=("REQUEST", "100"))
    draft.polarity, draft.actuality, draft.speaker_is_subject = "affirmed", "hypothetical", doers[0]
    draft.add("actor", doers)
    draft.add("counterpart", asked)
    return draft


def _settled(draft: Draft, told: Sequence[Draft]) -> bool:
    """Whether a draft of another kind tells it: with the same verb, or as the act that is demanded or refused."""
    for other in told:
        if draft.clause in other.trigger or (other.clause is draft.clause and other.kind == draft.kind):
            if other.kind == draft.kind:
                other.codes = draft.codes
                for role in draft.roles.keys() - other.roles.keys():
                    other.add(role, draft.roles[role])
            elif other.kind == "talks.refused" and "counterpart" not in other.roles:
                other.add("counterpart", draft.roles.get("counterpart", []))
            return True
    judging = draft.codes is not None and draft.codes[0] in _JUDGING
    acts = [d for d in told if not (judging and d.clause.pos == "NOUN")]
    return draft.kind.startswith("position.") and any(_is_content(act, draft.clause) for act in acts)


def _is_content(draft: Draft, verb: Token) -> bool:
    """Whether the act is the very thing that is demanded, pledged or refused: the verb's clause or object."""
    for word in (draft.clause, *draft.trigger):
        if word.dep == "pcomp" and word.head.lemma == "in":
            continue
        above = word.head.head if word.dep in {"pobj", "pcomp"} else word.head
        if above is verb and word.dep in {"xcomp", "ccomp", "dobj", "pobj", "pcomp"}:
            return True
    return False


def _under(draft: Draft, verb: Token) -> bool:
    """Whether a draft stands in what the verb speaks of."""
    return draft.clause is verb or any(t in draft.trigger for t in behind(verb))
