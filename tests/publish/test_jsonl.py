import json
from dataclasses import replace

from tests.publish.samples import CLAIMS, EMPTY, WHOLE
from trucewatch.model import Ceasefire, Claim, Incident
from trucewatch.model.codec import from_plain
from trucewatch.publish import jsonl


def test_every_record_comes_back(tmp_path):
    claims, incidents, ceasefires = jsonl.write(WHOLE, tmp_path)
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
