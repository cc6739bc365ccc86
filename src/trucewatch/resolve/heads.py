"""Head nouns: what the main word of a description says about whom it means."""

import re
from collections.abc import Mapping
from typing import Literal, TypeVar

from trucewatch.model.vocabulary import ActorKind

V = TypeVar("V")
Body = Literal["gov", "mil", "police", "parl"]


def _all(words: str, value: V) -> dict[str, V]:
    return dict.fromkeys(words.split(), value)


BODIES: Mapping[str, Body] = {
    **_all(
        "government governments officials authorities administration regime leaders leadership diplomats ministry "
        "cabinet president presidency minister embassy consulate delegation negotiators envoy",
        "gov",
    ),
    **_all(
        "army military forces force troops troop soldiers soldier servicemen jets jet warplanes warplane planes "
        "aircraft helicopters helicopter "
        "navy marines convoy convoys positions position targets target base bases drone drones "
        "artillery tanks tank gunboats gunboat warship warships vessel vessels patrol patrols personnel contingent "
        "outpost outposts barracks missiles rockets strikes strike airstrikes raid raids shelling fire commandos "
        "paratroopers interests assets vehicles vehicle units unit battalion brigade division",
        "mil",
    ),
    **_all("police policemen policeman gendarmes gendarmerie", "police"),
    **_all("parliament lawmakers legislature senate legislators", "parl"),
}
"""With a country's adjective before it, such a word stands for a body of that country: 'Turkish jets'."""

THINGS = frozenset(
    [
        "convoy",
        "convoys",
        "position",
        "positions",
        "target",
        "targets",
        "base",
        "bases",
        "outpost",
        "outposts",
        "barracks",
        "vehicle",
        "vehicles",
        "interests",
        "assets",
        "embassy",
        "consulate",
        "vessel",
        "vessels",
        "warship",
        "warships",
    ]
)
"""Words for what a body has: its own thing when it is hit, though the body's for whose it is."""

KINDS: Mapping[str, ActorKind] = {
    **_all("man woman person", "person"),
    **_all("parliament legislature senate", "government"),
    **_all(
        "commission committee council front movement brigade brigades group party organisation organization authority "
        "ministry battalion command company agency union network office court association federation",
        "unknown",
    ),
    **_all(
        "civilians civilian residents resident villagers villager people men women child children "
        "girl girls boy boys farmers farmer worker workers journalist journalists students student refugees "
        "protesters demonstrators passengers pedestrians shoppers worshippers family families patients",
        "civilians",
    ),
    **_all("rebels rebel insurgents insurgent guerrillas guerrilla guerillas separatists", "rebel_group"),
    **_all("militia militias militiamen paramilitaries paramilitary", "political_militia"),
    **_all("coalition alliance", "coalition"),
    **_all("government authorities cabinet administration regime", "government"),
    **_all("army military troops soldiers soldier police navy", "state_force"),
    **_all(
        "official officials spokesman spokeswoman spokesperson speaker commander general colonel minister president "
        "officer officers governor mayor ambassador envoy source sources leader diplomat diplomats chief",
        "official",
    ),
}
"""What a description without a name is about."""

REFERS_TO: Mapping[str, frozenset[ActorKind]] = {
    **_all(
        "group groups militants militant fighters fighter faction factions movement organisation organization "
        "militia militias insurgents rebels guerrillas resistance",
        frozenset({"rebel_group", "political_militia", "identity_militia", "umbrella", "party"}),
    ),
    **_all("army military troops soldiers forces", frozenset({"state_force"})),
    **_all("government authorities regime administration", frozenset({"government"})),
    **_all(
        "commander spokesman spokeswoman official minister president general leader",
        frozenset({"official", "person"}),
    ),
    **_all("coalition alliance", frozenset({"coalition", "umbrella"})),
}
"""The kinds that 'the <word>' can refer back to."""

_CUT = re.compile(
    r"\s+(?:of|in|from|on|at|near|who|which|that|with|against|for|by|to|inside|stationed|based|led|backed)\b|[,(;:]"
)
_DETERMINER = re.compile(r"^(?:the|a|an|this|that|these|those|its|their|his|her|some|several|many)\s+", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def head(description: str) -> str:
    """The main word of a description, in lower case: the last one before 'of', 'in', 'who' …; '' if there is none."""
    words = _WORD.findall(_CUT.split(strip_determiner(description), maxsplit=1)[0])
    return words[-1].lower() if words else ""


def strip_determiner(description: str) -> str:
    """The description without its article or possessive."""
    return _DETERMINER.sub("", description.strip())


def is_definite(description: str) -> bool:
    """Whether it points back: 'the group', 'this militia'."""
    return bool(re.match(r"(?:the|this|that|these|those)\s", description.strip(), re.IGNORECASE))
