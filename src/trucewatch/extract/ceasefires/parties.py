"""Who is a party to an act on a ceasefire, who mediates it, who is accused."""

from collections.abc import Iterator, Sequence

from trucewatch.extract.grammar.arguments import arguments
from trucewatch.extract.grammar.nouns import classes, through
from trucewatch.extract.scene import Draft, Scene
from trucewatch.model.syntax import Token
from trucewatch.model.vocabulary import Role

PATRONAGE = ("under", "with", "through")
_SIDES = frozenset({"actor", "force", "authority", "named", "person", "place", "alliance"})
_ACCUSED = frozenset({"ceasefire.violation_alleged", "ceasefire.violation_assessed", "ceasefire.violation_denied"})


def add_parties(draft: Draft, noun: Token, word: Token, chain: Sequence[Token], scene: Scene) -> None:
    """Parties stand with the noun ('with', 'between', possessor), with the act's verb, or perform by saying."""
    _beside_noun(draft, noun, scene)
    draft.add("mediator", [t for t in patrons(noun, word, scene) if acts_for_itself(t, scene) or t.pos == "PROPN"])
    if _offered(draft, word, scene):
        return
    for verb in (w for w in [word, *chain] if w.pos == "VERB"):
        _of_verb(draft, verb, word, scene)
        if draft.roles.get("party") or draft.roles.get("accused"):
            break
    if word.pos == "NOUN":
        read = arguments(word)
        role: Role = "accused" if draft.kind in _ACCUSED else "party"
        draft.add(role, [t for t in read.preps.get("by", ()) + read.poss + read.modifiers if acts_for_itself(t, scene)])
    draft.add("party", [modifier for modifier in arguments(noun).modifiers if modifier.has_name("actor")])


def _offered(draft: Draft, word: Token, scene: Scene) -> bool:
    """'received a proposal from the envoy', 'his proposal': whose it is, whoever does something to it."""
    if word.pos != "NOUN" or draft.kind not in {"ceasefire.proposed", "ceasefire.renewal_offered"}:
        return False
    read = arguments(word)
    owners = [*(t for key in ("from", "by") for t in read.preps.get(key, ())), *read.poss]
    draft.add("party", [t for t in owners if not scene.is_time(t)])
    return bool(draft.roles.get("party"))


def patrons(noun: Token, clause: Token, scene: Scene) -> Iterator[Token]:
    """'under UN auspices', 'under the auspices of the bloc', 'with Qatari mediation'."""
    read = [arguments(t) for t in (noun, clause, *(c for c in clause.children if c.dep == "xcomp"))]
    held = [t for key in PATRONAGE for one in read for t in one.preps.get(key, ())]
    for patronage in dict.fromkeys(t for t in held if t.lemma in scene.lexicon.words["talks"]["auspices"]):
        own = arguments(patronage)
        yield from (*own.preps.get("of", ()), *own.poss, *own.modifiers)


def led_by(noun: Token, scene: Scene) -> list[Token]:
    """'talks led by the bloc', 'the talks were convened by Norway', 'Malaysia hosted the talks': whose they are."""
    leading = scene.lexicon.words["talks"]["leading"]
    above = [noun.head] if noun.dep in {"nsubjpass", "dobj"} else []
    verbs = [
        v for v in (*above, *(c for c in noun.children if c.dep in {"acl", "relcl", "amod"})) if v.lemma in leading
    ]
    return [t for verb in verbs for t in (*arguments(verb).subject, *compounded(verb)) if t is not noun]


def compounded(verb: Token) -> list[Token]:
    """'UN-brokered': who stands before a participle, tied to it by a hyphen."""
    return [c for c in verb.children if c.dep in {"npadvmod", "compound", "nmod"} and c.i < verb.i and c.pos == "PROPN"]


def acts_for_itself(token: Token, scene: Scene) -> bool:
    """Whether the noun stands for somebody who can be a side: no mediator, no observer."""
    if scene.is_time(token) or _is_outsider(token, scene):
        return False
    a_side = token.lemma in scene.lexicon.words["ceasefires"]["all_sides"]
    return a_side or bool(classes(token, scene.lexicon) & _SIDES) or _some_of_them(token, scene)


def _some_of_them(token: Token, scene: Scene) -> bool:
    """'three of their organisations': bodies by number."""
    return token.pos == "NUM" and bool(classes(through(token, scene.lexicon), scene.lexicon) & _SIDES)


def _beside_noun(draft: Draft, noun: Token, scene: Scene) -> None:
    own, listed = arguments(noun), scene.lexicon.words["ceasefires"]
    possessors = tuple(t for t in own.poss if t.pos != "PRON" and not scene.is_time(t))
    draft.add("party", own.preps.get("between", ()) + possessors + own.preps.get("by", ()))
    against = own.preps.get("with", ()) + own.preps.get("against", ())
    draft.add("counterpart", [t for t in against if acts_for_itself(t, scene) or t.pos == "PRON"])
    brokered = [c for c in noun.children if c.dep == "amod" and c.lemma in listed["brokering"]]
    draft.add("mediator", [t for verb in brokered for t in compounded(verb)])
    for clause in (c for c in noun.children if c.dep in {"acl", "relcl"} and c.pos == "VERB"):
        read = arguments(clause)
        doers = [t for t in read.subject if t is not noun]
        if clause.lemma in listed["brokering"] | scene.lexicon.words["talks"]["leading"]:
            draft.add("mediator", doers)
        elif clause.lemma in listed["granting"]:
            role: Role = "counterpart" if draft.kind == "ceasefire.rejected" else "party"
            if draft.kind != "ceasefire.terminated":
                # who kept it did not end it: 'the end of a truce kept by the militias' names no doer
                draft.add(role, [t for t in doers if acts_for_itself(t, scene)])
            others = [t for key in ("to", "toward", "towards", "with", "for") for t in read.preps.get(key, ())]
            draft.add("counterpart", [t for t in others if acts_for_itself(t, scene)])


def _of_verb(draft: Draft, verb: Token, word: Token, scene: Scene) -> None:
    read = arguments(verb)
    role: Role = "accused" if draft.kind in _ACCUSED and verb is word else "party"
    if verb.lemma in scene.lexicon.words["ceasefires"]["brokering"]:
        draft.add("mediator", list(read.subject))
        return
    subjects = read.subject
    if verb.dep in {"acomp", "oprd"} and verb.head.pos == "VERB":
        subjects = arguments(verb.head).subject  # 'does not feel bound by it'
    actors = [t for t in subjects if acts_for_itself(t, scene) or _each_other(t) or _own_word(t, verb)]
    if actors and not (role == "party" and draft.kind in _ACCUSED):
        draft.add(role, actors)
    if draft.kind not in _ACCUSED:
        draft.add("mediator", [t for t in read.subject if _is_outsider(t, scene)])
    draft.add("counterpart", [t for t in read.preps.get("with", ()) if acts_for_itself(t, scene)])


def _own_word(token: Token, verb: Token) -> bool:
    """'said it did not recognise the truce': a body that speaks of itself."""
    return token.lemma == "it" and verb.dep == "ccomp"


def _each_other(token: Token) -> bool:
    return token.lemma in {"other", "another"} and token.child("det") is not None


def _is_outsider(token: Token, scene: Scene) -> bool:
    return token.lemma in scene.lexicon.words["ceasefires"]["outsiders"]
