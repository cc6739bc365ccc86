"""The registry's tables: what is read, and what is refused with file and line."""

from datetime import date
from pathlib import Path

import pytest

from trucewatch.errors import OntologyError
from trucewatch.ontology.compile import open_knowledge
from trucewatch.ontology.registry import load_registry
from trucewatch.ontology.registry_tables import ACTOR_COLUMNS, CHECKED

HEADER = "\t".join(column for column in ACTOR_COLUMNS if column != CHECKED)
"""What a user's own file begins with; `checked` may be left out."""


def actor_file(folder: Path, row: str) -> Path:
    path = folder / "own.tsv"
    path.write_text(f"{HEADER}\n{row}\n", encoding="utf-8")
    return path


def test_bundled_tables_keep_the_schema() -> None:
    registry = load_registry(strict=True)
    assert registry.problems == ()
    assert len(registry.countries) > 240


def test_own_actors_are_added(tmp_path: Path) -> None:
    row = "my-group\tMy Group\trebel_group\tIQ|SY\tREB\tMG|Groupe\tislamic-state[2014-06..2019]\t\t2013..\town"
    actor = load_registry(actor_file(tmp_path, row)).actors["my-group"]
    assert actor.countries == ("IQ", "SY")
    assert actor.member_of[0].holds(date(2019, 12, 31))
    assert not actor.member_of[0].holds(date(2014, 5, 31))
    assert not actor.active(date(2012, 12, 31))


BROKEN = [
    ("x\tX\tarmy\tIQ\t\t\t\t\t\ts", "kind 'army' is unknown"),
    ("x\tX\tumbrella\tIrak\t\t\t\t\t\ts", "country 'Irak'"),
    ("x\tX\tumbrella\tIQ\t\t\tnobody[2014..]\t\t\ts", "'nobody' is no actor's id"),
    ("x\tX\tumbrella\tIQ\t\t\t\t\t2014-13..\ts", "date '2014-13' does not exist"),
    ("x\tX\tumbrella", "3 columns, not 10"),
    ("islamic-state\tX\tumbrella\tIQ\t\t\t\t\t\ts", "is taken by actors_"),
]


@pytest.mark.parametrize(("row", "message"), BROKEN)
def test_broken_rows_name_file_and_line(row: str, message: str, tmp_path: Path) -> None:
    with pytest.raises(OntologyError, match=r"own\.tsv:2: ") as caught:
        load_registry(actor_file(tmp_path, row))
    assert message in str(caught.value)


@pytest.mark.parametrize(
    ("cell", "message"),
    [("soon", "must be a day as 2026-11-22"), ("2026-02-30", "is no day of the calendar")],
)
def test_a_check_is_dated(cell: str, message: str, tmp_path: Path) -> None:
    own = tmp_path / "own.tsv"
    own.write_text("\t".join(ACTOR_COLUMNS) + f"\nx\tX\tumbrella\tIQ\t\t\t\t\t\ts\t{cell}\n", encoding="utf-8")
    with pytest.raises(OntologyError, match=message):
        load_registry(own)


def test_enough_rows_were_held_against_their_source() -> None:
    held = load_registry(strict=True)
    assert sum(actor.checked is not None for actor in held.actors.values()) >= 600
    assert sum(outlet.checked is not None for outlet in held.outlets.values()) >= 150
    assert sum(site.checked is not None for site in held.sites.values()) >= 400


def test_every_country_has_its_bodies() -> None:
    actors = load_registry().actors
    assert actors["gov:IQ"].name == "Government of Iraq"
    assert "Turkish jets" in actors["mil:TR"].aliases
    assert actors["police:FR"].sector == "COP"
    assert actors["parl:RU"].kind == "government"


@pytest.mark.parametrize("make", [lambda path: None, lambda path: path.mkdir(), lambda path: path.write_bytes(b"\xff")])
def test_an_actor_file_that_cannot_be_read_is_named(make, tmp_path: Path) -> None:
    path = tmp_path / "own.tsv"
    make(path)
    with pytest.raises(OntologyError, match=r"own\.tsv:1: cannot be read"):
        load_registry(path)


def test_a_cache_that_cannot_be_kept_is_named(tmp_path: Path) -> None:
    taken = tmp_path / "cache"
    taken.write_text("", encoding="utf-8")
    with pytest.raises(OntologyError, match="no cache can be kept"):
        open_knowledge(taken)
