"""The commands and their arguments. A command's own libraries are imported only when it runs."""

import argparse
import sys
from collections.abc import Sequence

from bpa_core.cli import assess, document, table, texts
from bpa_core.texts import t


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; 0, or 2 if some input was bad."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    given = _parser().parse_args(arguments)
    return int(given.run(given))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bpa_core", description=t("command.description"))
    commands = parser.add_subparsers(required=True, metavar="assess | document | table | texts")
    for command in (assess, document, table, texts):
        command.add_parser(commands)
    return parser
