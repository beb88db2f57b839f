"""The pages to read: drawn from their data whole, with sources, and free of what was typed."""

import io
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import docx
import pytest
from _pytest.mark import ParameterSet
from streamlit.testing.v1 import AppTest

from bpa_core.documents.papers.interview import asked_about, interview_paper
from bpa_core.guidance.arbeidsleder_duties import ArbeidslederDuty
from bpa_core.guidance.decisions import HowRead, Topic, decisions
from bpa_core.guidance.practice import differences, passages, statements, unknown
from bpa_core.law import READ_ON, figures
from bpa_core.plan import limits
from bpa_core.plan.categories import Category
from bpa_core.plan.model import Plan
from bpa_core.plan_file.read_write import read_plan
from bpa_core.reality.tried import Agreement, all_tried
from bpa_core.texts import all_texts, label, t
from bpa_core.texts.numbers import kroner, long_date
from bpa_core.wording.names import duty_solution
from bpa_ui.reading import this_site as reading_site
from bpa_ui.session import tab_plan
from bpa_ui.web import settings
from tests.core.rates import CAP_PER_MONTH
from tests.pages.app import opened

ROOT = Path(__file__).resolve().parents[2]
SLUGS = ("hva_er_bpa", "arbeidsleder", "din_kommune", "kilder", "personvern", "tilgjengelighet")
EXAMPLES = sorted((ROOT / "bpa_core" / "examples").glob("*.json"))
NIGHT = """{"schema_version": 1, "year": 2026, "person": {"kommune": "bergen kommune"}, "day_types": [
  {"name": "Alle", "days_per_year": 365, "activities": [
    {"title": "Hemmelig navn", "start": "23:00", "minutes": 480, "category": "nattevakt"},
    {"title": "Skole", "start": "08:00", "minutes": 300, "category": "opplaering", "service": "dekket_av_andre"}]}]}"""


def _empty() -> Plan:
    return Plan(schema_version=limits.SCHEMA_VERSION, year=2026)


def _plans() -> Iterator[ParameterSet]:
    yield pytest.param(_empty(), id="empty")
    yield pytest.param(read_plan(NIGHT), id="night")
    for file in EXAMPLES:
        yield pytest.param(read_plan(file.read_bytes()), id=file.stem)


def _words(at: AppTest) -> str:
    return "\n".join(one.value for kind in (at.markdown, at.header, at.subheader, at.info) for one in kind)


@pytest.mark.parametrize("slug", [*SLUGS, "avgjorelser", "virkelige_saker"])
@pytest.mark.parametrize("plan", list(_plans()))
def test_each_page_is_drawn_and_changes_nothing(slug: str, plan: Plan) -> None:
    at = opened(slug, plan)
    assert at.header
    assert at.session_state[tab_plan.KEY].plan == plan


@pytest.mark.parametrize("slug", [slug for slug in SLUGS if slug != "kilder"])
def test_every_passage_stands_on_its_page(slug: str) -> None:
    at = opened(slug, _empty())
    drawn = _words(at) + "\n".join(fold.label for fold in at.expander)
    for passage in passages(slug):
        assert t(f"{passage.text_key}.title", **reading_site.facts()) in drawn
        for law in passage.basis.law:
            assert law.address in drawn
        for source in passage.basis.sources:
            assert source.title in drawn


def test_the_self_check_answers_each_tick_with_a_way_and_never_a_score() -> None:
    at = opened("arbeidsleder", _empty())
    at.checkbox(key="duty-vikar").check().run()
    told = _words(at)
    assert f"**{label(ArbeidslederDuty.VIKAR)}:** {duty_solution(ArbeidslederDuty.VIKAR)}" in told
    assert duty_solution(ArbeidslederDuty.REGLER) not in told
    assert not at.exception


def test_the_self_check_is_kept_while_the_tab_is_open_but_not_in_the_plan() -> None:
    at = opened("arbeidsleder", _empty())
    at.checkbox(key="duty-krefter").check().run()
    at.switch_page("../../pages/kilder.py").run()
    at.switch_page("../../pages/arbeidsleder.py").run()
    assert at.checkbox(key="duty-krefter").value
    assert at.session_state[tab_plan.KEY].plan == _empty()


def test_din_kommune_opens_on_the_kommune_of_the_plan() -> None:
    at = opened("din_kommune", read_plan(NIGHT))
    assert at.selectbox[0].value == "Bergen"
    assert "55 56 70 70" in _words(at)


def test_din_kommune_is_general_for_every_other_kommune_and_shows_what_was_typed_as_text() -> None:
    plan = _empty()
    typed = plan.person.model_copy(update={"kommune": "<b>Lia</b> [x](https://a.no)"})
    told = _words(opened("din_kommune", plan.model_copy(update={"person": typed})))
    assert "55 56 70 70" not in told
    assert "\\<b\\>Lia" in told
    assert "](https://a.no)" not in told


