"""Legg inn: our own hour template back with changed minutes, shown number by number, taken in at a yes."""

from io import BytesIO

import openpyxl

from bpa_core.assessment.assess import assess
from bpa_core.documents import Form, Kind, build
from bpa_core.examples import example_names, example_plan
from bpa_core.texts import t
from tests.pages.app import TODAY, opened, plan_in, text_of

PLAN = example_plan(example_names()[0])


def test_the_workbook_that_the_kommune_changed_is_taken_in_at_a_yes() -> None:
    book = openpyxl.load_workbook(BytesIO(build(assess(PLAN, TODAY), Kind.TIMEMAL, Form.XLSX).data))
    row = next(cells for cells in book["Oppgaver"].iter_rows(min_row=5) if isinstance(cells[4].value, int))
    before, row[4].value, row[5].value = row[4].value, 17, "mange"
    saved = BytesIO()
    book.save(saved)
    at = opened("legg_inn", PLAN)
    asked = next(one for one in at.file_uploader if (one.key or "").startswith("written-file-"))
    asked.upload("timemal.xlsx", saved.getvalue(), "application/vnd.ms-excel").run()
    assert not at.exception
    assert f"| {t('changed.minutes')} | {before} | 17 |" in text_of(at)
    assert "«mange» kan ikke tas inn. Det må være 1 eller 2." in text_of(at)
    assert plan_in(at) == PLAN
    at.button(key="timemal-take").click().run()
    assert not at.exception
    assert t("timemal_back.taken") in text_of(at)
    changed = [one.minutes for one, was in zip(plan_in(at).activities, PLAN.activities, strict=True) if one != was]
    assert changed == [17]
