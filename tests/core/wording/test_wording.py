"""Sentences for results: the right one, no placeholder left, and never a number on the wrong side of a line."""

import re
from datetime import date
from fractions import Fraction
from itertools import product

import pytest

from bpa_core.assessment.assess import Assessment, assess
from bpa_core.assessment.eligibility import Criterion, CriterionId, Margin, Outcome, Status
from bpa_core.assessment.warnings import drawn_tasks
from bpa_core.assessment.what_if import AskedOnly, Flip, FlipId
from bpa_core.examples import example_names, example_plan
from bpa_core.law import reference
from bpa_core.plan.model import Plan
from bpa_core.plan.vocabulary import Arbeidsleder, BpaBefore67, FilledInBy, Unsure
from bpa_core.texts.lengths import (
    gap_in_words,
    hours_a_week,
    hours_in_words,
    minutes_in_words,
    whole_minutes_in_words,
)
from bpa_core.texts.numbers import kroner
from bpa_core.wording.sentences import (
    criterion_law,
    criterion_sentence,
    criterion_step,
    flip_words,
    general_warnings,
    margin_sentence,
    note_sentence,
    verdict_if_met,
    verdict_kind,
    verdict_sentence,
    verdict_short,
    verdict_steps,
    warning_sentences,
)
from tests.core.building import child, day, person, plan, task, weekly
from tests.core.rates import CAP_PER_MONTH, NO_CAP, TWO_G

ON = date(2026, 11, 22)
BORN = {"untold": None, "nine": date(2017, 3, 14), "sixteen": date(2010, 2, 1), "67": date(1959, 11, 22)}


def _assessed(name: str = "voksen_58", year: int = 2026, **person: object) -> Assessment:
    example = example_plan(name)
    told = example.person.model_copy(update=person)
    return assess(example.model_copy(update={"person": told, "year": year}), ON)


@pytest.mark.parametrize(
    ("minutes", "words"),
    [
        (Fraction(1920), "32 timer"),
        (Fraction(1919), "31,98 timer"),
        (Fraction(1917), "31,95 timer"),
        (Fraction(191999, 100), "like under 32 timer"),
        (Fraction(150001, 100), "like over 25 timer"),
        (Fraction(1501), "25,02 timer"),
        (Fraction(1500), "25 timer"),
        (Fraction(1770), "29,5 timer"),
        (Fraction(60), "1 time"),
        (Fraction(0), "0 timer"),
    ],
)
def test_hours_never_read_as_a_line_they_do_not_reach(minutes: Fraction, words: str) -> None:
    assert hours_in_words(minutes) == words
    assert hours_a_week(minutes) == f"{words} i uka"


def test_small_lengths() -> None:
    assert (minutes_in_words(1), minutes_in_words(7), minutes_in_words(Fraction(45, 2))) == (
        "1 minutt",
        "7 minutter",
        "22,5 minutter",
    )
    assert [whole_minutes_in_words(Fraction(one)) for one in ("4.29", "0.2")] == ["4 minutter", "1 minutt"]
    assert gap_in_words(48) == "0,8 timer"


@pytest.mark.parametrize(
    ("missing", "words"),
    [
        (48, "0,8 timer under 32, om lag 7 minutter om dagen"),
        (0, "Akkurat 32 timer. Det er nok: Loven sier «minst»."),
        (-630, "10,5 timer over 32, om lag 1,5 timer om dagen"),
        (1, "Så vidt under 32 timer, med mindre enn ett minutt om dagen"),
        (Fraction(-1, 3), "Så vidt over 32 timer, med mindre enn ett minutt om dagen"),
    ],
)
def test_margin(missing: Fraction, words: str) -> None:
    assert margin_sentence(Margin(1920, Fraction(missing))) == words


