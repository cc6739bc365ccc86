"""Denials that name no act of their own: 'the army denied the accusation', 'called the report baseless', 'that is a
lie'. What is denied is the charge told last, so the denial takes its kind and roles from there. And those who were not
there: 'none of its units had been active in the area'."""

from collections.abc import Iterator, Sequence

from trucewatch.extract.ceasefires.meaning import called_by
from trucewatch.extract.grammar.arguments import arguments, is_passive
from trucewatch.extract.grammar.nouns import classes
from trucewatch.extract.grammar.verbs import verb_over
from trucewatch.extract.scene import Draft, Scene
from trucewatch.model.syntax import Token

_FAMILIES = frozenset({"violence", "harm"})
_KINDS = frozenset({"ceasefire.violation_alleged"})
_BACK = 2
"""Sentences before the denial in which its charge may stand."""
_CONTENT = frozenset({"acl", "ccomp", "prep", "relcl"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_PEOPLE = frozenset({"force", "armed_people", "person"})


def answers(scene: Scene, told: Sequence[tuple[int, Draft]]) -> list[Draft]:
    """The denials of the scene that name no act of their own.

    `told` are the drafts of the report so far, in text order, each with the index of its sentence.
    """
    found = list(_absences(scene))
    for verb, subject, charge in (*_denials(scene), *_called_untrue(scene)):
        near = [(at, draft) for at, draft in told if scene.tree.index - at <= _BACK and _is_charge(draft, verb)]
        accusing = [(at, draft) for at, draft in near if draft.roles.get("actor") or draft.roles.get("accused")]
        if near:
            found.append(_denial(_last(accusing or near), verb, subject, charge))
    return found


def _last(told: Sequence[tuple[int, Draft]]) -> Draft:
    """The last of them; the act itself rather than what its sentence calls it ('denounced the raid as a breach')."""
    at = told[-1][0]
    acts = [draft for index, draft in told if index == at and draft.kind.split(".")[0] in _FAMILIES]
    new = [draft for draft in acts if not draft.anaphoric]
    return (new or acts)[-1] if acts else told[-1][1]


def _denials(scene: Scene) -> Iterator[tuple[Token, Token | None, Token]]:
    """Verb of denial, who denies (None where a cue says so), and the pronoun or noun that stands for the charge."""
    stances = scene.lexicon.cue_verbs
    for verb in scene.tree.tokens:
        if stances.get(verb.lemma) != "denies" or verb.pos != "VERB" or verb.child("neg"):
            continue
        read = arguments(verb)
        objects = [*read.object, *([verb.head] if verb.dep == "relcl" and not verb.child("dobj") else [])]
        charge = next((t for t in objects if _stands_for_charge(t, verb, scene)), None)
        if charge is not None and read.subject and read.subject[0] is not charge and not is_passive(verb):
            yield verb, read.subject[0], charge


def _called_untrue(scene: Scene) -> Iterator[tuple[Token, Token | None, Token]]:
    """'called the report baseless', 'described the claims as lies', 'the story was false, a spokesman said'."""
    untrue = scene.lexicon.axes["untrue"] | scene.lexicon.words["answers"]["untrue"]
    for word in (t for t in scene.tree.tokens if t.lemma in untrue):
        verb, caller = verb_over(word), called_by(word, scene)
        if verb.child("neg") or word.child("neg"):
            continue
        held = arguments(verb).object if caller is not None else ()
        if caller is None and verb.lemma == "be" and word.dep in {"acomp", "attr"}:
            held = arguments(verb).subject
        charge = next((t for t in held if t is not word and _stands_for_charge(t, verb, scene)), None)
        if charge is not None:
            yield word, caller, charge


def _absences(scene: Scene) -> Iterator[Draft]:
    """'said that none of its units had been active', 'denied that any of its men had been near': no part in the act."""
    listed = scene.lexicon.words["answers"]
    for own in scene.tree.tokens:
        named = own.head.head if own.dep == "pobj" and own.head.lemma == "of" else own
        saying = named.head.head
        if named.head.lemma not in listed["present"] or named.head.dep != "ccomp" or named.dep not in _SUBJECTS:
            continue
        owned = any(c.dep == "poss" and c.lemma in listed["own"] for c in own.children)
        none = named.lemma == "none" or any(c.lemma == "no" for c in named.children)
        any_denied = (named.lemma == "any" or any(c.lemma == "any" for c in named.children)) and saying.lemma == "deny"
        speakers = arguments(saying).subject
        if owned and speakers and (none or any_denied) and classes(own, scene.lexicon) & _PEOPLE:
            draft = Draft("position.involvement", [named, named.head], named.head, "not there", stance="denies")
            draft.polarity, draft.actuality, draft.speaker_is_subject = "affirmed", "happened", speakers[0]
            draft.add("actor", [speakers[0]])
            yield draft


def _stands_for_charge(token: Token, verb: Token, scene: Scene) -> bool:
    listed = scene.lexicon.words["answers"]
    if token.pos == "PRON":
        return token.lemma in listed["pronouns"]
    bare = not any(c.dep in _CONTENT and c is not verb for c in token.children)
    return token.lemma in listed["charges"] and bare


def _is_charge(draft: Draft, verb: Token) -> bool:
    about = draft.kind in _KINDS or draft.kind.split(".")[0] in _FAMILIES
    return about and draft.stance != "denies" and draft.clause.start < verb.start


def _denial(earlier: Draft, verb: Token, subject: Token | None, charge: Token) -> Draft:
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
