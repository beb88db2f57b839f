"""A day as people write it, and files of it: understood line by line, doubts told, hostile files refused in a word."""

from io import BytesIO
from time import perf_counter
from zipfile import ZIP_DEFLATED, ZipFile

import docx
import pytest
from openpyxl import Workbook

from bpa_core.editing.placing import overlapping_tasks
from bpa_core.intake.lines import MAX_LINES, Doubt, understood
from bpa_core.intake.tables import UnreadableError, as_lines, sheets_of
from bpa_core.intake.take_in import with_lines
from bpa_core.plan.categories import Category
from bpa_core.plan.model import new_plan

NO_TIME, NO_LENGTH, NO_CATEGORY = Doubt.NO_TIME, Doubt.NO_LENGTH, Doubt.NO_CATEGORY


@pytest.mark.parametrize(
    ("written", "title", "start", "minutes", "doubts"),
    [
        ("07.00–07.30 stell og bleie", "Stell og bleie", "07:00", 30, ()),
        ("kl 7 – frokost 20 min", "Frokost", "07:00", 20, ()),
        ("natt: våken 3 ganger à 15 min", "Natt: våken", "02:00", 15, (NO_TIME, Doubt.TIMES_TOGETHER)),
        ("Klokka 8: kle på seg, ein halvtime", "Kle på seg", "08:00", 30, ()),
        ("22:00 til 07:00 nattevakt", "Nattevakt", "22:00", 540, ()),
        ("kl. 19.30 dusj 1 t 15 min", "Dusj", "19:30", 75, ()),
        ("Tur 1,5 timer", "Tur", "12:00", 90, (NO_TIME,)),
        ("bleieskift 5x10 min", "Bleieskift", "12:00", 10, (NO_TIME, Doubt.TIMES_TOGETHER)),
        ("medisin 10-15 min", "Medisin", "12:00", None, (NO_TIME, NO_LENGTH)),
        ("07:00-08:00 stell 20 min", "Stell", "07:00", 60, (Doubt.LENGTHS_DIFFER,)),
        ("tannlege 3 ganger i året", "Tannlege i året", "12:00", None, (NO_TIME, NO_LENGTH, Doubt.PERIOD)),
        ("noe annet", "Noe annet", "12:00", None, (NO_TIME, NO_LENGTH, NO_CATEGORY)),
        ("stell 0 min", "Stell", "12:00", None, (NO_TIME, NO_LENGTH)),
        ("stell 9999 min", "Stell", "12:00", None, (NO_TIME, NO_LENGTH)),
    ],
)
def test_a_line_is_understood_and_what_is_unsure_is_told(
    written: str, title: str, start: str, minutes: int | None, doubts: tuple[Doubt, ...]
) -> None:
    (line,) = understood(written)
    assert (line.title, str(line.start), line.minutes, line.doubts) == (title, start, minutes, doubts)
    assert line.source == written


def test_two_helpers_and_every_other_day_are_heard() -> None:
    first, second = understood("Dusj 20 min, to personer\nSvømming 1 time annankvar dag")
    assert (first.helpers, first.title) == (2, "Dusj")
    assert (str(second.share), second.category) == ("1/2", Category.TRENING)


@pytest.mark.parametrize(
    ("word", "category"), [("frukost", "maltid"), ("skule", "opplaering"), ("sondemat", "helsehjelp")]
)
def test_a_category_is_guessed_in_both_written_languages(word: str, category: str) -> None:
    (line,) = understood(f"07:00 {word} 20 min")
    assert line.category == category


def test_blank_lines_are_passed_over_and_a_book_is_read_to_its_limit_and_soon() -> None:
    began = perf_counter()
    assert len(understood("\n \n07:00\n" + "07:00 stell 20 min\n" * 100_000)) == MAX_LINES
    understood("1" * 50_000 + "a\n" + "kl kl kl 7-" * 4000)
    assert perf_counter() - began < 1


