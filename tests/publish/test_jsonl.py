import json
from dataclasses import replace

from tests.publish.samples import CLAIMS, EMPTY, JUDGED, WHOLE
from trucewatch.model import Ceasefire, Claim, Incident
from trucewatch.model.codec import from_plain
from trucewatch.publish import jsonl


def test_every_record_comes_back(tmp_path):
    claims, incidents, ceasefires, _ = jsonl.write(WHOLE, tmp_path)
    for path, cls, records in (
        (claims, Claim, WHOLE.claims),
        (incidents, Incident, WHOLE.incidents),
        (ceasefires, Ceasefire, WHOLE.ceasefires),
    ):
        lines = path.read_text(encoding="utf-8").splitlines()
        assert tuple(from_plain(cls, json.loads(line)) for line in lines) == records
        assert all(line.startswith('{"id":') for line in lines)


def test_a_lone_surrogate_is_still_json(tmp_path):
    odd = replace(CLAIMS[0], text="bad \udc80 byte")
    claims, *_ = jsonl.write(replace(EMPTY, claims=(odd,)), tmp_path)
    assert json.loads(claims.read_text(encoding="utf-8"))["text"] == "bad \udc80 byte"


def test_what_was_judged_is_said_beside_the_record_and_on_its_own(tmp_path):
    claims, incidents, _, judgements = jsonl.write(JUDGED, tmp_path)
    first, second, *rest = (json.loads(line) for line in claims.read_text(encoding="utf-8").splitlines())
    assert [(e["verdict"], e["who"], e["why"]) for e in first["judged"]] == [("reject", "ada", "not them")]
    (corrected,) = second["judged"]
    assert (corrected["field"], corrected["value"], corrected["machine"]) == ("reason", "revenge", None)
    assert not any("judged" in claim for claim in rest)
    seen = {row["id"]: row for row in map(json.loads, incidents.read_text(encoding="utf-8").splitlines())}
    assert [entry["verdict"] for entry in seen["i1"]["judged"]] == ["accept"]
    rows = [json.loads(line) for line in judgements.read_text(encoding="utf-8").splitlines()]
    assert [(row["standing"], row["reason"]) for row in rows[-1:]] == [("withdrawn", None)]
    assert len(rows) == len(JUDGED.judgements)
    assert all(row["id"].startswith("j") for row in rows)
