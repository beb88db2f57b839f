"""The appeal, the meeting's record, the calendar, what is not available, and the command."""

import json
import re
from datetime import date, timedelta
from fractions import Fraction
from pathlib import Path

import pytest
from icalendar import Calendar

from bpa_core.cli.main import main
from bpa_core.documents import FORMS, Form, Kind, Lacking, PaperError, build, lacking, preview
from bpa_core.meeting import meeting_view, shown_differences
from bpa_core.plan.categories import Service
from bpa_core.plan.vedtak import PointText
from bpa_core.plan.vocabulary import Delivery, VedtakOutcome
from bpa_core.plan_file.read_write import write_plan
from bpa_core.texts import t
from bpa_core.texts.numbers import hours_number, long_date
from bpa_core.vedtak.deadlines import last_day_to_appeal
from tests.documents.making import (
    ON,
    assessed,
    assessed_plan,
    docx_text,
    made,
    one_decimal,
    pdf_text,
    read_docx,
)
from tests.documents.plans import full_plan, hostile_plan


def appeal(**vedtak: object) -> str:
    plan = full_plan()
    assert plan.vedtak
    changed = plan.model_copy(update={"vedtak": plan.vedtak.model_copy(update=vedtak)})
    return read_docx(build(assessed_plan(changed), Kind.KLAGE, Form.DOCX).data)


def test_appeal_tells_what_is_missing_by_service() -> None:
    hours, text = assessed("full").hours, docx_text("full", Kind.KLAGE)
    hundredth = Fraction(60, 100)  # a row gives way by one, where the column would else not add up (test_tables_add_up)
    for service, minutes in hours.need_by_service.items():
        assert any(hours_number(minutes + off, 2) in text for off in (0, hundredth, -hundredth)), service
    assert f"Avlastning {hours_number(hours.need_by_service[Service.AVLASTNING], 2)} 12" in text
    assert hours_number(hours.need_per_week - 12 * 60, 2) in text
    assert long_date(last_day_to_appeal(date(2026, 11, 12)).day) in text


def test_appeal_of_a_refusal() -> None:
    text = appeal(outcome=VedtakOutcome.REFUSED, granted=())
    assert "Kommunen har avslått BPA." in text
    assert "Støttekontakt: 3,5 timer i uka" in text
    assert not re.search(r"(?<![0-9,])0 timer|[Mm]angler 0", text)


def test_a_late_appeal_asks_to_be_heard() -> None:
    text = appeal(received_on=date(2026, 10, 1))
    assert "(forvaltningsloven § 31)" in text
    assert "[skriv her: hvorfor klagen kommer nå]" in text


def test_ticked_points_stand_in_the_familys_own_words() -> None:
    text = appeal(points=("begrunnet", "eget"), point_texts=(PointText(point="eget", text="Ingen spurte oss."),))
    assert "Ingen spurte oss." in text
    assert "[skriv her: hva i vedtaket som er feil" not in text


def test_record_of_the_meeting() -> None:
    text = pdf_text("full", Kind.REFERAT)
    assert "5. november 2026" in text
    assert "Skal måles." in text
    assert one_decimal(assessed("full").hours.need_per_week) in text
    assert "Underskrift" not in text
    assert "Uenige" in text


def test_the_record_s_differences_are_the_meeting_s_own() -> None:
    """Nothing is rounded by itself: the kommune's hours shown, less the family's, and the rows add up to it."""
    view = meeting_view(assessed("full").plan, ON)
    shown, text = shown_differences(view), pdf_text("full", Kind.REFERAT)
    assert sum(shown.rows.values()) == shown.total
    assert one_decimal(view.kommune.hours.need_per_week) in text
    assert shown.total
    for amount in (shown.total, *shown.rows.values()):
        if amount:
            assert one_decimal(abs(amount)) in text


def calendar_of(**vedtak: object) -> dict[str, date]:
    """Each reminder's title and day."""
    plan = full_plan()
    assert plan.vedtak
    changed = plan.model_copy(update={"vedtak": plan.vedtak.model_copy(update=vedtak)})
    calendar = Calendar.from_ical(build(assessed_plan(changed), Kind.FRISTER, Form.ICS).data)
    return {str(event["SUMMARY"]): event["DTSTART"].dt for event in calendar.walk("VEVENT")}


def test_calendar_has_sivilombudet_a_year_after_statsforvalteren_decided() -> None:
    """Sivilombudsloven § 9."""
    days = calendar_of(final_decision_on=date(2026, 11, 20))
    assert days[t("papers.frister.sivilombudet.title")] == date(2027, 11, 20)


def test_calendar_has_the_last_chance_only_when_the_appeal_s_day_is_past() -> None:
    """Forvaltningsloven § 31 third paragraph: a year after the vedtak was made."""
    title = t("papers.frister.siste_mulighet.title", about="avlastning")
    late = calendar_of(decided_on=date(2026, 3, 2), received_on=date(2026, 3, 4))
    assert late[title] == date(2027, 3, 2)
    assert title not in calendar_of()


