from datetime import timedelta

import pytest

from tests.corroborate.conftest import TUESDAY, Page, count, run, struck, voice, zero

ARMY, VALE = voice("the army", "army-xa"), voice("Ann Vale", "p-vale")
NEXT = TUESDAY + timedelta(days=1)


def two(first, second, by=(ARMY, ARMY), days=(TUESDAY, NEXT), documents=("", "")):
    one = Page("It was struck, they said.", "A", days[0], documents[0])
    other = Page("The base was struck by rockets.", "B", days[1], documents[1])
    for page, speaker, quantity in zip((one, other), by, (first, second), strict=True):
        struck(page, by=speaker, quantities=(quantity,))
    (incident,) = run(one, other).incidents
    return incident


@pytest.mark.parametrize(
    ("case", "corrected", "contested"),
    [
        ({"first": count("munitions", 4.0), "second": count("munitions", 7.0)}, True, ()),
        ({"first": count("munitions", 7.0), "second": count("munitions", 4.0)}, True, ()),
        ({"first": zero("casualties"), "second": count("injured", 1.0)}, True, ()),
        ({"first": count("munitions", 4.0), "second": count("munitions", 4.0)}, False, ()),
        ({"first": count("munitions", 4.0), "second": count("munitions", 7.0), "by": (ARMY, VALE)}, False, ("count",)),
        (
            {"first": count("munitions", 4.0), "second": count("munitions", 7.0), "days": (TUESDAY, TUESDAY)},
            False,
            (),
        ),
    ],
)
def test_a_speaker_corrects_itself(case, corrected, contested):
    incident = two(**case)
    assert (any(a.corrected_by for a in incident.accounts), incident.contested_on) == (corrected, contested)


def test_the_correction_points_to_the_later_statement():
    incident = two(count("munitions", 4.0), count("munitions", 7.0))
    early, late = [a for a in incident.accounts if a.attribute == "munitions"]
    assert (early.value, early.corrected_by, late.corrected_by) == (4.0, late.statements[0], None)


def test_a_newer_version_of_a_document_corrects_the_older():
    one, other = Page("It was struck by four.", "A", TUESDAY, "d1"), Page("It was struck by seven.", "A", NEXT, "d1")
    struck(one, quantities=(count("munitions", 4.0),))
    struck(other, quantities=(count("munitions", 7.0),))
    (incident,) = run(one, other).incidents
    assert [a.value for a in incident.accounts if a.corrected_by] == [4.0]
    assert incident.origins == 1
