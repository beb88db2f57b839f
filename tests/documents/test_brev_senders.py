"""The letters of those who are neither the person nor parents of a child: voice, consent, fullmakt, whose claim."""

from datetime import date

import pytest

from bpa_core.assessment.assess import assess
from bpa_core.documents import Edition, Letter
from bpa_core.documents.papers.brev.fit import Fit
from bpa_core.documents.papers.brev.fitting import fitting
from bpa_core.documents.papers.brev.letter import content
from bpa_core.plan.case import Case, Foreldreansvar, Fullmakt, WriterRole
from bpa_core.plan.categories import Service
from bpa_core.plan.model import Plan
from bpa_core.plan.vedtak import GrantedService, Vedtak
from bpa_core.plan.vocabulary import FilledInBy, LivesWith, Unsure, VedtakOutcome
from tests.documents.making import ON, assessed_plan
from tests.documents.plans import full_plan
from tests.documents.pleading.reading import as_text, soknad_text

CHILD, CHILD_13, YOUNG, ADULT = date(2021, 2, 2), date(2013, 3, 3), date(2009, 6, 15), date(1990, 1, 1)
CUT = Vedtak(received_on=date(2026, 11, 4), outcome=VedtakOutcome.PARTLY, is_cut=Unsure.YES)


def plan_of(born: date, who: FilledInBy, vedtak: Vedtak | None = None, **case: object) -> Plan:
    plan = full_plan()
    home = LivesWith.FOSTER_HOME if case.get("foreldreansvar") is Foreldreansvar.NONE else LivesWith.PARENTS
    person = plan.person.model_copy(update={"birth_date": born, "filled_in_by": who, "lives_with": home})
    told = Case(heavy_care=Unsure.YES, **case)  # type: ignore[arg-type]
    return plan.model_copy(update={"person": person, "vedtak": vedtak, "applied_on": date(2026, 7, 1), "case": told})


FOSTER = plan_of(CHILD, FilledInBy.PARENT, CUT, foreldreansvar=Foreldreansvar.NONE, fullmakt=Fullmakt.ATTACHED)
ORGANISATION = plan_of(CHILD_13, FilledInBy.REPRESENTATIVE, CUT, writer_role=WriterRole.ORGANISATION)
YOUNG_SELF = plan_of(YOUNG, FilledInBy.SELF, CUT)
ADULT_SELF = plan_of(ADULT, FilledInBy.SELF, CUT)


def text_of(letter: Letter, plan: Plan) -> str:
    return as_text(content(letter, assessed_plan(plan), Edition.KOMMUNE))


def makeable(plan: Plan) -> list[Letter]:
    return [letter for letter in Letter if fitting(assess(plan, ON), letter).fit is not Fit.NOT]


def test_foster_parents_speak_of_the_child_and_never_as_its_parents() -> None:
    """Without foreldreansvar nobody writes «barnet vårt», or the parents' own claim."""
    for text in (*(text_of(letter, FOSTER) for letter in makeable(FOSTER)), soknad_text(FOSTER)):
        assert "barnet vårt" not in text
        assert "Foreldrenes eget krav" not in text


@pytest.mark.parametrize("plan", [FOSTER, ORGANISATION], ids=["foster parents", "an organisation for one of 13"])
def test_for_a_child_under_16_those_with_foreldreansvar_give_fullmakt_and_consent(plan: Plan) -> None:
    """Pbrl §§ 4-4 and 7-2, barnelova § 30: not the child, and not the one who is to have it."""
    for text in (text_of(Letter.FULLMAKT, plan), soknad_text(plan).split("Fullmakten gjelder overfor")[1]):
        assert "Underskrift: en som har foreldreansvar" in text
        assert "Underskrift: den som har fullmakt" not in text
    assert "Jeg gir fullmakt til å handle for meg i saken om helse- og omsorgstjenester for barnet" in soknad_text(plan)
    assert "Samtykke fra den som har foreldreansvar" in text_of(Letter.LEGE, plan)


def test_who_writes_alone_needs_nobodys_consent() -> None:
    for plan in (YOUNG_SELF, ADULT_SELF):
        assert "Samtykke fra" not in text_of(Letter.LEGE, plan)
    parents = plan_of(YOUNG, FilledInBy.PARENT, CUT)
    assert "Samtykke fra den det gjelder" in text_of(Letter.LEGE, parents), "from 16 the young person (pbrl § 4-3)"


