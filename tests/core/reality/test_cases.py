"""Public decisions through the core: what a case's file says that we answer is what we answer, by the law of today."""

import re
from collections.abc import Iterator, Mapping
from importlib.resources import files

import pytest

from bpa_core.data_files import DataFileError
from bpa_core.guidance.decisions import Decision, Helps, HowRead
from bpa_core.reality.__main__ import main
from bpa_core.reality.model import Case, Ours, OwnDecision, Question, Ruled
from bpa_core.reality.read import cases, read_case
from bpa_core.reality.tried import Agreement, Tried, all_tried, summary, tried
from bpa_core.texts.language import FIRST, languages
from tests.core.texts.test_languages import LEFT_OVER, left
from tests.core.texts.test_texts import FORBIDDEN

NAMES = list(cases())
WHOLE = """
question = "rett"
ruled = "ja"
we_say = "ja"
outcome = "rett"
counts = 40
[decision]
by = "kommunen"
title = "BPA med 40 timer"
source = "Avisen, januar 2026"
read = "pressen"
helps = "familien"
says = "Kommunen ga 40 timer i uka."
[facts]
age = [18, 66]
[[facts.hours]]
service = "personlig_assistanse"
amount = 40
per = "week"
"""


def _changed(*changes: tuple[str, str]) -> Tried:
    text = WHOLE
    for before, after in changes:
        assert before in text
        text = text.replace(before, after)
    return tried(read_case(text, "sak.toml"))


@pytest.mark.parametrize("name", NAMES)
def test_what_the_file_says_that_we_answer_is_what_we_answer(name: str) -> None:
    case, found = cases()[name], all_tried()[name]
    counts = None if found.counts is None else round(float(found.counts / 60), 4)
    assert (found.ours, found.outcome, found.turns) == (case.we_say, case.outcome, case.turns)
    assert counts == (None if case.counts is None else float(case.counts))
    assert case.percent == (found.grade.grade if found.grade else None)


@pytest.mark.parametrize("name", NAMES)
def test_a_difference_has_its_reason_and_what_is_not_known_is_said(name: str) -> None:
    found = all_tried()[name]
    assert found.agreement is Agreement.ENIG or found.case.why
    if found.ours is Ours.APENT:
        assert found.case.unknown


def test_there_are_thirty_and_losses_stand_beside_wins() -> None:
    found = summary()
    assert found.cases == len(NAMES) >= 30
    assert sum(found.agreement.values()) == sum(found.helps.values()) == found.cases
    assert found.helps[Helps.FAMILIEN] >= 10
    assert found.helps[Helps.KOMMUNEN] >= 7
    assert found.agreement[Agreement.UENIG] >= 1


def _words(case: Case) -> Iterator[tuple[str, str]]:
    """Each sentence of a file with its language."""
    own = case.decision
    ours = [(own.says, own.says_in), (f"{own.title}.", _stopped(own.title_in))] if own else []
    for first, elsewhere in [(case.unknown, case.unknown_in), (case.why, case.why_in), *ours]:
        if first:
            yield FIRST, first
            yield from elsewhere.items()


def _stopped(titles: Mapping[str, str]) -> dict[str, str]:
    """Titles as sentences."""
    return {code: f"{title}." for code, title in titles.items()}


@pytest.mark.parametrize("name", NAMES)
def test_the_words_are_ours_short_and_in_every_language_or_in_bokmal_alone(name: str) -> None:
    told = list(_words(cases()[name]))
    assert all(words.endswith(".") and "«" not in words and not re.search(r"§|\d{6}", words) for _, words in told)
    assert len({code for code, _ in told}) in (0, 1, len(languages()))
    assert not [
        (words, why) for code, words in told if code == FIRST for why in FORBIDDEN if re.search(why, words, re.I)
    ]
    assert not [(words, word) for code, words in told if code in LEFT_OVER for word in left(code, words)]


def test_no_address_leads_to_a_newspaper_that_names_people() -> None:
    press = [one.decision for one in all_tried().values() if one.decision.read is HowRead.PRESSEN]
    assert press
    assert not [one.title for one in press if one.address]


