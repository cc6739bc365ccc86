"""Origins: which claims on a ceasefire go back to one informant. Copies and repeated quotations are one voice.

One informant: the same mouth in one report; a known speaker quoted within the days of one occasion; the same long
sentence in several reports. Incidents have their own, finer reckoning in `corroborate/`.
"""

from collections.abc import Hashable, Iterable, Iterator, Mapping
from datetime import date, timedelta
from hashlib import sha256

from trucewatch.ledger.evidence import Evidence
from trucewatch.model import Claim, Speaker
from trucewatch.ontology.fold import fold

_SENTENCE = 6
"""Words that make a sentence long enough to be known again."""


def identity(speaker: Speaker) -> str:
    """One key for the speaker of an account: the entity, else the folded name."""
    return speaker.entity or fold(speaker.name)


def origins_of(claims: Iterable[Claim], evidence: Evidence) -> Mapping[str, str]:
    """The origin of each claim, named after its earliest claim. Claims come in the order of the evidence."""
    found: dict[str, str] = {}
    known: dict[Hashable, tuple[str, date | None]] = {}
    occasion = timedelta(days=evidence.policy.days["rounds"])
    for claim in claims:
        day, keys = evidence.published(claim), list(_keys(claim))
        told = [known[key] for key in keys if key in known and _one_occasion(key, day, known[key][1], occasion)]
        origin = told[0][0] if told else "o" + sha256(claim.id.encode()).hexdigest()[:12]
        found[claim.id] = origin
        known.update(dict.fromkeys(keys, (origin, day)))
    return found


def _one_occasion(key: tuple[str, ...], day: date | None, last: date | None, occasion: timedelta) -> bool:
    """A known speaker may say something new another day; one report, or one long sentence, stays one word."""
    return key[0] != "entity" or day is None or last is None or day - last <= occasion


def _keys(claim: Claim) -> Iterator[tuple[str, ...]]:
    speaker = claim.speaker
    yield "report", claim.report, identity(speaker)
    if speaker.entity and not speaker.is_outlet:
        yield "entity", speaker.entity
    words = fold(claim.text)
    if len(words.split()) >= _SENTENCE:
        yield "words", words, "" if speaker.is_outlet else identity(speaker)
