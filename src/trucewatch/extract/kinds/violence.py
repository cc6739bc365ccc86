"""Violence: attacks, strikes, shelling, clashes, killings, abductions, by whatever means and construction."""

from collections.abc import Iterator

from trucewatch.extract.grammar.nouns import classes, is_definite, is_people, modifiers, through
from trucewatch.extract.grammar.predicates import find_predicates
from trucewatch.extract.kinds import responsibility
from trucewatch.extract.kinds.frameless import COUNTED, carried_out, elliptic, spoken_of, target_of, under_fire
from trucewatch.extract.kinds.harm import count_victims
from trucewatch.extract.kinds.sides import refine_by_sides
from trucewatch.extract.scene import Draft, Scene
from trucewatch.extract.slots.counts import group_of, is_vague_plural, number_of, quantity, vague
from trucewatch.model.quantity import Quantity
from trucewatch.model.syntax import Token


def find(scene: Scene) -> Iterator[Draft]:
    """Drafts of the family's claims in one sentence."""
    for draft in find_predicates(scene, "violence"):
        if _is_labour(draft) or _is_means_of_another(draft) or _is_theft(draft, scene):
            continue
        if (draft.by in {"launch", "answered", "used"} and not _is_weapon_use(draft)) or _controls_a_crowd(
            draft, scene
        ):
            continue
        yield _finished(responsibility.settle(draft, scene), scene)
    yield from (_finished(draft, scene) for draft in target_of(scene))
    yield from (_finished(draft, scene) for draft in under_fire(scene))
    yield from elliptic(scene)
    yield from responsibility.find(scene)
    yield from spoken_of(scene)
    yield from (_finished(draft, scene) for draft in carried_out(scene))


def _finished(draft: Draft, scene: Scene) -> Draft:
    _attempted(draft, scene)
    _refine(draft, scene)
    killing = draft.kind == "violence.killing"
    refine_by_sides(draft, scene)
    if killing and draft.kind != "violence.killing":
        count_victims(draft, scene)
    _count(draft, scene)
    _thing_hit(draft, scene)
    return draft


def _attempted(draft: Draft, scene: Scene) -> None:
    """'tried to storm the armoury', 'attempted to kill the minister': an attack, whatever came of it."""
    trying = draft.clause.head
    if (
        draft.clause.dep != "xcomp"
        or trying.lemma not in scene.lexicon.words["violence"]["trying"]
        or trying.tag not in {"VBD", "VBN"}
    ):
        return
    unmade = any(c.dep == "neg" or c.tag == "MD" for c in trying.children) or trying.dep == "xcomp"
    if draft.kind not in {"violence.attack", "violence.killing"} or unmade:
        return
    draft.kind, draft.actuality = "violence.attack", "happened"
    draft.add("target", draft.roles.pop("victim", []))


def _is_weapon_use(draft: Draft) -> bool:
    """'fired rockets' is; 'fired the minister' and 'lay mines' without an object are not."""
    return bool(draft.roles.get("weapon"))


def _is_means_of_another(draft: Draft) -> bool:
    """'was carried out using missiles': the participle only tells the means of what its verb names."""
    return draft.by == "used" and draft.clause.tag == "VBG" and draft.clause.dep in {"advcl", "acl", "xcomp", "prep"}


def _is_theft(draft: Draft, scene: Scene) -> bool:
    """'made off with two lorries': `harm` tells of what is looted; 'made off with four workers' is an abduction."""
    return draft.by == "make-off" and not any(is_people(t, scene.lexicon) for t in draft.roles.get("target", ()))


def _is_labour(draft: Draft) -> bool:
    """'went on strike', 'are on strike': work is what stops."""
    noun = draft.clause
    above = noun.head.head if noun.lemma == "strike" and noun.dep == "pobj" and noun.head.lemma == "on" else None
    return above is not None and above.lemma in {"go", "be", "remain", "stay", "call"} and not noun.child("det")


def _controls_a_crowd(draft: Draft, scene: Scene) -> bool:
    """Tear gas is no chemical weapon here: `unrest` tells of its use."""
    weapons = draft.roles.get("weapon", ())
    return draft.by == "gas-use" and any("crowd_control" in classes(t, scene.lexicon) for t in weapons)


def _refine(draft: Draft, scene: Scene) -> None:
    """The means decides the kind of a generic attack: 'rocket attack' is shelling, 'drone attack' a drone strike."""
    if draft.kind not in {"violence.attack", "violence.shelling"}:
        return
    flown = [t for t in draft.roles.get("actor", ()) if "aircraft" in scene.lexicon.classes.get(t.lemma, ())]
    held = [*draft.roles.get("weapon", ()), *flown, *_means_words(draft)]
    found = {name for token in held for name in _weapon_classes(token, scene)}
    for name, kind in scene.lexicon.means:
        if name in found:
            draft.kind = kind
            return


def _weapon_classes(token: Token, scene: Scene) -> frozenset[str]:
    found = classes(token, scene.lexicon) | classes(through(token, scene.lexicon), scene.lexicon)
    found |= scene.lexicon.classes.get(token.lemma, frozenset())
    return found | frozenset(name for m in modifiers(token) for name in classes(m, scene.lexicon))