@pytest.mark.parametrize(
    ("person", "kind"),
    [
        ({}, "skjonn_timer"),
        ({"need_over_two_years": Unsure.NO}, "skjonn_varighet"),
        ({"birth_date": BORN["67"]}, "skjonn_alder"),
        ({"birth_date": BORN["67"], "need_over_two_years": Unsure.NO}, "skjonn_alder"),
        ({"birth_date": BORN["67"], "bpa_before_67": BpaBefore67.AS_RIGHT}, "videreforing_uklar"),
        ({"birth_date": None}, "mangler_opplysninger"),
    ],
)
def test_skjonn_says_what_the_right_fails_on(person: dict[str, object], kind: str) -> None:
    assert verdict_kind(_assessed(**person).verdict) == kind


@pytest.mark.parametrize(
    ("hours", "lasting", "kind"),
    [
        (32, Unsure.YES, "videreforing"),
        (25, Unsure.UNSURE, "videreforing"),
        (24, Unsure.YES, "videreforing_uklar"),
        (40, Unsure.NO, "videreforing_uklar"),
    ],
)
def test_bpa_kept_from_before_67_is_no_promise_where_the_law_is_unclear(hours: int, lasting: Unsure, kind: str) -> None:
    """pbrl § 2-1 d first paragraph: who had it keeps it; whether a small or short need does is not said."""
    old = person(birth_date="1950-01-01", bpa_before_67="as_right", need_over_two_years=lasting.value)
    found = assess(weekly(hours, person=old), ON)
    assert verdict_kind(found.verdict) == kind
    assert ("uklar" in verdict_sentence(found)) == kind.endswith("uklar")
    unsure = person(birth_date="1950-01-01", bpa_before_67="unsure", need_over_two_years=lasting.value)
    words = verdict_if_met(assess(weekly(hours, person=unsure), ON)) or ""
    assert ("uklar" in words) == kind.endswith("uklar")


def test_near_18_the_hours_without_avlastning_stand_beside() -> None:
    """Avlastning is in the right only until 18, and the need is to last ut over 2 år."""
    respite = task("17:00", 120, "tilsyn", service="avlastning")
    young = plan(day(task("10:00", 240), respite), person=child(birth_date="2009-12-01"))
    found = assess(young, ON)
    assert found.verdict.outcome is Outcome.RETT
    assert "28 timer i uka" in verdict_sentence(found)
    heading = "Med avlastning: Rett til BPA. Uten avlastning: Rett til BPA med forbehold om kostnad"
    assert verdict_short(found) == heading
    younger = assess(plan(day(task("10:00", 240), respite), person=child()), ON)
    assert (younger.without_avlastning_at_18, verdict_short(younger)) == (None, "Rett til BPA")


def test_under_25_hours_is_never_a_bare_no() -> None:
    sentence = verdict_sentence(_assessed())
    assert sentence.startswith("Av behovet du har beskrevet, teller 24,3 timer i uka.")
    assert "du kan søke" in sentence
    assert "stor vekt" in sentence
    assert verdict_steps(_assessed())[0].startswith("Søk likevel.")


def test_between_25_and_32_the_burden_is_the_kommunes() -> None:
    sentence = verdict_sentence(_assessed("ung_20"))
    assert "31 timer i uka" in sentence
    assert "med mindre kommunen kan dokumentere" in sentence
    assert "hensiktsmessig" not in sentence


def test_a_family_is_spoken_to_as_several() -> None:
    assert "dere har beskrevet" in verdict_sentence(_assessed("barn_9"))


def test_what_the_hours_alone_would_give() -> None:
    assert verdict_if_met(_assessed()) is None
    assert "rett til BPA" in (verdict_if_met(_assessed("barn_9", birth_date=None)) or "")


PEOPLE = list(product(BORN.values(), BpaBefore67, Unsure, FilledInBy))


@pytest.mark.parametrize(("born", "before", "lasting", "who"), PEOPLE)
def test_every_person_gets_whole_sentences(
    born: date | None, before: BpaBefore67, lasting: Unsure, who: FilledInBy
) -> None:
    """In each case: a verdict, steps, a text for each criterion, and one to follow where it is not simply met."""
    found = _assessed(
        birth_date=born, bpa_before_67=before, need_over_two_years=lasting, filled_in_by=who, arbeidsleder=_leader(who)
    )
    sentences = [verdict_sentence(found), verdict_short(found), *verdict_steps(found), *general_warnings(found)]
    assert len(verdict_steps(found)) >= 2
    for one in found.verdict.criteria:
        step = criterion_step(one, who)
        assert (step is None) == (one.status is Status.MET), one
        sentences += [criterion_sentence(one, who), criterion_law(one), step or "-"]
    sentences += [note_sentence(found, note) for note in found.notes]
    assert not [text for text in sentences if re.search(r"[{}]|None", text)]


