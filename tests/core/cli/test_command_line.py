"""`python -m bpa_core assess`: one line a plan, bad files told on standard error, the others still come out."""

import json
import subprocess
import sys
from contextlib import redirect_stderr, redirect_stdout
from datetime import date
from io import BytesIO, TextIOWrapper
from pathlib import Path
from typing import Any

import pytest

from bpa_core.cli.main import main
from bpa_core.cli.report import report
from bpa_core.plan.model import Plan
from bpa_core.plan_file.read_write import write_plan
from tests.core.building import child, day, plan, task

ROOT = Path(__file__).parents[3]
ON = "2026-11-22"


def run(*arguments: object) -> subprocess.CompletedProcess[bytes]:
    """The command in this process, with a terminal that knows only ASCII: a process of its own takes half a second."""
    given = [*map(str, arguments)]
    out, err = (TextIOWrapper(BytesIO(), encoding="ascii") for _ in range(2))
    with redirect_stdout(out), redirect_stderr(err):
        try:
            code = main(given)
        except SystemExit as end:  # argparse's own way of refusing
            code = int(end.code or 0)
    for stream in (out, err):
        stream.flush()
    return subprocess.CompletedProcess(given, code, _written(out), _written(err))


def _written(stream: TextIOWrapper) -> bytes:
    assert isinstance(stream.buffer, BytesIO)
    return stream.buffer.getvalue()


def run_apart(*arguments: object, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """The command as people run it."""
    command = [sys.executable, "-m", "bpa_core", *map(str, arguments)]
    plain = {"PATH": "/usr/bin:/bin", "LC_ALL": "C", **environment}
    return subprocess.run(command, cwd=ROOT, env=plain, capture_output=True, timeout=60, check=False)


def lines(written: bytes) -> list[str]:
    return written.decode("utf-8").splitlines()


def objects(written: bytes) -> list[dict[str, Any]]:
    return [json.loads(line) for line in lines(written)]


@pytest.fixture
def saved(tmp_path: Path) -> Any:
    def save(name: str, content: Plan | str | bytes) -> Path:
        text = write_plan(content) if isinstance(content, Plan) else content
        path = tmp_path / name
        path.write_bytes(text.encode("utf-8") if isinstance(text, str) else text)
        return path

    return save


def test_a_line_a_plan_in_order(saved: Any) -> None:
    given = [plan(day(task("10:00", minutes)), person=child()) for minutes in (60, 240, 300)]
    files = [saved(f"{place}.json", one) for place, one in enumerate(given)]
    done = run_apart("assess", *files, "--on", ON)
    assert (done.returncode, done.stderr) == (0, b"")
    assert objects(done.stdout) == [report(one, date(2026, 11, 22)) for one in given]
    assert [one["hours"]["counts_per_week"] for one in objects(done.stdout)] == [7.0, 28.0, 35.0]


def test_the_keys_of_the_contract(saved: Any) -> None:
    found = objects(run("assess", saved("a.json", plan(day())), "--on", ON).stdout)[0]
    assert {name: set(under) for name, under in found.items() if isinstance(under, dict)} == {
        "hours": {
            "need_per_week", "counts_per_week", "need_per_year", "counts_per_year", "need_per_week_by_category",
            "need_per_week_by_service", "not_counted_per_week", "peer_per_week", "covered_by_others_per_week",
        },
        "verdict": {
            "outcome", "outcome_if_met", "criteria", "hours_to_25", "hours_to_32", "minutes_per_day_to_25",
            "minutes_per_day_to_32", "flips",
        },
        "egenandel": {
            "notes", "free_per_week", "chargeable_per_week", "unclear_per_week", "monthly_bound", "bound_by",
            "cap_per_month", "two_g",
        },
    }  # fmt: skip
    assert list(found) == ["hours", "verdict", "egenandel", "warnings"]


def test_a_bad_file_between_good_ones(saved: Any) -> None:
    good = plan(day(task("10:00", 60)))
    data = json.loads(write_plan(good))
    data["year"] = 1999
    data["day_types"][0]["activities"][0]["minutes"] = 0
    data["person"]["colour"] = "blue"
    bad = saved("ødelagt.json", json.dumps(data))
    done = run("assess", saved("a.json", good), bad, saved("b.json", good), "--on", ON)
    assert done.returncode == 2
    assert len(objects(done.stdout)) == 2
    told = lines(done.stderr)
    assert len(told) == 3
    assert all(line.startswith(f"{bad}: ") for line in told)
    for place, words in zip(told, ("År (year): ", "(person), «colour»: ", "minutter (minutes): "), strict=True):
        assert words in place
    assert b"Traceback" not in done.stderr


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"[]", b"null", b"\xff\xfe{}", b'{"schema_version": 1}', b'{"schema_version": 99, "year": 2026}',
     b"[" * 100_000, b'{"schema_version": 1, "year": NaN}', b'{"schema_version": 1, "year": 2026, "year": 2026}',
     b" " * (1024 * 1024 + 1)],
    ids=["empty", "broken", "list", "null", "utf-16", "no year", "newer", "deep", "nan", "doubled", "too large"],
)  # fmt: skip
def test_what_is_no_plan_is_told_in_a_line_and_never_a_traceback(saved: Any, content: bytes) -> None:
    done = run("assess", saved("x.json", content), "--on", ON)
    assert (done.returncode, done.stdout) == (2, b"")
    assert len(lines(done.stderr)) == 1
    assert b"x.json: " in done.stderr
    assert b"Traceback" not in done.stderr


