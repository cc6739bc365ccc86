"""Harm: casualties, damage, displacement, looting; and the three ways of having none to tell."""

from collections.abc import Iterator
from dataclasses import replace

from trucewatch.extract.grammar.arguments import arguments
from trucewatch.extract.grammar.nouns import classes, conjuncts, is_definite, is_people
from trucewatch.extract.grammar.predicates import find_predicates
from trucewatch.extract.scene import Draft, Scene
from trucewatch.extract.slots.counts import group_of, none_stated, number_of, quantity, together
from trucewatch.extract.slots.running import figured, running_count
from trucewatch.model.quantity import Quantity
from trucewatch.model.syntax import Token
from trucewatch.model.vocabulary import Counted
from trucewatch.ontology.lexicon import Lexicon

_COUNTED_AS = frozenset({"dobj", "nsubj", "conj", "ROOT", "pobj", "attr", "appos", "parataxis"})
_BARE = frozenset({"npadvmod", "nummod", "nsubj", "nsubjpass", "dep", "advmod"})


def find(scene: Scene) -> Iterator[Draft]:
    """Drafts of the family's claims in one sentence, and the killings that `violence` leaves to be counted."""
    for draft in find_predicates(scene, "harm"):
        if _without_counts(draft, scene) or _is_their_state(draft) or _are_people(draft, scene):
            continue
        if draft.clause.head.lemma in scene.lexicon.words["axes"]["averting"] and draft.clause.dep == "dobj":
            continue
        if not draft.quantities:
            count_victims(draft, scene)
        _nobody(draft, scene)
        if draft.kind != "harm.casualties" or draft.quantities or draft.roles.get("victim"):
            yield draft
    yield from _assessed(scene)
    yield from _dead(scene)
    yield from _stricken(scene)
    yield from _lives(scene)


def _is_their_state(draft: Draft) -> bool:
    """'a camp for displaced families': no news of how they came to be so; 'remain displaced' is counted as a state."""
    return draft.kind == "harm.displacement" and draft.clause.dep in {"amod", "acomp", "oprd"}


def _are_people(draft: Draft, scene: Scene) -> bool:
    """'made off with four workers': carried off rather than looted."""
    taken = draft.roles.get("target", ()) if draft.kind == "harm.looting" else ()
    return draft.by == "make-off-with" and (not taken or any(is_people(t, scene.lexicon) for t in taken))


def _nobody(draft: Draft, scene: Scene) -> None:
    """'Nobody was hurt', 'no civilians were killed': none, told as such, is a count and no denial."""
    of = scene.lexicon.counted.get(draft.trigger[0].lemma)
    none = [t for t in draft.roles.get("victim", ()) if t.lemma in {"nobody", "none"} or t.text.lower() == "no one"]
    if none and of is not None:
        draft.roles.pop("victim")
        draft.quantities = [none_stated(of, none[0], scene, "zero_reported")]
    if any(q.status == "zero_reported" for q in draft.quantities):
        draft.polarity = "affirmed"


def count_victims(draft: Draft, scene: Scene) -> None:
    """Quantities of those killed, injured or displaced, a figure for each group."""
    of = scene.lexicon.counted.get(draft.trigger[-1].lemma) or scene.lexicon.counted.get(draft.trigger[0].lemma)
    if of is None:
        return
    noun = draft.clause.pos in {"NOUN", "PROPN"} and draft.kind == "harm.casualties"
    tokens = [draft.clause] if noun else [*draft.roles.get("victim", ()), *draft.roles.get("target", ())]
    bare = [c for c in draft.clause.children if c.pos == "NUM" and c.i < draft.clause.i and c.dep in _BARE]
    tokens = bare if bare and not noun else tokens
    if noun and number_of(draft.clause, scene) is None and not _running(draft.clause, scene):
        tokens = _dying(draft, scene) or tokens
    if noun and number_of(draft.clause, scene) is None and (hurt := _hurt(draft, scene)):
        tokens, noun = hurt, False
    for token in tokens:
        toll = running_count(of, token, scene)
        running = token.lemma in scene.lexicon.words["harm"]["figures"] and number_of(token, scene) is None
        found = toll if toll or running else quantity(of, token, scene, None if noun else group_of(token, scene))
        if found is not None and found not in draft.quantities:
            draft.quantities.append(found)
            parts = list(_parts(of, token, draft, len(draft.quantities) - 1, scene))
            draft.quantities.extend(part for part, _ in parts if part is not None)
            draft.add("victim", [person for _, member in parts for person in (member, *_beside(member, scene))])
        if token in draft.roles.get("victim", ()):
            draft.add("victim", _beside(token, scene))
    draft.quantities = together(draft.quantities, scene)


def _beside(token: Token, scene: Scene) -> list[Token]:
    """'members of the police and gunmen loyal to them': people coordinated inside the phrase that they stand beside."""
    inner = [t for c in token.children if c.dep == "prep" and c.lemma == "of" for t in c.children if t.dep == "pobj"]
    others = [c for t in inner for c in t.children if c.dep == "conj" and c.tag in {"NNS", "NN"}]
    return [c for c in others if "armed_people" in classes(c, scene.lexicon) or is_people(c, scene.lexicon)]


