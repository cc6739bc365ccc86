"""Attribution: who says what, by which cue, nested as the text nests it. Speaker: the short form a claim carries."""

from dataclasses import dataclass

from trucewatch.model.mention import Mention
from trucewatch.model.spans import Segments
from trucewatch.model.vocabulary import Stance


@dataclass(frozen=True, slots=True)
class Attribution:
    """A source, a cue and a content; `parent` is the attribution whose content this one stands in."""

    id: str
    report: str
    source: Mention | None
    cue: Segments | None
    content: Segments
    stance: Stance
    medium: str | None = None
    parent: str | None = None


@dataclass(frozen=True, slots=True)
class Speaker:
    """Whose word a claim is. `chain` runs from the outlet inwards; `attribution` points to the first-class record.

    `body` is the entity for which the report says that he speaks: the army of 'a spokesman for the army, X'.
    """

    name: str
    is_outlet: bool
    entity: str | None = None
    role: str | None = None
    medium: str | None = None
    chain: tuple[str, ...] = ()
    attribution: str | None = None
    body: str | None = None
