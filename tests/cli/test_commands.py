"""Commands against a stand-in for the pipeline: arguments, exit codes, and what goes where."""

import json
import subprocess
import sys
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from types import SimpleNamespace

import pytest
from typer.main import get_command
from typer.testing import CliRunner

from tests import factory
from tests.publish.samples import CLAIMS, EMPTY, JUDGED, ONE, TRUCE, WHOLE
from trucewatch.cli import NOTHING_BEGUN, calls
from trucewatch.cli.app import app
from trucewatch.errors import (
    BadJudgement,
    ForeignDatabase,
    NotFound,
    OntologyError,
    PipelineMissing,
    RejectedInput,
    StorageFull,
)
from trucewatch.store import Break, Quarantined, TakenDown

runner = CliRunner()


@dataclass(frozen=True)
class Left:
    source: str
    reason: str


def summary(rejected=(), new=2):
    return SimpleNamespace(new=new, unchanged=1, rejected=tuple(rejected), warnings=("a.txt: no date given",))


@pytest.fixture
def asked(monkeypatch):
    """Every call that commands make, and answers to them."""
    made = []

    def stand_in(name, answer):
        def call(*args, **kwargs):
            made.append((name, args))
            return answer

        monkeypatch.setattr(calls, name, call)

    stand_in("run", summary())
    stand_in("ingest", summary())
    stand_in("run_stage", None)
    stand_in("inspect", (WHOLE, ()))
    stand_in("known", WHOLE)
    stand_in("breaks", [])
    stand_in("rulings", ())
    stand_in("sentences", ())
    monkeypatch.setattr(calls, "moved", lambda _, name: {"i0": "i1"}.get(name, name))
    stand_in("judge", factory.judgement("j9", subject="c1"))
    stand_in("drafted", factory.judgement("j9", subject="c1"))
    return made


def run(*args, **kwargs):
    return runner.invoke(app, list(args), **kwargs)


def test_without_a_command_it_helps():
    result = run()
    assert "trucewatch demo" in result.output


def test_every_command_shows_an_example():
    def commands(group):
        for command in group.commands.values():
            yield from commands(command) if hasattr(command, "commands") else [command]

    for command in commands(get_command(app)):
        assert "Example" in command.help, command.name
        assert f"trucewatch {command.name}" in command.help or command.name in command.help


def test_run_tells_what_became_of_the_reports(asked, tmp_path):
    result = run("run", "a.txt", "b", "--db", str(tmp_path / "x.sqlite"))
    assert result.exit_code == 0
    assert "2 new reports, 1 unchanged, 0 left out" in result.output
    assert "a.txt: no date given" in result.output


def test_run_goes_on_without_what_is_bad_and_says_so(monkeypatch):
    monkeypatch.setattr(calls, "run", lambda *_: summary([Left("bad[/b].txt", "no text in it")]))
    monkeypatch.setattr(calls, "rulings", lambda _: ())
    result = run("run", "reports")
    assert result.exit_code == 1
    assert "bad[/b].txt" in result.output
    assert "no text in it" in result.output


def test_ctrl_c_says_what_is_kept(monkeypatch):
    def interrupted(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(calls, "run", interrupted)
    monkeypatch.setattr(calls, "known", interrupted)
    result = run("run", "reports", "--db", "x.sqlite")
    assert result.exit_code == 130
    assert "every report acknowledged so far is kept in x.sqlite" in result.stderr
    assert run("show", "incidents").exit_code == 130


@pytest.mark.parametrize("loading", ["trucewatch.cli.app", "trucewatch.cli.exits", "typer", "rich.markdown"])
def test_ctrl_c_while_the_program_loads_is_one_line(loading):
    signalled = f"""
import os, signal, sys
signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell's background jobs start with it ignored
class Signal:
    def find_spec(self, name, path=None, target=None):
        if name == {loading!r}:
            sys.meta_path.remove(self)
            os.kill(os.getpid(), signal.SIGINT)
sys.meta_path.insert(0, Signal())
from trucewatch.cli import main
sys.argv[1:] = ["--help"]
main()
"""
    ended = subprocess.run([sys.executable, "-c", signalled], capture_output=True, text=True, check=False)
    assert ended.returncode == 130
    assert ended.stderr.strip().splitlines() == [f"trucewatch: {NOTHING_BEGUN}"]


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (RejectedInput("a.txt: binary"), 1),
        (ForeignDatabase("x: not ours"), 3),
        (StorageFull("x: full"), 3),
        (NotFound("no such"), 4),
        (PipelineMissing("no pipeline"), 5),
        (OntologyError("frames.yml:3: bad"), 5),
    ],
)
def test_an_error_is_one_line_and_a_code(monkeypatch, error, code):
    def fails(*_):
        raise error

    monkeypatch.setattr(calls, "known", fails)
    result = run("show", "incidents")
    assert result.exit_code == code
    assert result.stderr.splitlines() == [f"trucewatch: {error}"]
    assert not result.stdout


