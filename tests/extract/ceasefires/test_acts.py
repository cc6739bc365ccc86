import pytest

from tests.extract.told import retold, told

CASES = [
    ("The rebels declared the ceasefire over.", [told("ceasefire.terminated", "declared … ceasefire", party="rebels")]),
    (
        "The rebels said they were no longer bound by the truce.",
        [told("ceasefire.terminated", "bound … truce", by="rebels", party="rebels")],
    ),
    (
        "The splinter group said it did not recognise the ceasefire.",
        [told("ceasefire.dissent", "recognise … ceasefire", by="splinter group", party="it")],
    ),
    (
        "The rebels rejected a proposal to extend the truce.",
        [told("ceasefire.rejected", "rejected … truce", by="rebels", party="rebels")],
    ),
    (
        "The rebels offered to extend the truce.",
        [told("ceasefire.renewal_offered", "offered … truce", "proposes", "hypothetical", by="rebels", party="rebels")],
    ),
    ("Talks on extending the truce broke down.", [told("talks.failed", "Talks … broke")]),
    ("The rebels walked out of the negotiations.", [told("talks.failed", "walked … negotiations", party="rebels")]),
    (
        "The rebels denied breaching the ceasefire.",
        [told("ceasefire.violation_denied", "breaching … ceasefire", "denies", by="rebels", accused="rebels")],
    ),
    (
        "Monitors recorded 112 ceasefire violations.",
        [told("ceasefire.violation_assessed", "ceasefire violations", attacks="112")],
    ),
    (
        "Fighting continued in the hills despite the ceasefire.",
        [
            told("violence.armed_clash", "Fighting", "ongoing"),
            told("ceasefire.violation_alleged", "continued … ceasefire", "ongoing"),
        ],
    ),
    ("The truce was brokered by the kingdom.", [told("ceasefire.agreed", "truce … brokered", mediator="kingdom")]),
    (
        "The truce that the front had granted to the army has lapsed.",
        [told("ceasefire.expired", "truce … lapsed", party="front", counterpart="army")],
    ),
    (
        "The truce took effect on Monday. No violations were reported overnight.",
        [told("ceasefire.entered_into_force", "truce took"), told("ceasefire.holding", "violations")],
    ),
    ("The ministry published a report on violations of the building code.", []),
    (
        "The rebels announced a ceasefire.",
        [told("ceasefire.declared_unilaterally", "announced ceasefire", by="rebels", party="rebels")],
    ),
    (
        "Guatemala and the guerrillas signed a ceasefire.",
        [told("ceasefire.signed", "signed ceasefire", party="Guatemala | guerrillas")],
    ),
    (
        "A ceasefire between India and Pakistan took effect on Saturday.",
        [told("ceasefire.entered_into_force", "ceasefire took", party="India | Pakistan")],
    ),
    (
        "The truce with the gangs collapsed.",
        [told("ceasefire.collapsed", "truce collapsed", counterpart="gangs")],
    ),
    ("The ceasefire expired at midnight.", [told("ceasefire.expired", "ceasefire expired")]),
    (
        "The two sides extended the truce by ten days.",
        [told("ceasefire.extended", "extended truce", party="sides", duration_days="10")],
    ),
    (
        "The extension of the truce was welcomed in Geneva.",
        [told("ceasefire.extended", "extension truce")],
    ),
    (
        "The ceasefire was broken by the insurgents, the governor said.",
        [told("ceasefire.violation_alleged", "ceasefire broken", by="governor", accused="insurgents")],
    ),
    (
        "The commander ended the truce because of the arrests.",
        [told("ceasefire.terminated", "ended truce", party="commander")],
    ),
    ("The fragile truce held overnight.", [told("ceasefire.holding", "truce held")]),
    (
        "The opposition rejected a ceasefire offered by the junta.",
        [
            told("ceasefire.rejected", "rejected ceasefire", party="opposition", counterpart="junta"),
            told("ceasefire.proposed", "ceasefire offered", party="junta"),
        ],
    ),
    (
        "Norway proposed a ceasefire.",
        [told("ceasefire.proposed", "proposed ceasefire", "proposes", "hypothetical", by="Norway", party="Norway")],
    ),
    (
        "The ceasefire was suspended after an ambush.",
        [
            told("ceasefire.suspended", "ceasefire suspended"),
            told("violence.attack", "ambush", "background"),
        ],
    ),
    (
        "The separatists resumed the ceasefire on Friday.",
        [told("ceasefire.resumed", "resumed ceasefire", party="separatists")],
    ),
    (
        "The militia suspended attacks against the army.",
        [told("ceasefire.declared_unilaterally", "suspended attacks", party="militia", counterpart="army")],
    ),
    (
        "The ceasefire will begin on Sunday.",
        [told("ceasefire.entered_into_force", "ceasefire begin", "planned")],
    ),
    (
        "If the ceasefire collapses, civilians will suffer.",
        [told("ceasefire.collapsed", "ceasefire collapses", "hypothetical")],
    ),
    (
        "The warring factions agreed to a truce.",
        [told("ceasefire.agreed", "agreed truce", party="warring factions")],
    ),
    (
        "No ceasefire was agreed.",
        [told("ceasefire.agreed", "ceasefire agreed", "negated")],
    ),
    ("The ceasefire line runs along the river.", []),
    (
        "The ceasefire signed by India and Pakistan collapsed.",
        [
            told("ceasefire.collapsed", "ceasefire collapsed", party="India | Pakistan"),
            told("ceasefire.signed", "ceasefire signed", party="India | Pakistan"),
        ],
    ),
    (
        "The ceasefire was brokered by Qatar.",
        [told("ceasefire.agreed", "ceasefire brokered", mediator="Qatar")],
    ),
    (
        "Sudan's army and the rebels agreed to a 72-hour truce.",
        [told("ceasefire.agreed", "agreed truce", party="Sudan's army | rebels", duration_days="3")],
    ),
    (
        "The rebels announced a truce with Mali for ten days.",
        [
            told(
                "ceasefire.announced",
                "announced truce",
                by="rebels",
                party="rebels",
                counterpart="Mali",
                duration_days="10",
            )
        ],
    ),
    (
        "The truce in Mali would last two weeks.",
        [told("ceasefire.holding", "truce last", "planned", duration_days="14")],
    ),
]

