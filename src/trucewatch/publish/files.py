"""Writing files whole: a reader finds the old file or the new one, never half of one."""

import os
from collections.abc import Iterable
from pathlib import Path

from trucewatch.errors import StoreError


def write_whole(path: Path, pieces: Iterable[str]) -> Path:
    """Write the pieces to `path` by way of a file beside it.

    Lone surrogates, which some texts carry, are written as backslash escapes: UTF-8 has no form for them.
    """
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            with beside.open("w", encoding="utf-8", errors="backslashreplace", newline="") as file:
                file.writelines(pieces)
            beside.replace(path)
        finally:
            beside.unlink(missing_ok=True)
    except OSError as error:
        raise StoreError(f"{path}: cannot be written ({error.strerror}); choose another folder") from error
    return path
