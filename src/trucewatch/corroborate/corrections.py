"""Corrections: a speaker's later figure stands for the earlier one; so does a newer version of one document."""

from collections.abc import Sequence
from dataclasses import replace

from trucewatch.corroborate import figures, speakers
from trucewatch.corroborate.accounts import Draft, figure
from trucewatch.corroborate.corpus import Corpus
from trucewatch.model import Report

_COUNTED = ("munitions", "attacks", "killed", "injured", "casualties", "missing", "detained", "displaced")


def correct(drafts: Sequence[Draft], corpus: Corpus) -> tuple[Draft, ...]:
    """Set `corrected_by` to the statement that corrects an account, where there is one."""
    return tuple(_corrected(draft, drafts, corpus) for draft in drafts)


def _corrected(draft: Draft, drafts: Sequence[Draft], corpus: Corpus) -> Draft:
    if draft.account.attribute not in _COUNTED or draft.account.stance == "denies":
        return draft
    later = [other for other in drafts if _corrects(other, draft, corpus)]
    if not later:
        return draft
    last = max(later, key=lambda other: (_edition(other, corpus), -corpus.rank[other.claim.id]))
    return replace(draft, account=replace(draft.account, corrected_by=last.account.statements[0]))


def _corrects(later: Draft, earlier: Draft, corpus: Corpus) -> bool:
    if not _comparable(later, earlier) or later.account.stance == "denies":
        return False
    new, old = figure(later), figure(earlier)
    return (
        new is not None
        and old is not None
        and figures.exclude(new, old)
        and _edition(later, corpus) > _edition(earlier, corpus)
        and (_one_speaker(later, earlier, corpus) or _one_document(later, earlier, corpus))
    )


def _comparable(later: Draft, earlier: Draft) -> bool:
    """One count of one thing; a first 'nobody was hurt' is corrected by any later harm."""
    one, other = later.account, earlier.account
    nobody = other.attribute == "casualties" and other.status == "zero_reported" and one.attribute in _HARM
    return nobody or (one.attribute == other.attribute and one.qualifier == other.qualifier)


_HARM = ("killed", "injured", "casualties")


def _one_speaker(later: Draft, earlier: Draft, corpus: Corpus) -> bool:
    one, other = later.account.speaker, earlier.account.speaker
    if one.is_outlet or other.is_outlet:
        return one.is_outlet and other.is_outlet and speakers.plain(one.name) == speakers.plain(other.name)
    known = speakers.named(one, corpus.policy) and speakers.named(other, corpus.policy)
    return known and (
        speakers.identity(one) == speakers.identity(other) or speakers.plain(one.name) == speakers.plain(other.name)
    )


def _one_document(later: Draft, earlier: Draft, corpus: Corpus) -> bool:
    one, other = corpus.reports.get(later.claim.report), corpus.reports.get(earlier.claim.report)
    same = one is not None and other is not None and bool(one.document) and one.document == other.document
    return same and speakers.identity(later.account.speaker) == speakers.identity(earlier.account.speaker)


def _edition(draft: Draft, corpus: Corpus) -> tuple[str, bool]:
    """When the report was published, to the day; of one day, a restated text is the later."""
    report: Report | None = corpus.reports.get(draft.claim.report)
    day = report.published.day.isoformat() if report and report.published else ""
    return day, bool(report and report.restated)
