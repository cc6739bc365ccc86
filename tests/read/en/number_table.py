"""How a number is written in `numbers.tsv`: words, then best, or lower..upper, then what is open or approximate."""

from trucewatch.model.reading import Number


def written(text: str, number: Number) -> str:
    flags = "<" * number.open_below + ">" * number.open_above + "~" * number.approximate
    bounds = "" if number.lower is None and number.upper is None else f"{_plain(number.lower)}..{_plain(number.upper)}"
    value = "" if number.best is None else f"{number.best:.12g}"
    return " ".join(word for word in (f"{text[number.start : number.end]} =", value, bounds, flags) if word)


def _plain(value: float | None) -> str:
    return "" if value is None else f"{value:.12g}"
