import pytest

from tests.extract.told import retold, told

CASES = [
    (
        "Kenya extradited three Somali rebels to Ethiopia.",
        [told("custody.release", "extradited", actor="Kenya", target="Somali rebels")],
    ),
    (
        "Israel has shared intelligence with Kenya about the rebels.",
        [told("agreement.reached", "shared", party="Israel", counterpart="Kenya")],
    ),
    (
        "The junta declared a state of siege in Goma.",
        [told("legal.resolution", "declared", body="junta")],
    ),
    (
        "Kenya rejected calls by Ethiopia for aid to the rebels.",
        [told("position.aim", "rejected", actor="Kenya", counterpart="Ethiopia")],
    ),
    (
        "Former prime minister Andreas Rallis demanded elections in Greece.",
        [
            told(
                "position.comment",
                "demanded",
                "demands",
                "hypothetical",
                by="Former prime minister Andreas Rallis",
                actor="Former prime minister Andreas Rallis",
            )
        ],
    ),
    (
        "Kenya praised Norway for its part in the peace talks.",
        [told("position.comment", "praised", by="Kenya", actor="Kenya", counterpart="Norway")],
    ),
    (
        "Chad demanded that Sudan close the rebel radio station.",
        [told("position.comment", "demanded", "demands", "hypothetical", by="Chad", actor="Chad", counterpart="Sudan")],
    ),
    (
        "The Rwandan government urged Burundi to respect the peace accord.",
        [
            told(
                "position.comment",
                "urged",
                "demands",
                "hypothetical",
                by="Rwandan government",
                actor="Rwandan government",
                counterpart="Burundi",
            )
        ],
    ),
    (
        "Ethiopia said that Eritrea must honour the peace accord.",
        [
            told(
                "position.comment",
                "must honour",
                "demands",
                "hypothetical",
                by="Ethiopia",
                actor="Ethiopia",
                counterpart="Eritrea",
            )
        ],
    ),
    (
        "India rejected an offer from Pakistan for peace talks.",
        [told("talks.refused", "rejected talks", by="India", party="India", counterpart="Pakistan")],
    ),
    (
        "Kenya says it will not accept any more refugees.",
        [told("position.aim", "accept", by="Kenya", actor="Kenya")],
    ),
    (
        "Norway granted asylum to five Rwandan rebels.",
        [told("aid.access", "granted", actor="Norway", beneficiary="Rwandan rebels")],
    ),
    (
        "India rejected a Pakistani proposal on the prisoners.",
        [told("position.aim", "rejected", actor="India", counterpart="Pakistani")],
    ),
    (
        "Armenia says it is ready to share the dam with Azerbaijan after the war.",
        [
            told(
                "position.comment",
                "is ready",
                "pledges",
                "planned",
                by="Armenia",
                actor="Armenia",
                counterpart="Azerbaijan",
            )
        ],
    ),
    (
        "Turkey gave Somalia 20 million dollars of aid.",
        [told("aid.access", "gave", actor="Turkey", beneficiary="Somalia")],
    ),
    (
        "Denmark suspended aid to Myanmar after the coup.",
        [told("aid.blocked", "suspended", actor="Denmark", topic="aid", beneficiary="Myanmar")],
    ),
    (
        "Venezuela broke off relations with Colombia over the raid.",
        [told("legal.sanction", "broke off", body="Venezuela", target="Colombia")],
    ),
    (
        "The Sri Lankan government imposed a curfew in Jaffna after the shootings.",
        [told("legal.resolution", "imposed", body="Sri Lankan government")],
    ),
    (
        "The Sudanese government lifted the curfew imposed during the fighting.",
        [told("legal.resolution", "lifted", body="Sudanese government")],
    ),
    (
        "The Colombian army rejected a truce for the holidays.",
        [told("ceasefire.rejected", "rejected", party="Colombian army")],
    ),
    ("A Kenyan minister may ask Somalia to mend the road to the base.", []),
    ("The mayor praised the volunteers for their aid.", []),
    ("The company agreed to repair the bridge by the base.", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_told(text, expected, claims_of):
    assert retold(claims_of(text), expected) == expected


CODES = [
    ("Turkey gave Somalia 20 million dollars of aid.", "AID"),
    ("Trucks delivered food aid to Gaza.", "RETREAT/access"),
    ("Denmark suspended aid to Myanmar after the coup.", "SANCTION/discontinue"),
    ("Gunmen blocked food aid for Myanmar.", "COERCE/restrict"),
    ("Kenya praised Norway for its part in the peace talks.", "SUPPORT"),
    ("Peru condemned the Chilean attack on the fishing boats.", "ACCUSE/disapprove"),
]


@pytest.mark.parametrize(("text", "code"), CODES)
def test_the_words_tell_finer_codes_than_the_kind(text, code, claims_of):
    assert code in {claim.types.plover for claim in claims_of(text)}
