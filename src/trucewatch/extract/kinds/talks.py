"""Talks and agreements: held, failed, refused, mediated; deals reached, signed, broken."""

from collections.abc import Iterator

from trucewatch.extract.ceasefires.parties import PATRONAGE, led_by, patrons
from trucewatch.extract.grammar.arguments import Arguments, arguments
from trucewatch.extract.grammar.nouns import classes, conjuncts
from trucewatch.extract.grammar.verbs import verb_over, will_not
from trucewatch.extract.kinds.meetings import are_sides
from trucewatch.extract.scene import Draft, Scene
from trucewatch.extract.slots.lengths import length_of
from trucewatch.model.syntax import Token
from trucewatch.model.vocabulary import Kind, Role

_TOPICS = ("on", "about", "over", "for", "regarding", "toward", "towards", "to")


def find(scene: Scene) -> Iterator[Draft]:
    """Drafts of the two families' claims in one sentence."""
    for token in scene.tree.tokens:
        if token.pos not in {"NOUN", "PROPN"} or token.names or _modifies(token):
            if _negotiating(token):
                yield _negotiation(token, scene)
            continue
        found = classes(token, scene.lexicon)
        if ("talks" in found and (draft := _talks(token, scene)) is not None) or (
            "agreement" in found and (draft := _agreement(token, scene)) is not None
        ):
            yield draft
        elif signers := _signers(token, scene):
            draft = _draft("agreement.signed", token, token.head, scene)
            draft.add("party", signers)
            yield draft
    yield from _mediation(scene)


def _signers(noun: Token, scene: Scene) -> list[Token]:
    """'A and B signed a declaration': a paper that several sides sign is an agreement."""
    signed = noun.dep == "dobj" and noun.head.lemma == "sign"
    if noun.lemma not in scene.lexicon.words["talks"]["papers"] or not signed:
        return []
    subjects = arguments(noun.head).subject
    beside = [a for t in subjects for a in t.children if a.dep == "appos"]
    signers = [*subjects, *(c for a in beside for c in a.children if c.dep == "conj")]
    return signers if len(signers) > 1 or are_sides(signers, scene) else []


def _modifies(token: Token) -> bool:
    return token.dep in {"compound", "nmod", "amod"} and token.head.lemma not in {"process"}


def _negotiating(token: Token) -> bool:
    if (
        token.lemma == "meet"
        and token.dep == "xcomp"
        and token.head.lemma in {"agree", "pledge", "promise", "undertake"}
    ):
        return True
    modifying = token.dep in {"amod", "compound", "nmod", "pcomp"}
    return token.lemma in {"negotiate", "confer"} and token.pos == "VERB" and not modifying


def _negotiation(verb: Token, scene: Scene) -> Draft:
    """'negotiated with the junta', 'refused to negotiate'."""
    head = verb.head
    if will_not(verb):
        return _draft("talks.refused", verb, verb, scene, decided=True)
    if verb.dep == "xcomp" and head.lemma in scene.lexicon.words["talks"]["refused"] and not head.child("neg"):
        return _draft("talks.refused", verb, head, scene, decided=True)
    return _draft("talks.held", verb, verb, scene)


def _governors(noun: Token) -> list[Token]:
    """Words over the noun within its clause: 'the outcome of talks proved a failure' gives prove, outcome, failure."""
    found: list[Token] = []
    token = noun
    for _ in range(5):
        head = token.head
        if head is token:
            break
        if head.pos not in {"ADP", "PART"}:
            found.append(head)
        if head.pos in {"VERB", "AUX"}:
            found.extend(c for c in head.children if c.dep in {"attr", "acomp", "oprd", "dobj"} and c is not token)
            found.extend(c for c in head.children if c.dep in {"xcomp"})
            break
        token = head
    return found


def _talks(noun: Token, scene: Scene) -> Draft | None:
    listed = scene.lexicon.words["talks"]
    if noun.lemma in listed["auspices"] and noun.dep == "pobj" and noun.head.lemma in PATRONAGE:
        return None
    above = _governors(noun)
    if (word := _first([*above, *noun.children], listed["failed"])) is not None:
        return _draft("talks.failed", noun, word, scene)
    if (word := _without_result(above, listed["results"])) is not None:
        return _draft("talks.failed", noun, word, scene)
    if (word := _no_headway(above, scene)) is not None:
        return _draft("talks.failed", noun, word, scene, decided=True)
    if (word := _blocked(above, listed["blocked"])) is not None:
        draft = _draft("talks.failed", noun, word, scene)
        draft.roles.pop("topic", None)
        return draft
    if (word := _left(above, listed["left"], listed["left_out"])) is not None:
        return _draft("talks.failed", noun, word, scene)
    if (word := _first(above, listed["refused"])) is not None and word.pos == "VERB":
        return _draft("talks.refused", noun, word, scene)
    if _has_result(above):
        return None
    verb = _first(above, listed["held"] | listed["leading"])
    own = _own(noun) or (verb is not None and are_sides(arguments(verb).subject, scene))
    if not own and verb is None:
        return None
    if noun.lemma in listed["weak"] and not (own and verb):
        return None
    return _draft("talks.held", noun, noun, scene)


