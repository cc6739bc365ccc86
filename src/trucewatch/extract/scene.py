"""A scene: one sentence with what its extractors need to know, and the draft of a claim that they make."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from trucewatch.model.quantity import Quantity
from trucewatch.model.reading import Reading
from trucewatch.model.syntax import Token, Tree
from trucewatch.model.vocabulary import Actuality, Kind, Polarity, Role, Stance
from trucewatch.ontology.lexicon import Lexicon


@dataclass(frozen=True, slots=True)
class Scene:
    """A sentence in its report. `before` are the sentences of the report that precede it, nearest last."""

    tree: Tree
    reading: Reading
    lexicon: Lexicon
    before: Sequence[Tree]

    def is_time(self, token: Token) -> bool:
        """Whether a time expression covers the token."""
        spans = (time.segments[0] for time in self.reading.times if time.segments)
        return any(start <= token.start < end for start, end in spans)

    @property
    def text(self) -> str:
        """The report's text, which all code points refer to."""
        return self.reading.report.text


@dataclass(slots=True)
class Draft:
    """A claim in the making: the kind, the words that trigger it, the clause that it is read in, its roles.

    `trigger` are the triggering tokens, `clause` the verb or noun whose clause states it. `stance`, `polarity` and
    `actuality` are set only where the construction itself decides them; otherwise `axes` and attribution do.
    `by` names the frame for `why`. `codes` are PLOVER's and CAMEO's where the construction tells more than the kind.
    """

    kind: Kind
    trigger: list[Token]
    clause: Token
    by: str
    roles: dict[Role, list[Token]] = field(default_factory=dict)
    quantities: list[Quantity] = field(default_factory=list)
    stance: Stance | None = None
    polarity: Polarity | None = None
    actuality: Actuality | None = None
    reason: tuple[int, int] | None = None
    speaker_is_subject: Token | None = None
    anaphoric: bool = False
    anaphoric_subject: bool = False
    place_heads: list[Token] = field(default_factory=list)
    codes: tuple[str, str] | None = None

    def add(self, role: Role, tokens: Sequence[Token]) -> None:
        """Add tokens to a role, each once."""
        held = self.roles.setdefault(role, [])
        held.extend(token for token in tokens if token not in held)
        if not held:
            del self.roles[role]
