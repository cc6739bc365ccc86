"""From drafts to claims: attribution, axes, time, place, spans and identity for every kind alike."""

import hashlib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta

from trucewatch.extract import axes
from trucewatch.extract.casting import PERFORMED, by_twin, roles_of, speaker_in
from trucewatch.extract.confidence import confidence_of
from trucewatch.extract.grammar.clause import clause_segments, clause_tokens
from trucewatch.extract.grammar.nouns import segments_of
from trucewatch.extract.kinds.sides import against_armed, by_state
from trucewatch.extract.scene import Draft, Scene
from trucewatch.extract.slots.standing import stands
from trucewatch.extract.slots.when import time_of, time_of_saying, until_publication
from trucewatch.extract.slots.where import place_of
from trucewatch.extract.stances import actuality_given, is_own_act, stance_given, stance_meant, voice_meant
from trucewatch.extract.voices.attribution import Voice, twins_of, voice_of
from trucewatch.extract.voices.carrying import carried_voice, elaborates
from trucewatch.extract.voices.reference import References
from trucewatch.model.claim import Claim, Trigger, Why
from trucewatch.model.spans import Segments, cut, merge
from trucewatch.model.syntax import Token
from trucewatch.model.time import Time
from trucewatch.model.vocabulary import Actuality
from trucewatch.ontology.confidence import load_confidence
from trucewatch.ontology.kinds import types_of

_UNREAL = frozenset({"planned", "hypothetical"})
_TITLE = 4
_LONG_AGO = timedelta(days=45)
_ASKING = frozenset({"demands", "proposes", "threat"})
_REFERRING = frozenset({"confirms", "denies", "claims_responsibility", "alleges"})


@dataclass(slots=True)
class Assembler:
    """Makes the claims of one report; counts equal triggers so that each claim has an id of its own."""

    voices: Sequence[Voice]
    references: References
    seen: Counter[tuple[Segments, str]] = field(default_factory=Counter)
    last: tuple[int, Time | None] = (-1, None)
    dated: dict[Token, Time | None] = field(default_factory=dict)
    resolved: Time | None = None

    def claims(self, scene: Scene, drafts: Sequence[Draft]) -> Iterator[Claim]:
        """A claim for every draft that states something of its own."""
        for draft in drafts:
            trigger = segments_of(draft.trigger)
            voice = voice_of(self.voices, trigger) or carried_voice(self.voices, draft, scene)
            if draft.anaphoric and not _refers(draft, voice, scene):
                continue
            if scene.tree.heading and _is_title(draft, scene):
                continue
            voice = voice_meant(draft, voice, scene.lexicon)
            self._settled(draft, scene, voice)
            yield _rated(self._claim(draft, scene, voice, trigger))
            for twin in twins_of(voice, self.voices):
                yield _rated(self._claim(by_twin(draft, voice, twin), scene, twin, trigger))

    @staticmethod
    def _settled(draft: Draft, scene: Scene, voice: Voice | None) -> None:
        """An end that nobody declares is the outlet's reading of events: a collapse."""
        alone = voice is None and not draft.roles.get("party")
        if draft.kind == "ceasefire.terminated" and alone and axes.actuality(draft, scene) not in _UNREAL:
            draft.kind = "ceasefire.collapsed"

    def _claim(self, draft: Draft, scene: Scene, voice: Voice | None, trigger: Segments) -> Claim:
        tokens = clause_tokens(draft)
        counted = [span for quantity in draft.quantities for span in quantity.segments or ()]
        segments = merge([*clause_segments(tokens), *counted, *([draft.reason] if draft.reason else [])], gap=1)
        stance = stance_given(draft, scene, voice)
        actuality = actuality_given(draft, scene, voice, stance)
        time = (
            time_of(draft, tokens, scene, voice)
            or (time_of_saying(voice, scene) if draft.kind in PERFORMED else None)
            or self._carried_time(scene)
            or self._earlier_time(draft)
            or _undated(actuality, scene)
        )
        self.last = (scene.tree.index, time)
        self.dated[draft.clause] = time
        if draft.kind == "legal.resolution":
            self.resolved = time or self.resolved
        ordinal = self.seen[(trigger, draft.kind)]
        self.seen[(trigger, draft.kind)] += 1
        return Claim(
            id=claim_id(scene.reading.report.id, trigger, draft.kind, ordinal),
            report=scene.reading.report.id,
            kind=draft.kind,
            stance=stance_meant(stance, draft, actuality, voice, scene),
            polarity=axes.polarity(draft, scene.lexicon),
            actuality=actuality,
            background=axes.background(draft, scene) or (actuality not in _UNREAL and _long_ago(time, scene)),
            confidence=0.0,
            segments=segments,
            text=cut(scene.text, segments),
            trigger=Trigger(cut(scene.text, trigger), trigger),
            speaker=speaker_in(draft, scene, voice, self.voices),
            roles=roles_of(draft, scene, voice, self.references),
            time=time,
            place=place_of(draft, tokens, scene),
            quantities=tuple(draft.quantities),
            why=Why(draft.by, None),
            reason=_reason(draft, scene),
            types=types_of(
                draft.kind,
                against_armed=against_armed(draft, scene.lexicon),
                by_state=by_state(draft, scene.lexicon),
                codes=draft.codes,
            ),
        )

    def _carried_time(self, scene: Scene) -> Time | None:
        """'In one case, …' happened when what the sentence before told of happened."""
        index, time = self.last
        if time is None or index != scene.tree.index - 1 or not elaborates(scene):
            return None
        return replace(time, basis="inferred")

    def _earlier_time(self, draft: Draft) -> Time | None:
        """A resolution told of again has its date; what came before a dated act ('after the killing') was no later."""
        if draft.kind == "legal.resolution" and self.resolved is not None and draft.anaphoric_subject:
            return replace(self.resolved, basis="inferred", segments=None)
        prep = draft.clause.head
        later = (
            self.dated.get(prep.head) if draft.clause.dep == "pobj" and prep.lemma in {"after", "following"} else None
        )
        if later is None or later.latest is None or later.basis == "publication":
            return None
        bound = (None, later.latest)
        return Time(bound, bound, later.precision, "inferred", None)


