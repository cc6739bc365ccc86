"""Judging a database: what is decided shows in incidents and ledgers, survives a re-run, and can be taken back."""

import json
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from typer.testing import CliRunner

import trucewatch
from trucewatch import Database, pipeline
from trucewatch.cli.app import app
from trucewatch.errors import BadJudgement, NotFound, StoreError
from trucewatch.settings import Settings
from trucewatch.store import open_store


@pytest.fixture
def db(tmp_path: Path, inbox: Path):
    with trucewatch.open(tmp_path / "watch.db") as opened:
        opened.run(inbox)
        yield opened


def judge(db: Database, verdict, subject, **given):
    return db.judge(verdict, subject, **{"who": "ada", "why": "read it", **given})


def made(db: Database):
    """What the record comes to, ids and all."""
    found = db.inspection()
    return found.claims, found.incidents, found.ceasefires, found.relations


def claim_of(db: Database, words: str, kind: str = ""):
    return next(c for c in db.claims() if words in c.text and c.kind.startswith(kind))


def incident_of(db: Database, words: str):
    claim = claim_of(db, words, "violence")
    return next(i for i in db.incidents() if claim.id in i.claims)


def test_a_rejected_claim_counts_in_nothing_and_stays_on_record(db):
    attack = claim_of(db, "police station", "violence")
    deaths = claim_of(db, "Three officers", "harm")
    for claim in (attack, deaths):
        judge(db, "reject", claim.id)
    assert not [i for i in db.incidents() if {attack.id, deaths.id} & set(i.claims)]
    assert {attack.id, deaths.id} <= {claim.id for claim in db.claims()}
    assert {r.judgement.subject for r in db.judgements()} == {attack.id, deaths.id}


def test_a_corrected_place_is_used_and_the_programs_stays_visible(db):
    claim = claim_of(db, "police station", "violence")
    row = judge(db, "correct", claim.id, field="place", value="11.0,13.5 +-3km the north road")
    assert incident_of(db, "police station").place.name == "the north road"
    assert "Maiduguri" in (row.machine or "")
    account = next(a for a in incident_of(db, "police station").accounts if a.attribute == "place")
    assert account.value == "the north road"


def test_a_corrected_count_is_an_account(db):
    claim = claim_of(db, "Three officers", "harm")
    judge(db, "correct", claim.id, field="killed", value="at least 4")
    killed = [a for a in incident_of(db, "police station").accounts if a.attribute == "killed"]
    assert [(a.lower, a.upper) for a in killed] == [(4, None)]


def test_a_rejected_act_moves_the_ledger(db):
    (truce,) = db.ceasefires()
    act = claim_of(db, "announced a ceasefire", "ceasefire")
    assert act.id in {claim for a in truce.acts for claim in a.claims}
    judge(db, "reject", act.id)
    assert all(act.id not in a.claims for t in db.ceasefires() for a in t.acts)


def test_merge_then_split_is_identity(db):
    before = made(db)
    one, other = db.incidents()[:2]
    judge(db, "merge", one.id, other=other.id)
    merged = [i for i in db.incidents() if set(one.claims) <= set(i.claims)]
    assert [set(i.claims) for i in merged] == [set(one.claims) | set(other.claims)]
    judge(db, "split", one.id, other=other.id)
    assert made(db) == before


def test_an_incident_keeps_its_id_when_the_claim_that_it_goes_by_is_rejected(db):
    incident = incident_of(db, "police station")
    assert len(incident.claims) > 1
    judge(db, "note", incident.id, why="the radio says so, too")
    judge(db, "reject", incident.claims[0])
    (kept,) = (one for one in db.incidents() if one.id == incident.id)
    assert kept.claims == incident.claims[1:]
    judge(db, "accept", incident.id)
    assert {r.standing for r in db.judgements()} == {"in force"}


@pytest.mark.parametrize(
    ("verdict", "given"),
    [
        ("reject", {}),
        ("correct", {"field": "place", "value": "11.0,13.5 the road"}),
        ("correct", {"field": "kind", "value": "shelling"}),
        ("lock", {"field": "actor", "value": "the rebels"}),
    ],
)
def test_a_withdrawal_restores_the_former_state_and_another_brings_it_back(db, verdict, given):
    before = made(db)
    row = judge(db, verdict, claim_of(db, "police station", "violence").id, **given)
    after = made(db)
    assert after != before
    back = judge(db, "withdraw", row.id)
    assert made(db) == before
    judge(db, "withdraw", back.id)
    assert made(db) == after


def test_an_incident_is_linked_to_a_ceasefire_as_its_violation_and_unlinked(db):
    (truce,), incident = db.ceasefires(), incident_of(db, "police station")
    judge(db, "link", incident.id, other=truce.id)
    assert incident.id in {v.incident for v in db.ceasefires()[0].violations}
    judge(db, "unlink", incident.id, other=truce.id)
    assert incident.id not in {v.incident for v in db.ceasefires()[0].violations}


