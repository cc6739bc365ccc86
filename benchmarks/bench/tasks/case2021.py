"""Snippets of news by ACLED's sub-event types: weighted F1 over the 25 types, and over 30 with five others.

The measure is that of CASE 2021's task 2 (Haneczok et al. 2021): F1 of each type weighted by how many snippets have it;
over 25 types, the snippets that have one of these; over 30, all. A snippet has one label, our claims may be several:
what happened and is news goes first, then the order of `PRIORITY`, more specific types before more general ones.
"""

from collections import Counter
from collections.abc import Mapping, Sequence

import numpy as np

from benchmarks.bench.bootstrap import Floats, estimate, score
from benchmarks.bench.reader import Reader
from benchmarks.bench.task import ErrorRow, Outcome, Record, Score, Task
from trucewatch.model import Claim

NAME = "case2021"
SUBTYPES: Mapping[str, str] = {
    "Chemical weapon": "CHEM_WEAP",
    "Suicide bomb": "SUIC_BOMB",
    "Sexual violence": "SEX_VIOL",
    "Grenade": "GRENADE",
    "Abduction/forced disappearance": "ABDUCT_DISSAP",
    "Air/drone strike": "AIR_STRIKE",
    "Remote explosive/landmine/IED": "REM_EXPLOS",
    "Shelling/artillery/missile attack": "ART_MISS_ATTACK",
    "Disrupted weapons use": "DISR_WEAP",
    "Excessive force against protesters": "FORCE_AGAINST_PROTEST",
    "Protest with intervention": "PROTEST_WITH_INTER",
    "Violent demonstration": "VIOL_DEMONSTR",
    "Mob violence": "MOB_VIOL",
    "Government regains territory": "GOV_REGAINS_TERIT",
    "Non-state actor overtakes territory": "NON_STATE_ACTOR_OVERTAKES_TER",
    "Non-violent transfer of territory": "NON_VIOL_TERRIT_TRANSFER",
    "Headquarters or base established": "HQ_ESTABLISHED",
    "Armed clash": "ARMED_CLASH",
    "Attack": "ATTACK",
    "Looting/property destruction": "PROPERTY_DISTRUCT",
    "Peaceful protest": "PEACE_PROTEST",
    "Arrests": "ARREST",
    "Agreement": "AGREEMENT",
    "Change to group/activity": "CHANGE_TO_GROUP_ACT",
    "Other": "OTHER",
}
"""The file's names of ACLED's sub-event types, the one that a snippet is about before what goes with it."""
OTHERS = ("ATTRIB", "DIPLO", "ORG_CRIME", "MAN_MADE_DISASTER", "NATURAL_DISASTER")
PRIORITY = (*SUBTYPES.values(), *OTHERS)
DIPLOMACY = frozenset({"talks", "position"})


def run(records: Sequence[Record], reader: Reader) -> Outcome:
    """Score the snippets."""
    claims = [reader.understand(record["text"]).claims for record in records]
    golds = [record["label"] for record in records]
    with_others = [label_of(found, others=True) for found in claims]
    without = [label_of(found, others=False) for found in claims]
    of_acled = [i for i, gold in enumerate(golds) if gold not in OTHERS]
    scores = [
        _score("weighted_f1_25", [golds[i] for i in of_acled], [without[i] for i in of_acled]),
        _score("weighted_f1_30", golds, with_others),
    ]
    return scores, [
        _error(record, label, found)
        for record, label, found in zip(records, with_others, claims, strict=True)
        if label != record["label"]
    ]


def label_of(claims: Sequence[Claim], *, others: bool) -> str | None:
    """The one label of a snippet; None where no claim has a type. `others` allows the five that ACLED lacks."""
    ranked = []
    for claim in claims:
        label = (_other(claim) if others else None) or _subtype(claim)
        if label:
            ranked.append((_recedes(claim), PRIORITY.index(label), label))
    return min(ranked)[2] if ranked else None


def _subtype(claim: Claim) -> str | None:
    """'Explosions/Remote violence' has a slash of its own, and so have some sub-event types."""
    code = claim.types.acled or ""
    return next((label for name, label in SUBTYPES.items() if code.endswith(f"/{name}")), None)


def _other(claim: Claim) -> str | None:
    """Who did it, in the words of somebody: attribution. Talks and positions: diplomacy."""
    if claim.stance == "claims_responsibility" or claim.kind == "position.involvement":
        return "ATTRIB"
    return "DIPLO" if claim.family in DIPLOMACY else None


def _recedes(claim: Claim) -> bool:
    """Whether a claim is not news of something that happened."""
    return claim.background or claim.polarity == "negated" or claim.actuality not in ("happened", "ongoing")


def _score(metric: str, golds: Sequence[str], ours: Sequence[str | None]) -> Score:
    frequent = Counter(golds).most_common(1)[0][0] if golds else None
    trivial = estimate(counts(golds, [frequent] * len(golds)), weighted_f1)[0]
    return score(NAME, metric, counts(golds, ours), weighted_f1, baseline=trivial, n=len(golds))


def counts(golds: Sequence[str], ours: Sequence[str | None]) -> list[tuple[float, ...]]:
    """By snippet: right, found and gold of every label, one after the other."""
    return [
        tuple(float(value) for label in PRIORITY for value in (gold == label == our, our == label, gold == label))
        for gold, our in zip(golds, ours, strict=True)
    ]


def weighted_f1(sums: Floats) -> Floats:
    """F1 of each label, weighted by its share of the gold."""
    table = sums.reshape(*sums.shape[:-1], -1, 3)
    both = table[..., 1] + table[..., 2]
    each = np.divide(2 * table[..., 0], both, out=np.zeros_like(both), where=both > 0)
    mean: Floats = (each * table[..., 2]).sum(axis=-1) / table[..., 2].sum(axis=-1)
    return mean


def _error(record: Record, label: str | None, claims: Sequence[Claim]) -> ErrorRow:
    found = "; ".join(f"{c.kind} {c.trigger.text!r}{' (background)' if c.background else ''}" for c in claims)
    why = f"{record['label']} read as {label}" if label else f"{record['label']}: no claim with a type"
    return ErrorRow(record["id"], record["text"], record["label"], f"{label}: {found or '–'}", why)


TASK = Task(
    NAME,
    "subevent_types_case2021.jsonl",
    run,
    published={"weighted_f1_25": 0.839, "weighted_f1_30": 0.771},
)
