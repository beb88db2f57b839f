"""The day editor's script: what it reckons itself, tried by Node without a page (tests/script). The style sheets."""

import re
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


def test_no_rule_asks_of_the_whole_page_what_stands_in_it() -> None:
    """`body:has(…)` has every element styled anew whenever one comes or goes: on Døgnet at each key."""
    sheets = {sheet.name: sheet.read_text(encoding="utf-8") for sheet in ROOT.glob("bpa_ui/**/*.css")}
    assert "editor.css" in sheets
    assert not [name for name, rules in sheets.items() if re.search(r"(body|html|:root|#root):has\(", rules)]
