"""Place: a name, where it is, and how well that is known. Uncertainty is a radius, never a moved point."""

from dataclasses import dataclass

from trucewatch.model.spans import Segments
from trucewatch.model.vocabulary import PlaceBasis, PlacePrecision


@dataclass(frozen=True, slots=True)
class Place:
    """A place as a claim gives it; `lat` and `lon` are WGS 84 degrees, `radius_km` the extent or doubt around them."""

    name: str
    country: str | None
    lat: float | None
    lon: float | None
    precision: PlacePrecision
    radius_km: float | None
    gazetteer_id: str | None = None
    admin1: str | None = None
    admin2: str | None = None
    segments: Segments | None = None
    basis: PlaceBasis = "stated"
