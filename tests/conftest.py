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
    dealt = [[item for file in long_ones[at::workers] for item in files[file]] for at in range(workers)]
    short = iter([item for file in files if file not in long_ones for item in files[file]])
    order: list[pytest.Item] = []
    for at, long in enumerate(dealt):
        part = (len(items) - len(order)) // (workers - at)
        order += [*long, *islice(short, max(part - len(long), 0))]
    items[:] = [*order, *short]
