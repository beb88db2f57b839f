"""`python -m bpa_core`: the commands stand in `bpa_core.cli`."""

import os
import sys

from bpa_core.cli.main import main

if __name__ == "__main__":
    try:
        code = main()
        sys.stdout.flush()
    except BrokenPipeError:  # whoever reads has had enough (`| head`); nor can Python say so as it ends
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = 1
    sys.exit(code)
