"""What must not come out: the gold's words for a naive reading, checked by rule where a rule can.

Each rule reads the gold's own words (a number, a name, a date in them) and looks for that reading among ours in the
same report. A hit is an error whatever else is right. What no rule reads is 'not checked', never 'passed'.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from benchmarks.demo.gold import Gold
from benchmarks.demo.incidents import mentions
from benchmarks.demo.names import content, number_words
from benchmarks.demo.ours import Ours, interval
from trucewatch.model import CeasefireAct, Claim, Incident

Rule = Callable[["re.Match[str]", str, Ours], str | None]
UNREAL = frozenset({"threatens", "pledges", "demands", "proposes", "predicts", "denies"})
_ENDS = frozenset({"terminated", "collapsed", "expired"})
_NUMBERS = number_words()
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_COUNTED = {"wounded": "injured", "killed": "killed"}


@dataclass(frozen=True, slots=True)
class Checked:
    """How many were checked and how many could not be; the hits as report, the gold's words, what of ours hits."""

    checked: int
    unchecked: int
    hits: tuple[tuple[str, str, str], ...]


def score(gold: Gold, ours: Ours) -> Checked:
    """Check every entry that a rule reads, and the two that hold everywhere."""
    hits: list[tuple[str, str, str]] = []
    checked = unchecked = 0
    for report, words in gold.must_not():
        outcomes = [rule(match, report, ours) for pattern, rule in RULES if (match := re.search(pattern, words))]
        checked += bool(outcomes)
        unchecked += not outcomes
        hits += [(report, words, outcome) for outcome in outcomes[:1] if outcome]
    hits += [("all", "an incident of what has not happened", what) for what in _unreal(ours)]
    hits += [("all", "two incidents joined", what) for what in _joined(gold, ours)]
    return Checked(checked + 2, unchecked, tuple(hits))


def _incidents(report: str, ours: Ours) -> list[Incident]:
    return [one for one in ours.found.incidents if report in {ours.files[r] for r in one.reports}]


def _acts(report: str, ours: Ours) -> list[CeasefireAct]:
    acts = [act for one in ours.found.ceasefires for act in one.acts]
    return [act for act in acts if report in ours.reports_of(act.claims)]


def _unreal(ours: Ours) -> Iterator[str]:
    claims = {claim.id: claim for claim in ours.found.claims}
    for one in ours.found.incidents:
        stances = {claims[key].stance for key in one.claims}
        if stances <= UNREAL:
            yield f"{one.id} {one.kind} {sorted(stances)} {sorted(ours.files[r] for r in one.reports)}"


def _joined(gold: Gold, ours: Ours) -> Iterator[str]:
    key, response = mentions(gold, ours)
    for cluster in sorted(set(response.values())):
        rows = {key[m] for m in key.keys() & response.keys() if response[m] == cluster}
        if len(rows) > 1:
            yield f"{cluster}: {', '.join(sorted(rows))}"


def _number(match: re.Match[str], report: str, ours: Ours) -> str | None:
    wanted, of = _figure(match[1]), _COUNTED.get(match[2], "munitions")
    for claim in ours.claims(report):
        if any(q.of == of and q.best == wanted for q in claim.quantities):
            return f"{of} {wanted}: {claim.text}"
    return None


def _figure(word: str) -> int:
    return int(word) if word.isdigit() else _NUMBERS.get(word, -1)


def _many(match: re.Match[str], report: str, ours: Ours) -> str | None:
    count = sum(not one.aggregate for one in _incidents(report, ours))
    return f"{count} incidents" if count >= min(10, _figure(match[1])) else None


def _on_day(match: re.Match[str], report: str, ours: Ours) -> str | None:
    for one in _incidents(report, ours):
        first, last = interval(one.time)
        if first is None or first != last or one.background or one.kind.startswith("custody"):
            continue
        if match[1] in (str(first), str(first.day)) or match[1].lower() == _DAYS[first.weekday()]:
            return f"{one.id} {one.kind} on {first}"
    return None


def _as_role(match: re.Match[str], report: str, ours: Ours) -> str | None:
    role, names = match[2], re.split(r" or |, ", re.sub(r"^(a|an|the) ", "", match[1]))
    for one in _incidents(report, ours) if role == "perpetrator" else ():
        for account in one.accounts:
            told = account.attribute == "perpetrator" and account.stance != "denies" and account.speaker.is_outlet
            here = told and report in ours.reports_of(account.statements)
            if here and ours.names.any_same(names, [str(account.value)]):
                return f"{one.id} perpetrator {account.value}"
    wanted = ("mediator",) if role == "mediator" else ()
    return _in_role(wanted, names, report, ours)


def _in_role(roles: tuple[str, ...], names: list[str], report: str, ours: Ours) -> str | None:
    for claim in ours.claims(report):
        for role, filled in claim.roles.items():
            for mention in filled if role in roles and claim.stance != "denies" else ():
                if not names or any(ours.names.same(name, mention.text, mention.entity) for name in names):
                    return f"{role} {mention.text}: {claim.text}"
    return None


def _weapon(match: re.Match[str], report: str, ours: Ours) -> str | None:
    names = [content(name) for name in match[1].split(" or ")]
    for one in _incidents(report, ours):
        for account in one.accounts:
            if account.attribute == "weapon" and any(name <= content(str(account.value)) for name in names):
                return f"{one.id} weapon {account.value}"
    return None


