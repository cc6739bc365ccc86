"""Head nouns: the main word of a description, which says about whom it means; the words are in `ontology/heads.py`."""

import re

_CUT = re.compile(
    r"\s+(?:of|in|from|on|at|near|who|which|that|with|against|for|by|to|inside|stationed|based|led|backed)\b|[,(;:]"
)
_DETERMINER = re.compile(r"^(?:the|a|an|this|that|these|those|its|their|his|her|some|several|many)\s+", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def head(description: str) -> str:
    """The main word of a description, in lower case: the last one before 'of', 'in', 'who' …; '' if there is none."""
    words = _WORD.findall(_CUT.split(strip_determiner(description), maxsplit=1)[0])
    return words[-1].lower() if words else ""


def strip_determiner(description: str) -> str:
    """The description without its article or possessive."""
    return _DETERMINER.sub("", description.strip())


def is_definite(description: str) -> bool:
    """Whether it points back: 'the group', 'this militia'."""
    return bool(re.match(r"(?:the|this|that|these|those)\s", description.strip(), re.IGNORECASE))
