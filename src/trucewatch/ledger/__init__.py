"""Claims and incidents to ceasefires: who agreed to what, whether it holds, who broke it, according to whom.

Comes in: claims, incidents, reports, and dated memberships of actors. Goes out: a `Ledger` of ceasefires with their
acts, negotiations, legal acts, violations and states, the relations between records, and stocks.
Never here: a guess at what is not claimed, a threat taken for an act, an end from violations alone, or a stored state:
the ledger of any day is recomputed from what was known by then.
"""

from trucewatch.ledger.affiliations import Affiliations
from trucewatch.ledger.as_of import as_of
from trucewatch.ledger.entry import parse_entry
from trucewatch.ledger.entry_claims import entry_claims, entry_report
from trucewatch.ledger.entry_file import entry_file
from trucewatch.ledger.ledger import Ledger, update_ledger
from trucewatch.ledger.replay import Change, changes_since, same_ceasefire
from trucewatch.ledger.states import state_on

__all__ = [
    "Affiliations",
    "Change",
    "Ledger",
    "as_of",
    "changes_since",
    "entry_claims",
    "entry_file",
    "entry_report",
    "parse_entry",
    "same_ceasefire",
    "state_on",
    "update_ledger",
]
