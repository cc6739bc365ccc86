import pytest

from tests.extract.told import retold, told

CASES = [
    ("The ministers agreed to lift the embargo on fuel.", []),
    (
        "Canada imposed sanctions on the Haitian gangs.",
        [told("legal.sanction", "sanctions", body="Canada", target="Haitian gangs")],
    ),
    (
        "The Security Council adopted a resolution on Haiti.",
        [told("legal.resolution", "adopted resolution", body="Security Council", topic="Haiti")],
    ),
    (
        "The bill was approved by the senate in Bogota.",
        [told("legal.resolution", "bill approved", body="senate")],
    ),
    (
        "A military court sentenced three officers to death.",
        [told("legal.ruling", "sentenced", body="military court", topic="officers")],
    ),
    (
        "A warlord was convicted of war crimes by a court in Monrovia.",
        [told("legal.ruling", "convicted", body="court", topic="warlord")],
    ),
    (
        "The European Union sanctioned two Burmese generals.",
        [told("legal.sanction", "sanctioned", body="European Union", target="Burmese generals")],
    ),
    (
        "The council did not adopt the resolution.",
        [told("legal.resolution", "adopt resolution", "negated", body="council")],
    ),
    ("He passed the exam with ease.", []),
    (
        "A resolution on the border was passed by the assembly in Caracas.",
        [told("legal.resolution", "resolution passed", body="assembly", topic="border")],
    ),
    (
        "Congress voted a law against the militia.",
        [told("legal.resolution", "voted law", body="Congress", topic="militia")],
    ),
    (
        "Two commanders were sentenced by a tribunal in Freetown.",
        [told("legal.ruling", "sentenced", body="tribunal", topic="commanders")],
    ),
    ("Canada blacklisted the group.", [told("legal.sanction", "blacklisted", body="Canada", target="group")]),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_told(text, expected, claims_of):
    assert retold(claims_of(text), expected) == expected