def _without_result(above: list[Token], results: frozenset[str]) -> Token | None:
    """'ended without agreement'."""
    verbs = [t for t in above if t.pos == "VERB"]
    return next((v for v in verbs if any(t.lemma in results for t in arguments(v).preps.get("without", ()))), None)


def _no_headway(above: list[Token], scene: Scene) -> Token | None:
    """'made no headway', 'did not produce a breakthrough', 'ended with no progress'."""
    listed = scene.lexicon.words["talks"]
    for verb in (t for t in above if t.pos == "VERB" and t.lemma in listed["yielding"]):
        read = arguments(verb)
        found = [
            t
            for t in (*read.object, *read.preps.get("with", ()), *read.preps.get("in", ()))
            if t.lemma in listed["headway"]
        ]
        none = any(c.lemma in {"no", "little"} for t in found for c in t.children)
        if found and (none or verb.child("neg")):
            return verb
    return None


def _blocked(above: list[Token], blocks: frozenset[str]) -> Token | None:
    """'came to a dead end', 'reached an impasse'."""
    for verb in (t for t in above if t.pos == "VERB" and not t.child("neg")):
        read = arguments(verb)
        for noun in (*read.object, *read.preps.get("to", ()), *read.preps.get("into", ()), *read.preps.get("at", ())):
            described = " ".join([*(c.lemma for c in noun.children if c.dep in {"amod", "compound"}), noun.lemma])
            if noun.lemma in blocks or described in blocks:
                return verb
    return None


def _left(above: list[Token], alone: frozenset[str], with_out: frozenset[str]) -> Token | None:
    """'quit the talks', 'walked out of the negotiations'."""
    for verb in (t for t in above if t.pos == "VERB"):
        out = any(c.lemma == "out" for c in verb.children)
        if verb.lemma in alone or (verb.lemma in with_out and out):
            return verb
    return None


def _has_result(above: list[Token]) -> bool:
    """'as a result of the negotiations': the clause tells another thing."""
    return any(t.lemma in {"result", "consequence"} for t in above)


def _own(noun: Token) -> bool:
    """Whether the phrase itself says who talks, about what, or for how long."""
    read = arguments(noun)
    return bool(
        read.preps.get("between")
        or read.preps.get("with")
        or _told_between(noun)
        or any(t.has_name("actor", "nationality", "country") for t in read.modifiers + read.poss)
        or any(
            "process" in (t.lemma, noun.lemma) or t.lemma in {"month", "week", "day", "year", "hour"}
            for t in read.modifiers
        )
        or (noun.dep in {"compound", "nmod"} and noun.head.lemma == "process")
    )


def _told_between(noun: Token) -> list[Token]:
    """'talks that went on for days between A and B': the sides stand with the clause on the noun."""
    clauses = [c for c in noun.children if c.dep in {"relcl", "acl"}]
    preps = [t for c in clauses for t in c.subtree() if t.lemma == "between" and t.dep == "prep"]
    return [t for prep in preps for c in prep.children if c.dep == "pobj" for t in conjuncts(c)]


def _agreement(noun: Token, scene: Scene) -> Draft | None:
    listed = scene.lexicon.words["talks"]
    above = [*_governors(noun), *(c for c in noun.children if c.dep in {"relcl", "acl"} and c.pos == "VERB")]
    negated = any(c.lemma == "no" for c in noun.children) or any(a.child("neg") for a in above)
    if (word := _first(above, listed["reached"])) is not None:
        return _draft("talks.failed" if negated else "agreement.reached", noun, word, scene, decided=negated)
    if (word := _first(above, {"sign", "ink", "initial", "signing", "signature"})) is not None and not negated:
        return _draft("agreement.signed", noun, word, scene)
    if (word := _first(above, listed["broken"])) is not None and word.pos == "VERB":
        return _draft("agreement.broken", noun, word, scene)
    if _first(above, listed["failed"]) is not None and any(a.lemma == "reach" for a in above):
        return _draft("talks.failed", noun, noun, scene)
    return None


def _first(tokens: list[Token], lemmas: frozenset[str] | set[str]) -> Token | None:
    return next((t for t in tokens if t.lemma in lemmas), None)


