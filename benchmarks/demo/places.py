"""Places: whether one of ours can be the gold's. What is not known of ours is no contradiction."""

from math import asin, cos, radians, sin, sqrt

from benchmarks.demo.gold import Row
from benchmarks.demo.names import content
from trucewatch.model import Place

NEAR_KM = 30.0
_EARTH_KM = 6371.0


def fits(gold: Row | None, ours: Place | None) -> bool:
    """Say whether the places agree, or one of them is not given or no more than the country."""
    if gold is None or ours is None:
        return True
    if named(gold, ours):
        return True
    if gold["precision"] == "country" or ours.precision == "country":
        return bool(ours.country == gold["country"])
    return apart_km(gold, ours) <= NEAR_KM


def named(gold: Row | None, ours: Place | None) -> bool:
    """Say whether ours has a name that the gold accepts: all content words of one are among the other's."""
    if gold is None or ours is None:
        return False
    words = content(ours.name)
    accepted = [content(name) for name in (gold["name"], *gold.get("accept_names", ()))]
    return bool(words) and any(name and (name <= words or words <= name) for name in accepted)


def apart_km(gold: Row, ours: Place) -> float:
    """The great-circle distance (haversine); endless where ours has no coordinates."""
    if ours.lat is None or ours.lon is None:
        return float("inf")
    lat, lon, to_lat, to_lon = map(radians, (gold["lat"], gold["lon"], ours.lat, ours.lon))
    half = sin((to_lat - lat) / 2) ** 2 + cos(lat) * cos(to_lat) * sin((to_lon - lon) / 2) ** 2
    return 2 * _EARTH_KM * asin(sqrt(half))
