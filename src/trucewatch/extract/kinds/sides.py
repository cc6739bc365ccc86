"""Who does it to whom: the same blow is another kind of act from a crowd, from a bomber, or on a demonstration.

The order is that of ACLED's codebook (2023): the means first, then crowds, then force used on those who protest.
"""

from collections.abc import Sequence

from trucewatch.extract.grammar.nouns import classes, modifiers, through
from trucewatch.extract.scene import Draft, Scene
from trucewatch.model.syntax import Token
from trucewatch.model.vocabulary import Kind, Role
from trucewatch.ontology.lexicon import Lexicon

_BLOWS = frozenset({"violence.attack", "violence.killing", "violence.armed_clash", "violence.mob"})
_STRUCK: tuple[Role, ...] = ("target", "victim")


def refine_by_sides(draft: Draft, scene: Scene) -> None:
    """Give a generic act of violence the kind that its doer or its victim makes it."""
    if draft.kind in _BLOWS | {"violence.explosive_device"} and _has(draft, ("actor", "weapon"), "suicide", scene):
        draft.kind = "violence.suicide_bombing"
    elif draft.kind in {*_BLOWS, "violence.shelling"} and _poisoned(draft, scene):
        draft.kind = "violence.chemical_weapon"
    elif draft.kind == "unrest.protest_dispersed" and _harshly(draft, scene):
        draft.kind = "unrest.excessive_force"
    elif draft.kind in _BLOWS and (kind := _of_a_crowd(draft, scene)) is not None:
        draft.kind = kind


def _harshly(draft: Draft, scene: Scene) -> bool:
    """'violently suppressed', 'dispersed with live bullets'."""
    manner = {c.lemma for c in draft.clause.children if c.dep == "advmod"} & scene.lexicon.words["sides"]["harshly"]
    return bool(manner) or _has(draft, ("weapon",), "shot", scene)


def against_armed(draft: Draft, lexicon: Lexicon) -> bool:
    """Whether those struck bear arms, or the thing struck is theirs: 'soldiers', 'an army patrol', 'a police post'."""
    return any(_is_armed(t, lexicon) for role in _STRUCK for t in draft.roles.get(role, ()))


def by_state(draft: Draft, lexicon: Lexicon) -> bool:
    """Whether a state's forces do it: by name ('the Syrian army'), or by what they are called."""
    return any(_is_states(t, lexicon) for t in draft.roles.get("actor", ()))


def _is_armed(token: Token, lexicon: Lexicon) -> bool:
    found = _meaning(token, lexicon)
    theirs = {m.lemma for m in modifiers(token)} & lexicon.words["sides"]["military"]
    post = "facility" in found and (bool(theirs) or token.lemma in lexicon.words["sides"]["posts"])
    return post or bool(theirs) or bool(found & {"force", "armed_people"})


def _is_states(token: Token, lexicon: Lexicon) -> bool:
    named = [candidate for name in token.names for candidate in name.candidates[:1]]
    if named:
        return any(candidate.startswith(("mil:", "gov:", "police:")) for candidate in named)
    words = {token.lemma, *(m.lemma for m in modifiers(token))}
    return bool(words & lexicon.words["sides"]["state"]) and not words & lexicon.words["sides"]["rebel"]


def _of_a_crowd(draft: Draft, scene: Scene) -> Kind | None:
    if _has(draft, ("actor",), "protester", scene):
        return "unrest.violent_demonstration"
    if _has(draft, ("actor",), "mob", scene):
        return "violence.mob"
    if draft.kind != "violence.armed_clash" and _has(draft, _STRUCK, "protester", scene):
        return "unrest.excessive_force"
    return None


def _has(draft: Draft, roles: Sequence[Role], wanted: str, scene: Scene) -> bool:
    return any(wanted in _meaning(t, scene.lexicon) for role in roles for t in draft.roles.get(role, ()))


def _meaning(token: Token, lexicon: Lexicon) -> frozenset[str]:
    return classes(token, lexicon) | classes(through(token, lexicon), lexicon)


def _poisoned(draft: Draft, scene: Scene) -> bool:
    """'mortar rounds containing chlorine', 'used mustard gas in an attack'."""
    for token in draft.roles.get("weapon", ()):
        near = [*modifiers(token), *(t for c in token.children if c.dep in {"acl", "prep"} for t in c.subtree())]
        if any("chemical" in classes(t, scene.lexicon) for t in near):
            return True
    return False
