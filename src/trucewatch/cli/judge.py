"""`trucewatch judge`: what a person decides about a claim, a field, an incident or a ceasefire."""

from typing import TYPE_CHECKING, Annotated, cast, get_args

import typer

from trucewatch.cli import calls
from trucewatch.cli.options import DB, Db
from trucewatch.model import Verdict

if TYPE_CHECKING:
    from trucewatch.judge import Asked

WORDS = {
    "accept": "SUBJECT [FIELD]",
    "reject": "SUBJECT [FIELD]",
    "correct": "SUBJECT FIELD VALUE",
    "lock": "SUBJECT [FIELD [VALUE]]",
    "merge": "ONE OTHER",
    "split": "ONE OTHER",
    "link": "ONE OTHER",
    "unlink": "ONE OTHER",
    "note": "SUBJECT [FIELD]",
    "withdraw": "JUDGEMENT",
}
"""What follows each verdict. A field may be written onto its claim: c1/place."""

What = Annotated[str, typer.Argument(help="One of " + ", ".join(WORDS) + ".", metavar="VERDICT")]
On = Annotated[list[str], typer.Argument(help="What it is on: ids, a field, a value; see above.", metavar="WORDS")]
Who = Annotated[str, typer.Option(envvar="TRUCEWATCH_WHO", help="Who judges. Required.", show_default=False)]
Why = Annotated[str, typer.Option(help="The reason, in a sentence. Required but for accept.", show_default=False)]
Dry = Annotated[bool, typer.Option("--dry-run", help="Show what would be recorded; write nothing.")]


def command(verdict: What, words: On, who: Who = "", why: Why = "", db: Db = DB, dry_run: Dry = False) -> None:
    """Accept, reject, correct, lock, merge, split, link, unlink, note or withdraw.

    Each judgement is one row of an append-only log: nothing is overwritten, and withdraw is one more row. Incidents and
    ledgers are brought up to date at once. The beginning of an id is enough where no other begins so.

    accept, reject, note SUBJECT [FIELD] · correct SUBJECT FIELD VALUE · lock SUBJECT [FIELD [VALUE]] ·
    merge, split, link, unlink ONE OTHER · withdraw JUDGEMENT. docs/judgements.md explains all of them.

    Examples:

        trucewatch judge reject c264a3f020979 --who ada --why "the bomb is that of the day before"

        trucewatch judge correct c264a3f place "Basra, IQ" --why "the city, not the province"

        trucewatch judge merge inc-0d7d62476268 inc-39ef56326dbc --why "one convoy, one bomb"

        trucewatch judge withdraw j5b1c07d2e9 --why "I misread it"
    """
    from trucewatch.cli.screen import progress, show
    from trucewatch.cli.views.judgements import changes, recorded

    asked = _asked(verdict, words, who, why)
    if dry_run:
        return show(recorded(calls.drafted(db, asked), "would be recorded"))
    before = calls.known(db)
    with progress() as report:
        row = calls.judge(db, asked, report)
    return show(recorded(row, "recorded"), *changes(before, calls.known(db)))


def _asked(verdict: str, words: list[str], who: str, why: str) -> "Asked":
    from trucewatch.judge import Asked

    if verdict not in get_args(Verdict):
        raise typer.BadParameter(f"{verdict!r} is none of {', '.join(WORDS)}", param_hint="VERDICT")
    sort = cast(Verdict, verdict)
    subject, *more = words
    if sort in ("merge", "split", "link", "unlink"):
        if len(more) != 1:
            raise _wrong(sort)
        return Asked(sort, subject, who, why, other=more[0])
    if "/" not in subject and more and sort != "withdraw":
        subject = f"{subject}/{more.pop(0)}"
    if len(more) > (1 if sort in ("correct", "lock") else 0) or (sort == "correct" and not more):
        raise _wrong(sort)
    return Asked(sort, subject, who, why, value=more[0] if more else None)


def _wrong(verdict: str) -> typer.BadParameter:
    return typer.BadParameter(f"write: trucewatch judge {verdict} {WORDS[verdict]}", param_hint="WORDS")
