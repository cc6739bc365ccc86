"""The program's source as the architecture tests see it: modules, what each imports, its functions."""

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "src" / "trucewatch"


@dataclass(frozen=True)
class Module:
    """A Python file under its dotted name; `part` is the first name below the package, 'trucewatch' for the package."""

    name: str
    path: Path

    @property
    def part(self) -> str:
        return [*self.name.split("."), "trucewatch"][1]

    @cached_property
    def text(self) -> str:
        return self.path.read_text(encoding="utf-8")

    @cached_property
    def tree(self) -> ast.Module:
        return ast.parse(self.text, str(self.path))

    @cached_property
    def functions(self) -> tuple[ast.FunctionDef | ast.AsyncFunctionDef, ...]:
        return tuple(n for n in ast.walk(self.tree) if isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef))

    def imports(self) -> Iterator[tuple[int, str]]:
        """Line and dotted name of every import, wherever it stands."""
        for node in ast.walk(self.tree):
            yield from _imported(node)

    def imports_at_start(self) -> Iterator[str]:
        """What is imported when the module is: not inside functions, not for type checkers alone."""
        for node in _run_at_start(self.tree.body):
            yield from (name for _, name in _imported(node))

    def at(self, line: int) -> str:
        return f"{self.path.relative_to(ROOT)}:{line}"


def modules(root: Path = PACKAGE) -> Mapping[str, Module]:
    """All modules of the package by dotted name."""
    found: dict[str, Module] = {}
    for path in sorted(root.rglob("*.py")):
        parts = (root.name, *path.relative_to(root).with_suffix("").parts)
        name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
        found[name] = Module(name, path)
    return found


def _imported(node: ast.AST) -> Iterator[tuple[int, str]]:
    """`from a import b` counts as a.b; whether b is a module or a name in a, the caller knows."""
    if isinstance(node, ast.Import):
        yield from ((node.lineno, alias.name) for alias in node.names)
    elif isinstance(node, ast.ImportFrom):
        prefix = "." * node.level + (node.module or "")
        yield from ((node.lineno, f"{prefix}.{alias.name}") for alias in node.names)


def _run_at_start(body: list[ast.stmt]) -> Iterator[ast.stmt]:
    for node in body:
        if isinstance(node, ast.If):
            if "TYPE_CHECKING" not in ast.unparse(node.test):
                yield from _run_at_start(node.body)
            yield from _run_at_start(node.orelse)
        elif isinstance(node, ast.Try):
            yield from _run_at_start([*node.body, *node.orelse, *node.finalbody])
        elif isinstance(node, ast.ClassDef | ast.With):
            yield from _run_at_start(node.body)
        else:
            yield node