def test_judgements_survive_a_new_version_of_the_reader(db, inbox, monkeypatch):
    row = judge(db, "lock", claim_of(db, "police station", "violence").id, field="place")
    judge(db, "reject", claim_of(db, "Three officers", "harm").id)
    before = made(db)
    monkeypatch.setattr(pipeline, "EXTRACTOR", "next")
    assert db.run(inbox).new == 0
    assert made(db) == before
    assert {r.standing for r in db.judgements()} == {"in force"}
    assert not [r for r in db.judgements() if r.differs]
    assert db.judgements(row.subject)[0].judgement == row


def replaced(db: Database, change):
    """Put in the claims that another reader would find, and bring all up to date."""
    store = open_store(db.path)
    view = store.view()
    for report in view.reports():
        claims = [change(claim) for claim in view.claims(report.id)]
        store.writer().add_reading_results(report.id, view.attributions(report.id), claims, (), version="other")
    pipeline.project(store, lambda *_: None, Settings())
    store.close()


def test_a_reading_that_contradicts_a_locked_value_raises_a_difference(db):
    claim = claim_of(db, "police station", "violence")
    judge(db, "lock", claim.id, field="place")
    place = claim.place
    replaced(db, lambda c: replace(c, place=replace(place, name="Elsewhere")) if c.id == claim.id else c)
    (ruling,) = db.judgements()
    assert ruling.differs
    assert "Elsewhere" in (ruling.machine or "")
    assert incident_of(db, "police station").place.name == place.name


def test_a_claim_with_another_id_keeps_its_judgements_and_a_lost_one_waits(db):
    attack, deaths = claim_of(db, "police station", "violence"), claim_of(db, "Three officers", "harm")
    judge(db, "correct", attack.id, field="reason", value="revenge")
    judge(db, "reject", deaths.id)

    def anew(claim):
        if claim.id == attack.id:
            (start, end), *_ = claim.trigger.segments
            return replace(claim, id="cmoved", trigger=replace(claim.trigger, segments=((start, end + 2),)))
        return replace(claim, id="cother", kind="violence.killing") if claim.id == deaths.id else claim

    replaced(db, anew)
    found, lost = db.judgements()
    assert (found.ends, found.standing) == (("cmoved/reason",), "in force")
    assert (lost.standing, "cother (violence.killing)" in (lost.reason or "")) == ("queued", True)
    assert next(c for c in db.claims() if c.id == "cmoved").reason == "revenge"


def test_a_replay_takes_the_judgements_on_what_was_published_and_can_leave_later_ones_out(db):
    claim = claim_of(db, "police station", "violence")
    judge(db, "reject", claim.id)
    judge(db, "reject", claim_of(db, "announced a ceasefire", "ceasefire").id)
    yesterday = datetime.now(UTC).date() - timedelta(days=1)
    known = db.inspection("2021-10-05")
    assert [r.judgement.subject for r in known.judgements] == [claim.id]
    assert all(claim.id not in i.claims for i in known.incidents)
    unjudged = db.inspection("2021-10-05", judged_by=yesterday)
    assert unjudged.judgements == ()
    assert any(claim.id in i.claims for i in unjudged.incidents)
    assert {i.claims for i in db.inspection(judged_by="2999-01-01").incidents} == {i.claims for i in db.incidents()}


def test_what_is_refused_writes_nothing(db):
    before = made(db)
    with pytest.raises(BadJudgement):
        judge(db, "reject", db.incidents()[0].id)
    with pytest.raises(NotFound):
        judge(db, "accept", "c404404")
    assert made(db) == before
    assert db.judgements() == ()


def test_a_closed_database_takes_no_judgement(db):
    db.close()
    with pytest.raises(StoreError, match="closed"):
        judge(db, "accept", "c1")


def test_the_history_holds_every_judgement_and_shows_a_change(db):
    row = judge(db, "reject", claim_of(db, "police station", "violence").id)
    judge(db, "withdraw", row.id)
    store = open_store(db.path)
    assert store.view().verify_history() == []
    with store.engine.begin() as conn:
        conn.exec_driver_sql("UPDATE judgements SET body = replace(body, 'ada', 'bob')")
    assert sum("was changed" in broken.what for broken in store.view().verify_history()) == 2
    store.close()


def test_people_who_judge_at_once_all_count(db):
    claims = [claim.id for claim in db.claims()]

    def one(claim):
        with trucewatch.open(db.path) as own:
            judge(own, "reject", claim, who=f"reader of {claim}")

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(one, claims))
    assert {r.judgement.subject for r in db.judgements()} == set(claims)
    assert (db.incidents(), db.ceasefires()) == ((), ())


