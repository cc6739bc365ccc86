"""One predication, one claim: drafts that tell the same act from two words are made one, echoes are dropped."""

from collections.abc import Sequence
from dataclasses import replace

from trucewatch.extract.grammar.arguments import arguments
from trucewatch.extract.grammar.nouns import classes
from trucewatch.extract.kinds.harm import count_victims
from trucewatch.extract.scene import Draft, Scene
from trucewatch.model.syntax import Token
from trucewatch.model.vocabulary import Kind
from trucewatch.ontology.lexicon import Lexicon

_COUNTED = {"violence.killing", "harm.casualties"}
_WITHIN = ("in", "by", "during", "from", "with")


def merge_drafts(drafts: Sequence[Draft], scene: Scene) -> list[Draft]:
    """The drafts of one sentence, without doubles; harm told inside an attack's predication is counted there."""
    kept = _distinct(drafts)
    kept = _join_support(_join_dispersal(kept), scene.lexicon)
    kept = _absorb_harm(kept, scene)
    return [d for d in kept if not (_only_thought_of(d) or _without(d) or _told_of(d, kept))]


def _told_of(draft: Draft, drafts: list[Draft]) -> bool:
    """Whether the act is only what an aim, a blow or a protest is about."""
    return _inside_aim(draft, drafts) or _is_hit(draft, drafts) or _protested(draft, drafts)


def _distinct(drafts: Sequence[Draft]) -> list[Draft]:
    """One draft for each trigger word and family; the earlier family rule wins, a ceasefire act over all."""
    kept: list[Draft] = []
    for draft in sorted(drafts, key=_precedence):
        clash = next((k for k in kept if _same_words(k, draft)), None)
        if clash is None:
            kept.append(draft)
    return sorted(kept, key=lambda d: d.trigger[0].i)


def _precedence(draft: Draft) -> tuple[bool, bool, int]:
    """Ceasefire acts first; of nouns the longer term: a 'hunger strike' is no strike."""
    length = len(draft.trigger) if draft.clause.pos == "NOUN" else 1
    return not draft.kind.startswith("ceasefire."), draft.by != "impact-part", -length


def _same_words(one: Draft, other: Draft) -> bool:
    shared = set(one.trigger) & set(other.trigger)
    if not shared:
        return False
    families = {one.kind.split(".")[0], other.kind.split(".")[0]}
    if families == {"ceasefire"}:
        return one.kind == other.kind
    if "ceasefire" in families or families == {"violence", "unrest"}:
        return True
    return len(families) == 1 or families <= {"violence", "harm"} or families <= {"talks", "agreement", "ceasefire"}


def _join_support(drafts: list[Draft], lexicon: Lexicon) -> list[Draft]:
    """'was targeted in a rocket attack', 'struck by an explosion': the noun's claim takes over the verb's roles."""
    kept = list(drafts)
    for verb in drafts:
        if verb.clause.pos != "VERB" or not verb.kind.startswith("violence.") or verb.by in {"launch"}:
            continue
        noun = next((n for n in drafts if n is not verb and _supports(verb, n, lexicon)), None)
        if noun is not None and verb.kind not in _COUNTED:
            for role, tokens in verb.roles.items():
                noun.add(role, [t for t in tokens if t not in noun.trigger])
            noun.quantities.extend(q for q in verb.quantities if q not in noun.quantities)
            noun.trigger = sorted({*verb.trigger, *noun.trigger}, key=lambda t: t.i)
            noun.clause, noun.anaphoric = verb.clause, False
            kept = [d for d in kept if d is not verb]
    return kept


def _join_dispersal(drafts: list[Draft]) -> list[Draft]:
    """'used tear gas to disperse protesters', 'fired in the air, dispersing them': means and aim are one act."""
    kept = list(drafts)
    for aim in [d for d in drafts if d.kind == "unrest.protest_dispersed" and d.clause.pos == "VERB"]:
        means = next((m for m in kept if m.kind == aim.kind and aim.clause.head is m.clause and m is not aim), None)
        if means is not None and means.clause.child("neg") is not None:
            kept.remove(aim)
        elif means is not None:
            for role, tokens in means.roles.items():
                aim.add(role, tokens)
            aim.actuality = "happened" if aim.actuality is None else aim.actuality
            kept.remove(means)
    return kept


def _supports(verb: Draft, noun: Draft, lexicon: Lexicon) -> bool:
    if noun.clause.pos not in {"NOUN", "PROPN"} or not noun.kind.startswith("violence."):
        return False
    if noun.clause.lemma in lexicon.words["merge"]["campaigns"] and noun.clause.dep == "pobj":
        return False
    read = arguments(verb.clause)
    if noun.clause.i == verb.clause.i - 1 and verb.by in {"strike", "attack", "impact"}:
        return True
    return any(noun.clause in read.preps.get(prep, ()) for prep in ("in", "by", "with", "during")) or (
        noun.clause in read.subject and verb.kind not in _COUNTED
    )


