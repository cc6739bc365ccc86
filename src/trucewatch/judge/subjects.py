"""Subjects: from what a person names (an id or the beginning of one, a field) to claims, statements and public ids."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from trucewatch.errors import BadJudgement, NotFound
from trucewatch.judge.anchors import make_anchor
from trucewatch.judge.apply import on_record, path_of
from trucewatch.judge.effects import members_of
from trucewatch.judge.fields import (
    COUNTED,
    REMOVABLE,
    ROLES,
    SCALARS,
    addresses,
    is_item,
    item,
    known_address,
    read,
)
from trucewatch.judge.log import SHORTEST
from trucewatch.model import Anchor, Ceasefire, Claim, Incident, Judgement, Report
from trucewatch.store.base import View

INCIDENT, CEASEFIRE = "inc-", "cf-"
JUDGEMENT = "judgement"


@dataclass(frozen=True, slots=True)
class Held:
    """What a database holds, as far as judging needs it. `anchors` gives each public id's earliest-known claim."""

    claims: Mapping[str, Claim]
    reports: Mapping[str, Report]
    judgements: tuple[Judgement, ...]
    incidents: Mapping[str, Incident]
    ceasefires: Mapping[str, Ceasefire]
    anchors: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Subject:
    """What a judgement is on: its address, the claim it is known by, its field path, the program's value."""

    address: str
    anchor: Anchor
    claim: Claim
    path: str
    machine: str

    @property
    def public(self) -> bool:
        """Whether it is an incident or a ceasefire."""
        return self.address.startswith((INCIDENT, CEASEFIRE))


def held(view: View) -> Held:
    """Read from a database what judging needs."""
    return Held(
        claims={claim.id: claim for claim in view.claims()},
        reports={report.id: report for report in view.reports()},
        judgements=view.judgements(),
        incidents={incident.id: incident for incident in view.incidents()},
        ceasefires={truce.id: truce for truce in view.ceasefires()},
        anchors=view.anchors(),
    )


def subject_of(words: str, held: Held, shown: Mapping[str, Claim]) -> Subject:
    """The claim, statement, incident or ceasefire that is named. Raises NotFound or BadJudgement.

    `shown` are the claims as people left them: the number of an item is the one that a person sees.
    """
    name, slash, path = words.partition("/")
    if name.startswith((INCIDENT, CEASEFIRE)):
        if slash:
            raise BadJudgement(f"{words}: {name} is made of claims; judge the field of one of them, as in 'c1/place'")
        return _public(the_one(name, held.anchors, "incident or ceasefire"), held)
    claim = held.claims[the_one(name, held.claims, "claim")]
    path = _as_found(full_path(path, claim), claim, shown.get(claim.id, claim))
    address = f"{claim.id}/{path}" if path else claim.id
    machine = on_record(read(claim, path))
    return Subject(address, make_anchor(claim, held.reports[claim.report], path), claim, path, machine)


def full_path(words: str, claim: Claim) -> str:
    """The path of a field that may be named in short: `killed` is `quantities/killed`, `actor` is `roles/actor`."""
    path = words.strip("/")
    if path in COUNTED:
        path = f"quantities/{path}"
    elif path.split("/", 1)[0] in ROLES:
        path = f"roles/{path}"
    if not known_address(path):
        fields = ", ".join((*SCALARS, *ROLES, *COUNTED))
        raise BadJudgement(f"{words!r} is no field of a claim; {claim.id} can have {fields}, or roles/actor/0 and such")
    return path


def _as_found(path: str, claim: Claim, shown: Claim) -> str:
    """The path with the number that an item has in the program's claim, where others were taken out before it."""
    if not is_item(path) or shown is claim:
        return path
    meant, head = item(shown, path), path.rsplit("/", 1)[0]
    numbered = {at: item(claim, at) for at in addresses(claim) if at.rsplit("/", 1)[0] == head}
    same = [at for at, found in numbered.items() if found.segments == meant.segments]
    if not same:
        raise BadJudgement(
            f"{claim.id}/{path} was put in by a person; 'trucewatch judgements {claim.id}' tells by whom"
        )
    return path if path in same else same[0]


def members(subject: Subject, held: Held) -> Sequence[str]:
    """The claims of an incident or ceasefire, or the claim itself."""
    if subject.address in held.incidents:
        return held.incidents[subject.address].claims
    if subject.address in held.ceasefires:
        return members_of(held.ceasefires[subject.address])
    return (subject.claim.id,)


def removable_fields() -> str:
    """The fields that a claim can lose, for messages."""
    return ", ".join((*REMOVABLE, "a role", "a count"))


def _public(public_id: str, held: Held) -> Subject:
    group = held.incidents.get(public_id) or held.ceasefires.get(public_id)
    claims = () if group is None else group.claims if isinstance(group, Incident) else members_of(group)
    first = held.anchors[public_id]
    claim = held.claims.get(first if first in held.claims else next(iter(claims), ""))
    if claim is None:
        raise NotFound(f"{public_id} has no claims any more; 'trucewatch show incidents' lists what there is")
    anchor = make_anchor(claim, held.reports[claim.report], path_of(""))
    return Subject(public_id, anchor, claim, "", on_record(sorted(claims)))


def the_one(name: str, known: Mapping[str, object], what: str) -> str:
    """The id that is meant: itself, or the only one that begins so. Raises NotFound, or BadJudgement for several."""
    if name in known:
        return name
    found = sorted(other for other in known if other.startswith(name)) if len(name) >= SHORTEST else []
    if len(found) == 1:
        return found[0]
    if found:
        raise BadJudgement(f"{name!r} begins {len(found)} ids: {', '.join(found[:6])}; write one out")
    lists = "judgements --all" if what == JUDGEMENT else "show"
    raise NotFound(f"no {what} is called {name!r}; 'trucewatch {lists}' lists what there is")