def test_a_judgement_that_was_acknowledged_outlives_the_program(db, inbox):
    claim = claim_of(db, "police station", "violence")
    script = f"""
import os, sys
from trucewatch import pipeline
from trucewatch.judge import Asked
from trucewatch.settings import Settings
from trucewatch.store import open_store
pipeline.project = lambda *_: os.kill(os.getpid(), 9)
pipeline.judge(open_store({str(db.path)!r}), Asked("reject", {claim.id!r}, "ada", "read it"), None, Settings())
"""
    killed = subprocess.run([sys.executable, "-c", script], check=False)
    assert killed.returncode == -9
    assert [r.judgement.subject for r in db.judgements()] == [claim.id]
    db.run(inbox)
    assert all(claim.id not in incident.claims for incident in db.incidents())


def test_taking_a_report_down_takes_the_judgements_on_it(db):
    claim = claim_of(db, "police station", "violence")
    one, other = incident_of(db, "police station"), next(i for i in db.incidents() if claim.report not in i.reports)
    judge(db, "note", claim.id, why="names a minor")
    judge(db, "merge", other.id, other=one.id)
    store = open_store(db.path)
    store.take_down(claim.report, "ada", "asked")
    assert store.view().judgements() == ()
    assert store.view().verify_history() == []
    store.close()
    left = b"".join(file.read_bytes() for file in db.path.parent.glob("watch.db*"))
    assert b"names a minor" not in left


def test_a_log_brought_to_another_database_in_any_order_gives_the_same_record(db, inbox, tmp_path):
    one, other = db.incidents()[:2]
    judge(db, "merge", one.id, other=other.id)
    judge(db, "correct", claim_of(db, "police station", "violence").id, field="place", value="11.0,13.5 the road")
    row = judge(db, "reject", claim_of(db, "announced a ceasefire", "ceasefire").id)
    judge(db, "withdraw", row.id)
    judge(db, "lock", claim_of(db, "Three officers", "harm").id, field="killed", value="2-4")
    with trucewatch.open(tmp_path / "other.db") as fresh:
        fresh.run(inbox)
        store = open_store(fresh.path)
        for ruling in reversed(db.judgements()):
            store.writer().add_judgement(ruling.judgement)
        pipeline.project(store, lambda *_: None, Settings())
        store.close()
        assert fresh.judgements() == db.judgements()
        assert fresh.claims() == db.claims()
        assert {i.claims for i in fresh.incidents()} == {i.claims for i in db.incidents()}
        assert [t.acts for t in fresh.ceasefires()] == [t.acts for t in db.ceasefires()]


def test_the_commands_on_a_real_database(db, inbox, tmp_path):
    def run(*words):
        return CliRunner().invoke(app, [*words, "--db", str(db.path)], env={"TRUCEWATCH_WHO": "ada", "COLUMNS": "200"})

    claim = claim_of(db, "police station", "violence")
    assert all(report.id in run("show", "reports").output for report in db.reports())
    late = next(report for report in db.reports() if report.published.value == "2021-10-10")
    assert late.id not in run("show", "reports", "--known-by", "2021-10-07").output
    assert [row["id"] for row in json.loads(run("show", "reports", "--json").output)] == [r.id for r in db.reports()]
    made = run("judge", "correct", claim.id[:7], "place", "11.0,13.5 +-2km the north road, NG", "--why", "the map")
    assert "the program: Maiduguri, NG" in made.output
    assert "changed: inc-" in made.output
    assert "the north road, NG" in run("show", "claims", claim.id).output
    assert f"correct {claim.id}/place: the north road" in run("judgements").output
    assert f"correct {claim.id}/place" in run("explain", str(inbox / "ambush.txt")).output
    assert f"would be recorded: accept {claim.id}" in run("judge", "accept", claim.id, "--dry-run").output
    assert len(db.judgements()) == 1
    refused = run("judge", "reject", claim.id)
    assert (refused.exit_code, "--why" in refused.stderr) == (2, True)
    act = claim_of(db, "announced a ceasefire", "ceasefire")
    run("judge", "note", act.id, "--why", "the radio says so, too")
    assert "the radio says so, too" in run("ledger", "ceasefire").output
    assert "history holds" in run("audit").output
    assert run("export", "--format", "jsonl", "--out", str(tmp_path / "out")).exit_code == 0
    assert "the radio says so, too" in (tmp_path / "out" / "judgements.jsonl").read_text(encoding="utf-8")


def test_what_was_only_read_is_said_to_be_out_of_date(inbox, tmp_path):
    path = str(tmp_path / "new.db")
    runner = CliRunner()
    assert runner.invoke(app, ["ingest", str(inbox), "--db", path]).exit_code == 0
    assert (
        "not up to date; run 'trucewatch corroborate" in runner.invoke(app, ["show", "incidents", "--db", path]).stderr
    )
    assert runner.invoke(app, ["corroborate", "--db", path]).exit_code == 0
    assert not runner.invoke(app, ["show", "incidents", "--db", path]).stderr