SETTLED = [
    ("The two parties agreed on Tuesday to extend their truce.", "extended", "happened"),
    ("The two parties may agree to extend their truce.", "extended", "planned"),
    ("Both sides agreed to stop attacks from midnight.", "agreed", "happened"),
    ("The government has arrived at a truce with the factions.", "agreed", "happened"),
    ("The pause in the fighting was broken on Saturday.", "violation_alleged", "happened"),
]


@pytest.mark.parametrize(("text", "act", "actuality"), SETTLED)
def test_what_is_settled_is_done(text, act, actuality, claims_of):
    (claim,) = [c for c in claims_of(text) if c.family == "ceasefire"]
    assert (claim.kind, claim.actuality) == (f"ceasefire.{act}", actuality)


def test_who_kept_a_truce_did_not_end_it(claims_of):
    (claim,) = claims_of("Rockets fell, in what appears to be the end of a truce kept by the militias.")[-1:]
    assert (claim.kind, claim.mentions("party")) == ("ceasefire.collapsed", ())


ONLY_DATED = [
    "It was the worst attack since the truce began.",
    "Twelve soldiers have died since the start of the truce.",
    "The parties had not been able to hold their fire.",
]


@pytest.mark.parametrize("text", ONLY_DATED)
def test_a_start_that_dates_something_else_is_no_news_of_it(text, claims_of):
    assert [c.kind for c in claims_of(text) if c.family == "ceasefire"] == []


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_told(text, expected, claims_of):
    assert retold(claims_of(text), expected) == expected


PRONOUNS = [
    ("India and Pakistan signed a truce. It came into force on Sunday.", ["signed", "entered_into_force"]),
    ("India and Pakistan signed a truce, but it expired on Sunday.", ["signed", "expired"]),
    ("India and Pakistan signed a truce. It began on Sunday.", ["signed"]),
    ("India and Pakistan signed a trade pact. It came into force on Sunday.", []),
    ("India signed a truce. Pakistan cheered. It came into force on Sunday.", ["signed", "entered_into_force"]),
    ("India signed a truce. Pakistan cheered. Shops opened. It came into force on Sunday.", ["signed"]),
    ("The truce was extended twice. It expired on Saturday.", ["extended", "expired"]),
    ("The truce was extended twice and expired on Saturday.", ["extended", "expired"]),
    ("Under a truce that had been extended twice and expired on Saturday, 40 left.", ["extended", "expired"]),
    (
        "The rebels announced a truce. Villagers cheered. Later they called it off.",
        ["declared_unilaterally", "terminated"],
    ),
    ("The rebels took the town. Villagers cheered. Later they called it off.", []),
    ("The presidency proclaimed a truce. The rebels said no such deal existed.", ["announced", "existence_denied"]),
    ("The truce was observed in May, and it was last renewed in June.", ["holding", "extended"]),
    ("The truce is due to end. The two sides agreed to extend it.", ["extended"]),
]


@pytest.mark.parametrize(("text", "acts"), PRONOUNS)
def test_a_pronoun_stands_for_a_ceasefire_where_only_one_can_do_what_is_told(text, acts, claims_of):
    assert [c.kind.removeprefix("ceasefire.") for c in claims_of(text) if c.family == "ceasefire"] == acts


REASONS = [
    ("The rebels halted attacks on the army on condition that prisoners go free.", "on condition that"),
    ("The rebels ended the truce because of the arrests in Mali.", "because of the arrests"),
    ("The rebels ended the truce with Mali on Sunday.", None),
]


@pytest.mark.parametrize(("text", "begins"), REASONS)
def test_the_reason_or_condition(text, begins, claims_of):
    (reason,) = [c.reason for c in claims_of(text) if c.family == "ceasefire"]
    assert reason is None if begins is None else reason.startswith(begins)


ANSWERS = [
    ("The army has not responded to the truce offer.", None),
    ("The rebels have yet to reply to a proposal for a ceasefire.", None),
    ("The rebels are yet to respond to the army's truce offer.", "army"),
    ("The rebels responded to the offer of a ceasefire with shelling.", None),
]


@pytest.mark.parametrize(("text", "party"), ANSWERS)
def test_who_has_not_answered_an_offer_did_not_make_it(text, party, claims_of):
    (found,) = [c for c in claims_of(text) if c.kind == "ceasefire.proposed"]
    assert (found.polarity, found.actuality) == ("affirmed", "happened")
    assert [m.text.removeprefix("the ") for m in found.mentions("party")] == ([party] if party else [])
    assert not found.mentions("counterpart")


@pytest.mark.parametrize("verb", ["brokered", "mediated"])
def test_a_broker_is_no_party(verb, claims_of):
    (found,) = claims_of(f"Qatar {verb} a truce between the army and the rebels.")
    assert [m.text for m in found.mentions("mediator")] == ["Qatar"]
    assert [m.text.removeprefix("the ") for m in found.mentions("party")] == ["army", "rebels"]
