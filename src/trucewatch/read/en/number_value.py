"""The value of a bare number: digits with separators, number words, scales, dozens and halves."""

import re

from trucewatch.read.en.class_grammar import Scan

_SEPARATORS = re.compile(r"[,\s\u00a0\u202f]")


def value_of(found: Scan, first: int, last: int, whole: bool = False) -> tuple[float | None, int]:
    """Return the value of tokens [first, last) and the token after the last that counts; None if they are no number.

    A suffix letter ('1.2m') counts only when it touches its digits; with `whole` every token must count.
    """
    total, group, used = 0.0, None, first
    for index in range(first, last):
        name = found.name(index)
        group_now = _step(found, index, group)
        if group_now is None and name not in ("and", "hyphen", "of", "comma"):
            break
        if group_now is not None:
            group, used = group_now, index + 1
            if name == "scale":
                total, group = total + group, 0.0
    if group is None or (whole and used != last):
        return None, last
    return total + group, used


def _step(found: Scan, index: int, group: float | None) -> float | None:
    """Return the running value after one token; None if the token is no part of a value."""
    name = found.name(index)
    if name in ("digits", "year"):
        return (group or 0.0) + float(_SEPARATORS.sub("", found.word(index)))
    if name in ("small", "tens"):
        return (group or 0.0) + float(found.value(index))
    if name == "one_a":
        return _article(group)
    if name == "half":
        return 0.5 if group is None else group - 0.5
    if name in ("hundred", "scale", "dozen"):
        return (group if group else 1.0) * float(found.value(index))
    if name == "suffix" and found.spans[index - 1][1] == found.spans[index][0]:
        return (group or 0.0) * float(found.value(index))
    return None


def _article(group: float | None) -> float:
    """'a hundred' counts one; 'half a dozen' keeps its half; 'two and a half' adds one, of which 'half' takes half."""
    if group is None:
        return 1.0
    return group if group == 0.5 else group + 1.0
