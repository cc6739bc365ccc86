"""The invariants of ARCHITECTURE.md, held against the source itself."""

import ast
from collections.abc import Iterator, Mapping

import pytest

from tests.source import PACKAGE, ROOT, Module, modules

MODULES = modules()
STAGES = ("ingest", "read", "extract", "resolve", "corroborate", "ledger", "publish")

BASE = {"errors", "model"}
KNOWS = BASE | {"ontology", "settings"}
WHOLE = KNOWS | {"store", "judge", *STAGES}
LAYERS: Mapping[str, set[str]] = {
    "errors": set(),
    "settings": set(),
    "model": set(),
    "ontology": BASE,
    "store": BASE,
    "judge": KNOWS,
    **dict.fromkeys(STAGES, KNOWS),
    "pipeline": WHOLE,
    "api": WHOLE | {"pipeline"},
    "cli": WHOLE | {"pipeline", "api"},
    "trucewatch": BASE | {"settings", "api"},
}
"""What each part may import. Itself always; what is not listed never."""

ROOMS: Mapping[str, set[str]] = {
    "grammar": set(),
    "axes": {"grammar"},
    "voices": {"grammar", "axes"},
    "slots": {"grammar", "voices"},
    "ceasefires": {"grammar", "voices", "slots"},
    "kinds": {"grammar", "voices", "slots", "ceasefires", "axes"},
}
"""What each room of `extract` may import of the others. All may import its `scene`; only what lies beside them, all."""

STORE_INTERFACE = {"judge", "ledger", "publish"}
"""Parts that may name the store's protocols, `store.base`, and nothing else of it."""

ALLOWED: Mapping[tuple[str, str], str] = {}
"""Known exceptions to LAYERS, with the reason."""

FOREIGN: Mapping[str, tuple[str, ...]] = {
    "sqlalchemy": ("trucewatch.store",),
    "alembic": ("trucewatch.store",),
    "sqlite3": ("trucewatch.store",),
    "spacy": ("trucewatch.read",),
    "typer": ("trucewatch.cli",),
    "rich": ("trucewatch.cli",),
}
"""Libraries that only one package may import."""

ENVIRONMENT: Mapping[str, str] = {
    "trucewatch.ontology.compile": "the default cache folder, by the XDG rule, where no setting names one",
}
"""Modules outside cli/ that read the environment, with the reason."""

LONG_FILES: Mapping[str, str] = {}
"""Files of more than 300 lines, with the reason why they are still one file."""


def _part(name: str) -> str | None:
    """The part of ours that an imported name belongs to, None for what is not ours."""
    pieces = name.split(".")
    if pieces[0] != "trucewatch":
        return None
    return pieces[1] if len(pieces) > 1 and f"trucewatch.{pieces[1]}" in MODULES else "trucewatch"


def _ours(module: Module) -> Iterator[tuple[int, str, str]]:
    for line, name in module.imports():
        if (part := _part(name)) is not None:
            yield line, name, part


def _belongs(module: Module, packages: tuple[str, ...]) -> bool:
    return any(module.name == package or module.name.startswith(package + ".") for package in packages)


def _wrong_arrows() -> Iterator[str]:
    for module in MODULES.values():
        for line, name, part in _ours(module):
            interface = module.part in STORE_INTERFACE and name.startswith("trucewatch.store.base.")
            known = (module.name, name) in ALLOWED or interface
            if part != module.part and part not in LAYERS.get(module.part, set()) and not known:
                yield f"{module.at(line)}: {module.part} imports {name}"


def test_every_part_has_a_layer():
    assert {module.part for module in MODULES.values()} == set(LAYERS)


def test_imports_go_one_way():
    assert list(_wrong_arrows()) == []


def _wrong_rooms() -> Iterator[str]:
    here = "trucewatch.extract."
    for module in MODULES.values():
        room = module.name.removeprefix(here).split(".")[0]
        if not module.name.startswith(here) or room not in ROOMS:
            continue
        for line, name in module.imports():
            other = name.removeprefix(here).split(".")[0] if name.startswith(here) else room
            if other not in ROOMS[room] | {room, "scene"}:
                yield f"{module.at(line)}: the room {room} imports {name}"


def test_the_rooms_of_extract_import_one_way():
    assert list(_wrong_rooms()) == []


def test_every_room_of_extract_has_its_place():
    found = {name.split(".")[2] for name in MODULES if name.startswith("trucewatch.extract.") and name.count(".") == 3}
    assert found == set(ROOMS)


def test_no_exception_is_kept_longer_than_needed():
    used = {(module.name, name) for module in MODULES.values() for _, name, _ in _ours(module)}
    assert set(ALLOWED) <= used


