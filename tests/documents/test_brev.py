"""The letters beside the application and the appeal: basis, voice, gaps, signatures, and what is never said."""

import re
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from icalendar import Calendar

from bpa_core.assessment.assess import Assessment, assess
from bpa_core.cli.main import main
from bpa_core.documents import Edition, Form, Kind, Letter, build
from bpa_core.documents.content import blocks as content_blocks
from bpa_core.documents.content.blocks import Block, Content
from bpa_core.documents.content.claims import ARGUED_BELOW, applied_for
from bpa_core.documents.content.voice import voice_of
from bpa_core.documents.papers.brev.fit import Fit
from bpa_core.documents.papers.brev.fitting import fitting
from bpa_core.documents.papers.brev.letter import content
from bpa_core.documents.papers.brev.letters import OUTLINES
from bpa_core.documents.papers.brev.outline import Claims
from bpa_core.documents.papers.soknad import letter as soknad
from bpa_core.law import cite, law_on, law_table
from bpa_core.plan.case import Case, Foreldreansvar, Fullmakt, WriterRole
from bpa_core.plan.model import Person, Plan, new_plan
from bpa_core.plan.vedtak import Vedtak
from bpa_core.plan.vocabulary import FilledInBy, LivesWith, NeedChange, Unsure, VedtakOutcome, VedtakSituation
from bpa_core.plan_file.read_write import write_plan
from bpa_core.texts import all_texts, t
from bpa_core.wording.claims import demand_alone
from tests.documents.making import alike, read_docx
from tests.documents.plans import full_plan, hostile_plan

ON = date(2026, 11, 22)
BORN = {"child": date(2017, 4, 3), "young": date(2009, 5, 1), "adult": date(1990, 1, 1)}
SENDERS = {
    "parents of a child": ("child", FilledInBy.PARENT),
    "parents of one of 17": ("young", FilledInBy.PARENT),
    "one of 17": ("young", FilledInBy.SELF),
    "an adult": ("adult", FilledInBy.SELF),
    "parents of an adult": ("adult", FilledInBy.PARENT),
    "a helper": ("adult", FilledInBy.REPRESENTATIVE),
}
WHAT_HAPPENED: dict[str, Vedtak | None] = {
    "nothing decided": None,
    "refused": Vedtak(received_on=date(2026, 11, 12), outcome=VedtakOutcome.REFUSED, decided_on=date(2026, 11, 10)),
    "final": Vedtak(received_on=date(2026, 3, 2), outcome=VedtakOutcome.REFUSED, final_decision_on=date(2026, 11, 1)),
    "granted": Vedtak(received_on=date(2026, 11, 12), outcome=VedtakOutcome.GRANTED, valid_to=date(2027, 3, 1)),
    "undated": Vedtak(received_on=date(2026, 11, 12), outcome=VedtakOutcome.PARTLY),
}


def plan_of(age: str, who: FilledInBy, vedtak: Vedtak | None, *, drawn: bool = True) -> Plan:
    plan = full_plan() if drawn else new_plan(2026)
    home = LivesWith.ALONE if age == "adult" else LivesWith.PARENTS
    person = plan.person.model_copy(update={"birth_date": BORN[age], "filled_in_by": who, "lives_with": home})
    applied = plan.applied_on if vedtak is None else None
    return plan.model_copy(update={"person": person, "vedtak": vedtak, "applied_on": applied})


@cache
def every_letter() -> tuple[tuple[str, Letter, Content], ...]:
    """Each letter that can be made, by every sender, after whatever happened, with and without a day drawn."""
    made = []
    for sender, (age, who) in SENDERS.items():
        for happened, vedtak in WHAT_HAPPENED.items():
            for drawn in (True, False):
                assessment = assess(plan_of(age, who, vedtak, drawn=drawn), ON)
                name = f"{sender}, {happened}, {'drawn' if drawn else 'nothing drawn'}"
                made += [(name, one, content(one, assessment, Edition.KOMMUNE)) for one in makeable(assessment)]
    return tuple(made)


def makeable(assessment: Assessment) -> list[Letter]:
    return [letter for letter in Letter if fitting(assessment, letter).fit is not Fit.NOT]