def test_wrong_usage_is_2(asked):
    assert run("run").exit_code == 2
    assert run("ledger", "x", "--as-of", "yesterday").exit_code == 2
    assert run("export", "--format", "shp").exit_code == 2
    assert run("nonsense").exit_code == 2


def test_looking_makes_no_database(tmp_path):
    result = run("show", "incidents", "--db", str(tmp_path / "none.sqlite"))
    assert result.exit_code == 3
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("stage", ["read", "extract", "resolve", "corroborate"])
def test_stages_are_commands(asked, stage, tmp_path):
    assert run(stage, "--db", str(tmp_path / "x.sqlite")).exit_code == 0
    assert [(name, args[:2]) for name, args in asked] == [("run_stage", (stage, tmp_path / "x.sqlite"))]


def test_the_database_can_come_from_the_environment(asked, tmp_path):
    run("extract", env={"TRUCEWATCH_DB": str(tmp_path / "env.sqlite")})
    assert asked[0][1][:2] == ("extract", tmp_path / "env.sqlite")


def test_ledger_lists_shows_and_replays(asked):
    assert "f1" in run("ledger").output
    assert asked[0][0] == "run_stage"
    shown = run("ledger", "october", "--as-of", "2021-01-15", "--known-by", "2021-02-01")
    assert "in force as of 15 January 2021" in shown.output
    assert date(2021, 2, 1) in [args[1] for name, args in asked if name == "known" and len(args) > 1]
    assert run("ledger", "unheard of").exit_code == 4


def test_ledger_tells_what_moved_and_by_which_sentence(asked, monkeypatch):
    before = replace(TRUCE, state="in_force", acts=TRUCE.acts[:1], history=TRUCE.history[:1], violations=())
    monkeypatch.setattr(calls, "recomputed", lambda *_, **__: (replace(WHOLE, ceasefires=(before,)), WHOLE))
    shown = " ".join(run("ledger", "october", "--changes", "2021-05-20").output.split())
    assert "assessed: in force → ended" in shown
    assert "act: new: terminated by Coordination Commission, says Coordination Commission" in shown
    assert "violation: new: apparent: Coordination Commission" in shown
    quoted = (
        "“The Coordination Commission has announced that its unofficial ceasefire with foreign forces is finished.”"
    )
    assert f"The Daily Paper, {ONE.published.day:%-d %B %Y}: {quoted}" in shown


def test_nothing_moved_is_said_so(asked, monkeypatch):
    monkeypatch.setattr(calls, "recomputed", lambda *_, **__: (WHOLE, WHOLE))
    assert "Nothing has moved." in run("ledger", "--changes", "2021-05-20").output


def test_changes_need_an_earlier_day_than_the_knowledge(asked):
    assert run("ledger", "--changes", "2021-05-20", "--known-by", "2021-05-19").exit_code == 2


@pytest.mark.parametrize(
    ("arguments", "first"),
    [
        (("ledger", "october"), "f1"),
        (("show", "ceasefires"), "f1"),
        (("show", "incidents"), "i3"),
        (("show", "claims"), "c1"),
    ],
)
def test_what_is_held_comes_as_json_too(asked, arguments, first):
    assert json.loads(run(*arguments, "--json").stdout)[0]["id"] == first