def _running(noun: Token, scene: Scene) -> bool:
    """'the death toll rose to 12': the figure stands elsewhere."""
    return noun.lemma in scene.lexicon.words["harm"]["figures"] or any(c.lemma == "toll" for c in noun.children)


def _dying(draft: Draft, scene: Scene) -> list[Token]:
    """'the death of three children': those who died are counted."""
    held = arguments(draft.clause).preps.get("of", ())
    return [t for t in held if number_of(t, scene) is not None and classes(t, scene.lexicon) & {"person", "force"}]


def _hurt(draft: Draft, scene: Scene) -> list[Token]:
    """'Two people suffered minor injuries': those who have them are counted, not the injuries."""
    verb = draft.clause.head
    suffering = verb.pos == "VERB" and verb.lemma in scene.lexicon.words["predicates"]["suffer"]
    if not suffering or draft.clause.dep != "dobj":
        return []
    held = arguments(verb).subject
    wanted = {"armed_people", "force"}
    bodily = draft.clause.lemma in scene.lexicon.words["tolls"]["wounds"]
    return [
        t for t in held if bodily or t.pos == "NUM" or classes(t, scene.lexicon) & wanted or is_people(t, scene.lexicon)
    ]


def _parts(
    of: Counted, token: Token, draft: Draft, whole: int, scene: Scene
) -> Iterator[tuple[Quantity | None, Token]]:
    """'12 people, including three children', 'were killed on Friday, including …': each a part of the whole, with its
    figure where it has one."""
    held = [*token.children, *(c for c in draft.clause.children if c.i > draft.clause.i and token.i < draft.clause.i)]
    figure = draft.quantities[whole].segments[0]
    held += [c for t in scene.tree.tokens if figure[0] <= t.start < figure[1] for c in t.children]
    for prep in (c for c in dict.fromkeys(held) if c.lemma in {"include", "including"}):
        for inner in (c for c in prep.children if c.dep in {"pobj", "dobj"}):
            for one in conjuncts(inner):
                found = quantity(of, one, scene, group_of(one, scene))
                if found is not None or is_people(one, scene.lexicon):
                    yield (replace(found, part_of=whole) if found is not None else None), one


def _without_counts(draft: Draft, scene: Scene) -> bool:
    """Turn 'no injuries reported' and 'no report about casualties' into claims of their own kind of nothing."""
    noun = draft.clause
    if noun.pos not in {"NOUN", "PROPN"} or draft.kind not in {"harm.casualties", "harm.damage"}:
        return False
    of = scene.lexicon.counted.get(noun.lemma)
    if of is None:
        return is_definite(noun) or not _has_cause(noun, scene)
    draft.anaphoric, draft.actuality = False, "happened"
    if _has_no(noun, scene.lexicon):
        draft.quantities = [none_stated(of, noun, scene, "zero_reported")]
        draft.polarity = "affirmed"
    elif (word := _no_word_of(noun, scene.lexicon)) is not None:
        draft.quantities = [none_stated(of, noun, scene, "none_known")]
        draft.trigger = [word, noun]
        draft.polarity = "affirmed"
    elif _unknown(noun):
        draft.quantities = [none_stated(of, noun, scene, "unknown")]
    else:
        counted = quantity(of, noun, scene) or running_count(of, noun, scene) or _dying(draft, scene)
        return is_definite(noun) and not counted
    return False


def _has_cause(noun: Token, scene: Scene) -> bool:
    return any(a.lemma in scene.lexicon.words["harm"]["reporting"] for a in noun.ancestors())


def _has_no(token: Token, lexicon: Lexicon) -> bool:
    negated = any(c.dep in {"det", "neg"} and c.lemma in {"no", "any"} for c in token.children)
    if negated and any(c.lemma == "no" for c in token.children):
        return True
    above = token.head
    if token.dep == "conj":
        return _has_no(above, lexicon) and not any(c.dep in {"det", "nummod"} for c in token.children)
    reports = above.pos in {"VERB", "AUX"} and above.lemma in lexicon.words["harm"]["reporting"]
    return reports and above.child("neg") is not None


def _no_word_of(noun: Token, lexicon: Lexicon) -> Token | None:
    """The word that is denied in 'no word on casualties', 'no report about potential casualties'."""
    for above in list(noun.ancestors())[:3]:
        if above.lemma in lexicon.words["harm"]["word"] and above.pos == "NOUN":
            return above if _has_no(above, lexicon) else None
    return None


def _unknown(noun: Token) -> bool:
    near = [t for a in list(noun.ancestors())[:2] for t in (a, *a.children)]
    return any(t.lemma in {"unknown", "unclear"} for t in near)


