"""Which language a text is in: what the item says, else what its words look like, else a guess that says so."""

import re

import py3langid

LETTERS = re.compile(r"[^\W\d_]")
ENOUGH = 60
"""Below this many letters the classifier errs too often: 'Rockets hit base' is Swedish to it."""
SAMPLE = 5_000
CODE = re.compile(r"[a-z]{2,3}")
UNDETERMINED = "und"


def language_of(text: str, declared: str | None, readers: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    """Return the language's ISO 639 code, and warnings about doubt or about a language that nothing here reads."""
    said = (declared or "").strip().lower().replace("_", "-").split("-")[0]
    code, doubts = (said, ()) if CODE.fullmatch(said) else _guess(text, readers)
    if code in readers:
        return code, doubts
    return code, (*doubts, f"no reader for {code}; kept unread")


def _guess(text: str, readers: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    letters = LETTERS.findall(text[:SAMPLE])
    if not letters:
        return UNDETERMINED, ("no words to tell the language by",)
    if len(letters) >= ENOUGH or not "".join(letters).isascii():
        return py3langid.classify(text[:SAMPLE])[0], ()
    return readers[0], (f"too short to tell the language; taken for {readers[0]}",)
