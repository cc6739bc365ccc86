"""Lengths: how long something is told to last, in days: 'seven-month talks', 'a truce of three days'."""

import re
from collections.abc import Sequence

from trucewatch.extract.scene import Scene
from trucewatch.model.quantity import Quantity
from trucewatch.model.syntax import Token

_DATES = re.compile(r"\s+(?:after|before|ago|later|earlier|since|old)\b", re.IGNORECASE)
"""'two years after the war broke out': the length only dates."""
_LENGTHS = {"npadvmod", "dobj", "attr", "prep", "advmod"}
_APART = {"after", "before", "since", "within", "amid", "until", "till"}
"""'held after two days of fighting': the length is another's."""
_LASTING = {"last", "continue", "run", "remain", "hold", "endure"}


def length_of(noun: Token, scene: Scene) -> list[Quantity]:
    """The lengths that stand in the noun's own phrase, in the order of the text."""
    phrase = noun.head.subtree() if noun.dep in {"compound", "nmod"} else noun.subtree()
    return _within(phrase[0].start, phrase[-1].end, noun.end, scene)


def lengths(noun: Token, words: Sequence[Token], scene: Scene) -> list[Quantity]:
    """The lengths in the noun's own phrase, and those that verbs among `words` give, each once."""
    verbs = dict.fromkeys(word for word in words if word.pos == "VERB")
    told = [*length_of(noun, scene), *(quantity for verb in verbs for quantity in _told_by(verb, scene))]
    return list({quantity.segments: quantity for quantity in told}.values())


def _told_by(verb: Token, scene: Scene) -> list[Quantity]:
    """What a verb of lasting gives, or hangs on a verb by 'for': 'declared a truce for three days'."""
    lasting = verb.lemma in _LASTING
    spans = [
        (c.subtree()[0].start, c.subtree()[-1].end)
        for c in verb.children
        if (lasting and c.i > verb.i and c.dep in _LENGTHS and c.lemma not in _APART)
        or (c.dep == "prep" and c.lemma in {"for", "by"})
    ]
    return [quantity for start, end in spans for quantity in _within(start, end, end, scene)]


def _within(start: int, end: int, before: int, scene: Scene) -> list[Quantity]:
    return [
        Quantity(
            "duration_days",
            "stated",
            d.days_best,
            d.days_lower,
            d.days_upper,
            scene.text[d.start : d.end],
            segments=((d.start, d.end),),
        )
        for d in scene.reading.durations
        if start <= d.start and d.end <= end and d.start < before and not _DATES.match(scene.text, d.end)
    ]