def _rated(claim: Claim) -> Claim:
    """The claim with its confidence, which all that it tells goes into."""
    trusted = confidence_of(claim, load_confidence())
    return replace(claim, confidence=trusted, why=replace(claim.why, score=trusted))


def claim_id(text_id: str, trigger: Segments, kind: str, ordinal: int) -> str:
    """Identity of a claim: text, trigger, kind and ordinal; never its values (DESIGN, Identity)."""
    key = f"{text_id}|{trigger}|{kind}|{ordinal}"
    return "c" + hashlib.sha256(key.encode()).hexdigest()[:12]


def _is_title(draft: Draft, scene: Scene) -> bool:
    """'Immediate Attacks': a heading of a few words without a name only says what the text below it is about."""
    bare = not any(token.names or token.pos in {"VERB", "AUX", "NUM"} for token in scene.tree.tokens)
    return bare and len(scene.tree.tokens) <= _TITLE and not draft.roles


def _refers(draft: Draft, voice: Voice | None, scene: Scene) -> bool:
    """'the attack' alone states nothing, unless somebody confirms, denies or claims it, or it brings own roles."""
    if voice is not None and voice.cue.verb.lemma in scene.lexicon.words["assemble"]["judging"]:
        return _is_known_by_it(draft, scene)
    if voice is not None and voice.cue.stance in _REFERRING:
        return True
    told = {role for role, held in draft.roles.items() if held}
    if (
        voice is not None
        and voice.cue.stance in {"demands", "proposes", "threat"}
        and told
        and not draft.kind.startswith("violence.")
    ):
        return True
    denied = told == {"actor"} and axes.polarity(draft, scene.lexicon) == "negated"
    if voice is not None and (is_own_act(draft) or denied):
        return True
    own = draft.clause.pos in {"NOUN", "PROPN"} and any(scene.is_time(t) for t in draft.clause.subtree())
    if draft.kind.startswith("violence.") and (own or draft.place_heads or _has_its_place(draft, scene)):
        return True
    return bool(told - {"actor"}) and draft.kind.startswith("violence.")


def _is_known_by_it(draft: Draft, scene: Scene) -> bool:
    """'condemned the attack of Sunday on the embassy': a day and what was hit make it news, though only judged."""
    dated = any(scene.is_time(t) for t in draft.clause.subtree())
    hit = any(draft.roles.get(role) for role in ("target", "victim"))
    return draft.kind.startswith("violence.") and dated and (hit or bool(draft.place_heads))


def _has_its_place(draft: Draft, scene: Scene) -> bool:
    """'were killed in the battles of western Qalamoun': the noun brings the place of an act not told before."""
    below = [
        c.child("pobj") for c in draft.clause.children if c.dep == "prep" and c.lemma in {"of", "in", "at", "near"}
    ]
    return draft.kind == "violence.armed_clash" and any(t is not None and stands(t, scene.lexicon) for t in below)


def _undated(actuality: Actuality, scene: Scene) -> Time | None:
    return until_publication(scene) if actuality in {"happened", "ongoing"} else None


def _long_ago(time: Time | None, scene: Scene) -> bool:
    published = scene.reading.report.published
    if time is None or published is None or time.latest is None or time.basis == "publication":
        return False
    return time.start is not None and published.day - time.latest > _LONG_AGO


def _reason(draft: Draft, scene: Scene) -> str | None:
    return scene.text[draft.reason[0] : draft.reason[1]] if draft.reason else None
