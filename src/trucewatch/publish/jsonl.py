"""Claims, incidents, ceasefires and judgements, one JSON object a line, each with its id first: plain `sort` works."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from trucewatch.model import Ceasefire, Claim, Incident, Inspection, Ruling
from trucewatch.model.codec import to_plain
from trucewatch.publish.files import write_whole
from trucewatch.publish.judged import Entry, judged


def write(inspection: Inspection, folder: Path) -> tuple[Path, ...]:
    """Write `claims.jsonl`, `incidents.jsonl`, `ceasefires.jsonl` and `judgements.jsonl`.

    A record that was judged has a last member `judged`: what people decided about it, and what the program had.
    """
    marks = judged(inspection.judgements)
    return (
        write_whole(folder / "claims.jsonl", _lines(inspection.claims, marks)),
        write_whole(folder / "incidents.jsonl", _lines(inspection.incidents, marks)),
        write_whole(folder / "ceasefires.jsonl", _lines(inspection.ceasefires, marks)),
        write_whole(folder / "judgements.jsonl", map(_ruling, inspection.judgements)),
    )


def _lines(records: Iterable[Claim | Incident | Ceasefire], marks: Mapping[str, Sequence[Entry]]) -> Iterator[str]:
    for record in records:
        plain = to_plain(record)
        yield _line({**plain, "judged": marks[record.id]} if record.id in marks else plain)


def _ruling(ruling: Ruling) -> str:
    plain = to_plain(ruling)
    row = plain.pop("judgement")
    values = {name: json.loads(row[name]) if row[name] else None for name in ("value", "machine")}
    return _line({**row, **values, **{"machine_now" if k == "machine" else k: v for k, v in plain.items()}})


def _line(plain: Mapping[str, object]) -> str:
    return json.dumps(plain, ensure_ascii=False, separators=(",", ":")) + "\n"
