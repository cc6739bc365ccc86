"""Claims, incidents, ceasefires and judgements, one JSON object a line, each with its id first: plain `sort` works."""

import json
from collections.abc import Mapping
from pathlib import Path

from trucewatch.model import Inspection, Ruling
from trucewatch.model.codec import to_plain
from trucewatch.publish.files import write_whole
from trucewatch.publish.judged import plain_records


def write(inspection: Inspection, folder: Path) -> tuple[Path, ...]:
    """Write `claims.jsonl`, `incidents.jsonl`, `ceasefires.jsonl` and `judgements.jsonl`.

    A record that was judged has a last member `judged`: what people decided about it, and what the program had.
    """
    rulings = inspection.judgements
    return (
        write_whole(folder / "claims.jsonl", map(_line, plain_records(inspection.claims, rulings))),
        write_whole(folder / "incidents.jsonl", map(_line, plain_records(inspection.incidents, rulings))),
        write_whole(folder / "ceasefires.jsonl", map(_line, plain_records(inspection.ceasefires, rulings))),
        write_whole(folder / "judgements.jsonl", map(_ruling, rulings)),
    )


def _ruling(ruling: Ruling) -> str:
    plain = to_plain(ruling)
    row = plain.pop("judgement")
    values = {name: json.loads(row[name]) if row[name] else None for name in ("value", "machine")}
    return _line({**row, **values, **{"machine_now" if k == "machine" else k: v for k, v in plain.items()}})


def _line(plain: Mapping[str, object]) -> str:
    return json.dumps(plain, ensure_ascii=False, separators=(",", ":")) + "\n"
