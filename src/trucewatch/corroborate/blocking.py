"""Blocking: which tellings are compared at all, by an index that can grow: those that can be found to match.

A match needs something particular in common (`matching`): a place, a thing hit, a telling count, many words, or one
source. Each is a key. Tellings that are both well located must share a place, so that the other keys need only bring
together pairs of which one is not. Under a key, tellings stand by their first day.
"""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from itertools import chain, combinations
from math import cos, floor, radians

from trucewatch.corroborate import places
from trucewatch.corroborate.corpus import Corpus
from trucewatch.corroborate.features import TELLING
from trucewatch.corroborate.mentions import Description
from trucewatch.corroborate.profile import Profile
from trucewatch.model import Place
from trucewatch.ontology.fold import fold

Key = tuple[Hashable, ...]
Window = tuple[int, int]
_SHORT = 3
"""Days that the window of most tellings spans at most; longer ones stand apart, as no first day finds them."""
_OPEN_DAYS = 372
"""How far an open beginning reaches back."""
_EPOCH = 64
"""Days: longer windows stand under each of these that they touch."""
_UNKNOWN = date.max.toordinal() - 2 * _EPOCH
"""The last day of what has no day at all, and so is compared with the like only."""
_CELL = 0.5
"""Degrees: a town's doubt of 8 to 25 km touches one to four cells."""
_KM_A_DEGREE = 110.0
"""Of latitude, no more than anywhere on Earth."""
_POLAR = 80.0
_COLUMNS = round(360 / _CELL)
_LEAST = 3
"""Words that two tellings must share to be compared for their words alone."""


@dataclass(slots=True)
class _Bucket:
    """Tellings under a key: those with short windows sorted by first day, the others by epoch."""

    firsts: list[int] = field(default_factory=list)
    numbers: list[int] = field(default_factory=list)
    long: dict[int, set[int]] = field(default_factory=dict)

    def add(self, number: int, span: Window) -> None:
        """Take in a telling's number."""
        if span[1] - span[0] <= _SHORT:
            at = bisect_right(self.firsts, span[0])
            self.firsts.insert(at, span[0])
            self.numbers.insert(at, number)
        for epoch in _epochs(span):
            self.long.setdefault(epoch, set()).add(number)

    def discard(self, number: int, span: Window) -> None:
        """Take a telling's number out."""
        if span[1] - span[0] <= _SHORT:
            at = self.numbers.index(number, bisect_left(self.firsts, span[0]))
            del self.firsts[at], self.numbers[at]
        for epoch in _epochs(span):
            self.long[epoch].discard(number)


@dataclass(frozen=True, slots=True)
class _Keys:
    """What a telling is found by: its spots, what it can have in common with others, and words, the rarest first.

    A located telling looks for no located ones but those of its place.
    """

    spots: tuple[Key, ...]
    evidence: tuple[Key, ...]
    words: tuple[str, ...]
    located: bool

    def own(self, profile: Profile) -> Iterator[Key]:
        """The keys under which the telling stands."""
        yield from self.spots
        yield from ((*found, self.located) for found in self.evidence)
        yield from (("word", word, self.located) for word in self.words)
        yield "source", profile.copies

    def sought(self) -> Iterator[Key]:
        """The keys under which the telling looks for others, but for words."""
        yield from self.spots
        yield from ((*found, side) for side in self._sides() for found in self.evidence)

    def sought_words(self, profile: Profile) -> Iterator[Key]:
        """The keys under which it looks for those that share words."""
        size = len(profile.words)
        words = self.words[: size - _rest(size, _in_common(profile))]
        yield from (("word", word, side) for side in self._sides() for word in words)

    def _sides(self) -> tuple[bool, ...]:
        return (False,) if self.located else (False, True)