def test_lines_with_a_length_become_tasks_of_the_day() -> None:
    plan = with_lines(new_plan(2026), "Hverdag", understood("08:00 frokost 20 min\n07:00 stell 30 min"))
    assert [(one.title, one.minutes) for one in plan.day_types[0].activities] == [("Stell", 30), ("Frokost", 20)]


def workbook(*rows: list[object]) -> bytes:
    book, made = Workbook(), BytesIO()
    for row in rows:
        book.worksheets[0].append(row)
    book.save(made)
    return made.getvalue()


def packed(**parts: bytes) -> bytes:
    made = BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as out:
        for name, content in parts.items():
            out.writestr(name, content)
    return made.getvalue()


def test_a_sheet_with_headings_is_read_by_them() -> None:
    made = workbook(["Fra", "Til", "Hva", "Merknad"], ["07:00", "07:30", "Stell", "=1+1"], ["kl", None, "x", None])
    assert as_lines(sheets_of(made, "xlsx")).splitlines()[0] == "07:00-07:30 Stell"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_csv_in_any_of_the_usual_encodings(encoding: str) -> None:
    source = "oppgave;start;minutter\nKlær på;07:30;20\n".encode(encoding)
    assert as_lines(sheets_of(source, "csv")) == "kl 07:30 Klær på 20 min"


def test_a_word_file_is_read_with_its_tables_in_order() -> None:
    made, file = BytesIO(), docx.Document()
    file.add_paragraph("Slik er dagen")
    table = file.add_table(1, 2)
    table.rows[0].cells[0].text, table.rows[0].cells[1].text = "07.00–07.30", "stell"
    file.save(made)
    assert as_lines(sheets_of(made.getvalue(), "docx")) == "Slik er dagen\n07.00–07.30 stell"


@pytest.mark.parametrize(
    ("source", "ending", "kind"),
    [
        (b"", "xlsx", "broken"),
        (b"PK\x03\x04 nothing", "docx", "broken"),
        (packed(a=b"x"), "xlsx", "broken"),
        (packed(a=b"x"), "docx", "broken"),
        (packed(a=b"abcd" * 500).replace(packed(a=b"abcd" * 500)[31:40], b"\xff" * 9), "xlsx", "broken"),
        (packed(bomb=b"\0" * (21 * 1024 * 1024)), "xlsx", "too_large"),
        (packed(**{f"p{n}": b"" for n in range(501)}), "docx", "too_large"),
        (packed(**{"xl/vbaProject.bin": b"x"}), "xlsx", "macros"),
        (b"x" * (1024 * 1024 + 1), "csv", "too_large"),
        (b"\x81\x8d\x00", "csv", "encoding"),
        (b"a;b\n" * 100_000, "csv", "too_many_rows"),
        (workbook(*[["07:00", "x"]] * 1001), "xlsx", "too_many_rows"),
    ],
)
def test_a_hostile_or_broken_file_is_refused_in_a_word_and_soon(source: bytes, ending: str, kind: str) -> None:
    began = perf_counter()
    with pytest.raises(UnreadableError) as found:
        sheets_of(source, ending)
    assert found.value.kind == kind
    assert perf_counter() - began < 2


def test_several_times_become_one_task_spread_over_what_is_free() -> None:
    lines = understood(
        "08:30-14:00 skole\nbleieskift 5 ganger 10 min\nkl 9 medisin 3 x 5 min\nvåken 2 ganger om natta, 15 min"
    )
    assert [line.times for line in lines] == [1, 5, 3, 2]
    plan = with_lines(new_plan(2026), "Hverdag", lines)
    by_title = {one.title: one for one in plan.activities}
    assert sorted(len(one.starts) for one in plan.activities) == [1, 2, 3, 5]
    assert overlapping_tasks(plan, by_title["Bleieskift"].id) == ()
    assert str(by_title["Medisin"].start) == "09:00"
    night = next(one for one in plan.activities if len(one.starts) == 2)
    assert all(start >= 23 * 60 or start < 7 * 60 for start in night.starts)
