"""PLOVER, ACLED's sub-event types and the gate: examples worked by hand."""

from typing import cast

import numpy as np
import pytest

from benchmarks.bench.reader import Reader
from benchmarks.bench.tasks import case2021, gate, plover
from benchmarks.bench.tasks.plover import Event
from tests.benchmarks.bench_sides import Answers, mention, ours
from trucewatch.model import Claim, Types


def event(category: str, source: str = "", target: str = "") -> Event:
    return Event(category, frozenset(source.split()), frozenset(target.split()))


@pytest.mark.parametrize(
    ("claim", "category"),
    [
        (ours(types=Types(plover="ASSAULT/heavy-weapons")), "ASSAULT"),
        (ours(types=Types(plover="ACCUSE/investigate")), "INVESTIGATE"),
        (ours(types=Types(plover="ACCUSE/allege")), "DISAPPROVE"),
        (ours(types=Types(plover="REQUEST/yield")), "DEMAND"),
        (ours(types=Types(plover="ASSAULT"), stance="threatens", actuality="planned"), "THREATEN"),
        (ours(types=Types(plover="ASSAULT"), stance="denies"), None),
        (ours(types=Types(plover="ASSAULT"), polarity="negated"), None),
        (ours("ceasefire.proposed", types=Types(plover="AGREE"), stance="denies"), "REJECT"),
        (ours("aid.access", types=Types(plover="RETREAT/access"), actuality="planned"), "AGREE"),
        (ours(types=Types(plover="CONCEDE", cameo="0871")), "RETREAT"),
        (ours(types=Types(plover="ASSAULT/destroy", cameo="171")), "COERCE"),
        (ours("agreement.reached", types=Types(plover="AGREE"), polarity="negated"), "REJECT"),
        (ours(types=Types(plover="ASSAULT"), actuality="hypothetical"), None),
        (ours("harm.casualties"), None),
    ],
)
def test_categories_have_the_older_names(claim: Claim, category: str | None) -> None:
    assert plover.category_of(claim) == category


def test_fight_is_assault_in_the_gold() -> None:
    sides = {"source": [{"code": "ISR"}], "target": ""}
    assert plover.golds({"gold": [{"event": "FIGHT", **sides}]}) == [event("ASSAULT", "ISR")]


def test_plover_counts_by_hand() -> None:
    """One of two categories right and one made up; both sources there, one of them in the wrong event."""
    gold = [event("ASSAULT", "ISR MIL", "PSE"), event("DEMAND", "USA")]
    found = [event("ASSAULT", "ISR", "LBN"), event("ASSAULT", "ISR"), event("PROTEST", "USA")]
    assert plover.counted(gold, found) == [(1.0, 2.0, 2.0), (2.0, 2.0), (0.0, 1.0), (0.0, 2.0)]
    assert plover.whole(gold[1], event("DEMAND", "USA", "CHN"))
    assert not plover.whole(gold[0], found[0])


def test_international_bodies_are_igo() -> None:
    sides = [mention("the UN", kind="international_body"), mention("Iraqi forces", country="IQ")]
    assert plover._countries(sides, {"IQ": "IRQ"}) == {"IGO", "IRQ"}
    assert plover._countries([mention("the envoy", country="SY", sector="UNO")], {"SY": "SYR"}) == {"IGO"}


def test_who_is_of_no_country_is_of_the_one_where_it_happens() -> None:
    assert plover._countries([mention("rebels")], {}, "IRQ") == {"IRQ"}
    assert plover._countries([mention("rebels", country="IQ")], {"IQ": "IRQ"}, "SYR") == {"IRQ"}
    assert plover._countries([], {}) == frozenset()


CLASH, SHELLING = "Battles/Armed clash", "Explosions/Remote violence/Shelling/artillery/missile attack"


def test_the_more_specific_type_of_what_happened_labels_a_snippet() -> None:
    clash, shelling = ours(types=Types(acled=CLASH)), ours(types=Types(acled=SHELLING))
    recalled = ours(types=Types(acled=SHELLING), background=True)
    assert case2021.label_of([clash, shelling], others=False) == "ART_MISS_ATTACK"
    assert case2021.label_of([clash, recalled], others=False) == "ARMED_CLASH"
    assert case2021.label_of([ours("harm.casualties")], others=True) is None


def test_the_five_others_are_used_over_30_alone() -> None:
    talks = ours("talks.held", types=Types(acled="Strategic developments/Agreement"))
    assert case2021.label_of([talks], others=True) == "DIPLO"
    assert case2021.label_of([talks], others=False) == "AGREEMENT"


def test_weighted_f1_by_hand() -> None:
    """ATTACK: P 1, R 2/3, F1 .8, weight 3/4. GRENADE: P 1/2, R 1, F1 2/3, weight 1/4."""
    golds = ["ATTACK", "ATTACK", "ATTACK", "GRENADE"]
    table = np.array(case2021.counts(golds, ["ATTACK", "ATTACK", "GRENADE", "GRENADE"]))
    assert case2021.weighted_f1(table.sum(axis=0)) == pytest.approx(0.75 * 0.8 + 0.25 * 2 / 3)


def test_over_25_types_only_snippets_of_these_count() -> None:
    attack = ours(types=Types(acled="Violence against civilians/Attack"))
    records = [{"id": "1", "text": "one", "label": "ATTACK"}, {"id": "2", "text": "two", "label": "DIPLO"}]
    scores, errors = case2021.run(records, cast(Reader, Answers({"one": [attack]})))
    assert [(s.metric, s.value, s.n) for s in scores] == [("weighted_f1_25", 1.0, 1), ("weighted_f1_30", 0.5, 2)]
    assert [error.why for error in errors] == ["DIPLO: no claim with a type"]


def test_the_gate_is_scored_on_gold_and_on_other_news() -> None:
    event_place = {"file": gate.EVENTS, "text": "They bombed it.", "event": [[5, 11]]}
    wedding = {"file": gate.EVENTS, "text": "They danced.", "event": [[5, 11]]}
    local = {"file": gate.LOCAL, "corpus": "LGL", "text": "A bake sale. A soldier came. They bombed the audition."}
    scores, errors = gate.run([event_place, wedding, local], cast(Reader, Answers({}, "bombed")))
    assert [(s.metric, s.value, s.n) for s in scores] == [("gate_recall", 1.0, 1), ("gate_rejection", 1.0, 1)]
    assert errors == []


def test_a_wire_sentence_is_gold_if_it_names_two_roles_of_one_incident() -> None:
    template = {"incident_type": "attack", "PerpInd": [["guerrillas"]], "Target": [["farm", "big farm"]]}
    assert gate.of_incident("GUERRILLAS BURNED A  FARM.", [template])
    assert not gate.of_incident("A FARM WAS SOLD.", [template])
