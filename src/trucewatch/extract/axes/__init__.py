"""The axes of a claim: whether it is affirmed, whether it happened, whether it is only recalled.

Comes in: a draft in its scene. Goes out: one value for each axis, read from grammar, for any kind alike. Never here:
the stance, which is the speaker's.
"""

from trucewatch.extract.axes.mood import actuality
from trucewatch.extract.axes.negation import polarity
from trucewatch.extract.axes.recall import background

__all__ = ["actuality", "background", "polarity"]
