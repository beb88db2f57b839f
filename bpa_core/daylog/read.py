"""The bytes of a log's file -> the log, or why not, as a code with the place."""

import json
from typing import Any

from pydantic import ValidationError

from bpa_core.daylog.model import LOG_VERSION, MAX_LOG_BYTES, Log


class LogFileError(ValueError):
    """The file is no log. `kind`: its sentence is `legg_inn.log.fault.<kind>`; `place`: «entries 3 start», or «»."""

    def __init__(self, kind: str, place: str = "") -> None:
        super().__init__(kind)
        self.kind, self.place = kind, place


def read_log(source: bytes) -> Log:
    """Read a log of this version. LogFileError for anything else; nothing is mended or filled in."""
    data = _parsed(source)
    if not isinstance(data, dict) or "log_version" not in data:
        raise LogFileError("plan" if isinstance(data, dict) and "schema_version" in data else "not_a_log")
    version = data["log_version"]
    if type(version) is int and version > LOG_VERSION:
        raise LogFileError("newer")
    try:
        return Log.model_validate(data)
    except ValidationError as error:
        first = error.errors(include_url=False, include_context=False, include_input=False)[0]
        raise LogFileError("broken", _place(first["loc"])) from None


def _parsed(source: bytes) -> Any:
    if len(source) > MAX_LOG_BYTES:
        raise LogFileError("too_large")
    try:
        return json.loads(source.decode("utf-8-sig"))
    except (UnicodeDecodeError, ValueError, RecursionError):
        raise LogFileError("not_a_log") from None


def _place(steps: tuple[int | str, ...]) -> str:
    """Positions from one, as people count."""
    return " ".join(str(step + 1) if isinstance(step, int) else step for step in steps)
