"""Moving one task of the fullest example beside a move on an empty page with one slider.

    python -m benchmarks.slider [--moves 200] [--under uvicorn|streamlit]

Beside both one component that answers with as many bytes but counts nothing: the floor that Streamlit sets. Real
servers on loopback with the app's own settings and start-up, one visitor each over Streamlit's websocket, the moves
taken in turn. Prints the server's time for a move (median, 95th percentile, processor), the ratio (promised: at most
2.2, of the processor 2.0), and what `assess` of the plan takes beside `json.loads` of its file. Ends by itself.
"""

import argparse
import json
import os
import socket
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from benchmarks.session import PATIENCE, Visitor
from bpa_core.assessment.assess import assess
from bpa_core.plan.model import Plan
from bpa_core.plan_file.read_write import read_plan

HERE = Path(__file__).resolve().parent
EXAMPLES = sorted((HERE.parent / "bpa_core" / "examples").glob("*.json"))
PROMISE, PROMISE_OF_PROCESSOR = 2.2, 2.0
WARM_UP = 10
MOST_MOVES = 2000
UNDER = ("uvicorn", "streamlit")


def command(app: str, port: int, under: str) -> list[str]:
    """How a server is started: as the README does, or by Streamlit's own command."""
    if under == "streamlit":
        start = ["streamlit", "run", f"benchmarks/{app}.py", "--server.port", str(port)]
    else:
        start = [
            "uvicorn",
            app if ":" in app else f"benchmarks.apps:{app}",
            "--port",
            str(port),
            "--log-level",
            "warning",
        ]
    return [sys.executable, "-m", *start]


@contextmanager
def server(app: str, plan: Path, under: str = "uvicorn") -> Iterator[tuple[int, int]]:
    """A server of its own: its port, and its process."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port = found.getsockname()[1]
    environment = {**os.environ, "BPA_BENCHMARK_PLAN": str(plan)}
    quiet = subprocess.DEVNULL
    process = subprocess.Popen(command(app, port, under), cwd=HERE.parent, env=environment, stdout=quiet)
    try:
        _wait_for(port)
        yield port, process.pid
    finally:
        process.terminate()
        process.wait(PATIENCE)


def _wait_for(port: int) -> None:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise RuntimeError("the server did not start")


def fullest() -> Path:
    """The example with the most tasks on its first day."""
    return max(EXAMPLES, key=lambda file: len(read_plan(file.read_bytes()).day_types[0].activities))


@dataclass
class Run:
    """One of the three, with what its moves took in seconds: to the answer, and of the processor."""

    name: str
    visitor: Visitor
    process: int
    answers: list[float] = field(default_factory=list)
    processor: float = 0.0

    @property
    def median(self) -> float:
        return statistics.median(self.answers)

    def __str__(self) -> str:
        slow = statistics.quantiles(self.answers, n=20)[-1]
        each = self.processor / len(self.answers)
        return (
            f"{self.name:13} median {self.median * 1000:6.2f} ms   p95 {slow * 1000:6.2f} ms"
            f"   processor {each * 1000:6.2f} ms"
        )


def moves(runs: Sequence[Run], count: int) -> None:
    """The end of a slider five minutes on, and back, each visitor in turn."""
    chosen = {run.name: run.visitor.middle() for run in runs}
    for turn in range(count + WARM_UP):
        if turn == WARM_UP:
            for run in runs:
                run.processor = -processor(run.process)
        for run in runs:
            taken = run.visitor.move(chosen[run.name], 1 if turn % 2 == 0 else -1)
            if turn >= WARM_UP:
                run.answers.append(taken)
    for run in runs:
        run.processor += processor(run.process)


def processor(process: int) -> float:
    """Seconds of processor time that a process has used (Linux), which other work on the machine does not change."""
    fields = Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _timed(work: Callable[[], object], times: int = 200) -> float:
    """The median of some runs, in milliseconds."""
    taken = []
    for _ in range(times):
        began = time.perf_counter()
        work()
        taken.append(time.perf_counter() - began)
    return statistics.median(taken) * 1000


def _core(file: Path, plan: Plan) -> str:
    text = file.read_text(encoding="utf-8")
    day = date(plan.year, 11, 22)
    return f"assess {_timed(lambda: assess(plan, day)):.2f} ms, json.loads {_timed(lambda: json.loads(text)):.2f} ms"


def _ratio(run: Run, floor: Run) -> str:
    return f"{run.median / floor.median:.2f}, of the processor {run.processor / floor.processor:.2f}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--moves", type=int, default=200, choices=range(20, MOST_MOVES + 1), metavar="20..2000")
    parser.add_argument("--under", choices=UNDER, default=UNDER[0])
    given = parser.parse_args()
    count, under = given.moves, given.under
    file = fullest()
    plan = read_plan(file.read_bytes())
    with ExitStack() as running:
        empty, floor, full = (
            Run(app, Visitor.at(port, page), process)
            for app, page in (("one_slider", ""), ("one_component", ""), ("full_day", "dognet"))
            for port, process in [running.enter_context(server(app, file, under))]
        )
        print(f"{file.name}: {len(plan.day_types[0].activities)} tasks; {count} moves")
        moves((empty, floor, full), count)
    print(empty, floor, full, sep="\n")
    print(f"an answer of the full day: {full.visitor.bytes_received} bytes")
    print(f"full day beside one slider {_ratio(full, empty)} (promised: at most {PROMISE}; {PROMISE_OF_PROCESSOR})")
    print(f"one component beside one slider {_ratio(floor, empty)}: what is Streamlit's alone")
    print(f"the core     {_core(file, plan)}")


if __name__ == "__main__":
    main()
