"""Effects: which verdicts on membership came to nothing once incidents and ceasefires were made, and why."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from trucewatch.judge.apply import on_record
from trucewatch.model import Ceasefire, Incident, Judgement, Ruling


def effects(
    rulings: Sequence[Ruling], incidents: Iterable[Incident], ceasefires: Iterable[Ceasefire]
) -> tuple[Ruling, ...]:
    """The rulings, with a reason on those in force that changed nothing, and what was accepted and is now another."""
    groups: dict[str, tuple[str, ...]] = {incident.id: incident.claims for incident in incidents}
    groups |= {truce.id: members_of(truce) for truce in ceasefires}
    holder = {claim: group for group, claims in groups.items() for claim in claims}
    return tuple(_settled(ruling, groups, holder) if ruling.standing == "in force" else ruling for ruling in rulings)


def members_of(ceasefire: Ceasefire) -> tuple[str, ...]:
    """The claims of a ceasefire's acts, each once."""
    return tuple(dict.fromkeys(claim for act in ceasefire.acts for claim in act.claims))


def _settled(ruling: Ruling, groups: Mapping[str, tuple[str, ...]], holder: Mapping[str, str]) -> Ruling:
    row = ruling.judgement
    if row.verdict == "accept" and row.machine is not None and row.public:
        now = on_record(sorted(groups.get(holder.get(ruling.ends[0], ""), ())))
        return replace(ruling, machine=None if now == row.machine else now)
    if row.verdict not in ("merge", "split") and not _of_ceasefire(row):
        return ruling
    joins = row.verdict in ("merge", "link")
    one, other = (holder.get(end) for end in ruling.ends)
    missing = [end for end, group in zip(ruling.ends, (one, other), strict=True) if group is None]
    if joins and missing:
        return replace(ruling, reason=f"without effect: {missing[0]} is in no incident and no ceasefire")
    if (one == other) != joins and not missing:
        return replace(ruling, reason="without effect: other verdicts, or what the claims are, keep it from holding")
    return ruling


def _of_ceasefire(row: Judgement) -> bool:
    """Say whether it links a claim of a ceasefire to one, so that the claim becomes a member."""
    kinds = [anchor.kind.partition(".")[0] for anchor in row.anchors]
    return row.verdict in ("link", "unlink") and kinds == ["ceasefire", "ceasefire"]
