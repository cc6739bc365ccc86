"""Reference: whom 'it', 'they', 'the officials', 'one of them' and 'both sides' mean, by what the report said before.

Only what points back is resolved here: pronouns, and definite nouns without a description of their own. What stays
open is left to `resolve`, which knows the registry. Sources come before subjects, and those before the rest.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from trucewatch.extract.grammar.nouns import classes, conjuncts, mention
from trucewatch.extract.scene import Scene
from trucewatch.extract.voices.antecedents import (
    COUNTRYS,
    PRONOUNS,
    agrees,
    bears,
    does,
    is_bare,
    is_one_of,
    is_thing,
    opens_words_of,
    points_at_pair,
    stands_beside,
    together,
)
from trucewatch.extract.voices.attribution import Voice, twin_of
from trucewatch.extract.voices.naming import is_person, is_plural, own_name, presented
from trucewatch.model.mention import Mention
from trucewatch.model.spans import overlaps
from trucewatch.model.syntax import Token
from trucewatch.ontology.fold import is_capital

_BACK = 3
"""Parsed sentences before a pronoun in which its antecedent may stand."""
_DEPS = ("nsubj", "nsubjpass", "pobj", "dobj", "appos", "poss", "conj", "attr")


@dataclass(slots=True)
class References:
    """The antecedents of one report. `scenes` and `voices` are all of the report's, in text order."""

    scenes: Sequence[Scene]
    voices: list[Voice]
    found: dict[Token, tuple[Mention, ...]] = field(default_factory=dict)

    def name_sources(self) -> None:
        """Give every voice's source the name of whom it means, first to last, so that each can build on the others.

        Of 'both sides' there are two voices from then on.
        """
        for voice in sorted(self.voices, key=lambda v: v.head.start if v.head else 0):
            if voice.head is None or voice.source is None:
                continue
            meant = self.meant(voice.head, voice.scene, as_source=True)
            if meant and len(meant) <= 2:
                self.voices.extend(twin_of(voice, replace(voice.source, name=other.text)) for other in meant[1:])
                voice.source = replace(voice.source, name=meant[0].text)

    def mentions(self, token: Token, scene: Scene) -> tuple[Mention, ...]:
        """The mention of a token, with the name of whom it means; two for 'both sides'."""
        own = mention(token, scene.text)
        if whose := tuple(self._through_owner(token, scene)):
            return tuple(replace(own, name=other.text) for other in whose)
        meant = self.meant(token, scene) if token.pos != "PRON" or does(token) else ()
        return tuple(replace(own, name=other.text) for other in meant) or (own,)

    def meant(self, token: Token, scene: Scene, as_source: bool = False) -> tuple[Mention, ...]:
        """Whom a phrase means in the report's own words; empty where it says so itself or nothing before does."""
        if token not in self.found:
            self.found[token] = tuple(self._meant(token, scene, as_source))
        return self.found[token]

    def _meant(self, token: Token, scene: Scene, as_source: bool) -> Iterator[Mention]:
        name = own_name(token, scene.lexicon)
        if name is not None:
            yield from (mention(one, scene.text) for one in conjuncts(name))
        elif points_at_pair(token, scene.lexicon):
            yield from self._pair(token, scene)
        elif as_source and is_one_of(token, scene.lexicon):
            yield from self._one_of(token, scene)
        elif token.pos == "PRON":
            yield from self._by_pronoun(token, scene, as_source)
        elif as_source and token.child("poss") is not None and not is_person(token, scene.lexicon):
            yield from self._through_owner(token, scene)
        elif as_source and is_bare(token, scene.lexicon):
            yield from self._by_noun(token, scene)

    def _through_owner(self, token: Token, scene: Scene) -> Iterator[Mention]:
        """'its fighters', 'the group's statement': the owner's own doing or word, with whom the owner is."""
        owner = token.child("poss")
        if owner is not None and token.lemma in scene.lexicon.words["naming"]["own"]:
            for other in self.meant(owner, scene, owner.pos != "PRON"):
                yield replace(other, text=f"{other.text}'s {token.text}")

    def _by_pronoun(self, token: Token, scene: Scene, as_source: bool) -> Iterator[Mention]:
        word = PRONOUNS.get(token.lemma)
        if word is None:
            return
        fits = self._fitting(token, word, scene, as_source)
        plural = [(t, s) for t, s in fits if is_plural(t, scene.lexicon)]
        if word == "they" and not as_source and plural:
            fits = plural
        for head, where in fits[:1]:
            yield from self._spread(head, where, word == "they")

    def _fitting(self, token: Token, word: str, scene: Scene, as_source: bool) -> list[tuple[Token, Scene]]:
        """The noun phrases before that a pronoun can mean, likeliest first; none inside the speaker's own words."""
        own = [v.content for v in self.voices if v.head is token]
        fits: list[tuple[Token, Scene]] = []
        inside: list[tuple[Token, Scene]] = []
        for head, where in self._before(token, scene, near=True):
            spoke = self._speaks(head)
            if any(overlaps(content, ((head.start, head.end),)) for content in own) and token.dep != "poss":
                if as_source and opens_words_of(head, token) and agrees(word, head, scene.lexicon, spoke):
                    inside.append((head, where))
                continue
            if word == "it" and not as_source and is_thing(head, scene.lexicon):
                break
            acts = word != "he" or spoke or head.dep == "nsubj" or stands_beside(token, where, scene)
            if acts and agrees(word, head, scene.lexicon, spoke):
                fits.append((head, where))
        near = [fit for fit in fits if stands_beside(token, fit[1], scene)]
        return near[::-1] or fits or inside

    def _spread(self, head: Token, where: Scene, many: bool) -> Iterator[Mention]:
        """What the antecedent itself means; 'they' takes in all that is coordinated."""
        for one in conjuncts(head) if many else [head]:
            yield from self.meant(one, where, self._speaks(one)) or (presented(one, where),)

    def _speaks(self, token: Token) -> bool:
        return any(v.head is token for v in self.voices)

    def _by_noun(self, token: Token, scene: Scene) -> Iterator[Mention]:
        """'the officials': the last told of by that noun before, where the text has more to say of them.

        'the statement', of which nothing more is said, is that of the body that spoke last.
        """
        if "document" in classes(token, scene.lexicon):
            yield from self._author(token, scene)
            return
        for head, where in self._before(token, scene):
            alike = is_plural(head, scene.lexicon) == is_plural(token, scene.lexicon)
            if (head.lemma == token.lemma and alike) or bears(head, token.lemma):
                found = self.meant(head, where, True) or (presented(head, where),)
                if found[0].text.lower() != mention(token, scene.text).text.lower():
                    yield from found[:1]
                return
            if "force" in classes(token, scene.lexicon) and token.lemma not in COUNTRYS and self._is_body(head, scene):
                if not head.has_name("actor"):
                    yield presented(head, where)
                return

    def _is_body(self, head: Token, scene: Scene) -> bool:
        """Whether a proper name that speaks or acts here is a body's, so that the next 'the group' is it."""
        proper = head.pos == "PROPN" or any(c.dep == "compound" and c.pos == "PROPN" for c in head.children)
        if not proper or not is_capital(head.text) or is_person(head, scene.lexicon):
            return False
        return head.has_name("actor") or (not head.names and self._speaks(head))

    def _author(self, token: Token, scene: Scene) -> Iterator[Mention]:
        """Whose 'the statement' is: who spoke by that medium last before, or by none that is told and is a body."""
        medium = scene.lexicon.media.get(token.lemma, "statement")
        for voice in sorted((v for v in self.voices if v.head), key=lambda v: -v.cue.verb.start):
            head = voice.head
            if head is None or head.start >= token.start or "document" in classes(head, scene.lexicon):
                continue
            by_body = voice.medium is None and not is_person(head, scene.lexicon)
            if voice.medium == medium or by_body or {voice.medium, medium} <= scene.lexicon.cues["social"]:
                yield from self.meant(head, voice.scene, True)[:1] or (presented(head, voice.scene),)
                return

    def _one_of(self, token: Token, scene: Scene) -> Iterator[Mention]:
        """'one of them', 'the other': of the several told of last, one."""
        several = next(
            (
                (t, s)
                for t, s in self._before(token, scene, near=True)
                if is_plural(t, scene.lexicon) and self._speaks(t)
            ),
            None,
        )
        if several is not None:
            own = self.meant(*several, True) or (presented(*several),)
            first = "one" if token.lemma == "one" else "another"
            yield replace(own[0], text=f"{first} of {own[0].text}")

    def _pair(self, token: Token, scene: Scene) -> Iterator[Mention]:
        """The two told of together last: coordinated, or one with the other."""
        for head, where in self._before(token, scene):
            pair = together(head, scene.lexicon)
            if len(pair) == 2:
                for one in pair:
                    yield from self.meant(one, where, False) or (presented(one, where),)
                return

    def _before(self, token: Token, scene: Scene, near: bool = False) -> Iterator[tuple[Token, Scene]]:
        """Noun phrases before the token: its own sentence's, then those of the sentences before, nearest first.

        What is `near` stands in one of the last parsed sentences, in this paragraph or the one before.
        """
        at = next(i for i, one in enumerate(self.scenes) if one.tree is scene.tree)
        for one in reversed(self.scenes[max(0, at - _BACK) if near else 0 : at + 1]):
            if near and scene.tree.paragraph - one.tree.paragraph > 1:
                return
            nouns = [t for t in one.tree.tokens if (t.pos in {"NOUN", "PROPN"} and t.dep in _DEPS) or self._is_named(t)]
            if one.tree is scene.tree:
                nouns = [t for t in nouns if t.i < token.i and token not in t.subtree()]
            yield from ((t, one) for t in sorted(nouns, key=self._rank))

    def _is_named(self, token: Token) -> bool:
        """Whether a pronoun speaks that is known to mean somebody."""
        return token.pos == "PRON" and bool(self.found.get(token)) and self._speaks(token)

    def _rank(self, token: Token) -> tuple[bool, int, int]:
        own = next((v for v in self.voices if v.head is token), None)
        subject = 0 if token.dep in {"nsubj", "nsubjpass"} else 1
        return own is None, subject, token.i
