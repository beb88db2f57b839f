"""`python -m bpa_core assess PLAN.json… [--on YYYY-MM-DD]`: a line of JSON a plan."""

import argparse
import json
from datetime import date
from pathlib import Path

from bpa_core.assessment.assess import PlanNotAssessable
from bpa_core.cli.common import BAD_INPUT, add_day, complain, day_of, open_plan
from bpa_core.cli.report import report
from bpa_core.texts import t


def add_parser(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """The command's own arguments."""
    command = subparsers.add_parser("assess", help=t("command.assess"))
    command.add_argument("files", nargs="+", metavar="PLAN.json", type=Path)
    add_day(command)
    command.set_defaults(run=run)


def run(given: argparse.Namespace) -> int:
    """A line a plan, in order; 0, or 2 after one line a fault on standard error."""
    as_of = day_of(given)
    return max(_assess_file(file, as_of) for file in given.files)


def _assess_file(file: Path, as_of: date) -> int:
    plan = open_plan(file)
    if plan is None:
        return BAD_INPUT
    try:
        print(json.dumps(report(plan, as_of), ensure_ascii=False), flush=True)
    except PlanNotAssessable as error:
        return complain(file, error.faults)
    return 0