def words(block: Block) -> list[str]:
    """All that is read of a block."""
    match block:
        case content_blocks.Heading(text) | content_blocks.Para(text) | content_blocks.Gap(text):
            return [text]
        case content_blocks.Bullets(items):
            return list(items)
        case content_blocks.Facts(items):
            return [f"{one.name}: {one.value}" for one in items]
        case content_blocks.Lines(names, before):
            return [before, *names]
    raise AssertionError(block)


def text_of(made: Content) -> str:
    return "\n".join([made.title, *(one for block in made.blocks for one in words(block))])


def letter_of(letter: Letter, plan: Plan) -> str:
    return text_of(content(letter, assess(plan, ON), Edition.KOMMUNE))


NEVER = {
    r"\b0 timer|mangler 0": "no hours that nobody gave",
    r"lovbrudd|ulovlig|nekte[rt]|diskriminert": "no reproach",
    r"skal svare innen en måned": "no deadline for the vedtak",
    r"kommunen avgjør\b": "the kommune decides first",
    r"legeerklæringen viser|erklæringen viser": "no document that nobody has ticked",
    r"loven krever": "practice is not law",
    r"fylkesmann|trygderett|samtykkekompetanse|mållov": "outdated or wrong body",
    r"rett til[^.]*§ 3-8": "no right by the offer",
    r"har ikke vurdert": "nothing about the vedtak that nobody has read there",
    r"\d,\d\d timer": "no two decimals",
    r"alltid|garanter": "no promise",
    r"\bkr\b|kroner": "no kroner",
}


@pytest.mark.parametrize("pattern", NEVER, ids=NEVER.values())
def test_no_letter_says_what_is_never_said(pattern: str) -> None:
    found = [
        (name, letter) for name, letter, made in every_letter() if re.search(pattern, text_of(made), re.IGNORECASE)
    ]
    assert not found


def test_every_letter_is_made_by_every_sender_that_may_send_it() -> None:
    made = {(letter, name.split(",")[0]) for name, letter, _ in every_letter()}
    assert len(every_letter()) > 500
    always = set(Letter) - {Letter.SNART_18, Letter.SAMTYKKE_UNG}
    assert {(letter, sender) for letter in always for sender in SENDERS} <= made
    assert {sender for letter, sender in made if letter is Letter.SAMTYKKE_UNG} == {"parents of one of 17", "one of 17"}


def test_every_letter_names_its_basis() -> None:
    """At least one paragraph of the table's; those named on the page beside it are the same."""
    for name, letter, made in every_letter():
        cited = [cite(one).place for one in OUTLINES[letter].basis]
        stands = any(place in text_of(made) for place in cited)
        assert stands or (letter is Letter.SKOLE and "child" not in name and "17" not in name), (name, letter)


def test_no_sentence_is_left_half_filled() -> None:
    for name, letter, made in every_letter():
        text = text_of(made)
        assert not re.search(r"[{}]|\bNone\b|  | [.,)]|\( ", text), (name, letter)
        assert all(one for block in made.blocks if isinstance(block, content_blocks.Bullets) for one in block.items)


@pytest.mark.parametrize("letter", sorted(set(Letter) - {Letter.FULLMAKT, Letter.SAMTYKKE_UNG}))
def test_the_voice_is_the_senders(letter: Letter) -> None:
    """«vi … barnet vårt», «jeg», «på vegne av»."""
    for name, one, made in every_letter():
        if one is not letter:
            continue
        text = text_of(made)
        ours = bool(re.search(r"\b(vi|barnet vårt)\b", text, re.IGNORECASE))
        assert ours is name.startswith(("parents of a child", "parents of one of 17")), (name, letter)
        helped = "på vegne av søkeren" in text
        assert helped is name.startswith(("a helper", "parents of an adult")), (name, letter)


