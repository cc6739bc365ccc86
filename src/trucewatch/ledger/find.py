"""Find: which ceasefires there are. Deeds of one report make threads; threads of all reports make ceasefires.

Two threads are one ceasefire if a known body stands in both on fitting sides, nothing speaks against it, and their
times fit: a start after an end, or long after a start, is another ceasefire. "The truce" without a party is the one
that its report is about. A described actor ('gunmen') never joins reports by its wording.
"""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from itertools import permutations

from trucewatch.ledger.acts import Deed
from trucewatch.ledger.bonds import kept_apart, put_together
from trucewatch.ledger.dates import UNKNOWN, gap
from trucewatch.ledger.evidence import Evidence
from trucewatch.ledger.parties import Party, open_to, related
from trucewatch.ledger.policy import Policy
from trucewatch.ledger.sides import make_sides
from trucewatch.ledger.threads import Thread, by_mention, first_day, make_thread, sortable

_SIDES = 5
_LENIENT, _STRICT = 0, 1
"""What it takes to join: within a report nothing that speaks against it; across reports a known body in common."""


def find_ceasefires(deeds: Sequence[Deed], evidence: Evidence) -> tuple[tuple[Deed, ...], ...]:
    """Group the deeds of ceasefires (not of talks) into ceasefires, the earliest first."""
    told: dict[str, list[Deed]] = defaultdict(list)
    for deed in deeds:
        if deed.of_truce:
            told[deed.report].append(deed)
    threads = [thread for own in told.values() for thread in _within(own, evidence)]
    groups: list[Thread] = []
    for thread in sorted(_united(threads, evidence), key=_clearest_first):
        _place(groups, thread, evidence, _STRICT)
    found = (group.deeds for group in groups if _founds(group, evidence.policy))
    return tuple(sorted(found, key=lambda members: evidence.rank[members[0].claims[0].id]))


def _within(deeds: Sequence[Deed], evidence: Evidence) -> list[Thread]:
    """The threads of one report: first the deeds that name two sides (charges last), then one, then none."""
    threads: list[Thread] = []
    told = [make_thread(own, evidence) for own in by_mention(deeds)]
    for thread in sorted(told, key=lambda thread: (-min(2, len(thread.sides.sides)), _only_charges(thread))):
        _place(threads, thread, evidence, _LENIENT)
    return threads


def _place(groups: list[Thread], thread: Thread, evidence: Evidence, needed: int) -> None:
    """Join the thread to the group that fits it best, or let it stand as a group of its own."""
    free = [n for n, group in enumerate(groups) if not kept_apart(group.deeds, thread.deeds, evidence.constraints)]
    best = _best([groups[n] for n in free], thread, evidence.policy, needed)
    if best is None and needed == _LENIENT and len(groups) == len(free) == 1 and _charges(thread, groups[0], evidence):
        best = 0
    if best is None:
        groups.append(thread)
        return
    groups[free[best]] = _joined(groups[free[best]], thread, evidence)


def _charges(thread: Thread, group: Thread, evidence: Evidence) -> bool:
    """Say whether a side of the one truce of its report charges one who did not sign: it is that truce he broke."""
    sides = [party for deed in thread.deeds for party in deed.by if not party.local]
    own = any(group.sides.index(party) is not None for party in sides)
    return _only_charges(thread) and own and _times_fit(group, thread, evidence.policy)


def _only_charges(thread: Thread) -> bool:
    return all(deed.act.startswith("violation") for deed in thread.deeds)


def _united(threads: Sequence[Thread], evidence: Evidence) -> list[Thread]:
    """The threads, those joined that hold claims which people put together."""
    united: list[Thread] = []
    for thread in sorted(threads, key=lambda thread: evidence.rank[thread.deeds[0].claims[0].id]):
        own = thread
        for other in [one for one in united if put_together(one.deeds, own.deeds, evidence.constraints)]:
            united.remove(other)
            own = _joined(other, own, evidence)
        united.append(own)
    return united


def _joined(group: Thread, thread: Thread, evidence: Evidence) -> Thread:
    deeds = sorted((*group.deeds, *thread.deeds), key=lambda deed: evidence.rank[deed.claims[0].id])
    return Thread(
        deeds=tuple(deeds),
        sides=group.sides if _nobody_new(group, thread) else make_sides(deeds, evidence),
        start=min(group.start, thread.start, key=sortable),
        ended=max((day for day in (group.ended, thread.ended) if day), default=None),
        first=min((day for day in (group.first, thread.first) if day), default=None),
        scene=group.scene | thread.scene,
        countries=group.countries | thread.countries,
        bodies=group.bodies | thread.bodies,
        entries=group.entries | thread.entries,
        news=group.news and (thread.news or not _of_one_report(group, thread)),
    )


def _of_one_report(group: Thread, thread: Thread) -> bool:
    return {deed.report for deed in thread.deeds} <= {deed.report for deed in group.deeds}


def _nobody_new(group: Thread, thread: Thread) -> bool:
    known = {party.key: party.above for party in group.sides.parties}
    return all(party.above <= known.get(party.key, frozenset()) for party in thread.sides.parties)