class BlockIndex:
    """Finds, for a telling, those of other reports that it can match. Tellings are added and discarded singly."""

    def __init__(self, corpus: Corpus) -> None:
        """Start empty; of the corpus only policy and registry are asked."""
        self._corpus = corpus
        self._buckets: dict[Key, _Bucket] = {}
        self._profiles: dict[int, Profile] = {}
        self._windows: list[Window] = []
        self._numbers: dict[str, int] = {}
        self._sizes: list[int] = []
        self._precise: set[int] = set()

    def add(self, profile: Profile) -> tuple[Profile, ...]:
        """Take in a telling that is not in it; the tellings of other reports that it can match, each once.

        These share a key with it and, nearly, a day; of one source are also those of another day.
        """
        found = _find_keys(profile, self._corpus)
        near = self._near(profile, found)
        number, span = len(self._sizes), window(profile)
        self._sizes.append(len(profile.words))
        if profile.precise:
            self._precise.add(number)
        self._windows.append(span)
        self._profiles[number] = profile
        self._numbers[profile.id] = number
        for key in found.own(profile):
            bucket = self._buckets.get(key)
            if bucket is None:
                bucket = self._buckets[key] = _Bucket()
            bucket.add(number, span)
        return near

    def discard(self, profile: Profile) -> None:
        """Take a telling out, as it was when it was added."""
        number = self._numbers.pop(profile.id)
        span = self._windows[number]
        self._precise.discard(number)
        del self._profiles[number]
        for key in _find_keys(profile, self._corpus).own(profile):
            self._buckets[key].discard(number, span)

    def _near(self, profile: Profile, keys: _Keys) -> tuple[Profile, ...]:
        first, last = window(profile)
        found = set(chain.from_iterable(self._under(keys.sought(), first, last)))
        worded = Counter(chain.from_iterable(self._under(keys.sought_words(profile), first, last)))
        found.update(self._worded(profile, worded))
        of_source = set(chain.from_iterable(self._under([("source", profile.copies)], 0, 2 * _UNKNOWN)))
        near = []
        for number in sorted(found | of_source):
            begins, ends = self._windows[number]
            if (begins - last <= 1 and first - ends <= 1) or number in of_source:
                other = self._profiles[number]
                if other.report != profile.report:
                    near.append(other)
        return tuple(near)

    def _worded(self, profile: Profile, shared: Mapping[int, int]) -> Iterator[int]:
        """Those of the tellings that share words which can match for these alone: by half of all words, or by the spot.

        The words that are not looked up are the commonest of each. So two tellings have no more words in common than
        those found to be shared and the longer of the two rests.
        """
        least, words = _in_common(profile), profile.words
        needed, sizes, precise = _needed(len(words), least), self._sizes, self._precise if profile.precise else ()
        for number, common in shared.items():
            if common < least:
                continue
            size = sizes[number]
            if size < len(needed) and common >= needed[size]:
                both = len(words & self._profiles[number].words)
                if 3 * both >= len(words) + size or number in precise:
                    yield number
            elif number in precise:
                yield number

    def _under(self, keys: Iterable[Key], first: int, last: int) -> Iterator[Iterable[int]]:
        """The tellings under each of the keys, of some days more than asked for; of a key, each once."""
        epochs = range((first - 1) // _EPOCH, (last + 1) // _EPOCH + 1)
        for key in keys:
            bucket = self._buckets.get(key)
            if bucket is None:
                continue
            start = bisect_left(bucket.firsts, first - _SHORT - 1)
            yield bucket.numbers[start : bisect_right(bucket.firsts, last + 1)]
            if bucket.long:
                touched: Iterable[int] = epochs if len(epochs) < len(bucket.long) else bucket.long
                held = [bucket.long[epoch] for epoch in touched if epoch in bucket.long]
                yield held[0] if len(held) == 1 else set().union(*held)


def window(profile: Profile) -> Window:
    """The days that the act can fall on, as ordinals; an open beginning reaches back a year."""
    last = profile.when.last or profile.published
    first = profile.when.first
    ends = last.toordinal() if last else _UNKNOWN
    begins = first.toordinal() if first else max(0, ends - _OPEN_DAYS)
    return min(begins, ends), ends


def _epochs(span: Window) -> range:
    """The epochs that a long window touches; none for a short one."""
    return range(span[0] // _EPOCH, span[1] // _EPOCH + 1) if span[1] - span[0] > _SHORT else range(0)


def _located(profile: Profile) -> bool:
    """Whether the place is precise and listed: two of these can be one only if they share a spot."""
    return profile.place is not None and profile.precise and not places.unlisted(profile.place)


def _spots(profile: Profile, corpus: Corpus) -> Iterator[Key]:
    """The names of a precise place, and the cells of a grid that it touches."""
    place = profile.place
    if place is None or not profile.precise:
        return
    yield "name", None if places.nameless(place) else fold(place.name)
    if place.gazetteer_id:
        yield "id", place.gazetteer_id
    if place.lat is not None and place.lon is not None:
        yield from _cells(place, place.lat, place.lon, corpus)


def _cells(place: Place, lat: float, lon: float, corpus: Corpus) -> Iterator[Key]:
    high = places.radius(place, corpus.policy.places) / _KM_A_DEGREE
    if abs(lat) + high > _POLAR:
        yield ("polar",)
    wide = high / cos(radians(min(_POLAR, abs(lat) + high)))
    for row in range(floor((lat - high) / _CELL), floor((lat + high) / _CELL) + 1):
        for column in range(floor((lon - wide) / _CELL), floor((lon + wide) / _CELL) + 1):
            yield "cell", row, column % _COLUMNS


def _in_common(profile: Profile) -> int:
    """How many words a telling must share with others to be compared for these alone.

    One, if it has few; one, too, if it reaches back a year, so that its common words need not be looked up at all.
    """
    reaching = profile.when.first is None
    return 1 if reaching or len(profile.words) <= 2 * (_LEAST - 1) else _LEAST


def _find_keys(profile: Profile, corpus: Corpus) -> _Keys:
    return _Keys(tuple(_spots(profile, corpus)), tuple(_evidence(profile)), _prefix(profile), _located(profile))


def _evidence(profile: Profile) -> Iterator[Key]:
    """All but the place and words that two tellings can have in common, so that enough is told.

    What is recalled without any day needs a count or words in common, whatever else: its targets alone find nothing.
    """
    undated = profile.when.first is None and not profile.when.own
    targets = {key for target in profile.targets for key in _named(target)}
    if not undated or profile.known:
        yield from (("target", key) for key in targets)
    yield from (("target and count", key, one) for key in targets for one in profile.counts)
    yield from (("count", one) for one in profile.counts if one[1] >= TELLING)
    yield from (("counts", both) for both in combinations(sorted(profile.counts), 2))


def _named(target: Description) -> Iterator[str]:
    """All by which another mention can be found to be the same or alike."""
    if target.entity:
        yield target.entity
    yield from {target.name, target.text, target.head}
    yield from target.specific


def _prefix(profile: Profile) -> tuple[str, ...]:
    """Two sets that share half of all their words share `_LEAST` of these, or all that they share, if they are small.

    (Prefix filtering: Chaudhuri et al. 2006; with several in common: Wang, Li & Feng 2012.) Rare words stand first, as
    they bring few together.
    """
    ordered = [word for word in profile.ranked if word in profile.words]
    return tuple(ordered[: len(ordered) - _rest(len(ordered), _LEAST)])


@lru_cache(maxsize=1 << 10)
def _needed(size: int, least: int) -> Sequence[float]:
    """How many words a telling of so many must be found to share with one of each number of words, to share half.

    One that has more than twice as many cannot.
    """
    rest = _rest(size, least)
    return [(size + other) / 3 - max(rest, _rest(other, _LEAST)) for other in range(2 * size + 1)]


def _rest(size: int, least: int) -> int:
    """How many of so many words are in no prefix."""
    return max(0, (size + 1) // 2 - least)
