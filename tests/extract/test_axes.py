import pytest

from tests.extract.trees import AMBUSH, scene, tree
from trucewatch.extract import axes
from trucewatch.extract.scene import Draft


def draft(one):
    root = one.tree.root
    return Draft("violence.attack", [root], root, "by hand")


def test_a_plain_past_happened_and_is_affirmed():
    one = scene(tree(AMBUSH))
    found = draft(one)
    assert (axes.polarity(found, one.lexicon), axes.actuality(found, one)) == ("affirmed", "happened")
    assert not axes.background(found, one)


def test_what_the_construction_decides_is_kept():
    one = scene(tree(AMBUSH))
    found = draft(one)
    found.polarity, found.actuality = "negated", "ongoing"
    assert (axes.polarity(found, one.lexicon), axes.actuality(found, one)) == ("negated", "ongoing")


POLARITY = [
    ("Rebels attacked the mill.", "affirmed"),
    ("Rebels did not attack the mill.", "negated"),
    ("The minister did not expect the rebels to attack the mill.", "negated"),
    ("Rebels never attacked the mill.", "negated"),
    ("No rebels attacked the mill.", "negated"),
    ("Neither rebels nor soldiers attacked the mill.", "negated"),
    ("Nobody attacked the mill.", "negated"),
    ("Rebels failed to attack the mill.", "negated"),
    ("Rebels refrained from attacking the mill.", "negated"),
    ("Rebels left without attacking the mill.", "negated"),
    ("Rebels hardly attacked the mill.", "negated"),
]


@pytest.mark.parametrize(("text", "expected"), POLARITY)
def test_polarity(text, expected, claims_of):
    assert [c.polarity for c in claims_of(text) if c.kind == "violence.attack"] == [expected]


ACTUALITY = [
    ("Rebels attacked the mill.", "happened"),
    ("Rebels have attacked the mill.", "happened"),
    ("Rebels are attacking the mill.", "ongoing"),
    ("Rebels continue to attack the mill.", "ongoing"),
    ("Rebels kept attacking the mill.", "ongoing"),
    ("Rebels will attack the mill.", "planned"),
    ("Rebels plan to attack the mill.", "planned"),
    ("Rebels are going to attack the mill.", "planned"),
    ("Rebels are preparing to attack the mill.", "planned"),
    ("Rebels could attack the mill.", "hypothetical"),
    ("Rebels might attack the mill.", "hypothetical"),
    ("If rebels attack the mill, the town will starve.", "hypothetical"),
    ("Unless rebels attack the mill, the town is safe.", "hypothetical"),
    ("Rebels often attack the mill.", "habitual"),
    ("Rebels regularly attacked the mill.", "habitual"),
    ("A possible attack on the mill was discussed.", "hypothetical"),
    ("Rebels launched their long-feared attack on the mill.", "happened"),
    ("Rebels launched a planned attack on the mill.", "happened"),
    ("The threat of an attack on the mill remains.", "planned"),
    ("The minister did not expect the rebels to attack the mill.", "hypothetical"),
    ("The front joined the talks on condition that troops attack the mill.", "hypothetical"),
    ("Rebels that attack the mill leave no trace.", "habitual"),
]


@pytest.mark.parametrize(("text", "expected"), ACTUALITY)
def test_actuality(text, expected, claims_of):
    assert [c.actuality for c in claims_of(text) if c.kind == "violence.attack"] == [expected]


BACKGROUND = [
    ("Rebels attacked the mill.", False),
    ("Rebels had attacked the mill.", True),
    ("The army said rebels had attacked the mill.", False),
    ("Soldiers arrived after rebels attacked the mill.", True),
    ("Since rebels attacked the mill, the town has starved.", True),
    ("Soldiers arrived after an attack on the mill.", True),
    ("Rebels attacked the mill in March 2019.", True),
    ("Farmers fled the valley following an attack on the mill.", True),
    ("Soldiers arrived in the wake of an attack on the mill.", True),
    ("Soldiers arrived in response to an attack on the mill.", True),
    ("Soldiers responded to an attack on the mill.", False),
    ("Rebels attacked the mill on Monday.", False),
]


@pytest.mark.parametrize(("text", "expected"), BACKGROUND)
def test_background(text, expected, claims_of):
    assert [c.background for c in claims_of(text) if c.kind == "violence.attack"] == [expected]


def test_what_others_must_do_is_demanded(claims_of):
    (claim,) = claims_of("The minister said that Eritrean troops must leave the valley.")
    assert (claim.stance, claim.actuality) == ("demands", "hypothetical")


@pytest.mark.parametrize(
    "text",
    ["A curfew was laid amid the continuation of clashes in Kassala.", "It was the 5th day of clashes in Kassala."],
)
def test_what_continues_or_is_in_its_nth_day_goes_on(text, claims_of):
    assert {c.actuality for c in claims_of(text) if c.kind == "violence.armed_clash"} == {"ongoing"}


AFTER = [
    ("Ten farmers were killed after a bomb exploded in Goma.", False),
    ("Ten farmers died after an attack on a mill in Goma.", False),
    ("Rebels killed a mayor after the attack on a mill in Goma.", True),
    ("The mayor resigned after an attack on a mill in Goma.", True),
]


@pytest.mark.parametrize(("text", "background"), AFTER)
def test_what_people_are_killed_after_is_the_news(text, background, claims_of):
    told = [c for c in claims_of(text) if c.kind in {"violence.attack", "violence.explosive_device"}]
    assert [c.background for c in told] == [background]