def test_a_helper_says_how_the_fullmakt_comes() -> None:
    """Forvaltningsloven § 12 fourth paragraph, pbrl § 7-2 third paragraph."""
    plan = plan_of("adult", FilledInBy.REPRESENTATIVE, None)
    for answer, sentence in (
        (Case(fullmakt=Fullmakt.LATER), "Skriftlig fullmakt ettersendes."),
        (Case(fullmakt=Fullmakt.ATTACHED, writer_role=WriterRole.VERGE), "Kopi av vergens mandat ligger ved."),
        (Case(), "[skriv her: at skriftlig fullmakt ligger ved, eller"),
    ):
        assert sentence in letter_of(Letter.INNSYN, plan.model_copy(update={"case": answer}))


def test_both_parents_sign_where_both_decide_and_the_young_from_16() -> None:
    """Barnelova § 30; pbrl §§ 4-3 and 7-2 third paragraph."""
    plan = plan_of("young", FilledInBy.PARENT, None)
    both = letter_of(Letter.PURRING, plan.model_copy(update={"case": Case(foreldreansvar=Foreldreansvar.BOTH)}))
    assert "Underskrift: forelder med foreldreansvar (2)" in both
    assert "Underskrift: den unge selv" in both
    child = letter_of(Letter.PURRING, plan_of("child", FilledInBy.PARENT, None))
    assert "Har begge foreldreansvar, skriver begge under" in child
    assert "den unge selv" not in child
    alone = plan_of("child", FilledInBy.PARENT, None).model_copy(
        update={"case": Case(foreldreansvar=Foreldreansvar.ONE)}
    )
    assert "forelder med foreldreansvar (2)" not in letter_of(Letter.PURRING, alone)
    assert "forelder med foreldreansvar (2)" not in letter_of(Letter.LEGE, plan), "one hand asks a doctor"


def test_the_fullmakt_is_the_persons_own_and_reaches_all_it_must() -> None:
    """Kommune, statsforvalter, ombud; appeal; access, journal (pbrl § 5-1), taushetsplikt; withdrawal."""
    text = letter_of(Letter.FULLMAKT, plan_of("adult", FilledInBy.REPRESENTATIVE, None))
    assert "Jeg gir fullmakt til å handle for meg" in text
    for part in ("kommunen", "statsforvalteren", "Pasient- og brukerombudet", "klage", "journal", "§ 5-1"):
        assert part in text
    for part in ("taushetsplikt", "trekkes tilbake", "Gjelder fra", "Gjelder til", "få beskjed ved siden av"):
        assert part in text
    assert "Vi gir fullmakt" in letter_of(Letter.FULLMAKT, plan_of("child", FilledInBy.PARENT, None))


def test_the_fullmakt_behind_an_application_is_the_same_as_the_one_by_itself() -> None:
    given = assess(plan_of("adult", FilledInBy.REPRESENTATIVE, None), ON)
    alone = content(Letter.FULLMAKT, given, Edition.KOMMUNE).blocks
    behind = soknad.content(given, Edition.KOMMUNE).blocks
    assert len(alone) > 8
    assert [_level_apart(one) for one in behind[-len(alone) :]] == [_level_apart(one) for one in alone]


def _level_apart(block: Block) -> Block:
    """Alone, its headings are the sections; behind an application they stand within one."""
    return replace(block, level=2) if isinstance(block, content_blocks.Heading) else block


@pytest.mark.parametrize("letter", list(Letter))
def test_every_letter_can_be_set_in_type(letter: Letter) -> None:
    """PDF/UA refuses a paper whose headings skip a level: the fullmakt by itself was such a one."""
    plans = (plan_of(age, who, vedtak) for age, who in SENDERS.values() for vedtak in WHAT_HAPPENED.values())
    fits = next(one for one in (assess(plan, ON) for plan in plans) if fitting(one, letter).fit is not Fit.NOT)
    assert build(fits, letter, Form.PDF).data.startswith(b"%PDF")


def test_a_renewal_claims_what_an_application_claims() -> None:
    """One ladder for all papers, with its hours (pbrl § 2-1 d, hol § 3-8, pbrl §§ 2-1 and 2-8)."""
    vedtak = Vedtak(received_on=date(2026, 1, 12), outcome=VedtakOutcome.GRANTED, valid_to=date(2027, 1, 31))
    plan = full_plan().model_copy(update={"vedtak": vedtak})
    given = assess(plan, ON)
    renewal, applied = letter_of(Letter.FORNYELSE, plan), applied_for(given)
    assert applied.claims
    for claim in applied.claims:
        if claim.code not in ARGUED_BELOW:
            voice = voice_of(plan, ON)
            assert alike(demand_alone(claim, voice.text, of_carers=voice.of_carers)) in alike(renewal)


