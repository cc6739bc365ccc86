"""Threats, denials, demands and blame that name no act which a frame knows: reprisal, harm to come, who must answer."""

from collections.abc import Iterator

from trucewatch.extract import axes
from trucewatch.extract.grammar.aim import aimed_at
from trucewatch.extract.grammar.arguments import arguments
from trucewatch.extract.grammar.nouns import classes
from trucewatch.extract.grammar.verbs import verb_over
from trucewatch.extract.scene import Draft, Scene
from trucewatch.model.syntax import Token
from trucewatch.model.vocabulary import Kind, Stance

_AHEAD = frozenset({"planned", "hypothetical"})
_BODIES = frozenset({"actor", "force", "authority", "named", "armed_people", "alliance"})
_ARMED = frozenset({"force", "armed_people", "occurrence", "munition", "explosive"})
_ARMS = frozenset({"firearm", "munition", "arms", "drone"})
_HOLDING = frozenset({"hold", "attacker", "bring"})
_OWN = frozenset({"it", "they", "we", "he", "she"})


def find(scene: Scene) -> Iterator[Draft]:
    """Drafts of one sentence; an act that a family of its own tells of is left to it."""
    for token in scene.tree.tokens:
        for part in (_reprisal, _answer, _campaign, _arming, _war, _threat, _denied, _demand, _blame):
            draft = part(token, scene)
            if draft is not None:
                yield draft
                break


def _ahead(draft: Draft, scene: Scene, doers: tuple[Token, ...]) -> Draft | None:
    """The draft with its doers, if the act lies ahead and somebody is behind the words."""
    draft.add("actor", [t for t in doers if t.lemma in _OWN or _is_ours(t) or classes(t, scene.lexicon) & _BODIES])
    if doers and not draft.roles.get("actor"):
        return None
    said = draft.clause.lemma in scene.lexicon.cue_verbs or _is_said(draft.clause, scene)
    if axes.actuality(draft, scene) not in _AHEAD or not (said or draft.roles.get("actor")):
        return None
    return draft


def _is_ours(token: Token) -> bool:
    """'our mujahideen', 'its men'."""
    return any(c.dep == "poss" and c.lemma in {"our", "its", "their"} for c in token.children)


def _reprisal(token: Token, scene: Scene) -> Draft | None:
    """'vowed to avenge its leader', 'will strike back', 'would have its revenge'."""
    listed = scene.lexicon.words["threats"]
    if token.pos == "VERB":
        with_particle = [f"{token.lemma} {c.lemma}" for c in token.children if c.dep in {"prt", "advmod"}]
        if not {token.lemma, *with_particle} & listed["reprisal_verbs"] and not _will_pay(token):
            return None
        return _ahead(Draft("violence.attack", [token], token, "reprisal"), scene, arguments(token).subject)
    verb = token.head
    if token.lemma not in listed["reprisal_nouns"] or token.pos != "NOUN" or verb.pos != "VERB":
        return None
    if token.dep != "dobj":
        return None
    return _ahead(Draft("violence.attack", [token], verb, "reprisal"), scene, arguments(verb).subject)


def _will_pay(token: Token) -> bool:
    """'they will pay', 'will pay a heavy price'."""
    paid = [c for c in token.children if c.dep in {"dobj", "prep"}]
    return token.lemma == "pay" and all(c.lemma in {"price", "for"} for c in paid) and token.child("aux") is not None


def _answer(token: Token, scene: Scene) -> Draft | None:
    """'will respond with force', 'would be met with a crushing response'."""
    listed = scene.lexicon.words["threats"]
    if token.lemma not in listed["answering"] or token.pos not in {"VERB", "NOUN"}:
        return None
    below = [t for c in token.children if c.dep in {"prep", "advmod", "amod"} for t in c.subtree()]
    if not any(t.lemma in listed["forceful"] or t.text.lower() in listed["forceful"] for t in below):
        return None
    clause = token if token.pos == "VERB" else _verb_over(token)
    if clause is None or (clause is not token and clause.lemma in listed["answering"]):
        return None
    return _ahead(Draft("violence.attack", [token], clause, "forceful answer"), scene, arguments(clause).subject)


