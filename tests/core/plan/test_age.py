"""Ages: one answer to whether the case is a child's, on the vedtak's page and in the letters."""

from datetime import date, timedelta
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bpa_core.assessment.assess import assess
from bpa_core.documents import Edition
from bpa_core.documents.papers.klage.letter import content as appeal
from bpa_core.documents.render.docx import docx
from bpa_core.plan.age import age_on, birthday, has_turned, is_adult, is_child
from bpa_core.plan.model import Person, new_plan
from bpa_core.plan.vedtak import Vedtak
from bpa_core.plan.vocabulary import FilledInBy, LivesWith, VedtakOutcome
from bpa_core.texts import all_texts
from bpa_core.vedtak import judge
from bpa_core.vedtak.demands import Demand
from tests.documents.making import read_docx

AS_OF = date(2026, 11, 22)
HOMES = (None, *LivesWith)
WITHOUT_BIRTH_DATE = list(product(FilledInBy, HOMES))


def child_without_birth_date(who: FilledInBy, home: LivesWith | None) -> bool:
    """A parent writes, or a shared residence (barnelova § 36). Living with one's parents says nothing of age."""
    return who is FilledInBy.PARENT or home is LivesWith.SHARED_RESIDENCE


@pytest.mark.parametrize(("who", "home"), WITHOUT_BIRTH_DATE)
def test_without_a_birth_date_what_is_stated_decides(who: FilledInBy, home: LivesWith | None) -> None:
    person = Person(birth_date=None, filled_in_by=who, lives_with=home)
    assert is_child(person, AS_OF) is child_without_birth_date(who, home)
    assert is_adult(person, AS_OF) is None


def test_that_is_a_child_in_eleven_of_the_27_combinations() -> None:
    """Nine where a parent writes, two more where the home is shared."""
    children = [child_without_birth_date(who, home) for who, home in WITHOUT_BIRTH_DATE]
    assert (len(children), sum(children)) == (27, 11)


@pytest.mark.parametrize(("who", "home"), WITHOUT_BIRTH_DATE)
@pytest.mark.parametrize(
    ("born", "child"), [(date(2008, 11, 23), True), (date(2008, 11, 22), False)], ids=["18 tomorrow", "18 today"]
)
def test_with_a_birth_date_only_age_decides(who: FilledInBy, home: LivesWith | None, born: date, child: bool) -> None:
    """Vergemålsloven § 8: those who have not turned 18 are minors."""
    person = Person(birth_date=born, filled_in_by=who, lives_with=home)
    assert is_child(person, AS_OF) is child
    assert is_adult(person, AS_OF) is not child


@pytest.mark.parametrize(("who", "home"), WITHOUT_BIRTH_DATE)
def test_the_vedtaks_demands_and_the_appeal_agree(who: FilledInBy, home: LivesWith | None) -> None:
    """Grunnloven § 104: a child's best interest is asked of the vedtak exactly where the letter speaks of a child."""
    plan = new_plan(2026).model_copy(
        update={
            "person": Person(filled_in_by=who, lives_with=home),
            "vedtak": Vedtak(received_on=AS_OF, outcome=VedtakOutcome.REFUSED),
        }
    )
    assessment = assess(plan, AS_OF)
    text = read_docx(docx(appeal(assessment, Edition.KOMMUNE), AS_OF))
    judged = judge(assessment)
    assert judged is not None
    asked = Demand.BARNETS_BESTE in judged.demands
    assert asked is is_child(plan.person, AS_OF)
    assert (all_texts()["papers.law.child"].split("{")[0] in text) is asked


@given(born=st.dates(date(1900, 1, 1), date(2026, 12, 31)), years=st.integers(0, 99))
def test_a_birthday_is_the_first_day_of_an_age(born: date, years: int) -> None:
    day = birthday(born, years)
    assert has_turned(born, years, day)
    assert years == 0 or not has_turned(born, years, day - timedelta(days=1))
    assert age_on(born, day) == years


def test_who_is_born_on_29_february_turns_on_1_march_in_other_years() -> None:
    assert birthday(date(2008, 2, 29), 18) == date(2026, 3, 1)
    assert birthday(date(2008, 2, 29), 16) == date(2024, 2, 29)
