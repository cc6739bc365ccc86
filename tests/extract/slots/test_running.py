import pytest

from tests.extract.told import figure

COUNTS = [
    ("The blast took the death toll to 30.", "killed", "30"),
    ("A rise in the death toll to 40 was reported in Taiz.", "killed", "40"),
    ("The rise of the number of casualties to 19 persons was reported.", "casualties", "19"),
    ("The raid raises to about 300 the number of civilians killed since May.", "killed", "300"),
    ("A fire at the camp killed four, bringing the number of dead to 12.", "killed", "12"),
    ("The number of civilians killed is of no interest to the 30 generals.", "killed", None),
]


@pytest.mark.parametrize(("text", "of", "wanted"), COUNTS)
def test_what_a_count_has_come_to(text, of, wanted, claims_of):
    found = [q for claim in claims_of(text) for q in claim.quantities if q.of == of and q.qualifier == "in all"]
    assert [figure(q) for q in found] == ([wanted] if wanted else [])


def test_a_count_since_some_day_is_not_the_act_that_raised_it(claims_of):
    kinds = {
        c.kind: c.time and c.time.text
        for c in claims_of("The raid in Goma brought to 300 the number of civilians killed since May.")
    }
    assert kinds["harm.casualties"] == "since May"
