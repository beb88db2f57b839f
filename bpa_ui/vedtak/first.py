"""The first question of Vedtak og klage: when did it come. Then the last day at once, and the two-minute appeal."""

import streamlit as st

from bpa_core.documents.papers.klage.short import short_appeal
from bpa_core.editing import updates as answers
from bpa_core.plan.model import Plan
from bpa_core.plan.vedtak import Vedtak
from bpa_core.plan.vocabulary import FilledInBy
from bpa_core.texts import t
from bpa_core.texts.language import reading, reading_language
from bpa_core.texts.numbers import long_date, weekday
from bpa_core.vedtak.deadlines import Deadline, last_day_to_appeal
from bpa_core.vedtak.updates import with_received
from bpa_ui.reading.passages import law_links
from bpa_ui.session import tab_plan
from bpa_ui.vedtak import papers as vedtak_papers
from bpa_ui.widgets import headline, paper_language
from bpa_ui.widgets import inputs as fields
from bpa_ui.widgets.address import t_for_reader
from bpa_ui.widgets.escape import escape_markdown_lines


def ask_received(plan: Plan) -> None:
    """The one question that gives the last day."""
    with st.container(border=True, key="vedtak-received"):
        fields.ask_date(
            t_for_reader("vedtak.received.question"),
            plan.vedtak.received_on if plan.vedtak else None,
            "received_on",
            lambda day: with_received(tab_plan.current(), day),
            hint=t_for_reader("vedtak.received.hint"),
        )


def show_deadline(vedtak: Vedtak) -> None:
    """The last day, large; then the days left, why that day, and the reminder."""
    last = last_day_to_appeal(vedtak.received_on, vedtak.delivery)
    headline.show_headline(
        long_date(last.day), t_for_reader("vedtak.deadline.unit", weekday=weekday(last.day)), _left(last)
    )
    with st.expander(t_for_reader("vedtak.deadline.how")):
        st.markdown(
            t_for_reader("vedtak.deadline.counted", received=long_date(vedtak.received_on), counted=_named(last))
        )
        if last.moved:
            st.markdown(t_for_reader("vedtak.deadline.moved", day=long_date(last.day)))
        for words in ("safe", "post", "digital", "longer"):
            st.markdown(t_for_reader(f"vedtak.deadline.{words}"))
        st.markdown(t_for_reader("vedtak.basis", law=law_links(last.basis)))


def _named(last: Deadline) -> str:
    return f"{weekday(last.counted)} {long_date(last.counted)}"


def _left(last: Deadline) -> str:
    days = last.days_left(tab_plan.today())
    if days < 0:
        return t_for_reader("vedtak.deadline.passed_one" if days == -1 else "vedtak.deadline.passed", days=-days)
    names = {0: "vedtak.deadline.today", 1: "vedtak.deadline.tomorrow"}
    return t(names.get(days, "vedtak.deadline.left"), days=days)


def show_short_appeal(plan: Plan) -> None:
    """Ready to sign and send: the application says why, the rest can follow."""
    st.header(t_for_reader("vedtak.short.heading"), anchor=False)
    st.markdown(t_for_reader("vedtak.short.lead"))
    if plan.person.birth_date is None:
        _ask_writer(plan)
    paragraphs = short_appeal(plan, tab_plan.today(), paper_language.choose())
    with st.container(border=True, key="vedtak-short"):
        for paragraph in paragraphs:
            st.markdown(escape_markdown_lines(paragraph))
    vedtak_papers.short(paragraphs)
    if not reading_language().paper:
        with st.expander(t("soknad.read_beside.heading")):
            for paragraph in short_appeal(plan, tab_plan.today(), reading()):
                st.markdown(escape_markdown_lines(paragraph))


def show_more_time() -> None:
    """What it takes to have more time; a short appeal is surer."""
    for words in ("longer", "safe"):
        st.markdown(t_for_reader(f"vedtak.deadline.{words}"))


def _ask_writer(plan: Plan) -> None:
    """Who comes only now has told nothing: the answer gives the letter its voice, and a child's vedtak its demands."""
    fields.choose(
        t_for_reader("vedtak.writer"),
        tuple(FilledInBy),
        plan.person.filled_in_by,
        "vedtak-writer",
        lambda who: answers.with_person(tab_plan.current(), filled_in_by=who),
    )