def test_a_chosen_kommune_is_written_to_the_plan_only_on_request() -> None:
    at = opened("din_kommune", _empty())
    at.selectbox[0].select("Oslo").run()
    assert at.session_state[tab_plan.KEY].plan.person.kommune == ""
    at.button(key="din-kommune-use").click().run()
    assert at.session_state[tab_plan.KEY].plan.person.kommune == "Oslo"
    assert t("din_kommune.in_plan", name="Oslo") in _words(at)


def test_kilder_shows_every_figure_of_the_core_with_its_value_basis_and_day() -> None:
    told = _words(opened("kilder", _empty()))
    for value in (value for figure in figures().values() for value in figure.values):
        assert value.reference.address in told
    for shown in (
        "32 t i uka",
        "25 t i uka",
        f"{kroner(CAP_PER_MONTH[2026])} i måneden",
        kroner(figures()["grunnbelop"].values[-1].value),
        long_date(READ_ON),
        "FOR-2025-12-17-2619",
    ):
        assert shown in told
    for key in (*unknown(), *(one.text_key for one in statements())):
        assert t(key) in told
    for one in differences():
        assert all(t(f"{one.text_key}.{source.id}") in told for source in one.basis.sources)


def test_no_text_of_differences_is_without_its_place_in_the_data() -> None:
    named = {
        f"{one.text_key}.{name}"
        for one in differences()
        for name in ("title", "law", *(s.id for s in one.basis.sources))
    }
    assert named == {key for key in all_texts() if key.startswith("difference.")}


def test_no_text_of_passages_and_statements_is_without_its_place_in_the_data() -> None:
    named = {
        f"{one.text_key}.{part}"
        for slug in SLUGS
        if slug != "kilder"
        for one in passages(slug)
        for part in ("title", "body")
    }
    assert named == {key for key in all_texts() if key.startswith("reading.") and not key.startswith("reading.basis.")}
    assert {one.text_key for one in statements()} == {key for key in all_texts() if key.startswith("statement.")}


def test_who_runs_the_site_is_told_by_setting_and_shown_as_text(monkeypatch: pytest.MonkeyPatch) -> None:
    given = settings.read({"BPA_OPERATOR": "Foreningen *Lia*", "BPA_CONTACT": "post@lia.example"})
    monkeypatch.setattr(reading_site, "settings", lambda: given)
    assert "Foreningen \\*Lia\\*" in reading_site.facts()["operator"]
    assert reading_site.facts()["contact"].replace("\\", "").replace("\u2060", "") == t(
        "site.contact", contact="post@lia.example"
    )
    assert reading_site.facts()["memory"] == "2"


def test_the_interview_asks_about_the_plans_own_kinds_of_tasks_and_holds_nothing_typed() -> None:
    plan = read_plan(NIGHT)
    assert asked_about(plan) == (Category.NATTEVAKT,)
    assert asked_about(_empty()) == tuple(Category)
    paper = interview_paper(plan, date(2026, 11, 22))
    word = docx.Document(io.BytesIO(paper.data))
    cells = {cell.text for table in word.tables for row in table.rows for cell in row.cells}
    told = "\n".join([*cells, *(paragraph.text for paragraph in word.paragraphs)])
    assert t("interview.task.nattevakt") in told
    assert t("interview.task.reise") not in told
    assert "Hemmelig" not in told
    assert word.core_properties.title == t("interview.title")


def test_decisions_are_found_by_topic_and_say_how_much_is_read() -> None:
    at = opened("avgjorelser", _empty())
    assert all(one.id in _words(at) for one in decisions())
    at.selectbox(key="avgjorelser-topic").set_value(Topic.NATT).run()
    told = _words(at)
    shown = [one for one in decisions() if one.id in told]
    assert shown
    assert {Topic.NATT} <= set.intersection(*(set(one.supports) for one in shown))
    assert label(HowRead.PRESSEN) in told
    assert t("avgjorelser.warning") in told


def test_every_case_stands_beside_what_we_answer_and_where_we_differ_it_says_why() -> None:
    at = opened("virkelige_saker", _empty())
    told = _words(at)
    assert told.count(t("virkelige_saker.ours", ours="§", agreement="§").partition("§")[0]) == len(all_tried())
    assert all(one.case.why in told for one in all_tried().values() if one.case.why)
    assert t("virkelige_saker.warning") in told
    at.selectbox(key="virkelige-saker").set_value(Agreement.UENIG).run()
    differ = [one for one in all_tried().values() if one.agreement is Agreement.UENIG]
    assert _words(at).count(f"**{label(Agreement.UENIG)}.**") == len(differ)
    assert f"**{label(Agreement.ENIG)}.**" not in _words(at)
