"""Many visitors moving tasks of the fullest day, beside as many on an empty page with one slider.

    python -m benchmarks.load [--sessions 1 20 100 300] [--moves 600] [--soak 0] [--day full_day] [--under uvicorn]

One process each, on loopback only, over the websocket; the two are loaded in turn, some rounds each, so that what else
the machine does meets both. Prints reruns a second, median and 95th percentile, the processor's time for a rerun,
memory, sessions dropped, and the time from a cold start to the first page. With `--soak N`, N reruns more by twenty
visitors, and what they did to memory. Bounded in count and time; ends by itself.
"""

import argparse
import statistics
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import psutil

from benchmarks.session import Visitor
from benchmarks.slider import UNDER, fullest, processor, server

PROMISED_SHARE = 0.45
MOST_SESSIONS, MOST_MOVES, MOST_SOAK = 300, 5000, 50_000
SOAK_SESSIONS = 20
ROUNDS = 4
DAYS = {"full_day": "dognet", "one_component": ""}
"""What is loaded beside the empty page, and which of its pages is opened."""
WARM_UP = 0.1
"""The part of a soak after which memory is first read."""


@dataclass(frozen=True)
class Site:
    """One of the two servers, and the page that its visitors open."""

    name: str
    port: int
    process: psutil.Process
    page: str

    @property
    def megabytes(self) -> float:
        return float(self.process.memory_info().rss) / 2**20


@dataclass(frozen=True)
class Result:
    """What one load gave."""

    seconds: float
    processor: float
    answers: Sequence[float]
    dropped: int

    @classmethod
    def of_rounds(cls, rounds: Sequence["Result"]) -> "Result":
        """All rounds together."""
        return cls(
            sum(one.seconds for one in rounds),
            sum(one.processor for one in rounds),
            [answer for one in rounds for answer in one.answers],
            sum(one.dropped for one in rounds),
        )

    @property
    def reruns_a_second(self) -> float:
        return len(self.answers) / self.seconds

    @property
    def processor_each(self) -> float:
        """Seconds of the server's processor time that one rerun took."""
        return self.processor / len(self.answers)

    def __str__(self) -> str:
        slow = statistics.quantiles(self.answers, n=20)[-1] if len(self.answers) > 1 else self.answers[0]
        return (
            f"{self.reruns_a_second:6.1f} reruns/s   median {statistics.median(self.answers) * 1000:7.1f} ms"
            f"   p95 {slow * 1000:7.1f} ms   processor {self.processor_each * 1000:5.2f} ms   dropped {self.dropped}"
        )


def opened(site: Site, count: int) -> list[Visitor]:
    """So many sessions, opened eight at a time."""
    with ThreadPoolExecutor(8) as pool:
        return list(pool.map(lambda _: Visitor.at(site.port, site.page), range(count)))


def load(site: Site, visitors: Sequence[Visitor], moves: int) -> Result:
    """Every visitor moves a slider of its own to and fro, all at once."""
    each = max(moves // len(visitors), 2)
    began, used = time.perf_counter(), processor(site.process.pid)
    with ThreadPoolExecutor(len(visitors)) as pool:
        taken = list(pool.map(lambda visitor: _move(visitor, each), visitors))
    answers = [one for some in taken for one in some]
    seconds = time.perf_counter() - began
    used = processor(site.process.pid) - used
    return Result(seconds, used, answers, sum(len(some) < each for some in taken))


def _move(visitor: Visitor, times: int) -> list[float]:
    """Seconds of each answer; fewer than asked for where the session was dropped."""
    chosen = visitor.middle()
    answers: list[float] = []
    for turn in range(times):
        try:
            answers.append(visitor.move(chosen, 1 if turn % 2 == 0 else -1))
        except (OSError, EOFError, TimeoutError, RuntimeError):
            break
    return answers


def compare(sites: Sequence[Site], sessions: int, moves: int) -> None:
    """The same load on both, in turn."""
    print(f"\n{sessions} sessions")
    visitors = [opened(site, sessions) for site in sites]
    for site, some in zip(sites, visitors, strict=True):
        load(site, some, 2 * sessions)
    rounds = [
        [load(site, some, moves // ROUNDS) for site, some in zip(sites, visitors, strict=True)] for _ in range(ROUNDS)
    ]
    empty, full = (Result.of_rounds(of_site) for of_site in zip(*rounds, strict=True))
    for site, result in zip(sites, (empty, full), strict=True):
        print(f"  {site.name:12}{result}   {site.megabytes:6.0f} MB")
    for visitor in (one for some in visitors for one in some):
        visitor.socket.close()
    share, of_processor = full.reruns_a_second / empty.reruns_a_second, empty.processor_each / full.processor_each
    print(f"  share of the empty page: {share:.0%}, by processor {of_processor:.0%} (promised: {PROMISED_SHARE:.0%})")


def soak(site: Site, reruns: int) -> None:
    """Memory over many reruns of the same sessions."""
    visitors = opened(site, SOAK_SESSIONS)
    load(site, visitors, int(reruns * WARM_UP))
    before = site.megabytes
    print(f"\nsoak of {reruns} reruns: {before:.0f} MB after {int(reruns * WARM_UP)} to warm up")
    for part in range(1, 6):
        load(site, visitors, reruns // 5)
        now = site.megabytes
        print(f"  {reruns // 5 * part:6d} reruns: {now:.0f} MB ({now / before - 1:+.1%})", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sessions", type=int, nargs="+", default=[1, 20, 100, 300])
    parser.add_argument("--moves", type=int, default=600)
    parser.add_argument("--soak", type=int, default=0)
    parser.add_argument("--day", choices=DAYS, default="full_day", help="one_component: what is Streamlit's alone")
    parser.add_argument("--under", choices=UNDER, default=UNDER[0])
    given = parser.parse_args()
    if max(given.sessions) > MOST_SESSIONS or given.moves > MOST_MOVES or given.soak > MOST_SOAK:
        parser.error(f"at most {MOST_SESSIONS} sessions, {MOST_MOVES} moves, {MOST_SOAK} reruns of soak")
    _run(given, fullest())


def _run(given: argparse.Namespace, file: Path) -> None:
    began = time.perf_counter()
    with server(given.day, file, given.under) as (full_port, full_process):
        Visitor.at(full_port, "").socket.close()
        print(f"{file.name}; cold start to the first page: {time.perf_counter() - began:.1f} s")
        with server("one_slider", file, given.under) as (port, process):
            sites = (
                Site("empty page", port, psutil.Process(process), ""),
                Site(given.day, full_port, psutil.Process(full_process), DAYS[given.day]),
            )
            for count in given.sessions:
                compare(sites, count, given.moves)
            if given.soak:
                soak(sites[1], given.soak)


if __name__ == "__main__":
    main()
