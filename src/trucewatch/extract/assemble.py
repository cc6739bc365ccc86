"""From drafts to claims: attribution, axes, time, place, spans and identity for every kind alike."""

import hashlib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta

from trucewatch.extract import axes
from trucewatch.extract.attribution import Voice, stance_of, twins_of, voice_of
from trucewatch.extract.carrying import carried_voice, elaborates
from trucewatch.extract.casting import PERFORMED, by_twin, roles_of, speaker_in
from trucewatch.extract.clause import clause_segments, clause_tokens
from trucewatch.extract.confidence import confidence_of
from trucewatch.extract.nouns import classes, segments_of
from trucewatch.extract.reference import References
from trucewatch.extract.scene import Draft, Scene
from trucewatch.extract.sides import against_armed, by_state
from trucewatch.extract.when import time_of, time_of_saying, until_publication
from trucewatch.extract.where import place_of, stands
from trucewatch.model.claim import Claim, Trigger, Why
from trucewatch.model.spans import Segments, cut, merge
from trucewatch.model.syntax import Token
from trucewatch.model.time import Time
from trucewatch.model.vocabulary import Actuality, Stance
from trucewatch.ontology.confidence import load_confidence
from trucewatch.ontology.kinds import types_of
from trucewatch.ontology.lexicon import Lexicon

_VIOLENT = frozenset({"violence", "unrest"})
_UNREAL = frozenset({"planned", "hypothetical"})
_SELF = frozenset({"it", "they", "we", "i"})
_ASIDE = frozenset({"advcl", "relcl", "acl", "pcomp"})
_TITLE = 4
_LONG_AGO = timedelta(days=45)
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
            voice = _presupposed(draft, voice, scene.lexicon)
            self._settled(draft, voice)
            yield _rated(self._claim(draft, scene, voice, trigger))
            for twin in twins_of(voice, self.voices):
                yield _rated(self._claim(by_twin(draft, voice, twin), scene, twin, trigger))

    @staticmethod
    def _settled(draft: Draft, voice: Voice | None) -> None:
        """An end that nobody declares is the outlet's reading of events: a collapse."""
        if draft.kind == "ceasefire.terminated" and voice is None and not draft.roles.get("party"):
            draft.kind = "ceasefire.collapsed"

    def _claim(self, draft: Draft, scene: Scene, voice: Voice | None, trigger: Segments) -> Claim:
        tokens = clause_tokens(draft)
        segments = merge([*clause_segments(tokens), *([draft.reason] if draft.reason else [])], gap=1)
        stance = _stance(draft, scene, voice)
        actuality = _actuality(draft, scene, voice, stance)
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
            stance=_unreal_stance(stance, draft, actuality, voice, scene),
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
                draft.kind, against_armed=against_armed(draft, scene.lexicon), by_state=by_state(draft, scene.lexicon)
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
        return False
    if voice is not None and voice.cue.stance in _REFERRING:
        return True
    told = {role for role, held in draft.roles.items() if held}
    if voice is not None and _own_act(draft):
        return True
    own = draft.clause.pos in {"NOUN", "PROPN"} and any(scene.is_time(t) for t in draft.clause.subtree())
    if draft.kind.startswith("violence.") and (own or draft.place_heads or _has_its_place(draft, scene)):
        return True
    return bool(told - {"actor"}) and draft.kind.startswith("violence.")


def _has_its_place(draft: Draft, scene: Scene) -> bool:
    """'were killed in the battles of western Qalamoun': the noun brings the place of an act not told before."""
    below = [
        c.child("pobj") for c in draft.clause.children if c.dep == "prep" and c.lemma in {"of", "in", "at", "near"}
    ]
    return draft.kind == "violence.armed_clash" and any(t is not None and stands(t, scene.lexicon) for t in below)


