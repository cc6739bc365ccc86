"""Background: whether the act is told as news or only recalled."""

from trucewatch.extract.scene import Draft, Scene
from trucewatch.model.syntax import Token

_VERBS = {"VERB", "AUX"}


def background(draft: Draft, scene: Scene) -> bool:
    """Recalled, not reported: the pluperfect, or an act that only dates another ('after the killing of …')."""
    verb = draft.clause if draft.clause.pos in _VERBS else None
    if (
        verb is not None
        and not _backshifted(verb, scene)
        and any(c.dep == "aux" and c.text.lower() in {"had", "'d"} for c in verb.children)
    ):
        return True
    if any(t.lemma in scene.lexicon.axes["commemorating"] for t in scene.tree.tokens if t not in draft.trigger):
        return True
    if any(c.dep == "advmod" and c.lemma in scene.lexicon.axes["once"] for c in draft.clause.children):
        return True
    if _recalled_by_court(draft, scene):
        return True
    token = draft.trigger[-1]
    for _ in range(3):
        if _dates_another(token, scene):
            return True
        if token.dep == "advcl" and (mark := token.child("mark")) is not None and mark.lemma in {"after", "since"}:
            return mark.lemma == "since" or not _is_harm(token.head, scene)
        if token.pos in _VERBS or token.head is token:
            break
        token = token.head
    return False


def _dates_another(token: Token, scene: Scene) -> bool:
    """'after the raid', 'following the raid', 'in the wake of the raid', 'in retaliation for the raid'."""
    listed, above = scene.lexicon.axes, token.head
    if token.dep == "dobj" and above.dep == "advcl" and above.text.lower() in listed["recalling_marks"]:
        return True
    if token.dep not in {"pobj", "pcomp"} or (above.lemma == "after" and _is_harm(above.head, scene)):
        return False
    if {above.lemma, above.text.lower()} & listed["recalling_marks"]:
        return True
    before = scene.tree.tokens[above.i - 1] if above.i else above
    return above.dep == "prep" and before.lemma in listed["recalling_nouns"]


def _is_harm(verb: Token, scene: Scene) -> bool:
    """'ten people were killed after a bomb exploded': the bomb is the news, and the dead are its toll."""
    counted = verb.lemma in scene.lexicon.counted or verb.text.lower() in scene.lexicon.states
    undergone = verb.child("nsubjpass") is not None or verb.child("dobj") is None
    return counted and undergone


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
