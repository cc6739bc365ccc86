import pytest

from tests.extract.told import retold, told

CASES = [
    (
        "The police are investigating the killing.",
        [told("inquiry.opened", "investigating", "ongoing", body="police", topic="killing")],
    ),
    (
        "The shooting is under investigation.",
        [told("inquiry.opened", "investigation", "ongoing", topic="shooting")],
    ),
    (
        "The army launched an investigation into the death of a boy in Hebron.",
        [told("inquiry.opened", "investigation", body="army", topic="death of a boy")],
    ),
    (
        "The United Nations demanded an investigation into the bombing.",
        [
            told(
                "inquiry.opened",
                "investigation",
                "demands",
                "hypothetical",
                by="United Nations",
                body="United Nations",
                topic="bombing",
            )
        ],
    ),
    (
        "The attack will be investigated by a commission.",
        [told("inquiry.opened", "investigated", "planned", body="commission", topic="attack")],
    ),
    (
        "Police did not investigate the kidnapping.",
        [told("inquiry.opened", "investigate", "negated", body="Police", topic="kidnapping")],
    ),
    (
        "The murder was investigated by the police.",
        [told("inquiry.opened", "investigated", body="police", topic="murder")],
    ),
    (
        "Brazil will investigate the killing.",
        [told("inquiry.opened", "investigate", "planned", body="Brazil", topic="killing")],
    ),
    (
        "Detectives, who are investigating the kidnapping, gave no names.",
        [told("inquiry.opened", "investigating", "ongoing", body="Detectives", topic="kidnapping")],
    ),
    (
        "The kidnapping remains under investigation, the sheriff said.",
        [told("inquiry.opened", "investigation", "ongoing", by="sheriff", topic="kidnapping")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_told(text, expected, claims_of):
    assert retold(claims_of(text), expected) == expected
