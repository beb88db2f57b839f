"""A value that the format does not have is refused where it stands: what is there, and what is allowed."""

import json
from time import perf_counter

import pytest

from tests.core.plan_file.plan_texts import day, only_fault, plan_data, rare, service, task, with_task


def in_service(amount: str) -> str:
    """A plan with this for hours a week, letter for letter."""
    return json.dumps(plan_data(existing_services=[service(hours_per_week="?")])).replace('"?"', amount)


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        (
            {"start": "24:10"},
            "Det må være et klokkeslett fra 00:00 til 23:59, med to sifre på hver side, slik: 07:15.",
        ),
        ({"start": "24:00"}, "Her står «24:00»."),
        ({"start": "7:15"}, "Her står «7:15»."),
        ({"start": "07:60"}, "Her står «07:60»."),
        ({"start": "07:15:00"}, "Her står «07:15:00»."),
        ({"start": "٠٧:١٥"}, "Det må være et klokkeslett"),
        ({"start": 435}, "Her står 435. Det må være et klokkeslett"),
        ({"start": None}, "Her står null. Det må være et klokkeslett"),
        ({"minutes": 0}, "minutter (minutes): Her står 0. Tallet kan ikke være mindre enn 1."),
        ({"minutes": 1441}, "minutter (minutes): Her står 1441. Tallet kan ikke være større enn 1440."),
        ({"minutes": True}, "Her står true. Det må være et helt tall"),
        (
            {"minutes": 30.0},
            "Her står 30.0. Det må være et helt tall, skrevet bare med sifre: uten desimaler og uten anførselstegn.",
        ),
        ({"minutes": "30"}, "Her står «30». Det må være et helt tall"),
        ({"minutes": None}, "Her står null. Det må være et helt tall"),
        ({"minutes": []}, "Her står en liste. Det må være et helt tall"),
        ({"peer_minutes": -1}, "Her står -1. Tallet kan ikke være mindre enn 0."),
        ({"helpers": 3}, "hjelpere (helpers): Her står 3. Det må være 1 eller 2 hjelpere."),
        ({"helpers": True}, "Her står true. Det må være 1 eller 2 hjelpere."),
        ({"helpers": 1.0}, "Her står 1.0. Det må være 1 eller 2 hjelpere."),
        ({"share": "3/2"}, "Tallene går fra 1 til 366"),
        ({"share": "0/5"}, "Her står «0/5»."),
        ({"share": "1/367"}, "Her står «1/367»."),
        ({"share": "02/5"}, "Her står «02/5»."),
        ({"share": 1}, "Her står 1. Det må være «1» (alle slike dager)"),
        ({"category": "mat"}, "Her står «mat». Det må være en av disse kodene: personlig_stell, maltid,"),
        ({"category": ["maltid"]}, "Her står en liste. Det må være en av disse kodene"),
        ({"service": None}, "Her står null. Det må være en av disse kodene: personlig_assistanse,"),
        ({"also_at": ["12:00", "25:00"]}, "også klokka (also_at), ledd 2: Her står «25:00»."),
        ({"also_at": "12:00"}, "også klokka (also_at): Her står «12:00». Det må være en liste"),
        ({"also_at": ["12:00"] * 48}, "Lista har 48 ledd. Det er plass til høyst 47."),
        ({"evidence": "ESTIMATED"}, "Det må være en av disse kodene: estimated, timed, confirmed."),
        ({"title": "x" * 121}, "Teksten er på 121 tegn. Det er plass til høyst 120."),
        ({"title": 5}, "tittel (title): Her står 5. Det må være en tekst i anførselstegn."),
        ({"reason": "x" * 4001}, "Teksten er på 4001 tegn. Det er plass til høyst 4000."),
        ({"reason": "\ud800"}, "Teksten har et ødelagt tegn."),
        ({"id": ""}, "Teksten er tom. Den må ha minst 1 tegn."),
        ({"id": None}, "Her står null. Det må være en tekst"),
        ({"id": "x" * 41}, "høyst 40"),
    ],
)
def test_a_task_with_one_wrong_value(changes: dict[str, object], said: str) -> None:
    fault = only_fault(with_task(**changes))
    assert fault.startswith("Dagtype 2 «Fri», oppgave 3")
    assert said in fault


