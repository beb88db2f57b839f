"""A file from Excel, Calc, Word or a mail -> lines of text. Only values are read: no formula, link or macro is run.

What a file may cost is bounded before anything opens it: its bytes, and what it unpacks to. But a workbook of 4 kB can
say that a cell stands in the last corner of the sheet, and the library makes room for all that lies between: so what is
zipped is opened by a process of its own (`own_process.py`). For that this file imports nothing of the app.
"""

import csv
import json
import sys
from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta
from io import BytesIO, StringIO
from zipfile import ZipFile

import docx
from docx.table import Table
from python_calamine import CalamineError, CalamineWorkbook

MAX_FILE = 1024 * 1024
MAX_UNPACKED = 20 * 1024 * 1024
MAX_PARTS = 500
MAX_ROWS = 1000
"""Rows of a table that are looked at; a day has far fewer."""
MAX_CELLS = 50_000
MAX_SIGNS = 1_000_000
ENDINGS = ("xlsx", "ods", "csv", "txt", "docx")
PLAIN = ("csv", "txt")
"""Those that nothing is unpacked from."""
MOST_BYTES = 256 * 2**20
"""Memory that the process may take, its libraries included."""
MOST_SECONDS = 5
"""Of the processor, for the same."""

Rows = list[list[str]]
_NAMES = {
    "from": ("fra", "frå", "start", "kl", "klokka", "klokkeslett", "tid", "når"),
    "to": ("til", "slutt"),
    "title": ("hva", "kva", "oppgave", "oppgåve", "gjøremål", "gjeremål", "aktivitet", "hjelp"),
    "minutes": ("min", "minutt", "minutter", "minuttar", "varighet", "lengde", "minutter hver gang"),
}


class UnreadableError(ValueError):
    """The file cannot be taken in. `kind`: its sentence is `legg_inn.file.fault.<kind>`."""

    def __init__(self, kind: str) -> None:
        super().__init__(kind)
        self.kind = kind


def sheets_of(source: bytes, ending: str) -> dict[str, Rows]:
    """Each sheet (a Word file and a text: one, «») as rows of trimmed text. UnreadableError, and nothing else."""
    if len(source) > MAX_FILE:
        raise UnreadableError("too_large")
    if ending in PLAIN:
        return {"": _separated(_decoded(source))}
    safe = _repacked(source)
    try:
        return _small({"": list(_word(safe))} if ending == "docx" else dict(_workbook(safe)))
    except UnreadableError:
        raise
    except MemoryError:
        raise UnreadableError("too_large") from None
    except Exception:  # three libraries, each with its own ways to say that a file is broken
        raise UnreadableError("broken") from None


def as_lines(sheets: dict[str, Rows]) -> str:
    """The rows as lines of the kind that people write, in the order of the sheets."""
    return "\n".join(line for rows in sheets.values() for line in _lines(rows))


def _repacked(source: bytes) -> bytes:
    """The same parts, none larger than it says it is: a part's own word for its size is all that is unpacked."""
    made = BytesIO()
    try:
        with ZipFile(BytesIO(source)) as given, ZipFile(made, "w") as out:
            parts = given.infolist()
            if len(parts) > MAX_PARTS or sum(part.file_size for part in parts) > MAX_UNPACKED:
                raise UnreadableError("too_large")
            if any("vbaproject" in part.filename.lower() for part in parts):
                raise UnreadableError("macros")
            for part in parts:
                out.writestr(part.filename, given.read(part))
    except UnreadableError:
        raise
    except Exception:  # BadZipFile, zlib's and lzma's own, and ValueError for a place before the file's beginning
        raise UnreadableError("broken") from None
    return made.getvalue()


def _workbook(source: bytes) -> Iterator[tuple[str, Rows]]:
    try:
        book = CalamineWorkbook.from_filelike(BytesIO(source))
        for name in book.sheet_names:
            sheet = book.get_sheet_by_name(name)
            if sheet.end and sheet.end[0] >= MAX_ROWS:
                raise UnreadableError("too_many_rows")
            if sheet.end and (sheet.end[0] + 1) * (sheet.end[1] + 1) > MAX_CELLS:
                raise UnreadableError("too_large")
            yield name, [[_text(cell) for cell in row] for row in sheet.to_python(skip_empty_area=False)]
    except CalamineError:
        raise UnreadableError("broken") from None