def test_one_hand_has_no_number() -> None:
    both = plan_of(CHILD, FilledInBy.PARENT, CUT, foreldreansvar=Foreldreansvar.BOTH)
    assert "Underskrift: forelder med foreldreansvar\n" in text_of(Letter.LEGE, both) + "\n"
    assert "(1)" not in text_of(Letter.LEGE, both)
    assert "(2)" in text_of(Letter.TILSYN, both)


@pytest.mark.parametrize("letter", [Letter.TILSYN, Letter.RETTSHJELP, Letter.DISKRIMINERING, Letter.SIVILOMBUDET])
def test_a_letter_that_is_not_sent_to_the_kommune_names_it(letter: Letter) -> None:
    assert "Kommune: Bergen kommune" in text_of(letter, ADULT_SELF)


@pytest.mark.parametrize("letter", [Letter.TILSYN, Letter.SVAR_PA_UTTALELSE])
@pytest.mark.parametrize(
    ("kommune", "to"),
    [
        ("Bergen", "Statsforvalteren i Vestland"),
        ("Oslo, bydel Sagene", "Statsforvalteren i Østfold, Buskerud, Oslo og Akershus"),
        ("Herøy", "Statsforvalteren i [skriv her: fylket"),
        ("", "Statsforvalteren i [skriv her: fylket"),
    ],
)
def test_the_statsforvalter_is_the_kommune_s_and_a_place_to_write_where_that_is_not_sure(
    letter: Letter, kommune: str, to: str
) -> None:
    """Pbrl § 7-2. There are two Herøy, under two statsforvaltere."""
    person = ADULT_SELF.person.model_copy(update={"kommune": kommune})
    assert f"Til: {to}" in text_of(letter, ADULT_SELF.model_copy(update={"person": person}))


@pytest.mark.parametrize("plan", [YOUNG_SELF, ADULT_SELF], ids=["one of 17", "an adult"])
def test_the_carers_own_claim_is_told_as_theirs_by_somebody_else(plan: Plan) -> None:
    """Pbrl § 2-8 is the claim of those who do the care work: nobody else demands it for them, and they sign."""
    text = soknad_text(plan)
    assert "Den som har omsorgsarbeidet, krever vedtak etter pasient- og brukerrettighetsloven § 2-8" in text
    assert "Jeg krever vedtak etter pasient- og brukerrettighetsloven § 2-8" not in text
    waiting = plan.model_copy(update={"vedtak": None})
    for letter in (Letter.KLAGE_UTEN_VEDTAK, Letter.FORNYELSE):
        assert "Underskrift: den som har omsorgsarbeidet, for sitt eget krav" in text_of(letter, waiting)


def test_legal_aid_after_avlastning_alone_was_refused_speaks_of_no_other_refusal() -> None:
    refused = GrantedService(service=Service.AVLASTNING, hours_per_week=8)
    vedtak = Vedtak(received_on=date(2026, 11, 4), outcome=VedtakOutcome.REFUSED, applied=(refused,))
    text = text_of(Letter.RETTSHJELP, ADULT_SELF.model_copy(update={"vedtak": vedtak}))
    assert "avslått søknaden om avlastning" in text
    assert "søknaden om BPA" not in text


def test_what_is_quite_basic_is_said_only_of_what_is_drawn() -> None:
    assert "helt grunnleggende i hverdagen: Oppgave s1" in text_of(Letter.RETTSHJELP, ADULT_SELF)
    nothing = ADULT_SELF.model_copy(update={"day_types": (), "occasional": ()})
    assert "helt grunnleggende" not in text_of(Letter.RETTSHJELP, nothing)


def test_avlastning_alone_is_not_asked_for_together_with_assistance() -> None:
    day = FOSTER.day_types[0]
    only = tuple(task for task in day.activities if task.service is Service.AVLASTNING)
    alone = FOSTER.model_copy(
        update={
            "day_types": (day.model_copy(update={"activities": only, "days_per_year": 365}),),
            "occasional": (),
            "existing_services": (),
        }
    )
    assert "sammen med assistansen" in soknad_text(FOSTER)
    assert "sammen med assistansen" not in soknad_text(alone)
    assert "Avlastning trengs 28 timer i uka." in soknad_text(alone)
    assert "§ 3-8" not in soknad_text(alone).split("Hvem det gjelder")[0]
