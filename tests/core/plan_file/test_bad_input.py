"""Whatever is no plan is refused, never a crash and never half: in bokmål, with the place and with what is allowed."""

import json

import pytest

from bpa_core.plan import limits
from bpa_core.plan_file.errors import MOST_FAULTS
from bpa_core.plan_file.read_write import PlanFileError, read_plan
from tests.core.plan_file.plan_texts import day, faults, only_fault, plan_data, rare, service, with_task, without

FRESH = "Velg en plan som er lagret fra BPA-klokka"


# The file as a whole


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("", "Fila er tom."),
        (b"\xef\xbb\xbf \n", "Fila er tom."),
        ("Hei!", "Fila er ikke gyldig JSON. Lesingen stoppet på linje 1, tegn 1."),
        ('{"schema_version": 1,\n "year": }', "Lesingen stoppet på linje 2, tegn 10."),
        ('{"schema_version": 1, "year": 2026', FRESH),
        (json.dumps(plan_data()) + "{}", "Fila er ikke gyldig JSON."),
        ('{"title": "a\nb"}', "Fila er ikke gyldig JSON."),
        (b'{"title": "bl\xe5"}', "Fila er ikke ren tekst i UTF-8."),
        (json.dumps(plan_data()).encode("utf-16"), "Fila er ikke ren tekst i UTF-8."),
        (json.dumps(plan_data()).encode("utf-16-le"), "Fila er ikke ren tekst i UTF-8."),
        ('{"title": "\ud800"}', "Fila er ikke ren tekst i UTF-8."),
        (b"PK\x03\x04\x00\x00", "Fila er ikke ren tekst i UTF-8."),
        ("[]", "ikke en plan"),
        ("null", "ikke en plan"),
        ('"plan"', "ikke en plan"),
        ("1e999999999", "ikke en plan"),
    ],
)
def test_what_is_not_a_plan_at_all(source: str | bytes, said: str) -> None:
    fault = only_fault(source)
    assert fault.startswith("Hele fila: ")
    assert said in fault


def test_one_megabyte_is_read_and_one_byte_more_is_not() -> None:
    whole = json.dumps(plan_data())
    full = whole + " " * (limits.MAX_FILE_BYTES - len(whole) + 1)
    assert "høyst 1 MB (1\xa0048\xa0576 byte)" in only_fault(full)
    assert faults(full[1:])[0].startswith("Hele fila: Fila er ikke gyldig JSON")


@pytest.mark.parametrize(
    "source",
    [
        "[" * 100_000,
        '{"a":' * 100_000,
        '{"schema_version": 1, "year": 2026, "day_types": ' + "[" * 100_000,
        '{"schema_version": 1, "year": 2026, "day_types": ' + "[" * 500 + "]" * 500 + "}",
        '{"schema_version": 1, "year": 2026, "hva": ' + '{"a":' * 30 + "1" + "}" * 31,
    ],
)
def test_too_deep(source: str) -> None:
    assert "for mange lister og grupper inni hverandre. En plan har høyst 20 nivåer" in only_fault(source)


# The version


def test_a_newer_plan_is_only_newer_whatever_else_it_has() -> None:
    fault = only_fault({"schema_version": 70, "nytt": 1, "year": "?"})
    assert f"filformat 70. Denne appen kjenner filformatene til og med {limits.SCHEMA_VERSION}." in fault


def test_a_version_of_thousands_of_digits_is_newer() -> None:
    assert "nyere utgave" in only_fault('{"schema_version": ' + "9" * 500_000 + "}")


@pytest.mark.parametrize(
    ("version", "shown"), [(0, "0"), (-1, "-1"), (True, "true"), ("1", "«1»"), (1.0, "1.0"), (None, "null")]
)
def test_a_version_that_is_none(version: object, shown: str) -> None:
    fault = only_fault({"schema_version": version, "year": 2026})
    assert fault.startswith(f"Filformat (schema_version): Her står {shown}. ")
    assert f"et helt tall. I planer som lagres i dag, er det {limits.SCHEMA_VERSION}." in fault


# Fields that are not there, are unknown, or stand twice


@pytest.mark.parametrize("field", ["schema_version", "year"])
def test_what_every_plan_must_have(field: str) -> None:
    assert f"({field}): Feltet mangler. Det må være med." in only_fault(without(plan_data(), field))


