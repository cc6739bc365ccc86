"""Telling: what one report tells of one occurrence. Tellings of several reports together make an incident."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from trucewatch.corroborate import places, times
from trucewatch.corroborate.corpus import Corpus
from trucewatch.corroborate.eligibility import can_make, part
from trucewatch.corroborate.times import When
from trucewatch.model import Claim, Mention, Place, Time
from trucewatch.model.vocabulary import Role


@dataclass(frozen=True, slots=True)
class Telling:
    """Claims of one report about one occurrence, in the order of the text; `inferred` is a day lent by a series."""

    report: str
    claims: tuple[Claim, ...]
    aggregate: bool = False
    inferred: Time | None = None

    @property
    def id(self) -> str:
        """The first claim's id."""
        return self.claims[0].id

    def plus(self, claim: Claim, corpus: Corpus) -> "Telling":
        """The telling with one more claim."""
        return replace(self, claims=corpus.sort((*self.claims, claim)))

    def joined(self, other: "Telling", corpus: Corpus) -> "Telling":
        """Two tellings as one."""
        both = corpus.sort((*self.claims, *other.claims))
        return replace(self, claims=both, aggregate=self.aggregate or other.aggregate)

    def acts(self, corpus: Corpus) -> tuple[Claim, ...]:
        """The claims that speak of the act itself, or what there is instead."""
        found = tuple(claim for claim in self.claims if part(claim, corpus.policy) == "makes")
        return found or self.claims

    def makes(self, corpus: Corpus) -> bool:
        """Say whether one of the claims is enough for an incident."""
        return any(can_make(claim, corpus.policy) for claim in self.claims)

    def when(self, corpus: Corpus) -> When:
        """The narrowest time that the acts give, else the inferred one."""
        found = times.NEVER_DATED
        for claim in self.acts(corpus):
            item = times.when(claim, corpus)
            found = item if found is times.NEVER_DATED else times.meet(found, item)
        if self.inferred is not None and not found.own:
            return When(
                self.inferred.earliest, self.inferred.latest, self.inferred.precision, self.inferred.part_of_day, True
            )
        return found

    def place(self, corpus: Corpus) -> Place | None:
        """The most precise place that the acts give."""
        return most_precise(self.acts(corpus))

    def mentions(self, role: Role, corpus: Corpus) -> tuple[Mention, ...]:
        """All mentions in a role of the acts."""
        return tuple(mention for claim in self.acts(corpus) for mention in claim.mentions(role))

    def precise(self, corpus: Corpus) -> bool:
        """Say whether the place locates the act."""
        return places.precise(self.place(corpus), corpus.policy.places)


def most_precise(claims: Sequence[Claim]) -> Place | None:
    """The most precise place that the claims give."""
    return min((claim.place for claim in claims if claim.place), key=places.coarseness, default=None)
