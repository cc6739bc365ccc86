"""A text with the names that the index finds in it, and nothing else read."""

from dataclasses import fields

from tests import factory
from trucewatch.model.reading import Reading
from trucewatch.ontology.compile import Knowledge


def reading(text: str, knowledge: Knowledge) -> Reading:
    report = factory.report(text=text)
    empty = {field.name: () for field in fields(Reading)}
    return Reading(**empty | {"report": report, "syntax": None, "names": knowledge.names.find(text)})