def _no_author(match: re.Match[str], report: str, ours: Ours) -> str | None:
    for one in _incidents(report, ours):
        for account in one.accounts:
            told = account.attribute in ("perpetrator", "responsibility") and account.status != "none_known"
            if told and account.stance != "denies" and report in ours.reports_of(account.statements):
                return f"{one.id} {account.attribute} {account.value}"
    return None


def _ending(match: re.Match[str], report: str, ours: Ours) -> str | None:
    by = re.search(r"^(.+?) ending it|ended by (.+?)(?: or for|$)", match.string)
    names = re.split(r" or ", by[1] or by[2]) if by else []
    spoken = "statement by a party" in match.string
    for act in _acts(report, ours):
        theirs = not names or ours.names.any_same([re.sub("^the ", "", n) for n in names], act.by)
        if theirs and act.act in _ENDS and not (spoken and act.speaker.is_outlet):
            return f"{act.act} by {', '.join(act.by)}, says {act.speaker.name}"
    return None


def _truce(match: re.Match[str], report: str, ours: Ours) -> str | None:
    acts = [act for act in _acts(report, ours) if not act.act.startswith(("talks", "mediation"))]
    return f"{acts[0].act} by {', '.join(acts[0].by)}" if acts else None


def _any_incident(match: re.Match[str], report: str, ours: Ours) -> str | None:
    found = _incidents(report, ours)
    return f"{found[0].id} {found[0].kind}" if found else None


def _from_words(match: re.Match[str], report: str, ours: Ours) -> str | None:
    """An incident of this report alone whose claims share a sentence with a threat, a pledge or the like."""
    unreal = [c for c in ours.claims(report) if c.stance in UNREAL or c.actuality in ("planned", "hypothetical")]
    members = {key for one in _incidents(report, ours) for key in one.claims}
    hit = next((c for c in unreal if c.id in members and c.stance != "denies"), None)
    return f"{hit.kind} {hit.stance} {hit.actuality}: {hit.text}" if hit else None


def _by_actor(match: re.Match[str], report: str, ours: Ours) -> str | None:
    for one in _incidents(report, ours):
        for actor in one.actors:
            if ours.names.same(re.sub("^the ", "", match[1]), actor.text, actor.entity):
                return f"{one.id} by {actor.text}"
    return None


def _happened(match: re.Match[str], report: str, ours: Ours) -> str | None:
    kind = {"withdrawal": "force.withdrawal", "arrest": "custody.arrest"}[match[1]]
    for claim in ours.claims(report):
        if claim.kind == kind and claim.actuality == "happened" and claim.stance not in UNREAL and _affirmed(claim):
            return f"{claim.stance} {claim.actuality}: {claim.text}"
    return None


def _affirmed(claim: Claim) -> bool:
    return claim.polarity == "affirmed"


def _said(match: re.Match[str], report: str, ours: Ours) -> str | None:
    stance = "denies" if match[1] == "denial" else "claims_responsibility"
    name = re.split(r" (?:of|from|about) ", re.sub("^the ", "", match[2]))[0]
    for claim in ours.claims(report):
        if claim.stance == stance and ours.names.same(name, claim.speaker.name, claim.speaker.entity):
            return f"{claim.kind} {stance} by {claim.speaker.name}: {claim.text}"
    return None


def _dead(match: re.Match[str], report: str, ours: Ours) -> str | None:
    words = content(match[1]) - {"a", "an"}
    for claim in ours.claims(report):
        victims = [m.text for role in ("victim", "target") for m in claim.roles.get(role, ())]
        for q in claim.quantities:
            about = content(" ".join([*victims, q.group or "", q.qualifier or ""]))
            if q.of == "killed" and q.best and words <= about and claim.stance != "denies" and _affirmed(claim):
                return f"killed {q.best}: {claim.text}"
    return None


def _party(match: re.Match[str], report: str, ours: Ours) -> str | None:
    for act in _acts(report, ours):
        if act.act in ("agreed", "signed", "declared_unilaterally", "announced") and ours.names.any_same(
            ["United States"], act.by
        ):
            return f"{act.act} by {', '.join(act.by)}"
    return None


_ON_DAY = (
    r"(?:second|attack|incident|killed)\b.* on (?:\w+ )?(?:the )?"
    r"(\d{4}-\d\d-\d\d|\d\d?(?=st|nd|rd|th)|[A-Z]\w+day)"
)

RULES: tuple[tuple[str, Rule], ...] = (
    (r"^(?!zero)(\w+) (?:\w+ )?(rockets|drones|wounded|killed)\b", _number),
    (r"^(\w+) (?:of )?incidents\b", _many),
    (_ON_DAY, _on_day),
    (r"^(.+?) as (?:an? |the )?(?:established )?(perpetrator|mediator)\b", _as_role),
    (r"^(.+) as the attackers' weapon", _weapon),
    (r"^a (?:group named as perpetrator|named group|perpetrator for)", _no_author),
    (r"ending it|truce ended|end of the truce|truce is over|a termination", _ending),
    (r"^a truce or its end", _truce),
    (r"^an? (?:incident|attack|strike)$", _any_incident),
    (r"^an? (?:incident|attack|armed clash) from", _from_words),
    (r"^an attack by (.+)", _by_actor),
    (r"^an? (withdrawal|arrest) that happened", _happened),
    (r"^a (denial|claim of responsibility).*? by (.+)", _said),
    (r"^(an? .+) killed(?: by a hit)?$", _dead),
    (r"(?:United States|US) .*party|agreement with the United States", _party),
)
