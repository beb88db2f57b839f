"""Whatever comes as a plan file is read or refused, and nothing else ever happens."""

import json
import random
from collections.abc import Iterator
from copy import deepcopy
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bpa_core.plan.model import Plan
from bpa_core.plan_file.read_write import PlanFileError, read_plan, write_plan
from bpa_core.wording.faults import fault_line, fault_sentence
from tests.strategies import plans

pytestmark = pytest.mark.slow


def _refused_or_read(source: bytes | str) -> None:
    try:
        plan = read_plan(source)
    except PlanFileError as refused:
        said = refused.faults
    else:
        said = ()
        assert read_plan(write_plan(plan)) == plan
    for fault in said:
        assert fault.place
        assert fault_line(fault).replace("\xa0", " ").isprintable()
        assert fault_line(fault).encode()
        assert " passer ikke i dette feltet" not in fault_sentence(fault)


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(source: bytes) -> None:
    _refused_or_read(source)


ODD = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(), st.text(), st.just("\ud800"), st.just([]), st.just({}),
    st.just([[]]), st.just([{}]), st.just({"\ud800": [1]}), st.just("07:00"), st.just("2026-11-22"),
)  # fmt: skip


def _containers(data: object) -> Iterator[dict[str, Any] | list[Any]]:
    if isinstance(data, dict | list):
        yield data
        for inner in data.values() if isinstance(data, dict) else data:
            yield from _containers(inner)


@given(plans(), st.data())
def test_any_plan_with_something_changed_is_read_or_refused(plan: Plan, data: st.DataObject) -> None:
    told = json.loads(write_plan(plan))
    chance = random.Random(data.draw(st.integers(0, 2**32)))
    for drawn in data.draw(st.lists(ODD, min_size=1, max_size=4)):
        odd = deepcopy(drawn)  # `just` draws the same object twice, and it must not end up inside itself
        where = chance.choice([one for one in _containers(told) if one])
        if isinstance(where, list):
            where[chance.randrange(len(where))] = odd
        elif chance.random() < 0.2:
            where[str(odd)] = odd
        elif chance.random() < 0.2:
            where.pop(chance.choice(list(where)))
        else:
            where[chance.choice(list(where))] = odd
    _refused_or_read(json.dumps(told))


@given(plans(), st.data())
def test_any_plan_with_letters_cut_or_doubled_is_read_or_refused(plan: Plan, data: st.DataObject) -> None:
    text = write_plan(plan)
    first = data.draw(st.integers(0, len(text)))
    second = data.draw(st.integers(first, min(len(text), first + 40)))
    _refused_or_read(text[:first] + data.draw(st.sampled_from([text[second:], text[first:second] * 2 + text[second:]])))