def _best(groups: Sequence[Thread], thread: Thread, policy: Policy, needed: int) -> int | None:
    if thread.entries:
        return next((i for i, group in enumerate(groups) if group.entries & thread.entries), None)
    scores = {
        index: score
        for index, group in enumerate(groups)
        if _times_fit(group, thread, policy) and (score := _agreement(group, thread)) is not None
    }
    sure = [index for index, score in scores.items() if score >= needed]
    if sure:
        return max(sure, key=lambda i: (scores[i], _shared(groups[i], thread), groups[i].first or date.min, -i))
    named = [index for index in scores if _named(groups[index], thread)]
    near = [index for index in scores if groups[index].countries & thread.countries]
    covered = ([i for i in those if _covers(groups[i], thread, policy)] for those in (named, near))
    covering = next(filter(None, covered), named or near)
    return max(covering, key=lambda i: (sortable(groups[i].start, ""), -i), default=None)


def _named(group: Thread, thread: Thread) -> bool:
    """Say whether the reports of a thread speak of a party of the group, in whatever they report."""
    return any(party.key in thread.bodies or party.above & thread.bodies for party in group.sides.parties)


def _covers(group: Thread, thread: Thread, policy: Policy) -> bool:
    """Say whether the deeds of a thread fall between the start and some time after the end."""
    start, day = first_day(group.start), thread.first
    if start is None or day is None or day < start:
        return False
    return group.ended is None or (day - group.ended).days <= policy.days["new_start"]


def _shared(group: Thread, thread: Thread) -> int:
    return len(group.countries & thread.countries)


def _agreement(group: Thread, thread: Thread) -> int | None:
    """How many sides have a known body in common; None where sides contradict each other."""
    one, other = sorted((group.sides.sides, thread.sides.sides), key=len)
    if not one:
        return 0
    if group.scene and thread.scene and not (_reaches(group, thread) or _reaches(thread, group)):
        return None
    scores = [_paired(one, chosen) for chosen in permutations(other[:_SIDES], min(len(one), _SIDES))]
    return max((score for score in scores if score is not None), default=None)


def _reaches(group: Thread, thread: Thread) -> bool:
    """Say whether a place of `thread` is one of `group`, or the country of a state that is party to it."""
    homes = {party.country for party in group.sides.parties if party.state and party.country}
    return bool(thread.scene & (group.scene | homes))


def _paired(one: Sequence[Sequence[Party]], other: Sequence[Sequence[Party]]) -> int | None:
    """Score sides matched one to one. A thread with a single side contradicts nothing within its report."""
    score = 0
    for side, match in zip(one, other, strict=False):
        if any(related(p, q) for p in side for q in match if not (p.local and q.local and p.key != q.key)):
            score += 1
        elif len(one) > 1 and not any(open_to(p, q) for p in side for q in match):
            return None
    return score


def _times_fit(group: Thread, thread: Thread, policy: Policy) -> bool:
    """Say whether the two can be one in time. Unknown days exclude nothing."""
    days = policy.days
    both = UNKNOWN not in (group.start, thread.start)
    if both and gap(group.start, thread.start) <= days["same_start"]:
        return True
    if both and gap(group.start, thread.start) > days["new_start"]:
        return False
    if _precedes(group, thread, policy) or _precedes(thread, group, policy):
        return False
    return not (_follows(group, thread, policy) or _follows(thread, group, policy))


def _follows(early: Thread, late: Thread, policy: Policy) -> bool:
    """Say whether `late` begins after `early` has ended; an offer may come some time after the end it would undo, and
    so may what is told as news of a start without a day."""
    if early.ended is None:
        return False
    starts = first_day(late.start)
    if starts is not None:
        return starts > early.ended
    offers = {deed.act for deed in late.deeds} <= policy.acts["offering"]
    return (
        (offers or late.news) and late.first is not None and (late.first - early.ended).days > policy.days["new_start"]
    )


def _precedes(early: Thread, late: Thread, policy: Policy) -> bool:
    """Say whether `early` tells of a time long before `late` was news."""
    if late.start != UNKNOWN or early.first is None or late.first is None or not late.news:
        return False
    return (late.first - early.first).days > policy.days["new_start"]


def _founds(group: Thread, policy: Policy) -> bool:
    """Say whether there is a ceasefire at all: not where one is only refused, denied or dissented from."""
    return any(deed.act not in policy.acts["never_found"] for deed in group.deeds)


def _clearest_first(thread: Thread) -> tuple[int, str, str]:
    """Entries first, then threads with a stated start, then those with two sides; the rest finds its place."""
    if thread.entries & {deed.report for deed in thread.deeds}:
        return -1, "", thread.deeds[0].claims[0].id
    day = first_day(thread.start) or thread.first or date.max
    vague = (thread.start == UNKNOWN) + (len(thread.sides.sides) < 2) + 4 * all(p.local for p in thread.sides.parties)
    return vague, day.isoformat(), thread.deeds[0].claims[0].id
