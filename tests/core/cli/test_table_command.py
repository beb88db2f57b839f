"""`python -m bpa_core table`: many plans in one file; bad ones named on standard error, the others still come out."""

import csv
import subprocess
import sys
from io import BytesIO, StringIO
from pathlib import Path

import openpyxl
import pytest

from bpa_core.plan.model import Plan, new_plan
from bpa_core.plan_file.read_write import write_plan
from tests.core.building import child, day, plan, task
from tests.core.cli.test_command_line import ON, ROOT, lines, run


def save(path: Path, content: Plan) -> Path:
    path.write_text(write_plan(content), encoding="utf-8")
    return path


def rows(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(path.read_bytes().decode("utf-8-sig"), newline=""), delimiter=";"))


@pytest.mark.parametrize("name", ["tall.csv", "TALL.XLSX"])
def test_a_row_names_its_plan(tmp_path: Path, name: str) -> None:
    given = [save(tmp_path / f"{minutes}.json", plan(day(task("10:00", minutes)))) for minutes in (60, 120)]
    out = tmp_path / name
    done = run("table", *given, "--on", ON, "--out", out)
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
    if out.suffix == ".csv":
        assert [(row["Fil"], row["Timer i uka"]) for row in rows(out)] == [
            (str(given[0]), "7,0"),
            (str(given[1]), "14,0"),
        ]
    else:
        sheet = openpyxl.load_workbook(BytesIO(out.read_bytes())).active
        assert sheet is not None
        assert [row[0] for row in sheet.iter_rows(values_only=True)] == ["Fil", *map(str, given)]


def test_bad_files_among_good_ones(tmp_path: Path) -> None:
    good = save(tmp_path / "a.json", plan(day(task("10:00", 60)), person=child(birth_date="2015-01-01")))
    unborn = save(tmp_path / "b.json", plan(day(), person=child(birth_date="2026-11-23")))
    broken, nowhere, out = tmp_path / "ø.json", tmp_path / "nowhere.json", tmp_path / "x.csv"
    broken.write_text("{")
    done = run("table", unborn, broken, good, nowhere, "--on", ON, "--out", out)
    assert (done.returncode, done.stdout) == (2, b"")
    assert [line.split(": ")[0] for line in lines(done.stderr)] == [str(unborn), str(broken), str(nowhere)]
    assert b"Traceback" not in done.stderr
    assert [row["Fil"] for row in rows(out)] == [str(good)]


def test_no_good_file_leaves_what_was_there(tmp_path: Path) -> None:
    out = tmp_path / "x.csv"
    out.write_text("from yesterday")
    assert run("table", tmp_path / "nowhere.json", "--out", out).returncode == 2
    assert out.read_text() == "from yesterday"


def test_an_empty_plan_gives_headings(tmp_path: Path) -> None:
    out = tmp_path / "x.csv"
    done = run("table", save(tmp_path / "a.json", new_plan(2026)), "--on", ON, "--out", out)
    assert (done.returncode, done.stderr) == (0, b"")
    assert out.read_bytes().decode("utf-8-sig").startswith("Fil;Kommer fra;")
    assert rows(out) == []


@pytest.mark.parametrize("name", ["x.txt", "x", "none/x.csv"])
def test_a_file_that_cannot_be_written_is_named(tmp_path: Path, name: str) -> None:
    done = run("table", save(tmp_path / "a.json", plan(day())), "--on", ON, "--out", tmp_path / name)
    assert done.returncode == 2
    assert lines(done.stderr)[0].startswith(f"{tmp_path / name}: ")
    assert b"Traceback" not in done.stderr


def test_a_files_name_is_no_formula(tmp_path: Path) -> None:
    save(tmp_path / "=1+1.json", plan(day(task("10:00", 60))))
    command = [sys.executable, "-m", "bpa_core", "table", "=1+1.json", "--on", ON, "--out", "x.csv"]
    environment = {"PATH": "/usr/bin:/bin", "PYTHONPATH": str(ROOT)}
    subprocess.run(command, cwd=tmp_path, env=environment, check=True, timeout=60)
    assert [row["Fil"] for row in rows(tmp_path / "x.csv")] == ["'=1+1.json"]


def test_assess_and_the_day_start_without_pandas() -> None:
    """Neither the command that gives JSON nor the day page's own part of the core waits for it."""
    code = "import sys, bpa_core.cli.main, bpa_core.overview.days, bpa_core.table.form; print('pandas' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True, capture_output=True, timeout=60)
    assert done.stdout.strip() == b"False"
