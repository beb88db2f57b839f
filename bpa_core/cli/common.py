"""What the commands share: the day, opening a plan, and saying what is wrong on standard error, a line each."""

import argparse
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from bpa_core.plan.model import Plan
from bpa_core.plan.values import read_date
from bpa_core.plan_file.errors import Fault
from bpa_core.plan_file.read_write import PlanFileError, read_plan
from bpa_core.texts import t
from bpa_core.wording.faults import fault_line, refusal_sentence

BAD_INPUT = 2
"""The exit status where some input was bad."""


def add_day(command: argparse.ArgumentParser) -> None:
    """`--on`, the day of assessment: `as_of` is a date, None where it is not given."""
    command.add_argument("--on", dest="as_of", type=_day, default=None, metavar="YYYY-MM-DD", help=t("command.on"))


def day_of(given: argparse.Namespace) -> date:
    """The day given, else today: the family's own day."""
    return given.as_of or date.today()  # noqa: DTZ011


def _day(text: str) -> date:
    try:
        return read_date(text)
    except ValueError:
        raise argparse.ArgumentTypeError(refusal_sentence("date", given=f"«{text}»")) from None


def open_plan(file: Path) -> Plan | None:
    """The plan in a file, or None after its faults are said."""
    try:
        return read_plan(file.read_bytes())
    except PlanFileError as error:
        complain(file, error.faults)
    except OSError:
        complain(file, (t("command.cannot_open"),))
    return None


def complain(file: Path, faults: Sequence[Fault | str]) -> int:
    """Say what is wrong with a file, a line each; gives the exit status."""
    for fault in faults:
        sentence = fault_line(fault) if isinstance(fault, Fault) else fault
        print(f"{file}: {' '.join(sentence.split())}", file=sys.stderr, flush=True)
    return BAD_INPUT


def write(out: Path, data: bytes) -> int:
    """Write a file; 0, or the exit status after saying that it cannot be written."""
    try:
        out.write_bytes(data)
    except OSError:
        return complain(out, [t("papers.command.cannot_write")])
    return 0