def _absorb_harm(drafts: list[Draft], scene: Scene) -> list[Draft]:
    kept = _absorb_damage(drafts)
    drafts = list(kept)
    told = [d for d in drafts if d.kind in _COUNTED]
    for harm in told:
        _count_if_killing(harm, scene)
    told = [d for d in told if not _counts_both(d, told, kept)]
    for harm in told:
        act = next((a for a in drafts if a is not harm and _contains_harm(a, harm, scene.lexicon)), None)
        if act is not None and (harm.quantities or harm.roles.get("victim")) and not act.anaphoric:
            _take_over(act, harm, [d for d in drafts if d is not act and _coordinated(d, act)])
            kept = [d for d in kept if d is not harm]
        elif act is None and scene.tree.heading and (later := _told_next(harm, drafts, scene.lexicon)) is not None:
            later.quantities[:0] = [q for q in harm.quantities if q not in later.quantities]
            later.add("target", [t for t in harm.roles.get("victim", ()) if t.pos != "NUM"])
            kept = [d for d in kept if d is not harm]
        elif harm.kind == "violence.killing" and _without_agent(harm):
            harm.kind = "harm.casualties"
        elif harm.roles.get("weapon") and (not harm.roles.get("actor") or harm.kind == "harm.casualties"):
            harm.kind = _by_means(harm, scene)
        elif harm.kind == "harm.casualties" and _by_armed(harm, scene):
            harm.kind = "violence.attack"
    return kept


def _counts_both(injured: Draft, told: Sequence[Draft], kept: list[Draft]) -> bool:
    """'kill and injure 12 citizens' gives one figure for the dead and the injured: casualties of the first verb."""
    first = next((d for d in told if injured.clause.dep == "conj" and d.clause is injured.clause.head), None)
    if first is None or first.quantities or {q.of for q in injured.quantities} != {"injured"}:
        return False
    if first.clause.child("dobj") is not None or not {c.lemma for c in first.clause.children} & {"and", "or"}:
        return False
    first.quantities = [replace(q, of="casualties") for q in injured.quantities]
    first.add("victim", injured.roles.get("victim", ()))
    kept.remove(injured)
    return True


def _take_over(act: Draft, harm: Draft, beside: Sequence[Draft]) -> None:
    """The act gets the harm's figures and victims; acts coordinated with it share them, marked so."""
    hurt = [t for t in (*harm.roles.get("victim", ()), *harm.roles.get("target", ())) if t.pos != "NUM"]
    for one in (act, *beside):
        figures = harm.quantities if one is act else [replace(q, qualifier="jointly") for q in harm.quantities]
        one.quantities.extend(q for q in figures if q not in one.quantities)
        one.add("target", hurt)
    if not act.roles.get("actor"):
        act.add("actor", harm.roles.get("actor", ()))


def _coordinated(one: Draft, act: Draft) -> bool:
    """'killed in explosions and shelling': both nouns are acts of their own, behind one preposition."""
    nouns = one.clause.pos == act.clause.pos == "NOUN"
    beside = one.clause.head is act.clause or 2 <= one.clause.i - act.clause.i <= 3
    return nouns and beside and one.kind.startswith("violence.") and one.clause.dep == "conj"


def _told_next(harm: Draft, drafts: list[Draft], lexicon: Lexicon) -> Draft | None:
    """'One soldier killed, five wounded in clashes': what a heading counts first belongs to the act it counts for."""
    later = [d for d in drafts if d.kind in _COUNTED and d is not harm and d.clause.i > harm.clause.i]
    counted = {q.of for q in harm.quantities}
    later = [d for d in later if not any(q.of in counted for q in d.quantities)]
    acts = [a for d in later[:1] for a in drafts if a is not harm and _contains_harm(a, d, lexicon)]
    return acts[0] if acts and not arguments(harm.clause).subject else None


def _absorb_damage(drafts: list[Draft]) -> list[Draft]:
    """'Air raids destroyed the clinic': the damage done by a stated act is its target, not a claim of its own."""
    kept = list(drafts)
    for damage in [d for d in drafts if d.kind == "harm.damage" and d.clause.pos == "VERB"]:
        doers = set(arguments(damage.clause).subject)
        act = next((a for a in drafts if a.kind.startswith("violence.") and a.clause in doers), None)
        if act is not None:
            act.add("target", damage.roles.get("target", ()))
            kept = [d for d in kept if d is not damage]
    return kept


def _count_if_killing(harm: Draft, scene: Scene) -> None:
    if harm.kind == "violence.killing" and not any(q.of == "killed" for q in harm.quantities):
        count_victims(harm, scene)


