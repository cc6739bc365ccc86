"""Stances: how the speaker of a claim stands to it, and how far that leaves the act done."""

from trucewatch.extract import axes
from trucewatch.extract.axes.verbs import is_looked_into, is_retaliated
from trucewatch.extract.grammar.nouns import classes
from trucewatch.extract.scene import Draft, Scene
from trucewatch.extract.voices.attribution import Voice, stance_of
from trucewatch.model.syntax import Token
from trucewatch.model.vocabulary import Actuality, Stance
from trucewatch.ontology.lexicon import Lexicon

_VIOLENT = frozenset({"violence", "unrest"})
_UNREAL = frozenset({"planned", "hypothetical"})
_SELF = frozenset({"it", "they", "we", "i"})
_ASIDE = frozenset({"advcl", "relcl", "acl", "pcomp"})


def voice_meant(draft: Draft, voice: Voice | None, lexicon: Lexicon) -> Voice | None:
    """'denied any involvement in the strike': the strike itself is not what is denied."""
    if voice is None:
        return voice
    if voice.cue.verb.lemma in lexicon.words["assemble"]["judging"] and draft.clause.pos in {"NOUN", "PROPN"}:
        return voice.parent
    if is_looked_into(draft.clause, lexicon) or is_retaliated(draft.clause, lexicon):
        return voice.parent
    if voice.cue.stance != "denies":
        return voice
    prep = draft.clause.head
    own = draft.clause.dep == "pobj" and prep.head.lemma in lexicon.words["assemble"]["part_nouns"]
    return voice.parent if own else voice


def stance_given(draft: Draft, scene: Scene, voice: Voice | None) -> Stance:
    """The stance that the construction or the cue gives; hearsay has nobody behind it."""
    if draft.stance is not None:
        return draft.stance
    if voice is None:
        return "reports_unofficially" if _hearsay(draft, scene) else "asserts"
    if any(c.dep == "acomp" and c.lemma in scene.lexicon.axes["untrue"] for a in _above(draft) for c in a.children):
        return "denies"
    if voice.cue.stance == "denies" and voice.cue.verb in draft.trigger:
        # 'rejected an offer of talks', 'denied them access': the denial is the act
        return "asserts"
    if voice.cue.verb.lemma in {"insist", "demand"} and draft.clause.head is voice.cue.verb and _is_plain(draft.clause):
        return "demands"
    if voice.cue.stance == "asserts" and _is_duty(draft.clause, voice, scene.lexicon):
        return "demands"
    return stance_of(voice, draft.kind.split(".")[0] in _VIOLENT)


def actuality_given(draft: Draft, scene: Scene, voice: Voice | None, stance: Stance) -> Actuality:
    """What is vowed, pledged or threatened lies ahead; what is demanded or proposed is only thought of."""
    found = axes.actuality(draft, scene)
    if draft.actuality is not None or found != "happened":
        return found
    if stance in {"threatens", "pledges"} and voice is not None and voice.cue.stance == "threat":
        return "planned"
    if stance in {"demands", "proposes"}:
        return "hypothetical"
    return found


def stance_meant(stance: Stance, draft: Draft, actuality: Actuality, voice: Voice | None, scene: Scene) -> Stance:
    """Somebody who speaks of violence to come by his own side threatens it; who tells of his own act claims it."""
    done = actuality == "happened" and axes.polarity(draft, scene.lexicon) == "affirmed"
    if voice is not None and stance == "asserts" and done and is_own_act(draft):
        return "claims_responsibility" if _is_armed(voice.head, scene.lexicon) else stance
    warned = voice is not None and stance == "threatens" and voice.cue.verb.lemma == "warn"
    if voice is None or actuality not in _UNREAL or not (stance == "asserts" or warned):
        return stance
    if draft.kind.split(".")[0] not in _VIOLENT:
        return stance
    named = [t for t in draft.roles.get("actor", ()) if classes(t, scene.lexicon) & {"actor"}]
    other = [t for t in named if voice.source is None or t.text not in voice.source.text]
    return "predicts" if other or actuality == "hypothetical" else "threatens"


def is_own_act(draft: Draft) -> bool:
    """'said it had carried out the attack': the doer is whoever speaks."""
    actors = draft.roles.get("actor", ())
    said = all((t.lemma in _SELF or _is_own(t)) and t.head.dep not in _ASIDE for t in actors)
    return draft.kind.startswith("violence.") and bool(actors) and said


def _hearsay(draft: Draft, scene: Scene) -> bool:
    """'reportedly killed', 'reported killed'."""
    above = draft.clause.head
    if (
        draft.clause.dep == "xcomp"
        and draft.clause.tag in {"VBN", "VBD"}
        and above.lemma in {"report", "fear", "believe"}
    ):
        return True
    words = {c.lemma for t in (draft.clause, *draft.trigger) for c in t.children if c.dep == "advmod"}
    return bool(words & scene.lexicon.axes["hearsay"])


def _above(draft: Draft) -> list[Token]:
    return list(draft.clause.ancestors())[:2]


def _is_armed(head: Token | None, lexicon: Lexicon) -> bool:
    if head is None:
        return False
    return head.lemma in lexicon.words["assemble"]["bodies"] or bool(classes(head, lexicon) & {"force", "actor"})


def _is_own(token: Token) -> bool:
    """'its fighters', said by a group."""
    return any(c.dep == "poss" and c.lemma in {"its", "their", "our", "his"} for c in token.children)


def _is_plain(verb: Token) -> bool:
    """'insists that the troops pull out': the plain form of what is asked for."""
    marked = verb.child("mark")
    return verb.dep == "ccomp" and verb.tag in {"VB", "VBP"} and marked is not None and not verb.child("aux")


def _is_duty(verb: Token, voice: Voice, lexicon: Lexicon) -> bool:
    """'said that the army must leave': what others have to do is asked of them, whatever the verb of saying."""
    bound = any(c.dep == "aux" and c.lemma in lexicon.words["dealings"]["modals"] for c in verb.children)
    subject = verb.child("nsubj", "nsubjpass")
    said = verb.head is voice.cue.verb or voice.cue.verb in verb.children
    return bound and said and subject is not None and subject.lemma not in _SELF and verb.child("neg") is None
