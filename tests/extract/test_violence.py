import pytest

from tests.extract.told import retold, told

CASES = [
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
        [told("violence.attack", "attacked", actor="bandits", target="village")],
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
        "Fighters fired four mortar shells at the port of Aden.",
        [told("violence.shelling", "fired", actor="Fighters", weapon="mortar shells", target="port of Aden", munitions="4")],
    ),
    (
        "Artillery shelled the outskirts of Kharkiv overnight.",
        [told("violence.shelling", "shelled", weapon="Artillery", target="Kharkiv")],
    ),
    (
        "Shelling of the market by government forces went on for hours.",
        [told("violence.shelling", "Shelling", actor="government forces", target="market")],
    ),
    (
        "Warplanes bombed a hospital in Idlib.",
        [told("violence.air_strike", "bombed", weapon="Warplanes", target="hospital")],
    ),
    (
        "An air strike on a wedding party in Helmand killed nine civilians.",
        [told("violence.air_strike", "strike", target="wedding party", victim="civilians", killed="9")],
    ),
    (
        "A drone struck an oil depot in Port Sudan.",
        [told("violence.drone_strike", "struck", weapon="drone", target="oil depot", munitions="1")],
    ),
    (
        "Two explosive-laden drones were intercepted over Abu Dhabi.",
        [told("violence.interception", "intercepted", target="explosive-laden drones", munitions="2")],
    ),
    (
        "A suicide bombing at a mosque in Peshawar killed 40 worshippers.",
        [told("violence.suicide_bombing", "bombing", target="mosque", victim="worshippers", killed="40")],
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
        "Soldiers traded fire with smugglers on the border.",
        [told("violence.armed_clash", "traded fire", actor="Soldiers", target="smugglers")],
    ),
    (
        "Assassins gunned down a judge in Medellin.",
        [told("violence.killing", "gunned", actor="Assassins", victim="judge", killed="1")],
    ),
    (
        "The killing of a union leader by paramilitaries was condemned.",
        [told("violence.killing", "killing", actor="paramilitaries", target="union leader")],
    ),
    (
        "Bandits abducted 30 students from a school in Zamfara.",
        [told("violence.abduction", "abducted", actor="Bandits", target="students")],
    ),
    (
        "Residents accused soldiers of raping two women in Tigray.",
        [told("violence.sexual_violence", "raping", "alleges", by="Residents", actor="soldiers", target="women", accused="soldiers")],
    ),
    (
        "A grenade attack on a bar in Bujumbura injured six people.",
        [told("violence.grenade", "attack", weapon="grenade", target="bar", victim="people", injured="6")],
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
    (
        "The group claimed responsibility for the bombing of a pipeline in Sinai.",
        [told("violence.shelling", "bombing", "claims_responsibility", by="group", target="pipeline", actor="group")],
    ),
    (
        "Rebels fired rockets and mortars at the capital.",
        [told("violence.shelling", "fired", actor="Rebels", weapon="rockets | mortars", target="capital")],
    ),
    ("The striker attacked from the left and hit the post.", []),
    ("Attack helicopters were delivered to the navy.", []),
    (
        "Masked men raided a mine near Taltal, killing a guard.",
        [told("violence.attack", "raided", actor="Masked men", target="mine", victim="guard", killed="1")],
    ),
    (
        "The militia threatened to attack the port.",
        [told("violence.attack", "attack", "threatens", "planned", by="militia", actor="militia", target="port")],
    ),
    (
        "The army denied that its planes had bombed the village.",
        [told("violence.air_strike", "bombed", "denies", by="army", weapon="planes", target="village")],
    ),
    (
        "Rebels may attack the capital, an analyst warned.",
        [told("violence.attack", "attack", "predicts", "hypothetical", by="analyst", actor="Rebels", target="capital")],
    ),
    (
        "The soldiers did not fire on the crowd.",
        [told("violence.attack", "fire", "negated", actor="soldiers", target="crowd")],
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
        "According to residents, a helicopter fired rockets at the mosque.",
        [told("violence.air_strike", "fired", by="residents", weapon="rockets", target="mosque", actor="helicopter")],
    ),
    (
        "Three gunmen on motorcycles killed a priest and a teacher in Catarina.",
        [told("violence.killing", "killed", actor="gunmen on motorcycles", victim="priest | teacher", killed="1 | 1")],
    ),
    (
        "Bandits and rebels attacked both towns and a mill.",
        [told("violence.attack", "attacked", actor="Bandits | rebels", target="towns | mill")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_told(text, expected, claims_of):
    assert retold(claims_of(text), expected) == expected
