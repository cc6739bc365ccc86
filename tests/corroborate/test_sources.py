from datetime import timedelta

from tests.corroborate.conftest import TUESDAY, Page, corpus, having, run, struck
from trucewatch.corroborate.corpus import Corpus

LATER = TUESDAY + timedelta(days=1)


def lines(prefix: str, count: int) -> list[str]:
    """Sentences of nine words each, all different."""
    return [" ".join([f"{prefix}{n}x{word}" for word in range(9)]) + "." for n in range(count)]


def text(*told: str) -> str:
    return "\n".join(told)


ROCKETS, SMOKE = (
    "Rockets struck the Tarn base on Monday at first light.",
    "A column of smoke stood over the struck base.",
)
ONE = text(ROCKETS, *lines("a", 11))
OTHER = text(*lines("b", 11), SMOKE)
WOVEN = text(ROCKETS, *lines("a", 5), *lines("b", 4), "Own words end it here.", SMOKE)


def three(woven: str = WOVEN, day=LATER) -> tuple[Page, Page, Page]:
    return Page(ONE, "A"), Page(OTHER, "B"), Page(woven, "C", day)


def sources(made: Corpus, page: Page) -> list[str]:
    return [made.sources.of(claim) for claim in page.claims]


def test_a_woven_text_goes_back_to_each_of_its_sources_claim_by_claim():
    one, other, woven = three()
    struck(one)
    struck(other)
    struck(woven)
    struck(woven, "struck base")
    made = corpus(one, other, woven)
    assert sources(made, woven) == [*sources(made, one), *sources(made, other)]
    assert sources(made, one) != sources(made, other)


def test_what_a_woven_text_adds_is_its_own():
    one, other, woven = three()
    struck(one)
    woven.add("violence.attack", "Own words")
    made = corpus(one, other, woven)
    assert sources(made, woven) == [woven.report.id] != sources(made, one)


def test_what_a_woven_text_adds_has_one_source_with_its_copies():
    one, other, woven = three()
    act = woven.add("violence.attack", "Own words")
    copy = Page(WOVEN, "D", LATER)
    copied = copy.add("violence.attack", "Own words")
    made = corpus(one, other, woven, copy)
    assert set(made.sources.woven) == {woven.report.id, copy.report.id}
    assert made.sources.of(woven.claims[0]) == made.sources.of(copy.claims[0]) in {woven.report.id, copy.report.id}
    incident = having(run(one, other, woven, copy), act)
    assert copied in incident.claims
    assert incident.origins == 1


def test_excerpts_of_one_text_are_one_source_with_it():
    whole = Page(text(*lines("a", 8), *lines("b", 8)), "A")
    first, second = Page(text(*lines("a", 8)), "B"), Page(text(*lines("b", 8)), "C")
    made = corpus(whole, first, second)
    assert len(set(made.sources.whole.values())) == 1
    assert not made.sources.woven


def test_origins_of_a_woven_report_are_those_of_its_sources():
    one, other, woven = three()
    act = struck(one)
    struck(other)
    struck(woven)
    struck(woven, "struck base")
    assert having(run(one, other, woven), act).origins == having(run(one, other), act).origins == 2


def test_a_new_version_of_a_document_is_no_new_origin():
    first = Page("Three rockets struck the Tarn base on Monday.", "A", document="d1")
    second = Page("Correction: it was one rocket that struck the base.", "A", LATER, document="d1")
    act = struck(first)
    struck(second)
    assert having(run(first, second), act).origins == 1
