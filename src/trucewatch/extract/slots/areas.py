"""Areas: how many square kilometres an act of territory is told to cover."""

import re

from trucewatch.extract.scene import Scene
from trucewatch.model.quantity import Quantity
from trucewatch.model.reading import Number

_UNIT = re.compile(
    r"[\s-]*(?:(?:sq(?:uare|\.)?|km)\s*)?(km2|km²|kms?\b|kilomet(?:er|re)s?\b|miles?\b|mi\b)", re.IGNORECASE
)
_SQUARE = re.compile(r"[\s-]*(?:sq|km2|km²)", re.IGNORECASE)
_SQUARE_MILE = 2.59


def areas(after: int, scene: Scene) -> list[Quantity]:
    """The areas that the sentence tells behind code point `after`, in km²."""
    numbers = [n for n in scene.reading.numbers if after <= n.start < scene.tree.end]
    found = [
        (n, match) for n in numbers if _SQUARE.match(scene.text, n.end) and (match := _UNIT.match(scene.text, n.end))
    ]
    return [_area(number, match, scene.text) for number, match in found]


def _area(number: Number, unit: re.Match[str], text: str) -> Quantity:
    factor = _SQUARE_MILE if unit[1].lower().startswith("mi") else 1.0
    best, lower, upper = (bound and bound * factor for bound in (number.best, number.lower, number.upper))
    if best is not None and not (number.open_above or number.open_below or number.approximate):
        lower = upper = best
    return Quantity(
        "area_km2",
        "stated",
        best,
        lower,
        upper,
        text[number.start : unit.end()],
        open_below=number.open_below,
        open_above=number.open_above,
        approximate=number.approximate,
        segments=((number.start, unit.end()),),
    )
