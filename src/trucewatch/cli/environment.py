"""The environment: the only place that reads it, apart from the options that name a variable themselves."""

import os
from pathlib import Path

from trucewatch.settings import Settings


def settings() -> Settings:
    """What the user has set; `docs/cli.md` lists the variables."""
    cache, actors = os.environ.get("TRUCEWATCH_CACHE"), os.environ.get("TRUCEWATCH_ACTORS")
    pipeline = os.environ.get("TRUCEWATCH_PIPELINE") or Settings().pipeline
    return Settings(pipeline, Path(cache) if cache else None, Path(actors) if actors else None)
