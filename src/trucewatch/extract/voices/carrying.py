"""Carrying: a voice that goes on over a sentence without a cue of its own, where the sentence says that it does, and
over the points of a list."""

from collections.abc import Sequence

from trucewatch.extract.axes import background
from trucewatch.extract.scene import Draft, Scene
from trucewatch.extract.voices.attribution import Voice
from trucewatch.model.spans import merge
from trucewatch.model.syntax import Tree

_BULLETS = frozenset("-–—•*·▪")
_GAP = 2
"""Code points between two sentences that follow on one another."""
_TOLD = frozenset({"asserts", "confirms", "reports_unofficially"})


def extend_over_lists(voices: Sequence[Voice], scenes: Sequence[Scene]) -> None:
    """Give the points of a list to whoever the line before it makes speak: 'The account came from Col. X: - …'."""
    for scene in scenes:
        start, end = scene.tree.start, scene.tree.end
        if not _is_point(scene) or any(v.scene.tree is scene.tree for v in voices):
            continue
        lines = [s for s in scene.reading.sentences if s.start < start and scene.text[s.start] not in _BULLETS]
        if not lines or scene.text[lines[-1].end - 1] != ":":
            continue
        opening = [v for v in voices if v.scene.tree.paragraph == lines[-1].paragraph and v.parent is None]
        if opening:
            opening[-1].content = merge([*opening[-1].content, (start, end)], gap=2)


def _is_point(scene: Scene) -> bool:
    return scene.text[scene.tree.start] in _BULLETS


def carried_voice(voices: Sequence[Voice], draft: Draft, scene: Scene) -> Voice | None:
    """The voice of the sentence before, which goes on where this one spells out, or adds harm to, what it told."""
    before = scene.before[-1] if scene.before else None
    if before is None or before.paragraph != scene.tree.paragraph:
        return None
    held = [v for v in voices if v.scene.tree is before and v.parent is None]
    if not held or not (elaborates(scene) or _adds(voices, held, draft, scene)):
        return None
    return held[-1]


def elaborates(scene: Scene) -> bool:
    """'In one case, …', 'Among them, …': the sentence spells out what the one before it told."""
    first = scene.tree.tokens[0]
    noun = first.child("pobj") if first.pos == "ADP" else None
    if noun is None or noun.lemma not in scene.lexicon.cues["elaborating"]:
        return False
    counted = any(c.lemma in {"one", "another", "each"} for c in noun.children)
    return counted or (noun.pos == "PRON" and first.lemma == "among")


def _adds(voices: Sequence[Voice], held: Sequence[Voice], draft: Draft, scene: Scene) -> bool:
    """'A bomb hit a convoy, the army said. One vehicle was damaged.': harm told right behind what one source told.

    Of the first sentence nothing may be the outlet's own; in the second nobody may speak, and nothing be dated.
    """
    further = draft.kind.startswith("harm.") or scene.tree.tokens[0].lemma in scene.lexicon.cues["further"]
    before = scene.before[-1]
    if not further or len(held) != 1 or scene.tree.start - before.end > _GAP:
        return False
    if background(draft, scene) or any(scene.is_time(token) for token in scene.tree.tokens):
        return False
    spoken = any(v.scene.tree is scene.tree for v in voices)
    return not spoken and held[0].cue.stance in _TOLD and _closes(held[0], before)


def _closes(voice: Voice, tree: Tree) -> bool:
    """Whether the cue stands at the end of its sentence, behind all that it reports: 'A fell, the army said.'"""
    return voice.content[0][0] - tree.start <= _GAP and voice.content[-1][1] <= voice.cue.tokens[0].start
