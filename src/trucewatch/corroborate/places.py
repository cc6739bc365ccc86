"""Places: whether two can be one, whether one lies in another, and what their agreement is worth."""

from math import asin, cos, radians, sin, sqrt

from trucewatch.corroborate.policy import Places
from trucewatch.model import Place
from trucewatch.ontology.fold import fold

_EARTH_KM = 6371.0
_RANK = ("exact", "facility", "neighbourhood", "town", "near_town", "district", "province", "region", "country")


def compatible(one: Place | None, other: Place | None, places: Places) -> bool:
    """Say whether two claims can speak of one place; a missing place excludes nothing, nor does one listed nowhere."""
    if one is None or other is None or (one.gazetteer_id and one.gazetteer_id == other.gazetteer_id):
        return True
    if nameless(one) or nameless(other) or same(one, other):
        return True
    if one.country and other.country and one.country != other.country:
        return False
    if within(one, other) or within(other, one):
        return True
    if unlisted(one) != unlisted(other):
        return True
    distance = distance_km(one, other)
    return distance is not None and distance <= radius(one, places) + radius(other, places)


def unlisted(place: Place) -> bool:
    """A name that no gazetteer has: it may lie in, or be, any place that another account names."""
    return place.lat is None and place.gazetteer_id is None


def nameless(place: Place) -> bool:
    """'a village', 'the outskirts': words for a place that no other words tell from the next."""
    return unlisted(place) and place.name.islower()


def apart(one: Place, other: Place) -> bool:
    """Say whether two places exclude each other beyond their own stated doubt."""
    if one.country and other.country and one.country != other.country:
        return True
    distance = distance_km(one, other)
    return distance is not None and distance > (one.radius_km or 0) + (other.radius_km or 0) and not same(one, other)


def within(inner: Place, outer: Place) -> bool:
    """Say whether `inner` lies in the country, province or district that `outer` names."""
    if coarseness(inner) > coarseness(outer) or not outer.country or inner.country != outer.country:
        return False
    if outer.precision == "country":
        return True
    if outer.precision == "province":
        return bool(outer.admin1) and inner.admin1 == outer.admin1
    if outer.precision == "district":
        return bool(outer.admin2) and (inner.admin1, inner.admin2) == (outer.admin1, outer.admin2)
    return False


def same(one: Place, other: Place) -> bool:
    """Say whether both name one gazetteer entry, or bear one name where either has none."""
    if nameless(one) or nameless(other):
        return False
    if one.gazetteer_id and other.gazetteer_id:
        return one.gazetteer_id == other.gazetteer_id
    return fold(one.name) == fold(other.name) and one.country in (None, other.country)


def precise(place: Place | None, places: Places) -> bool:
    """Say whether the place locates an act."""
    return place is not None and place.precision in places.precise


def distance_km(one: Place, other: Place) -> float | None:
    """Great-circle distance by the haversine formula; None where a place has no coordinates."""
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return None
    a, b, c, d = (radians(degrees) for degrees in (one.lat, one.lon, other.lat, other.lon))
    half = sin((c - a) / 2) ** 2 + cos(a) * cos(c) * sin((d - b) / 2) ** 2
    return 2 * _EARTH_KM * asin(min(1.0, sqrt(half)))


def radius(place: Place, places: Places) -> float:
    """The place's own radius, but no less than the doubt that its precision brings."""
    return max(place.radius_km or 0.0, places.radius_km[place.precision])


def agreement(one: Place, other: Place, places: Places) -> float:
    """What it is worth that two compatible places agree: as much as the coarser of them says.

    Nothing, where one of them is listed nowhere and only may lie in the other.
    """
    if unlisted(one) != unlisted(other) and not same(one, other):
        return 0.0
    return min(places.likeness[one.precision], places.likeness[other.precision])


def coarseness(place: Place) -> int:
    """Rank of precision, 0 for an exact spot."""
    return _RANK.index(place.precision)
