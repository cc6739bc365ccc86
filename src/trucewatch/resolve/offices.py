"""Offices: for which body somebody speaks, where the words beside the name say so: 'a spokesman for the army, X'."""

import re
from collections.abc import Iterator, Mapping, Sequence

from trucewatch.model import Attribution, Mention
from trucewatch.resolve.actors import resolve_mention
from trucewatch.resolve.context import Context
from trucewatch.resolve.earlier import Known
from trucewatch.resolve.heads import strip_determiner

_PERSONS = frozenset({"official", "person"})
_OWNED = re.compile(r"(?P<body>\S.*?)['’]s?\s+(?P<office>\S.*)", re.DOTALL)
_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")


def bodies_of(attributions: Sequence[Attribution], context: Context, known: Sequence[Known]) -> Mapping[str, str]:
    """From the entity of a speaker known to no registry to that of the body he speaks for, told once in the report."""
    earlier = sorted(known, key=lambda other: other.start)
    found: dict[str, str] = {}
    for source in (a.source for a in attributions if a.source is not None):
        if source.entity is None or not source.entity.startswith("local:") or source.entity in found:
            continue
        body = next(filter(None, (_entity(b, context, earlier) for b in _bodies(source, context))), None)
        if body is not None and body != source.entity:
            found[source.entity] = body
    return found


def _bodies(source: Mention, context: Context) -> Iterator[Mention]:
    """The words for a body beside an office, likeliest first, each part of the description on its own."""
    at = source.segments[0][0] if source.segments else 0
    start = 0
    for part in source.text.split(","):
        words = strip_determiner(part)
        offset = at + start + part.index(words) if words else at
        start += len(part) + 1
        for body, shift in _in_description(words, context):
            yield Mention(body, ((offset + shift, offset + shift + len(body)),) if source.segments else ())


def _in_description(words: str, context: Context) -> Iterator[tuple[str, int]]:
    """The body's words and where they begin: 'the army' of 'spokesman for the army', 'army' of 'army spokesman'."""
    heads = context.heads
    offices = heads.speaks_for | heads.offices | heads.voices | heads.appointed | heads.sent
    tokens = [(m.group().lower(), m.start(), m.end()) for m in _WORD.finditer(words)]
    place = next((i for i, (word, _, _) in enumerate(tokens) if word in offices), None)
    if place is None:
        return
    office, before, behind = tokens[place][0], words[: tokens[place][1]].strip(), words[tokens[place][2] :]
    after = re.match(r"\s+(?:of|for)\s+(?P<body>\S.*)", behind, re.DOTALL)
    if after is not None:
        yield after["body"], tokens[place][2] + after.start("body")
    owned = _OWNED.match(before + " office")
    owner = owned["body"] if owned is not None else before
    if owner and (office in heads.sent or office not in heads.bodies):
        yield owner, 0
    if owner and office in heads.sent:
        yield f"{owner} government", 0
    elif office in heads.appointed:
        yield "the government", 0
    elif office in heads.bodies and (owned is not None or not before or before[:1].isupper()):
        yield (f"{owner} government" if owned is not None else "the government"), 0


def _entity(body: Mention, context: Context, earlier: Sequence[Known]) -> str | None:
    """The body's entity; a person, an outlet or a mere description is none."""
    pointing = body if body.text[:1].isupper() else Mention(f"the {strip_determiner(body.text)}", body.segments)
    found = resolve_mention(pointing, context, earlier)
    known = found.entity is not None and not found.entity.startswith("local:")
    return found.entity if known and found.kind not in _PERSONS | {"media", None} else None
