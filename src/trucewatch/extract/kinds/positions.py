"""Positions: what somebody wants, has no part in, will not comment on, or expects; none of it an act."""

from collections.abc import Iterator

from trucewatch.extract.grammar.arguments import arguments, is_passive
from trucewatch.extract.grammar.nouns import classes
from trucewatch.extract.grammar.verbs import verb_over
from trucewatch.extract.scene import Draft, Scene
from trucewatch.model.syntax import Token

_PRONOUNS = frozenset({"it", "they", "we", "he", "she"})
_ACTORS = frozenset({"actor", "force", "authority", "named"})


def find(scene: Scene) -> Iterator[Draft]:
    """Drafts of the family's claims in one sentence."""
    for token in scene.tree.tokens:
        for part in (_judgement, _silence, _not_denied, _aim, _no_part, _expectation):
            draft = part(token, scene)
            if draft is not None:
                yield draft
                break


def _actor(verb: Token, scene: Scene) -> list[Token]:
    return [t for t in arguments(verb).subject if classes(t, scene.lexicon) & _ACTORS or t.lemma in _PRONOUNS]


def _judgement(token: Token, scene: Scene) -> Draft | None:
    """'condemned the attack', 'does not support attacks': a word on acts, which asserts none."""
    if token.pos != "VERB" or token.dep in {"amod", "acl"}:
        return None
    if token.lemma not in scene.lexicon.words["positions"]["judging"]:
        return None
    held = [t for t in arguments(token).object if "occurrence" in classes(t, scene.lexicon)]
    actors = _actor(token, scene) or [t for t in arguments(token).subject if t.pos == "PRON"]
    if not held or not actors:
        return None
    draft = Draft("position.comment", [token], token, "judgement", actuality="happened")
    draft.speaker_is_subject = actors[0]
    draft.add("actor", actors)
    draft.add("topic", held)
    return draft


def _silence(token: Token, scene: Scene) -> Draft | None:
    """'has yet to respond', 'declined to comment', 'would not say whether', 'did not reply', 'made no comment'."""
    unsaid = token.lemma in scene.lexicon.cue_verbs and token.child("ccomp") is not None and _asks(token)
    if token.lemma not in scene.lexicon.cues["silence"] and not unsaid:
        return None
    if token.pos == "VERB":
        above = token.head
        yet = token.dep == "xcomp" and any(c.lemma == "yet" for c in (*above.children, *token.children))
        declined = token.dep == "xcomp" and above.lemma in scene.lexicon.cues["declining"]
        verb = above if yet or declined else token
        if not (yet or declined or token.child("neg")):
            return None
    elif token.pos == "NOUN" and any(c.lemma in {"no", "immediate"} for c in token.children):
        if not any(c.lemma == "no" for c in token.children) and token.head.child("neg") is None:
            return None
        verb = verb_over(token.head)
    else:
        return None
    actors = _actor(verb, scene) or list(arguments(token).preps.get("from", ()) + arguments(verb).preps.get("from", ()))
    if not actors:
        return None
    draft = Draft("position.comment", [token], verb, "no-comment", stance="declines_comment")
    draft.polarity, draft.actuality, draft.speaker_is_subject = "affirmed", "happened", actors[0]
    draft.add("actor", actors)
    return draft


def _asks(verb: Token) -> bool:
    """Whether the clause of a verb of saying is a question: 'say whether it would'."""
    return any(t.lemma in {"whether", "if"} for c in verb.children if c.dep == "ccomp" for t in c.children)


def _not_denied(token: Token, scene: Scene) -> Draft | None:
    """'did not deny these statements': a denial not made is worth a record of its own."""
    if (
        token.lemma not in {"deny", "confirm", "rebut", "dispute", "reject"}
        or token.pos != "VERB"
        or not token.child("neg")
    ):
        return None
    actors = _actor(token, scene)
    if not actors:
        return None
    draft = Draft("position.comment", [c for c in token.children if c.dep == "neg"] + [token], token, "not-denied")
    draft.polarity, draft.actuality = "negated", "happened"
    draft.add("actor", actors)
    draft.add("topic", arguments(token).object)
    return draft


