"""Arguments of a verb or noun in logical terms, whatever the construction.

Active, passive, participle, relative clause, control, coordination, nominal: one place reads dependencies, the
families ask for slots.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from trucewatch.extract.grammar.nouns import conjuncts
from trucewatch.model.syntax import Token

_SUBJECTS = ("nsubj", "csubj", "expl")
_PASSIVE = ("nsubjpass", "csubjpass")
_TERMS = frozenset({"hour", "day", "week", "month", "deadline", "ultimatum"})
_RELATIVE = {"which", "that", "who", "whom"}
_INTRANSITIVE = frozenset(
    {
        "protest",
        "merge",
        "die",
        "clash",
        "demonstrate",
        "flee",
        "retreat",
        "march",
        "rally",
        "surrender",
        "fall",
        "riot",
    }
)
"""Verbs that have no passive: a bare past form of theirs is active."""
_DONE_TO = frozenset(
    {"kill", "wound", "injure", "murder", "assassinate", "behead", "abduct", "kidnap", "detain", "arrest"}
)
"""Verbs that are always done to somebody: a bare past form without an object is passive ('Child killed in raid')."""
_BETWEEN_PLACES = frozenset({"border", "line", "road", "highway", "area", "zone", "frontier", "boundary", "corridor"})
_DUTIES = frozenset({"deadline", "commitment", "obligation", "undertaking", "promise", "pledge"})
"""Nouns whose infinitive is done by whom the noun's verb is about: 'Norway missed the deadline to withdraw'."""
_PLANS = frozenset({"effort", "attempt", "bid", "plan", "plot", "drive", "push", "try", "intention", "vow"})
"""Nouns whose infinitive is done by whose they are: 'the rebels gave up their attempt to seize the pass'."""
_PREPS = {"prep", "agent", "dative"}


@dataclass(frozen=True, slots=True)
class Arguments:
    """Who does it, who or what undergoes it, and the rest by preposition. Lists of head tokens, coordination spread."""

    subject: tuple[Token, ...] = ()
    object: tuple[Token, ...] = ()
    preps: Mapping[str, tuple[Token, ...]] = field(default_factory=dict)
    modifiers: tuple[Token, ...] = ()
    poss: tuple[Token, ...] = ()
    passive: bool = False


def arguments(head: Token) -> Arguments:
    """Read the arguments of a verb or a noun."""
    return _verb(head) if head.pos in {"VERB", "AUX"} else _noun(head)


def is_passive(verb: Token) -> bool:
    """Passive by its auxiliary or subject, or a bare participle that modifies a noun."""
    if any(c.dep in {"nsubjpass", "auxpass"} for c in verb.children):
        return True
    if verb.dep == "conj" and verb.tag == "VBN" and not verb.child("aux", "dobj"):
        return is_passive(verb.head) if verb.head.pos in {"VERB", "AUX"} else bool(verb.child("nsubj"))
    return (verb.tag in {"VBN", "VBD"} and verb.dep in {"acl", "amod"}) or _reduced(verb)


def _reduced(verb: Token) -> bool:
    """Headline passives: 'Five killed in raid', 'No injuries reported': a participle with a subject and no object."""
    if verb.lemma in _INTRANSITIVE:
        return False
    if verb.tag == "VBD" and verb.lemma in _DONE_TO:
        shared = any(c.dep == "conj" and c.child("dobj") for c in verb.children)
        behind = any(c.dep == "ccomp" and c.i > verb.i for c in verb.children)
        return not (shared or behind or verb.child("aux", "dobj", "xcomp", "prt"))
    return verb.tag == "VBN" and not verb.child("aux", "auxpass", "dobj", "ccomp") and verb.dep not in {"conj"}


def _verb(verb: Token) -> Arguments:
    passive = is_passive(verb)
    surface = _subject(verb)
    objects = [_antecedent(c, verb) for c in verb.children if c.dep in {"dobj", "attr", "oprd"} and not _is_time(c)]
    agents = [p for c in verb.children if c.dep == "agent" or (c.dep == "prep" and c.lemma == "by") for p in _pobj(c)]
    if verb.tag == "VBG" and verb.dep == "pcomp" and agents:
        logical_object, logical_subject = objects, agents
    elif passive:
        logical_object, logical_subject = surface, agents
    else:
        logical_object, logical_subject = objects, surface
    return Arguments(
        subject=_spread(logical_subject),
        object=_spread(logical_object),
        preps=_preps(verb),
        passive=passive,
    )


def _is_time(token: Token) -> bool:
    return token.dep == "npadvmod"


def _subject(verb: Token) -> list[Token]:
    own = [c for c in verb.children if c.dep in _SUBJECTS + _PASSIVE]
    if own:
        return [_antecedent(c, verb) for c in own if c.dep != "expl"]
    if verb.dep in {"relcl", "acl"} and verb.head.lemma in _DUTIES and verb.head.dep == "dobj":
        return [c for c in verb.head.children if c.dep == "poss" and c.pos != "PRON"] or _subject(verb.head.head)
    if verb.dep in {"relcl", "acl"} and verb.head.lemma in _PLANS and any(c.lemma == "to" for c in verb.children):
        owners = [c for c in verb.head.children if c.dep == "poss" and c.pos != "PRON"]
        return owners or (_subject(verb.head.head) if verb.head.dep == "dobj" else [])
    if verb.dep == "relcl" or verb.dep == "acl":
        return [verb.head] if verb.dep == "acl" or not any(c.lemma in _RELATIVE for c in verb.children) else []
    if verb.dep == "conj" and verb.head.pos in {"VERB", "AUX"}:
        return _subject(verb.head)
    if verb.dep in {"xcomp", "advcl", "ccomp", "pcomp"}:
        return _controller(verb)
    return []


