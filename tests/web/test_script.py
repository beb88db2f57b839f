"""The day editor's script: what it reckons itself, tried by Node without a page (tests/script)."""

import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.skipif(shutil.which("node") is None, reason="Node is not installed; .ci/run installs it")
def test_what_the_script_reckons() -> None:
    found = subprocess.run(
        ["node", "--test", "tests/script/"], cwd=ROOT, capture_output=True, text=True, timeout=120, check=False
    )
    assert found.returncode == 0, found.stdout
