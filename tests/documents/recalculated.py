"""Workbooks opened, changed and calculated anew by LibreOffice: what stands in them is then its own arithmetic."""

import shutil
import subprocess
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import openpyxl

SOFFICE = shutil.which("soffice") or shutil.which("libreoffice")
Change = Callable[[Any], None]


def recalculated(folder: Path, books: dict[str, tuple[bytes, Change]]) -> dict[str, Any]:
    """Each workbook, changed, without its stored values, after LibreOffice has calculated all of them."""
    assert SOFFICE
    out = folder / "out"
    for name, (data, change) in books.items():
        book = openpyxl.load_workbook(BytesIO(data))
        change(book)
        book.save(folder / f"{name}.xlsx")
    profile = f"-env:UserInstallation=file://{folder / 'profile'}"
    files = [str(folder / f"{name}.xlsx") for name in books]
    command = [SOFFICE, "--headless", profile, "--convert-to", "xlsx", "--outdir", str(out), *files]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return {name: openpyxl.load_workbook(out / f"{name}.xlsx", data_only=True) for name in books}


def rows(book: Any, sheet: str) -> dict[str, tuple[Any, ...]]:
    """Rows by what stands first in them; a later one of the same name wins."""
    return {str(row[0]): row for row in book[sheet].iter_rows(values_only=True) if row[0] is not None}