def test_imports_are_absolute():
    relative = [m.at(line) for m in MODULES.values() for line, name in m.imports() if name.startswith(".")]
    assert relative == []


def test_each_library_stays_in_its_package():
    strays = [
        f"{module.at(line)}: {name} outside {' '.join(FOREIGN[library])}"
        for module in MODULES.values()
        for line, name in module.imports()
        if (library := name.split(".")[0]) in FOREIGN and not _belongs(module, FOREIGN[library])
    ]
    assert strays == []


def _reads_environment(module: Module) -> Iterator[int]:
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Attribute) and ast.unparse(node) in {"os.environ", "os.getenv"}:
            yield node.lineno


def _talks(module: Module) -> Iterator[int]:
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Call) and ast.unparse(node.func) in {"print", "input", "exit", "quit", "sys.exit"}:
            yield node.lineno


def test_only_the_command_line_reads_the_environment():
    readers = {m.name: m.at(line) for m in MODULES.values() if m.part != "cli" for line in _reads_environment(m)}
    assert {name: at for name, at in readers.items() if name not in ENVIRONMENT} == {}
    assert set(ENVIRONMENT) <= set(readers), "an exception that is no longer needed"


def test_only_the_command_line_prints_and_exits():
    assert [m.at(line) for m in MODULES.values() if m.part != "cli" for line in _talks(m)] == []


def test_no_drawers():
    drawers = {"utils", "util", "helpers", "helper", "misc", "common", "tools"}
    assert [name for name in MODULES if name.split(".")[-1].strip("_") in drawers] == []


def _graph() -> dict[str, set[str]]:
    """Which of our modules each runs the import of, when it is imported itself."""
    graph: dict[str, set[str]] = {}
    for module in MODULES.values():
        targets = graph.setdefault(module.name, set())
        for name in module.imports_at_start():
            targets.add(name if name in MODULES else name.rpartition(".")[0])
    return {name: {t for t in targets if t in MODULES and t != name} for name, targets in graph.items()}


def _cycle(graph: Mapping[str, set[str]]) -> list[str]:
    """Some cycle of imports, empty where there is none: modules without open imports are taken away until none is."""
    left = {name: set(targets) for name, targets in graph.items()}
    while free := [name for name, targets in left.items() if not targets]:
        for name in free:
            del left[name]
        left = {name: targets - set(free) for name, targets in left.items()}
    path: list[str] = []
    name = next(iter(sorted(left)), None)
    while name is not None and name not in path:
        path.append(name)
        name = min(left[name])
    return path[path.index(name) :] if name is not None else []


def test_no_import_cycles():
    assert _cycle(_graph()) == []


def test_a_cycle_would_be_found():
    assert _cycle({"a": {"b"}, "b": {"c"}, "c": {"b"}}) == ["b", "c"]


@pytest.mark.parametrize("stage", STAGES)
def test_a_stage_says_what_it_does_in_ten_lines(stage: str):
    words = ast.get_docstring(MODULES[f"trucewatch.{stage}"].tree)
    assert words is not None
    assert len(words.splitlines()) <= 10
    assert "never" in words.lower(), "say what comes in, what goes out, and what is never done here"


@pytest.mark.parametrize("stage", STAGES)
def test_a_stage_has_command_docs_and_tests(stage: str):
    wanted = (PACKAGE / "cli" / f"{stage}.py", ROOT / "docs" / f"{stage}.md", ROOT / "tests" / stage)
    assert [str(path.relative_to(ROOT)) for path in wanted if not path.exists()] == []


def test_files_fit_on_a_few_screens():
    lengths = {str(m.path.relative_to(ROOT)): m.text.count("\n") for m in MODULES.values()}
    assert {path: n for path, n in lengths.items() if n > 500} == {}, "cut it up"
    listed = {path for path, n in lengths.items() if n > 300}
    assert listed == set(LONG_FILES), "cut it up, or list it in LONG_FILES with the reason"


def test_functions_are_short():
    long = [
        f"{module.at(f.lineno)}: {f.name} has {f.end_lineno - f.lineno + 1} lines"
        for module in MODULES.values()
        for f in module.functions
        if f.end_lineno is not None and f.end_lineno - f.lineno >= 60
    ]
    assert long == []


def test_functions_say_what_they_return():
    bare = [f"{m.at(f.lineno)}: {f.name}" for m in MODULES.values() for f in m.functions if f.returns is None]
    assert bare == []


def test_no_broad_excepts():
    broad = [
        module.at(node.lineno)
        for module in MODULES.values()
        for node in ast.walk(module.tree)
        if isinstance(node, ast.ExceptHandler)
        and (node.type is None or ast.unparse(node.type) in {"Exception", "BaseException"})
    ]
    assert broad == []