@pytest.mark.parametrize(
    ("part", "said"),
    [
        ({"year": 2023}, "År (year): Her står 2023. Tallet kan ikke være mindre enn 2024."),
        ({"year": 2041}, "År (year): Her står 2041. Tallet kan ikke være større enn 2040."),
        ({"title": None}, "Tittel (title): Her står null. Det må være en tekst"),
        (
            {"applied_on": "2026-02-30"},
            "Her står «2026-02-30». Det må være en dato som finnes, fra 1900-01-01 til 2100-12-31",
        ),
        ({"applied_on": "22.11.2026"}, "skrevet med år, måned og dag, slik: 2026-11-22."),
        ({"applied_on": "20261122"}, "Det må være en dato"),
        ({"applied_on": "2026-W47-7"}, "Det må være en dato"),
        ({"applied_on": "2026-11-22T00:00"}, "Det må være en dato"),
        ({"applied_on": "1899-12-31"}, "Det må være en dato"),
        ({"applied_on": "2101-01-01"}, "Det må være en dato"),
        ({"applied_on": 20261122}, "Det må være en dato"),
        ({"person": []}, "Om dere (person): Her står en liste. Det må være en gruppe felter i krøllparenteser."),
        ({"person": None}, "Om dere (person): Her står null. Det må være en gruppe felter"),
        (
            {"person": {"night_from": "07:00"}},
            "natta slutter (night_to): Natta slutter når den begynner, klokka 07:00.",
        ),
        ({"person": {"night_need": "ja"}}, "none, visits, continuous, unsure."),
        ({"person": {"night_need": None}}, "Her står null. Det må være en av disse kodene"),
        ({"day_types": {}}, "Dagtyper (day_types): Her står en gruppe felter. Det må være en liste i hakeparenteser."),
        ({"day_types": None}, "Her står null. Det må være en liste i hakeparenteser."),
        ({"day_types": "Fri"}, "Her står «Fri». Det må være en liste i hakeparenteser."),
        ({"day_types": ["Fri"]}, "Dagtype 1: Her står «Fri». Det må være en gruppe felter"),
        ({"day_types": [day(name=str(n)) for n in range(13)]}, "Lista har 13 ledd. Det er plass til høyst 12."),
        ({"day_types": [day(name="")]}, "Dagtype 1, navn (name): Teksten er tom."),
        ({"day_types": [day(days_per_year=367)]}, "Tallet kan ikke være større enn 366."),
        ({"day_types": [day(), day()]}, "Dagtype 2 «Skoledag», navn (name): En dagtype lenger oppe heter det samme."),
        (
            {"day_types": [day(task(id="a"), task(id="a"))]},
            "oppgave 2 «Frokost», id (id): Her står «a», som er brukt lenger oppe",
        ),
        (
            {"occasional": [rare(id="a")], "existing_services": [service(id="a")]},
            "Tjeneste i dag 1 «Avlastning», id (id)",
        ),
        ({"occasional": [rare()] * 101}, "Lista har 101 ledd. Det er plass til høyst 100."),
        (
            {"occasional": [rare(night_minutes=91)]},
            "Her står 91. Minuttene om natta er med i minuttene i alt og kan ikke være flere enn dem, 90.",
        ),
        ({"occasional": [rare(times=367)]}, "ganger (times): Her står 367."),
        ({"occasional": [rare(per="day")]}, "week, month, year."),
        ({"existing_services": [service()] * 31}, "Lista har 31 ledd. Det er plass til høyst 30."),
        (
            {"existing_services": [service(drawn=1)]},
            "Her står 1. Det må være true (ja) eller false (nei), uten anførselstegn.",
        ),
        ({"existing_services": [service(drawn="true")]}, "Her står «true». Det må være true (ja)"),
        (
            {"existing_services": [service(hours_per_week=10.5, night_hours_per_week=11)]},
            "kan ikke være flere enn dem, 10,5.",
        ),
        ({"economy": {"household_income": -1}}, "Tallet kan ikke være mindre enn 0."),
        ({"economy": {"household_income": 10**10}}, "Tallet kan ikke være større enn 1\xa0000\xa0000\xa0000."),
        ({"vedtak": []}, "Vedtak (vedtak): Her står en liste."),
        (
            {"vedtak": {"received_on": "2026-11-02", "outcome": "partly", "points": [1]}},
            "Vedtak (vedtak), klagepunkt 1: Her står 1.",
        ),
        (
            {"meeting": {"held_on": "2026-11-02", "rows": {}}},
            "Møte (meeting), rader (rows): Her står en gruppe felter.",
        ),
    ],
)
def test_one_wrong_value_elsewhere(part: dict[str, object], said: str) -> None:
    assert said in only_fault(plan_data(**part))


@pytest.mark.parametrize(
    ("amount", "said"),
    [
        ("NaN", "Her står NaN. Det må være et tall uten anførselstegn. Desimaler skrives etter punktum, slik: 31.5."),
        ("Infinity", "Her står Infinity."),
        ("-Infinity", "Her står -Infinity."),
        ("true", "Her står true. Det må være et tall"),
        ('"10"', "Her står «10». Det må være et tall"),
        ("null", "Her står null. Det må være et tall"),
        ("[]", "Her står en liste. Det må være et tall"),
        ("336.1", "Her står 336.1. Tallet kan ikke være større enn 336."),
        ("-0.5", "Her står -0.5. Tallet kan ikke være mindre enn 0."),
        ("1e999999999", "Det må være et vanlig tall med høyst 20 desimaler."),
        ("0e999999999", "Det må være et vanlig tall med høyst 20 desimaler."),
        ("1e-999999999", "Det må være et vanlig tall med høyst 20 desimaler."),
        ("1e99999999999999999999999999", "Det må være et tall"),
        ("1" + "0" * 9000, "Tallet kan ikke være større enn 336."),
        ("-1" + "0" * 9000, "Tallet kan ikke være mindre enn 0."),
        ("0." + "1" * 500_000, "Det må være et vanlig tall med høyst 20 desimaler."),
        ("1" + "0" * 500_000 + ".5", "Tallet kan ikke være større enn 336."),
    ],
)
def test_amounts_that_are_none_are_refused_at_once(amount: str, said: str) -> None:
    began = perf_counter()
    fault = only_fault(in_service(amount))
    assert perf_counter() - began < 2
    assert fault.startswith("Tjeneste i dag 1 «Avlastning», timer i uka (hours_per_week): ")
    assert said in fault
    assert len(fault) < 250


@pytest.mark.parametrize("number", ["1e999999999", "NaN", "9" * 500_000, "2026.0", "2.026e3"])
def test_a_year_that_is_no_year(number: str) -> None:
    assert only_fault(f'{{"schema_version": 1, "year": {number}}}').startswith("År (year): Her står ")


def test_the_tasks_of_a_day_begin_so_many_times_together() -> None:
    many = [task(also_at=["12:00"] * 47) for _ in range(4)]
    assert "Det er plass til 200 ganger på én dag" in only_fault(
        plan_data(day_types=[day(*many, task(), *[task()] * 8)])
    )
