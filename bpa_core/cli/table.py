"""`python -m bpa_core table PLAN.json… [--on YYYY-MM-DD] --out FILE.csv|.xlsx`: the hours of many plans as one table.

pandas is imported only when this command runs: `assess` starts without it.
"""

import argparse
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from bpa_core.assessment.assess import Assessment, PlanNotAssessable, assess
from bpa_core.cli.common import BAD_INPUT, add_day, complain, day_of, open_plan, write
from bpa_core.table.form import TableForm
from bpa_core.texts import t


def add_parser(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """The command's own arguments."""
    command = subparsers.add_parser("table", help=t("table.command.help"))
    command.add_argument("files", nargs="+", metavar="PLAN.json", type=Path)
    add_day(command)
    command.add_argument("--out", required=True, type=Path, metavar="FILE", help=t("papers.command.out"))
    command.set_defaults(run=run)


def run(given: argparse.Namespace) -> int:
    """Write the rows of every plan that can be read; 0, or 2 after one line a fault on standard error.

    Nothing is written where no plan can be read, or where the ending is no form.
    """
    form = next((form for form in TableForm if given.out.suffix.lower() == f".{form}"), None)
    if form is None:
        return complain(given.out, [t("table.command.ending")])
    as_of = day_of(given)
    assessed = list(_assessed(given.files, as_of))
    status = 0 if len(assessed) == len(given.files) else BAD_INPUT
    return max(status, _write(assessed, form, as_of, given.out)) if assessed else status


def _assessed(files: list[Path], as_of: date) -> Iterator[tuple[Path, Assessment]]:
    """The plans that can be assessed, in order; the faults of the others are said."""
    for file in files:
        plan = open_plan(file)
        if plan is None:
            continue
        try:
            yield file, assess(plan, as_of)
        except PlanNotAssessable as error:
            complain(file, error.faults)


def _write(assessed: list[tuple[Path, Assessment]], form: TableForm, as_of: date, out: Path) -> int:
    from bpa_core.table.files import MAX_ROWS, TooManyRows, joined, table_file
    from bpa_core.table.hours_table import hours_table

    table = joined((str(file), hours_table(assessment)) for file, assessment in assessed)
    try:
        return write(out, table_file(table, form, as_of))
    except TooManyRows:
        return complain(out, [t("table.too_many_rows", most=MAX_ROWS)])