def test_a_case_has_its_source() -> None:
    for one in all_tried().values():
        assert one.decision.source if isinstance(one.decision, OwnDecision) else isinstance(one.decision, Decision)


def test_pbrl_2_1_d_the_same_hours_give_what_the_law_says() -> None:
    assert _changed().agreement is Agreement.ENIG
    assert _changed(("amount = 40", "amount = 31")).ours is Ours.FORBEHOLD
    assert _changed(("amount = 40", "amount = 24")).ours is Ours.SKJONN


def test_an_answer_that_the_untold_age_would_change_is_none() -> None:
    """Under 67 it is a right, at 67 it is not, and nobody has told which."""
    found = _changed(("[18, 66]", "[18, 67]"))
    assert (found.ours, found.outcome, found.agreement) == (Ours.APENT, None, Agreement.APENT)


@pytest.mark.parametrize(
    ("ruled", "hours", "agreement"),
    [
        (Ruled.NEI, 40, Agreement.UENIG),
        (Ruled.NEI, 24, Agreement.ENIG),
        (Ruled.JA, 24, Agreement.APENT),
        (Ruled.IKKE_SVART, 40, Agreement.IKKE_SVART),
    ],
)
def test_how_the_decision_and_we_stand_is_worked_out_and_never_written(
    ruled: Ruled, hours: int, agreement: Agreement
) -> None:
    assert _changed(('ruled = "ja"', f'ruled = "{ruled}"'), ("amount = 40", f"amount = {hours}")).agreement is agreement


def test_pbrl_2_1_d_second_paragraph_visits_at_night_do_not_count_and_a_watch_does() -> None:
    night = ("per =", "night = 14\nper =")
    asked = ('question = "rett"', 'question = "natt"')
    told = ("[facts]", '[facts]\nnight_need = "visits"')
    assert _changed(night, asked, told).ours is Ours.NEI
    assert _changed(night, asked, ("[facts]", '[facts]\nnight_need = "continuous"')).ours is Ours.JA
    assert _changed(asked).ours is Ours.APENT


def test_a_graded_example_that_nav_counts_otherwise_is_a_difference() -> None:
    nav = next(one for one in cases().values() if one.question is Question.GRAD and one.ruled_percent)
    assert tried(nav).agreement is Agreement.ENIG
    assert tried(nav.model_copy(update={"ruled_percent": 54})).agreement is Agreement.UENIG


@pytest.mark.parametrize(
    ("right", "wrong", "expected"),
    [
        ('question = "rett"', 'question = "krav"', "claim goes with"),
        ('question = "rett"', 'question = "tas_med"', "scheme and category"),
        ('question = "rett"', 'question = "grad"', "pleiepenger"),
        ('by = "kommunen"', 'by = "naboen"', "decision, by"),
        ('ruled = "ja"', 'ruled = "ja"\nruling = "rt_1990_874"', "either ruling"),
        ("age = [18, 66]", "age = [66, 18]", "least, most"),
        ("amount = 40", "amount = 40\nnight = 41", "night is more"),
        ("amount = 40", "amount = 40\nnavn = 1", "navn"),
        ('ruled = "ja"', 'ruled = "ja', "not readable as TOML"),
    ],
)
def test_a_wrong_file_says_file_place_and_fault(right: str, wrong: str, expected: str) -> None:
    with pytest.raises(DataFileError) as refused:
        read_case(WHOLE.replace(right, wrong, 1), "sak.toml")
    assert all(fault.startswith("sak.toml") for fault in refused.value.faults)
    assert expected in str(refused.value)


def test_a_ruling_that_is_not_there_is_refused() -> None:
    with pytest.raises(DataFileError, match="has no sm_1"):
        read_case('ruling = "sm_1"\nquestion = "rett"\nruled = "ja"\nwe_say = "apent"', "sak.toml")


def test_the_checker_says_what_we_answer(capsys: pytest.CaptureFixture[str]) -> None:
    assert main() == 0
    told = capsys.readouterr().out.splitlines()
    assert len(told) == len(list(files("bpa_core.reality").joinpath("cases").iterdir()))
