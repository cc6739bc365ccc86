"""Public ids: what the outside calls incidents and ceasefires, put in place of ids that follow from membership."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Literal

from trucewatch.model import Ceasefire, Inspection

Mint = Callable[[Literal["incident", "ceasefire"], Sequence[Sequence[str]]], tuple[str, ...]]


def renamed(inspection: Inspection, mint: Mint) -> Inspection:
    """The inspection with its incidents' and ceasefires' ids replaced by minted ones, wherever they are cited."""
    incidents = inspection.incidents
    ceasefires = inspection.ceasefires
    made = mint("incident", [incident.claims for incident in incidents])
    cited = mint("ceasefire", [ceasefire_claims(ceasefire) for ceasefire in ceasefires])
    ids = dict(zip([i.id for i in incidents], made, strict=True))
    ids |= dict(zip([c.id for c in ceasefires], cited, strict=True))
    return replace(
        inspection,
        incidents=tuple(replace(incident, id=ids[incident.id]) for incident in incidents),
        ceasefires=tuple(_ceasefire(ceasefire, ids) for ceasefire in ceasefires),
        relations=tuple(
            replace(r, source=ids.get(r.source, r.source), target=ids.get(r.target, r.target))
            for r in inspection.relations
        ),
    )


def ceasefire_claims(ceasefire: Ceasefire) -> tuple[str, ...]:
    """The claims of a ceasefire's acts, in their order, each once."""
    return tuple(dict.fromkeys(claim for act in ceasefire.acts for claim in act.claims))


def _ceasefire(ceasefire: Ceasefire, ids: Mapping[str, str]) -> Ceasefire:
    violations = tuple(
        replace(v, incident=ids.get(v.incident, v.incident) if v.incident else None) for v in ceasefire.violations
    )
    return replace(ceasefire, id=ids[ceasefire.id], violations=violations)
