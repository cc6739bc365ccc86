"""The registry: who acts, who leads, who publishes, which countries and sites there are. Read from the TSV tables."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar, get_args

from trucewatch.errors import OntologyError
from trucewatch.model.vocabulary import PlacePrecision
from trucewatch.ontology import registry_tables as t
from trucewatch.ontology.forces import generated_actors
from trucewatch.ontology.registry_rows import ActorEntry, Country, Leader, Membership, Outlet, Site
from trucewatch.ontology.registry_tables import Cell, Problem, Row

REGISTRY_FOLDER = Path(__file__).parent / "registry"
_PRECISIONS = frozenset(get_args(PlacePrecision))

E = TypeVar("E")
_Read = dict[str, tuple[Row, E]]


@dataclass(frozen=True, slots=True)
class Registry:
    """Everything known by id. `actors` holds the generated ones ('gov:XX' …) as well. `problems` are rows left out."""

    actors: Mapping[str, ActorEntry]
    leaders: Mapping[str, Leader]
    outlets: Mapping[str, Outlet]
    countries: Mapping[str, Country]
    sites: Mapping[str, Site]
    problems: tuple[Problem, ...] = ()


def registry_files(extra: Path | None = None, folder: Path = REGISTRY_FOLDER) -> tuple[Path, ...]:
    """The files that a registry is read from, in order; what a compiled form depends on."""
    return (*sorted(folder.glob("*.tsv")), *((extra,) if extra else ()))


def load_registry(extra: Path | None = None, strict: bool = False, folder: Path = REGISTRY_FOLDER) -> Registry:
    """Read the registry, and the user's own actor file where given.

    Raises OntologyError naming file and line: on any problem when `strict`, else only on one in `extra`.
    """
    problems: list[Problem] = []
    countries = _read(sorted(folder.glob("countries.tsv")), t.COUNTRY_COLUMNS, _country, problems)
    actors = _read(
        (*sorted(folder.glob("actors_*.tsv")), *((extra,) if extra else ())), t.ACTOR_COLUMNS, _actor, problems
    )
    leaders = _read(sorted(folder.glob("leaders_*.tsv")), t.LEADER_COLUMNS, _leader, problems)
    outlets = _read(sorted(folder.glob("outlets.tsv")), t.OUTLET_COLUMNS, _outlet, problems)
    sites = _read(sorted(folder.glob("sites_*.tsv")), t.SITE_COLUMNS, _site, problems)
    made = {actor.id: actor for actor in generated_actors(country for _, country in countries.values())}
    known_actors = made | _attached(actors, made.keys() | actors.keys(), problems)
    problems.extend(_unknown_countries(actors, countries.keys()))
    _raise_on(problems, None if strict else extra, strict)
    return Registry(
        actors=known_actors,
        leaders={key: leader for key, (_, leader) in leaders.items()},
        outlets={key: outlet for key, (_, outlet) in outlets.items()},
        countries={key: country for key, (_, country) in countries.items()},
        sites={key: site for key, (_, site) in sites.items()},
        problems=tuple(problems),
    )


def _read(
    paths: Iterable[Path],
    columns: Sequence[str],
    parse: Callable[[Row], E],
    problems: list[Problem],
) -> _Read[E]:
    """Parse every row of the files; a row that breaks the schema becomes a problem, as does an id given twice."""
    found: _Read[E] = {}
    for path in paths:
        table = t.read_table(path, columns)
        problems.extend(table.problems)
        for row in table.rows:
            key = row.cells[columns[0]]
            try:
                entry = parse(row)
            except Cell as broken:
                problems.append(Problem(row.file, row.line, str(broken)))
                continue
            if key in found:
                first = found[key][0]
                what = f"id '{key}' is taken by {first.file}:{first.line}; merge the two rows or rename one"
                problems.append(Problem(row.file, row.line, what))
            else:
                found[key] = (row, entry)
    return found


def _attached(actors: _Read[ActorEntry], known: Collection[str], problems: list[Problem]) -> dict[str, ActorEntry]:
    """The actors with only those memberships and successors that exist; the others become problems."""
    attached = {}
    for key, (row, actor) in actors.items():
        missing = [link.parent for link in (*actor.member_of, *actor.successors) if link.parent not in known]
        for parent in missing:
            problems.append(Problem(row.file, row.line, f"'{parent}' is no actor's id; add its row or correct the id"))
        attached[key] = actor if not missing else _without(actor, known)
    return attached


def _without(actor: ActorEntry, known: Collection[str]) -> ActorEntry:
    def kept(links: tuple[Membership, ...]) -> tuple[Membership, ...]:
        return tuple(link for link in links if link.parent in known)

    return replace(actor, member_of=kept(actor.member_of), successors=kept(actor.successors))


def _unknown_countries(actors: _Read[ActorEntry], known: Collection[str]) -> list[Problem]:
    return [
        Problem(row.file, row.line, f"country '{code}' is not in countries.tsv")
        for row, actor in actors.values()
        for code in actor.countries
        if code not in known
    ]


def _raise_on(problems: Sequence[Problem], extra: Path | None, strict: bool) -> None:
    fatal = [problem for problem in problems if strict or (extra is not None and problem.file == extra.name)]
    if fatal:
        more = f"\n… and {len(fatal) - 20} more" if len(fatal) > 20 else ""
        raise OntologyError("\n".join(str(problem) for problem in fatal[:20]) + more)


def _actor(row: Row) -> ActorEntry:
    start, end = t.period(row.cells["active"])
    return ActorEntry(
        id=t.identifier(row),
        name=row.text("name"),
        kind=t.actor_kind(row),
        countries=t.countries(row),
        sector=row.optional("sector"),
        aliases=row.many("aliases"),
        member_of=t.memberships(row, "member_of"),
        successors=t.memberships(row, "successors"),
        start=start,
        end=end,
        source=row.text("source"),
        checked=t.checked_on(row)[0],
    )


def _leader(row: Row) -> Leader:
    return Leader(
        id=t.identifier(row),
        name=row.text("name"),
        aliases=row.many("aliases"),
        office=row.text("office"),
        body=row.optional("body"),
        country=next(iter(t.countries(row)), None),
        start=t.first_day(row.cells["from"]),
        end=t.last_day(row.cells["to"]),
        source=row.text("source"),
    )


def _outlet(row: Row) -> Outlet:
    return Outlet(
        id=t.identifier(row),
        name=row.text("name"),
        aliases=row.many("aliases"),
        domain=row.optional("domain"),
        country=next(iter(t.countries(row)), None),
        owner=row.optional("owner"),
        affiliation=row.optional("affiliation"),
        kind=row.optional("kind"),
        scale=row.optional("scale"),
        languages=row.many("languages"),
        source=row.cells["source"],
        checked=t.checked_on(row)[0],
    )


def _country(row: Row) -> Country:
    return Country(
        iso2=t.iso2(row.text("iso2")),
        iso3=row.text("iso3"),
        name=row.text("name"),
        aliases=row.many("aliases"),
        adjectives=row.many("adjectives"),
        nationals=row.many("nationals"),
        capitals=row.many("capital"),
        metonyms=row.many("metonyms"),
        parliaments=row.many("parliament"),
        lat=t.number(row, "lat", -90, 90),
        lon=t.number(row, "lon", -180, 180),
        region=row.cells["region"],
    )


def _site(row: Row) -> Site:
    precision = row.text("precision")
    if precision not in _PRECISIONS:
        raise Cell(f"precision '{precision}' is unknown; use one of {', '.join(sorted(_PRECISIONS))}")
    checked, position_checked = t.checked_on(row)
    return Site(
        id=t.identifier(row),
        name=row.text("name"),
        aliases=row.many("aliases"),
        kind=row.text("kind"),
        countries=t.countries(row),
        admin1=row.optional("admin1"),
        lat=t.number(row, "lat", -90, 90),
        lon=t.number(row, "lon", -180, 180),
        precision=precision,  # type: ignore[arg-type]
        radius_km=t.number(row, "radius_km", 0, 5000),
        source=row.cells["source"],
        checked=checked,
        position_checked=position_checked,
    )