def _means_words(draft: Draft) -> list[Token]:
    return modifiers(draft.clause) if draft.clause.pos in {"NOUN", "PROPN"} else []


def _count(draft: Draft, scene: Scene) -> None:
    """Munitions from what is fired or lands, attacks from a counted trigger noun."""
    if draft.kind == "violence.abduction":
        draft.quantities.extend(_taken(draft, scene))
    held = "target" if draft.kind == "violence.interception" else "weapon"
    for token in draft.roles.get(held, ()):  # type: ignore[call-overload]
        if (
            classes(through(token, scene.lexicon), scene.lexicon) & COUNTED
            and (found := quantity("munitions", token, scene))
            and not _carries(token, scene)
        ):
            draft.quantities.append(found)
    trigger = draft.trigger[-1] if draft.trigger[-1].pos in {"NOUN", "PROPN"} else draft.trigger[0]
    if trigger.pos in {"NOUN", "PROPN"} and "weapon" not in classes(trigger, scene.lexicon):
        if (number := number_of(trigger, scene)) is not None and number.best != 0:
            draft.quantities.extend(filter(None, [quantity("attacks", trigger, scene)]))
        elif (counted := _twins(trigger, scene) or _in_a_row(trigger, scene)) is not None:
            draft.quantities.append(counted)
        elif is_vague_plural(trigger) and not is_definite(trigger) and draft.kind != "violence.armed_clash":
            draft.quantities.append(vague("attacks", trigger, scene))
    elif (often := _how_often(draft.clause, scene)) is not None:
        draft.quantities.append(often)


def _taken(draft: Draft, scene: Scene) -> Iterator[Quantity]:
    """How many are carried off: 'abducted nine nurses'."""
    for token in draft.roles.get("target", ()):
        people = token.pos == "NUM" or is_people(token, scene.lexicon)
        found = quantity("detained", token, scene, group_of(token, scene)) if people else None
        if found is not None:
            yield found


def _carries(means: Token, scene: Scene) -> bool:
    """'a drone targets a commander' tells what struck, and counts nothing."""
    return "drone" in classes(means, scene.lexicon) and number_of(means, scene) is None


def _twins(noun: Token, scene: Scene) -> Quantity | None:
    """'twin bomb attack', 'a triple explosion': counted by an adjective."""
    listed = scene.lexicon.words["counts"]
    word = next((m for m in modifiers(noun) if m.lemma in listed["double"] | listed["triple"]), None)
    if word is None:
        return None
    count = 2.0 if word.lemma in listed["double"] else 3.0
    spans = ((word.start, noun.end),)
    return Quantity("attacks", "stated", count, count, count, scene.text[word.start : noun.end], segments=spans)


def _in_a_row(noun: Token, scene: Scene) -> Quantity | None:
    """'the fifth attack on a base this month': so many in all, where it is said in what time."""
    ordinal = next((m for m in modifiers(noun) if m.lemma in scene.lexicon.ordinals), None)
    if ordinal is None or noun.dep != "attr":
        return None
    if not any(scene.is_time(t) or t.lemma == "since" for t in noun.head.subtree()):
        return None
    count = float(scene.lexicon.ordinals[ordinal.lemma])
    spans = ((ordinal.start, noun.end),)
    words = scene.text[ordinal.start : noun.end]
    return Quantity("attacks", "stated", count, count, count, words, qualifier="in all", segments=spans)


def _how_often(verb: Token, scene: Scene) -> Quantity | None:
    """'struck the silos twice this month', 'was hit three times'."""
    listed = scene.lexicon.words["counts"]
    beside = [c for c in verb.children if c.dep in {"advmod", "npadvmod", "dobj"}]
    for child in (t for c in beside for t in (c, *(b for b in c.children if b.dep == "predet"))):
        if child.lemma in listed["twice"]:
            spans = ((child.start, child.end),)
            return Quantity("attacks", "stated", 2.0, 2.0, 2.0, child.text, segments=spans)
        if child.lemma == "time" and child.dep in {"npadvmod", "dobj"} and number_of(child, scene) is not None:
            return quantity("attacks", child, scene)
    return None


def _thing_hit(draft: Draft, scene: Scene) -> None:
    """'hit the vicinity of the base' has the base for target; a counted part of it is kept as a qualifier."""
    targets = draft.roles.pop("target", [])
    for token in targets:
        inner = through(token, scene.lexicon)
        if (
            "relational" in classes(inner, scene.lexicon)
            and not inner.names
            and "force" not in classes(inner, scene.lexicon)
        ):
            draft.add("target", _facility_before(inner, scene))
        else:
            draft.add("target", [inner])


def _facility_before(token: Token, scene: Scene) -> list[Token]:
    """'hit the vicinity' alone: the vicinity of what the sentence named last."""
    return [t for t in scene.tree.tokens if t.i < token.i and "facility" in classes(t, scene.lexicon)][-1:]
