"""The interview template: questions for a would-be assistant, with those that the plan's own tasks call for.

Holds nothing that was typed: it may be handed to strangers, so the plan only chooses among ready questions.
"""

from datetime import date

from bpa_core.claims import answers
from bpa_core.documents.catalog import MIMES, Form, Paper
from bpa_core.documents.content.blocks import Block, Bullets, Cell, Column, Content, Heading, Lines, Para, Table, Tone
from bpa_core.documents.render.docx import docx
from bpa_core.plan.categories import Category, Service
from bpa_core.plan.model import Plan
from bpa_core.texts import label, t
from bpa_core.texts.language import FIRST, written_in

ROOM_FOR_NOTES_MM = 16
PHONE = ("om_oss", "hvorfor", "nar", "erfaring", "praktisk")
TALK = ("bakgrunn", "motivasjon", "styring", "kommunikasjon", "taushet", "stabil", "opplaering", "grenser")
SITUATIONS = ("uenig", "syk", "uventet", "foreldre")
TELL = ("oppgaver", "tider", "husregler", "leverandor", "veien_videre")
AFTER = ("inntrykk", "referanser", "arbeidsgiver", "politiattest", "svar")


def interview(plan: Plan) -> Content:
    """The template for this plan; an empty plan asks about every kind of task."""
    return Content(
        title=t("interview.title"),
        subject=t("interview.subject"),
        head=(),
        foot=(t("interview.foot"),),
        blocks=(
            Para(t("interview.lead"), Tone.LEAD),
            Lines(tuple(t(f"interview.line.{name}") for name in ("soker", "dato", "til_stede"))),
            *_asked("phone", PHONE),
            *_asked("talk", TALK),
            Heading(t("interview.tasks")),
            _questions([(label(category), t(f"interview.task.{category}")) for category in asked_about(plan)]),
            *_asked("situation", SITUATIONS),
            *_ticked("tell", TELL),
            *_ticked("after", AFTER),
            Para(t("interview.not_ask"), Tone.SMALL),
        ),
    )


def asked_about(plan: Plan) -> tuple[Category, ...]:
    """The kinds of tasks that assistants may get in this plan, in the vocabulary's order; all if it has none."""
    categories = {task.category for task in answers.tasks(plan) if task.service is not Service.DEKKET_AV_ANDRE}
    return tuple(category for category in Category if category in categories or not categories)


def _asked(part: str, names: tuple[str, ...]) -> tuple[Block, ...]:
    questions = [("", t(f"interview.{part}.{name}")) for name in names]
    return Heading(t(f"interview.{part}.title")), _questions(questions)


def _questions(asked: list[tuple[str, str]]) -> Table:
    """Question beside room for notes; the kind of task in small below, where there is one."""
    rows = tuple((Cell(question, below=kind), Cell("")) for kind, question in asked)
    columns = (Column(t("interview.column.question"), 3), Column(t("interview.column.notes"), 4))
    return Table(t("interview.table_alt"), columns, rows, height_mm=ROOM_FOR_NOTES_MM)


def _ticked(part: str, names: tuple[str, ...]) -> tuple[Block, ...]:
    items = tuple(t(f"interview.{part}.{name}") for name in names)
    return Heading(t(f"interview.{part}.title")), Bullets(items, boxes=True)


def interview_paper(plan: Plan, as_of: date, language: str = FIRST) -> Paper:
    """The template as a Word file that can be changed, dated `on`, in the language asked for."""
    with written_in(language):
        return Paper(docx(interview(plan), as_of), MIMES[Form.DOCX], t("arbeidsleder.interview.file_name"))
