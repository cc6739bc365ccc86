"""States: how a ceasefire stands on a day, as assessed and for each party, read off the table of `states.yml`."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from trucewatch.ledger.acts import Deed, names
from trucewatch.ledger.dates import counts_from
from trucewatch.ledger.parties import Party
from trucewatch.ledger.policy import By, Policy
from trucewatch.ledger.sides import Sides, doers, whose
from trucewatch.model import Ceasefire, StateChange
from trucewatch.model.vocabulary import State

_KEPT = ("declared", "in_force")
_OPEN = ("none", "proposed", "declared")
_WEIGHT: tuple[By, ...] = ("all", "principal", "several", "part", "counterpart", "opponent", "mediator", "outlet")


def state_on(ceasefire: Ceasefire, day: date, party: str | None = None) -> State:
    """The state on a day: the assessed one, or how `party` stands to it; `none` before the first change."""
    return state_in(ceasefire.history, day, party)


def state_in(history: Sequence[StateChange], day: date, party: str | None = None) -> State:
    """The state on a day by a history. A change counts from its earliest day, else from its latest possible one."""
    state: State = "none"
    for change in history:
        since = counts_from(change.since)
        if change.party == party and since is not None and since <= day:
            state = change.state
    return state


def latest(history: Sequence[StateChange], party: str | None = None) -> State:
    """The state after all changes, those without a date included."""
    return next((change.state for change in reversed(history) if change.party == party), "none")


def run(deeds: Sequence[Deed], sides: Sides, policy: Policy) -> tuple[StateChange, ...]:
    """The history: every change of the assessed state and of each party's own, by the day from which it counts."""
    course = _Course(sides, policy)
    for deed in sorted(deeds, key=lambda deed: _order(deed, sides, policy)):
        course.apply(deed)
    return tuple(course.history)


@dataclass(slots=True)
class _Course:
    """The states while the deeds go by; lives within `run`."""

    sides: Sides
    policy: Policy
    assessed: State = "none"
    own: dict[str, State] = field(default_factory=dict)
    ended: set[str] = field(default_factory=set)
    against: list[Deed] = field(default_factory=list)
    history: list[StateChange] = field(default_factory=list)

    def apply(self, deed: Deed) -> None:
        by = self._by(deed)
        self._move_parties(deed)
        following = self.policy.machine.next(self.assessed, deed.act, by)
        if following == self.assessed or (self._kept_apart(deed, following)):
            return
        self.assessed = following
        self._note(deed, following, None)
        if following == "ended":
            self._close(deed)

    def _by(self, deed: Deed) -> By:
        """The weight of a deed; a voice of less than a whole side counts with earlier ones within the window."""
        machine = self.policy.machine
        by = whose(deed, self.sides, frozenset(self.ended), self.policy)
        if by not in ("part", "mediator") or deed.act not in machine.several_acts:
            return by
        voices = [other for other in self.against if _independent(deed, other, machine.several_days)]
        self.against.append(deed)
        return "several" if len(voices) + 1 >= machine.several_voices else by

    def _move_parties(self, deed: Deed) -> None:
        actors = doers(deed, self.sides, self.policy)
        for index, side in enumerate(self.sides.sides):
            bound = not deed.by and deed.act in self.policy.machine.neutral and index in self.sides.holders
            for party in side:
                if bound or any(actor.key in party.above for actor in actors):
                    self._move(party, deed)
                elif index in self.sides.of(actors):
                    self._stand_with(party, deed, actors)

    def _move(self, party: Party, deed: Deed) -> None:
        state = self.own.get(party.name, "none")
        following = self.policy.machine.next_own(state, deed.act)
        if following != state:
            self.own[party.name] = following
            self._note(deed, following, party.name)
        (self.ended.add if following == "ended" else self.ended.discard)(party.key)

    def _stand_with(self, party: Party, deed: Deed, actors: Sequence[Party]) -> None:
        """What the armed groups of its side undertake, a known party undertakes.

        When somebody of its side ends it whom the report only describes, the party may be one of them.
        """
        if party.local:
            return
        if deed.act in self.policy.acts["undertaking"] and any(a.local and a.collective for a in actors):
            if self.own.get(party.name, "none") in _OPEN:
                self._move(party, deed)
            return
        left = deed.act in self.policy.acts["closing"] and all(actor.local for actor in actors)
        if left and self.own.get(party.name) in _KEPT:
            self.own[party.name] = "disputed"
            self._note(deed, "disputed", party.name)

    def _kept_apart(self, deed: Deed, following: State) -> bool:
        """While a party that undertook it has ended it, the word of others does not settle the dispute."""
        holding = deed.act == "holding" and following == "in_force"
        return holding and any(p.key in self.ended for i in self.sides.holders for p in self.sides.sides[i])

    def _close(self, deed: Deed) -> None:
        """What has ended binds nobody: parties that still kept it stand as ended from here on."""
        for name, state in sorted(self.own.items()):
            if state not in ("none", "proposed", "ended"):
                self.own[name] = "ended"
                self._note(deed, "ended", name)

    def _note(self, deed: Deed, state: State, party: str | None) -> None:
        self.history.append(StateChange(deed.time, state, tuple(claim.id for claim in deed.claims), party))


def own_states(history: Sequence[StateChange], sides: Sides) -> Mapping[str, State]:
    """How each party stands after all changes; one that has done nothing stands at `none`."""
    return {name: latest(history, name) for name in names(sides.parties)}


def _order(deed: Deed, sides: Sides, policy: Policy) -> tuple[date, int, str]:
    """By day; on one day the weightier first, so that the first change of a day is the best founded."""
    weight = _WEIGHT.index(whose(deed, sides, frozenset(), policy))
    ending = deed.act in policy.acts["ending"]
    return deed.day or date.max, weight + len(_WEIGHT) * ending, deed.claims[0].id


def _independent(one: Deed, other: Deed, days: int) -> bool:
    """Say whether two deeds are the words of two: of other speakers and parties in other reports, not long apart."""
    if one.day is None or other.day is None or abs(one.day - other.day) > timedelta(days=days):
        return False
    if one.speaker.name == other.speaker.name or {p.key for p in one.by} & {p.key for p in other.by}:
        return False
    return {c.report for c in one.claims}.isdisjoint(claim.report for claim in other.claims)