def test_changes_come_as_json_too(asked, monkeypatch):
    before = replace(WHOLE, ceasefires=(replace(TRUCE, state="in_force"),))
    monkeypatch.setattr(calls, "recomputed", lambda *_, **__: (before, WHOLE))
    (change,) = json.loads(run("ledger", "--changes", "2021-05-20", "--json").stdout)
    assert (change["what"], change["was"], change["now"]) == ("state", "in_force", "ended")


def test_a_pipe_takes_whole_lines(asked, monkeypatch):
    monkeypatch.delenv("COLUMNS", raising=False)
    wide = replace(WHOLE, ceasefires=(replace(TRUCE, name="A " + "very " * 40 + "long name"),))
    monkeypatch.setattr(calls, "known", lambda *_: wide)
    assert "very " * 40 + "long name" in run("ledger", "f1").output
    monkeypatch.setenv("COLUMNS", "60")
    assert "very " * 40 not in run("ledger", "f1").output


def test_ledger_show_may_go_without_its_name(asked):
    assert run("ledger", "show", "october").output == run("ledger", "october").output
    assert "import" in run("ledger", "--help").output


def test_ledger_export_and_import(asked, monkeypatch, tmp_path):
    shown = run("ledger", "export", "october")
    assert shown.exit_code == 0
    assert "name: Truce of [red]October[/red] 2020" in shown.stdout
    out = tmp_path / "october.yml"
    assert run("ledger", "export", "october", "--out", str(out)).exit_code == 0
    assert out.read_text(encoding="utf-8") == shown.stdout
    monkeypatch.setattr(calls, "import_entry", lambda *_: ONE)
    assert "entered: Truce over" in run("ledger", "import", str(out)).output
    assert run("ledger", "export", "unheard of").exit_code == 4


def test_inspect_gives_json_for_pipes(asked):
    result = run("inspect", "a.txt", "--published", "2021-05-25", "--outlet", "Paper", "--json")
    assert result.exit_code == 0
    document = json.loads(result.stdout)
    assert document["schema"] == "trucewatch-inspect/1"
    assert asked[0][1][1:] == (date(2021, 5, 25), "Paper")


def test_inspect_json_survives_broken_text(monkeypatch):
    odd = replace(EMPTY, claims=(replace(CLAIMS[0], text="\udc80"),))
    monkeypatch.setattr(calls, "inspect", lambda *_: (odd, (Left("b.txt", "empty"),)))
    result = run("inspect", "a.txt", "b.txt", "--json")
    assert result.exit_code == 1
    assert json.loads(result.stdout)["claims"][0]["text"] == "\udc80"
    assert "b.txt: empty; left out" in result.stderr


def test_inspect_for_people(asked):
    result = run("inspect", "a.txt")
    assert "Truce of [red]October[/red] 2020" in result.output


def test_show_one_and_show_all(asked):
    assert "i1" in run("show", "incidents").output
    assert "contested on count" in run("show", "incidents", "i1").output
    assert "contested on count" in run("show", "incidents", "i0").output
    assert run("show", "incidents", "nope").exit_code == 4
    assert "c3" in run("show", "claims").output
    assert "carried" in run("show", "claims", "c3").output
    assert run("show", "claims", "nope").exit_code == 4
    assert "terminated" in run("show", "ceasefires", "f1").output
    assert "f1" in run("show", "ceasefires").output


def test_show_report(monkeypatch):
    @contextmanager
    def view(db):
        yield SimpleNamespace(report=lambda _: ONE, claims=lambda _: CLAIMS[:5], unresolved=lambda _: ())

    monkeypatch.setattr(calls, "view", view)
    monkeypatch.setattr(calls, "known", lambda _: JUDGED)
    result = run("show", "report", "t1")
    assert "j1 reject c1, by ada" in result.output
    assert "Truce over" in result.output
    assert "Nothing was left over" in result.output


JUDGE = [
    ("reject c1 --why wrong", ("reject", "c1", None, None)),
    ("reject c1 place --why wrong", ("reject", "c1/place", None, None)),
    ("accept inc-1", ("accept", "inc-1", None, None)),
    ("correct c1 place Basra --why wrong", ("correct", "c1/place", "Basra", None)),
    ("correct c1/place Basra --why wrong", ("correct", "c1/place", "Basra", None)),
    ("lock c1 --why sure", ("lock", "c1", None, None)),
    ("lock c1 killed 3 --why sure", ("lock", "c1/killed", "3", None)),
    ("lock c1/killed 3 --why sure", ("lock", "c1/killed", "3", None)),
    ("merge inc-1 inc-2 --why same", ("merge", "inc-1", None, "inc-2")),
    ("unlink inc-1 cf-1 --why no", ("unlink", "inc-1", None, "cf-1")),
    ("withdraw j1 --why misread", ("withdraw", "j1", None, None)),
]


