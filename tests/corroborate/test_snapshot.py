import os
import pickle
import zlib
from dataclasses import replace
from types import MappingProxyType

import pytest

from tests.corroborate.conftest import Page, registry, site, struck
from trucewatch.corroborate import Corroborator, corroborate, dumped, loaded, program
from trucewatch.model import Constraints

LUM = {"place": site("Lum base", 12.0), "roles": {"target": "a depot"}}


def pages() -> list[Page]:
    made = [Page("Rockets struck the base.", "A"), Page("It was struck.", "B"), Page("Lum was struck.", "C")]
    for page, changes in zip(made, ({}, {}, LUM), strict=True):
        struck(page, **changes)
        page.claims = [replace(claim, roles=MappingProxyType(dict(claim.roles))) for claim in page.claims]
    return made


def given_(made):
    return [claim for page in made for claim in page.claims], [page.report for page in made]


def test_what_was_dumped_goes_on_where_it_was():
    made, bodies = pages(), registry()
    decided = Constraints(apart=frozenset({tuple(sorted(page.claims[0].id for page in made[:2]))}))
    kept = Corroborator(bodies)
    before = kept.corroborate(*given_(made[:2]), decided)
    again = loaded(dumped(kept, bodies), bodies)
    assert again is not None
    assert again.corroborate(*given_(made[:2]), decided) == before
    assert again.corroborate(*given_(made)) == corroborate(*given_(made), bodies)


def test_it_has_nothing_worked_out_anew_that_did_not_change(monkeypatch: pytest.MonkeyPatch):
    made, bodies = pages(), registry()
    kept = Corroborator(bodies)
    kept.corroborate(*given_(made))
    again = loaded(dumped(kept, bodies), bodies)
    monkeypatch.setattr("trucewatch.corroborate.corroborator.made_of", lambda *_: 1 / 0)
    monkeypatch.setattr("trucewatch.corroborate.membership.tellings", lambda *_: 1 / 0)
    assert again.corroborate(*given_(made)) == kept.corroborate(*given_(made))


class Harm:
    def __reduce__(self):
        return os.mkdir, ("harm",)


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"nothing of the kind",
        zlib.compress(b"nothing of the kind"),
        zlib.compress(pickle.dumps([1, 2])),
        zlib.compress(pickle.dumps(Harm())),
        zlib.compress(b"\x80\x05ctrucewatch.corroborate.corpus\nfind_sources\n."),
    ],
)
def test_what_is_no_snapshot_is_as_if_there_were_none_and_calls_nothing(body, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert loaded(body, registry()) is None
    assert list(tmp_path.iterdir()) == []


def test_a_snapshot_that_was_cut_short_is_none():
    made, bodies = pages(), registry()
    kept = Corroborator(bodies)
    kept.corroborate(*given_(made))
    body = dumped(kept, bodies)
    assert loaded(body[: len(body) // 2], bodies) is None


def test_another_file_of_actors_is_another_program(tmp_path):
    actors = tmp_path / "actors.tsv"
    actors.write_text("one", encoding="utf-8")
    first = program([actors])
    actors.write_text("other", encoding="utf-8")
    assert len({first, program([actors]), program()}) == 3
    assert program() == program()