def test_calendar_has_the_costs_three_weeks_after_a_vedtak_that_grants_everything() -> None:
    """Forvaltningsloven § 36 third paragraph."""
    days = calendar_of(outcome=VedtakOutcome.GRANTED, received_on=date(2026, 12, 4))
    assert days[t("papers.frister.sakskostnader.title")] == date(2026, 12, 28)


def test_calendar_reminds_and_names_nobody() -> None:
    calendar = Calendar.from_ical(made("full", Kind.FRISTER, Form.ICS))
    events = {str(event["SUMMARY"]): event["DTSTART"].dt for event in calendar.walk("VEVENT")}
    assert events["Én måned siden søknaden om BPA"] == date(2026, 12, 2)
    assert events["Siste dag for å klage på vedtaket om avlastning"] == last_day_to_appeal(date(2026, 11, 12)).day
    assert len(events) == 3
    assert all(alarm["TRIGGER"].dt == -timedelta(days=7) for alarm in calendar.walk("VALARM"))
    hostile = build(assessed_plan(hostile_plan()), Kind.FRISTER, Form.ICS).data
    assert hostile == made("full", Kind.FRISTER, Form.ICS)


@pytest.mark.parametrize(
    ("kind", "what"),
    [(Kind.KLAGE, Lacking.VEDTAK), (Kind.REFERAT, Lacking.MEETING), (Kind.FRISTER, Lacking.DATES)],
)
def test_what_the_plan_lacks_is_named(kind: Kind, what: Lacking) -> None:
    assert (lacking(assessed("empty"), kind), lacking(assessed("full"), kind)) == (what, None)
    with pytest.raises(PaperError) as refused:
        build(assessed("empty"), kind, FORMS[kind][0])
    assert refused.value.lacking is what


def test_preview_shows_each_page_with_its_text() -> None:
    pages = preview(assessed("full"), Kind.SAMMENDRAG)
    assert len(pages) == 1
    assert pages[0].png.startswith(b"\x89PNG")
    assert "Sammendrag" in pages[0].text
    assert preview(assessed("full"), Kind.FRISTER) == ()


def test_command_writes_every_paper(tmp_path: Path) -> None:
    plan = tmp_path / "plan.json"
    plan.write_text(write_plan(full_plan()), encoding="utf-8")
    for kind in Kind:
        for form in FORMS[kind][:1]:
            out = tmp_path / f"{kind}.{form}"
            assert main(["document", str(plan), "--kind", kind, "--on", "2026-11-22", "--out", str(out)]) == 0
            assert out.read_bytes() == made("full", kind, form), (kind, form)


def test_command_says_what_is_wrong(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    plan = tmp_path / "plan.json"
    plan.write_text(json.dumps({"schema_version": 1, "year": 2026}), encoding="utf-8")
    wanted = {"soknad": "x.xlsx", "klage": "x.docx"}
    for kind, name in wanted.items():
        assert main(["document", str(plan), "--kind", kind, "--out", str(tmp_path / name)]) == 2
    assert main(["document", str(tmp_path / "none.json"), "--kind", "blank", "--out", str(tmp_path / "x.pdf")]) == 2
    said = capsys.readouterr().err.splitlines()
    assert len(said) == 3
    assert ".docx, .pdf" in said[0]


def _uids(plan_id: str, received_on: date, **person: object) -> list[str]:
    plan = full_plan()
    plan = plan.model_copy(update={"person": plan.person.model_copy(update=person)})
    assert plan.vedtak
    vedtak = plan.vedtak.model_copy(update={"received_on": received_on, "delivery": Delivery.UNKNOWN})
    changed = plan.model_copy(update={"plan_id": plan_id, "vedtak": vedtak})
    made_calendar = Calendar.from_ical(build(assessed_plan(changed), Kind.FRISTER, Form.ICS).data)
    return [str(event["uid"]) for event in made_calendar.walk("VEVENT")]


def test_a_moved_deadline_replaces_the_old_one_and_two_childrens_never_merge() -> None:
    """Calendars tell entries apart by UID: the same plan's appeal keeps its own when the day it came is put right."""
    before, moved, other = (
        _uids("a", date(2026, 11, 12)),
        _uids("a", date(2026, 11, 13)),
        _uids("b", date(2026, 11, 12)),
    )
    assert before == moved
    assert len(set(before)) == len(before) > 1
    assert not set(before) & set(other)


def test_the_same_of_files_that_no_app_has_opened() -> None:
    """They have no id of their own: two children are told apart by who they are, not by the day."""
    before, moved = _uids("", date(2026, 11, 12)), _uids("", date(2026, 11, 13))
    other = _uids("", date(2026, 11, 12), birth_date=date(2016, 6, 1))
    assert before == moved
    assert not set(before) & set(other)
