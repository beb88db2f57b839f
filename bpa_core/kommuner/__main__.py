"""Check every kommune's file: `python -m bpa_core.kommuner`. Exit status 1 if one is wrong."""

import sys

from bpa_core.data_files import DataFileError
from bpa_core.kommuner import kommuner


def main() -> int:
    """Say what stands in each file, or what is wrong."""
    try:
        checked = kommuner()
    except DataFileError as wrong:
        print("\n".join(wrong.faults), file=sys.stderr)
        return 1
    for kommune in checked.values():
        print(f"{kommune.name}: {len(kommune.facts)} facts, {len(kommune.offices)} addresses")
    return 0


if __name__ == "__main__":
    sys.exit(main())
