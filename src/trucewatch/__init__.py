"""Trucewatch: news reports of armed conflict become claims, incidents and the ledger of each ceasefire.

The public names are those of `__all__`. Each is imported when it is first asked for, so that `import trucewatch` costs
nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from trucewatch.api import Database, inspect
    from trucewatch.api import open_database as open  # noqa: A004 - `trucewatch.open`, as `sqlite3.connect`
    from trucewatch.errors import TrucewatchError
    from trucewatch.model import Ceasefire, Claim, Incident, Inspection, Report
    from trucewatch.settings import Settings

__all__ = [
    "Ceasefire",
    "Claim",
    "Database",
    "Incident",
    "Inspection",
    "Report",
    "Settings",
    "TrucewatchError",
    "inspect",
    "open",
]

_HOMES = {
    "Ceasefire": "trucewatch.model:Ceasefire",
    "Claim": "trucewatch.model:Claim",
    "Database": "trucewatch.api:Database",
    "Incident": "trucewatch.model:Incident",
    "Inspection": "trucewatch.model:Inspection",
    "Report": "trucewatch.model:Report",
    "Settings": "trucewatch.settings:Settings",
    "TrucewatchError": "trucewatch.errors:TrucewatchError",
    "inspect": "trucewatch.api:inspect",
    "open": "trucewatch.api:open_database",
}

if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        """Import a public name from where it lives."""
        if name not in _HOMES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        module, attribute = _HOMES[name].split(":")
        found = getattr(import_module(module), attribute)
        globals()[name] = found
        return found


def __dir__() -> list[str]:
    """The public names, for completion."""
    return sorted(__all__)
