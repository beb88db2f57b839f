"""The two-minute appeal: it names the vedtak and the change wanted (fvl § 32), refers to the application."""

from collections.abc import Iterator
from datetime import date

from bpa_core.documents.content.parties import Parties
from bpa_core.documents.content.voice import voice_of
from bpa_core.plan.model import Plan
from bpa_core.plan.vedtak import Vedtak
from bpa_core.plan.vocabulary import FilledInBy, Unsure, VedtakSituation
from bpa_core.texts import t
from bpa_core.texts.language import FIRST, written_in
from bpa_core.texts.lengths import hours_a_week
from bpa_core.texts.numbers import long_date
from bpa_core.vedtak.comparison import applied_per_week
from bpa_core.vedtak.deadlines import last_day_to_appeal
from bpa_core.wording.names import kommune_name, vedtak_about

_LOST_HELP = (VedtakSituation.CUT, VedtakSituation.ENDED)


def short_appeal(plan: Plan, as_of: date, language: str = FIRST) -> tuple[str, ...]:
    """The paragraphs, address and heading first, in the applicant's voice; gaps only they can fill are in brackets.

    Empty without a vedtak. Holds what the family typed (the kommune's name): data, never markup. In the language asked
    for, whatever the reader reads: it is sent.
    """
    with written_in(language):
        return tuple(_paragraphs(plan, plan.vedtak, as_of)) if plan.vedtak else ()


def _paragraphs(plan: Plan, vedtak: Vedtak, as_of: date) -> Iterator[str]:
    text = voice_of(plan, as_of).text
    decided = long_date(vedtak.decided_on) if vedtak.decided_on else t("short_appeal.gap_decided")
    yield t("short_appeal.to", kommune=kommune_name(plan.person.kommune) or t("short_appeal.gap_kommune"))
    yield t("short_appeal.heading", about=vedtak_about(vedtak), decided=decided)
    if plan.person.filled_in_by is not FilledInBy.SELF:
        yield t("short_appeal.whom")
    late = last_day_to_appeal(vedtak.received_on).passed(as_of)
    claim = "claim_late" if late else "claim"
    yield text(f"short_appeal.{claim}", decided=decided, received=long_date(vedtak.received_on))
    hours, loses = applied_per_week(plan), vedtak.is_cut is Unsure.YES or vedtak.situation in _LOST_HELP
    if loses:
        yield text("short_appeal.wish_before")
    else:
        wish = "wish_hours" if hours else "wish"
        applied = long_date(plan.applied_on) if plan.applied_on else t("short_appeal.gap_applied")
        yield text(f"short_appeal.{wish}", applied=applied, hours=hours_a_week(hours or 0))
    yield text("short_appeal.reasons")
    if loses:
        yield text("short_appeal.wait")
    yield text("short_appeal.on")
    if Parties(plan, as_of).needs_fullmakt:
        yield t("short_appeal.fullmakt")
    yield t("short_appeal.sign")
