"""Denials whose object is a pronoun or a noun for the charge: 'the army denied the accusation'. What is denied is the
charge told last, so the denial takes its kind and roles from there."""

from collections.abc import Iterator, Sequence

from trucewatch.extract.grammar.arguments import arguments, is_passive
from trucewatch.extract.scene import Draft, Scene
from trucewatch.model.syntax import Token

_FAMILIES = frozenset({"violence", "harm"})
_KINDS = frozenset({"ceasefire.violation_alleged"})
_BACK = 2
"""Sentences before the denial in which its charge may stand."""
_CONTENT = frozenset({"acl", "ccomp", "prep", "relcl"})


def answers(scene: Scene, told: Sequence[tuple[int, Draft]]) -> list[Draft]:
    """The denials of the scene that name no act of their own.

    `told` are the drafts of the report so far, in text order, each with the index of its sentence.
    """
    found = []
    for verb, subject, charge in _denials(scene):
        near = [draft for index, draft in told if scene.tree.index - index <= _BACK and _is_charge(draft, verb)]
        accusing = [draft for draft in near if draft.roles.get("actor") or draft.roles.get("accused")]
        if near:
            found.append(_denial((accusing or near)[-1], verb, subject, charge))
    return found


def _denials(scene: Scene) -> Iterator[tuple[Token, Token, Token]]:
    """Verb of denial, who denies, and the pronoun or noun that stands for the charge."""
    stances = scene.lexicon.cue_verbs
    for verb in scene.tree.tokens:
        if stances.get(verb.lemma) != "denies" or verb.pos != "VERB" or verb.child("neg"):
            continue
        read = arguments(verb)
        objects = [*read.object, *([verb.head] if verb.dep == "relcl" and not verb.child("dobj") else [])]
        charge = next((t for t in objects if _stands_for_charge(t, verb, scene)), None)
        if charge is not None and read.subject and read.subject[0] is not charge and not is_passive(verb):
            yield verb, read.subject[0], charge


def _stands_for_charge(token: Token, verb: Token, scene: Scene) -> bool:
    listed = scene.lexicon.words["answers"]
    if token.pos == "PRON":
        return token.lemma in listed["pronouns"]
    bare = not any(c.dep in _CONTENT and c is not verb for c in token.children)
    return token.lemma in listed["charges"] and bare


def _is_charge(draft: Draft, verb: Token) -> bool:
    about = draft.kind in _KINDS or draft.kind.split(".")[0] in _FAMILIES
    return about and draft.stance != "denies" and draft.clause.start < verb.start


def _denial(earlier: Draft, verb: Token, subject: Token, charge: Token) -> Draft:
    roles = {role: list(tokens) for role, tokens in earlier.roles.items()}
    return Draft(
        earlier.kind,
        sorted({verb, charge}, key=lambda t: t.i),
        charge if verb.dep == "relcl" else verb,
        "denial of the charge",
        roles=roles,
        stance="denies",
        polarity="affirmed",
        actuality="happened",
        speaker_is_subject=subject,
        place_heads=[*earlier.place_heads, earlier.clause],
    )
