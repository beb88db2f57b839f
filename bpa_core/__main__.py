"""The command line: `python -m bpa_core assess PLAN.json… [--on YYYY-MM-DD]`, and `document`."""

import argparse
import json
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from bpa_core.assessment.assess import PlanNotAssessable
from bpa_core.cli import document as document_command
from bpa_core.cli.report import report
from bpa_core.plan.model import Plan
from bpa_core.plan.values import read_date
from bpa_core.plan_file.errors import say
from bpa_core.plan_file.read_write import PlanFileError, read_plan
from bpa_core.texts import t

BAD_INPUT = 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; 0, or 2 if some input was bad."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    given = _parser().parse_args(arguments)
    return int(given.run(given))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bpa_core", description=t("command.description"))
    commands = parser.add_subparsers(required=True, metavar="assess | document")
    command = commands.add_parser("assess", help=t("command.assess"))
    command.add_argument("files", nargs="+", metavar="PLAN.json", type=Path)
    command.add_argument("--on", dest="as_of", type=_day, default=None, metavar="YYYY-MM-DD", help=t("command.on"))
    command.set_defaults(run=_assess)
    document_command.add_parser(commands)
    return parser


def _day(text: str) -> date:
    try:
        return read_date(text)
    except ValueError:
        raise argparse.ArgumentTypeError(say("date", given=f"«{text}»")) from None


def _assess(given: argparse.Namespace) -> int:
    as_of = given.as_of or date.today()  # noqa: DTZ011  the family's own day
    return max(_assess_file(file, as_of) for file in given.files)


def _assess_file(file: Path, as_of: date) -> int:
    plan = open_plan(file)
    if plan is None:
        return BAD_INPUT
    try:
        print(json.dumps(report(plan, as_of), ensure_ascii=False), flush=True)
    except PlanNotAssessable as found:
        return complain(file, found.faults)
    return 0


def open_plan(file: Path) -> Plan | None:
    """The plan in a file, or None after one line a fault on standard error."""
    try:
        return read_plan(file.read_bytes())
    except PlanFileError as found:
        complain(file, found.faults)
    except OSError:
        complain(file, (t("command.cannot_open"),))
    return None


def complain(file: Path, faults: Sequence[object]) -> int:
    """Say what is wrong, a line each; gives the exit status."""
    for fault in faults:
        print(f"{file}: {' '.join(str(fault).split())}", file=sys.stderr, flush=True)
    return BAD_INPUT


if __name__ == "__main__":
    sys.exit(main())
