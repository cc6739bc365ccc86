"""Incidents: an occurrence with its accounts, disputes and grades, put together as the record that is handed on."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass

from trucewatch.corroborate import ids, mentions
from trucewatch.corroborate.accounts import Draft, draft_accounts, merge
from trucewatch.corroborate.choosing import chosen_kind, chosen_place, chosen_time
from trucewatch.corroborate.contested import Dispute, contested_on, disputes
from trucewatch.corroborate.corrections import correct
from trucewatch.corroborate.grades import grade, vouching_origins
from trucewatch.corroborate.means import is_defence
from trucewatch.corroborate.occurrence import Occurrence
from trucewatch.model import Incident, Mention
from trucewatch.model.vocabulary import Kind, Role


@dataclass(frozen=True, slots=True)
class Assembled:
    """An incident with what it was made from, for the relations."""

    incident: Incident
    occurrence: Occurrence
    drafts: tuple[Draft, ...]
    disputes: tuple[Dispute, ...]


def assemble(occurrence: Occurrence) -> Assembled:
    """Make the incident of an occurrence that at least one claim vouches for."""
    drafts = correct(draft_accounts(occurrence), occurrence.corpus)
    found = disputes(drafts, occurrence.corpus)
    kind = chosen_kind(occurrence)
    incident = Incident(
        id=ids.incident_id(occurrence.vouching[0].id),
        kind=kind,
        time=chosen_time(occurrence),
        place=chosen_place(occurrence),
        actors=_actors(drafts),
        targets=_role(occurrence, "target", "victim"),
        accounts=merge(drafts),
        contested_on=contested_on(found),
        grade=grade(occurrence, drafts, found),
        origins=len(vouching_origins(occurrence)),
        reports=tuple(dict.fromkeys(claim.report for claim in occurrence.claims)),
        claims=tuple(claim.id for claim in occurrence.claims),
        aggregate=occurrence.aggregate,
        weapons=_weapons(occurrence),
        types=_types(occurrence, kind),
        background=all(claim.background for claim in occurrence.vouching),
    )
    return Assembled(incident, occurrence, drafts, found)


def _actors(drafts: Iterable[Draft]) -> tuple[Mention, ...]:
    """Whom somebody names for it; nobody where nobody is named."""
    return mentions.distinct(
        [
            draft.mention
            for draft in drafts
            if draft.account.attribute in ("perpetrator", "responsibility")
            and draft.account.stance != "denies"
            and draft.mention is not None
        ]
    )


def _role(occurrence: Occurrence, *roles: Role) -> tuple[Mention, ...]:
    told: Sequence[Mention] = [m for claim in occurrence.acts for role in roles for m in claim.mentions(role)]
    return mentions.distinct(told)


def _weapons(occurrence: Occurrence) -> tuple[Mention, ...]:
    """What it was done with, and not what it was stopped with."""
    return tuple(m for m in _role(occurrence, "weapon") if not is_defence(m, occurrence.corpus))


def _types(occurrence: Occurrence, kind: Kind) -> Mapping[str, str | None] | None:
    """The codes of the first claim of the incident's kind that has any."""
    for claim in occurrence.vouching:
        codes = claim.types
        if claim.kind == kind and (codes.plover or codes.cameo or codes.acled):
            return asdict(codes)
    return None