@pytest.mark.parametrize(("line", "wanted"), JUDGE)
def test_judge_takes_few_words(asked, line, wanted):
    result = run("judge", *line.split(), "--who", "ada")
    assert result.exit_code == 0, result.output
    (call,) = [args[1] for name, args in asked if name == "judge"]
    assert (call.verdict, call.subject, call.value, call.other) == wanted
    assert call.who == "ada"
    assert "j9 recorded: reject c1, by ada: not them" in result.output
    assert "No incident and no ceasefire changed." in result.output


@pytest.mark.parametrize(
    "line",
    [
        "merge c1",
        "merge c1 c2 c3",
        "correct c1 place",
        "correct c1/place",
        "accept c1 place x",
        "withdraw j1 j2",
        "bake c1",
    ],
)
def test_judge_says_what_to_write(asked, line):
    result = run("judge", *line.split(), "--who", "ada", "--why", "x")
    assert result.exit_code == 2
    assert not [name for name, _ in asked if name == "judge"]


def test_judge_takes_the_name_from_the_environment_and_can_be_tried(asked):
    result = run("judge", "accept", "c1", "--dry-run", env={"TRUCEWATCH_WHO": "bob"})
    assert "j9 would be recorded" in result.output
    assert [(name, args[1].who) for name, args in asked] == [("drafted", "bob")]


def test_a_refused_judgement_is_wrong_usage(monkeypatch):
    def refuses(*_):
        raise BadJudgement("nobody is named")

    monkeypatch.setattr(calls, "drafted", refuses)
    result = run("judge", "accept", "c1", "--dry-run")
    assert (result.exit_code, result.stderr) == (2, "trucewatch: nobody is named\n")


CONTRADICTED = replace(JUDGED.judgements[1], machine='"peace"')
WAITING = replace(JUDGED.judgements[0], standing="queued", ends=(), reason="the words are gone")


@pytest.mark.parametrize(
    ("options", "shown"),
    [
        ((), {"j1", "j2", "j3"}),
        (("--all",), {"j1", "j2", "j3", "j4"}),
        (("c2",), {"j2"}),
        (("c3", "--all"), {"j4"}),
        (("--differences",), {"j2"}),
        (("--queue",), {"j1"}),
        (("c404",), set()),
    ],
)
def test_judgements_are_listed(monkeypatch, options, shown):
    held = replace(JUDGED, judgements=(WAITING, CONTRADICTED, *JUDGED.judgements[2:]))
    monkeypatch.setattr(calls, "known", lambda _: held)
    result = run("judgements", *options)
    assert {name for name in ("j1", "j2", "j3", "j4") if name in result.output} == shown
    assert ("now says" in result.output) == ("j2" in shown)
    assert ("No such judgement" in result.output) == (not shown)


def test_a_run_says_what_people_have_to_look_at(asked, monkeypatch):
    assert "judgement" not in run("run", "a.txt").output
    monkeypatch.setattr(calls, "rulings", lambda _: (WAITING, CONTRADICTED))
    output = run("run", "a.txt").output
    assert "1 judgement contradicted" in output
    assert "1 judgement waiting" in output


def test_what_is_shown_has_its_judgements_beside_it(asked, monkeypatch):
    monkeypatch.setattr(calls, "known", lambda *_: JUDGED)
    monkeypatch.setattr(calls, "inspect", lambda *_: (JUDGED, ()))
    assert "j1 reject c1, by ada" in run("show", "claims", "c1").output
    assert "correct reason" in run("show", "claims").output
    assert "j3 accept i1" in run("show", "incidents", "i1").output
    assert "j3 accept i1" not in run("show", "claims", "c1").output
    assert run("show", "ceasefires", "f1").exit_code == 0


