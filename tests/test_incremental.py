"""A database brought up to date step by step, each time from what the last step kept, against one worked out whole."""

import tempfile
from dataclasses import replace
from datetime import timedelta
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from tests import factory
from tests.corroborate.drawn import PAGES, Given, made
from trucewatch import pipeline
from trucewatch.errors import BadJudgement
from trucewatch.judge import Asked
from trucewatch.model import Document, Report, Text, Version
from trucewatch.settings import Settings
from trucewatch.store import SqliteStore, open_store

ALWAYS = Settings(keep_from=0)
NUMBER = st.integers(0, 99)
UNSHRUNK = (Phase.explicit, Phase.reuse, Phase.generate)
"""Making an example smaller takes minutes where each needs databases of its own."""
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("add"), PAGES, NUMBER),
        st.tuples(st.sampled_from(["merge", "split", "reject", "correct", "withdraw"]), NUMBER, NUMBER),
        st.tuples(st.just("reread"), PAGES, NUMBER),
        st.tuples(st.just("revise"), NUMBER, NUMBER),
        st.tuples(st.just("take down"), NUMBER, NUMBER),
    ),
    min_size=3,
    max_size=7,
)


def silent(stage: str, done: int, total: int) -> None:
    pass


def keep(store: SqliteStore, one: Given) -> None:
    """Put a report and its claims into the store, as ingestion and reading would."""
    report, claims = one
    raw, text_id = report.text.encode(), "t" + sha256(report.text.encode()).hexdigest()[:16]
    digest = sha256(raw).hexdigest()
    document = report.document or f"d{text_id}"
    version = Version(f"v{text_id}{document}", document, digest, "page", "text/plain", factory.NOON)
    kept = replace(report, id=text_id, sha256=digest, document=document)
    text = Text(text_id, version.id, "1", report.text, ((0, 0, len(report.text)),))
    added = store.writer().add_report(raw, Document(document, document), version, text, kept)
    if added.status != "taken_down":
        told = [replace(claim, report=text_id, id=f"c{text_id}{at}") for at, claim in enumerate(claims)]
        store.writer().add_reading_results(text_id, (), told, (), version=pipeline.EXTRACTOR)


def do(store: SqliteStore, what: str, first, second) -> None:
    """One step: a report more, another reading, another day of publication, a take-down, or a judgement."""
    reports, claims, rows = store.view().reports(), store.view().claims(), store.view().judgements()
    if what == "add":
        keep(store, made(first)[second % len(first)])
    elif what == "reread" and claims:
        claim, values = claims[second % len(claims)], made(first)[0][1][0]
        told = [replace(one, place=values.place, time=values.time) if one.id == claim.id else one for one in claims]
        own = [one for one in told if one.report == claim.report]
        store.writer().add_reading_results(claim.report, (), own, (), version=pipeline.EXTRACTOR)
    elif what == "revise" and reports:
        revise(store, reports[first % len(reports)], second % 20)
    elif what == "take down" and reports:
        store.take_down(reports[first % len(reports)].id, "ada", "asked")
    elif what in ("merge", "split", "reject", "correct", "withdraw") and claims:
        judge(store, what, claims[first % len(claims)].id, claims[second % len(claims)].id, [row.id for row in rows])


def revise(store: SqliteStore, report: Report, days: int) -> None:
    """Say that a report was published some days later."""
    view = store.view()
    versions = [one for one in view.versions(report.document) if view.raw(one.id) == report.text.encode()]
    later = (report.published.day + timedelta(days=days)).isoformat()
    revised = replace(report, published=replace(report.published, value=later))
    document = Document(report.document, report.document)
    for version in versions:
        text = view.text(version.id)
        store.writer().add_report(report.text.encode(), document, version, text, revised)


def judge(store: SqliteStore, verdict, one: str, other: str, rows: list[str]) -> None:
    if verdict == "withdraw":
        asked = Asked("withdraw", rows[-1], "ada", "misread") if rows else None
    elif verdict in ("merge", "split"):
        asked = Asked(verdict, one, "ada", "read it", other=other)
    elif verdict == "correct":
        asked = Asked("correct", f"{one}/place", "ada", "the map", value="12.0,20.0 +-3km Lum")
    else:
        asked = Asked(verdict, one, "ada", "read it")
    try:
        if asked is not None:
            store.writer().add_judgement(pipeline.drafted(store.view(), asked, ALWAYS))
    except BadJudgement:
        pass


@pytest.fixture(scope="module")
def opened(knowledge):
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(pipeline, "open_knowledge", lambda *_: knowledge)
        yield


@settings(max_examples=15, deadline=None, phases=UNSHRUNK, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(PAGES, STEPS)
def test_step_by_step_a_database_comes_to_what_one_run_over_all_makes_of_it(opened, pages, steps):
    with tempfile.TemporaryDirectory() as folder:
        store = open_store(Path(folder) / "watch.db")
        for one in made(pages):
            keep(store, one)
        pipeline.project(store, silent, ALWAYS)
        for step in steps:
            do(store, *step)
            pipeline.project(store, silent, ALWAYS)
            whole = pipeline.known(store.view(), None, ALWAYS)
            assert [replace(i, id="") for i in store.view().incidents()] == [replace(i, id="") for i in whole.incidents]
            assert len(store.view().relations()) == len(whole.relations)
        store.close()
