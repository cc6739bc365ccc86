import json
from functools import reduce
from operator import getitem
from pathlib import Path

import jsonschema
import pytest

from tests.factory import ceasefire, ceasefire_account, claim, inspection, quantity
from trucewatch.model.codec import inspection_document
from trucewatch.model.schema import inspect_schema

ROOT = Path(__file__).parents[2]
OURS = ROOT / "docs" / "inspect.schema.json"
AGREED = ROOT.parent / "shared" / "inspect.schema.json"

ADDED = {
    ("speaker",): ("body",),
    ("ceasefire",): ("accounts", "contested_on", "disputes", "obligations", "entered"),
    ("ceasefire", "properties", "violations", "items"): ("kind", "time", "place"),
}
"""Optional fields that our document has beyond the agreed interface, by the record that has them."""


def test_the_published_schema_is_the_one_the_model_makes():
    assert json.loads(OURS.read_text(encoding="utf-8")) == inspect_schema()


@pytest.mark.skipif(not AGREED.exists(), reason="the agreed interface is kept beside the checkout, and is not here")
def test_the_schema_is_the_agreed_interface_with_optional_additions():
    ours, agreed = inspect_schema(), json.loads(AGREED.read_text(encoding="utf-8"))
    for path, names in ADDED.items():
        record = reduce(getitem, path, ours["$defs"])
        assert not set(names) & set(record["required"])
        for name in names:
            del record["properties"][name]
    assert ours == agreed


@pytest.mark.skipif(not AGREED.exists(), reason="the agreed interface is kept beside the checkout, and is not here")
def test_what_is_added_validates_against_the_agreed_interface():
    truce = ceasefire(accounts=(ceasefire_account(),), contested_on=("start",), disputes=("Start: two days.",))
    jsonschema.validate(
        inspection_document(inspection(ceasefires=(truce,))), json.loads(AGREED.read_text(encoding="utf-8"))
    )


def test_the_schema_is_a_schema():
    jsonschema.Draft202012Validator.check_schema(inspect_schema())


def test_an_inspection_validates():
    jsonschema.validate(inspection_document(inspection()), inspect_schema())


def test_an_unknown_kind_does_not_validate():
    document = inspection_document(inspection(claims=(claim(kind="violence.duel"),)))
    with pytest.raises(jsonschema.ValidationError, match=r"violence\.duel"):
        jsonschema.validate(document, inspect_schema())


def test_a_confidence_above_one_does_not_validate():
    document = inspection_document(inspection(claims=(claim(confidence=1.5, quantities=(quantity(),)),)))
    with pytest.raises(jsonschema.ValidationError, match="maximum"):
        jsonschema.validate(document, inspect_schema())
