"""Corroborate: claims of any number of reports in, incidents with the accounts of all sides and their relations out.

A pure function of the claims, reports and constraints it is given: their order changes nothing. A `Corroborator` gives
the same, and works out anew only what changed since it was last asked. It never averages, never adds up, never names a
perpetrator whom nobody names, and never reads a text anew.
"""

from trucewatch.corroborate.corroboration import Corroboration, corroborate
from trucewatch.corroborate.corroborator import Corroborator
from trucewatch.corroborate.membership import Change, Membership
from trucewatch.corroborate.policy import Policy, load_policy
from trucewatch.corroborate.registry import Registry
from trucewatch.corroborate.snapshot import dumped, loaded, program
from trucewatch.corroborate.stories import stories
from trucewatch.corroborate.why import Join, why_joined

__all__ = [
    "Change",
    "Corroboration",
    "Corroborator",
    "Join",
    "Membership",
    "Policy",
    "Registry",
    "corroborate",
    "dumped",
    "load_policy",
    "loaded",
    "program",
    "stories",
    "why_joined",
]