def _aim(token: Token, scene: Scene) -> Draft | None:
    """'wanted to drive the forces out': an aim, not an act."""
    if token.pos != "VERB":
        return None
    listed = scene.lexicon.words["positions"]
    if token.lemma not in listed["wanting"]:
        return None
    inner = next((c for c in token.children if c.dep == "xcomp" and c.lemma in listed["forceful"]), None)
    actors = _actor(token, scene)
    if inner is None or not actors or (token.lemma in {"vow", "try", "attempt"} and _is_violent(inner, scene)):
        return None
    draft = Draft("position.aim", [token], token, "aim")
    draft.polarity, draft.actuality = None, "ongoing"
    draft.add("actor", actors)
    draft.add("topic", arguments(inner).object)
    return draft


def _is_violent(verb: Token, scene: Scene) -> bool:
    """'vowed to attack': the act itself, threatened."""
    return any(frame.kind.startswith("violence.") for frame in scene.lexicon.verbs.get(verb.lemma, ()))


def _no_part(token: Token, scene: Scene) -> Draft | None:
    """'had little to do with', 'would not be a part of it', 'denied any role in', 'was not responsible for'."""
    listed = scene.lexicon.words["positions"]
    if token.pos in {"NOUN", "ADJ", "PRON"} and token.lemma in listed["no_part"]:
        verb = token.head
        if verb.lemma not in listed["having"] or not _disowned(token, verb, scene):
            return None
    elif token.lemma == "involve" and (token.child("neg") or token.head.lemma == "deny"):
        verb = token.head if token.head.lemma == "deny" else token
    elif token.lemma in listed["distancing"] and _from_act(token, scene):
        verb = token
    else:
        return None
    actors = _actor(verb, scene) or [t for t in arguments(verb).object if classes(t, scene.lexicon) & _ACTORS]
    if not actors:
        return None
    draft = Draft("position.involvement", [token], verb, "no-part", stance="denies")
    draft.polarity = "affirmed"
    keeps_away = verb.lemma in listed["distancing"] | listed["disowning"] and not is_passive(verb)
    draft.speaker_is_subject = actors[0] if keeps_away else None
    draft.actuality = "planned" if any(c.dep == "aux" and c.tag == "MD" for c in verb.children) else "happened"
    others = _whose_part(token, scene)
    draft.add("actor", others or actors)
    topics = [t for c in token.subtree() if c.dep == "prep" for t in c.children if t.dep == "pobj"]
    draft.add("topic", [t for t in topics if t not in others][:2])
    return draft


def _whose_part(part: Token, scene: Scene) -> list[Token]:
    """'Involvement by Shiite militias was denied by the party': the militias had no part, in the party's word."""
    read = arguments(part)
    wanted = _ACTORS | {"armed_people"}
    return [t for key in ("by", "of") for t in read.preps.get(key, ()) if classes(t, scene.lexicon) & wanted]


def _from_act(verb: Token, scene: Scene) -> bool:
    """'distanced itself from the attack'."""
    read, own = arguments(verb), scene.lexicon.pronouns
    itself = any(own.get(t.lemma) == "self" for t in read.object)
    return itself and any("occurrence" in classes(t, scene.lexicon) for t in read.preps.get("from", ()))


def _disowned(token: Token, verb: Token, scene: Scene) -> bool:
    denied = verb.lemma in scene.lexicon.words["positions"]["disowning"]
    if token.lemma == "knowledge":
        return denied
    if token.lemma in {"little", "nothing"}:
        return any(c.lemma == "do" for c in token.children) or any(c.lemma == "do" for c in verb.children)
    return denied or verb.child("neg") is not None or any(c.lemma == "no" for c in token.children)


def _expectation(token: Token, scene: Scene) -> Draft | None:
    """'might lead the government to change policies': what could follow from events, as somebody sees it."""
    if token.pos != "VERB" or token.lemma not in scene.lexicon.words["positions"]["leading_to"]:
        return None
    modal = next(
        (c for c in token.children if c.dep == "aux" and c.lemma in scene.lexicon.axes["modals_hypothetical"]), None
    )
    subjects = arguments(token).subject
    if modal is None or not any(_eventful(t, scene) for t in subjects):
        return None
    draft = Draft("position.comment", [modal, token], token, "expectation", stance="predicts")
    draft.polarity, draft.actuality = "affirmed", "hypothetical"
    draft.add("actor", [t for t in arguments(token).object if classes(t, scene.lexicon) & _ACTORS])
    draft.add("topic", subjects[:1])
    return draft


def _eventful(token: Token, scene: Scene) -> bool:
    return any("occurrence" in classes(t, scene.lexicon) for t in token.subtree())
