"""A text through the real reader and extractor, whole or in part."""

from collections.abc import Callable
from datetime import date
from functools import lru_cache

import pytest

from tests import factory
from trucewatch.extract import Extraction, extract
from trucewatch.extract.scene import Scene
from trucewatch.extract.voices.attribution import Voice, find_voices
from trucewatch.model import Claim
from trucewatch.model.reading import Reading
from trucewatch.ontology.compile import Knowledge
from trucewatch.ontology.lexicon import load_lexicon
from trucewatch.read import read
from trucewatch.settings import PIPELINE

DAY = date(2021, 10, 5)
"""A Tuesday."""
SETTING = "\n\nThe weather in Nairobi was dry."
"""A paragraph that names a place, as every report does: the acts of a text that names none are figures of speech."""


@pytest.fixture(scope="session")
def reading_of(knowledge: Knowledge) -> Callable[..., Reading]:
    """Read a text published on `DAY` by The Daily Paper, or as told."""

    @lru_cache(maxsize=1000)
    def read_text(text: str, published: date | None = DAY) -> Reading:
        dated = factory.published(published) if published else None
        reading = read(factory.report(text, published=dated), knowledge.names, PIPELINE)
        assert reading is not None
        return reading

    return read_text


@pytest.fixture(scope="session")
def extraction_of(reading_of: Callable[..., Reading]) -> Callable[..., Extraction]:
    return lambda text, published=DAY: extract(reading_of(text, published))


@pytest.fixture(scope="session")
def claims_of(extraction_of: Callable[..., Extraction]) -> Callable[..., tuple[Claim, ...]]:
    return lambda text, published=DAY: extraction_of(text + SETTING, published).claims


@pytest.fixture(scope="session")
def scenes_of(reading_of: Callable[..., Reading]) -> Callable[..., list[Scene]]:
    def scenes(text: str, published: date | None = DAY) -> list[Scene]:
        reading = reading_of(text + SETTING, published)
        trees = reading.syntax
        return [Scene(tree, reading, load_lexicon(), trees[:index]) for index, tree in enumerate(trees)]

    return scenes


@pytest.fixture(scope="session")
def voices_of(scenes_of: Callable[..., list[Scene]]) -> Callable[..., list[Voice]]:
    return lambda text, published=DAY: find_voices(scenes_of(text, published))
