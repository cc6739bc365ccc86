"""Claims, incidents and ceasefires, one JSON object a line, each with its id first so that plain `sort` works."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from trucewatch.model import Inspection
from trucewatch.model.codec import to_plain
from trucewatch.publish.files import write_whole


def write(inspection: Inspection, folder: Path) -> tuple[Path, ...]:
    """Write `claims.jsonl`, `incidents.jsonl` and `ceasefires.jsonl`."""
    return (
        write_whole(folder / "claims.jsonl", _lines(inspection.claims)),
        write_whole(folder / "incidents.jsonl", _lines(inspection.incidents)),
        write_whole(folder / "ceasefires.jsonl", _lines(inspection.ceasefires)),
    )


def _lines(records: Iterable[object]) -> Iterator[str]:
    for record in records:
        yield json.dumps(to_plain(record), ensure_ascii=False, separators=(",", ":")) + "\n"
