import pytest

from tests.corroborate.conftest import Page, count, having, run, site, struck, voice, who

ARMY, VALE = voice("the army", "army-xa"), voice("Ann Vale", "p-vale")
RED = who("the reds", entity="brigade-red")


def found(*pages: Page) -> set[tuple[str, str, str]]:
    return {(relation.type, relation.source, relation.target) for relation in run(*pages).relations}


def test_confirms_points_to_the_first_claim_of_another():
    page = Page("It was struck.\nThe attack was confirmed.")
    act = struck(page, quantities=(count("munitions", 3.0),))
    word = page.add("violence.attack", "attack", ARMY, stance="confirms", quantities=(count("munitions", 1.0),))
    assert ("confirms", word, act) in found(page)


def test_denies_points_to_the_accusation():
    page = Page("The reds struck it.\nThey denied the attack.")
    act = struck(page, by=ARMY, roles={"target": "the Tarn base", "actor": RED}, stance="alleges")
    denial = page.add("violence.attack", "attack", voice("reds", "brigade-red"), stance="denies", roles={"actor": RED})
    assert ("denies", denial, act) in found(page)


def test_denies_points_to_the_incident_where_nobody_accused():
    page = Page("It was struck.\nThey denied the attack.")
    act = struck(page)
    denial = page.add("violence.attack", "attack", voice("reds", "brigade-red"), stance="denies", roles={"actor": RED})
    assert ("denies", denial, having(run(page), act).id) in found(page)


@pytest.mark.parametrize(
    ("reason", "answers"),
    [
        ("in response to rockets on the Tarn base", True),
        ("in retaliation for the Tarn attack", True),
        ("to restore order", False),
        ("in response to a speech", False),
        (None, False),
    ],
)
def test_an_answer_only_where_the_text_says_so(reason, answers):
    page = Page("Rockets struck the base.\nThe army arrested two.")
    act = struck(page)
    arrest = page.add("custody.arrest", "arrested", reason=reason, place=site("Lum", 12.0))
    result = run(page)
    expected = ("responds_to", having(result, arrest).id, having(result, act).id)
    assert (expected in found(page)) is answers
