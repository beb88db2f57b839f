"""Moving one slider of the fullest example beside the same move on an empty page with one slider.

    python -m benchmarks.slider [--moves 200]

Real servers on loopback with the app's own settings, one visitor each over Streamlit's websocket, the moves taken in
turn. Prints the server's time for a move (median and 95th percentile), their ratio (promised: at most 2.5), and what
`assess` of the plan takes beside `json.loads` of its file. Ends by itself.
"""

import argparse
import json
import os
import socket
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from bpa_core.assessment import assess
from bpa_core.plan import Plan
from bpa_core.plan_file import read_plan
from benchmarks.session import PATIENCE, Visitor

HERE = Path(__file__).resolve().parent
EXAMPLES = sorted((HERE.parent / "bpa_core" / "examples").glob("*.json"))
PROMISE = 2.5
WARM_UP = 10
MOST_MOVES = 2000


@contextmanager
def server(script: str, plan: Path) -> Iterator[int]:
    """A Streamlit server of its own, and its port."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port = found.getsockname()[1]
    command = [sys.executable, "-m", "streamlit", "run", str(HERE / script), "--server.port", str(port)]
    environment = {**os.environ, "BPA_BENCHMARK_PLAN": str(plan)}
    process = subprocess.Popen(command, cwd=HERE.parent, env=environment, stdout=subprocess.DEVNULL)
    try:
        _wait_for(port)
        yield port
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


def moves(visitors: dict[str, Visitor], count: int) -> dict[str, list[float]]:
    """Seconds of each move: the end of a slider five minutes on, and back, each visitor in turn."""
    chosen = {name: _middle(visitor) for name, visitor in visitors.items()}
    times: dict[str, list[float]] = {name: [] for name in visitors}
    for turn in range(count + WARM_UP):
        for name, visitor in visitors.items():
            taken = visitor.move(chosen[name], 1 if turn % 2 == 0 else -1)
            if turn >= WARM_UP:
                times[name].append(taken)
    return times


def _middle(visitor: Visitor) -> str:
    """The slider in the middle of the page, wherever it stands free of both ends."""
    ids = list(visitor.values)
    return ids[len(ids) // 2]


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


def _line(name: str, times: list[float]) -> str:
    slow = statistics.quantiles(times, n=20)[-1]
    return f"{name:12} median {statistics.median(times) * 1000:6.2f} ms   p95 {slow * 1000:6.2f} ms"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--moves", type=int, default=200, choices=range(20, MOST_MOVES + 1), metavar="20..2000")
    count = parser.parse_args().moves
    file = fullest()
    plan = read_plan(file.read_bytes())
    with server("one_slider.py", file) as empty, server("full_day.py", file) as full:
        visitors = {"empty page": Visitor.at(empty, ""), "full day": Visitor.at(full, "dognet")}
        print(f"{file.name}: {len(visitors['full day'].sliders)} sliders; {count} moves")
        times = moves(visitors, count)
    for name, taken in times.items():
        print(_line(name, taken))
    ratio = statistics.median(times["full day"]) / statistics.median(times["empty page"])
    print(f"ratio        {ratio:.2f} (promised: at most {PROMISE})")
    print(f"the core     {_core(file, plan)}")


if __name__ == "__main__":
    main()
