"""Attributions of a whole report: cues, quotations that run over sentences, nesting, and who speaks in the end."""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from trucewatch.extract.grammar.nouns import mention
from trucewatch.extract.scene import Scene
from trucewatch.extract.voices.cue import Cue
from trucewatch.extract.voices.cues import find_cues
from trucewatch.extract.voices.naming import is_person, own_name
from trucewatch.model.attribution import Attribution, Speaker
from trucewatch.model.mention import Mention
from trucewatch.model.reading import Quotation
from trucewatch.model.spans import Segments, covers, merge, overlaps
from trucewatch.model.syntax import Token
from trucewatch.model.vocabulary import Stance

_NOT_SHOWN = frozenset({"cc", "conj", "punct", "case"})


@dataclass(slots=True)
class Voice:
    """An attribution in the making: `content` grows over the quotations that belong to it."""

    cue: Cue
    scene: Scene
    content: Segments
    source: Mention | None
    head: Token | None
    medium: str | None
    parent: "Voice | None" = None
    id: str = ""

    @property
    def size(self) -> int:
        """How many code points the content covers."""
        return sum(end - start for start, end in self.content)


def find_voices(scenes: Sequence[Scene]) -> list[Voice]:
    """All voices of the report in text order, contents extended over quotations, parents set."""
    voices = [_voice(cue, scene) for scene in scenes for cue in find_cues(scene)]
    voices += [voice for one, other in pairwise(scenes) for voice in _heading_voice(one, other)]
    if scenes:
        _extend(voices, scenes[0].reading.quotations)
        _continue(voices, scenes)
    for voice in voices:
        voice.parent = _parent(voice, voices)
        voice.id = _id(voice)
    return voices


def _heading_voice(one: Scene, other: Scene) -> Iterator[Voice]:
    """In a heading, a few words without a verb beside a dash or colon say whose word the rest is."""
    if not (one.tree.heading and other.tree.heading and one.tree.paragraph == other.tree.paragraph):
        return
    mark = one.text[one.tree.end : other.tree.start].strip()
    for who, what in ((other, one), (one, other)):
        root = who.tree.root
        plain = len(who.tree.tokens) <= 5 and not any(t.pos in {"VERB", "AUX"} for t in who.tree.tokens)
        if root.has_name("country", "place", "nationality"):
            continue
        if mark in {"-", "–", "—", ":", ""} and plain and root.pos in {"NOUN", "PROPN"}:
            cue = Cue((root,), "asserts", root, ((what.tree.start, what.tree.end),), root)
            yield _voice(cue, who)
            return


def _voice(cue: Cue, scene: Scene) -> Voice:
    source = mention(cue.source, scene.text, full=False) if cue.source is not None else None
    return Voice(cue, scene, cue.content, source, cue.source, _medium(cue, scene))


def twin_of(voice: Voice, source: Mention) -> Voice:
    """The same words said by another source as well."""
    twin = replace(voice, cue=replace(voice.cue, twin=True), source=source)
    twin.id = _id(twin)
    return twin


def _id(voice: Voice) -> str:
    report = voice.scene.reading.report.id
    key = f"{report}|{voice.cue.tokens[0].start}|{voice.cue.verb.lemma}"
    if voice.cue.twin and voice.head is not None:
        key += f"|{voice.head.start}"
    return "a" + hashlib.sha256(key.encode()).hexdigest()[:12]


def _medium(cue: Cue, scene: Scene) -> str | None:
    """By what channel: 'in a tweet', 'the statement said', 'told the broadcaster'."""
    media = scene.lexicon.media
    if cue.verb.lemma == "tweet":
        return "tweet"
    near = [t for c in cue.verb.children if c.dep in {"prep", "nsubj", "advmod"} for t in _shallow(c)]
    return next((media[t.lemma] for t in near if t.lemma in media), None)


def _shallow(token: Token) -> list[Token]:
    """A phrase's own nouns, without clauses that hang on it."""
    return [t for t in token.subtree() if t.pos in {"NOUN", "PROPN"} and t.i - token.i < 8][:4]


def _extend(voices: list[Voice], quotations: Sequence[Quotation]) -> None:
    """A voice that speaks part of a quotation speaks all of it."""
    for quotation in quotations:
        span: Segments = ((quotation.start, quotation.end),)
        holders = [v for v in voices if _outside(v, quotation) and overlaps(v.content, span)]
        if holders:
            voice = min(holders, key=lambda v: _distance(v, quotation))
            voice.content = merge([*voice.content, *span], gap=2)


def _outside(voice: Voice, quotation: Quotation) -> bool:
    return not quotation.start <= voice.cue.tokens[0].start < quotation.end


def _distance(voice: Voice, quotation: Quotation) -> int:
    start = voice.cue.tokens[0].start
    return min(abs(start - quotation.start), abs(start - quotation.end))


def _continue(voices: list[Voice], scenes: Sequence[Scene]) -> None:
    """A quotation that no voice holds goes to the speaker quoted last in its paragraph, or to the next one's."""
    for quotation in scenes[0].reading.quotations:
        span: Segments = ((quotation.start, quotation.end),)
        if quotation.end - quotation.start < 25 or any(
            overlaps(v.content, span) for v in voices if _outside(v, quotation)
        ):
            continue
        if (voice := _last_quoted(voices, scenes, quotation)) is not None:
            voice.content = merge([*voice.content, *span], gap=2)


