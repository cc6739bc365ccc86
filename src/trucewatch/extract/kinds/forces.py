"""Forces: how many are where, moves, build-ups, withdrawals, and groups that form, merge or split."""

from collections.abc import Iterator
from dataclasses import replace

from trucewatch.extract.grammar.arguments import arguments
from trucewatch.extract.grammar.nouns import classes, is_definite
from trucewatch.extract.grammar.predicates import find_predicates
from trucewatch.extract.scene import Draft, Scene
from trucewatch.extract.slots.counts import group_of, number_of, quantity
from trucewatch.model.quantity import Quantity
from trucewatch.model.syntax import Token
from trucewatch.model.vocabulary import Counted
from trucewatch.ontology.lexicon import Lexicon


def find(scene: Scene) -> Iterator[Draft]:
    """Drafts of the family's claims in one sentence."""
    for draft in find_predicates(scene, "force"):
        if _tells_something(draft, scene):
            draft.anaphoric = draft.anaphoric and not _stands_at(draft.clause.head, scene)
            _count_moved(draft, scene)
            yield draft
    yield from _present(scene)
    yield from _no_schedule(scene)


def _tells_something(draft: Draft, scene: Scene) -> bool:
    """A withdrawal that is only a topic ('negotiations for the withdrawal') makes no claim of its own."""
    if draft.clause.lemma == "leave" and _leaves_something(draft.clause, scene):
        return False
    if _from_talks(draft.clause, scene):
        return False
    if draft.clause.pos in {"VERB", "AUX"}:
        actors = [*draft.roles.get("actor", ()), *draft.roles.get("target", ())]
        return any(_is_force(t, scene) for t in actors) or draft.kind != "force.withdrawal"
    above, listed = draft.clause.head, scene.lexicon.words["forces"]
    if draft.clause.dep == "pobj" and above.lemma == "for" and above.head.lemma in listed["asking"]:
        return True
    governed = draft.clause.dep in {"dobj", "nsubj", "nsubjpass", "ROOT", "conj"}
    return (governed and not is_definite(draft.clause)) or (
        governed and (above.lemma in listed["governing"] or _stands_at(above, scene))
    )


def _stands_at(verb: Token, scene: Scene) -> bool:
    """'the withdrawal is complete', 'the pullout was under way': how far it has come."""
    below = [c for c in verb.children if c.dep in {"acomp", "attr", "prep", "advmod"}]
    return verb.lemma == "be" and any(c.lemma in scene.lexicon.words["forces"]["stages"] for c in below)


def _from_talks(word: Token, scene: Scene) -> bool:
    """'pulled out of the talks', 'withdrew from the agreement': no force moves."""
    wanted = {"talks", "agreement", "legal"}
    below = [t for c in word.children if c.dep in {"prep", "prt", "advmod"} for t in c.subtree() if t.pos == "NOUN"]
    return bool(below) and bool(classes(below[0], scene.lexicon) & wanted)


def _leaves_something(verb: Token, scene: Scene) -> bool:
    """'leaving seven dead', 'left the market in ruins': what is brought about, not where anybody goes from."""
    if verb.child("oprd", "acomp", "ccomp") is not None:
        return True
    left = arguments(verb).object
    return any(
        t.pos == "NUM" or classes(t, scene.lexicon) & {"person", "casualty", "damage", "occurrence"} for t in left
    )


def _is_force(token: Token, scene: Scene) -> bool:
    return bool(classes(token, scene.lexicon) & {"force", "actor", "movement"})


def _count_moved(draft: Draft, scene: Scene) -> None:
    for token in [*draft.roles.get("target", ()), *draft.roles.get("actor", ())]:
        found = classes(token, scene.lexicon)
        of: Counted = "vehicles" if "vehicle" in found and "force" not in found else "personnel"
        if found & {"force", "vehicle", "person"} and (stated := quantity(of, token, scene, group_of(token, scene))):
            draft.quantities.append(stated)


def _present(scene: Scene) -> Iterator[Draft]:
    """'Around 3,000 troops are part of …', 'the forces comprise more than 2,500 soldiers', 'more than 80% of them'."""
    for token in scene.tree.tokens:
        share = token.lemma in {"%", "percent", "per cent"} or token.text in {"%", "percent"}
        if not share and not (token.pos in {"NOUN", "PROPN"} and "armed_people" in _head_classes(token, scene)):
            continue
        verb = _standing_verb(token, scene.lexicon)
        if verb is None or (number_of(token, scene) is None):
            continue
        if share and not any(_is_force(t, scene) for t in [*token.subtree(), *arguments(verb).object]):
            continue
        yield _presence(token, verb, share, scene)


def _head_classes(token: Token, scene: Scene) -> frozenset[str]:
    found = classes(token, scene.lexicon) | scene.lexicon.classes.get(token.lemma, frozenset())
    return (
        found | {"armed_people"} if token.lemma in {"force", "personnel", "contractor", "adviser", "advisor"} else found
    )


def _standing_verb(token: Token, lexicon: Lexicon) -> Token | None:
    """The verb of being, having or standing that the counted force belongs to, within its clause."""
    listed = lexicon.words["forces"]
    verb = token.head
    if verb.lemma in listed["estimating"]:
        inner = next((c for c in verb.children if c.dep == "xcomp"), None)
        verb = inner or verb
    stands = verb.lemma in listed["standing"] and verb.lemma not in listed["lost"]
    return verb if stands and token.dep in {"nsubj", "nsubjpass", "dobj", "attr"} else None


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

    return replace(found, best=part(found.best), lower=part(found.lower), upper=part(found.upper))


def _no_schedule(scene: Scene) -> Iterator[Draft]:
    """'there is no imminent schedule for their forces' withdrawal': a withdrawal denied a date."""
    listed = scene.lexicon.words["forces"]
    for token in scene.tree.tokens:
        if token.lemma not in listed["schedules"] or token.pos != "NOUN":
            continue
        inner = [
            t
            for key in ("for", "of")
            for t in arguments(token).preps.get(key, ())
            if t.lemma in {"withdrawal", "pullout", "departure", "exit", "drawdown"}
        ]
        verb = token.head
        if not inner or verb.lemma not in listed["scheduling"]:
            continue
        draft = Draft("force.withdrawal", [token, inner[0]], verb, "withdrawal-schedule", actuality="planned")
        draft.add(
            "actor",
            [t for t in (*arguments(inner[0]).poss, *arguments(inner[0]).preps.get("of", ())) if _is_force(t, scene)],
        )
        yield draft
