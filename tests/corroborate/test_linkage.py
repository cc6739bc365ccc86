from dataclasses import replace
from datetime import timedelta

from tests.corroborate.conftest import MONDAY, TUESDAY, Page, corpus, count, having, land, on, run, site, struck
from trucewatch.corroborate.linkage import Linkage
from trucewatch.corroborate.profile import make_profiles
from trucewatch.corroborate.tellings import tellings

LUM = site("Lum base", 12.0)


def test_two_tellings_of_one_report_are_never_joined():
    apart, other = Page("Rockets struck Tarn.\nIn a second raid they hit Tarn.", "A"), Page("Bombs struck there.", "B")
    first = struck(apart)
    second = struck(apart, "raid")
    struck(other)
    result = run(apart, other)
    assert having(result, first) != having(result, second)


def test_a_vague_telling_that_fits_two_is_left_alone():
    one, other, vague = Page("It was struck.", "A"), Page("Lum was struck.", "B"), Page("A base was struck.", "C")
    first = struck(one, roles={"target": "a base"})
    second = struck(other, place=LUM, roles={"target": "a base"})
    third = struck(vague, place=land(), roles={"target": "a base"})
    result = run(one, other, vague)
    assert len({having(result, claim).id for claim in (first, second, third)}) == 3
    assert having(run(one, vague), first) == having(run(one, vague), third)


def test_days_of_one_place_stay_days():
    pages = [Page(f"Day {n}: it was struck.", f"O{n}", TUESDAY + timedelta(n)) for n in range(0, 12, 2)]
    for n, page in enumerate(pages):
        struck(page, time=on(MONDAY + timedelta(2 * n)))
    assert len(run(*pages).incidents) == len(pages)


def test_a_toll_without_a_place_joins_by_its_day_and_figures():
    full, bare = Page("Rockets struck Tarn, killing one and hurting five.", "A"), Page("A child was killed.", "B")
    toll = (count("killed", 1.0), count("injured", 5.0))
    act = struck(full, quantities=toll)
    harm = bare.add("harm.casualties", "killed", time=on(MONDAY), quantities=toll)
    result = run(full, bare)
    assert having(result, act) == having(result, harm)


def test_one_small_figure_without_a_place_joins_nothing():
    full, bare = Page("Rockets struck Tarn, killing one.", "A"), Page("A child was killed.", "B")
    act = struck(full, quantities=(count("killed", 1.0),))
    harm = bare.add("harm.casualties", "killed", time=on(MONDAY), quantities=(count("killed", 1.0),))
    result = run(full, bare)
    assert having(result, act) != having(result, harm)


def test_the_attack_that_readers_know_of_may_be_weeks_old_and_an_attack_may_not():
    late = TUESDAY + timedelta(16)
    for words, together in (("The attack on Tarn was condemned.", True), ("An attack on Tarn was condemned.", False)):
        news, later = Page("Rockets struck Tarn.", "A"), Page(words, "B", late)
        act = struck(news)
        known = struck(later, "attack", time=None)
        result = run(news, later)
        assert (having(result, act) == having(result, known)) is together


def test_a_group_is_new_where_one_of_its_tellings_is_told_anew_under_the_same_id():
    pages = [Page("Rockets struck Tarn.", "A"), Page("Ten rockets struck it.", "B"), Page("It was struck.", "C")]
    for page in pages:
        struck(page)
    made = corpus(*pages)
    linkage = Linkage(made)
    profiles = [profile for page in pages for profile in make_profiles(tellings(page.report.id, made), made)]
    for profile in profiles:
        linkage.add(profile)
    (whole,) = linkage.settle()
    assert len(whole) == len(pages)
    assert linkage.settle() == ()
    last = max(profiles, key=lambda profile: profile.id)
    again = replace(last, telling=replace(last.telling, claims=(replace(last.telling.claims[0], confidence=0.1),)))
    linkage.discard(last.id)
    linkage.add(again)
    (found,) = linkage.settle()
    assert again.telling in found
    assert list(linkage.groups()) == [found]