def test_the_complaint_without_vedtak_claims_what_the_answers_carry() -> None:
    """Pbrl § 2-1 d only where a reading gives at least 25 hours; § 2-8 only with heavy care."""
    with_right = letter_of(Letter.KLAGE_UTEN_VEDTAK, plan_of("child", FilledInBy.PARENT, None))
    assert "§§ 2-1 og 2-1 d ikke er oppfylt" in with_right
    assert "§ 2-8" in with_right
    bare = letter_of(Letter.KLAGE_UTEN_VEDTAK, plan_of("adult", FilledInBy.SELF, None, drawn=False))
    assert "§ 2-1 d" not in bare
    assert "§ 2-8" not in bare


def test_near_18_claims_by_whether_the_plan_has_the_right() -> None:
    """Pbrl § 2-1 d from 25 hours, hol § 3-8 subsidiarily; under 25, § 3-8 alone."""
    claimed = letter_of(Letter.SNART_18, plan_of("young", FilledInBy.PARENT, None))
    assert "organisert som BPA etter pasient- og brukerrettighetsloven § 2-1 d, subsidiært etter" in claimed
    asked = letter_of(Letter.SNART_18, plan_of("young", FilledInBy.PARENT, None, drawn=False))
    assert "organisert som BPA etter helse- og omsorgstjenesteloven § 3-8, med stor vekt" in asked
    assert "subsidiært" not in asked


def test_the_renewal_claims_the_need_whatever_the_old_vedtak_was_about() -> None:
    """Timer som er gitt, men ikke kommer, er fortsatt timer det er rett til (pbrl § 2-1 d)."""
    vedtak = Vedtak(
        received_on=date(2026, 5, 1),
        outcome=VedtakOutcome.PARTLY,
        situation=VedtakSituation.NOT_DELIVERED,
        valid_to=date(2027, 2, 1),
    )
    text = letter_of(Letter.FORNYELSE, plan_of("child", FilledInBy.PARENT, vedtak))
    assert "organiseres som BPA etter pasient- og brukerrettighetsloven § 2-1 d" in text


def test_the_reply_names_the_day_the_copy_came_and_its_day_is_in_the_calendar() -> None:
    """Forvaltningsloven § 33 fourth paragraph; a week is our advice."""
    vedtak = Vedtak(
        received_on=date(2026, 9, 1), outcome=VedtakOutcome.REFUSED, statement_received_on=date(2026, 11, 20)
    )
    plan = plan_of("adult", FilledInBy.SELF, vedtak)
    assert "Kopien av uttalelsen kom 20. november 2026." in letter_of(Letter.SVAR_PA_UTTALELSE, plan)
    stand = fitting(assess(plan, ON), Letter.SVAR_PA_UTTALELSE)
    assert (stand.reason, stand.day) == ("came", date(2026, 11, 27))
    assert fitting(assess(plan, date(2026, 12, 1)), Letter.SVAR_PA_UTTALELSE).reason == "late"
    assert days(plan)[t("papers.frister.svar_pa_uttalelse.title")] == date(2026, 11, 27)
    decided = vedtak.model_copy(update={"final_decision_on": date(2026, 11, 21)})
    assert t("papers.frister.svar_pa_uttalelse.title") not in days(plan_of("adult", FilledInBy.SELF, decided))
    untold = vedtak.model_copy(update={"statement_received_on": None})
    assert "[skriv her: dagen kopien" in letter_of(Letter.SVAR_PA_UTTALELSE, plan_of("adult", FilledInBy.SELF, untold))


def test_the_nearest_of_kin_says_on_what_ground() -> None:
    """Pbrl § 3-1 third paragraph, as a rule and never as a fact about the person."""
    plan = plan_of("adult", FilledInBy.PARENT, None)
    assert "Mangler søkeren beslutningskompetanse, har nærmeste pårørende rett" in letter_of(Letter.INNSYN, plan)
    assert "beslutningskompetanse" not in letter_of(Letter.INNSYN, plan_of("adult", FilledInBy.SELF, None))


