"""How records read in plain words, in the terminal and on the page alike."""

import re
import unicodedata
from calendar import monthrange
from datetime import date

from trucewatch.model import Account, Answer, CeasefireAccount, CeasefireKind, Days, Place, Quantity, Speaker, Time

_UNPRINTABLE = re.compile("[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_ABSENT = {"zero_reported": "none, as reported", "none_known": "none known of", "unknown": "not known"}
_BASIS = {"inferred": "inferred", "publication": "from the day of publication"}
_PRECISION = {"near_town": "near a town", "exact": "exact"}


def printable(text: str) -> str:
    """Text with every character that could steer a terminal or turn the reading direction made visible."""
    return _UNPRINTABLE.sub("\ufffd", text)


def plain(name: str) -> str:
    """A word of the vocabulary as people write it: 'violence.air_strike' is 'air strike'."""
    return name.rsplit(".", 1)[-1].replace("_", " ")


def day(value: date) -> str:
    """24 May 2021."""
    return f"{value.day} {value:%B %Y}"


def when(time: Time | None, basis: bool = True) -> str:
    """A time as a person would say it, with how it is known where the text does not state it."""
    if time is None:
        return "date not known"
    words = _interval(time)
    if time.part_of_day:
        words += f", {plain(time.part_of_day)}"
    if time.clock:
        words += f", {time.clock}" + (f" {time.zone}" if time.zone else "")
    known = _BASIS.get(time.basis)
    return f"{words} ({known})" if basis and known else words


def _interval(time: Time) -> str:
    first, last = time.earliest, time.latest
    if time.start is None and last:
        return f"until {day(last)}"
    if time.end is None and first:
        return f"since {day(first)}"
    return _days(first, last) if first or last else time.text or "date not known"


def _days(first: date | None, last: date | None) -> str:
    if first and last:
        return _span(first, last)
    if last:
        return f"by {day(last)}"
    return f"from {day(first)}" if first else "date not known"


def _span(first: date, last: date) -> str:
    if first == last:
        return day(first)
    month_ends = first.day == 1 and last.day == monthrange(last.year, last.month)[1]
    if month_ends and (first.year, first.month) == (last.year, last.month):
        return f"{first:%B %Y}"
    if month_ends and first.year == last.year and (first.month, last.month) == (1, 12):
        return str(first.year)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{day(last)}"
    return f"{day(first)} – {day(last)}"


def number(value: float) -> str:
    """2,500 and not 2500.0."""
    return f"{value:,.0f}" if float(value).is_integer() else f"{value:,g}"


def bounds(best: float | None, lower: float | None, upper: float | None) -> str:
    """A count and its bounds: '3', '3 (2–5)', 'at least 2,500', 'up to 10', or nothing."""
    if best is not None:
        apart = (lower is not None and lower != best) or (upper is not None and upper != best)
        return f"{number(best)} ({bounds(None, lower, upper)})" if apart else number(best)
    if lower is not None and upper is not None:
        return number(lower) if lower == upper else f"{number(lower)}–{number(upper)}"
    if lower is not None:
        return f"at least {number(lower)}"
    return f"up to {number(upper)}" if upper is not None else ""


def worth(account: Account) -> str:
    """What an account gives: a count with its bounds, words, or which kind of nothing."""
    absent = _ABSENT.get(account.status or "")
    if absent:
        words = absent
    elif isinstance(account.value, str):
        words = account.value
    else:
        words = bounds(account.value, account.lower, account.upper) or "no number"
    return f"{words} ({account.qualifier})" if account.qualifier else words


def term(account: CeasefireAccount) -> str:
    """What an account of a ceasefire gives: '10 October 2020 (declared)', '72-hour (3 days)', words or a name."""
    qualifier = f" ({account.qualifier})" if account.qualifier else ""
    denied = "not " if account.stance == "denies" and account.attribute != "existence" else ""
    if account.attribute in ("start", "end"):
        first, last = (date.fromisoformat(str(end)) if end else None for end in (account.lower, account.upper))
        return _days(first, last) + qualifier
    if isinstance(account.value, str):
        return denied + account.value
    lower, upper = (round(end) if isinstance(end, float | int) else None for end in (account.lower, account.upper))
    days = bounds(None, lower, upper) or bounds(account.value, None, None)
    plain_days = account.qualifier == f"{days} days"
    return f"{account.qualifier} ({days} days)" if account.qualifier and not plain_days else f"{days} days"


def until(due: Days) -> str:
    """A deadline: 'by 20 May 2021', or the days that it can mean."""
    first, last = due
    return f"by {day(last)}" if last and (first is None or first == last) else f"by {_days(first, last)}"


def answer(one: Answer) -> str:
    """What is said to have become of an obligation: 'not done, says Hamas (21 May 2021)'."""
    return f"{'done' if one.done else 'not done'}, says {voice(one.speaker)} ({day(one.day)})"


def counted(quantity: Quantity) -> str:
    """A quantity: '3 killed', 'injured: none, as reported'."""
    absent = _ABSENT.get(quantity.status)
    if absent:
        return f"{plain(quantity.of)}: {absent}"
    words = bounds(quantity.best, quantity.lower, quantity.upper)
    if not words:
        return f"{plain(quantity.of)}: “{quantity.text}”"
    about = "about " if quantity.approximate else ""
    group = f" {quantity.group}" if quantity.group else ""
    part = f" ({quantity.qualifier})" if quantity.qualifier else ""
    return f"{about}{words} {plain(quantity.of)}{group}{part}"


def voice(speaker: Speaker) -> str:
    """Whose word it is: 'Col. Wayne Marotto, army spokesman, tweet'."""
    name = f"{speaker.name} (outlet)" if speaker.is_outlet else speaker.name
    role = speaker.role if speaker.role and speaker.role.casefold() != speaker.name.casefold() else None
    return ", ".join(part for part in (name, role, speaker.medium) if part)


def heard(speaker: Speaker) -> str:
    """Whose word it is, and the outlet that carries it: 'Qais Khazali, television (in Rudaw)'."""
    outlet = speaker.chain[0] if speaker.chain else None
    carried = f" (in {outlet})" if outlet and not speaker.is_outlet and outlet != speaker.name else ""
    return voice(speaker) + carried


def kind(one: CeasefireKind) -> str:
    """'informal, unilateral, scope not told'."""
    told = {"formality": one.formality, "number of sides": one.lateral, "scope": one.scope}
    return ", ".join(f"{name} not told" if word == "unknown" else plain(word) for name, word in told.items())


def chain(speaker: Speaker) -> str:
    """The way of the word from the speaker out to the outlet that carries it."""
    return " · ".join(f"carried by {name}" if i == 0 else name for i, name in enumerate(speaker.chain[:-1]))


def where(place: Place | None) -> str:
    """A place with how well it is known: 'Basra, IQ (town, ± 10 km)'."""
    if place is None:
        return "place not known"
    name = ", ".join(part for part in (place.name, place.country) if part)
    precision = _PRECISION.get(place.precision, plain(place.precision))
    radius = f", ± {number(place.radius_km)} km" if place.radius_km else ""
    return f"{name} ({precision}{radius})"


def several(amount: int, one: str, many: str | None = None) -> str:
    """'1 report', '7 reports'."""
    return f"{number(amount)} {one if amount == 1 else many or one + 's'}"


def slug(identifier: str) -> str:
    """An id as a fragment of an address."""
    ascii_only = unicodedata.normalize("NFKD", identifier).encode("ascii", "ignore").decode()
    return re.sub(r"[^A-Za-z0-9_-]+", "-", ascii_only)
