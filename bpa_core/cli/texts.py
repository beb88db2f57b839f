"""`python -m bpa_core texts LANGUAGE [--file NAME]`: the texts that a language lacks, with their bokmål."""

import argparse

from bpa_core.texts import all_texts, t, texts_under_new_law
from bpa_core.texts.completeness import missing
from bpa_core.texts.language import FIRST, languages


def add_parser(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """The command's own arguments."""
    command = subparsers.add_parser("texts", help=t("command.texts"))
    command.add_argument("language", choices=[code for code in languages() if code != FIRST])
    command.add_argument("--file", default="", metavar="FILE.toml", help=t("command.texts_file"))
    command.set_defaults(run=run)


def run(given: argparse.Namespace) -> int:
    """A line a file with how many are missing; with --file, the keys as they can be filled in. 0."""
    for name, keys in missing(given.language).items():
        if not given.file:
            print(f"{len(keys):4} {name}")
        elif given.file == name:
            print("\n".join(f"# {_words(key)}\n{key} = " for key in keys))
    return 0


def _words(key: str) -> str:
    """The bokmål, on one line; of a key that changes with a law, both."""
    coming = (words for _, words in texts_under_new_law().get(key, ()))
    return " // ".join((all_texts()[key], *coming)).replace("\n", "\\n")