def _controller(verb: Token) -> list[Token]:
    """The subject of an infinitive or participle is the object of its governor, else the governor's subject.

    A participle after 'when it came into force' goes with the main clause: 'it' is no doer.
    """
    governor = verb.head
    if governor.pos == "ADP" and governor.dep == "conj" and governor.head.pos == "VERB":
        return _subject(governor.head)
    accusing = verb.dep == "pcomp" and (governor.lemma in {"of", "with", "for"} or _tells_charge(governor))
    if governor.pos == "ADP":
        by = governor.dep == "agent" or governor.lemma == "by"
        governor = governor.head
        if by and is_passive(governor):
            return []
    if governor.dep == "parataxis" and verb.dep == "pcomp":
        governor = governor.head
    if governor.pos == "ADJ" and governor.dep in {"acomp", "oprd"}:
        governor = governor.head
    if governor.pos not in {"VERB", "AUX", "ADJ"}:
        return [governor] if governor.pos in {"NOUN", "PROPN"} and verb.dep != "pcomp" else []
    if verb.dep == "ccomp" and verb.child("mark"):
        return []
    if governor.dep == "advcl" and verb.dep == "advcl" and all(t.lemma == "it" for t in _subject(governor)):
        governor = governor.head
    if (addressed := _given_time(governor)) is not None and verb.dep != "ccomp":
        return [addressed]
    if verb.dep == "xcomp" and (asked := _called_on(governor)):
        return asked
    objects = [c for c in governor.children if c.dep == "dobj" or (accusing and c.dep == "nsubjpass")]
    left = verb.tag == "VBN" and verb.dep == "advcl" and governor.lemma in {"leave", "find"} and not verb.child("mark")
    return objects if objects and (verb.dep == "xcomp" or accusing or left) else _subject(governor)


def _called_on(governor: Token) -> list[Token]:
    """'called on all sides to respect the truce', 'appealed to the army to stop': who is to do it."""
    if governor.lemma not in {"call", "appeal", "plead", "prevail"}:
        return []
    behind = (c for c in governor.children if c.dep == "prep" and c.lemma in {"on", "upon", "to", "with"})
    return [token for prep in behind for token in _pobj(prep)]


def _tells_charge(by: Token) -> bool:
    """'accused the army of breaking the truce by firing mortars': how those who are charged did it."""
    beside = by.head.children if by.lemma == "by" and by.dep == "prep" else ()
    return any(c.dep == "prep" and c.lemma == "of" and c.child("pcomp") for c in beside)


def _given_time(governor: Token) -> Token | None:
    """'gave the army 48 hours to leave', 'set the junta a deadline': who is to do what the infinitive says."""
    if governor.lemma not in {"give", "set"}:
        return None
    term = governor.child("npadvmod") if governor.child("dative") is None else governor.child("dobj")
    named = governor.child("dobj") if governor.child("dative") is None else governor.child("dative")
    return named if term is not None and term.lemma in _TERMS else None


def _antecedent(subject: Token, verb: Token) -> Token:
    """A relative pronoun stands for the noun that its clause modifies."""
    if subject.lemma in _RELATIVE and verb.dep == "relcl":
        return verb.head
    return subject


def _preps(head: Token) -> dict[str, tuple[Token, ...]]:
    found: dict[str, list[Token]] = {}
    for child in head.children:
        if child.lemma == "accord" or child.text.lower() == "according":
            continue
        if child.dep in _PREPS or (child.dep == "advmod" and child.pos == "ADP"):
            _collect(child, found)
        elif child.dep in {"advcl", "acl"} and child.lemma in {"use", "target", "involve", "call", "demand"}:
            found.setdefault({"use": "using"}.get(child.lemma, child.text.lower()), []).extend(
                c for c in child.children if c.dep == "dobj"
            )
    return {key: _spread(tokens) for key, tokens in found.items()}


def _collect(prep: Token, found: dict[str, list[Token]]) -> None:
    found.setdefault(prep.lemma, []).extend(_pobj(prep))
    for inner in prep.children:
        if inner.dep in {"prep", "conj"} and inner.pos in {"ADP", "SCONJ"}:
            found.setdefault(inner.lemma, []).extend(_pobj(inner))
            if prep.lemma in {"close", "due", "next", "because"}:
                found.setdefault(prep.lemma, []).extend(_pobj(inner))


def _pobj(prep: Token) -> list[Token]:
    return [c for c in prep.children if c.dep == "pobj"]


def _noun(noun: Token) -> Arguments:
    before = [c for c in noun.children if c.i < noun.i]
    preps = _preps(noun)
    if "between" not in preps and (sides := _sides_behind(noun)):
        preps["between"] = sides
    return Arguments(
        preps=preps,
        modifiers=tuple(c for c in before if c.dep in {"compound", "amod", "nmod", "npadvmod"}),
        poss=_spread([c for c in before if c.dep == "poss"]),
    )


def _sides_behind(noun: Token) -> tuple[Token, ...]:
    """'clashes in the desert between A and B': the sides that the parser hung on the place."""
    for prep in (c for c in noun.children if c.dep == "prep" and c.lemma in {"in", "at", "near", "on"}):
        for place in _pobj(prep):
            for inner in (c for c in place.children if c.dep == "prep" and c.lemma == "between"):
                if place.lemma not in _BETWEEN_PLACES:
                    return _spread(_pobj(inner))
    return ()


def _spread(tokens: list[Token]) -> tuple[Token, ...]:
    return tuple(one for token in tokens for one in conjuncts(token))