def _leader(who: FilledInBy) -> Arbeidsleder:
    return Arbeidsleder.NONE if who is FilledInBy.SELF else Arbeidsleder.PARENT


@pytest.mark.parametrize(
    ("name", "status"),
    [
        (CriterionId.TIMER, Status.MET),
        (CriterionId.TIMER, Status.CONDITIONAL),
        (CriterionId.TIMER, Status.UNSURE),
        (CriterionId.TJENESTER, Status.UNSURE),
        (CriterionId.TJENESTER, Status.NOT_MET),
        (CriterionId.TYNGENDE_OMSORG, Status.UNSURE),
    ],
)
def test_criteria_that_rest_on_hours(name: CriterionId, status: Status) -> None:
    one = Criterion(name, status, Fraction(1770), None, reference("pbrl § 2-1 d"))
    assert "{" not in criterion_sentence(one, FilledInBy.PARENT)
    assert (criterion_step(one, FilledInBy.PARENT) is None) == (status is Status.MET)


def test_every_flip_asks_hva_om_and_says_why() -> None:
    for name in (*FlipId, *AskedOnly):
        question, why = flip_words(Flip(name, Fraction(0), Outcome.RETT, None), FilledInBy.PARENT)
        assert question.startswith("Hva om ")
        assert question.endswith("?")
        assert why.endswith(".")


def test_beside_a_row_stands_how_much_is_its_own() -> None:
    found = assess(example_plan("barn_9"), ON)
    task = next(one for one in drawn_tasks(found.plan, found.hours) if one.activity.id == "s-tilsyn")
    codes = [one.code for one in found.warnings if "s-tilsyn" in one.ids]
    beside = " ".join(warning_sentences(task, codes, FilledInBy.PARENT))
    assert re.search(r"[\d,]+ minutter av 300 minutter regnes her", beside)
    assert not [one for one in found.warnings if "s-natt" in one.ids]


def test_days_that_do_not_add_up_are_counted_for_the_reader() -> None:
    assert any(text.startswith("365 dager er fordelt, men 2028 har 366.") for text in _general(2028))


def _general(year: int) -> list[str]:
    return list(general_warnings(_assessed(year=year)))


@pytest.mark.parametrize(
    ("born", "words"),
    [
        (date(2010, 2, 1), "18-årsdagen er 1. februar 2028."),
        (date(2010, 2, 28), "18-årsdagen er 28. februar 2028."),
        (date(1960, 2, 29), "67-årsdagen er 1. mars 2027."),
    ],
)
def test_birthdays_ahead_are_dated(born: date, words: str) -> None:
    assert any(text.startswith(words) for text in general_warnings(_assessed(birth_date=born)))


def _notes(plan: Plan) -> str:
    found = assess(plan, ON)
    return " ".join(note_sentence(found, note) for note in found.notes)


def test_the_cap_is_the_years_own() -> None:
    plan = example_plan("ung_20")
    assert f"{kroner(CAP_PER_MONTH[2026])} i måneden i 2026" in _notes(plan)
    assert kroner(TWO_G[2026]) in _notes(plan)


def test_a_year_without_a_cap_says_so() -> None:
    notes = _notes(example_plan("ung_20").model_copy(update={"year": NO_CAP}))
    assert f"Taket for {NO_CAP} kjenner vi ikke." in notes
    assert "kr i måneden" not in notes


@pytest.mark.parametrize("name", example_names())
def test_uncertain_notes_say_that_it_is_our_reading(name: str) -> None:
    found = assess(example_plan(name), ON)
    uncertain = {"stottekontakt_gratis", "helsehjelp_gratis", "uavklart"}
    for note in found.notes:
        ours = note_sentence(found, note).startswith("Slik vi leser reglene")
        assert ours == (note.code in uncertain)
