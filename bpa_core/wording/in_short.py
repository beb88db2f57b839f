"""«Kort fortalt»: a page in at most five short sentences; Svaret and Egenandel made of the plan's own result."""

from bpa_core.assessment.assess import Assessment
from bpa_core.egenandel.charges import BoundBy
from bpa_core.texts import all_texts, t
from bpa_core.texts.address import t_for
from bpa_core.texts.lengths import hours_a_week
from bpa_core.texts.numbers import kroner
from bpa_core.wording.sentences import answer_short


def in_short(page: str) -> tuple[str, ...]:
    """What the page with this slug is for; nothing for one without."""
    start = f"kort.{page}."
    return tuple(t(key) for key in all_texts() if key.startswith(start))


def answer_in_short(assessment: Assessment) -> tuple[str, ...]:
    """The verdict as it stands in the box above, the hours, who decides, and that one can appeal."""
    who = assessment.plan.person.addressed
    return (
        f"{answer_short(assessment)}.",
        t("kort_svaret.hours", hours=hours_a_week(assessment.hours.counts_per_week)),
        t("kort_svaret.first"),
        t_for("kort_svaret.appeal", who),
        t("kort_svaret.guiding"),
    )


def egenandel_in_short(assessment: Assessment) -> tuple[str, ...]:
    """The bound, what is free, what may cost, and that the vedtak and an appeal settle it (egf §§ 8–10, pbrl ch. 7)."""
    who = assessment.plan.person.addressed
    return (
        _bound(assessment),
        t("kort_egenandel.free"),
        t("kort_egenandel.charged"),
        t("kort_egenandel.vedtak"),
        t_for("kort_egenandel.appeal", who),
    )


def _bound(assessment: Assessment) -> str:
    bound = assessment.egenandel.bound
    if bound is None:
        return t("kort_egenandel.unknown")
    if bound.by is not BoundBy.PRIS:
        return t("kort_egenandel.most", amount=kroner(bound.kroner))
    if not bound.kroner:
        return t("kort_egenandel.nothing")
    return t("kort_egenandel.estimate", amount=kroner(bound.kroner))
