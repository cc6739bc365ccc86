"""Casting: which mentions fill the roles of a claim, and whose word the claim is."""

from collections.abc import Sequence
from dataclasses import replace

from trucewatch.extract.grammar.arguments import arguments
from trucewatch.extract.grammar.nouns import classes, mention
from trucewatch.extract.scene import Draft, Scene
from trucewatch.extract.slots.represented import represented
from trucewatch.extract.voices.attribution import Voice, speaker_of
from trucewatch.extract.voices.reference import References
from trucewatch.model.attribution import Speaker
from trucewatch.model.mention import Mention
from trucewatch.model.syntax import Token
from trucewatch.model.vocabulary import Role

_BETWEEN = frozenset({"ceasefire", "talks", "agreement"})
"""Families of what is done between sides, whoever acts for them."""
PERFORMED = frozenset(
    {"ceasefire.terminated", "ceasefire.declared_unilaterally", "ceasefire.rejected", "ceasefire.suspended"}
)
"""Kinds that are done by saying them."""


def roles_of(
    draft: Draft, scene: Scene, voice: Voice | None, references: References
) -> dict[Role, tuple[Mention, ...]]:
    """The mentions by role, pronouns with whom they mean.

    Who declares, ends or rejects a ceasefire in words of his own is its party.
    """
    blaming = scene.lexicon.words["assemble"]["blaming"]
    if voice is not None and voice.cue.verb.lemma in blaming and not draft.roles.get("accused"):
        draft.add("accused", _blamed(voice.cue.verb, scene))
    own = voice is not None and voice.head is not None and voice.cue.stance == "claims_responsibility"
    if own and voice is not None and voice.head is not None and not draft.roles.get("actor"):
        draft.add("actor", [voice.head])
    if draft.kind in PERFORMED and voice is not None and voice.head is not None and not draft.roles.get("party"):
        inner = [t for t in voice.head.subtree() if t.has_name("actor") and t is not voice.head]
        if voice.scene is scene and not _tells_of_others(voice.head, scene):
            draft.add("party", inner[:1] or [voice.head])
    said = set(voice.cue.tokens) if voice is not None else set()
    if draft.kind.split(".")[0] in _BETWEEN and draft.roles.get("party"):
        draft.roles["party"] = represented(draft.roles["party"], scene)
    told = {role: [t for t in tokens if t not in said] for role, tokens in draft.roles.items()}
    return {
        role: tuple(m for t in _told_apart(role, tokens) for m in _mentions(t, scene, voice, references))
        for role, tokens in told.items()
        if tokens
    }


def _told_apart(role: Role, tokens: list[Token]) -> list[Token]:
    """'shelled it, killing two farmers': a pronoun for what was hit adds nothing to those who are named."""
    rest = [t for t in tokens if t.pos != "PRON"] if role in {"target", "victim"} else tokens
    return rest or tokens


def _tells_of_others(head: Token, scene: Scene) -> bool:
    """Whether a source is no side itself: a document, a security source, an official without a body."""
    return "document" in classes(head, scene.lexicon) or head.lemma in scene.lexicon.cues["report_nouns"]


def _mentions(token: Token, scene: Scene, voice: Voice | None, references: References) -> tuple[Mention, ...]:
    """The mentions of a token; 'each other' and 'the other' under 'both sides accused' mean the one not speaking."""
    found = references.mentions(token, scene)
    if voice is None or token.lemma not in {"other", "another"} or len(found) > 1:
        return found
    pair = [v for v in references.voices if v.cue.verb is voice.cue.verb and v.head is voice.head and v is not voice]
    return tuple(replace(m, name=pair[0].source.name) for m in found) if pair and pair[0].source else found


def _blamed(verb: Token, scene: Scene) -> list[Token]:
    """'blamed X for …', 'accused X of …', 'blamed … on X'."""
    read = arguments(verb)
    held = [t for t in (*read.object, *read.preps.get("on", ())) if not scene.is_time(t)]
    return [t for t in held if classes(t, scene.lexicon) & {"actor", "force", "authority", "named", "place"}]


def speaker_in(draft: Draft, scene: Scene, voice: Voice | None, voices: Sequence[Voice]) -> Speaker:
    """Whose word the claim is: the voice's, or the subject's where the construction itself makes it the speaker."""
    outlet, subject = scene.reading.report.outlet, draft.speaker_is_subject
    if subject is None or (voice is not None and voice.head is subject):
        return speaker_of(voice, outlet)
    own = next((v for v in voices if v.head is subject), None)
    if own is not None:
        return speaker_of(own, outlet)
    speaker, name = speaker_of(voice, outlet), mention(subject, scene.text).text
    return replace(speaker, name=name, is_outlet=False, chain=(*speaker.chain, name), attribution=None)


def by_twin(draft: Draft, voice: Voice | None, twin: Voice) -> Draft:
    """The draft with the other speaker wherever the first one stands as himself."""
    if voice is None or voice.head is None or twin.head is None:
        return draft
    first, other = voice.head, twin.head
    roles = {role: [other if t is first else t for t in tokens] for role, tokens in draft.roles.items()}
    subject = other if draft.speaker_is_subject is first else draft.speaker_is_subject
    return replace(draft, roles=roles, speaker_is_subject=subject)
