"""The points of an appeal in words: what it is about, and what the appeal says to it."""

from bpa_core.guidance.kommune_statements import utsagn
from bpa_core.plan.vocabulary import PointStanding
from bpa_core.texts import t
from bpa_core.vedtak import AppealPoint, has_words


def point_title(point: AppealPoint) -> str:
    """What it is about, as a heading: never in quotation marks, as nobody knows what words the kommune used."""
    if point.code in utsagn():
        return t(f"utsagn_heading.{point.code}")
    return t(f"demand_missing.{point.code}") if has_words(point) else t("appeal_point.eget")


def point_text(point: AppealPoint) -> str:
    """The applicant's own words where they wrote some, else the product's sentence."""
    return point.own_words or point_sentence(point)


def point_sentence(point: AppealPoint) -> str:
    """The product's sentence; «» where the point is only the family's own words. What stands nowhere in the vedtak, the
    kommune is asked to write down and reason, if it relies on it."""
    if point.code in utsagn():
        words = t(utsagn()[point.code].point_key)
        missing = point.standing is PointStanding.NOT_IN_VEDTAK
        return f"{words} {t('appeal_point.not_written')}" if missing else words
    return t(f"demand_point.{point.code}") if has_words(point) else ""
