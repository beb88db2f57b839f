"""`python -m bpa_core document PLAN.json --kind … [--edition] [--on] --out FILE`: writes one paper."""

import argparse
import sys
from datetime import date
from pathlib import Path

from bpa_core.assessment import PlanNotAssessable, assess
from bpa_core.documents import FORMS, Edition, Form, Kind, PaperError, build
from bpa_core.plan_file import PlanFileError, read_plan
from bpa_core.texts import t
from bpa_core.values import read_date

BAD_INPUT = 2


def add_parser(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """The command's own arguments."""
    command = subparsers.add_parser("document", help=t("papers.command.help"))
    command.add_argument("file", metavar="PLAN.json", type=Path)
    command.add_argument("--kind", required=True, choices=[str(one) for one in Kind])
    command.add_argument("--edition", default=str(Edition.KOMMUNE), choices=[str(one) for one in Edition])
    command.add_argument("--on", type=_day, default=None, metavar="YYYY-MM-DD", help=t("command.on"))
    command.add_argument("--out", required=True, type=Path, metavar="FILE", help=t("papers.command.out"))
    command.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Write the paper; 0, or 2 after one line a fault on standard error."""
    kind, edition = Kind(args.kind), Edition(args.edition)
    form = _form(args.out)
    if form is None or form not in FORMS[kind]:
        endings = ", ".join(f".{one}" for one in FORMS[kind])
        return _complain(args.out, t("papers.command.ending", endings=endings))
    try:
        assessment = assess(read_plan(args.file.read_bytes()), args.on or date.today())  # noqa: DTZ011
        paper = build(assessment, kind, form, edition)
        args.out.write_bytes(paper.data)
    except (PlanFileError, PlanNotAssessable) as found:
        return _complain(args.file, *map(str, found.faults))
    except PaperError as found:
        return _complain(args.file, str(found))
    except OSError as found:
        unreadable = found.filename == str(args.file)
        key = "command.cannot_open" if unreadable else "papers.command.cannot_write"
        return _complain(args.file if unreadable else args.out, t(key))
    return 0


def _form(out: Path) -> Form | None:
    try:
        return Form(out.suffix.lstrip(".").lower())
    except ValueError:
        return None


def _day(text: str) -> date:
    try:
        return read_date(text)
    except ValueError:
        raise argparse.ArgumentTypeError(t("fault.date")) from None


def _complain(file: Path, *sentences: str) -> int:
    for one in sentences:
        print(f"{file}: {' '.join(one.split())}", file=sys.stderr, flush=True)
    return BAD_INPUT