def _stance(draft: Draft, scene: Scene, voice: Voice | None) -> Stance:
    if draft.stance is not None:
        return draft.stance
    if voice is None:
        return "reports_unofficially" if _hearsay(draft, scene) else "asserts"
    if any(c.dep == "acomp" and c.lemma in scene.lexicon.axes["untrue"] for a in _above(draft) for c in a.children):
        return "denies"
    return stance_of(voice, draft.kind.split(".")[0] in _VIOLENT)


def _hearsay(draft: Draft, scene: Scene) -> bool:
    """'reportedly killed', 'reported killed'."""
    above = draft.clause.head
    if (
        draft.clause.dep == "xcomp"
        and draft.clause.tag in {"VBN", "VBD"}
        and above.lemma in {"report", "fear", "believe"}
    ):
        return True
    words = {c.lemma for t in (draft.clause, *draft.trigger) for c in t.children if c.dep == "advmod"}
    return bool(words & scene.lexicon.axes["hearsay"])


def _above(draft: Draft) -> list[Token]:
    return list(draft.clause.ancestors())[:2]


def _presupposed(draft: Draft, voice: Voice | None, lexicon: Lexicon) -> Voice | None:
    """'denied any involvement in the strike': the strike itself is not what is denied."""
    if voice is None:
        return voice
    if voice.cue.verb.lemma in lexicon.words["assemble"]["judging"] and draft.clause.pos in {"NOUN", "PROPN"}:
        return voice.parent
    if voice.cue.stance != "denies":
        return voice
    prep = draft.clause.head
    own = draft.clause.dep == "pobj" and prep.head.lemma in lexicon.words["assemble"]["part_nouns"]
    return voice.parent if own else voice


def _actuality(draft: Draft, scene: Scene, voice: Voice | None, stance: Stance) -> Actuality:
    """What is vowed, pledged or threatened lies ahead; what is demanded or proposed is only thought of."""
    found = axes.actuality(draft, scene)
    if draft.actuality is not None or found != "happened":
        return found
    if stance in {"threatens", "pledges"} and voice is not None and voice.cue.stance == "threat":
        return "planned"
    if stance in {"demands", "proposes"}:
        return "hypothetical"
    return found


def _own_act(draft: Draft) -> bool:
    """'said it had carried out the attack': the doer is whoever speaks."""
    actors = draft.roles.get("actor", ())
    said = all(t.lemma in _SELF and t.head.dep not in _ASIDE for t in actors)
    return draft.kind.startswith("violence.") and bool(actors) and said


def _is_armed(head: Token | None, lexicon: Lexicon) -> bool:
    if head is None:
        return False
    return head.lemma in lexicon.words["assemble"]["bodies"] or bool(classes(head, lexicon) & {"force", "actor"})


def _unreal_stance(stance: Stance, draft: Draft, actuality: Actuality, voice: Voice | None, scene: Scene) -> Stance:
    """Somebody who speaks of violence to come by his own side threatens it."""
    if voice is not None and stance == "asserts" and actuality == "happened" and _own_act(draft):
        return "claims_responsibility" if _is_armed(voice.head, scene.lexicon) else stance
    warned = voice is not None and stance == "threatens" and voice.cue.verb.lemma == "warn"
    if voice is None or actuality not in _UNREAL or not (stance == "asserts" or warned):
        return stance
    if draft.kind.split(".")[0] not in _VIOLENT:
        return stance
    named = [t for t in draft.roles.get("actor", ()) if classes(t, scene.lexicon) & {"actor"}]
    other = [t for t in named if voice.source is None or t.text not in voice.source.text]
    return "predicts" if other or actuality == "hypothetical" else "threatens"


def _undated(actuality: Actuality, scene: Scene) -> Time | None:
    return until_publication(scene) if actuality in {"happened", "ongoing"} else None


def _long_ago(time: Time | None, scene: Scene) -> bool:
    published = scene.reading.report.published
    if time is None or published is None or time.latest is None or time.basis == "publication":
        return False
    return time.start is not None and published.day - time.latest > _LONG_AGO


def _reason(draft: Draft, scene: Scene) -> str | None:
    return scene.text[draft.reason[0] : draft.reason[1]] if draft.reason else None
