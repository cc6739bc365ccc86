"""Occurrence: the claims of all reports about one occurrence, with their origins; accounts and grades come of it."""

from collections.abc import Mapping
from dataclasses import dataclass

from trucewatch.corroborate.corpus import Corpus
from trucewatch.corroborate.eligibility import part
from trucewatch.corroborate.origins import origins
from trucewatch.corroborate.telling import Telling
from trucewatch.model import Claim


@dataclass(frozen=True, slots=True)
class Occurrence:
    """Tellings that are one, their claims in order, and each claim's origin.

    `vouching` are the claims that vouch for its happening; what is only recalled does not count beside news. `acts` are
    those of the act itself, else those of its harm; `denials` those that deny it or somebody's part in it.
    """

    tellings: tuple[Telling, ...]
    claims: tuple[Claim, ...]
    vouching: tuple[Claim, ...]
    acts: tuple[Claim, ...]
    denials: tuple[Claim, ...]
    origins: Mapping[str, str]
    corpus: Corpus

    @property
    def aggregate(self) -> bool:
        """Whether it stands for several occurrences."""
        return self.tellings[0].aggregate


def make_occurrence(tellings: tuple[Telling, ...], corpus: Corpus) -> Occurrence:
    """Put the claims of several tellings together, say what each does, and find their origins."""
    claims = corpus.sort(claim for telling in tellings for claim in telling.claims)
    parts = {claim.id: part(claim, corpus.policy) for claim in claims}
    told = tuple(claim for claim in claims if parts[claim.id] in ("makes", "harm"))
    vouching = tuple(claim for claim in told if not claim.background) or told
    return Occurrence(
        tellings=tellings,
        claims=claims,
        vouching=vouching,
        acts=tuple(claim for claim in claims if parts[claim.id] == "makes") or vouching,
        denials=tuple(claim for claim in claims if parts[claim.id] == "denies"),
        origins=origins(claims, corpus),
        corpus=corpus,
    )
