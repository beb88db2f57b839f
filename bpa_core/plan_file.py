"""A plan as a file: JSON text in, a whole plan or every fault in it out; and back, amounts as they were written."""

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, cast

import simplejson
from pydantic import ValidationError

from bpa_core import limits
from bpa_core.plan import Plan
from bpa_core.plan_faults import Fault, faults_of
from bpa_core.texts import t

SCHEMA_VERSION = 1


class PlanFileError(Exception):
    """The file is not a plan; `faults` says where and what is allowed, all at once, in bokmål."""

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        super().__init__(f"{len(faults)} faults")
        self.faults = faults


@dataclass(frozen=True, slots=True)
class _Doubled:
    """Stands where a JSON object named the same field twice."""

    keys: tuple[str, ...]


def read_plan(source: bytes | str) -> Plan:
    """Read a plan file. PlanFileError for anything that is not a plan of this format or an older one."""
    data = _parse(_decode(source))
    if not isinstance(data, dict):
        raise _refuse("file.not_a_plan")
    _check_version(data.get("schema_version"))
    doubled = tuple(_doubled(data))
    try:
        plan = Plan.model_validate(_with_ids(_without_doubled(data)))
    except ValidationError as found:
        raise PlanFileError((*doubled, *faults_of(found, data))) from None
    if doubled:
        raise PlanFileError(doubled)
    return plan


def write_plan(plan: Plan) -> str:
    """The plan as JSON text; `read_plan` gives the same plan back."""
    return simplejson.dumps(plan.model_dump(), use_decimal=True, ensure_ascii=False, indent=1)


def _refuse(key: str, **values: object) -> PlanFileError:
    return PlanFileError((Fault(place=t("fault.place.file"), what=t(f"fault.{key}", **values)),))


def _decode(source: bytes | str) -> str:
    raw = source.encode("utf-8", "surrogatepass") if isinstance(source, str) else source
    if len(raw) > limits.MAX_FILE_BYTES:
        raise _refuse("file.too_large", most="1 MB")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise _refuse("file.not_utf8") from None


def _parse(text: str) -> Any:
    try:
        return json.loads(
            text, parse_float=Decimal, parse_int=_whole, parse_constant=_constant, object_pairs_hook=_pairs
        )
    except RecursionError:
        raise _refuse("file.too_deep") from None
    except json.JSONDecodeError as found:
        raise _refuse("file.not_json", line=found.lineno, column=found.colno) from None


def _whole(digits: str) -> int | Decimal:
    """Absurdly long numbers stay decimals, and are refused where they stand."""
    return int(digits) if len(digits) <= 20 else Decimal(digits)


def _constant(name: str) -> Decimal:
    return Decimal(name.replace("Infinity", "inf"))


def _pairs(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    counted = Counter(key for key, _ in pairs)
    found: dict[Any, Any] = dict(pairs)
    twice = tuple(key for key, times in counted.items() if times > 1)
    return {**found, _Doubled: _Doubled(twice)} if twice else found


def _check_version(version: object) -> None:
    if type(version) is int and version > SCHEMA_VERSION:
        raise _refuse("file.newer", version=version, known=SCHEMA_VERSION)


def _doubled(data: object, place: tuple[str | int, ...] = ()) -> Iterator[Fault]:
    for key, value in _children(data):
        if key is _Doubled:
            yield from (Fault.at((*place, name), "doubled_key") for name in cast(_Doubled, value).keys)
        else:
            yield from _doubled(value, (*place, cast(str | int, key)))


def _children(data: object) -> Iterator[tuple[object, object]]:
    if isinstance(data, dict):
        yield from data.items()
    elif isinstance(data, list):
        yield from enumerate(data)


def _without_doubled(data: Any) -> Any:
    if isinstance(data, dict):
        return {key: _without_doubled(value) for key, value in data.items() if key is not _Doubled}
    if isinstance(data, list):
        return [_without_doubled(value) for value in data]
    return data


def _with_ids(data: dict[str, Any]) -> dict[str, Any]:
    """Give the smallest unused t1, t2, … to what has no id, in file order."""
    items = list(_items(data))
    used = {item["id"] for item in items if isinstance(item.get("id"), str)}
    free = (f"t{number}" for number in range(1, len(items) + len(used) + 2))
    unused = (name for name in free if name not in used)
    for item in items:
        if "id" not in item:
            item["id"] = next(unused)
    return data


def _items(data: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    for day in _dicts(data.get("day_types")):
        yield from _dicts(day.get("activities"))
    yield from _dicts(data.get("occasional"))
    yield from _dicts(data.get("existing_services"))


def _dicts(given: object) -> Iterator[dict[str, Any]]:
    return (one for one in given if isinstance(one, dict)) if isinstance(given, list) else iter(())
