"""The forms of the hours as a file. Without pandas, so that a page can offer them before anything is made."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from bpa_core.plan.vocabulary import Code
from bpa_core.texts import t


class TableForm(Code):
    """The file's form; the value is the ending of its name."""

    CSV = "csv"
    XLSX = "xlsx"


TABLE_MIMES: Mapping[TableForm, str] = MappingProxyType(
    {
        TableForm.CSV: "text/csv; charset=utf-8",
        TableForm.XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    }
)


def table_name(form: TableForm, as_of: date) -> str:
    """«timer-bpa-2026-11-22.csv»: fixed words and the date, nothing that was typed."""
    return f"{t('table.file')}-{as_of.isoformat()}.{form}"
