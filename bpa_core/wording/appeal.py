"""The points of an appeal in words: what is wrong, and what the appeal says to it."""

from bpa_core.guidance.kommune_statements import utsagn
from bpa_core.texts import t
from bpa_core.vedtak import AppealPoint, has_words


def point_title(point: AppealPoint) -> str:
    """What the kommune said or left out, as a heading."""
    if point.code in utsagn():
        return t(utsagn()[point.code].said_key)
    return t(f"demand_missing.{point.code}") if has_words(point) else t("appeal_point.eget")


def point_text(point: AppealPoint) -> str:
    """The applicant's own words where they wrote some, else the product's sentence."""
    return point.own_words or point_sentence(point)


def point_sentence(point: AppealPoint) -> str:
    """The product's sentence; «» where the point is only the family's own words."""
    if point.code in utsagn():
        return t(utsagn()[point.code].point_key)
    return t(f"demand_point.{point.code}") if has_words(point) else ""
