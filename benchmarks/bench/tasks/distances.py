"""Distances on the Earth, and from which on a place counts as found."""

import math
from collections.abc import Mapping

Point = tuple[float, float]
NEAR_KM = 161.0
"""100 miles, the usual bound of the field (Gritta et al. 2020)."""
FARTHEST_KM = 20_039.0
"""Half of the Earth's circumference, as Gritta et al. take it."""


def great_circle(one: Point, other: Point) -> float:
    """The distance in km of two points in degrees (haversine; Sinnott 1984), with a radius of 6,371 km."""
    (a, b), (c, d) = ((math.radians(lat), math.radians(lon)) for lat, lon in (one, other))
    half = math.sin((c - a) / 2) ** 2 + math.cos(a) * math.cos(c) * math.sin((d - b) / 2) ** 2
    return 2 * 6371.0 * math.asin(math.sqrt(min(1.0, half)))


def off(gold: Mapping[str, float], lat: float | None, lon: float | None) -> float:
    """Kilometres from the gold; what was found but not placed is as wrong as can be."""
    return FARTHEST_KM if lat is None or lon is None else great_circle((gold["lat"], gold["lon"]), (lat, lon))