def test_the_renewal_says_how_the_need_stands_only_on_that_answer() -> None:
    for answer, words_for_it in (
        (NeedChange.UNSURE, None),
        (NeedChange.SMALLER, None),
        (NeedChange.UNCHANGED, "Behovet er uendret siden vedtaket."),
        (NeedChange.LARGER, "Behovet er større enn da vedtaket ble gjort."),
    ):
        vedtak = Vedtak(received_on=date(2025, 3, 1), outcome=VedtakOutcome.GRANTED, need_change=answer)
        text = letter_of(Letter.FORNYELSE, plan_of("child", FilledInBy.PARENT, vedtak))
        every = ("Behovet er uendret", "Behovet er større")
        assert [one for one in every if one in text] == [one for one in every if words_for_it and one in words_for_it]


def test_a_late_claim_for_costs_asks_why_and_never_says_in_time() -> None:
    """Forvaltningsloven § 36 third paragraph: three weeks."""
    early = Vedtak(received_on=date(2026, 11, 12), outcome=VedtakOutcome.GRANTED)
    late = early.model_copy(update={"received_on": date(2026, 10, 1)})
    assert "innen fristen" in letter_of(Letter.SAKSKOSTNADER, plan_of("adult", FilledInBy.SELF, early))
    text = letter_of(Letter.SAKSKOSTNADER, plan_of("adult", FilledInBy.SELF, late))
    assert "innen fristen" not in text
    assert "[skriv her: hvorfor kravet kommer etter" in text


def test_sivilombudet_hears_that_the_appeal_is_used_only_when_it_is() -> None:
    """Sivilombudsloven § 8."""
    used = "som har avgjort klagen"
    assert used in letter_of(Letter.SIVILOMBUDET, plan_of("adult", FilledInBy.SELF, WHAT_HAPPENED["final"]))
    assert used not in letter_of(Letter.SIVILOMBUDET, plan_of("adult", FilledInBy.SELF, WHAT_HAPPENED["refused"]))
    slow = letter_of(Letter.SIVILOMBUDET, plan_of("adult", FilledInBy.SELF, None))
    assert "ikke har avgjort en søknad" in slow
    assert "statsforvalterens avgjørelse" not in slow


def test_what_is_typed_stands_as_it_was_typed_and_only_that() -> None:
    plan = plan_of("young", FilledInBy.PARENT, None)
    typed = plan.model_copy(update={"case": Case(own_words="Jeg vil bo alene. *Nå*", without_help="Faller {om}.")})
    assert "Jeg vil bo alene. *Nå*" in letter_of(Letter.SNART_18, typed)
    assert "Faller {om}." in letter_of(Letter.MIDLERTIDIG, typed)
    assert "[skriv her: hva den unge selv ønsker" in letter_of(Letter.SNART_18, plan)


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("Asker", "Til: Asker kommune"),
        ("Asker kommune", "Til: Asker kommune"),
        ("oslo", "Til: Oslo kommune"),
        ("Bydel Alna", "Til: Bydel Alna"),
    ],
)
def test_the_kommune_is_named_as_one(typed: str, written: str) -> None:
    plan = new_plan(2026).model_copy(update={"person": Person(kommune=typed)})
    assert written in letter_of(Letter.PURRING, plan)
    assert "[skriv her: kommune eller bydel" in letter_of(Letter.PURRING, new_plan(2026))


@pytest.mark.parametrize("form", [Form.DOCX, Form.PDF])
def test_letters_are_files_whatever_is_typed(form: Form) -> None:
    plan = hostile_plan().model_copy(update={"vedtak": None})
    plan = plan.model_copy(update={"case": Case(without_help="=1+1 <b>x</b> #import \u202e", addressee="@SUM(A1)")})
    paper = build(assess(plan, ON), Letter.MIDLERTIDIG, form)
    assert paper.file_name == f"midlertidig-hjelp-2026-11-22.{form}"
    assert len(paper.data) > 1000
    if form is Form.DOCX:
        assert "=1+1 <b>x</b> #import" in alike(read_docx(paper.data))


