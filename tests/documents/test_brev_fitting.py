"""When each letter beside the application and the appeal is offered: named situations, with the paragraph."""

from datetime import date

import pytest

from bpa_core.assessment.assess import assess
from bpa_core.documents import Lacking, Letter, PaperError, build, lacking
from bpa_core.documents.catalog import Form
from bpa_core.documents.papers.brev.fit import Fit, Fitting
from bpa_core.documents.papers.brev.fitting import fitting, fittings
from bpa_core.plan.case import Case, Document, DocumentKind, Foreldreansvar, WriterRole
from bpa_core.plan.model import Person, Plan, new_plan
from bpa_core.plan.vedtak import PointState, Vedtak
from bpa_core.plan.vocabulary import (
    FilledInBy,
    PointStanding,
    Unsure,
    VedtakOutcome,
    VedtakSituation,
)
from bpa_core.texts import all_texts

ON = date(2026, 11, 22)


def plan_with(**fields: object) -> Plan:
    return new_plan(2026).model_copy(update=fields)


def person(**fields: object) -> Plan:
    return plan_with(person=Person(**fields))


def vedtak(**fields: object) -> Vedtak:
    return Vedtak(**{"received_on": date(2026, 11, 12), "outcome": VedtakOutcome.REFUSED, **fields})


def stands(letter: Letter, plan: Plan) -> Fitting:
    return fitting(assess(plan, ON), letter)


FITS, NOT_YET, NOT = Fit.FITS, Fit.NOT_YET, Fit.NOT
STANDARD = PointState(point="under_32", standing=PointStanding.IN_VEDTAK)
SAID_ONLY = PointState(point="under_32", standing=PointStanding.SAID)