def test_a_missing_file_and_a_folder(saved: Any, tmp_path: Path) -> None:
    good = saved("a.json", plan(day()))
    done = run("assess", tmp_path / "nowhere.json", tmp_path, good, "--on", ON)
    assert (done.returncode, len(objects(done.stdout))) == (2, 1)
    assert [line.split(": ")[0] for line in lines(done.stderr)] == [str(tmp_path / "nowhere.json"), str(tmp_path)]


def test_born_after_the_day_is_refused_for_that_file_only(saved: Any) -> None:
    early = saved("a.json", plan(day(), person=child(birth_date="2020-01-02")))
    other = saved("b.json", plan(day()))
    done = run("assess", early, other, "--on", "2020-01-01")
    assert (done.returncode, len(objects(done.stdout))) == (2, 1)
    assert len(lines(done.stderr)) == 1
    assert "birth_date" in lines(done.stderr)[0]
    assert run("assess", early, "--on", "2020-01-02").returncode == 0


@pytest.mark.parametrize("as_of", ["22.11.2026", "2026-13-01", "2026-02-29", "i dag", "20261122", ""])
def test_an_unreadable_day_is_refused(saved: Any, as_of: str) -> None:
    done = run("assess", saved("a.json", plan(day())), "--on", as_of)
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"--on" in done.stderr
    assert b"Traceback" not in done.stderr


def test_the_day_decides(saved: Any) -> None:
    old = saved("a.json", plan(day(task("10:00", 300)), person=child(birth_date="1959-05-05")))
    outcomes = [objects(run("assess", old, "--on", as_of).stdout)[0]["verdict"]["outcome"] for as_of in
                ("2026-05-04", "2026-05-05")]  # fmt: skip
    assert outcomes == ["rett", "skjonn"]


def test_without_a_day_it_is_today(saved: Any) -> None:
    newborn = saved("a.json", plan(day(), person=child(birth_date="1960-01-01")))
    assert run("assess", newborn).returncode == 0


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "utf-16"])
def test_utf_8_comes_out_whatever_the_terminal_says(saved: Any, encoding: str) -> None:
    given = saved("a.json", plan(day(), title="Æøå «дом» 🙂"))
    done = run_apart("assess", given, saved("ø.json", "{"), "--on", ON, PYTHONIOENCODING=encoding)
    assert "å" in done.stdout.decode("utf-8")
    assert "ø.json" in done.stderr.decode("utf-8")
    json.loads(done.stdout.decode("utf-8"))


def test_a_reader_that_has_had_enough_is_no_fault(saved: Any) -> None:
    command = [
        sys.executable,
        "-m",
        "bpa_core",
        "assess",
        str(saved("a.json", plan(day(task("10:00", 60))))),
        "--on",
        ON,
    ]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdout.close()
        assert running.stderr.read() == b""


def test_a_byte_order_mark_is_passed_over(saved: Any) -> None:
    given = saved("a.json", b"\xef\xbb\xbf" + write_plan(plan(day())).encode("utf-8"))
    assert run("assess", given, "--on", ON).returncode == 0


@pytest.mark.parametrize(
    ("arguments", "how"), [([], run_apart), (["assess"], run), (["judge"], run)], ids=["none", "assess", "judge"]
)
def test_a_wrong_command_says_how(arguments: list[str], how: Any) -> None:
    done = how(*arguments)
    assert done.returncode == 2
    assert b"bpa_core" in done.stderr
    assert b"Traceback" not in done.stderr
