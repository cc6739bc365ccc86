"""Legal acts, and what they answer to."""

import pytest

from tests.ledger.conftest import FRONT, US, body, on, paper, strike, tell
from trucewatch.ledger import update_ledger

JANUARY = on("2020-01-01", "2020-01-31")
PARLIAMENT, EXIT = body("Parliament", "parl:IQ"), body("an exit of troops")
WORDS = {
    "Parliament passed a resolution. It came after the killing of a general.": "causes",
    "Parliament passed a resolution in response to the killing of a general.": "responds_to",
    "Parliament passed a resolution. Nobody had asked. It came after the killing of a general.": None,
    "Parliament passed a resolution after a debate. The killing of a general went unpunished.": None,
    "Parliament passed a resolution and condemned the killing of a general.": None,
}


def ledger_of(text, **legal):
    report = paper("r1", "2021-05-25", text)
    claims = [
        tell("ceasefire.holding", report, party=FRONT, counterpart=US),
        tell("legal.resolution", report, "passed a resolution", body=PARLIAMENT, topic=EXIT, time=JANUARY, **legal),
        tell("violence.killing", report, "killing", target=body("a general"), background=True),
    ]
    killing = strike("i1", on("2020-01-03"), (claims[2].id,), background=True, kind="violence.killing")
    return claims[1].id, update_ledger(claims, [killing], [report])


@pytest.mark.parametrize(("text", "relation"), WORDS.items())
def test_what_a_legal_act_answers_to(text, relation):
    legal, ledger = ledger_of(text)
    told = {r.type: (r.source, r.target) for r in ledger.relations}
    pair = ("i1", legal) if relation == "causes" else (legal, "i1")
    assert told == ({relation: pair} if relation else {})


def test_a_reason_that_names_the_event_counts_too():
    _, ledger = ledger_of(
        "Parliament passed a resolution. Years went by. The killing stood out.", reason="after the killing"
    )
    assert [relation.type for relation in ledger.relations] == ["causes"]


def test_one_act_told_in_two_reports_and_again_without_a_body_is_one():
    told = [paper("r1", "2021-05-25"), paper("r2", "2021-05-26")]
    claims = [
        tell("ceasefire.holding", "r1", party=FRONT, counterpart=US),
        tell("ceasefire.holding", "r2", party=FRONT, counterpart=US),
        tell("legal.resolution", "r1", "approved", body=PARLIAMENT, topic=EXIT, time=JANUARY, at=10),
        tell("legal.resolution", "r1", "adopted", at=30),
        tell("legal.resolution", "r2", "voted", body=PARLIAMENT, time=on("2020-01-05")),
        tell("legal.resolution", "r2", "asked for", body=PARLIAMENT, stance="demands", at=30),
    ]
    (truce,) = update_ledger(claims, [], told).ceasefires
    (legal,) = truce.legal_acts
    told_as = (legal.body, legal.act, legal.about, len(legal.claims))
    assert told_as == ("Parliament", "approved", "an exit of troops", 3)
    assert legal.time == on("2020-01-05")
