"""Charges that name no act of their own: 'the governor blamed secessionists', 'called the raid a breach', 'turned it
down'. The act is the one told last, so the charge takes its kind and roles from there."""

from collections.abc import Iterator, Sequence

from trucewatch.extract.ceasefires.meaning import called_by
from trucewatch.extract.grammar.arguments import arguments, is_passive
from trucewatch.extract.grammar.nouns import classes
from trucewatch.extract.grammar.verbs import verb_over
from trucewatch.extract.scene import Draft, Scene
from trucewatch.model.syntax import Token

Told = Sequence[tuple[int, Draft]]
_BODIES = frozenset({"actor", "force", "authority", "named", "armed_people", "alliance", "person", "place"})
_OFFERS = frozenset(
    f"ceasefire.{act}" for act in ("proposed", "renewal_offered", "called_for", "extended", "announced", "holding")
)
_BACK = 2
"""Sentences before a charge in which the act may stand."""


def charges(scene: Scene, told: Told) -> list[Draft]:
    """The charges, findings of a breach, and refusals of one sentence. `told` are the report's drafts so far."""
    return [*_accusations(scene, told), *_breaches(scene, told), *_refusals(scene, told)]


def _accusations(scene: Scene, told: Told) -> Iterator[Draft]:
    for verb in scene.tree.tokens:
        found = _accusation(verb, scene)
        act = _last_act(verb, scene, told) if found is not None else None
        if found is None or act is None:
            continue
        words, accuser, accused = found
        draft = Draft(act.kind, sorted(words, key=lambda t: t.i), verb, "charge", stance="alleges")
        habit = scene.lexicon.habits.search(scene.text, scene.tree.start, scene.tree.end)
        draft.polarity, draft.actuality = "affirmed", "habitual" if habit else "happened"
        draft.speaker_is_subject = accuser
        draft.roles = {role: list(held) for role, held in act.roles.items() if role in {"target", "victim", "weapon"}}
        draft.add("accused", accused)
        draft.place_heads = [*act.place_heads, act.clause]
        yield draft


def _accusation(verb: Token, scene: Scene) -> tuple[list[Token], Token | None, list[Token]] | None:
    """The words of a charge, who makes it (None if a cue says so), and who is charged."""
    listed, read = scene.lexicon.words["charges"], arguments(verb)
    if verb.pos not in {"VERB", "AUX"} or verb.child("neg"):
        return None
    if verb.lemma in listed["blaming"] and not is_passive(verb):
        behind = [t for key in ("on", "to") for t in read.preps.get(key, ())]
        shifted = [t for t in behind if _is_body(t, scene)] if _points(read.object, scene) else []
        accused = shifted or [t for t in read.object if _is_body(t, scene)]
        bare = verb.lemma in listed["alone"] and not _names_act(verb, accused, scene)
        return ([verb], read.subject[0], accused) if accused and read.subject and (shifted or bare) else None
    fingers = [t for t in read.object if t.lemma == "finger"]
    if verb.lemma == "point" and fingers and read.subject:
        held = (*read.preps.get("at", ()), *arguments(fingers[0]).preps.get("at", ()))
        accused = [t for t in held if _is_body(t, scene)]
        return ([verb, *fingers], read.subject[0], accused) if accused else None
    blamed = verb.lemma == "be" and any(c.lemma == "blame" for c in verb.children)
    accused = [t for t in read.subject if _is_body(t, scene)]
    return ([verb, *(c for c in verb.children if c.lemma == "blame")], None, accused) if blamed and accused else None


def _points(tokens: Sequence[Token], scene: Scene) -> bool:
    """'blamed it on X', 'attributed the rockets to X': the object stands for the act."""
    wanted = {"occurrence", "munition", "explosive"}
    return any(t.lemma in {"it", "this", "that"} or classes(t, scene.lexicon) & wanted for t in tokens)


def _is_body(token: Token, scene: Scene) -> bool:
    return token.pos != "PRON" and bool(classes(token, scene.lexicon) & _BODIES) and not scene.is_time(token)


def _names_act(verb: Token, accused: Sequence[Token], scene: Scene) -> bool:
    """Whether the charge says what for: then the act is told there."""
    below = {t for c in verb.children if c.dep in {"prep", "ccomp", "xcomp", "advcl"} for t in c.subtree()}
    below |= {t for one in accused for c in one.children if c.dep == "prep" for t in c.subtree()}
    return any(t.pos == "VERB" or "occurrence" in classes(t, scene.lexicon) for t in below)


def _last_act(word: Token, scene: Scene, told: Told) -> Draft | None:
    near = [d for index, d in told if scene.tree.index - index <= _BACK and d.clause.start < word.start]
    acts = [d for d in near if d.kind.startswith("violence.") and d.stance not in {"denies", "threatens"}]
    return acts[-1] if acts else next((d for d in reversed(near) if d.kind.startswith("harm.")), None)


def _breaches(scene: Scene, told: Told) -> Iterator[Draft]:
    """'denounced the attack as a flagrant breach', 'calls that a violation', after a ceasefire was spoken of."""
    listed, nouns = scene.lexicon.words["ceasefires"], scene.lexicon.ceasefires["nouns"]
    spoken = any(t.lemma in nouns for tree in (*scene.before, scene.tree) for t in tree.tokens)
    for noun in scene.tree.tokens:
        caller = called_by(noun, scene) if noun.lemma in listed["breaches"] and spoken else None
        if caller is None or any(t.lemma in nouns for t in noun.subtree()):
            continue
        verb = verb_over(noun)
        draft = Draft("ceasefire.violation_alleged", [verb, noun], verb, "breach by name", stance="alleges")
        draft.polarity, draft.actuality, draft.speaker_is_subject = "affirmed", "happened", caller
        act = _last_act(noun, scene, told)
        draft.add("accused", act.roles.get("accused") or act.roles.get("actor", []) if act is not None else [])
        yield draft


def _refusals(scene: Scene, told: Told) -> Iterator[Draft]:
    """'Russia rejected it', 'turned the offer down', right after an offer of a ceasefire."""
    listed = scene.lexicon.words["charges"]
    for verb in scene.tree.tokens:
        read = arguments(verb)
        if verb.pos != "VERB" or verb.lemma not in listed["refusing"] or verb.child("neg") or not read.subject:
            continue
        if verb.lemma == "turn" and not any(c.lemma == "down" for c in verb.children):
            continue
        held = [t for t in read.object if t.lemma in listed["offers"] and not arguments(t).preps.get("for")]
        near = [d for index, d in told if scene.tree.index - index <= 1 and d.clause.start < verb.start]
        last = next((d for d in reversed(near) if d.kind.partition(".")[0] in {"ceasefire", "violence"}), None)
        if held and last is not None and last.kind in _OFFERS:
            draft = Draft(
                "ceasefire.rejected", sorted([verb, held[0]], key=lambda t: t.i), verb, "refusal of the offer"
            )
            draft.stance, draft.polarity, draft.actuality = "asserts", "affirmed", "happened"
            draft.add("party", read.subject)
            yield draft
