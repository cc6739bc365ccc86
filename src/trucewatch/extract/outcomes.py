"""Outcomes: harm and damage told inside an act's predication are counted there; what is left gets its own kind."""

from collections.abc import Sequence
from dataclasses import replace

from trucewatch.extract.grammar.arguments import arguments
from trucewatch.extract.grammar.nouns import classes, is_place
from trucewatch.extract.kinds.harm import count_victims
from trucewatch.extract.scene import Draft, Scene
from trucewatch.extract.slots.running import figured
from trucewatch.model.syntax import Token
from trucewatch.model.vocabulary import Kind
from trucewatch.ontology.lexicon import Lexicon

COUNTED = {"violence.killing", "harm.casualties"}
_BARE = frozenset({"punct", "cc", "conj", "parataxis"})
_WITHIN = ("in", "by", "during", "from", "with", "due", "because")


def absorb_harm(drafts: list[Draft], scene: Scene) -> list[Draft]:
    """The drafts with harm counted in the act that did it, and with the kind that doer or means make it."""
    kept = _absorb_damage(drafts)
    drafts = list(kept)
    told = [d for d in drafts if d.kind in COUNTED]
    for harm in told:
        _count_if_killing(harm, scene)
    told = [d for d in told if not _counts_both(d, told, kept)]
    for harm in told:
        act = next((a for a in drafts if a is not harm and _contains_harm(a, harm, scene.lexicon)), None)
        if act is not None and (harm.quantities or harm.roles.get("victim")) and _is_new(act, scene):
            _take_over(act, harm, [d for d in drafts if d is not act and _coordinated(d, act)])
            kept = [d for d in kept if d is not harm]
        elif act is None and scene.tree.heading and (later := _told_next(harm, drafts, scene.lexicon)) is not None:
            later.quantities[:0] = [q for q in harm.quantities if q not in later.quantities]
            later.add("target", [t for t in harm.roles.get("victim", ()) if t.pos != "NUM"])
            kept = [d for d in kept if d is not harm]
        elif harm.kind == "violence.killing" and _without_agent(harm):
            harm.kind = "harm.casualties"
        elif harm.roles.get("weapon") and (not _doers(harm) or harm.kind == "harm.casualties"):
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
        act.add("actor", [t for t in harm.roles.get("actor", ()) if t.pos != "NUM"])


def _coordinated(one: Draft, act: Draft) -> bool:
    """'killed in explosions and shelling': both nouns are acts of their own, behind one preposition."""
    nouns = one.clause.pos == act.clause.pos == "NOUN"
    beside = one.clause.head is act.clause or 2 <= one.clause.i - act.clause.i <= 3
    return nouns and beside and one.kind.startswith("violence.") and one.clause.dep == "conj"


def _told_next(harm: Draft, drafts: list[Draft], lexicon: Lexicon) -> Draft | None:
    """'One soldier killed, five wounded in clashes': what a heading counts first belongs to the act it counts for."""
    later = [d for d in drafts if d.kind in COUNTED and d is not harm and d.clause.i > harm.clause.i]
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
    if not act.kind.startswith("violence.") or (act.kind in COUNTED and not named):
        return False
    read = arguments(harm.clause)
    tokens = set(read.subject)
    if _behind_by(act.clause, harm.clause) or _told_behind(act, harm):
        return True
    noun = figured(harm.clause, lexicon) if harm.clause.pos != "VERB" else harm.clause
    caused = noun.pos != "VERB" and noun.dep in {"dobj", "nsubj", "acomp", "oprd"}
    verb = noun.head
    if caused and verb.lemma in lexicon.words["merge"]["causing"]:
        tokens.update(arguments(verb).subject)
        own = any(c.dep in {"nsubj", "nsubjpass"} for c in verb.children)
        if not own and verb.dep in {"conj", "advcl", "xcomp", "ccomp", "dep"} and verb.head is act.clause:
            return True
    for verb in (harm.clause, *_both(harm.clause)):
        for prep in _WITHIN:
            tokens.update(arguments(verb).preps.get(prep, ()))
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


def _told_behind(act: Draft, harm: Draft) -> bool:
    """'Army shells a village, two killed', 'attacked it, with two killed', 'fired and two were killed': a bare outcome
    behind the act, without a doer, cause, time or place of its own."""
    verb = harm.clause
    if harm.roles.get("actor") or any(c.i > verb.i and c.dep not in _BARE for c in verb.children):
        return False
    if verb.dep == "parataxis":
        return _within(act.clause, verb.head)
    if verb.dep == "pcomp" and verb.head.lemma == "with":
        return _within(act.clause, verb.head.head)
    own = any(c.dep in {"nsubj", "nsubjpass"} for c in verb.children)
    return verb.dep == "conj" and own and arguments(verb).passive and verb.head is act.clause


def _within(token: Token, verb: Token) -> bool:
    """Whether a token belongs to the clause of a verb itself, and to none that describes something in it."""
    while token is not verb and token.head is not token and token.dep not in {"relcl", "acl", "advcl", "ccomp"}:
        token = token.head
    return token is verb


def _behind_by(act: Token, harm: Token) -> bool:
    """'were killed by shelling their homes': the act is a gerund behind the verb of harm."""
    return act.dep == "pcomp" and act.head.lemma in _WITHIN and act.head.head is harm


def _both(verb: Token) -> list[Token]:
    """'kill and injure 12 citizens by shelling': the second verb, where the two share their object and what follows."""
    shared = verb.pos == "VERB" and verb.child("dobj") is None and not arguments(verb).passive
    return [c for c in verb.children if c.dep == "conj" and c.pos == "VERB"] if shared else []


def _is_new(act: Draft, scene: Scene) -> bool:
    """Whether the act is told here and not taken up: 'killed in the battles of Qalamoun', not 'in the attack'."""
    if not act.anaphoric:
        return True
    near = [
        c.child("pobj") for c in act.clause.children if c.dep == "prep" and c.lemma in {"of", "in", "at", "near", "on"}
    ]
    placed = any(t is not None and (is_place(t) or "territory" in classes(t, scene.lexicon)) for t in near)
    return placed or bool(act.roles.keys() - {"actor"})


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


def _doers(harm: Draft) -> list[Token]:
    """Who hurt somebody, without whose the means were: 'army jets killed two' is told of the jets."""
    owned = {t for means in harm.roles.get("weapon", ()) for t in means.subtree()}
    return [t for t in harm.roles.get("actor", ()) if t not in owned]


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
