"""What all tests share: how far Hypothesis looks, and which tests begin.

A short look at every run; `HYPOTHESIS_PROFILE=deep` looks at a hundred times as much.
"""

import os
from itertools import islice
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, settings

_WITHOUT_CLOCK = {"deadline": None, "suppress_health_check": list(HealthCheck)}
settings.register_profile(
    "quick", max_examples=20, phases=[Phase.explicit, Phase.reuse, Phase.generate], **_WITHOUT_CLOCK
)
settings.register_profile("deep", max_examples=2000, **_WITHOUT_CLOCK)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "quick"))

_LONG = [Path(__file__).parent / name for name in ("browser", "deploy")]
_LONGEST = (
    *("test_everybody_axe.py", "test_nothing_kept.py", "test_storage.py", "test_shell.py", "test_lost_connection.py"),
    *("test_proxy.py", "test_dognet.py", "test_dognet_touch.py"),
)
"""The dearest files, the dearest first: what begins last, when all else is done, has the machine to itself."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Long tests first, their files dealt out over the workers; short ones fill what is left of each worker's time.

    Each worker begins with an equal part of the list, in order. In the order of the folders one had all of Chromium's,
    and the others stood idle beside the last of them.
    """
    workers = int(os.environ.get("PYTEST_XDIST_WORKER_COUNT", "1"))
    files: dict[Path, list[pytest.Item]] = {}
    for item in items:
        files.setdefault(item.path, []).append(item)
    long_ones = [file for file in files if any(folder in file.parents for folder in _LONG)]
    long_ones.sort(key=lambda file: _LONGEST.index(file.name) if file.name in _LONGEST else len(_LONGEST))
    # There and back: who got the dearest of one round gets the cheapest of the next.
    rounds = [long_ones[at : at + workers] for at in range(0, len(long_ones), workers)]
    turned = [one[:: -1 if turn % 2 and len(one) == workers else 1] for turn, one in enumerate(rounds)]
    dealt = [[item for one in turned for file in one[at : at + 1] for item in files[file]] for at in range(workers)]
    short = iter([item for file in files if file not in long_ones for item in files[file]])
    order: list[pytest.Item] = []
    for at, long in enumerate(dealt):
        part = (len(items) - len(order)) // (workers - at)
        order += [*long, *islice(short, max(part - len(long), 0))]
    items[:] = [*order, *short]
