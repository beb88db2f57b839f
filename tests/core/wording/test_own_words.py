"""The app's own words in a plan, in another language and back; what was typed stays as it is."""

from datetime import date

import pytest

from bpa_core.assessment.assess import assess
from bpa_core.documents import Edition, Kind, to_read
from bpa_core.editing.palette import palette
from bpa_core.examples import example_names, example_plan
from bpa_core.plan.model import Plan
from bpa_core.texts import all_texts
from bpa_core.texts.language import FIRST, languages, written_in
from bpa_core.wording.own_words import in_language

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize("name", example_names())
def test_an_example_goes_to_english_and_back_unchanged(name: str) -> None:
    plan = example_plan(name)
    english = in_language(plan, "en")
    assert in_language(plan, FIRST) is plan
    assert in_language(english, FIRST) == plan
    assert assess(english, TODAY).hours.need_per_week == assess(plan, TODAY).hours.need_per_week
    told = {task.title for day in english.day_types for task in day.activities}
    assert not told & {task.title for day in plan.day_types for task in day.activities} - {"SFO", "Boccia"}


@pytest.mark.parametrize("code", languages())
def test_no_two_words_of_a_language_are_one_in_another(code: str) -> None:
    """Else a task of one kind would come back as another."""
    for key, words in all_texts(code).items():
        if key.startswith("palette."):
            same = {other for other, text in all_texts(code).items() if text == words and other.startswith("palette.")}
            assert same == {key}


def test_a_task_chosen_in_english_is_bokmal_on_the_paper_and_typed_words_stay() -> None:
    with written_in("en"):
        chosen = next(one for one in palette() if one.key == "frokost").title
    assert chosen == "Eat breakfast"
    plan = _with_titles(example_plan("barn_9"), chosen, "Feed the goldfish")
    words = str(to_read(assess(plan, TODAY), Kind.DOGNKLOKKE, Edition.KOMMUNE, FIRST))
    assert "Spise frokost" in words
    assert chosen not in words
    assert "Feed the goldfish" in words


def _with_titles(plan: Plan, *titles: str) -> Plan:
    day = plan.day_types[0]
    tasks = [
        task.model_copy(update={"title": titles[place]}) if place < len(titles) else task
        for place, task in enumerate(day.activities)
    ]
    changed = day.model_copy(update={"activities": tuple(tasks)})
    return plan.model_copy(update={"day_types": (changed, *plan.day_types[1:])})
