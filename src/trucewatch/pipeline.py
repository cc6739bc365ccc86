"""The only file that composes the stages: ingest, read, extract, resolve, corroborate, ledger."""

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path

from trucewatch.corroborate import Corroborator, corroborate, dumped, loaded, program
from trucewatch.errors import RejectedInput, UnreadableInput
from trucewatch.extract import extract
from trucewatch.ingest import Ingested, Options, Rejected
from trucewatch.ingest import ingest as take_in
from trucewatch.judge import Asked, apply, effects, held, judgement_of, relevant
from trucewatch.ledger import entry_claims, entry_report, parse_entry, update_ledger
from trucewatch.model import Attribution, Claim, Inspection, Judgement, Mention, Report, Unresolved
from trucewatch.ontology.affiliations import RegistryAffiliations
from trucewatch.ontology.compile import Knowledge, open_knowledge
from trucewatch.publish.gather import gather
from trucewatch.publish.ids import renamed
from trucewatch.read import read
from trucewatch.resolve import cast, resolve
from trucewatch.settings import Settings
from trucewatch.store import Projections, SqliteStore, View, open_store

Progress = Callable[[str, int, int], None]
EXTRACTOR = "5"
"""Raised with every change of what a report yields, so that a later run reads kept reports anew."""
KEEP_AGAIN = 0.01
"""The share of reports that must be new for what is kept to be written anew; fewer are taken in faster than that."""


@dataclass(frozen=True, slots=True)
class RunSummary:
    """What a run did: reports new and unchanged, items left out, and what was remarked on."""

    new: int
    unchanged: int
    rejected: tuple[Rejected, ...]
    warnings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Understood:
    """What one report yields on its own: the per-report half of the way through the house."""

    attributions: tuple[Attribution, ...]
    claims: tuple[Claim, ...]
    unresolved: tuple[Unresolved, ...]
    named: tuple[Mention, ...] = ()


def understand(report: Report, knowledge: Knowledge, settings: Settings) -> Understood:
    """Read, extract, resolve: one report, nothing stored. A ledger entry's claims are what the person wrote."""
    if report.entered:
        return _entered(report, knowledge, settings)
    reading = read(report, knowledge.names, settings.pipeline)
    if reading is None:
        return Understood((), (), (_unread(report),))
    found = extract(reading)
    linked = resolve(found.claims, found.attributions, reading, knowledge)
    return Understood(linked.attributions, linked.claims, found.unresolved, linked.named)


def _entered(report: Report, knowledge: Knowledge, settings: Settings) -> Understood:
    """The claims of a ledger entry, their names linked like any others."""
    reading = read(replace(report, language="en"), knowledge.names, settings.pipeline)
    claims = entry_claims(report)
    return Understood((), resolve(claims, (), reading, knowledge).claims if reading else claims, ())


def inspect(
    reports: Sequence[Report], knowledge: Knowledge | None = None, settings: Settings | None = None
) -> Inspection:
    """What the whole pipeline makes of the given reports alone."""
    settings = settings or Settings()
    knowledge = knowledge or open_knowledge(settings.cache, settings.actors)
    return combine(reports, [understand(report, knowledge, settings) for report in reports], knowledge)


def combine(
    reports: Sequence[Report],
    understood: Sequence[Understood],
    knowledge: Knowledge,
    judgements: Sequence[Judgement] = (),
    kept: Corroborator | None = None,
) -> Inspection:
    """The half over all reports: what people judged, then incidents, then ledgers; `kept` has incidents of before."""
    attributions = tuple(a for one in understood for a in one.attributions)
    judged = apply([claim for one in understood for claim in one.claims], reports, judgements)
    claims, constraints = judged.counting, judged.constraints
    if kept is None:
        gathered = corroborate(claims, reports, knowledge.registry, constraints=constraints)
    else:
        gathered = kept.corroborate(claims, reports, constraints)
    affiliations = RegistryAffiliations(knowledge.registry)
    ledger = update_ledger(claims, gathered.incidents, reports, affiliations, constraints)
    day = max((r.published.day for r in reports if r.published), default=None)
    return Inspection(
        reports=tuple(reports),
        attributions=attributions,
        claims=judged.claims,
        incidents=gathered.incidents,
        ceasefires=ledger.ceasefires,
        actors=cast(claims, attributions, [m for one in understood for m in one.named], knowledge.registry, day),
        stocks=ledger.stocks,
        relations=(*gathered.relations, *ledger.relations),
        unresolved=tuple(u for one in understood for u in one.unresolved),
        judgements=judged.rulings,
    )


