"""The family's map in words: a row a scheme, as the page and the paper show it."""

from collections.abc import Iterator

from bpa_core.assessment.assess import Assessment
from bpa_core.schemes.family_map import MapRow, family_map
from bpa_core.texts import label, t
from bpa_core.texts.numbers import long_date


def map_heads() -> tuple[str, ...]:
    """The columns' names."""
    return tuple(t(f"andre_ordninger.map.{name}") for name in ("col_scheme", "col_standing", "col_due", "col_step"))


def map_rows(assessment: Assessment) -> Iterator[tuple[str, ...]]:
    """Scheme, standing with its day, the day that counts, the next step."""
    for row in family_map(assessment.plan, assessment.as_of):
        due = long_date(row.due) if row.due else t("andre_ordninger.map.no_day")
        yield label(row.scheme) if row.scheme else t("andre_ordninger.map.bpa"), _standing(row), due, label(row.step)


def _standing(row: MapRow) -> str:
    words = label(row.standing) if row.standing else t("andre_ordninger.map.none")
    return f"{words}, {long_date(row.on)}" if row.on else words
