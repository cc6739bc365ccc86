"""Ledger: the ceasefires, relations and stocks that claims, incidents and reports give; a pure function of them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from hashlib import sha256

from trucewatch.ledger.accounts import draft_accounts, merge_accounts
from trucewatch.ledger.acts import Deed, deeds_of, merge_deeds, names, without_recalled
from trucewatch.ledger.affiliations import Affiliations
from trucewatch.ledger.checks import check_lengths, check_shares
from trucewatch.ledger.contested import Setting, contested
from trucewatch.ledger.dates import began, counts_from
from trucewatch.ledger.doers import shown, with_accuser
from trucewatch.ledger.entered import as_entered
from trucewatch.ledger.evidence import Basis, Evidence, make_evidence
from trucewatch.ledger.find import find_ceasefires
from trucewatch.ledger.kinds import kind_of
from trucewatch.ledger.legal import Ruling, find_rulings, legal_act
from trucewatch.ledger.negotiations import Round, find_rounds, negotiation
from trucewatch.ledger.obligations import find_obligations
from trucewatch.ledger.parties import Party, related
from trucewatch.ledger.policy import load_policy
from trucewatch.ledger.relations import answer_relations, breach_relations
from trucewatch.ledger.sequels import sequel_relations
from trucewatch.ledger.sides import Sides, make_sides
from trucewatch.ledger.states import latest, own_states, run
from trucewatch.ledger.stocks import find_stocks
from trucewatch.ledger.violations import Truce, find_violations
from trucewatch.model import (
    UNJUDGED,
    Ceasefire,
    Claim,
    Constraints,
    Incident,
    Obligation,
    Relation,
    Report,
    StateChange,
    Stock,
    Time,
)
from trucewatch.model.order import published
from trucewatch.model.vocabulary import Laterality


@dataclass(frozen=True, slots=True)
class Ledger:
    """What is on record of ceasefires, what relates to what, and how many are where."""

    ceasefires: tuple[Ceasefire, ...]
    relations: tuple[Relation, ...]
    stocks: tuple[Stock, ...]


@dataclass(frozen=True, slots=True)
class _File:
    """All that was found on one ceasefire, before it is written down."""

    deeds: tuple[Deed, ...]
    talks: tuple[Deed, ...]
    rounds: tuple[Round, ...]
    rulings: tuple[Ruling, ...]


def update_ledger(
    claims: Iterable[Claim],
    incidents: Iterable[Incident],
    reports: Iterable[Report],
    registry: Affiliations | None = None,
    constraints: Constraints = UNJUDGED,
    *,
    as_of: date | None = None,
    known_by: date | None = None,
) -> Ledger:
    """Assemble the ledger from everything known, in whatever order it is given.

    `known_by`: only claims of reports published on or before that day count; incidents are cut down to those claims,
    but their times and grades are the caller's, who should have them recomputed for the same day. `as_of`: acts,
    states and violations up to that day in the world. `constraints`: what people decided about which claims are of one
    ceasefire, and which incidents break it.
    """
    evidence = make_evidence(claims, incidents, reports, Basis(registry, load_policy(), known_by, constraints))
    files = _files(evidence)
    written = [_ceasefire(file, evidence, as_of) for file in files]
    stocks = find_stocks(evidence)
    relations = [relation for pair in zip(written, files, strict=True) for relation in _relations(*pair, evidence)]
    relations += answer_relations(find_rulings(evidence), evidence)
    return Ledger(tuple(written), (*dict.fromkeys(relations), *check_shares(stocks, evidence)), stocks)


def ceasefire_id(earliest_claim: str) -> str:
    """The id of the ceasefire whose earliest-known claim this is."""
    return "cf" + sha256(earliest_claim.encode()).hexdigest()[:14]


def _files(evidence: Evidence) -> list[_File]:
    """The ceasefires, each with the talks and legal acts that belong to it."""
    deeds = tuple(with_accuser(deed, evidence) for deed in deeds_of(evidence))
    found = find_ceasefires(deeds, evidence)
    rounds, rulings = find_rounds(evidence), find_rulings(evidence)
    talks = [deed for deed in deeds if not deed.of_truce]
    files = []
    for members in found:
        reports = {deed.report for deed in members}
        own = _rounds_of(members, rounds, evidence)
        told = {claim.id: item.parties for item in own for claim in item.claims}
        files.append(
            _File(
                deeds=members,
                talks=tuple(
                    replace(deed, by=deed.by or told.get(deed.claims[0].id, ()))
                    for deed in talks
                    if deed.claims[0].id in told or deed.report in reports
                ),
                rounds=own,
                rulings=tuple(ruling for ruling in rulings if ruling.reports & reports),
            )
        )
    return files


def _rounds_of(deeds: Sequence[Deed], rounds: Sequence[Round], evidence: Evidence) -> tuple[Round, ...]:
    """Rounds told in the ceasefire's reports; elsewhere, those between its sides or between parties of such a round."""
    reports = {deed.report for deed in deeds}
    near = [item for item in rounds if item.reports & reports]
    sides = make_sides(deeds, evidence)
    return tuple(item for item in rounds if item in near or _at_stake(item, near, sides))


def _at_stake(item: Round, near: Sequence[Round], sides: Sides) -> bool:
    if len(sides.of(party for party in item.parties if not party.local)) > 1:
        return True
    named = [party for party in item.parties if not party.local]
    return len(named) > 1 and any(
        len(other.parties) > 1 and all(any(related(p, q) for q in other.parties) for p in named) for other in near
    )


