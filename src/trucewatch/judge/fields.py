"""Fields: reading and writing what a claim says at an address such as `place`, `roles/actor/0` or `quantities/killed`.

Values are plain, as in JSON, and carry no spans: a person corrects what a claim says, not where it is written. A value
that is written takes the spans of what it replaces, else those of the trigger.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, cast, get_args

from trucewatch.errors import NotFound
from trucewatch.model import Claim, Mention, Place, Quantity, Speaker, Time
from trucewatch.model.codec import from_plain, to_plain
from trucewatch.model.vocabulary import Counted, Role
from trucewatch.ontology.kinds import types_of

Plain = Any
"""What JSON can hold."""

WHOLE = ""
"""The address of all that a claim says."""
AXES = ("kind", "stance", "polarity", "actuality", "background")
RECORDS: Mapping[str, type] = {"time": Time, "place": Place, "speaker": Speaker}
SCALARS = (*AXES, "reason", *RECORDS)
ROLES: tuple[str, ...] = get_args(Role)
COUNTED: tuple[str, ...] = get_args(Counted)
REMOVABLE = ("reason", "time", "place")


def addresses(claim: Claim) -> tuple[str, ...]:
    """Every address that the claim fills, items of lists each by its number."""
    filled = [name for name in SCALARS if getattr(claim, name) is not None]
    roles = [f"roles/{role}/{at}" for role, mentions in claim.roles.items() for at in range(len(mentions))]
    return (*filled, *roles, *(f"quantities/{at}" for at in range(len(claim.quantities))))


def known_address(path: str) -> bool:
    """Say whether a claim can have something at the address, whether this one has or not."""
    head, name, at = parts(path)
    if path == WHOLE or (path in SCALARS and name is None):
        return True
    if head == "roles":
        return name in ROLES and (at is None or at.isdecimal())
    return head == "quantities" and name is not None and at is None and (name in COUNTED or name.isdecimal())


def removable(path: str) -> bool:
    """Say whether the claim still says something without it: a place, a mention, a count."""
    return path in REMOVABLE or "/" in path


def is_item(path: str) -> bool:
    """Say whether the address is that of one of several: `roles/actor/0`, `quantities/2`."""
    return path.rsplit("/", 1)[-1].isdecimal()


def read(claim: Claim, path: str) -> Plain:
    """What the claim says at the address, None where it says nothing. Raises NotFound for an item that is not there."""
    head, name, _ = parts(path)
    if path == WHOLE:
        return {part: read(claim, part) for part in (*SCALARS, "roles", "quantities")}
    if is_item(path):
        return _plain(item(claim, path))
    if head == "quantities":
        return _plain([count for count in claim.quantities if name in (None, count.of)]) or (None if name else [])
    if head == "roles":
        filled = {role: mentions for role, mentions in claim.roles.items() if mentions}
        return _plain(filled.get(cast(Role, name))) if name else _plain(filled)
    return _plain(getattr(claim, path))


def item(claim: Claim, path: str) -> Mention | Quantity:
    """The mention or quantity at an address with a number. Raises NotFound."""
    several = _several(claim, path)
    at = int(path.rsplit("/", 1)[-1])
    if at >= len(several):
        raise NotFound(f"claim {claim.id} has no {path}; it has {', '.join(addresses(claim))}")
    return several[at]


def written(claim: Claim, path: str, value: Plain) -> Claim:
    """The claim with `value` at the address; None removes what is there."""
    head, name, _ = parts(path)
    if path == WHOLE:
        for part, inner in value.items():
            claim = (
                _list_written(claim, part, inner) if part in ("roles", "quantities") else written(claim, part, inner)
            )
        return claim
    if head == "roles" and name:
        return _role_written(claim, cast(Role, name), path, value)
    if head == "quantities" and name:
        return _quantity_written(claim, path, value)
    if path == "kind":
        return replace(claim, kind=value, types=types_of(value) if value != claim.kind else claim.types)
    cls = RECORDS.get(path)
    if cls is None or value is None:
        return replace(claim, **{path: value})
    old = getattr(claim, path)
    return replace(claim, **{path: _spanned(cls, value, old)})


def parts(path: str) -> tuple[str, str | None, str | None]:
    """The pieces of an address: `roles/actor/0` is roles, actor, 0."""
    head, *rest = path.split("/", 2)
    return head, rest[0] if rest else None, rest[1] if len(rest) > 1 else None


def _several(claim: Claim, path: str) -> Sequence[Mention | Quantity]:
    head, name, _ = parts(path)
    return claim.quantities if head == "quantities" else claim.roles.get(cast(Role, name), ())


def _plain(value: object) -> Plain:
    """The value without spans."""
    return _spanless(to_plain(value))


def _spanless(value: Plain) -> Plain:
    if isinstance(value, dict):
        return {name: _spanless(inner) for name, inner in value.items() if name != "segments"}
    return [_spanless(inner) for inner in value] if isinstance(value, list) else value


def _spanned(cls: type, value: Plain, old: object) -> Any:  # noqa: ANN401 - a record of the class that is given
    segments = getattr(old, "segments", None)
    return from_plain(cls, {**value, "segments": segments} if segments is not None else value)


def _list_written(claim: Claim, part: str, value: Plain) -> Claim:
    """The claim with all its roles, or all its quantities, as the value has them."""
    names = set(claim.roles) | set(value) if part == "roles" else ()
    for name in sorted(names):
        claim = _role_written(claim, cast(Role, name), f"roles/{name}", value.get(name))
    if part == "roles":
        return claim
    olds = (*claim.quantities, *[None] * len(value))
    return replace(claim, quantities=tuple(_count(plain, old) for plain, old in zip(value, olds, strict=False)))


def _role_written(claim: Claim, role: Role, path: str, value: Plain) -> Claim:
    mentions = list(claim.roles.get(role, ()))
    if not is_item(path):
        mentions = [_mention(plain, _nth(mentions, at), claim) for at, plain in enumerate(value or ())]
    elif value is None:
        mentions.remove(cast(Mention, item(claim, path)))
    else:
        old = cast(Mention, item(claim, path))
        mentions[mentions.index(old)] = _mention(value, old, claim)
    roles = {name: filled for name, filled in {**claim.roles, role: tuple(mentions)}.items() if filled}
    return replace(claim, roles=roles)


def _mention(value: Plain, old: Mention | None, claim: Claim) -> Mention:
    made: Mention = from_plain(Mention, {**value, "segments": old.segments if old else claim.trigger.segments})
    return made


def _nth(mentions: Sequence[Mention], at: int) -> Mention | None:
    return mentions[at] if at < len(mentions) else None


def _quantity_written(claim: Claim, path: str, value: Plain) -> Claim:
    """Replace the item, or all counts of one thing by those of the value, at the place of the first of them."""
    if is_item(path):
        at = int(path.rsplit("/", 1)[-1])
        item(claim, path)
        return _rebuilt(claim, {at}, at, [] if value is None else [value])
    name = path.split("/", 1)[1]
    replaced = {at for at, count in enumerate(claim.quantities) if count.of == name}
    return _rebuilt(claim, replaced, min(replaced, default=len(claim.quantities)), value or [])


def _rebuilt(claim: Claim, replaced: set[int], at: int, values: Sequence[Plain]) -> Claim:
    """The claim with the quantities of `replaced` gone and `values` in at `at`; parts still point to their whole."""
    olds = [claim.quantities[n] for n in sorted(replaced)]
    fresh = [_count(plain, olds[n] if n < len(olds) else None) for n, plain in enumerate(values)]
    order = [*range(at), *[None] * len(fresh), *range(at, len(claim.quantities))]
    kept = [n for n in order if n is None or n not in replaced]
    moved = {old: new for new, old in enumerate(kept) if old is not None}
    if len(fresh) == 1 and len(replaced) == 1:
        moved[at] = kept.index(None)
    news = iter(fresh)
    made = [next(news) if n is None else claim.quantities[n] for n in kept]
    return replace(claim, quantities=tuple(replace(q, part_of=_moved(q.part_of, moved)) for q in made))


def _moved(part_of: int | None, moved: Mapping[int, int]) -> int | None:
    return None if part_of is None else moved.get(part_of)


def _count(value: Plain, old: Quantity | None) -> Quantity:
    made: Quantity = from_plain(Quantity, {**value, "segments": old.segments if old else ()})
    return made