def test_editions_are_alike() -> None:
    assessment = assess(plan_of("child", FilledInBy.PARENT, None), ON)
    both = [build(assessment, Letter.INNSYN, Form.DOCX, edition) for edition in Edition]
    assert both[0] == both[1]


def test_the_reminder_follows_the_new_forvaltningslov() -> None:
    """Fvl. 2025 § 17 second paragraph: the expected time, no reason."""
    plan = plan_of("child", FilledInBy.PARENT, None)
    with law_on(ON, law_table().commencing("fvl_2025", date(2026, 1, 1))):
        text = letter_of(Letter.PURRING, plan)
    assert "forventet saksbehandlingstid (forvaltningsloven § 17 andre ledd)" in text
    assert "§ 11 a" not in text


def days(plan: Plan, on: date = ON) -> dict[str, date]:
    calendar = Calendar.from_ical(build(assess(plan, on), Kind.FRISTER, Form.ICS).data)
    return {str(event["SUMMARY"]): event["DTSTART"].dt for event in calendar.walk("VEVENT")}


def test_the_calendar_has_the_letters_days_and_none_that_is_past() -> None:
    """A month, then four weeks; nothing of it once the vedtak has come, and no day that is over."""
    waiting = plan_of("child", FilledInBy.PARENT, None)
    reminder, complaint = t("papers.frister.forelopig_svar.title"), t("papers.frister.klage_uten_vedtak.title")
    assert days(waiting) == {reminder: date(2026, 12, 2), complaint: date(2026, 12, 30)}
    assert days(waiting, date(2026, 12, 3)) == {complaint: date(2026, 12, 30)}
    decided = waiting.model_copy(update={"vedtak": WHAT_HAPPENED["refused"]})
    assert complaint not in days(decided)


def test_the_calendar_has_the_17th_birthday_in_the_year_before_it() -> None:
    title = t("papers.frister.ett_ar_til_18.title")
    sixteen = plan_of("young", FilledInBy.PARENT, None)
    assert days(sixteen, date(2026, 4, 30))[title] == date(2026, 5, 1)
    assert title not in days(sixteen, date(2026, 5, 2))
    assert title not in days(plan_of("child", FilledInBy.PARENT, None))


def test_the_command_writes_a_letter(tmp_path: Path) -> None:
    file, out = tmp_path / "plan.json", tmp_path / "brev.docx"
    file.write_text(write_plan(plan_of("child", FilledInBy.PARENT, None)), encoding="utf-8")
    assert main(["document", str(file), "--letter", "purring", "--on", "2026-12-03", "--out", str(out)]) == 0
    assert "Purring på søknad" in read_docx(out.read_bytes())


def test_the_command_knows_every_letter() -> None:
    from bpa_core.cli.document import LETTERS

    assert tuple(LETTERS.split("|")) == tuple(Letter)


def test_every_part_has_its_words_and_every_word_its_part() -> None:
    """No sentence of a letter is written and never used."""
    used: set[str] = set()
    for letter, outline in OUTLINES.items():
        for part in outline.parts:
            if isinstance(part, Claims):
                continue
            names = getattr(part, "names", None) or [getattr(part, "name", getattr(part, "gap", ""))]
            plain = [one if isinstance(one, str) else one[0] for one in names]
            assert all(f"papers.brev.{letter}.{one}" in all_texts() for one in plain), (letter, plain)
            used |= {f"papers.brev.{letter}.{one}{more}" for one in plain for more in ("", "_gap", "_else")}
    own = {key for key in all_texts() if re.match(rf"papers\.brev\.({'|'.join(Letter)})\.", key)}
    in_letters_too = {key for key in own if key.startswith("papers.brev.fullmakt.")}
    assert not {key for key in own - used - in_letters_too if not key.endswith(".title")}


def test_heavy_care_that_is_denied_is_not_claimed() -> None:
    plan = plan_of("child", FilledInBy.PARENT, None).model_copy(update={"case": Case(heavy_care=Unsure.NO)})
    assert "§ 2-8" not in letter_of(Letter.KLAGE_UTEN_VEDTAK, plan)