def _word(source: bytes) -> Iterator[list[str]]:
    """Paragraphs and tables in the order they stand."""
    number = 0
    for block in docx.Document(BytesIO(source)).iter_inner_content():
        number += len(block.rows) if isinstance(block, Table) else 1
        if number > MAX_ROWS:
            raise UnreadableError("too_many_rows")
        if isinstance(block, Table):
            yield from ([cell.text.strip() for cell in row.cells] for row in block.rows)
        else:
            yield [block.text.strip()]


def _small(sheets: dict[str, Rows]) -> dict[str, Rows]:
    """No more than a day can be, in all its sheets."""
    cells = [cell for rows in sheets.values() for row in rows for cell in row]
    if len(cells) > MAX_CELLS or sum(map(len, cells)) > MAX_SIGNS:
        raise UnreadableError("too_large")
    return sheets


def _decoded(source: bytes) -> str:
    """UTF-8, UTF-16 with its mark, or what Excel in Norwegian saves: Windows' own."""
    for encoding in ("utf-16",) if source[:2] in (b"\xff\xfe", b"\xfe\xff") else ("utf-8-sig", "cp1252"):
        try:
            text = source.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise UnreadableError("encoding")


def _separated(text: str) -> Rows:
    """Parted by the sign that the first lines have most of; a text without any is one column."""
    head = "".join(text.splitlines(keepends=True)[:10])
    sign = max(";\t", key=head.count)
    if not head.count(sign) and head.count(",") >= 2 * max(1, len(head.splitlines()) - 1):
        sign = ","
    if not head.count(sign):
        return _few([line] for line in text.splitlines())
    try:
        return _few([cell.strip() for cell in row] for row in csv.reader(StringIO(text), delimiter=sign))
    except csv.Error:
        raise UnreadableError("broken") from None


def _few(rows: Iterable[list[str]]) -> Rows:
    kept: Rows = []
    for row in rows:
        if len(kept) >= MAX_ROWS:
            raise UnreadableError("too_many_rows")
        kept.append(row)
    return kept


def _text(cell: object) -> str:
    """A cell as people write it: 07:30, 45, 1,5."""
    if isinstance(cell, datetime | time):
        return f"{cell:%H:%M}" if isinstance(cell, time) or cell.year < 1901 else f"{cell:%d.%m.%Y}"
    if isinstance(cell, timedelta):
        minutes = int(cell.total_seconds()) // 60
        return f"{minutes // 60:02d}:{minutes % 60:02d}"
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() else str(cell).replace(".", ",")
    return "" if isinstance(cell, bool | date) else str(cell).strip()


def _lines(rows: Rows) -> Iterator[str]:
    """Under headings that name what stands below them, each row in the order of a sentence; else cell by cell."""
    places: dict[str, int] = {}
    for row in rows:
        named = {
            what: place
            for what, names in _NAMES.items()
            for place, cell in reversed(list(enumerate(row)))
            if cell.lower().strip(" .:()") in names
        }
        if len(named) >= 2 and "title" in named:
            places = named
        elif places:
            yield _sentence(row, places)
        else:
            yield " ".join(cell for cell in row if cell)


def _sentence(row: list[str], places: dict[str, int]) -> str:
    cells = {what: row[place] if place < len(row) else "" for what, place in places.items()}
    start, end, minutes = (cells.get(what, "") for what in ("from", "to", "minutes"))
    when = f"{start}-{end}" if start and end else (f"kl {start}" if start else "")
    long = f"{minutes} min" if minutes.isdecimal() else minutes
    return " ".join(part for part in (when, cells["title"], long) if part)


def decode_sheets(said: bytes) -> dict[str, Rows]:
    """What a process of its own said. UnreadableError for its fault, or where it was stopped on the way."""
    try:
        answer = json.loads(said)
    except ValueError:
        raise UnreadableError("too_large") from None
    if "fault" in answer:
        raise UnreadableError(answer["fault"])
    sheets: dict[str, Rows] = answer["sheets"]
    return sheets


def main() -> None:
    """One file from standard input, told as JSON."""
    try:
        answer: dict[str, object] = {"sheets": sheets_of(sys.stdin.buffer.read(), sys.argv[1])}
    except UnreadableError as error:
        answer = {"fault": error.kind}
    sys.stdout.buffer.write(json.dumps(answer).encode())


if __name__ == "__main__":
    main()
