"""The map: places as areas of their uncertainty over bundled outlines. Nothing is moved to be seen better."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from importlib import resources
from itertools import pairwise
from math import cos, radians

from trucewatch.model import Incident, Place

KM_PER_DEGREE = 111.32
WIDE = 3.0  # how much more than the view is drawn, so that one can pan
LEAST = 2.0  # degrees that a view spans at least
RATIO = 1.6
VAGUE = ("country", "region")  # too wide to set the view by, while anything is better known
FINEST = 2500.0  # steps of an outline over the height of the view
Ring = Sequence[tuple[float, float]]
Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Area:
    """A place with its incidents: centre and radii in the map's units; `known` tells a stated extent from none."""

    x: float
    y: float
    rx: float
    ry: float
    known: bool
    place: Place
    incidents: tuple[Incident, ...]
    label: bool = False


@dataclass(frozen=True, slots=True)
class Outline:
    """A country's rings as an SVG path, and where its name goes if that is in view."""

    name: str
    path: str
    at: tuple[float, float] | None


@dataclass(frozen=True, slots=True)
class Map:
    """What is drawn, and the view box that shows it. `off` are the places that have no coordinates."""

    view: Box
    outlines: tuple[Outline, ...]
    areas: tuple[Area, ...]
    off: tuple[tuple[str, tuple[Incident, ...]], ...]


@dataclass(frozen=True, slots=True)
class Projection:
    """Plain degrees, narrowed by the latitude so that shapes look right in the middle of the view."""

    squeeze: float

    def at(self, lon: float, lat: float) -> tuple[float, float]:
        """Where a position is drawn; y grows southwards."""
        return round(lon * self.squeeze, 3), round(-lat, 3)


def draw(incidents: Sequence[Incident]) -> Map:
    """Draw the places of the incidents; without any, the map has no outlines and no areas."""
    groups: dict[Place, list[Incident]] = defaultdict(list)
    for incident in incidents:
        if incident.place:
            groups[_bare(incident.place)].append(incident)
    on = {place: found for place, found in groups.items() if place.lat is not None and place.lon is not None}
    off = tuple((place.name, tuple(found)) for place, found in groups.items() if place not in on)
    if not on:
        return Map((0, 0, 1, 1), (), (), off)
    projection = Projection(cos(radians(_middle([place.lat or 0.0 for place in on]))))
    areas = tuple(_area(place, found, projection) for place, found in on.items())
    near = [area for area in areas if area.place.precision not in VAGUE] or areas
    view = _view(near)
    areas = _labelled(sorted(areas, key=lambda area: -area.ry), view[3])
    return Map(view, tuple(_outlines(view, projection)), areas, off)


def _labelled(areas: Sequence[Area], height: float) -> tuple[Area, ...]:
    """Name the places from the best known on, each only where its name covers no other."""
    line = height / 42
    taken: list[Box] = []
    named = []
    for area in reversed(areas):
        box = (area.x, area.y - line, area.x + (len(area.place.name) * 0.6 + 1) * line, area.y + line / 2)
        free = all(box[2] < b[0] or b[2] < box[0] or box[3] < b[1] or b[3] < box[1] for b in taken)
        if free:
            taken.append(box)
        named.append(replace(area, label=free))
    return tuple(reversed(named))


def _bare(place: Place) -> Place:
    """The place without where it is written, so that incidents at one place are drawn once."""
    names = (place.name, place.country, place.lat, place.lon, place.precision, place.radius_km)
    return Place(*names)


def _middle(values: Sequence[float]) -> float:
    return (min(values) + max(values)) / 2


def _area(place: Place, incidents: Iterable[Incident], projection: Projection) -> Area:
    lat, lon = place.lat or 0.0, place.lon or 0.0
    x, y = projection.at(lon, lat)
    ry = (place.radius_km or 0.0) / KM_PER_DEGREE
    rx = ry * projection.squeeze / max(cos(radians(lat)), 0.05)
    return Area(x, y, round(rx, 4), round(ry, 4), place.radius_km is not None, place, tuple(incidents))


