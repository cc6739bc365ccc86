"""Occurrence: the claims of all reports about one occurrence, with their origins; accounts and grades come of it."""

from collections.abc import Mapping
from dataclasses import dataclass

from trucewatch.corroborate.corpus import Corpus
from trucewatch.corroborate.eligibility import happening, part
from trucewatch.corroborate.origins import origins
from trucewatch.corroborate.telling import Telling
from trucewatch.model import Claim


@dataclass(frozen=True, slots=True)
class Occurrence:
    """Tellings that are one, their claims in order, and each claim's origin."""

    tellings: tuple[Telling, ...]
    claims: tuple[Claim, ...]
    origins: Mapping[str, str]
    corpus: Corpus

    @property
    def aggregate(self) -> bool:
        """Whether it stands for several occurrences."""
        return self.tellings[0].aggregate

    @property
    def vouching(self) -> tuple[Claim, ...]:
        """The claims that vouch for its happening; what is only recalled does not count beside news."""
        found = tuple(claim for claim in self.claims if happening(claim, self.corpus.policy))
        news = tuple(claim for claim in found if not claim.background)
        return news or found

    @property
    def acts(self) -> tuple[Claim, ...]:
        """The claims of the act itself, else those of its harm."""
        return tuple(c for c in self.claims if part(c, self.corpus.policy) == "makes") or self.vouching

    @property
    def denials(self) -> tuple[Claim, ...]:
        """The claims that deny it or somebody's part in it."""
        return tuple(claim for claim in self.claims if part(claim, self.corpus.policy) == "denies")


def make_occurrence(tellings: tuple[Telling, ...], corpus: Corpus) -> Occurrence:
    """Put the claims of several tellings together and find their origins."""
    claims = corpus.sort(claim for telling in tellings for claim in telling.claims)
    return Occurrence(tellings, claims, origins(claims, corpus), corpus)