def _ceasefire(file: _File, evidence: Evidence, as_of: date | None) -> Ceasefire:
    policy, sides = evidence.policy, make_sides(file.deeds, evidence)
    own = without_recalled(file.deeds, policy)
    deeds = _up_to(merge_deeds(own, policy), as_of)
    acts = _up_to(merge_deeds(_in_order((*own, *file.talks), evidence), policy), as_of)
    history = run(deeds, sides, policy)
    kind = kind_of(file.deeds, sides, policy)
    places = tuple(c.place for deed in file.deeds for c in deed.claims if c.place)
    start, end = _first(history, "in_force"), _end(history)
    parties = tuple(names(sorted(side, key=lambda party: _rank(party, side))) for side in sides.sides)
    own_state = own_states(history, sides)
    written = Ceasefire(
        id=ceasefire_id(file.deeds[0].claims[0].id),
        name=_name(parties, kind.lateral, start, file.deeds[0]),
        parties=parties,
        kind=kind,
        acts=tuple(shown(deed, sides, evidence) for deed in acts),
        state=latest(history),
        state_by_party={name: own_state[name] for side in parties for name in side},
        history=history,
        in_force_from=start,
        ended=end,
        terms=tuple(
            dict.fromkeys(deed.reason for deed in deeds if deed.reason and deed.act in policy.acts["conditional"])
        ),
        violations=find_violations(Truce(deeds, sides, history, kind.scope, places, as_of), evidence),
    )
    whole = _with_accounts(_with_linked(written, file, evidence, as_of), file, evidence, as_of)
    return as_entered(
        whole, next((deed.report for deed in file.deeds if deed.report in evidence.entries), None), evidence
    )


def _with_accounts(written: Ceasefire, file: _File, evidence: Evidence, as_of: date | None) -> Ceasefire:
    told = _up_to(_in_order((*file.deeds, *file.talks), evidence), as_of)
    drafts = draft_accounts(told, evidence)
    resumed = tuple(deed.day for deed in told if deed.act == "resumed" and deed.day)
    disputes = contested(drafts, Setting(written.kind.lateral, resumed, any(deed.act == "extended" for deed in told)))
    return replace(
        written,
        accounts=merge_accounts(drafts),
        contested_on=tuple(disputes),
        disputes=tuple(disputes.values()),
        obligations=_obligations(file, evidence, as_of),
    )


def _obligations(file: _File, evidence: Evidence, as_of: date | None) -> tuple[Obligation, ...]:
    """As they stand on the day asked for, or else on the last day of which a report tells."""
    known = [day for report in evidence.reports.values() if (day := published(report)) is not None]
    reports = frozenset(claim.report for deed in file.deeds for claim in deed.claims)
    day = as_of or max(known, default=date.min)
    return find_obligations(make_sides(file.deeds, evidence), reports, evidence, day)


def _with_linked(written: Ceasefire, file: _File, evidence: Evidence, as_of: date | None) -> Ceasefire:
    talks = [negotiation(item, evidence) for item in file.rounds]
    legal = [legal_act(ruling) for ruling in file.rulings]
    return replace(
        written,
        negotiations=tuple(item for item in talks if _by(item.time, as_of)),
        legal_acts=tuple(item for item in legal if _by(item.time, as_of)),
    )


def _relations(ceasefire: Ceasefire, file: _File, evidence: Evidence) -> tuple[Relation, ...]:
    sequels = sequel_relations(ceasefire, file.deeds, make_sides(file.deeds, evidence), evidence)
    return (*check_lengths(ceasefire, file.deeds, evidence), *breach_relations(ceasefire, file.deeds), *sequels)


def _in_order(deeds: Sequence[Deed], evidence: Evidence) -> list[Deed]:
    return sorted(deeds, key=lambda deed: evidence.rank[deed.claims[0].id])


def _up_to(deeds: Sequence[Deed], as_of: date | None) -> tuple[Deed, ...]:
    return tuple(deed for deed in deeds if as_of is None or (deed.day is not None and deed.day <= as_of))


def _by(time: Time | None, as_of: date | None) -> bool:
    day = counts_from(time)
    return as_of is None or (day is not None and day <= as_of)


def _first(history: Sequence[StateChange], state: str) -> Time | None:
    return next((row.since for row in history if row.party is None and row.state == state), None)


def _end(history: Sequence[StateChange]) -> Time | None:
    """When it ended, if it has: the last end, as it may have been resumed."""
    if latest(history) != "ended":
        return None
    return next((row.since for row in reversed(history) if row.party is None and row.state == "ended"), None)


def _name(parties: Sequence[Sequence[str]], lateral: Laterality, start: Time | None, first: Deed) -> str:
    """Who keeps it, towards whom where one side undertook it alone, and from when."""
    labels = [_label(side) for side in parties]
    if not labels:
        who = "Ceasefire, parties not named"
    elif len(labels) == 1:
        who = f"Ceasefire of {labels[0]}"
    elif lateral == "unilateral" and len(labels) == 2:
        who = f"Ceasefire of {labels[0]} towards {labels[1]}"
    else:
        who = f"Ceasefire between {', '.join(labels[:-1])} and {labels[-1]}"
    day = began(start)[0] or began(start)[1]
    if day:
        return f"{who} (from {day:%B %Y})"
    return f"{who} (first told {first.published:%B %Y})" if first.published else who


def _rank(party: Party, side: Sequence[Party]) -> tuple[bool, bool]:
    """Known bodies before described ones, and those first that others belong to."""
    return party.local, not any(other.key != party.key and party.key in other.above for other in side)


def _label(parties: Sequence[str]) -> str:
    return parties[0] if len(parties) == 1 else f"{parties[0]} and others"