@pytest.mark.parametrize(
    ("part", "required"),
    [
        ({"day_types": [{}]}, {"name", "days_per_year"}),
        ({"day_types": [day({})]}, {"title", "start", "minutes", "category"}),
        ({"occasional": [{}]}, {"title", "minutes", "times", "per", "category"}),
        ({"existing_services": [{}]}, {"title", "service", "hours_per_week"}),
        ({"vedtak": {}}, {"received_on", "outcome"}),
        (
            {"vedtak": {"received_on": "2026-11-02", "outcome": "partly", "granted": [{}]}},
            {"service", "hours_per_week"},
        ),
        ({"meeting": {}}, {"held_on"}),
        ({"meeting": {"held_on": "2026-11-02", "rows": [{}]}}, {"id", "note"}),
    ],
)
def test_what_has_no_default_is_required(part: dict[str, object], required: set[str]) -> None:
    missing = faults(plan_data(**part))
    assert all(fault.endswith("Feltet mangler. Det må være med.") for fault in missing)
    assert {fault.split("(")[1].split(")")[0] for fault in (text.rsplit(", ", 1)[-1] for text in missing)} == required


def test_an_unknown_field_is_refused_with_those_that_may_stand_there() -> None:
    fault = only_fault(with_task(minuter=3))
    assert fault.startswith("Dagtype 2 «Fri», oppgave 3 «Frokost», «minuter»: Dette feltet finnes ikke i en plan.")
    assert fault.endswith(
        ": id, title, start, minutes, category, service, helpers, peer_minutes, share, evidence, reason, "
        "done_today_by, measured, also_at."
    )


def test_of_sixty_thousand_unknown_fields_only_the_first_are_told() -> None:
    with pytest.raises(PlanFileError) as refused:
        read_plan(json.dumps({f"x{number}": 1 for number in range(60_000)}))
    assert len(refused.value.faults) == MOST_FAULTS


@pytest.mark.parametrize(
    ("part", "known"),
    [
        ({}, "day_types"),
        ({"person": {"x": 1}}, "lives_with"),
        ({"day_types": [day(x=1)]}, "days_per_year"),
        ({"occasional": [rare(x=1)]}, "night_minutes"),
        ({"existing_services": [service(x=1)]}, "drawn"),
        ({"economy": {"x": 1}}, "household_income"),
        ({"vedtak": {"received_on": "2026-11-02", "outcome": "partly", "x": 1}}, "valid_from"),
        ({"meeting": {"held_on": "2026-11-02", "x": 1}}, "rows"),
        ({"meeting": {"held_on": "2026-11-02", "rows": [{"id": "t1", "note": "", "x": 1}]}}, "status"),
    ],
)
def test_unknown_fields_anywhere(part: dict[str, object], known: str) -> None:
    fault = only_fault(plan_data(**(part or {"x": 1})))
    assert "«x»: Dette feltet finnes ikke" in fault
    assert f" {known}" in fault


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ('{"schema_version": 1, "year": 2026, "year": 2026}', "År (year)"),
        (
            '{"schema_version": 1, "year": 2026, "person": {"kommune": "", "kommune": ""}}',
            "Om dere (person), kommune (kommune)",
        ),
        (
            '{"schema_version": 1, "year": 2026, "day_types": [{"name": "Fri", "days_per_year": 1, "activities": '
            '[{"title": "Stell", "start": "07:00", "minutes": 5, "minutes": 6, "category": "annet"}]}]}',
            "Dagtype 1 «Fri», oppgave 1 «Stell», minutter (minutes)",
        ),
    ],
)
def test_a_field_that_stands_twice_at_any_depth(text: str, place: str) -> None:
    assert only_fault(text) == f"{place}: Feltet står mer enn én gang. Det kan bare stå én gang."


def test_a_doubled_field_inside_an_unknown_one_is_told_too() -> None:
    said = faults('{"schema_version": 1, "year": 2026, "x": [{"y": 1, "y": 2}]}')
    assert said[0] == "«x», ledd 1, «y»: Feltet står mer enn én gang. Det kan bare stå én gang."
    assert said[1].startswith("«x»: Dette feltet finnes ikke")