def _view(areas: Sequence[Area]) -> Box:
    left, right = min(a.x - a.rx for a in areas), max(a.x + a.rx for a in areas)
    top, bottom = min(a.y - a.ry for a in areas), max(a.y + a.ry for a in areas)
    height = max((bottom - top) * 1.35, (right - left) * 1.35 / RATIO, LEAST)
    width = height * RATIO
    return (
        round((left + right - width) / 2, 3),
        round((top + bottom - height) / 2, 3),
        round(width, 3),
        round(height, 3),
    )


def _outlines(view: Box, projection: Projection) -> Iterator[Outline]:
    """The countries that a view three times as wide would touch."""
    x, y, width, height = view
    margin_x, margin_y = width * (WIDE - 1) / 2, height * (WIDE - 1) / 2
    box = (x - margin_x, y - margin_y, x + width + margin_x, y + height + margin_y)
    source = resources.files("trucewatch.publish").joinpath("assets/countries.json")
    data = json.loads(source.read_text(encoding="utf-8"))
    for country in data["countries"]:
        rings = [tuple(_points(flat, data["steps"], projection)) for flat in country["rings"]]
        near = [ring for ring in rings if _touches(ring, box)]
        if near:
            path = "".join(_path(ring, view[3] / FINEST) for ring in near)
            yield Outline(country["name"], path, _name_at(max(near, key=len), view))


def _path(ring: Ring, step: float) -> str:
    """A ring as SVG, in steps no finer than the screen can show; what shrinks to a line is left out."""
    places = 3 if step < 0.005 else 2
    coarse = [(round(round(x / step) * step, places), round(round(y / step) * step, places)) for x, y in ring]
    kept = [point for i, point in enumerate(coarse) if i == 0 or point != coarse[i - 1]]
    return "M" + "L".join(f"{x:g} {y:g}" for x, y in kept) + "Z" if len(kept) > 3 else ""


def _points(flat: Sequence[int], steps: int, projection: Projection) -> Iterator[tuple[float, float]]:
    lon = lat = 0
    for dx, dy in zip(flat[::2], flat[1::2], strict=True):
        lon, lat = lon + dx, lat + dy
        yield projection.at(lon / steps, lat / steps)


def _touches(ring: Ring, box: Box) -> bool:
    xs, ys = [x for x, _ in ring], [y for _, y in ring]
    return min(xs) < box[2] and max(xs) > box[0] and min(ys) < box[3] and max(ys) > box[1]


def _name_at(ring: Ring, view: Box) -> tuple[float, float] | None:
    """The centre of gravity of the ring's part in view, if there is enough of it to carry a name."""
    x, y, width, height = view
    shown = _clipped(_clipped(_clipped(_clipped(ring, 0, x, 1), 0, x + width, -1), 1, y, 1), 1, y + height, -1)
    parts = [(a[0] * b[1] - b[0] * a[1], a[0] + b[0], a[1] + b[1]) for a, b in pairwise([*shown, *shown[:1]])]
    double = sum(cross for cross, _, _ in parts)
    if abs(double) / 2 < width * height / 60:
        return None
    middle = [sum(cross * along[n] for cross, *along in parts) / (3 * double) for n in (0, 1)]
    return round(middle[0], 3), round(middle[1], 3)


def _clipped(ring: Ring, axis: int, limit: float, sign: int) -> Ring:
    """The ring's part on one side of a line (Sutherland and Hodgman)."""
    kept: list[tuple[float, float]] = []
    for a, b in pairwise([*ring, *ring[:1]]):
        before, after = sign * (a[axis] - limit), sign * (b[axis] - limit)
        if (before >= 0) != (after >= 0):
            share = before / (before - after)
            kept.append((a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])))
        if after >= 0:
            kept.append(b)
    return kept
