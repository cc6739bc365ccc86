"""Store -> files: what the program knows, in the forms that others load.

Comes in: an `Inspection`, of given reports or gathered from a store's `View` (`gather.py`).
Goes out: files; one exporter a file, listed in `EXPORTS`. `docs/publish.md` documents every column.
Never here: a value that no record holds, a query, or a page that asks the network for anything.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from trucewatch.errors import NotFound
from trucewatch.model import Inspection
from trucewatch.publish import csv_, html_, jsonl


@dataclass(frozen=True, slots=True)
class Export:
    """A form to publish in: its name, what it holds, and the function that writes it into a folder."""

    name: str
    what: str
    write: Callable[[Inspection, Path], tuple[Path, ...]]


EXPORTS: tuple[Export, ...] = (
    Export("jsonl", "claims, incidents and ceasefires, one JSON object a line", jsonl.write),
    Export("csv", "tables of claims, quantities, accounts and acts", csv_.write),
    Export("html", "one page with ledger, incidents, map, texts and coverage", html_.write),
)


def publish(inspection: Inspection, folder: Path, names: tuple[str, ...] = ()) -> tuple[Path, ...]:
    """Write `inspection` into `folder` in the named forms, by default in all, and return the files."""
    known = {export.name: export for export in EXPORTS}
    unknown = [name for name in names if name not in known]
    if unknown:
        raise NotFound(f"no export is called {unknown[0]!r}; there are {', '.join(known)}")
    chosen = [known[name] for name in names] or list(EXPORTS)
    return tuple(path for export in chosen for path in export.write(inspection, folder))
