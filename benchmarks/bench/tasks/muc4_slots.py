"""Which of MUC-4's slots a mention of ours fills, from what the program knows of it and of its head noun."""

import re
from collections.abc import Iterator

from benchmarks.bench.tasks.muc4_gold import plain
from trucewatch.corroborate.mentions import singular
from trucewatch.model import Claim, Mention
from trucewatch.ontology.lexicon import load_lexicon
from trucewatch.resolve.heads import head

PEOPLE = frozenset({"civilians", "official", "person", "state_force", "media"})
ORGANISATIONS = frozenset(
    [
        "state_force",
        "government",
        "rebel_group",
        "political_militia",
        "identity_militia",
        "umbrella",
        "coalition",
        "party",
        "company",
    ]
)
HUMAN = frozenset({"person", "armed_people"})
OF_PEOPLE = frozenset({"violence.killing", "violence.abduction"})
MEANS = frozenset({"munition", "explosive", "shot", "firearm", "artillery", "vehicle", "aircraft", "occurrence"})
NO_TARGETS = frozenset({"occurrence", "casualty", "arms", "firearm", "munition", "territory", "shot", "explosive"})
WHOLE_PLACES = ("gn:", "adm:", "country:")
"""How the ids of towns, provinces and countries begin; a site has another."""
PRONOUNS = frozenset(
    ("they", "them", "it", "he", "him", "she", "her", "we", "us", "i", "who", "whom", "which", "that", "this", "others")
)
_MEMBERS = re.compile(
    r"(?:members?|units?|guerrillas|troops|soldiers|men|elements|commandos|columns?)\b|.*\b(?:guerrillas|rebels)$"
)


def filled(claim: Claim) -> Iterator[tuple[str, Mention]]:
    """The slots that a claim fills, each with its mention; whom somebody murders or abducts is no thing."""
    for role, mentions in claim.roles.items():
        hit = "victim" if role == "target" and claim.kind in OF_PEOPLE else role
        for mention in mentions:
            for slot in slots_of(hit, mention):
                yield slot, mention


def slots_of(role: str, mention: Mention) -> tuple[str, ...]:
    """The slots that a mention fills: 'members of the front' are individuals, and name the organisation besides."""
    if plain(mention.text) in PRONOUNS:
        return ()
    if role in ("actor", "accused", "perpetrator_org"):
        known = not (mention.entity or "local:").startswith("local:")
        if role == "perpetrator_org" or (known and mention.kind in ORGANISATIONS):
            return ("PerpOrg", "PerpInd") if _MEMBERS.match(plain(mention.text)) else ("PerpOrg",)
        return () if classes_of(mention) & MEANS else ("PerpInd",)
    if role in ("target", "victim"):
        return ("Victim",) if role == "victim" or _human(mention) else ("Target",) if _physical(mention) else ()
    return ("Weapon",) if role == "weapon" else ()


def _human(mention: Mention) -> bool:
    return mention.kind in PEOPLE or bool(classes_of(mention) & HUMAN)


def _physical(mention: Mention) -> bool:
    """MUC-4's physical targets are things: no body, no town or land as a whole, nothing done, no arms, no figure."""
    whole = (mention.entity or "").startswith(WHOLE_PLACES) or mention.kind in ORGANISATIONS
    return not whole and any(map(str.isalpha, mention.text)) and not classes_of(mention) & NO_TARGETS


def classes_of(mention: Mention) -> frozenset[str]:
    """What the lexicon knows of the head noun; a noun of several words is looked up by its last."""
    lexicon, word = load_lexicon("en"), head(plain(mention.text))
    lemma = f"{word.removesuffix('men')}man" if word.endswith("men") else singular(word)
    return lexicon.classes.get(word) or lexicon.classes.get(lemma) or frozenset()