def _dead(scene: Scene) -> Iterator[Draft]:
    """'left one dead and eight wounded', 'the toll reached two dead and 13 injured'."""
    for token in scene.tree.tokens:
        of = scene.lexicon.states.get(token.text.lower())
        progressive = token.tag == "VBG" and token.child("aux") is not None and token.child("dobj") is None
        verb = token.pos == "VERB" and token.dep not in {"acomp", "oprd"} and not progressive
        if of is None or verb or _is_put(token, scene.lexicon):
            continue
        behind = token.dep == "amod" and token.head.pos == "NUM" and token.head.i < token.i
        counted = token.head if behind else token
        own = running_count(of, counted, scene) or quantity(of, counted, scene)
        subjects = [
            c
            for c in (*token.children, *token.head.children)
            if c.dep in {"nsubj", "dobj", "nsubjpass"} and c is not token
        ]
        held = [t for t in subjects if classes(t, scene.lexicon) & {"person", "force"} or t.pos == "NUM"]
        draft = Draft("harm.displacement" if of == "displaced" else "harm.casualties", [token], token, "left-dead")
        if own is not None and counted.dep in _COUNTED_AS:
            draft.quantities.append(own)
        elif held and _says_so(token):
            draft.add("victim", held[-1:])
            draft.quantities.extend(q for q in [quantity(of, held[-1], scene, group_of(held[-1], scene))] if q)
        if draft.quantities:
            yield draft


def _is_put(state: Token, lexicon: Lexicon) -> bool:
    """'bringing the number of dead to 12': a toll (see `tolls`)."""
    return figured(state, lexicon).head.lemma in lexicon.words["tolls"]["putting"] and state.dep == "pobj"


def _says_so(state: Token) -> bool:
    """'left two dead', 'two were found dead', '12 dead'."""
    if state.dep in {"ROOT", "parataxis"}:
        return True
    predicated = state.dep in {"acomp", "oprd", "ccomp", "amod", "conj"}
    return predicated and state.head.lemma in {"leave", "be", "find", "remain"}


def _stricken(scene: Scene) -> Iterator[Draft]:
    """'one wounded soldier', '11 bodies': people counted by what befell them, without a verb of harm."""
    states = scene.lexicon.states
    for token in scene.tree.tokens:
        if token.pos != "NOUN" or number_of(token, scene) is None or token.names:
            continue
        marks = [states[c.text.lower()] for c in token.children if c.dep == "amod" and c.text.lower() in states]
        corpses = token.lemma in scene.lexicon.words["harm"]["corpses"] and token.tag == "NNS" and not marks
        people = classes(token, scene.lexicon) & {"person", "force", "armed_people"}
        of: Counted | None = "killed" if corpses else marks[0] if marks and people else None
        found = quantity(of, token, scene, None if corpses else group_of(token, scene)) if of is not None else None
        if found is not None:
            draft = Draft("harm.casualties", [token], token, "stricken", quantities=[found], polarity="affirmed")
            if not corpses:
                draft.add("victim", [token])
            draft.speaker_is_subject = _witness(token, scene)
            yield draft


def _witness(seen: Token, scene: Scene) -> Token | None:
    """'neighbours saw three bodies': whose word it is."""
    witnessing = seen.dep == "dobj" and seen.head.lemma in scene.lexicon.words["harm"]["witnessing"]
    held = arguments(seen.head).subject if witnessing else ()
    return next((t for t in held if t.pos != "PRON"), None)


def _assessed(scene: Scene) -> Iterator[Draft]:
    """'Damage is being assessed': the state of damage, not its amount."""
    for token in scene.tree.tokens:
        if token.lemma in {"assess", "evaluate", "survey", "estimate"} and token.pos == "VERB":
            held = [t for t in arguments(token).object if "damage" in classes(t, scene.lexicon) and t.pos == "NOUN"]
            if held and not _already(held[0]):
                draft = Draft(
                    "harm.damage", [held[0], token], token, "damage-assessed", polarity="affirmed", actuality="ongoing"
                )
                draft.reason = (min(t.start for t in [held[0], token]), max(held[0].end, token.end))
                yield draft


def _already(noun: Token) -> bool:
    return any(c.dep == "nummod" for c in noun.children)


def _lives(scene: Scene) -> Iterator[Draft]:
    """'claimed the lives of 70 people', 'cost five lives', 'at the cost of two lives'."""
    for noun in (t for t in scene.tree.tokens if t.lemma == "life"):
        above = noun.head
        taken = noun.dep == "dobj" and above.lemma in scene.lexicon.words["harm"]["lives"]
        cost = noun.dep == "pobj" and above.lemma == "of" and above.head.lemma in {"cost", "price", "loss"}
        if not (taken or cost):
            continue
        verb = above if taken else above.head
        draft = Draft("harm.casualties", sorted([verb, noun], key=lambda t: t.i), verb, "lives-claimed")
        held = arguments(noun).preps.get("of", ())
        draft.add("victim", held)
        figures = [quantity("killed", token, scene, group_of(token, scene)) for token in held]
        draft.quantities.extend(q for q in (*figures, quantity("killed", noun, scene)) if q is not None)
        if draft.quantities or held:
            yield draft
