import pytest

from tests.extract.told import retold, told

CASES = [
    (
        "Police confirmed the killing of six priests.",
        [told("violence.killing", "killing", "confirms", by="Police", target="priests", killed="6")],
    ),
    (
        "Gunmen kidnapped Olson near Kassala.",
        [told("violence.abduction", "kidnapped", actor="Gunmen", target="Olson")],
    ),
    (
        "The ambassador was held hostage by the rebels.",
        [told("violence.abduction", "held hostage", actor="rebels", target="ambassador")],
    ),
    (
        "Army helicopters bombed the village of Tessim.",
        [told("violence.air_strike", "bombed", actor="Army", weapon="Army helicopters", target="village of Tessim")],
    ),
    (
        "Villagers fled the bombing of warplanes near Kassala.",
        [
            told("harm.displacement", "fled", victim="Villagers"),
            told("violence.air_strike", "bombing", weapon="warplanes"),
        ],
    ),
    (
        "The shelling of the rebel forces hit Kassala.",
        [told("violence.shelling", "shelling hit", actor="rebel forces", target="Kassala")],
    ),
    (
        "Shells hit the market and casualties in the suburbs of Kassala.",
        [told("violence.shelling", "hit", weapon="Shells", target="market")],
    ),
    (
        "Nine soldiers died in a twin bomb attack.",
        [told("violence.explosive_device", "bomb attack", target="soldiers", attacks="2", killed="9")],
    ),
    (
        "An explosion of a truck rocked Kassala.",
        [told("violence.explosive_device", "explosion rocked", weapon="truck", target="Kassala")],
    ),
    (
        "A salvo of 14 rockets was fired at the base.",
        [told("violence.shelling", "fired", weapon="salvo of 14 rockets", target="base", munitions="14")],
    ),
    (
        "Just one rocket was involved, the general said.",
        [told("violence.shelling", "involved", by="general", weapon="rocket", munitions="1")],
    ),
    ("A soldier suffered a fatal heart attack.", []),
    ("The rocket exploded in mid-air.", [told("violence.shelling", "exploded", weapon="rocket")]),
    (
        "Gunmen attacked a police station in Maiduguri.",
        [told("violence.attack", "attacked", actor="Gunmen", target="police station")],
    ),
    (
        "A convoy of peacekeepers was ambushed by rebels near Bria.",
        [told("violence.attack", "ambushed", actor="rebels", target="convoy of peacekeepers")],
    ),
    (
        "An attack by unidentified gunmen on a mosque in Burkina Faso shocked the country.",
        [told("violence.attack", "attack", actor="unidentified gunmen", target="mosque")],
    ),
    (
        "Militants stormed the barracks and shot two guards.",
        [
            told("violence.attack", "stormed", actor="Militants", target="barracks"),
            told("violence.attack", "shot", actor="Militants", target="guards"),
        ],
    ),
    (
        "The rebels, who attacked the dam on Sunday, have left.",
        [
            told("violence.attack", "attacked", actor="rebels", target="dam"),
            told("force.withdrawal", "left", actor="rebels"),
        ],
    ),
    (
        "The village, attacked twice by bandits this year, is empty.",
        [told("violence.attack", "attacked", actor="bandits", target="village", attacks="2")],
    ),
    (
        "Separatists carried out an attack on a checkpoint near Bamenda.",
        [told("violence.attack", "attack", actor="Separatists", target="checkpoint")],
    ),
    (
        "The outpost came under attack before dawn.",
        [told("violence.attack", "attack", target="outpost")],
    ),
    (
        "Five rockets hit the airport in Kandahar.",
        [told("violence.shelling", "hit", weapon="rockets", target="airport", munitions="5")],
    ),
    (
        "Warplanes bombed a hospital in Idlib.",
        [told("violence.air_strike", "bombed", weapon="Warplanes", target="hospital")],
    ),
    (
        "A drone struck an oil depot in Port Sudan.",
        [told("violence.drone_strike", "struck", weapon="drone", target="oil depot")],
    ),
    (
        "A car bomb exploded outside a bank in Bogota.",
        [told("violence.explosive_device", "exploded", weapon="car bomb", target="bank", munitions="1")],
    ),
    (
        "A roadside bomb went off as the patrol passed.",
        [told("violence.explosive_device", "went off", weapon="roadside bomb", munitions="1")],
    ),
    (
        "Troops clashed with militants in Cabo Delgado.",
        [told("violence.armed_clash", "clashed", actor="Troops", target="militants")],
    ),
    (
        "Clashes between the army and the rebels broke out in Goma.",
        [told("violence.armed_clash", "Clashes", actor="army | rebels")],
    ),
    (
        "Assassins gunned down a judge in Medellin.",
        [told("violence.killing", "gunned", actor="Assassins", victim="judge", killed="1")],
    ),
    (
        "The killing of a union leader by paramilitaries was condemned.",
        [told("violence.killing", "killing", actor="paramilitaries", target="union leader", killed="1")],
    ),
    (
        "Bandits abducted 30 students from a school in Zamfara.",
        [told("violence.abduction", "abducted", actor="Bandits", target="students", detained="30")],
    ),
    (
        "Four more attacks on convoys followed in the same week.",
        [told("violence.attack", "attacks", target="convoys", attacks="4")],
    ),
    (
        "A series of attacks on clinics was recorded in Myanmar.",
        [told("violence.attack", "attacks", target="clinics", attacks="some")],
    ),
    (
        "Six rockets hit the vicinity of the refinery and two landed inside it.",
        [
            told("violence.shelling", "hit", weapon="rockets", target="refinery", munitions="6"),
            told("violence.shelling", "landed", weapon="rockets", target="it", munitions="2"),
        ],
    ),
    ("The striker attacked from the left and hit the post.", []),
    ("Attack helicopters were delivered to the navy.", []),
    (
        "The militia threatened to attack the port.",
        [told("violence.attack", "attack", "threatens", "planned", by="militia", actor="militia", target="port")],
    ),
    (
        "The army denied that its planes had bombed the village.",
        [told("violence.air_strike", "bombed", "denies", by="army", weapon="its planes", target="village")],
    ),
    (
        "Militants routinely ambush convoys on the road to Mocimboa.",
        [told("violence.attack", "ambush", "habitual", actor="Militants", target="convoys")],
    ),
    (
        "Shelling is continuing around Sloviansk.",
        [told("violence.shelling", "Shelling", "ongoing")],
    ),
    (
        "Three gunmen on motorcycles killed a priest and a teacher in Catarina.",
        [told("violence.killing", "killed", actor="gunmen", victim="priest | teacher", killed="2")],
    ),
    (
        "Bandits and rebels attacked both towns and a mill.",
        [told("violence.attack", "attacked", actor="Bandits | rebels", target="towns | mill")],
    ),
    (
        "An air strike on a wedding party in Helmand killed nine civilians.",
        [told("violence.air_strike", "strike", target="wedding party | civilians", killed="9")],
    ),
    (
        "A suicide bombing at a mosque in Peshawar killed 40 worshippers.",
        [told("violence.suicide_bombing", "bombing", target="mosque | worshippers", killed="40")],
    ),
    (
        "Masked men raided a mine near Taltal, killing a guard.",
        [told("violence.attack", "raided", actor="Masked men", target="mine | guard", killed="1")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_told(text, expected, claims_of):
    assert retold(claims_of(text), expected) == expected


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Prisoners began a hunger strike in Goma.", ["unrest.protest"]),
        ("Dock workers went on strike in Goma.", []),
        ("An air strike on Goma killed two people.", ["violence.air_strike"]),
    ],
)
def test_not_every_strike_strikes(text, kinds, claims_of):
    assert [claim.kind for claim in claims_of(text)] == kinds


TRIED = [
    ("The rebels tried to storm the armoury.", [("violence.attack", "happened")]),
    ("Gunmen attempted to kill the minister on Monday.", [("violence.attack", "happened")]),
    ("The rebels did not try to storm the armoury.", [("violence.attack", "planned")]),
    ("The rebels will try to storm the armoury.", [("violence.attack", "planned")]),
]


@pytest.mark.parametrize(("text", "expected"), TRIED)
def test_an_attempt_is_an_attack_once_it_was_made(text, expected, claims_of):
    assert [(claim.kind, claim.actuality) for claim in claims_of(text)] == expected


WARDED_OFF = [
    ("The army repelled an attack by rebels on a mill.", {"actor": ["rebels"]}, "happened"),
    ("Police foiled an attack by rebels on a mill.", {"actor": ["rebels"]}, "hypothetical"),
]


@pytest.mark.parametrize(("text", "actors", "actuality"), WARDED_OFF)
def test_who_wards_an_attack_off_did_not_make_it(text, actors, actuality, claims_of):
    (claim,) = claims_of(text)
    assert ({"actor": [m.text for m in claim.mentions("actor")]}, claim.actuality) == (actors, actuality)


UNDERGONE = [
    ("The miners' murder shocked the town.", "target", "miners"),
    ("The army's killing of two farmers shocked the town.", "actor", "army"),
    ("The general's arrest on Monday angered the town.", "target", "general"),
]


@pytest.mark.parametrize(("text", "role", "word"), UNDERGONE)
def test_whose_murder_it_is(text, role, word, claims_of):
    (claim,) = (c for c in claims_of(text) if c.kind in {"violence.killing", "custody.arrest"})
    assert [m.text for m in claim.mentions(role)] == [word]


TORN = "A roadside bomb tore through a convoy."


def test_what_a_bomb_tears_through_is_hit(claims_of):
    (claim,) = claims_of(TORN)
    roles = {role: [m.text for m in told] for role, told in claim.roles.items()}
    assert (claim.kind, roles) == (
        "violence.explosive_device",
        {"weapon": ["roadside bomb"], "target": ["convoy"]},
    )


OFTEN = [
    ("It was the fifth attack on a base in Goma this month.", 5),
    ("It was the third attack on a base since the truce began.", 3),
    ("Rebels bombed the town twice.", 2),
    ("The base was hit three times last week.", 3),
    ("A second attack on the base killed a farmer on Monday.", None),
]


@pytest.mark.parametrize(("text", "count"), OFTEN)
def test_how_often(text, count, claims_of):
    counts = [q.best for c in claims_of(text) for q in c.quantities if q.of == "attacks"]
    assert counts == ([] if count is None else [count])


FATAL = [
    ("A suicide bomber killed 11 recruits at the gate.", "violence.suicide_bombing"),
    ("A mob killed 11 recruits at the gate.", "violence.mob"),
]


@pytest.mark.parametrize(("text", "kind"), FATAL)
def test_whoever_kills_the_dead_are_counted(text, kind, claims_of):
    (claim,) = claims_of(text)
    assert (claim.kind, [(q.of, q.best) for q in claim.quantities]) == (kind, [("killed", 11)])


UNDER_FIRE = [
    ("A patrol came under fire from rebels near a mill.", [("rebels", "patrol")]),
    ("A patrol came under fire near a mill.", [(None, "patrol")]),
    ("The minister came under fire from critics.", []),
]


@pytest.mark.parametrize(("text", "expected"), UNDER_FIRE)
def test_who_comes_under_fire_is_attacked(text, expected, claims_of):
    told = [c for c in claims_of(text) if c.kind == "violence.attack"]
    found = [(next((m.text for m in c.mentions("actor")), None), c.mentions("target")[0].text) for c in told]
    assert found == expected


SHOT_DOWN = [
    ("Ukraine shot down three drones.", ["violence.interception"]),
    ("Gunmen shot down the mayor.", ["violence.killing"]),
    ("Ukraine shot down 32 of 45 drones launched by Russia.", ["violence.drone_strike"]),
]


@pytest.mark.parametrize(("text", "kinds"), SHOT_DOWN)
def test_what_is_shot_down_is_nobody_killed(text, kinds, claims_of):
    assert [c.kind for c in claims_of(text)] == kinds
