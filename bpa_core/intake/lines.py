"""Lines as people write a day -> what each is understood as, and what is unsure in it. Nothing is guessed silently."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from bpa_core.plan.categories import Category
from bpa_core.plan.limits import MAX_ALSO_AT, MAX_DAYS, MINUTES_A_DAY, TITLE_LENGTH
from bpa_core.plan.values import Share, TimeOfDay
from bpa_core.plan.vocabulary import Code

MAX_LINES = 100
MAX_TEXT = 50_000
LONGEST_LINE = 1000
DAY_START, NIGHT_START = TimeOfDay(12 * 60), TimeOfDay(2 * 60)
"""Where a task is put whose time is not told: a place on the clock that the family moves, marked as unsure."""


class Doubt(Code):
    """What a line did not say, or what was not understood in it."""

    NO_TIME = "no_time"
    NO_LENGTH = "no_length"
    NO_CATEGORY = "no_category"
    TIMES_TOGETHER = "times_together"
    LENGTHS_DIFFER = "lengths_differ"
    PERIOD = "period"


@dataclass(frozen=True, slots=True)
class Line:
    """A line as it is understood: `minutes` each time (None where no length is told), so many `times` a day.

    `source` is the line as it was written.
    """

    source: str
    title: str
    start: TimeOfDay
    minutes: int | None
    category: Category
    helpers: int
    share: Share
    doubts: tuple[Doubt, ...]
    times: int = 1


_TIME = r"(?P<{0}h>[01]?\d|2[0-4])(?:[:.](?P<{0}m>[0-5]\d))?"
_RANGE = re.compile(
    rf"(?:\bkl\w*\.?\s*)?\b{_TIME.format('a')}\s*(?:-|til)\s*(?:kl\w*\.?\s*)?{_TIME.format('b')}(?![\d:.]*\d)"
    r"(?!\s*(?:min|m\b|t\b|tim|ganger|gonger|av))"
)
_CLOCK = re.compile(
    rf"\bkl\w{{0,9}}\.?\s*{_TIME.format('a')}(?![\d:.]*\d)|(?<![\d,.:])(?P<ch>[01]?\d|2[0-3])[:.](?P<cm>[0-5]\d)(?!\d|\s*(?:min|t\b|tim))"
)
_HOURS = re.compile(
    r"(?<![\d,.])(?P<h>\d{1,2}(?:[.,]\d{1,2})?)\s*(?:t|timer?|timar|time)\b(?:\s*(?:og\s*)?(?P<m>\d{1,2})\s*m\w*)?"
)
_FROM_TO = re.compile(r"(?<![\d,.:])\d{1,3}\s*-\s*\d{1,3}\s*(?:min\w*|m|t|timer?|timar)\b\.?")
_MINUTES = re.compile(r"(?<![\d,.])(?P<m>\d{1,4})\s*(?:min(?:utter|utt|uttar)?|m)\b\.?")
_SPOKEN = (
    (re.compile(r"\b(?:en|ein|1)?\s*halv\s?time\b|½\s*time"), 30),
    (re.compile(r"\b(?:et\s+|eit\s+|ett\s+)?kvarter\b"), 15),
)
_TIMES = re.compile(r"\b(?P<n>\d{1,2})\s*(?:ganger|gonger|gange|g\.|x(?=\s|\d)|×)\s*(?:à|á|a|på)?\s*")
_TWO = re.compile(
    r"\b(?:to|2|begge)\s+(?:personer|personar|hjelpere|hjelparar|stk\.?|voksne|vaksne|foreldre|assistenter|må hjelpe)\b"
)
_EVERY_OTHER = re.compile(r"\b(?:annenhver|annankvar|hver annen|kvar annan)\s+(?:dag|natt)\b")
_SHARE = re.compile(r"\b(?P<n>\d{1,3})\s*av\s*(?P<m>\d{1,3})\s*(?:dager|dagar|netter)\b")
_PERIOD = re.compile(r"\b(?:i|per|pr\.?|hver|kvar)\s*(?:uka|uke|veke|måned|månad|året|år|mnd)\w*")
_NIGHT = re.compile(r"\bn[ae]tt")
_EDGES = " \t-:;,.*•·–|/()"


def understood(text: str) -> tuple[Line, ...]:
    """Each line that tells of anything, the first MAX_LINES. Blank lines and lines without a letter are passed over."""
    lines = (line for line in text[:MAX_TEXT].splitlines() if any(sign.isalpha() for sign in line))
    return tuple(_line(line[:LONGEST_LINE].strip()) for line, _ in zip(lines, range(MAX_LINES), strict=False))


def too_many(text: str) -> bool:
    """Whether there is more than `understood` reads."""
    return len(text) > MAX_TEXT or sum(any(sign.isalpha() for sign in line) for line in text.splitlines()) > MAX_LINES


def _line(source: str) -> Line:
    rest, doubts = re.sub(r"[–—−]", "-", source), list[Doubt]()
    night = bool(_NIGHT.search(rest.lower()))
    start, span, rest = _when(rest)
    rest, times = _taken(_TIMES, rest)
    rest, varies = _taken(_FROM_TO, rest)
    length, rest = (None, rest) if varies else _length(rest)
    rest, two = _taken(_TWO, rest)
    share, rest = _share(rest)
    if _PERIOD.search(rest.lower()):
        doubts.append(Doubt.PERIOD)
    if span is not None and length is not None and span != length and not times:
        doubts.append(Doubt.LENGTHS_DIFFER)
    minutes = span if span is not None else length
    many = int(times["n"]) if times and length is not None else 1
    if many > 1:
        minutes, doubts = length, [*doubts, Doubt.TIMES_TOGETHER]
    if minutes is not None and not 1 <= minutes * many <= MINUTES_A_DAY:
        minutes = None
    title = _title(rest) or _title(source)
    category = guessed(title)
    missing = (
        (Doubt.NO_TIME, start is None),
        (Doubt.NO_LENGTH, minutes is None),
        (Doubt.NO_CATEGORY, category is None),
    )
    return Line(
        source=source,
        title=title,
        start=start if start is not None else (NIGHT_START if night else DAY_START),
        minutes=minutes,
        category=category or Category.ANNET,
        helpers=2 if two else 1,
        share=share,
        doubts=(*(doubt for doubt, is_so in missing if is_so), *doubts),
        times=min(max(many, 1), MAX_ALSO_AT + 1),
    )


def _when(text: str) -> tuple[TimeOfDay | None, int | None, str]:
    """When it starts, how long until it ends where that is told, and the rest of the line."""
    if match := _RANGE.search(text.lower()):
        start, end = _minute(match["ah"], match["am"]), _minute(match["bh"], match["bm"])
        return TimeOfDay.at(start), (end - start) % MINUTES_A_DAY or MINUTES_A_DAY, _without(text, match)
    if match := _CLOCK.search(text.lower()):
        start = _minute(match["ah"] or match["ch"], match["am"] or match["cm"])
        return TimeOfDay.at(start), None, _without(text, match)
    return None, None, text


def _minute(hour: str, minute: str | None) -> int:
    return int(hour) * 60 + int(minute or 0)


def _length(text: str) -> tuple[int | None, str]:
    low = text.lower()
    for words, minutes in _SPOKEN:
        if match := words.search(low):
            return minutes, _without(text, match)
    if match := _HOURS.search(low):
        whole, _, part = match["h"].replace(",", ".").partition(".")
        minutes = int(whole) * 60 + (int(part.ljust(2, "0")) * 60 + 50) // 100 if part else int(whole) * 60
        return minutes + int(match["m"] or 0), _without(text, match)
    if match := _MINUTES.search(low):
        return int(match["m"]), _without(text, match)
    return None, text


def _share(text: str) -> tuple[Share, str]:
    rest, match = _taken(_EVERY_OTHER, text)
    if match:
        return Share(1, 2), rest
    rest, match = _taken(_SHARE, text)
    if match and 1 <= int(match["n"]) <= int(match["m"]) <= MAX_DAYS:
        return Share(int(match["n"]), int(match["m"])), rest
    return Share(), text


def _taken(pattern: re.Pattern[str], text: str) -> tuple[str, re.Match[str] | None]:
    match = pattern.search(text.lower())
    return (_without(text, match), match) if match else (text, None)


def _without(text: str, match: re.Match[str]) -> str:
    return f"{text[: match.start()].rstrip()} {text[match.end() :].lstrip()}"


def _title(text: str) -> str:
    words = re.sub(r"\s+", " ", re.sub(r"\(\s*\)", " ", text)).strip(_EDGES)
    return (words[:1].upper() + words[1:])[:TITLE_LENGTH]


def guessed(title: str) -> Category | None:
    """The category that the words point to, or None."""
    words = title.lower()
    return next((category for category, pattern in _guesses() if pattern.search(words)), None)


@cache
def _guesses() -> tuple[tuple[Category, re.Pattern[str]], ...]:
    return tuple(_read())


def _read() -> Iterator[tuple[Category, re.Pattern[str]]]:
    data = tomllib.loads(files(__package__).joinpath("words.toml").read_text(encoding="utf-8"))
    for guess in data["guess"]:
        yield Category(guess["category"]), re.compile(r"\b(?:" + "|".join(map(re.escape, guess["words"])) + ")")