@pytest.mark.parametrize(
    ("letter", "situation", "plan", "fit"),
    [
        (Letter.PURRING, "a month and a day (fvl § 11 a)", plan_with(applied_on=date(2026, 10, 21)), FITS),
        (Letter.PURRING, "the month's last day: not yet past", plan_with(applied_on=date(2026, 10, 22)), NOT_YET),
        (Letter.PURRING, "nobody has said when", plan_with(), NOT_YET),
        (Letter.PURRING, "the vedtak has come", plan_with(applied_on=date(2026, 1, 1), vedtak=vedtak()), NOT),
        (
            Letter.KLAGE_UTEN_VEDTAK,
            "a month and four weeks (pbrl § 7-2)",
            plan_with(applied_on=date(2026, 9, 25)),
            FITS,
        ),
        (Letter.KLAGE_UTEN_VEDTAK, "a day short of it", plan_with(applied_on=date(2026, 9, 26)), NOT_YET),
        (Letter.KLAGE_UTEN_VEDTAK, "the vedtak has come", plan_with(vedtak=vedtak()), NOT),
        (Letter.LEGE, "no legeerklæring", plan_with(), FITS),
        (
            Letter.LEGE,
            "there is one",
            plan_with(case=Case(documents=(Document(kind=DocumentKind.LEGEERKLAERING),))),
            NOT_YET,
        ),
        (
            Letter.SKOLE,
            "there is one",
            plan_with(case=Case(documents=(Document(kind=DocumentKind.SKOLE_PPT),))),
            NOT_YET,
        ),
        (Letter.SNART_18, "17 on the day (pbrl § 2-1 d first paragraph)", person(birth_date=date(2009, 11, 22)), FITS),
        (Letter.SNART_18, "17 tomorrow", person(birth_date=date(2009, 11, 23)), NOT_YET),
        (Letter.SNART_18, "18 today", person(birth_date=date(2008, 11, 22)), NOT),
        (Letter.MIDLERTIDIG, "the application is sent", plan_with(applied_on=date(2026, 11, 20)), FITS),
        (Letter.MIDLERTIDIG, "refused, an appeal runs", plan_with(vedtak=vedtak()), FITS),
        (
            Letter.MIDLERTIDIG,
            "statsforvalteren has decided",
            plan_with(vedtak=vedtak(final_decision_on=date(2026, 11, 1))),
            NOT_YET,
        ),
        (Letter.MIDLERTIDIG, "all is granted", plan_with(vedtak=vedtak(outcome=VedtakOutcome.GRANTED)), NOT),
        (Letter.INNSYN, "the application is sent (fvl § 18)", plan_with(applied_on=date(2026, 11, 20)), FITS),
        (Letter.INNSYN, "nothing is sent", plan_with(), NOT_YET),
        (
            Letter.TILSYN,
            "granted and not delivered (pbrl § 7-4)",
            plan_with(vedtak=vedtak(outcome=VedtakOutcome.GRANTED, situation=VedtakSituation.NOT_DELIVERED)),
            FITS,
        ),
        (Letter.TILSYN, "a refusal alone", plan_with(vedtak=vedtak()), NOT_YET),
        (Letter.RETTSHJELP, "a refusal (rhjl § 11 fourth paragraph)", plan_with(vedtak=vedtak()), FITS),
        (
            Letter.RETTSHJELP,
            "a cut",
            plan_with(vedtak=vedtak(outcome=VedtakOutcome.PARTLY, is_cut=Unsure.YES)),
            FITS,
        ),
        (Letter.RETTSHJELP, "fewer hours", plan_with(vedtak=vedtak(outcome=VedtakOutcome.PARTLY)), NOT_YET),
        (
            Letter.DISKRIMINERING,
            "one rule for all stands in the vedtak, lasting need (ldl § 20 second paragraph)",
            plan_with(person=Person(need_over_two_years=Unsure.YES), vedtak=vedtak(point_states=(STANDARD,))),
            FITS,
        ),
        (
            Letter.DISKRIMINERING,
            "only said",
            plan_with(person=Person(need_over_two_years=Unsure.YES), vedtak=vedtak(point_states=(SAID_ONLY,))),
            NOT_YET,
        ),
        (Letter.FORNYELSE, "half a year before the end", plan_with(vedtak=vedtak(valid_to=date(2027, 5, 22))), FITS),
        (Letter.FORNYELSE, "a day more than that", plan_with(vedtak=vedtak(valid_to=date(2027, 5, 23))), NOT_YET),
        (Letter.FORNYELSE, "it has ended", plan_with(vedtak=vedtak(valid_to=date(2026, 11, 21))), NOT),
        (
            Letter.SVAR_PA_UTTALELSE,
            "a refusal is appealed (fvl § 33 fourth paragraph)",
            plan_with(vedtak=vedtak()),
            FITS,
        ),
        (
            Letter.SVAR_PA_UTTALELSE,
            "statsforvalteren has decided",
            plan_with(vedtak=vedtak(final_decision_on=date(2026, 11, 1))),
            NOT,
        ),
        (
            Letter.SAKSKOSTNADER,
            "three weeks from the better vedtak (fvl § 36)",
            plan_with(vedtak=vedtak(outcome=VedtakOutcome.GRANTED)),
            FITS,
        ),
        (Letter.SAKSKOSTNADER, "nothing is changed", plan_with(vedtak=vedtak()), NOT_YET),
        (
            Letter.SIVILOMBUDET,
            "statsforvalteren has decided (sivl §§ 8 and 9)",
            plan_with(vedtak=vedtak(final_decision_on=date(2026, 11, 1))),
            FITS,
        ),
        (Letter.SIVILOMBUDET, "the appeal is not decided", plan_with(vedtak=vedtak()), NOT_YET),
        (Letter.SIVILOMBUDET, "three months without a vedtak", plan_with(applied_on=date(2026, 8, 22)), FITS),
        (Letter.FULLMAKT, "a helper (fvl § 12)", person(filled_in_by=FilledInBy.REPRESENTATIVE), FITS),
        (
            Letter.FULLMAKT,
            "parents of a grown-up (pbrl § 7-2 third paragraph)",
            person(filled_in_by=FilledInBy.PARENT, birth_date=date(2000, 1, 1)),
            FITS,
        ),
        (
            Letter.FULLMAKT,
            "parents of a child of 9",
            person(filled_in_by=FilledInBy.PARENT, birth_date=date(2017, 1, 1)),
            NOT_YET,
        ),
        (
            Letter.FULLMAKT,
            "foster parents without foreldreansvar",
            plan_with(
                person=Person(filled_in_by=FilledInBy.PARENT, birth_date=date(2017, 1, 1)),
                case=Case(foreldreansvar=Foreldreansvar.NONE),
            ),
            FITS,
        ),
        (
            Letter.FULLMAKT,
            "a verge has a mandate",
            plan_with(person=Person(filled_in_by=FilledInBy.REPRESENTATIVE), case=Case(writer_role=WriterRole.VERGE)),
            NOT_YET,
        ),
        (Letter.SAMTYKKE_UNG, "12 today (pbrl § 6-5)", person(birth_date=date(2014, 11, 22)), FITS),
        (Letter.SAMTYKKE_UNG, "12 tomorrow", person(birth_date=date(2014, 11, 23)), NOT),
        (Letter.SAMTYKKE_UNG, "18 today", person(birth_date=date(2008, 11, 22)), NOT),
    ],
)
def test_a_letter_is_offered_exactly_when_it_fits(letter: Letter, situation: str, plan: Plan, fit: Fit) -> None:
    assert stands(letter, plan).fit is fit, situation


def test_every_letter_has_a_situation_above() -> None:
    (marks,) = test_a_letter_is_offered_exactly_when_it_fits.pytestmark  # type: ignore[attr-defined]
    assert {row[0] for row in marks.args[1] if row[3] is FITS} == set(Letter) - {Letter.SKOLE}


def test_what_can_never_fit_is_said_and_not_made() -> None:
    plan = person(birth_date=date(2000, 1, 1))
    assert lacking(assess(plan, ON), Letter.SNART_18) is Lacking.FIT
    with pytest.raises(PaperError) as refused:
        build(assess(plan, ON), Letter.SNART_18, Form.DOCX)
    assert refused.value.lacking is Lacking.FIT


def test_every_reason_has_words_and_every_word_a_reason() -> None:
    """Each `letter_why` is met in some situation here, but for a vedtak that grants, has ended or is late."""
    (marks,) = test_a_letter_is_offered_exactly_when_it_fits.pytestmark  # type: ignore[attr-defined]
    met = {f"letter_why.{one.letter}.{one.reason}" for row in marks.args[1] for one in fittings(assess(row[2], ON))}
    words = {key for key in all_texts() if key.startswith("letter_why.")}
    assert met <= words
    rare = {"letter_why.sakskostnader.late", "letter_why.sivilombudet.late", "letter_why.skole.child"}
    rare |= {"letter_why.svar_pa_uttalelse.came", "letter_why.svar_pa_uttalelse.late"}
    rare |= {"letter_why.tilsyn.lost", "letter_why.samtykke_ung.older", "letter_why.fullmakt.young"}
    assert words - met <= rare