def _contains_harm(act: Draft, harm: Draft, lexicon: Lexicon) -> bool:
    """Whether the harm is told as the act's own outcome: its subject, its place 'in …', or its participle."""
    named = act.kind == "violence.killing" and act.clause.pos == "NOUN" and harm.kind == "harm.casualties"
    if not act.kind.startswith("violence.") or (act.kind in _COUNTED and not named):
        return False
    read = arguments(harm.clause)
    tokens = set(read.subject)
    caused = harm.clause.pos != "VERB" and harm.clause.dep in {"dobj", "nsubj", "acomp", "oprd"}
    verb = harm.clause.head
    if caused and verb.lemma in lexicon.words["merge"]["causing"]:
        tokens.update(arguments(verb).subject)
        own = any(c.dep in {"nsubj", "nsubjpass"} for c in verb.children)
        if not own and verb.dep in {"conj", "advcl", "xcomp", "ccomp", "dep"} and verb.head is act.clause:
            return True
    for prep in _WITHIN:
        tokens.update(read.preps.get(prep, ()))
    if act.clause in tokens or tokens & set(act.trigger):
        return True
    if act.clause.dep == "advcl" and _same_clause(act.clause.head, harm.clause) and _told_as_cause(act.clause):
        return True
    if (
        act.clause.head is harm.clause
        and act.clause.i < harm.clause.i
        and act.clause.dep in {"dep", "npadvmod", "appos"}
    ):
        return True
    own_subject = any(c.dep in {"nsubj", "nsubjpass"} for c in harm.clause.children)
    if harm.clause.dep in {"advcl", "conj"} and harm.clause.tag == "VBG" and not own_subject:
        return act.clause in {harm.clause.head, harm.clause.head.head}
    if harm.clause.dep == "conj" and not own_subject and harm.clause.head.lemma in {"kill", "wound", "injure"}:
        return _contains_harm(act, Draft(harm.kind, harm.trigger, harm.clause.head, harm.by), lexicon)
    means = set(harm.roles.get("weapon", ()))
    return bool(means & set(act.trigger)) or bool(means & set(act.roles.get("weapon", ())))


def _same_clause(verb: Token, harm: Token) -> bool:
    """The harm's verb, or the one that it is coordinated with."""
    while harm is not verb and harm.dep == "conj" and harm.head.pos in {"VERB", "AUX"}:
        harm = harm.head
    return harm is verb


def _told_as_cause(verb: Token) -> bool:
    """'killed when rockets were launched', 'wounded as shells fell'."""
    marks = {c.lemma for c in verb.children if c.dep in {"mark", "advmod"}}
    return bool(marks & {"when", "as", "after", "while"})


def _by_armed(harm: Draft, scene: Scene) -> bool:
    """'wounded by a sniper': hurt by somebody armed, who thereby attacked."""
    doers = harm.roles.get("actor", ())
    return bool(doers) and all(classes(t, scene.lexicon) & {"armed_people", "force"} for t in doers)


def _by_means(harm: Draft, scene: Scene) -> Kind:
    """'indirect fire killed one': killed by a means alone is an act of that means."""
    found = {name for token in harm.roles["weapon"] for name in classes(token, scene.lexicon)}
    return next((kind for name, kind in scene.lexicon.means if name in found), harm.kind)


def _without_agent(harm: Draft) -> bool:
    """'Five killed', 'a child was killed': with neither doer nor means it is a casualty; 'murdered' says that
    somebody did it."""
    read = arguments(harm.clause)
    return (
        harm.clause.lemma in {"kill", "martyr"}
        and read.passive
        and not harm.roles.get("actor")
        and not harm.roles.get("weapon")
    )


def _inside_aim(draft: Draft, drafts: list[Draft]) -> bool:
    """The act that an aim or a wish is about is part of it."""
    return any(d.kind == "position.aim" and draft is not d and _under(draft.clause, d.clause) for d in drafts)


def _is_hit(draft: Draft, drafts: list[Draft]) -> bool:
    """'the attack on a rally': the rally is what was hit, not news of its own."""
    if not draft.kind.startswith("unrest.") or draft.clause.pos == "VERB":
        return False
    return any(draft.clause in other.roles.get("target", ()) for other in drafts if other is not draft)


def _protested(draft: Draft, drafts: list[Draft]) -> bool:
    """'rallies against the execution of …', 'demonstrations over gun violence': what a protest is about is not told."""
    prep = draft.clause.head
    if draft.clause.pos != "NOUN" or draft.clause.dep != "pobj" or prep.lemma not in {"against", "over", "about"}:
        return False
    return any(d.kind.startswith("unrest.") and prep.head in (d.clause, *d.trigger) for d in drafts if d is not draft)


def _without(draft: Draft) -> bool:
    """'seized the office without a fight'."""
    return draft.clause.dep == "pobj" and draft.clause.head.lemma == "without" and draft.clause.pos == "NOUN"


def _only_thought_of(draft: Draft) -> bool:
    """'the will to expel them', 'is not able to expel': an infinitive under a noun or an adjective states no act."""
    verb = draft.clause
    if draft.kind.split(".")[0] in {"violence", "ceasefire", "talks"} or verb.pos != "VERB":
        return False
    if not any(c.dep == "aux" and c.lemma == "to" for c in verb.children):
        return False
    head = verb.head
    return (verb.dep == "acl" and head.lemma in {"will", "ability", "right", "chance", "capacity"}) or (
        verb.dep == "xcomp" and (head.lemma == "be" or head.pos == "ADJ")
    )


def _under(token: Token, above: Token) -> bool:
    return token.dep == "xcomp" and token.head is above
