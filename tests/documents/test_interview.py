"""The interview template: a ready question for each kind of task, and nothing that was typed."""

from bpa_core.documents.papers.interview import asked_about, interview
from bpa_core.plan.categories import Category
from bpa_core.plan.model import new_plan


def test_an_empty_plan_asks_about_every_category() -> None:
    """A category without its question in texts/nb/interview.toml is a KeyError here, and not for a family."""
    plan = new_plan(2026)
    assert asked_about(plan) == tuple(Category)
    assert interview(plan).blocks
