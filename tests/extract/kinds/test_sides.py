"""Kinds and codes that follow from who does it to whom."""

import pytest

KINDS = [
    ("Riot police beat a protester in Minsk.", "unrest.excessive_force"),
    ("Police violently suppressed a protest in Minsk.", "unrest.excessive_force"),
    ("Police suppressed a protest in Minsk.", "unrest.protest_dispersed"),
    ("Protesters attacked a bank in Minsk.", "unrest.violent_demonstration"),
    ("Protesters threw stones in Minsk.", "unrest.violent_demonstration"),
    ("Villagers killed two thieves in Goma.", "violence.mob"),
    ("Two suicide bombers killed ten people in Goma.", "violence.suicide_bombing"),
    ("Rebels fired rockets containing chlorine at Goma.", "violence.chemical_weapon"),
    ("Militants used mustard gas in Goma.", "violence.chemical_weapon"),
    ("Police seized 50 rifles in Goma.", "violence.interception"),
    ("Demonstrators gathered in Minsk.", "unrest.protest"),
    ("Rebel factions formed an alliance in Goma.", "force.formed"),
]
CODES = [
    ("Gunmen attacked an army patrol in Goma.", "Battles/Armed clash"),
    ("Gunmen attacked a market in Goma.", "Violence against civilians/Attack"),
    ("Gunmen killed two soldiers in Goma.", "Battles/Armed clash"),
    ("Rebels captured the town of Goma.", "Battles/Non-state actor overtakes territory"),
    ("Government forces captured the town of Goma.", "Battles/Government regains territory"),
]


@pytest.mark.parametrize(("text", "kind"), KINDS)
def test_kind(text, kind, claims_of):
    assert [claim.kind for claim in claims_of(text)] == [kind]


@pytest.mark.parametrize(("text", "pair"), CODES)
def test_the_code_of_acled(text, pair, claims_of):
    assert [claim.types.acled for claim in claims_of(text)] == [pair]


def test_what_is_not_used_disperses_nobody(claims_of):
    found = claims_of("Police did not fire tear gas to disperse protesters in Minsk.")
    assert [(claim.kind, claim.polarity) for claim in found] == [("unrest.protest_dispersed", "negated")]


def test_what_a_rally_is_about_is_not_told(claims_of):
    assert [claim.kind for claim in claims_of("Rallies against the killing of a lawyer were held in Minsk.")] == [
        "unrest.protest"
    ]


@pytest.mark.parametrize("text", ["Militants attacked a post, leaving seven dead.", "The blast left ten homeless."])
def test_to_leave_somebody_dead_is_no_withdrawal(text, claims_of):
    assert not [claim for claim in claims_of(text) if claim.kind == "force.withdrawal"]