def known(view: View, day: date | None, settings: Settings, judged_by: date | None = None) -> Inspection:
    """What could be known by the end of `day`: everything but the reading of single reports is worked out again.

    Claims are a matter of their report alone, so that those stored serve; a report that is not read yet is read now.
    Without a day, all that is there, under the ids of this reckoning. Judgements on these reports count, whenever they
    were recorded; with `judged_by`, those recorded by the end of that day.
    """
    reports = view.reports(day)
    names = {report.id for report in reports}
    knowledge = open_knowledge(settings.cache, settings.actors)
    stored = Understood(
        attributions=tuple(one for one in view.attributions() if one.report in names),
        claims=view.claims(known_by=day),
        unresolved=tuple(one for one in view.unresolved() if one.report in names),
    )
    unread = names.intersection(view.pending("extract", EXTRACTOR))
    fresh = [understand(report, knowledge, settings) for report in reports if report.id in unread]
    judgements = relevant(view.judgements(), reports, judged_by)
    return combine(reports, [_without(stored, unread), *fresh], knowledge, judgements)


def _without(stored: Understood, reports: Set[str]) -> Understood:
    """What is stored of all but some reports."""
    return Understood(
        attributions=tuple(one for one in stored.attributions if one.report not in reports),
        claims=tuple(one for one in stored.claims if one.report not in reports),
        unresolved=tuple(one for one in stored.unresolved if one.report not in reports),
    )


def run(paths: Sequence[Path], db: Path, progress: Progress, settings: Settings | None = None) -> RunSummary:
    """Everything: take in `paths`, read what is new, and bring incidents and ledgers up to date."""
    settings = settings or Settings()
    summary = ingest(paths, db, progress)
    store = open_store(db)
    try:
        read_pending(store, progress, settings)
        if store.view().stale():
            project(store, progress, settings)
    finally:
        store.close()
    return summary


def ingest(paths: Sequence[Path], db: Path, progress: Progress) -> RunSummary:
    """Take in what `paths` hold, `-` being standard input; each report is kept before the next is opened."""
    store = open_store(db)
    try:
        return _summary(_kept(store, paths, progress))
    finally:
        store.close()


def import_entry(path: Path, db: Path, progress: Progress, settings: Settings | None = None) -> Report:
    """Keep a ledger entry that a person wrote, and bring the ledgers up to date with it.

    Raises UnreadableInput, or RejectedInput with file, line and what to do, before anything is kept.
    """
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise UnreadableInput(f"{path}: {error.strerror}; name a file that can be read") from error
    document, version, text, report = entry_report(raw, str(path), datetime.now(UTC))
    settings = settings or Settings()
    store = open_store(db)
    try:
        _reject_older(report, store.view().reports(), str(path))
        store.writer().add_report(raw, document, version, text, report)
        read_pending(store, progress, settings)
        project(store, progress, settings)
    finally:
        store.close()
    return report


def _reject_older(report: Report, kept: Sequence[Report], source: str) -> None:
    """A later version of an entry takes the place of an earlier one: the day on which it was written decides."""
    versions = [other for other in kept if other.document == report.document and other.id != report.id]
    newest = max((parse_entry(other.text).on for other in versions), default=None)
    written = parse_entry(report.text).on
    if newest is not None and newest >= written:
        raise RejectedInput(
            f"{source}: an entry of this name, written on {newest}, is kept already; put a later day under written.on"
        )


