"""The time of an act: the expressions of its own clause, not those that date the saying of it."""

from collections.abc import Sequence
from datetime import date

from trucewatch.extract.grammar.nouns import classes
from trucewatch.extract.scene import Draft, Scene
from trucewatch.extract.voices.attribution import Voice
from trucewatch.model.spans import Segments, covers, overlaps
from trucewatch.model.syntax import Token
from trucewatch.model.time import Time

_VERBS = {"VERB", "AUX"}
_LASTING_ACTS = frozenset(
    {"extended", "agreed", "announced", "declared_unilaterally", "signed", "renewal_offered", "proposed"}
)
"""What is told with 'until …' lasts so long; the day is no day of the act."""
_UNDERTAKING = {"announced", "declared_unilaterally", "agreed", "signed", "entered_into_force"}
"""What begins a ceasefire is done in the time that dates it."""


def time_of(draft: Draft, tokens: Sequence[Token], scene: Scene, voice: Voice | None) -> Time | None:
    """The time of the act: its clause's, else its sentence's main clause's, else open until publication."""
    times = [t for t in scene.reading.times if t.segments and scene.tree.start <= t.segments[0][0] < scene.tree.end]
    free = [t for t in times if not _dates_saying(t, draft, scene, voice) and not _dates_start(t, draft, scene)]
    free = [t for t in free if not _dates_ceasefire(t, draft, scene)]
    own = [t for t in _covered(free, tokens) if _dates_act(t, draft, scene)]
    if own:
        return _nearest(own, draft)
    shared = [t for t in free if _in_main_clause(t, draft, scene)] or [
        t for t in free if _of_last_conjunct(t, draft, scene)
    ]
    if shared:
        return _nearest(shared, draft)
    return None


def _of_last_conjunct(time: Time, draft: Draft, scene: Scene) -> bool:
    """'killed five people and wounded nine on Friday': the day behind the last of several verbs is that of all."""
    token = _token_at(time, scene)
    verb = _verb_over(token) if token is not None else None
    if verb is None or verb.dep != "conj" or verb.head is not draft.clause or token is None or token.i < verb.i:
        return False
    return verb.child("nsubj", "nsubjpass", "conj") is None and _last_in(token, verb)


def _last_in(token: Token, verb: Token) -> bool:
    """Whether the verb's own phrase with the token is the last one it has."""
    own = next((c for c in verb.children if token is c or token in c.subtree()), None)
    return own is not None and all(c.i <= own.i for c in verb.children if c.pos != "PUNCT" and c.dep != "cc")


def time_of_saying(voice: Voice | None, scene: Scene) -> Time | None:
    """When it was said, for what is done by saying it."""
    if voice is None or voice.scene is not scene:
        return None
    for time in scene.reading.times:
        token = _token_at(time, scene)
        if token is not None and _verb_over(token) is voice.cue.verb:
            return time
    return None


def until_publication(scene: Scene) -> Time | None:
    """Where nothing dates an act that happened: on or before the day of publication."""
    published = scene.reading.report.published
    if published is None:
        return None
    day: date = published.day
    return Time((None, day), (None, day), "day", "publication", None)


def _covered(times: Sequence[Time], tokens: Sequence[Token]) -> list[Time]:
    spans: Segments = tuple((t.start, t.end) for t in tokens)
    return [t for t in times if t.segments and overlaps(t.segments, spans)]


def _dates_act(time: Time, draft: Draft, scene: Scene) -> bool:
    """A noun's act is dated by its own phrase, or by the verb only where that verb tells of the act itself."""
    noun = draft.clause if draft.clause.pos not in _VERBS else None
    token = _token_at(time, scene)
    if noun is None and token is not None:
        return not _dates_another(token, draft, scene)
    if noun is None or token is None or token in noun.subtree():
        return True
    verb = _verb_over(token)
    if verb is None or verb is not _verb_over(noun):
        return True
    direct = noun.head is verb or noun.head.head is verb or _through_of(noun) is verb
    telling = scene.lexicon.words["when"]["telling"]
    return (direct and verb.lemma not in scene.lexicon.cue_verbs) or verb.lemma in telling


def _dates_another(token: Token, draft: Draft, scene: Scene) -> bool:
    """'convicted of the abduction in 2004', 'jailed for killing him in 1992': the time hangs on another act."""
    above = token
    while above.head is not above:
        above = above.head
        if above is draft.clause:
            return False
        if above.pos == "VERB" and above.dep in {"pcomp", "relcl", "acl"}:
            return True
        if above not in draft.trigger and "occurrence" in classes(above, scene.lexicon) and above.pos == "NOUN":
            return draft.kind.startswith("legal.")
    return False


