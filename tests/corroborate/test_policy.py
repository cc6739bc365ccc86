import shutil
from pathlib import Path
from typing import get_args

import pytest

from trucewatch.corroborate.policy import load_policy
from trucewatch.errors import OntologyError
from trucewatch.model import vocabulary

ONTOLOGY = Path(__file__).parents[2] / "src/trucewatch/ontology"
TABLES = tuple(f"{name}.{kind}" for name in ("matching", "match_weights", "grades") for kind in ("yml", "schema.json"))


def test_every_kind_stance_and_precision_in_the_tables_exists():
    policy = load_policy()
    kinds = set(get_args(vocabulary.Kind))
    named = {*policy.kinds.generic, *policy.kinds.specificity, *policy.eligibility.never_make}
    named |= {kind for pair in policy.kinds.pairs for kind in pair}
    named |= {kind for row in policy.kinds.generic.values() for kind in row.excepted}
    assert named <= kinds
    assert policy.eligibility.makers | policy.eligibility.attach_only <= {kind.split(".")[0] for kind in kinds}
    assert policy.eligibility.stances <= set(get_args(vocabulary.Stance))
    assert set(policy.places.radius_km) == set(policy.places.likeness) == set(get_args(vocabulary.PlacePrecision))
    assert set(policy.times.likeness) == set(get_args(vocabulary.TimePrecision))
    assert policy.grading.knowing_kinds <= set(get_args(vocabulary.ActorKind))


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("threshold: 0.4", "threshold: high", "threshold"),
        ("threshold: 0.4", "threshold: 0.4\n  floor: 1", "floor"),
        ("makers: [", "makers: [[", "matching.yml"),
    ],
)
def test_a_broken_table_is_named(tmp_path, old, new, said):
    for name in TABLES:
        shutil.copy(ONTOLOGY / name, tmp_path / name)
    broken = tmp_path / "matching.yml"
    broken.write_text(broken.read_text().replace(old, new))
    with pytest.raises(OntologyError, match=said):
        load_policy(tmp_path)
