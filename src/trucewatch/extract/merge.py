"""One predication, one claim: drafts that tell the same act from two words are made one, echoes are dropped."""

from collections.abc import Sequence

from trucewatch.extract.grammar.arguments import arguments
from trucewatch.extract.outcomes import COUNTED, absorb_harm
from trucewatch.extract.scene import Draft, Scene
from trucewatch.model.syntax import Token
from trucewatch.ontology.lexicon import Lexicon


def merge_drafts(drafts: Sequence[Draft], scene: Scene) -> list[Draft]:
    """The drafts of one sentence, without doubles; harm told inside an attack's predication is counted there."""
    kept = _distinct(drafts)
    kept = _join_support(_join_dispersal(kept), scene.lexicon)
    kept = absorb_harm(kept, scene)
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
        if noun is not None and verb.kind not in COUNTED:
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
        noun.clause in read.subject and verb.kind not in COUNTED
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