def _campaign(token: Token, scene: Scene) -> Draft | None:
    """'operations will be resumed', 'would take up operations again', 'fighting would follow'."""
    listed = scene.lexicon.words["threats"]
    if token.lemma not in listed["campaigns"] or token.pos != "NOUN":
        return None
    verb = token.head
    known = scene.lexicon.nouns.get(token.lemma) and token.lemma != "operation"
    if known or verb.lemma not in listed["resuming"] or token.dep not in {"dobj", "nsubj", "nsubjpass", "pobj"}:
        return None
    draft = Draft("violence.attack", [verb, token] if verb.i < token.i else [token, verb], verb, "campaign")
    doers = arguments(verb).subject
    return _ahead(draft, scene, tuple(t for t in doers if t is not token))


def _arming(token: Token, scene: Scene) -> Draft | None:
    """'would turn to all the weapons they have'."""
    if token.pos != "VERB" or token.lemma not in scene.lexicon.words["threats"]["arming"]:
        return None
    read = arguments(token)
    arms = [t for t in (*read.object, *read.preps.get("to", ())) if classes(t, scene.lexicon) & _ARMS]
    if not arms or not any(c.lemma in {"all", "every", "up"} for t in (*arms, token) for c in t.children):
        return None
    draft = Draft("violence.attack", [token, arms[0]], token, "arms taken up")
    draft.add("weapon", arms)
    return _ahead(draft, scene, read.subject)


def _war(token: Token, scene: Scene) -> Draft | None:
    """'open war', as somebody's word for what there is or will be."""
    listed = scene.lexicon.words["threats"]
    if token.lemma != "war" or not any(c.lemma in listed["wars"] for c in token.children if c.dep == "amod"):
        return None
    verb = _verb_over(token)
    if verb is None or token.dep not in {"attr", "pobj", "dobj"}:
        return None
    draft = Draft("position.aim", [token], verb, "open war", stance="threatens", actuality="planned")
    draft.add("actor", [t for t in arguments(verb).subject if classes(t, scene.lexicon) & _BODIES])
    return draft if _is_said(verb, scene) else None


def _threat(token: Token, scene: Scene) -> Draft | None:
    """'threatened to close the embassy', 'warned it would not sit down': a threat whose act no frame knows."""
    if token.lemma not in {"threaten", "warn"} or token.pos != "VERB":
        return None
    inner = next((c for c in token.children if c.dep in {"xcomp", "ccomp"} and c.pos in {"VERB", "AUX"}), None)
    doers = [t for t in arguments(token).subject if classes(t, scene.lexicon) & _BODIES or t.lemma in _OWN]
    if inner is None or not doers or any(_framed(t, scene) for t in (inner, *arguments(inner).object)):
        return None
    if token.lemma == "warn" and not _own_side(inner, scene):
        return None
    draft = _position("position.aim", "threatens", token, doers, arguments(inner).object)
    draft.add("counterpart", [t for t in aimed_at(inner, scene) if t not in doers])
    return draft


def _own_side(verb: Token, scene: Scene) -> bool:
    """'it would not …', 'the army will … unless …': what a speaker's own side is going to do."""
    ahead = any(c.dep == "aux" and c.lemma in {"will", "would", "'ll"} for c in verb.children)
    own = any(t.lemma in _OWN for t in arguments(verb).subject)
    armed = any(classes(t, scene.lexicon) & {"force", "armed_people"} for t in arguments(verb).subject)
    bound = any(c.dep == "advcl" and (m := c.child("mark")) and m.lemma in {"unless", "if"} for c in verb.children)
    return ahead and (own or (armed and bound))


