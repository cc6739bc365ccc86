"""Grades: how well an occurrence, and apart from it its attribution, is supported. The table is `ontology/grades.yml`.

The words are Airwars' (airwars.org, methodology: confirmed, fair, weak, contested, discounted). What is counted is
independent origins, never reports; a body with knowledge of its own weighs more than any number of hearers-say.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from trucewatch.corroborate import mentions, speakers
from trucewatch.corroborate.accounts import Draft
from trucewatch.corroborate.contested import Dispute
from trucewatch.corroborate.occurrence import Occurrence
from trucewatch.corroborate.registry import bodies, related
from trucewatch.model import Claim, Grade
from trucewatch.model.vocabulary import AttributionGrade, OccurrenceGrade


@dataclass(frozen=True, slots=True)
class Named:
    """Somebody who is named for it: by whom, in whose words, from which origin."""

    who: str
    entity: str | None
    draft: Draft
    own: bool
    firm: bool


def grade(occurrence: Occurrence, drafts: Sequence[Draft], found: Sequence[Dispute]) -> Grade:
    """Grade an occurrence and its attribution, each with its reason in words."""
    how, why = _occurrence(occurrence, drafts)
    by, because = _attribution(occurrence, drafts, found)
    return Grade(occurrence=how, attribution=by, reason=f"{why} {because}")


def vouching_origins(occurrence: Occurrence) -> tuple[str, ...]:
    """The independent origins that say it happened, in order."""
    return tuple(dict.fromkeys(occurrence.origins[claim.id] for claim in occurrence.vouching))


def _occurrence(occurrence: Occurrence, drafts: Sequence[Draft]) -> tuple[OccurrenceGrade, str]:
    words = occurrence.corpus.policy.grading.occurrence
    origins = vouching_origins(occurrence)
    knowing = [claim for claim in occurrence.vouching if speakers.knows(claim, occurrence.corpus)]
    denials = [d for d in drafts if d.account.attribute == "occurrence" and d.account.stance == "denies"]
    if denials and all(origin in {d.account.origin for d in denials} for origin in origins):
        return "discounted", words["discounted"].format(who=_names(d.claim for d in denials))
    if denials:
        denier = _names(d.claim for d in denials)
        return "contested", words["contested"].format(denier=denier, count=_origins(len(origins)))
    if knowing and len(origins) > 1:
        others = _origins(len(origins) - 1)
        return "confirmed", words["confirmed"].format(knowing=_first(knowing), others=others)
    if knowing:
        return "fair", words["fair_body"].format(knowing=_first(knowing))
    if len(origins) > 1:
        return "fair", words["fair_two"].format(count=len(origins))
    return "weak", words["weak"].format(who=_first(occurrence.vouching))


def _attribution(
    occurrence: Occurrence, drafts: Sequence[Draft], found: Sequence[Dispute]
) -> tuple[AttributionGrade, str]:
    words = occurrence.corpus.policy.grading.attribution
    named = _named(occurrence, drafts)
    if not named:
        return "none", words["none"]
    disputed = [dispute for dispute in found if dispute.attribute == "perpetrator"]
    who = ", ".join(dict.fromkeys(item.who for item in named))
    deniers = [d.claim for dispute in disputed for d in (dispute.one, dispute.other) if d.account.stance == "denies"]
    if deniers:
        return "contested", words["contested_denied"].format(who=who, denier=_names(deniers))
    if disputed:
        return "contested", words["contested_rivals"].format(who=who)
    return _unrebutted(occurrence, named)


def _unrebutted(occurrence: Occurrence, named: Sequence[Named]) -> tuple[AttributionGrade, str]:
    words = occurrence.corpus.policy.grading.attribution
    own = [item for item in named if item.own]
    others = [item for item in named if not item.own]
    who = (own or others)[0].who
    backing = {item.draft.account.origin for item in others if _same(own or others, item, occurrence)}
    if own:
        backing -= {item.draft.account.origin for item in own}
        return ("confirmed", words["confirmed"].format(who=who)) if backing else _fair("fair_claim", occurrence, who)
    if len(backing) > 1:
        return "fair", words["fair_two"].format(count=len(backing), who=who)
    firm = next((item for item in others if item.firm), None)
    if firm:
        accuser = _first([firm.draft.claim])
        return "fair", words["fair_accused"].format(accuser=accuser, who=firm.who)
    return "weak", words["weak"].format(who=who, accuser=_first([others[0].draft.claim]))


def _fair(reason: str, occurrence: Occurrence, who: str) -> tuple[AttributionGrade, str]:
    return "fair", occurrence.corpus.policy.grading.attribution[reason].format(who=who)


def _named(occurrence: Occurrence, drafts: Sequence[Draft]) -> tuple[Named, ...]:
    """All who are named, words that name nobody left out."""
    policy = occurrence.corpus.policy
    return tuple(
        _name(draft, occurrence)
        for draft in drafts
        if draft.account.attribute in ("perpetrator", "responsibility")
        and draft.account.stance != "denies"
        and draft.account.corrected_by is None
        and draft.mention is not None
        and not mentions.anonymous(draft.mention, policy)
    )


def _name(draft: Draft, occurrence: Occurrence) -> Named:
    """An official's word on a known body is firm; so is, for its own act, the word of the one who did it."""
    corpus, claim, mention = occurrence.corpus, draft.claim, draft.mention
    entity = mention.entity if mention else None
    own = bodies(corpus.registry, claim.speaker.entity, corpus.published(claim))
    itself = draft.account.attribute == "responsibility" or (entity is not None and entity in own)
    firm = bool(entity) and (speakers.knows(claim, corpus) or claim.speaker.entity is not None)
    return Named(str(draft.account.value), entity, draft, itself and not claim.speaker.is_outlet, firm)


def _same(mine: Sequence[Named], other: Named, occurrence: Occurrence) -> bool:
    registry = occurrence.corpus.registry
    return any(
        item.who == other.who or bool(item.entity and other.entity and related(registry, item.entity, other.entity))
        for item in mine
    )


def _first(claims: Sequence[Claim]) -> str:
    return claims[0].speaker.name


def _names(claims: Iterable[Claim]) -> str:
    return ", ".join(dict.fromkeys(claim.speaker.name for claim in claims))


def _origins(count: int) -> str:
    return "one origin" if count == 1 else f"{count} origins"
