"""Make the bundled outlines of countries from Natural Earth's TopoJSON; see src/trucewatch/publish/assets/README.md.

    python tools/make_map.py countries-50m.json src/trucewatch/publish/assets/countries.json

Arcs are simplified before rings are put together, so that a border is the same line for both neighbours.
"""

import json
import sys
from collections.abc import Iterator
from itertools import pairwise
from math import hypot
from pathlib import Path
from typing import Any

Point = tuple[float, float]
Line = list[Point]

TOLERANCE = 0.015  # degrees, about 1.7 km: below what the source's 1:50 million can say
SMALLEST = 0.02  # degrees across: smaller islets are left out
STEPS = 100  # coordinates are whole hundredths of a degree


def arcs(topology: dict[str, Any]) -> list[Line]:
    """The topology's arcs in degrees, simplified."""
    (sx, sy), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    lines = []
    for arc in topology["arcs"]:
        x = y = 0
        line = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            line.append((x * sx + tx, y * sy + ty))
        lines.append(simplified(line))
    return lines


def simplified(line: Line) -> Line:
    """Douglas and Peucker's line: what lies nearer than the tolerance to a straight one is left out."""
    keep = {0, len(line) - 1}
    waiting = [(0, len(line) - 1)]
    while waiting:
        first, last = waiting.pop()
        gaps = [(distance(line[i], line[first], line[last]), i) for i in range(first + 1, last)]
        gap, at = max(gaps, default=(0.0, first))
        if gap > TOLERANCE:
            keep.add(at)
            waiting += [(first, at), (at, last)]
    return [point for i, point in enumerate(line) if i in keep]


def distance(point: Point, start: Point, end: Point) -> float:
    """How far a point is from the segment between two others."""
    (x, y), (ax, ay), (bx, by) = point, start, end
    length = hypot(bx - ax, by - ay)
    if length == 0:
        return hypot(x - ax, y - ay)
    along = max(0.0, min(1.0, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length**2))
    return hypot(x - ax - along * (bx - ax), y - ay - along * (by - ay))


def rings(geometry: dict[str, Any], lines: list[Line]) -> Iterator[list[tuple[int, int]]]:
    """The rings of a country in whole steps, consecutive repeats left out; holes are rings like others (even-odd)."""
    polygons = geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]
    for polygon in polygons:
        for indices in polygon:
            ring: list[tuple[int, int]] = []
            for index in indices:
                for x, y in lines[index] if index >= 0 else reversed(lines[~index]):
                    point = (round(x * STEPS), round(y * STEPS))
                    if not ring or ring[-1] != point:
                        ring.append(point)
            if len(ring) > 3 and extent(ring) >= SMALLEST * STEPS:
                yield ring


def extent(ring: list[tuple[int, int]]) -> int:
    """The longer side of a ring's bounding box."""
    xs, ys = [x for x, _ in ring], [y for _, y in ring]
    return max(max(xs) - min(xs), max(ys) - min(ys))


def deltas(ring: list[tuple[int, int]]) -> list[int]:
    """A ring as one flat list: the first point, then the step to each next one."""
    flat = list(ring[0])
    for (x0, y0), (x1, y1) in pairwise(ring):
        flat += [x1 - x0, y1 - y0]
    return flat


def outlines(topology: dict[str, Any]) -> dict[str, Any]:
    """The artefact: each country's name and rings."""
    lines = arcs(topology)
    countries = [
        {"name": geometry["properties"]["name"], "rings": [deltas(ring) for ring in rings(geometry, lines)]}
        for geometry in topology["objects"]["countries"]["geometries"]
        if geometry.get("arcs")
    ]
    return {"steps": STEPS, "countries": sorted(countries, key=lambda country: country["name"])}


def main(source: Path, target: Path) -> None:
    """Read the TopoJSON file and write the artefact."""
    topology = json.loads(source.read_text(encoding="utf-8"))
    text = json.dumps(outlines(topology), ensure_ascii=False, separators=(",", ":"))
    target.write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