def _denied(token: Token, scene: Scene) -> Draft | None:
    """'denies backing the group', 'denied that any of its men had been near': what is denied has no frame."""
    if token.pos != "VERB" or scene.lexicon.cue_verbs.get(token.lemma) != "denies" or token.child("neg"):
        return None
    inner = next((c for c in token.children if c.dep in {"xcomp", "ccomp", "pcomp"} and c.pos in {"VERB", "AUX"}), None)
    doers = [t for t in arguments(token).subject if classes(t, scene.lexicon) & _BODIES]
    if inner is None or not doers or any(_framed(t, scene) for t in inner.subtree() if t.pos == "VERB"):
        return None
    if not any(classes(t, scene.lexicon) & (_ARMED | {"actor", "ceasefire"}) for t in inner.subtree()):
        return None
    draft = _position("position.involvement", "denies", token, doers, arguments(inner).object)
    draft.actuality = "happened"
    return draft


def _demand(token: Token, scene: Scene) -> Draft | None:
    """'called on the leaders to hold those responsible to account': a demand that names no act of its own."""
    if token.pos != "VERB" or scene.lexicon.cue_verbs.get(token.lemma) != "demands":
        return None
    read = arguments(token)
    doers = [t for t in read.subject if classes(t, scene.lexicon) & _BODIES or t.lemma in _OWN]
    asked = [t for t in (*read.object, *read.preps.get("on", ())) if t not in doers]
    below = [t for c in token.children if c.dep in {"xcomp", "ccomp", "prep", "dobj"} for t in c.subtree()]
    if not doers or any(_framed(t, scene) for t in below if t.lemma not in _HOLDING and t not in asked):
        return None
    if not any(t.lemma in scene.lexicon.words["threats"]["accountability"] for t in below):
        return None
    return _position("position.comment", "demands", token, doers, tuple(asked))


def _blame(token: Token, scene: Scene) -> Draft | None:
    """'Iran will be held responsible', 'bears full responsibility for the escalation'."""
    listed, verb = scene.lexicon.words["threats"], token.head
    if token.lemma not in listed["blame"] or verb.lemma not in listed["blaming"] or verb.pos not in {"VERB", "AUX"}:
        return None
    if token.dep not in {"oprd", "acomp", "dobj", "xcomp"} or verb.child("neg"):
        return None
    read = arguments(verb)
    blamed = read.object if verb.lemma == "hold" else read.subject
    bodies = [t for t in blamed if t is not token and classes(t, scene.lexicon) & _BODIES and t.pos != "PRON"]
    saying = [a for a in verb.ancestors() if a.lemma in scene.lexicon.cue_verbs]
    holder = read.subject if verb.lemma == "hold" and read.subject else ()
    speakers = [t for t in holder if classes(t, scene.lexicon) & _BODIES] or [
        t for a in saying for t in arguments(a).subject
    ]
    acts = any("occurrence" in classes(t, scene.lexicon) for t in token.subtree())
    if not bodies or not speakers or acts:
        return None
    return _position("position.comment", "alleges", token, speakers[:1], tuple(bodies))


def _position(kind: Kind, stance: Stance, word: Token, doers: list[Token], about: tuple[Token, ...]) -> Draft:
    draft = Draft(kind, [word], word if word.pos == "VERB" else word.head, stance)
    draft.stance, draft.polarity = stance, "affirmed"
    draft.actuality = "happened" if stance == "alleges" else "planned" if stance == "threatens" else "hypothetical"
    draft.speaker_is_subject = doers[0]
    draft.add("actor", doers)
    draft.add("topic", about)
    return draft


def _framed(word: Token, scene: Scene) -> bool:
    """Whether a frame may tell of what the word names."""
    if word.pos == "VERB":
        return word.lemma in scene.lexicon.verbs
    return word.pos == "NOUN" and (word.lemma in scene.lexicon.nouns or bool(classes(word, scene.lexicon) & _ARMED))


def _is_said(verb: Token, scene: Scene) -> bool:
    """Whether somebody's cue stands over the verb, or inside its clause: 'operations, he said, will be resumed'."""
    above = [*verb.ancestors(), *(c for c in verb.children if c.dep == "parataxis")]
    return any(token.lemma in scene.lexicon.cue_verbs for token in above)


def _verb_over(token: Token) -> Token | None:
    over = verb_over(token)
    return over if over.pos in {"VERB", "AUX"} else None
