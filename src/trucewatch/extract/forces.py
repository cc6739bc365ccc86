"""Forces: how many are where, moves, build-ups, withdrawals, and groups that form, merge or split."""

from collections.abc import Iterator

from trucewatch.extract.arguments import arguments
from trucewatch.extract.counts import group_of, number_of, quantity
from trucewatch.extract.nouns import classes, is_definite
from trucewatch.extract.predicates import find_predicates
from trucewatch.extract.scene import Draft, Scene
from trucewatch.model.quantity import Quantity
from trucewatch.model.syntax import Token

_STANDING = frozenset({"be", "comprise", "number", "have", "station", "base", "deploy", "remain", "include", "stay", "total",
                       "maintain", "keep", "consist", "serve", "host", "make", "count", "exist"})  # fmt: skip
_LOST = frozenset(
    {"kill", "wound", "injure", "die", "capture", "arrest", "attack", "hit", "target", "detain", "abduct"}
)


def find(scene: Scene) -> Iterator[Draft]:
    """Drafts of the family's claims in one sentence."""
    for draft in find_predicates(scene, "force"):
        if _tells_something(draft, scene):
            _count_moved(draft, scene)
            yield draft
    yield from _present(scene)
    yield from _no_schedule(scene)


def _tells_something(draft: Draft, scene: Scene) -> bool:
    """A withdrawal that is only a topic ('negotiations for the withdrawal') makes no claim of its own."""
    if draft.clause.pos in {"VERB", "AUX"}:
        actors = [*draft.roles.get("actor", ()), *draft.roles.get("target", ())]
        return any(_is_force(t, scene) for t in actors) or draft.kind != "force.withdrawal"
    above = draft.clause.head
    governed = draft.clause.dep in {"dobj", "nsubj", "nsubjpass", "ROOT", "conj"}
    return (governed and not is_definite(draft.clause)) or (
        governed
        and above.lemma in {"begin", "complete", "announce", "start", "order", "continue", "demand", "confirm", "deny"}
    )


def _is_force(token: Token, scene: Scene) -> bool:
    return bool(classes(token, scene.lexicon) & {"force", "actor", "movement"})


def _count_moved(draft: Draft, scene: Scene) -> None:
    for token in [*draft.roles.get("target", ()), *draft.roles.get("actor", ())]:
        found = classes(token, scene.lexicon)
        of = "vehicles" if "vehicle" in found and "force" not in found else "personnel"
        if found & {"force", "vehicle", "person"} and (stated := quantity(of, token, scene, group_of(token, scene))):
            draft.quantities.append(stated)


def _present(scene: Scene) -> Iterator[Draft]:
    """'Around 3,000 troops are part of …', 'the forces comprise more than 2,500 soldiers', 'more than 80% of them'."""
    for token in scene.tree.tokens:
        share = token.lemma in {"%", "percent", "per cent"} or token.text in {"%", "percent"}
        if not share and not (token.pos in {"NOUN", "PROPN"} and "armed_people" in _head_classes(token, scene)):
            continue
        verb = _standing_verb(token)
        if verb is None or (number_of(token, scene) is None):
            continue
        if share and not any(_is_force(t, scene) for t in [*token.subtree(), *arguments(verb).object]):
            continue
        yield _presence(token, verb, share, scene)


def _head_classes(token: Token, scene: Scene) -> frozenset[str]:
    found = classes(token, scene.lexicon)
    return (
        found | {"armed_people"} if token.lemma in {"force", "personnel", "contractor", "adviser", "advisor"} else found
    )


def _standing_verb(token: Token) -> Token | None:
    """The verb of being, having or standing that the counted force belongs to, within its clause."""
    verb = token.head
    if verb.lemma in {"believe", "estimate", "say", "think", "report", "know"}:
        inner = next((c for c in verb.children if c.dep == "xcomp"), None)
        verb = inner or verb
    if token.dep in {"nsubj", "nsubjpass", "dobj", "attr"} and verb.lemma in _STANDING and verb.lemma not in _LOST:
        return verb
    return None


def _presence(token: Token, verb: Token, share: bool, scene: Scene) -> Draft:
    draft = Draft("force.presence", [token], verb, "force-present", actuality="ongoing")
    read = arguments(verb)
    others = [t for t in (*read.subject, *read.object) if t is not token and _is_force(t, scene)]
    draft.add(
        "actor",
        others if others and token.dep == "dobj" else [token, *others] if not share else [*others, *_members(token)],
    )
    found = quantity("share" if share else "personnel", token, scene, None if share else group_of(token, scene))
    if found is not None:
        draft.quantities.append(_as_fraction(found) if share else found)
    return draft


def _members(token: Token) -> list[Token]:
    return [p for c in token.children if c.dep == "prep" and c.lemma == "of" for p in c.children if p.dep == "pobj"]


def _as_fraction(found: Quantity) -> Quantity:
    """Shares are fractions: 80 per cent is 0.8."""

    def part(value: float | None) -> float | None:
        return None if value is None else round(value / 100, 6) if value > 1 else value

    return Quantity(
        found.of, found.status, part(found.best), part(found.lower), part(found.upper), found.text,
        found.open_below, found.open_above, found.approximate, found.group, found.qualifier, found.part_of, found.segments,
    )  # fmt: skip


def _no_schedule(scene: Scene) -> Iterator[Draft]:
    """'there is no imminent schedule for their forces' withdrawal': a withdrawal denied a date."""
    for token in scene.tree.tokens:
        if token.lemma not in {"schedule", "timetable", "timeline", "date", "plan", "deadline"} or token.pos != "NOUN":
            continue
        inner = [
            t
            for key in ("for", "of")
            for t in arguments(token).preps.get(key, ())
            if t.lemma in {"withdrawal", "pullout", "departure", "exit", "drawdown"}
        ]
        verb = token.head
        if not inner or verb.lemma not in {"be", "have", "exist", "set", "give", "agree"}:
            continue
        draft = Draft("force.withdrawal", [token, inner[0]], verb, "withdrawal-schedule", actuality="planned")
        draft.add(
            "actor",
            [t for t in (*arguments(inner[0]).poss, *arguments(inner[0]).preps.get("of", ())) if _is_force(t, scene)],
        )
        yield draft
