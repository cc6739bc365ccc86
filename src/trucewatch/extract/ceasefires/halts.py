"""Halts: a ceasefire without the word: 'suspends combat operations against US forces', 'a halt to attacks'."""

from collections.abc import Iterator

from trucewatch.extract.ceasefires.parties import acts_for_itself
from trucewatch.extract.ceasefires.reasons import find_reason
from trucewatch.extract.ceasefires.words import acts_of, chain_over, is_ceasefire, is_done, kind_of
from trucewatch.extract.grammar.arguments import arguments
from trucewatch.extract.grammar.verbs import verb_over
from trucewatch.extract.scene import Draft, Scene
from trucewatch.model.syntax import Token


def halts(scene: Scene) -> Iterator[Draft]:
    """'suspends combat operations against US forces', 'a halt to attacks': a ceasefire without the word."""
    words = scene.lexicon.ceasefires
    for token in scene.tree.tokens:
        if token.pos == "VERB" and token.lemma in words["halting_verbs"]:
            held = [t for t in arguments(token).object if t.lemma in words["halted"] and not is_ceasefire(t, scene)]
        elif token.pos == "NOUN" and token.lemma in words["halting_nouns"]:
            preps = arguments(token).preps
            held = [t for key in ("to", "of", "in") for t in preps.get(key, ()) if t.lemma in words["halted"]]
        else:
            continue
        if token.lemma == "hold":
            held = [t for t in held if t.lemma == "fire"]
        held = [
            t
            for t in held
            if t.lemma not in {"fire", "activity", "war"} or "against" in arguments(t).preps or t.lemma == "fire"
        ]
        if held and not is_ceasefire(token, scene) and not _beyond(token):
            yield _halt(token, held[0], scene)


def _beyond(word: Token) -> bool:
    """'had not been able to hold their fire', 'failed to': what somebody did not manage is no halt."""
    above = [a for a in word.ancestors() if a.pos in {"VERB", "AUX"}][:2] if word.dep in {"xcomp", "ccomp"} else []
    return any(a.lemma == "fail" or a.child("neg") is not None for a in above)


def _of_all(party: Token, scene: Scene) -> bool:
    """'The parties', 'both sides': whoever fights, so that they halt by agreement."""
    return party.lemma in scene.lexicon.words["ceasefires"]["all_sides"] and party.tag == "NNS"


def _halt(word: Token, held: Token, scene: Scene) -> Draft:
    draft = Draft(
        "ceasefire.declared_unilaterally", sorted([word, held], key=lambda t: t.i), verb_over(word), "halt-of-attacks"
    )
    verb = word if word.pos == "VERB" else verb_over(word)
    chain = [word, *chain_over(word, scene.lexicon)]
    for one in (w for w in [verb, *chain] if w.pos == "VERB"):
        actors = [t for t in arguments(one).subject if acts_for_itself(t, scene)]
        if actors:
            draft.add("party", actors)
            if any(_of_all(t, scene) for t in actors):
                draft.kind = "ceasefire.agreed"
                if any("agreed" in acts_of(w, scene) and is_done(w) for w in (one, one.head)):
                    draft.polarity, draft.actuality = "affirmed", "happened"
            break
        acts = acts_of(one, scene)
        if acts and acts[0] in {"called_for", "proposed", "rejected"}:
            draft.kind = kind_of(acts[0])
    outer = next(
        (a for w in chain[1:] for a in acts_of(w, scene)[:1] if a in {"called_for", "proposed", "rejected"}), None
    )
    if outer is not None:
        draft.kind = kind_of(outer)
    for prep in ("against", "on", "with"):
        draft.add(
            "counterpart",
            [t for one in (held, word) for t in arguments(one).preps.get(prep, ()) if acts_for_itself(t, scene)],
        )
    find_reason(draft, word, chain)
    return draft
