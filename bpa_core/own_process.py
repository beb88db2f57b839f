"""A script run as a process of its own, within bounds, that ends: what a hostile file or paper costs, costs it alone.

Imports nothing of the app, and little else, so that such a process starts in a moment.
"""

import runpy
import sys

HIDDEN = 0x0800_0000 if sys.platform == "win32" else 0
"""`creationflags` of such a process: on Windows no black window beside the app."""


def command(script: str, most_bytes: int, most_seconds: int, *more: str) -> list[str]:
    """What starts it. `most_bytes` of memory, its libraries included; `most_seconds` of the processor; `more`: its own
    arguments."""
    return [sys.executable, "-P", __file__, str(most_bytes), str(most_seconds), script, *more]


def _bound(most_bytes: int, most_seconds: int) -> None:
    """Ended by the system where it takes too much. Windows has no such bounds; there the asker's time limit holds."""
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_DATA, (most_bytes, most_bytes))
        resource.setrlimit(resource.RLIMIT_CPU, (most_seconds, most_seconds))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))  # a core file would hold the words


def main() -> None:
    """Bound this process, then be the script."""
    _bound(int(sys.argv[1]), int(sys.argv[2]))
    del sys.argv[:3]
    runpy.run_path(sys.argv[0], run_name="__main__")


if __name__ == "__main__":
    main()
