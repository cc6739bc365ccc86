from dataclasses import replace
from io import StringIO

from rich.console import Console

from tests import factory
from tests.publish.samples import CLAIMS, EMPTY, HART, ONE, ROCKETS, TRUCE, TWO, WHOLE
from trucewatch.cli.views.answer import answer
from trucewatch.cli.views.claims import axes, claim
from trucewatch.cli.views.explain import explanation
from trucewatch.cli.views.incidents import WIDEST, incident, listing
from trucewatch.cli.views.ledger import ledger, ledgers
from trucewatch.cli.views.report import listing as reports
from trucewatch.cli.views.report import report
from trucewatch.cli.views.unresolved import unresolved
from trucewatch.model.reading import Sentence


def rendered(*parts, width=160):
    console = Console(file=StringIO(), width=width, highlight=False, markup=False, force_terminal=False)
    for part in parts:
        console.print(part)
    return console.file.getvalue()


def test_a_ledger_is_a_timeline_with_strips():
    shown = rendered(ledger(TRUCE))
    lines = shown.splitlines()
    assert any("terminated" in line and "Coordination Commission" in line and "ended" in line for line in lines)
    assert sum("█" in line for line in lines) == 3
    assert "foreign forces" in shown
    assert "not dated" in shown


def test_a_ledger_shows_what_each_voice_gives_and_what_is_contested():
    shown = rendered(ledger(TRUCE))
    assert "End: the Commission says it was terminated by 25 May 2021" in shown
    rows = [line.split("  ") for line in shown.splitlines()]
    given = [[cell.strip() for cell in row if cell.strip()] for row in rows]
    assert ["start", "October 2020 (in force)", "The Daily Paper (outlet)"] in given
    assert ["mediators", "not Norway", "Col. Lee Hart, army spokesman, tweet (in The Daily Paper)"] in given
    assert "contested" in shown.splitlines()[next(i for i, row in enumerate(given) if row[:1] == ["end"]) + 1]


def test_a_ledger_shows_what_is_due_and_what_became_of_it():
    shown = rendered(ledger(TRUCE))
    line = next(line for line in shown.splitlines() if "by 27–31 May 2021" in line)
    assert all(
        words in line for words in ("foreign <i>forces</i>", "to withdraw", "disputed", "done, says Col. Lee Hart")
    )
    assert "not done, says Coordination Commission (31 May" in shown


def test_acts_and_violations_stand_in_the_order_of_their_days_and_named_bodies_first():
    shown = rendered(ledger(replace(TRUCE, acts=TRUCE.acts[::-1], violations=TRUCE.violations[::-1])))
    places = [shown.index(words) for words in ("entered into force", "terminated   ", "violation denied")]
    assert places == sorted(places)
    assert shown.index("24 May 2021, early hours, Sarda base") < shown.index(
        "date not known", shown.index("Violations")
    )


def test_who_undertook_nothing_is_said_so():
    spared = replace(TRUCE, state_by_party={**TRUCE.state_by_party, "foreign forces": "none"})
    assert "undertook nothing" in rendered(ledger(replace(spared, history=TRUCE.history[:-1])))


def test_foreign_markup_and_escapes_are_text():
    hostile = replace(TRUCE, name="[bold]x[/bold]\x1b[31m\u202e", terms=("[link=file:///]y",))
    shown = rendered(ledger(hostile), ledgers([hostile]))
    assert "[bold]x[/bold]\ufffd[31m\ufffd" in shown
    assert "\x1b" not in shown
    assert "[link=file:///]y" in shown


def test_accounts_stand_side_by_side():
    shown = rendered(incident(ROCKETS, {claim.id: claim for claim in CLAIMS}))
    row = next(line for line in shown.splitlines() if line.strip().startswith("munitions"))
    assert "3 [c2]" in row
    assert "1 [c3]" in row
    assert "three rockets came down" in shown


def test_many_voices_are_listed_below_each_other():
    accounts = tuple(
        replace(ROCKETS.accounts[0], speaker=replace(HART, entity=f"person:{n}", name=f"Voice {n}"))
        for n in range(WIDEST + 1)
    )
    shown = rendered(incident(replace(ROCKETS, accounts=accounts), {}))
    assert all(f"Voice {n}" in shown for n in range(WIDEST + 1))


def test_lists_say_when_there_is_nothing():
    assert "No incident" in rendered(listing(()))
    assert "no ceasefire" in rendered(ledgers(()))
    assert "Nothing was left over" in rendered(unresolved(()))
    assert "0 reports" in rendered(*answer(EMPTY))


def test_axes_name_only_what_is_not_plain():
    assert axes(CLAIMS[1]) == "asserts"
    assert axes(replace(CLAIMS[1], stance="threatens", actuality="planned", polarity="negated", background=True)) == (
        "threatens, negated, planned, recalled"
    )


def test_a_claim_tells_where_it_is_written_and_why():
    shown = rendered(claim(CLAIMS[2]))
    start, end = CLAIMS[2].segments[0]
    assert f"{start} to {end}" in shown
    assert "found by test" in shown


def test_reports_are_listed_with_what_other_commands_take():
    told, bare = factory.report(), factory.report("Nothing of note happened here today.", title=None, outlet=None)
    bare = replace(bare, published=None)
    text = rendered(reports((told, bare), (factory.claim(), factory.claim("c2"))))
    assert f"{told.id} " in text
    assert f"{bare.id} " in text
    assert told.published.value in text
    assert "Nothing of note" in text
    assert [line.split()[-1] for line in text.splitlines() if line.split()[:1] in ([told.id], [bare.id])] == ["2", "0"]
    assert rendered(reports((), ())).strip() == "No report is kept."


def test_a_report_keeps_its_words():
    assert ONE.text.split("\n\n")[1] in rendered(report(ONE, CLAIMS[:5]), width=400)


def test_every_sentence_is_explained():
    cut = TWO.text.index("Security")
    sentences = (
        Sentence(0, cut - 1, 0, heading=False, relevant=True),
        Sentence(cut, len(TWO.text), 0, heading=False, relevant=True),
    )
    shown = rendered(explanation(WHOLE, TWO, sentences))
    assert "violence.attack" in shown
    assert "no act to count for" in shown
    silent = rendered(explanation(EMPTY, TWO, (replace(sentences[0], relevant=False), sentences[1])))
    assert "no word that could make a claim" in silent
    assert "no claim that the program understands" in silent


def test_violations_are_counted_beside_what_was_read():
    shown = rendered(ledger(TRUCE, None, WHOLE.reports, "month"))
    lines = [line.split() for line in shown.splitlines()]
    assert ["May", "2021", "2", "2", "·", "·", "1", "·", "·", "·"] in lines
    assert ["December", "2020", *8 * "·"] in lines
    assert "Absence of reports is not absence of violations." in shown
    assert ["accused", "Coordination", "Commission", "·", "·", "1", "·", "·"] in lines
