"""Context: what a report says of the world around one mention. Built once per reading, read by both resolvers."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from trucewatch.model import Report
from trucewatch.model.reading import Name, Reading
from trucewatch.ontology.compile import Knowledge
from trucewatch.ontology.fold import fold
from trucewatch.ontology.gazetteer import GazetteerEntry
from trucewatch.ontology.heads import HeadWords, load_heads

_EXPANSION = re.compile(r"\s*\(\s*([A-Z][A-Za-z.&/-]{1,9})\s*\)")
_ARMED = frozenset({"rebel_group", "political_militia", "identity_militia", "umbrella", "party"})
_HOME_NAME, _HOME_ADJECTIVE, _HOME_SMALL = 4, 2, 1
_WELL_KNOWN = 50_000
"""Inhabitants from which a place's name is hardly ever a person's surname."""
_APPOSITION = re.compile(r"(?<![\w(])([A-Z]{2,8}),? (?:or |which stands for |the )?(?=[A-Z][a-z])")


@dataclass(frozen=True)
class Context:
    """The names of one report, with what follows from them. Offsets are those of the report's text."""

    report: Report
    names: tuple[Name, ...]
    knowledge: Knowledge
    told: tuple[tuple[int, int], ...] = ()

    @classmethod
    def of(cls, reading: Reading, knowledge: Knowledge) -> "Context":
        """The context of a reading; its names are used as they are, or found if the reading has none."""
        names = reading.names or knowledge.names.find(reading.report.text)
        told = tuple((sentence.start, sentence.end) for sentence in reading.sentences)
        return cls(reading.report, tuple(sorted(names, key=lambda name: name.start)), knowledge, told)

    @cached_property
    def heads(self) -> HeadWords:
        """What head nouns mean in the report's language."""
        return load_heads(self.report.language)

    @property
    def text(self) -> str:
        """The report's text."""
        return self.report.text

    @cached_property
    def day(self) -> date | None:
        """The day of publication, None where the report does not say."""
        return self.report.published.day if self.report.published else None

    @cached_property
    def countries(self) -> Mapping[str, int]:
        """How often each country (ISO 3166 alpha-2) is named or implied: by name, people, actor, or an only place."""
        return Counter(code for _, code in self.country_spots)

    @cached_property
    def home(self) -> str | None:
        """The country (ISO 3166 alpha-2) where the report plays: named as a place, holding its places, or that of its
        armed groups, most often; its adjective counts half, a small place, which may be a surname, a quarter.

        None where two are named equally often. A dateline says where a report was filed, and counts as one name.
        """
        counted: Counter[str] = Counter()
        for start in {name.start for name in self.names}:
            telling = {n: weight for n in self.names if n.start == start and (weight := self._tells_home(n))}
            adjective = any(n.kind == "nationality" for n in telling)
            weight = _HOME_ADJECTIVE if adjective else max(telling.values(), default=0)
            counted.update(dict.fromkeys((code for n in telling for code in self._countries_of(n)), weight))
        first, second = [*counted.most_common(2), (None, 0), (None, 0)][:2]
        return first[0] if first[1] > second[1] else None

    @cached_property
    def country_spots(self) -> tuple[tuple[int, str], ...]:
        """Where in the text each country is named or implied, in order."""
        return tuple((name.start, code) for name in self.names for code in self._countries_of(name))

    @cached_property
    def places(self) -> tuple[tuple[int, GazetteerEntry], ...]:
        """The places in the text that can be only one, or are big cities: anchors for the doubtful ones."""
        return tuple((name.start, entry) for name in self.names if (entry := self._anchor(name)) is not None)

    @cached_property
    def units(self) -> Mapping[str, float]:
        """How much each first-order unit (gazetteer id) gets of the report's place names: a name that could lie in n of
        them gives each a share of 1/n."""
        spelled = {self.text[n.start : n.end]: n for n in self.names if n.kind == "place"}
        shares: dict[str, float] = {}
        for name in spelled.values():
            held = {unit for entry in entries((name,), self.knowledge) if (unit := unit_of(entry))}
            for unit in held:
                shares[unit] = shares.get(unit, 0.0) + 1 / len(held)
        return shares

    @cached_property
    def actors(self) -> tuple[Name, ...]:
        """The names of actors and persons in the sentences, in order; a dateline's city is nobody's government."""
        return tuple(name for name in self.names if name.kind in ("actor", "person") and self._is_told(name))

    @cached_property
    def expansions(self) -> Mapping[str, str]:
        """Folded acronyms or short names that the report itself spells out, with the folded long name."""
        return dict(self._spelled_out())

    def within(self, start: int, end: int) -> Iterator[Name]:
        """The names that lie between two offsets."""
        return (name for name in self.names if name.start >= start and name.end <= end)

    def _tells_home(self, name: Name) -> int:
        """What a name is worth as a sign of where the report plays."""
        if name.kind == "actor":
            actor = self.knowledge.registry.actors.get(name.candidates[0])
            return _HOME_NAME if actor is not None and actor.kind in _ARMED else 0
        if name.kind == "place":
            anchor = self._anchor(name)
            known = anchor is not None and (anchor.feature == "site" or anchor.population >= _WELL_KNOWN)
            return _HOME_NAME if known else _HOME_SMALL
        return {"country": _HOME_NAME, "nationality": _HOME_ADJECTIVE}.get(name.kind, 0)

    def _is_told(self, name: Name) -> bool:
        """Whether the name stands in a sentence; without any sentence, every name does."""
        return not self.told or any(start <= name.start < end for start, end in self.told)

    def _countries_of(self, name: Name) -> tuple[str, ...]:
        if name.kind in ("country", "nationality"):
            return (name.candidates[0].removeprefix("country:"),) if name.kind == "country" else self._national(name)
        if name.kind == "actor" and len(name.candidates) == 1:
            actor = self.knowledge.registry.actors.get(name.candidates[0])
            return (actor.countries[0],) if actor and len(actor.countries) == 1 else ()
        anchor = self._anchor(name)
        return (anchor.country,) if anchor is not None and anchor.country else ()

    def _national(self, name: Name) -> tuple[str, ...]:
        shared = any(o.start == name.start and o.kind == "country" for o in self.names if o.end == name.end)
        return () if shared else tuple(c.removeprefix("country:") for c in name.candidates[:1])

    def _anchor(self, name: Name) -> GazetteerEntry | None:
        if name.kind != "place":
            return None
        first = self.knowledge.gazetteer.lookup(name.candidates[0])
        single = len(name.candidates) == 1 and first.population >= 1_000
        return first if single or first.feature == "site" or first.population >= 300_000 else None

    def _spelled_out(self) -> Iterator[tuple[str, str]]:
        for name in self.actors:
            long = fold(self.text[name.start : name.end])
            after = _EXPANSION.match(self.text, name.end)
            if after:
                yield fold(after[1]), long
            before = self.text[max(0, name.start - 20) : name.start]
            for match in _APPOSITION.finditer(before + self.text[name.start : name.end]):
                if match.end() == len(before):
                    yield fold(match[1]), long


def unit_of(entry: GazetteerEntry) -> str | None:
    """The first-order unit (gazetteer id) that a place is or lies in."""
    return entry.id if entry.feature == "admin1" else entry.admin1_id


def entries(names: Sequence[Name], knowledge: Knowledge) -> tuple[GazetteerEntry, ...]:
    """The places that `names` of one span may mean, each once."""
    ids = dict.fromkeys(i for name in names if name.kind in ("place", "country") for i in name.candidates)
    return tuple(knowledge.gazetteer.lookup(gazetteer_id) for gazetteer_id in ids)
