"""Relations: what contains, answers, confirms, denies, corrects or excludes what; each with the claims that say so."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from trucewatch.corroborate import mentions
from trucewatch.corroborate.accounts import Draft
from trucewatch.corroborate.aggregates import contained
from trucewatch.corroborate.corpus import Corpus
from trucewatch.corroborate.incidents import Assembled
from trucewatch.corroborate.telling import Telling
from trucewatch.model import Claim, Relation
from trucewatch.model.order import position
from trucewatch.model.vocabulary import RelationType
from trucewatch.ontology.fold import fold


def relations(
    assembled: Sequence[Assembled], told: Iterable[Sequence[Telling]], corpus: Corpus
) -> tuple[Relation, ...]:
    """All relations, each once, in a fixed order."""
    of_report: dict[str, list[Assembled]] = defaultdict(list)
    for item in assembled:
        for report in item.incident.reports:
            of_report[report].append(item)
    tellings = {found[0].report: found for found in told if found}
    told_of = (
        report_relations(report, tellings.get(report, ()), of_report[report], corpus) for report in corpus.by_report
    )
    return each_related(chain(*told_of, *map(incident_relations, assembled)))


def each_related(found: Iterable[Relation]) -> tuple[Relation, ...]:
    """Relations in a fixed order; of several between the same, the last found."""
    unique = {(relation.type, relation.source, relation.target): relation for relation in found}
    return tuple(unique[key] for key in sorted(unique))


def report_relations(
    report: str, told: Sequence[Telling], items: Sequence[Assembled], corpus: Corpus
) -> tuple[Relation, ...]:
    """What one report says of how occurrences go together; `items` are the incidents that have claims of it."""
    return (*_contains(told, items, corpus), *_reasons(corpus.by_report.get(report, ()), items, corpus))


def incident_relations(item: Assembled) -> tuple[Relation, ...]:
    """How the claims of one incident stand to each other."""
    return tuple(_between_claims(item))


def _contains(told: Sequence[Telling], items: Sequence[Assembled], corpus: Corpus) -> Iterator[Relation]:
    incident_of = {telling.id: item.incident for item in items for telling in item.occurrence.tellings}
    for whole, piece in contained(told, corpus):
        outer, inner = incident_of.get(whole.id), incident_of.get(piece.id)
        if outer is not None and inner is not None and outer.id != inner.id:
            yield Relation("contains", outer.id, inner.id, (whole.acts(corpus)[0].id, piece.acts(corpus)[0].id))


def _between_claims(item: Assembled) -> Iterator[Relation]:
    yield from _confirms(item)
    yield from _denies(item)
    yield from _corrects(item.drafts)
    for dispute in item.disputes:
        if "denies" not in (dispute.one.account.stance, dispute.other.account.stance):
            yield _relation("inconsistent_with", dispute.one, dispute.other, dispute.attribute)


def _confirms(item: Assembled) -> Iterator[Relation]:
    """A confirmation points to the first claim of the occurrence by another origin."""
    occurrence = item.occurrence
    for claim in occurrence.acts:
        if claim.stance != "confirms":
            continue
        origin = occurrence.origins[claim.id]
        others = [act for act in occurrence.acts if occurrence.origins[act.id] != origin and act.stance != "confirms"]
        if others:
            yield Relation("confirms", claim.id, others[0].id, (claim.id, others[0].id))


def _denies(item: Assembled) -> Iterator[Relation]:
    """A denial points to the claims that it denies, or to the incident, of its authorship or of its happening."""
    denied = [d for d in item.drafts if d.account.stance == "denies" and d.account.attribute in _DENIABLE]
    for draft in denied:
        against = [
            dispute.other if dispute.one.claim.id == draft.claim.id else dispute.one
            for dispute in item.disputes
            if draft.claim.id in (dispute.one.claim.id, dispute.other.claim.id)
        ]
        yield from (_relation("denies", draft, other, draft.account.attribute) for other in against)
        if not against:
            note = "of its happening" if draft.account.attribute == "occurrence" else "of its authorship"
            yield Relation("denies", draft.claim.id, item.incident.id, (draft.claim.id,), note)


_DENIABLE = ("occurrence", "perpetrator")


def _corrects(drafts: Sequence[Draft]) -> Iterator[Relation]:
    by_statement = {draft.account.statements[0]: draft for draft in drafts}
    for draft in drafts:
        later = by_statement.get(draft.account.corrected_by or "")
        if later is not None:
            yield _relation("corrects", later, draft, draft.account.attribute)


def _relation(kind: RelationType, one: Draft, other: Draft, note: str) -> Relation:
    return Relation(kind, one.claim.id, other.claim.id, (one.claim.id, other.claim.id), note)


def _reasons(claims: Iterable[Claim], items: Sequence[Assembled], corpus: Corpus) -> Iterator[Relation]:
    """'In response to the attack on the base': only where a claim's own `reason` says so, and of its own report."""
    incident_of = {claim: item for item in items for claim in item.incident.claims}
    for claim in claims:
        opened = _opened(claim, corpus)
        cause = _meant(claim, opened[1], items, corpus) if opened else None
        if opened is None or cause is None:
            continue
        own = incident_of.get(claim.id)
        if own is None and opened[0] == "after":
            yield Relation("causes", cause.incident.id, claim.id, (claim.id,), claim.reason)
        elif own is not cause:
            source = own.incident.id if own else claim.id
            yield Relation("responds_to", source, cause.incident.id, (claim.id,), claim.reason)


def _opened(claim: Claim, corpus: Corpus) -> tuple[str, str] | None:
    reason = (claim.reason or "").lower()
    for name, openers in corpus.policy.reasons.items():
        for opener in openers:
            if reason.startswith(opener + " "):
                return name, reason[len(opener) :]
    return None


def _meant(claim: Claim, words: str, assembled: Sequence[Assembled], corpus: Corpus) -> Assembled | None:
    """The incident of the same report whose target, place or people the words of the reason name; none if two do."""
    said = mentions.content(words, corpus.policy.words["stop"])
    scored = [(len(said & _words(item, claim.report, corpus)), item) for item in assembled]
    best = max((score for score, _ in scored), default=0)
    found = [item for score, item in scored if score == best and claim.id not in item.incident.claims]
    return found[0] if best > 0 and len(found) == 1 else None


def _words(item: Assembled, report: str, corpus: Corpus) -> frozenset[str]:
    stop = corpus.policy.words["stop"] | corpus.policy.heads["generic"]
    acts = sorted((c for c in item.occurrence.acts if c.report == report), key=position)
    texts = [m.text for c in acts for role in ("target", "victim", "actor") for m in c.roles.get(role, ())]
    return frozenset(word for text in (*texts, *(c.place.name for c in acts if c.place)) for word in _plain(text, stop))


def _plain(text: str, stop: frozenset[str]) -> frozenset[str]:
    return mentions.content(fold(text), stop)
