"""A plan as a file: JSON text in, a whole plan or every fault in it out; and back, amounts as they were written."""

import json
from collections import Counter, deque
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from typing import Any

import simplejson
from pydantic import ValidationError

from bpa_core.plan import limits
from bpa_core.plan.limits import SCHEMA_VERSION
from bpa_core.plan.model import Plan
from bpa_core.plan.paths import Place, duplicates, free_ids, items_in
from bpa_core.plan.restate import restated
from bpa_core.plan_file.compact_json import PlanText
from bpa_core.plan_file.errors import Fault, FoundFault, as_faults, found_in
from bpa_core.plan_file.migrations import migrated, too_new


class PlanFileError(Exception):
    """The file is not a plan; `faults` says where and what is allowed, all at once (in words: wording/faults)."""

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        super().__init__(f"{len(faults)} faults")
        self.faults = faults


class _Object(dict[str, Any]):
    """A JSON object in which some fields stood more than once."""

    duplicates: tuple[str, ...] = ()


def read_plan(source: bytes | str) -> Plan:
    """Read a plan file. PlanFileError for anything that is not a plan of this format or an older one."""
    data = _parse(_decode(source))
    if not isinstance(data, dict):
        raise _refuse("not_a_plan")
    version = _known_version(data)
    faults = [*_doubled_keys(data), *_before_their_time(data, version)]
    data = _with_ids(data if version is None else migrated(data, version))
    try:
        plan = Plan.model_validate(data)
    except ValidationError as error:
        faults += [*found_in(error), *(FoundFault(*one) for one in duplicates(data))]
        raise PlanFileError(as_faults(faults, data)) from None
    if faults:
        raise PlanFileError(as_faults(faults, data))
    return restated(plan)


def write_plan(plan: Plan) -> str:
    """The plan as JSON text; `read_plan` gives the same plan back. Short, where written out it would not open again."""
    text = str(simplejson.dumps(plan.model_dump(), use_decimal=True, ensure_ascii=False, indent=1))
    return text if len(text.encode("utf-8", "surrogatepass")) <= limits.MAX_FILE_BYTES else PlanText().of(plan)


def _refuse(kind: str, **values: object) -> PlanFileError:
    return PlanFileError((Fault.of_file(kind, **values),))


def _decode(source: bytes | str) -> str:
    raw = source.encode("utf-8", "surrogatepass") if isinstance(source, str) else source
    if len(raw) > limits.MAX_FILE_BYTES:
        raise _refuse("too_large")
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise _refuse("not_utf8") from None
    if "\0" in text:
        raise _refuse("not_utf8")
    if not text.strip():
        raise _refuse("empty")
    return text


def _parse(text: str) -> Any:
    try:
        return json.loads(
            text, parse_float=_decimal, parse_int=_whole, parse_constant=_decimal, object_pairs_hook=_object
        )
    except RecursionError:
        raise _refuse("too_deep") from None
    except json.JSONDecodeError as error:
        raise _refuse("not_json", line=error.lineno, column=error.colno) from None


def _whole(digits: str) -> int:
    """A number of more digits than any field allows is cut: it stays far too large, and is refused where it stands."""
    return int(digits[: limits.MAX_DIGITS])


def _decimal(digits: str) -> Decimal:
    """Exactly as written; NaN, and what no decimal holds, is refused where it stands."""
    try:
        return Decimal(digits)
    except InvalidOperation:
        return Decimal("NaN")


def _object(pairs: list[tuple[str, Any]]) -> _Object:
    made = _Object((_key(key), value) for key, value in pairs)
    if len(made) < len(pairs):
        made.duplicates = tuple(key for key, times in Counter(_key(key) for key, _ in pairs).items() if times > 1)
    return made


def _key(key: str) -> str:
    """Half a surrogate pair is no text to pydantic; written out it is an unknown field like any other."""
    return key if key.isascii() else key.encode("utf-8", "backslashreplace").decode()


def _known_version(data: dict[str, Any]) -> int | None:
    """The version that the file says, if this app can read it; None leaves the fault to the models."""
    version = data.get("schema_version")
    if type(version) is not int or version < 1:
        return None
    if version > SCHEMA_VERSION:
        raise _refuse("newer", version=str(version))
    return version


def _doubled_keys(data: object) -> Iterator[FoundFault]:
    """Every field that stands more than once, at any depth; too deep a file is refused."""
    left: deque[tuple[Place, object]] = deque([((), data)])
    while left:
        place, here = left.popleft()
        if len(place) > limits.MAX_DEPTH:
            raise _refuse("too_deep")
        if isinstance(here, _Object):
            yield from (FoundFault((*place, key), "doubled_key") for key in here.duplicates)
            left.extend(((*place, key), value) for key, value in here.items() if isinstance(value, _Object | list))
        elif isinstance(here, list):
            left.extend(((*place, i), value) for i, value in enumerate(here) if isinstance(value, _Object | list))


def _before_their_time(data: dict[str, Any], version: int | None) -> Iterator[FoundFault]:
    """Fields that the file's own version does not have yet."""
    for place, since in too_new(data, version) if version is not None else ():
        yield FoundFault(place, "too_new", context={"since": since})


def _with_ids(data: dict[str, Any]) -> dict[str, Any]:
    """Give the smallest unused t1, t2, … to what has no id, in file order."""
    items = [item for _, item in items_in(data) if isinstance(item, dict)]
    unused = free_ids({item["id"] for item in items if isinstance(item.get("id"), str)})
    for item in items:
        if "id" not in item:
            item["id"] = next(unused)
    return data