@pytest.mark.parametrize(
    ("arguments", "judged"),
    [
        (("show", "claims"), {"c1": "j1", "c2": "j2"}),
        (("show", "claims", "c1"), {"c1": "j1"}),
        (("show", "incidents"), {"i1": "j3"}),
        (("show", "incidents", "i1"), {"i1": "j3"}),
        (("show", "ceasefires", "f1"), {"f1": "j9"}),
        (("ledger", "f1"), {"f1": "j9"}),
    ],
)
def test_json_says_what_was_judged(asked, monkeypatch, arguments, judged):
    truce = replace(JUDGED.judgements[2], judgement=factory.judgement("j9", subject="f1"), ends=("f1",))
    monkeypatch.setattr(calls, "known", lambda *_: replace(JUDGED, judgements=(*JUDGED.judgements, truce)))
    held = json.loads(run(*arguments, "--json").stdout)
    found = held if isinstance(held, list) else [held]
    assert {one["id"]: one["judged"][0]["id"] for one in found if "judged" in one} == judged


def test_explain(asked):
    assert "Truce over" in run("explain", "a.txt").output


def test_publish_and_export_write_files(asked, tmp_path):
    assert run("publish", "--out", str(tmp_path / "p")).exit_code == 0
    assert (tmp_path / "p" / "trucewatch.html").exists()
    assert run("export", "--format", "csv", "--out", str(tmp_path / "e")).exit_code == 0
    assert {path.suffix for path in (tmp_path / "e").iterdir()} == {".csv"}


def test_demo_answers_and_names_the_page(asked, tmp_path):
    result = run("demo", "--out", str(tmp_path))
    assert result.exit_code == 0
    assert "shelling" in result.output
    assert (tmp_path / "trucewatch.html").exists()


def test_audit(asked, monkeypatch):
    assert "history holds" in run("audit").output
    monkeypatch.setattr(calls, "breaks", lambda _: [Break(3, "was changed"), Break(None, "version v1 has no entry")])
    result = run("audit")
    assert result.exit_code == 3
    assert "entry 3: was changed" in result.stderr


def test_take_down_asks_back(monkeypatch):
    done = []
    monkeypatch.setattr(calls, "take_down", lambda *args: done.append(args) or TakenDown(("v1",), ("t1",), 3, ("d2",)))
    assert run("take-down", "t1", "--why", "x", input="n\n").exit_code == 1
    assert not done
    result = run("take-down", "t1", "--why", "names a minor", "--who", "ada", "--yes")
    assert "1 text, 3 claims" in result.output
    assert "document d2" in result.stderr
    assert done[0][1:] == ("t1", "ada", "names a minor")


def test_quarantine(monkeypatch, tmp_path):
    there = tmp_path / "bad.txt"
    there.write_text("now it is good")
    when = datetime(2021, 5, 25, tzinfo=UTC)
    items = (Quarantined("q1", str(there), "empty", when), Quarantined("q2", "/gone.txt", "no text", when))
    tried = []
    monkeypatch.setattr(calls, "quarantined", lambda *_, **__: items)
    monkeypatch.setattr(calls, "retry", lambda db, chosen, _: tried.extend(chosen) or summary())
    assert "no text" in run("quarantine", "list").output
    result = run("quarantine", "retry")
    assert result.exit_code == 1
    assert "/gone.txt: no such file now" in result.stderr
    assert tried == [items[0]]
    assert run("quarantine", "retry", "q1").exit_code == 0
    assert run("quarantine", "retry", "q9").exit_code == 4


def test_version():
    result = run("--version")
    assert result.exit_code == 0
    assert result.output.startswith("trucewatch ")


def test_demo_over_a_folder_that_is_not_there_ends_with_1(tmp_path):
    result = run("demo", "--reports", str(tmp_path / "none"), "--out", str(tmp_path / "out"))
    assert result.exit_code == 1


def test_inspect_passes_on_what_ingestion_remarks(tmp_path):
    path = tmp_path / "undated.txt"
    path.write_text("Gunmen attacked a police station in Maiduguri, the army said.", encoding="utf-8")
    result = run("inspect", str(path))
    assert result.exit_code == 0
    assert "no date of publication" in result.stderr