def _draft(kind: Kind, noun: Token, word: Token, scene: Scene, decided: bool = False) -> Draft:
    trigger = sorted({noun, word}, key=lambda t: t.i)
    clause = word if word.pos in {"VERB", "AUX"} else verb_over(noun)
    draft = Draft(kind, trigger, clause, kind.replace(".", "-"))
    if decided:
        draft.polarity, draft.actuality = "affirmed", "happened"
    verb = arguments(clause)
    if kind == "agreement.broken":
        draft.add("party", [t for t in verb.subject if _is_party(t, scene)])
        return draft
    _parties(draft, arguments(noun), scene)
    draft.add("party", [t for t in _told_between(noun) if _is_party(t, scene) or t.pos == "PROPN"])
    draft.add("mediator", [t for t in patrons(noun, clause, scene) if _is_party(t, scene)])
    for prep in _TOPICS:
        tokens = [*arguments(noun).preps.get(prep, ()), *verb.preps.get(prep, ())]
        draft.add("topic", [t for t in tokens if "demand" in classes(t, scene.lexicon)])
    brokers = led_by(noun, scene)
    draft.add("mediator", [t for t in brokers if _is_party(t, scene) or "person" in classes(t, scene.lexicon)])
    if not draft.roles.get("party") and not _aside(noun, clause):
        draft.add("party", [t for t in verb.subject if _is_party(t, scene) and t not in brokers])
    draft.quantities.extend(length_of(noun, scene))
    return draft


def _aside(noun: Token, clause: Token) -> bool:
    """'two days after the signing of a deal, the army …': who does what the clause tells need not be a party."""
    above = [noun, *noun.ancestors()]
    between = above[: above.index(clause)] if clause in above else []
    return any(t.lemma in {"after", "before", "since", "despite", "until"} for t in between)


def _parties(draft: Draft, read: Arguments, scene: Scene) -> None:
    draft.add("party", [t for t in read.preps.get("between", ()) + read.poss if _is_party(t, scene)])
    draft.add("party", [t for t in read.modifiers if t.has_name("actor", "nationality", "country")])
    outsiders = scene.lexicon.words["ceasefires"]["outsiders"]
    met = [t for t in read.preps.get("with", ()) if _is_party(t, scene) or t.lemma in outsiders]
    draft.add("counterpart", [t for t in met if t.lemma not in outsiders])
    draft.add("mediator", [t for t in met if t.lemma in outsiders])
    draft.add(
        "mediator", [t for key in ("by", "through", "under") for t in read.preps.get(key, ()) if _mediates(t, scene)]
    )


def _mediates(token: Token, scene: Scene) -> bool:
    """Not the day of 'to meet by 15 June'."""
    return _is_party(token, scene) and not scene.is_time(token)


def _is_party(token: Token, scene: Scene) -> bool:
    return bool(classes(token, scene.lexicon) & {"actor", "force", "authority", "named", "place"}) and (
        "occurrence" not in classes(token, scene.lexicon)
    )


def _mediation(scene: Scene) -> Iterator[Draft]:
    """'offered to mediate', 'offer of mediation', 'accepted Qatari mediation'; 'Malaysia mediated'."""
    listed = scene.lexicon.words["talks"]
    for token in scene.tree.tokens:
        if token.lemma not in {"mediate", "mediation"}:
            continue
        above = [*_governors(token), *list(token.ancestors())[:2]]
        if (word := _first(above, listed["offered"])) is not None:
            kind: Kind = "talks.mediation_offered"
        elif (word := _first(above, listed["accepted"])) is not None:
            kind = "talks.mediation_accepted"
        else:
            yield from _mediated(token, scene)
            continue
        draft = Draft(kind, sorted({word, token}, key=lambda t: t.i), verb_over(word), kind.replace(".", "-"))
        role: Role = "mediator" if kind.endswith("offered") else "party"
        read = arguments(word) if word.pos == "NOUN" else arguments(verb_over(word))
        doers = (*read.poss, *read.modifiers) if word.pos == "NOUN" else read.subject
        draft.add(role, [t for t in doers if _is_party(t, scene) or "person" in classes(t, scene.lexicon)])
        yield draft


def _mediated(verb: Token, scene: Scene) -> Iterator[Draft]:
    """'Malaysia mediated', 'Algeria had mediated the talks': talks in which somebody stood between the sides."""
    read = arguments(verb)
    over = [t for t in read.object if "talks" not in classes(t, scene.lexicon)]
    mediators = [t for t in read.subject if _is_party(t, scene) or "person" in classes(t, scene.lexicon)]
    if verb.pos != "VERB" or over or not mediators or verb.dep in {"xcomp", "amod"}:
        return
    draft = Draft("talks.held", sorted({verb, *read.object}, key=lambda t: t.i), verb, "talks-mediated")
    draft.add("mediator", mediators)
    between = [t for key in ("between", "among") for t in read.preps.get(key, ())]
    draft.add("party", [t for t in between if _is_party(t, scene)])
    yield draft
