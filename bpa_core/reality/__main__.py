"""Check every case's file, and see what we say: `python -m bpa_core.reality`. Exit status 1 if one is wrong."""

import sys

from bpa_core.data_files import DataFileError
from bpa_core.reality.tried import all_tried


def main() -> int:
    """A line a case: what we say, what comes of it, and the hours; or what is wrong in which file."""
    try:
        cases = all_tried()
    except DataFileError as wrong:
        print("\n".join(wrong.faults), file=sys.stderr)
        return 1
    for name, tried in cases.items():
        counts = None if tried.counts is None else round(float(tried.counts / 60), 4)
        grade = None if tried.grade is None else tried.grade.grade
        line = f"we_say={tried.ours} outcome={tried.outcome} counts={counts} turns={list(tried.turns)} percent={grade}"
        print(f"{name}: {tried.agreement}; {line}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
