import pytest

from tests.corroborate.conftest import Page, count, unheard, voice, zero
from trucewatch.corroborate.eligibility import can_make, part
from trucewatch.corroborate.policy import load_policy

POLICY = load_policy()
OFFICIAL = voice("the army", "army-xa")


@pytest.mark.parametrize(
    ("kind", "changes", "role", "makes"),
    [
        ("violence.shelling", {}, "makes", True),
        ("violence.shelling", {"actuality": "ongoing"}, "makes", True),
        ("violence.shelling", {"actuality": "planned"}, "none", False),
        ("violence.shelling", {"actuality": "hypothetical"}, "none", False),
        ("violence.shelling", {"actuality": "habitual"}, "none", False),
        ("violence.shelling", {"stance": "threatens"}, "none", False),
        ("violence.shelling", {"stance": "predicts"}, "none", False),
        ("violence.shelling", {"stance": "claims_responsibility", "by": OFFICIAL}, "makes", True),
        ("violence.shelling", {"stance": "alleges", "by": OFFICIAL}, "makes", True),
        ("violence.shelling", {"stance": "denies", "by": OFFICIAL}, "denies", False),
        ("violence.shelling", {"polarity": "negated", "by": OFFICIAL}, "denies", False),
        ("violence.shelling", {"polarity": "negated"}, "none", False),
        ("violence.shelling", {"stance": "denies", "polarity": "negated", "by": OFFICIAL}, "none", False),
        ("violence.shelling", {"stance": "claims_responsibility", "polarity": "negated"}, "adds", False),
        ("territory.overtaken", {}, "makes", True),
        ("custody.release", {}, "makes", True),
        ("unrest.protest", {}, "makes", True),
        ("force.withdrawal", {}, "none", False),
        ("ceasefire.agreed", {}, "none", False),
        ("inquiry.opened", {}, "adds", False),
        ("harm.casualties", {"quantities": (count("killed", 3.0),)}, "harm", True),
        ("harm.casualties", {"quantities": (zero(),)}, "harm", False),
        ("harm.casualties", {"quantities": (unheard(),)}, "harm", False),
        ("position.involvement", {"stance": "denies", "by": OFFICIAL}, "denies", False),
    ],
)
def test_what_a_claim_can_do(kind, changes, role, makes):
    page = Page("It was done.")
    page.add(kind, "done", changes.pop("by", None), **changes)
    assert (part(page.claims[0], POLICY), can_make(page.claims[0], POLICY)) == (role, makes)