def _last_quoted(voices: list[Voice], scenes: Sequence[Scene], quotation: Quotation) -> Voice | None:
    sentences = scenes[0].reading.sentences
    paragraph = next((s.paragraph for s in sentences if s.start <= quotation.start < s.end), None)
    if paragraph is None:
        return None
    near = [
        v
        for v in voices
        if v.scene.tree.paragraph in {paragraph, paragraph - 1}
        and v.cue.tokens[0].start < quotation.start
        and _quotes(v)
        and _outside(v, quotation)
    ]
    return max(near, key=lambda v: v.cue.tokens[0].start) if near else _beside(voices, quotation)


def _beside(voices: list[Voice], quotation: Quotation) -> Voice | None:
    """'It was binding, he said, "on every faction"': the only plain cue of the quotation's sentence."""
    same = [v for v in voices if v.scene.tree.start <= quotation.start < v.scene.tree.end and _outside(v, quotation)]
    plain = [v for v in same if v.cue.verb.lemma in v.scene.lexicon.words["cues"]["plain"]]
    return plain[0] if len(plain) == 1 else None


def _quotes(voice: Voice) -> bool:
    return any(overlaps(voice.content, ((q.start, q.end),)) for q in voice.scene.reading.quotations)


def _parent(voice: Voice, voices: list[Voice]) -> Voice | None:
    cue: Segments = ((voice.cue.verb.start, voice.cue.verb.end),)
    if voice.cue.within is not None:
        return next((v for v in voices if v.cue.verb is voice.cue.within), None)
    holders = [v for v in voices if v is not voice and covers(v.content, cue) and v.size > voice.size]
    return min(holders, key=lambda v: v.size) if holders else None


def voice_of(voices: Sequence[Voice], trigger: Segments) -> Voice | None:
    """The innermost voice whose content holds the trigger."""
    holders = [v for v in voices if all(overlaps(v.content, (piece,)) or _is_cue(v, piece) for piece in trigger)]
    holders = [v for v in holders if any(overlaps(v.content, (piece,)) for piece in trigger)]
    return min(holders, key=lambda v: (v.size, v.cue.within is None, v.cue.twin)) if holders else None


def twins_of(voice: Voice | None, voices: Sequence[Voice]) -> list[Voice]:
    """The voices that say the same by the same words: 'was denied by A and, in a statement, by B'."""
    if voice is None:
        return []
    return [v for v in voices if v.cue.twin and not voice.cue.twin and v.cue.verb is voice.cue.verb]


def _is_cue(voice: Voice, piece: tuple[int, int]) -> bool:
    """'called for a truce': the cue is a part of the trigger."""
    return any(t.start < piece[1] and piece[0] < t.end for t in voice.cue.tokens)


def stance_of(voice: Voice, violent: bool) -> Stance:
    """The stance a voice gives to a claim; a vow or threat depends on what is vowed."""
    if voice.cue.stance == "threat":
        return "threatens" if violent or voice.cue.verb.lemma == "threaten" else "pledges"
    return voice.cue.stance  # type: ignore[return-value]  # checked at load: a stance or 'threat'


def attribution_of(voice: Voice) -> Attribution:
    """The first-class record of a voice."""
    return Attribution(
        id=voice.id,
        report=voice.scene.reading.report.id,
        source=_in_full(voice),
        cue=merge(((t.start, t.end) for t in voice.cue.tokens), gap=1),
        content=voice.content,
        stance=stance_of(voice, violent=True),
        medium=voice.medium,
        parent=voice.parent.id if voice.parent else None,
    )


def _in_full(voice: Voice) -> Mention | None:
    """The source as the text presents it: 'Kevin Hecht, a Border Patrol expert', 'residents who fled', up to
    where the phrase itself says what it says ('a letter accusing …')."""
    if voice.source is None or voice.head is None:
        return voice.source
    below = [c.subtree() for c in voice.head.children if c.dep in _NOT_SHOWN or voice.cue.verb in c.subtree()]
    left = {t for tokens in below for t in tokens}
    tokens = [t for t in voice.head.subtree() if t not in left and t.pos != "DET"]
    text, (start, end) = voice.scene.text, (min(t.start for t in tokens), max(t.end for t in tokens))
    return replace(voice.source, text=text[start:end], segments=((start, end),))


def speaker_of(voice: Voice | None, outlet: str | None) -> Speaker:
    """The short form that a claim carries; without a voice it is the outlet's own."""
    name = outlet or "the outlet"
    while voice is not None and voice.source is None:
        voice = voice.parent
    if voice is None:
        return Speaker(name, True, chain=(name,))
    inner: list[str] = []
    one: Voice | None = voice
    while one is not None:
        inner.append(_name(one))
        one = one.parent
    return Speaker(
        name=inner[0],
        is_outlet=False,
        role=_role(voice),
        medium=voice.medium,
        chain=(name, *reversed(inner)),
        attribution=voice.id,
    )


def _name(voice: Voice) -> str:
    return voice.source.name or voice.source.text if voice.source is not None else "unnamed"


def _role(voice: Voice) -> str | None:
    """The office that stands with a name: 'army spokesman', or an apposition's head."""
    head = voice.head
    if head is None:
        return None
    text, lexicon = voice.scene.text, voice.scene.lexicon
    if own_name(head, lexicon) is not None:
        return mention(head, text).text if is_person(head, lexicon) else None
    beside = head.child("appos")
    return mention(beside, text).text if beside is not None else None
