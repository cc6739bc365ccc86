import pytest

from trucewatch.extract.voices.cues import find_cues
from trucewatch.model.spans import cut

CASES = [
    ("The army said that rebels attacked Goma.", [("said", "asserts", "army", "that rebels attacked Goma")]),
    ("Rebels attacked Goma, the army said.", [("said", "asserts", "army", "Rebels attacked Goma")]),
    (
        "According to residents, rebels attacked Goma.",
        [("According to", "asserts", "residents", "rebels attacked Goma")],
    ),
    (
        "The militia denied that it had attacked Goma.",
        [("denied", "denies", "militia", "that it had attacked Goma")],
    ),
    (
        "The mayor confirmed that shells had hit the port.",
        [("confirmed", "confirms", "mayor", "that shells had hit the port")],
    ),
    (
        "The governor confirmed the attack on Goma.",
        [("confirmed", "confirms", "governor", "the attack on Goma")],
    ),
    (
        "The attack was confirmed by the police.",
        [("was confirmed", "confirms", "police", "The attack")],
    ),
    (
        "The rebels claimed responsibility for the bombing.",
        [("claimed", "claims_responsibility", "rebels", "responsibility for the bombing")],
    ),
    (
        "The rebels vowed to attack Goma.",
        [("vowed", "threat", "rebels", "to attack Goma")],
    ),
    (
        "The bishop urged the rebels to stop the attacks.",
        [("urged", "demands", "bishop", "to stop the attacks")],
    ),
    (
        "Local sources said rebels attacked Goma.",
        [("said", "reports_unofficially", "sources", "rebels attacked Goma")],
    ),
    (
        "The minister said the army believes that rebels attacked Goma.",
        [
            ("said", "asserts", "minister", "the army believes that rebels attacked Goma"),
            ("believes", "asserts", "army", "that rebels attacked Goma"),
        ],
    ),
    (
        "The army predicts that rebels will attack Goma.",
        [("predicts", "predicts", "army", "that rebels will attack Goma")],
    ),
    (
        "The army said that rebels attacked Goma, that nobody was hurt and that the market was shelled.",
        [
            (
                "said",
                "asserts",
                "army",
                "that rebels attacked Goma, that nobody was hurt and that the market was shelled",
            )
        ],
    ),
    (
        "Rebels attacked Goma, three officers told The Daily Paper on Sunday.",
        [("told", "asserts", "officers", "Rebels attacked Goma")],
    ),
    (
        "Rebels attacked Goma, the source said, while soldiers shelled the market.",
        [("said", "asserts", "source", "Rebels attacked Goma … while soldiers shelled the market")],
    ),
    (
        "The army made clear that rebels attacked Goma.",
        [("made", "asserts", "army", "that rebels attacked Goma")],
    ),
    (
        "Rebels attacked Goma, he went on, and shelled the market.",
        [("went on", "asserts", "he", "Rebels attacked Goma … and shelled the market")],
    ),
    (
        "The paper quoted an officer as saying that rebels attacked Goma.",
        [
            ("quoted", "asserts", "paper", "that rebels attacked Goma"),
            ("saying", "asserts", "officer", "that rebels attacked Goma"),
        ],
    ),
    (
        "Involvement in the attack was denied by the army and, in a statement, by the police.",
        [
            ("was denied", "denies", "army", "Involvement in the attack"),
            ("was denied", "denies", "police", "Involvement in the attack"),
        ],
    ),
    (
        "A group that calls itself the Front said rebels attacked Goma.",
        [("said", "asserts", "group", "rebels attacked Goma")],
    ),
    ("As the army said, rebels attacked Goma.", [("said", "asserts", "army", "rebels attacked Goma")]),
    (
        "The mayor held the militia responsible for the attack on Goma.",
        [("held", "alleges", "mayor", "the militia responsible for the attack on Goma.")],
    ),
    (
        "Two rockets hit Goma, the army said; one fell in the port.",
        [("said", "asserts", "army", "Two rockets hit Goma … one fell in the port")],
    ),
    (
        "The fire, in which, the mayor said, two people were killed, hit Goma.",
        [("said", "asserts", "mayor", "two people were killed, hit Goma")],
    ),
    (
        "Britain threatened on Friday to attack Goma.",
        [("threatened", "threat", "Britain", "to attack Goma")],
    ),
    (
        "The mayor raised the toll of the attack to ten.",
        [("raised", "asserts", "mayor", "the toll of the attack … ten")],
    ),
    ("A bomb went off on Friday.", []),
    ("Soldiers defended themselves against the rebels who attacked Goma.", []),
    ("Our reporter counted ten rockets.", []),
    ("Rebels attacked Goma.", []),
    ("The rebels agreed to the ceasefire.", []),
]


def told(scene):
    return [
        (
            " ".join(t.text for t in cue.tokens),
            cue.stance,
            cue.source.text if cue.source else None,
            cut(scene.text, cue.content),
        )
        for cue in find_cues(scene)
    ]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_cues(text, expected, scenes_of):
    (scene,) = scenes_of(text)
    assert told(scene) == expected
