"""Casting: which mentions fill the roles of a claim, and whose word the claim is."""

from dataclasses import replace

from trucewatch.extract.arguments import arguments
from trucewatch.extract.attribution import Voice, speaker_of
from trucewatch.extract.nouns import classes, mention
from trucewatch.extract.scene import Draft, Scene
from trucewatch.model.attribution import Speaker
from trucewatch.model.mention import Mention
from trucewatch.model.syntax import Token
from trucewatch.model.vocabulary import Role

PERFORMED = frozenset(
    {"ceasefire.terminated", "ceasefire.declared_unilaterally", "ceasefire.rejected", "ceasefire.suspended"}
)
"""Kinds that are done by saying them."""


def roles_of(draft: Draft, scene: Scene, voice: Voice | None) -> dict[Role, tuple[Mention, ...]]:
    """The mentions by role; who declares, ends or rejects a ceasefire in words of his own is its party."""
    blaming = scene.lexicon.words["assemble"]["blaming"]
    if voice is not None and voice.cue.verb.lemma in blaming and not draft.roles.get("accused"):
        draft.add("accused", _blamed(voice.cue.verb, scene))
    own = voice is not None and voice.head is not None and voice.cue.stance == "claims_responsibility"
    if own and voice is not None and voice.head is not None and not draft.roles.get("actor"):
        draft.add("actor", [voice.head])
    if draft.kind in PERFORMED and voice is not None and voice.head is not None and not draft.roles.get("party"):
        inner = [t for t in voice.head.subtree() if t.has_name("actor") and t is not voice.head]
        if voice.scene is scene and "document" not in classes(voice.head, scene.lexicon):
            draft.add("party", inner[:1] or [voice.head])
    said = set(voice.cue.tokens) if voice is not None else set()
    told = {role: [t for t in tokens if t not in said] for role, tokens in draft.roles.items()}
    return {role: tuple(mention(t, scene.text) for t in tokens) for role, tokens in told.items() if tokens}


def _blamed(verb: Token, scene: Scene) -> list[Token]:
    """'blamed X for …', 'accused X of …', 'blamed … on X'."""
    read = arguments(verb)
    held = [*read.object, *read.preps.get("on", ())]
    return [t for t in held if classes(t, scene.lexicon) & {"actor", "force", "authority", "named", "place"}]


def speaker_in(draft: Draft, scene: Scene, voice: Voice | None) -> Speaker:
    """Whose word the claim is: the voice's, or the subject's where the construction itself makes it the speaker."""
    speaker = speaker_of(voice, scene.reading.report.outlet)
    subject = draft.speaker_is_subject
    if subject is None:
        return speaker
    name = mention(subject, scene.text).text
    return replace(speaker, name=name, is_outlet=False, chain=(*speaker.chain, name))


def by_twin(draft: Draft, voice: Voice | None, twin: Voice) -> Draft:
    """The draft with the other speaker wherever the first one stands as himself."""
    if voice is None or voice.head is None or twin.head is None:
        return draft
    first, other = voice.head, twin.head
    roles = {role: [other if t is first else t for t in tokens] for role, tokens in draft.roles.items()}
    subject = other if draft.speaker_is_subject is first else draft.speaker_is_subject
    return replace(draft, roles=roles, speaker_is_subject=subject)
