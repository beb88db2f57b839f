"""`python -m bpa_core`: the commands stand in `bpa_core.cli`."""

import sys

from bpa_core.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
