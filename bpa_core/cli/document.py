"""`python -m bpa_core document PLAN.json --kind … [--edition] [--on] --out FILE`: writes one paper.

The papers' libraries are imported only when this command runs: `assess` starts without them.
"""

import argparse
import sys
from datetime import date
from pathlib import Path

from bpa_core.assessment.assess import PlanNotAssessable, assess
from bpa_core.plan.values import read_date
from bpa_core.plan_file.errors import say
from bpa_core.plan_file.read_write import PlanFileError, read_plan
from bpa_core.texts import t

BAD_INPUT = 2
KINDS = "dognklokke|timemal|soknad|sammendrag|klage|referat|blank|frister"
EDITIONS = "kommune|egen"


def add_parser(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """The command's own arguments."""
    command = subparsers.add_parser("document", help=t("papers.command.help"))
    command.add_argument("file", metavar="PLAN.json", type=Path)
    command.add_argument("--kind", required=True, choices=KINDS.split("|"))
    command.add_argument("--edition", default="kommune", choices=EDITIONS.split("|"))
    command.add_argument("--on", dest="as_of", type=_day, default=None, metavar="YYYY-MM-DD", help=t("command.on"))
    command.add_argument("--out", required=True, type=Path, metavar="FILE", help=t("papers.command.out"))
    command.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Write the paper; 0, or 2 after one line a fault on standard error."""
    from bpa_core.documents import FORMS, Edition, Kind, PaperError, build

    kind = Kind(args.kind)
    form = next((one for one in FORMS[kind] if args.out.suffix.lower() == f".{one}"), None)
    if form is None:
        endings = ", ".join(f".{one}" for one in FORMS[kind])
        return _complain(args.out, t("papers.command.ending", endings=endings))
    try:
        assessment = assess(read_plan(args.file.read_bytes()), args.as_of or date.today())  # noqa: DTZ011
        paper = build(assessment, kind, form, Edition(args.edition))
    except (PlanFileError, PlanNotAssessable) as found:
        return _complain(args.file, *map(str, found.faults))
    except PaperError as found:
        return _complain(args.file, str(found))
    except OSError:
        return _complain(args.file, t("command.cannot_open"))
    return _write(args.out, paper.data)


def _write(out: Path, data: bytes) -> int:
    try:
        out.write_bytes(data)
    except OSError:
        return _complain(out, t("papers.command.cannot_write"))
    return 0


def _day(text: str) -> date:
    try:
        return read_date(text)
    except ValueError:
        raise argparse.ArgumentTypeError(say("date", given=f"«{text}»")) from None


def _complain(file: Path, *sentences: str) -> int:
    for one in sentences:
        print(f"{file}: {' '.join(one.split())}", file=sys.stderr, flush=True)
    return BAD_INPUT