def _through_of(noun: Token) -> Token:
    """The verb over 'a series of attacks', 'the target of four attacks'."""
    while noun.pos not in _VERBS and noun.head is not noun and (noun.dep in {"pobj", "conj"} or noun.dep == "prep"):
        noun = noun.head
    return noun.head


def _nearest(times: Sequence[Time], draft: Draft) -> Time:
    """The most precise of those that stand nearest to the trigger; an interval's two ends are one time already."""
    place = draft.trigger[0].start
    return min(times, key=lambda t: (_rank(t), abs((t.segments or ((0, 0),))[0][0] - place)))


def _rank(time: Time) -> int:
    return 0 if time.earliest is not None or time.latest is not None else 1


def _dates_saying(time: Time, draft: Draft, scene: Scene, voice: Voice | None) -> bool:
    """'officials said on Monday that …': the expression hangs on the cue, or on another clause's verb."""
    token = _token_at(time, scene)
    if token is None:
        return False
    verb = _verb_over(token)
    if voice is None or verb is None or verb is not voice.cue.verb:
        return False
    if verb.lemma in scene.lexicon.words["cues"]["figuring"] and time.segments and covers(voice.content, time.segments):
        return False
    return draft.clause is not verb and verb not in draft.trigger


def _dates_start(time: Time, draft: Draft, scene: Scene) -> bool:
    """'whose starting point was October 2020': the date is the start's alone."""
    token = _token_at(time, scene)
    if token is None or token.dep != "attr":
        return False
    subjects = [c for c in token.head.children if c.dep in {"nsubj", "nsubjpass"} and c.i < token.head.i]
    return (
        bool(subjects)
        and subjects[-1].lemma in {"point", "start", "beginning", "onset", "date"}
        and (subjects[-1] not in draft.trigger)
    )


def _dates_ceasefire(time: Time, draft: Draft, scene: Scene) -> bool:
    """'broke the 2003 truce', 'violated the ceasefire of October': a ceasefire's date is not that of what befell it."""
    family, _, act = draft.kind.partition(".")
    token = _token_at(time, scene)
    if family != "ceasefire" or token is None:
        return False
    if act in _LASTING_ACTS and any(t.lemma in {"until", "till"} for t in (token, token.head)):
        return True
    if act in _UNDERTAKING or len(draft.trigger) < 2:
        return False
    nouns = [t for t in draft.trigger if t.pos in {"NOUN", "PROPN"} and t is not draft.clause]
    for noun in nouns:
        before = [t for c in noun.children if c.i < noun.i for t in c.subtree()]
        after = [t for c in noun.children if c.dep == "prep" and c.lemma == "of" for t in c.subtree()]
        if token in before or token in after:
            return True
    return False


def _token_at(time: Time, scene: Scene) -> Token | None:
    start = time.segments[0][0] if time.segments else -1
    return next((t for t in scene.tree.tokens if t.start <= start < t.end), None)


def _verb_over(token: Token) -> Token | None:
    while token.pos not in _VERBS:
        if token.head is token:
            return None
        token = token.head
    return token


def _is_of_telling(verb: Token, draft: Draft, scene: Scene) -> bool:
    """'on Tuesday rejected any link with the attack': the day of the word about it is not that of an act named by a
    noun."""
    judging = scene.lexicon.words["assemble"]["judging"]
    spoken = verb.lemma in scene.lexicon.cue_verbs or verb.lemma in judging
    return spoken and draft.clause.pos not in _VERBS and verb not in draft.trigger


def _in_main_clause(time: Time, draft: Draft, scene: Scene) -> bool:
    """A time of the clause that the draft's clause is coordinated with or hangs on counts for it too."""
    token = _token_at(time, scene)
    verb = _verb_over(token) if token is not None else None
    if verb is None or _is_of_telling(verb, draft, scene):
        return False
    above = draft.clause
    while above.head is not above and above.dep in {
        "conj",
        "advcl",
        "relcl",
        "xcomp",
        "pobj",
        "prep",
        "acl",
        "dobj",
        "compound",
        "nsubj",
        "nsubjpass",
        "attr",
        "appos",
    }:
        if above.dep in {"advcl"} and above.child("mark"):
            return False
        above = above.head
        if above is verb:
            return True
    return False
