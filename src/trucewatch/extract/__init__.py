"""Reading to Attributions and Claims: who says what.

Comes in: a Reading. Goes out: attributions, claims whose mentions are not yet linked, and what was not understood.
Never here: linking a mention to a registry or gazetteer entry beyond the names that the Reading carries, or a claim
that no span supports. `FAMILIES` lists the parts, one file a family of kinds, in the order of their precedence.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from trucewatch.extract.assemble import Assembler
from trucewatch.extract.ceasefires import acts as ceasefires
from trucewatch.extract.figures import NOWHERE, borrowed_domain, domain_of, literal, nowhere
from trucewatch.extract.kinds import (
    aid,
    custody,
    forces,
    harm,
    inquiry,
    legal,
    meetings,
    positions,
    talks,
    territory,
    threats,
    tolls,
    unrest,
    violence,
)
from trucewatch.extract.kinds.answers import answers
from trucewatch.extract.kinds.charges import charges
from trucewatch.extract.kinds.dealings import dealings
from trucewatch.extract.merge import merge_drafts
from trucewatch.extract.scene import Draft, Scene
from trucewatch.extract.voices.attribution import attribution_of, find_voices
from trucewatch.extract.voices.carrying import extend_over_lists
from trucewatch.extract.voices.reference import References
from trucewatch.model.attribution import Attribution
from trucewatch.model.claim import Claim
from trucewatch.model.reading import Reading
from trucewatch.model.relation import Unresolved
from trucewatch.ontology.lexicon import load_lexicon

FAMILIES = (
    ceasefires,
    violence,
    harm,
    tolls,
    talks,
    meetings,
    legal,
    territory,
    custody,
    unrest,
    inquiry,
    aid,
    forces,
    positions,
    threats,
)


_NOTHING = "the sentence states none that we can read"
_UNFRAMED = "it was read for its words or for whom it names, but tells no act in a way that we know"


@dataclass(frozen=True, slots=True)
class Extraction:
    """What one report yields."""

    attributions: tuple[Attribution, ...]
    claims: tuple[Claim, ...]
    unresolved: tuple[Unresolved, ...]


def extract(reading: Reading) -> Extraction:
    """Find every attribution and claim of a reading."""
    lexicon = load_lexicon(reading.report.language)
    trees = reading.syntax
    scenes = [Scene(tree, reading, lexicon, trees[:index]) for index, tree in enumerate(trees)]
    voices = find_voices(scenes)
    extend_over_lists(voices, scenes)
    references = References(scenes, voices)
    references.name_sources()
    assembler = Assembler(voices, references)
    whole = borrowed_domain(reading.report.text, lexicon) or (NOWHERE if nowhere(reading) else None)
    claims: list[Claim] = []
    unresolved: list[Unresolved] = []
    told: list[tuple[int, Draft]] = []
    for scene in scenes:
        drafts = [draft for family in FAMILIES for draft in family.find(scene)]
        domain = domain_of(scene, whole)
        meant = literal(merge_drafts(drafts, scene), scene, domain)
        told.extend((scene.tree.index, draft) for draft in meant)
        taken_up = [*answers(scene, told), *charges(scene, told)]
        told.extend((scene.tree.index, draft) for draft in taken_up)
        others = literal(dealings(scene, [*meant, *taken_up]), scene, domain)
        found = list(assembler.claims(scene, [*meant, *taken_up, *others]))
        claims.extend(found)
        if not found and not scene.tree.heading:
            unresolved.append(_not_understood(scene, drafts, domain))
    return Extraction(tuple(attribution_of(v) for v in voices), tuple(claims), tuple(unresolved))


def _not_understood(scene: Scene, drafts: Sequence[Draft], domain: str | None) -> Unresolved:
    span = (scene.tree.start, scene.tree.end)
    why = f"the text speaks of {domain}, so it is read as a figure of speech" if domain else _NOTHING
    reason = f"{drafts[0].trigger[0].text!r} can trigger a claim, but {why}" if drafts else _UNFRAMED
    return Unresolved(
        "sentence",
        scene.text[span[0] : span[1]],
        (span,),
        reason,
        scene.reading.report.id,
    )
