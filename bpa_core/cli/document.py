"""`python -m bpa_core document PLAN.json --kind …|--letter … [--edition] [--on] --out FILE`: writes one paper.

The papers' libraries are imported only when this command runs: `assess` starts without them.
"""

import argparse
from pathlib import Path

from bpa_core.assessment.assess import PlanNotAssessable, assess
from bpa_core.cli.common import BAD_INPUT, add_day, complain, day_of, open_plan, write
from bpa_core.texts import label, t

KINDS = (
    "dognklokke|timemal|soknad|sammendrag|klage|referat|blank|frister"
    "|vedlegg_hjelpestonad|vedlegg_omsorgsstonad|oversikt"
)
LETTERS = (
    "lege|skole|snart_18|purring|midlertidig|innsyn|klage_uten_vedtak|tilsyn|rettshjelp|diskriminering|fornyelse"
    "|svar_pa_uttalelse|sakskostnader|sivilombudet|fullmakt|samtykke_ung"
)
EDITIONS = "kommune|egen"


def add_parser(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """The command's own arguments."""
    command = subparsers.add_parser("document", help=t("papers.command.help"))
    command.add_argument("file", metavar="PLAN.json", type=Path)
    paper = command.add_mutually_exclusive_group(required=True)
    paper.add_argument("--kind", choices=KINDS.split("|"))
    paper.add_argument("--letter", choices=LETTERS.split("|"), help=t("papers.command.letter"))
    command.add_argument("--edition", default="kommune", choices=EDITIONS.split("|"))
    add_day(command)
    command.add_argument("--out", required=True, type=Path, metavar="FILE", help=t("papers.command.out"))
    command.set_defaults(run=run)


def run(given: argparse.Namespace) -> int:
    """Write the paper; 0, or 2 after one line a fault on standard error."""
    from bpa_core.documents import FORMS, AnyPaper, Edition, Kind, Letter, PaperError, build

    kind: AnyPaper = Letter(given.letter) if given.letter else Kind(given.kind)
    form = next((form for form in FORMS[kind] if given.out.suffix.lower() == f".{form}"), None)
    if form is None:
        endings = ", ".join(f".{form}" for form in FORMS[kind])
        return complain(given.out, [t("papers.command.ending", endings=endings)])
    plan = open_plan(given.file)
    if plan is None:
        return BAD_INPUT
    try:
        paper = build(assess(plan, day_of(given)), kind, form, Edition(given.edition))
    except PlanNotAssessable as error:
        return complain(given.file, error.faults)
    except PaperError as error:
        return complain(given.file, [label(error.lacking)])
    return write(given.out, paper.data)