def _kept(store: SqliteStore, paths: Iterable[Path], progress: Progress) -> Iterator[Rejected | tuple[bool, Ingested]]:
    writer = store.writer()
    for count, item in enumerate(take_in(paths, Options(recorded=datetime.now(UTC)), stdin=sys.stdin.buffer), 1):
        if isinstance(item, Rejected):
            writer.quarantine(item.source, item.reason, item.raw)
            yield item
        else:
            added = writer.add_report(
                item.raw, item.document, item.version, item.text, item.report, warnings=item.warnings
            )
            yield added.status not in {"duplicate", "taken_down"}, item
        progress("ingest", count, count)


def _summary(items: Iterable[Rejected | tuple[bool, Ingested]]) -> RunSummary:
    done = list(items)
    kept = [item for item in done if not isinstance(item, Rejected)]
    return RunSummary(
        new=sum(1 for is_new, _ in kept if is_new),
        unchanged=sum(1 for is_new, _ in kept if not is_new),
        rejected=tuple(item for item in done if isinstance(item, Rejected)),
        warnings=tuple(warning for is_new, item in kept if is_new for warning in item.warnings),
    )


def read_pending(store: SqliteStore, progress: Progress, settings: Settings) -> int:
    """Understand the reports that this version of the extractor has not read; say how many there were."""
    view, writer = store.view(), store.writer()
    waiting = view.pending("extract", EXTRACTOR)
    if not waiting:
        return 0
    knowledge = open_knowledge(settings.cache, settings.actors)
    for count, report_id in enumerate(waiting, 1):
        found = understand(view.report(report_id), knowledge, settings)
        writer.add_reading_results(report_id, found.attributions, found.claims, found.unresolved, version=EXTRACTOR)
        progress("read", count, len(waiting))
    return len(waiting)


def project(store: SqliteStore, progress: Progress, settings: Settings) -> None:
    """Bring incidents and ledgers up to date with the stored claims and judgements, under the public's ids.

    Where there are many claims, only incidents that something touched since the last time are made anew. If somebody
    adds a report or a judgement meanwhile, it is done once more, so that the last to write knows of all.
    """
    view, knowledge = store.view(), open_knowledge(settings.cache, settings.actors)
    progress("corroborate", 0, 1)
    by, kept, done = program([settings.actors] if settings.actors else []), None, False
    while not done:
        basis = view.basis()
        stored = Understood(view.attributions(), view.claims(), view.unresolved())
        if kept is None and len(stored.claims) >= settings.keep_from:
            kept = loaded(view.kept(by) or b"", knowledge.registry) or Corroborator(knowledge.registry)
        inspection = combine(view.reports(), [stored], knowledge, view.judgements(), kept)
        named = renamed(inspection, store.writer().mint_ids)
        done = store.writer().replace_projections(
            Projections(
                incidents=named.incidents,
                ceasefires=named.ceasefires,
                relations=named.relations,
                stocks=named.stocks,
                actors=named.actors,
            ),
            kept=(by, dumped(kept, knowledge.registry)) if kept and kept.news > KEEP_AGAIN else None,
            basis=basis,
        )
    progress("ledger", 1, 1)


def judge(store: SqliteStore, asked: Asked, progress: Progress, settings: Settings) -> Judgement:
    """Record a person's judgement and bring incidents and ledgers up to date. Raises BadJudgement and NotFound."""
    row = drafted(store.view(), asked, settings)
    store.writer().add_judgement(row)
    project(store, progress, settings)
    return row


def drafted(view: View, asked: Asked, settings: Settings) -> Judgement:
    """The row that would record a judgement, with nothing written yet."""
    return judgement_of(asked, held(view), lambda: open_knowledge(settings.cache, settings.actors), datetime.now(UTC))


def record(view: View) -> Inspection:
    """What a database holds, as last projected: claims as people left them, and how each judgement stands."""
    found = gather(view)
    judged = apply(found.claims, found.reports, view.judgements())
    rulings = effects(judged.rulings, found.incidents, found.ceasefires)
    return replace(found, claims=judged.claims, judgements=rulings)


def _unread(report: Report) -> Unresolved:
    reason = f"there is no reader for the language {report.language!r}; the report is kept unread"
    return Unresolved("report", report.title or report.id, ((0, len(report.text)),), reason, report.id)
