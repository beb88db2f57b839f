"""A plan on a screen that others see: nothing that was typed is in it, whichever part of the plan holds it."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from bpa_core.meeting import anonymise
from bpa_core.plan.case import Case
from bpa_core.plan.map_texts import map_texts
from bpa_core.plan.model import OtherView, Plan, new_plan
from bpa_core.plan.year import Rhythm, SchoolHoliday
from tests.strategies import plans

TYPED = "Solveig"


def test_no_part_of_the_plan_is_forgotten() -> None:
    plan = new_plan(2026).model_copy(
        update={
            "title": TYPED,
            "case": Case(leader=TYPED, own_words=TYPED, active_night_minutes=20),
            "other_views": (OtherView(day=TYPED, who=TYPED),),
            "rhythm": Rhythm(from_monday=date(2026, 1, 5), kommune=TYPED),
            "school_holidays": (SchoolHoliday(name=TYPED),),
        }
    )
    bare = anonymise(plan, [])
    assert TYPED in plan.model_dump_json()
    assert TYPED not in bare.model_dump_json()
    assert bare.case.active_night_minutes == 20


@given(plans(), st.text(min_size=1))
def test_every_text_is_changed_and_the_same_words_change_nothing(plan: Plan, word: str) -> None:
    assert map_texts(plan, lambda text: text) is plan
    said = set[str]()
    map_texts(map_texts(plan, lambda _: word), lambda text: said.add(text) or text)
    assert said <= {word}
    assert [one.id for one in map_texts(plan, lambda _: word).items] == [one.id for one in plan.items]
