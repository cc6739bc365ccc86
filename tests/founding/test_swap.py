"""The swap test: with others of their kind in their places, the same table of facts comes out."""

import pytest
from rich.console import Console

from tests.founding.document import FactRow
from tests.founding.facts import check_facts
from tests.founding.run import MISSING, REPORT, founding, inspected
from tests.founding.swap import swapped
from trucewatch.ontology.compile import Knowledge

SEEDS = range(20)
pytestmark = pytest.mark.skipif(not REPORT.is_file(), reason=MISSING)


@pytest.mark.parametrize("seed", SEEDS)
def test_the_same_facts_come_out_of_a_swapped_report(seed: int, knowledge: Knowledge) -> None:
    missing = [f"{one.id}: {one.how}" for one in rows_of(seed, knowledge) if not one.found]
    Console(width=200).print(f"seed {seed}: {len(missing)} missing", *missing, sep="\n  ")
    assert not missing, "\n".join(missing)


@pytest.mark.parametrize("seed", SEEDS)
def test_a_swapped_report_holds_nothing_of_the_founding_one(seed: int, knowledge: Knowledge) -> None:
    text, facts = founding()
    other, rewritten, mapping = swapped(text, facts, seed, knowledge)
    names = [old for old, new in mapping.items() if old[0].isupper() and old != new]
    left = [name for name in names if name in other and not any(name in new for new in mapping.values())]
    assert not left
    assert not [words for words in anchors(rewritten) if other.count(words) != 1]


def test_a_seed_swaps_the_same_every_time(knowledge: Knowledge) -> None:
    text, facts = founding()
    assert swapped(text, facts, 3, knowledge) == swapped(text, facts, 3, knowledge)
    assert swapped(text, facts, 3, knowledge)[0] != swapped(text, facts, 4, knowledge)[0]


def rows_of(seed: int, knowledge: Knowledge) -> list[FactRow]:
    """The table of the seed's report."""
    text, facts = founding()
    other, rewritten, _ = swapped(text, facts, seed, knowledge)
    return check_facts(rewritten, inspected(other, rewritten, knowledge))


def anchors(value: object) -> list[str]:
    """All anchors of the facts."""
    if isinstance(value, dict):
        own = [value["anchor"]] if "anchor" in value else []
        return own + [one for item in value.values() for one in anchors(item)]
    return [one for item in value for one in anchors(item)] if isinstance(value, list) else []
