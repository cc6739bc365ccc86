import pytest

from tests.corroborate.conftest import Page, corpus, registry, struck, voice, who
from trucewatch.corroborate import speakers
from trucewatch.corroborate.registry import bodies, related

CAMP = {"target": who("our camp", entity="brigade-red")}


@pytest.mark.parametrize(
    ("by", "changes", "knows"),
    [
        (None, {}, False),
        (voice("the army", "army-xa"), {}, True),
        (voice("Ann Vale", "p-vale"), {}, True),
        (voice("a spokesman", role="spokesman of the interior ministry"), {}, True),
        (voice("an army source"), {}, False),
        (voice("residents"), {}, False),
        (voice("Red Brigade", "brigade-red"), {}, False),
        (voice("Red Brigade", "brigade-red"), {"roles": CAMP}, True),
        (voice("the army", "army-xa"), {"stance": "claims_responsibility"}, False),
        (voice("army officials"), {"stance": "reports_unofficially"}, False),
    ],
)
def test_who_has_knowledge_of_its_own(by, changes, knows):
    page = Page("It was struck.")
    struck(page, by=by, **changes)
    assert speakers.knows(page.claims[0], corpus(page)) is knows


@pytest.mark.parametrize(
    ("speaker", "named"),
    [
        (voice("Bo Reed"), True),
        (voice("an Xanadian security official"), False),
        (voice("a source", "local:1"), True),
        (voice("two medics"), False),
    ],
)
def test_who_is_somebody(speaker, named):
    assert speakers.named(speaker, corpus().policy) is named


def test_a_name_and_a_role_are_one_in_a_report():
    policy = corpus().policy
    marked = voice("Col. Wayne Reed", role="official speaker of the army")
    assert speakers.keys(marked, policy) & speakers.keys(voice("an official speaker of the army"), policy)


def test_a_spokeswoman_stands_for_her_body_and_a_brigade_for_its_league():
    known = registry()
    assert bodies(known, "p-vale") == {"p-vale", "army-xb"}
    assert related(known, "brigade-red", "league")
    assert not related(known, "brigade-red", "brigade-blue")
    assert bodies(None, "x") == {"x"}
