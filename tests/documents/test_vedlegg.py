"""The attachments for hjelpestønad and omsorgsstønad: the family's own hours, and why the sum is another."""

from collections.abc import Callable
from typing import Any

import pytest

from bpa_core.assessment.assess import Assessment, assess
from bpa_core.documents import Edition, Form, Kind, build, to_read
from bpa_core.documents.catalog import FOR_NAV
from bpa_core.documents.content.amounts import week
from bpa_core.documents.content.blocks import Bullets, Content, Gap, Heading, Lines, Para, Table
from bpa_core.documents.papers.vedlegg.attachment import hjelpestonad, omsorgsstonad
from bpa_core.editing.case import with_burden
from bpa_core.plan.vocabulary import Scheme
from bpa_core.schemes.account import Account, Doer
from bpa_core.schemes.facts import Office, Taken, schemes
from bpa_core.texts import t
from bpa_core.texts.language import FIRST
from bpa_core.texts.lengths import minutes_in_words
from tests.core.building import ON, child, day, plan, task, today

GIVEN = plan(
    day(
        task("07:00", 60, "personlig_stell", peer_minutes=20, done_today_by="parent", title="Morgenstell"),
        task("14:00", 30, "trening", done_today_by="family", title="Tøying"),
        task("15:00", 45, "husarbeid", done_today_by="parent", title="Klesvask"),
        task("16:00", 60, "tilsyn", title="Passe på"),
        task("17:00", 30, "maltid", done_today_by="kommune", title="Middag"),
    ),
    person=child(),
)


def words(content: Content) -> str:
    told: list[str] = []
    for block in content.blocks:
        if isinstance(block, Para):
            told.append(block.text)
        elif isinstance(block, Gap):
            told.append(block.prompt)
        elif isinstance(block, Bullets):
            told += block.items
        elif isinstance(block, Table):
            told += [cell.text for row in block.rows for cell in row]
    return "\n".join(told)


def found() -> Assessment:
    return assess(GIVEN, ON)


def test_ftrl_6_4_only_private_care_beyond_peers_and_no_housework() -> None:
    """Morning care 60 less 20, training 30: 70 minutes a day are 8,17 hours a week."""
    told = words(hjelpestonad(found(), Edition.KOMMUNE))
    assert week(70 * 7) in told
    assert "Morgenstell" in told
    assert not any(name in told for name in ("Klesvask", "Passe på", "Middag"))


@pytest.mark.parametrize("scheme", [Scheme.HJELPESTONAD, Scheme.OMSORGSSTONAD])
def test_the_tasks_add_up_to_the_sum_and_the_paper_says_why_it_is_not_the_applications(scheme: Scheme) -> None:
    assessment = found()
    total = Account(assessment).shown_for(scheme).total(Taken.TAKES, Doer.FAMILY)
    assert sum(one.per_week for one in Account(assessment).family_tasks(scheme)) == total > 0
    told = words((hjelpestonad if scheme is Scheme.HJELPESTONAD else omsorgsstonad)(assessment, Edition.KOMMUNE))
    assert t("papers.vedlegg.other.another", need=week(assessment.hours.need_per_week)) in told
    other = Account(assessment).other_sum(scheme)
    assert total + other.elsewhere + other.unsure + other.left_out == other.need == assessment.hours.need_per_week
    assert t("papers.vedlegg.other.elsewhere", hours=week(other.elsewhere)) in told


def test_ftrl_6_4_what_is_left_out_is_named_with_its_hours_and_only_where_there_is_some() -> None:
    """45 minutes of housework a day; nothing unsure. The kommune's paper is unsure of housework instead."""
    laundry = week(45 * 7)
    nav, kommune = (words(make(found(), Edition.KOMMUNE)) for make in (hjelpestonad, omsorgsstonad))
    assert t("papers.vedlegg.other.left_out", hours=laundry, kinds="husarbeid") in nav
    assert t("papers.vedlegg.other.unsure", hours=laundry, kinds="husarbeid") in kommune
    assert t("papers.vedlegg.other.unsure", hours=laundry, kinds="husarbeid") not in nav


def test_ftrl_6_4_where_the_family_does_all_of_it_the_sum_is_the_applications() -> None:
    given = assess(plan(day(task("07:00", 60, "maltid", done_today_by="parent")), person=child()), ON)
    told = words(hjelpestonad(given, Edition.KOMMUNE))
    assert t("papers.vedlegg.other.same", need=week(60 * 7)) in told
    assert t("papers.vedlegg.other.another", need=week(60 * 7)) not in told


@pytest.mark.parametrize(("person", "asked"), [(child(), True), (None, False)], ids=["child", "grown"])
def test_ftrl_6_5_a_doctor_is_asked_of_peers_and_of_living_at_home_for_a_child_alone(person: Any, asked: bool) -> None:
    drawn = plan(day(task("07:00", 60, "maltid", done_today_by="parent")), **({"person": person} if person else {}))
    told = words(hjelpestonad(assess(drawn, ON), Edition.KOMMUNE))
    assert t("papers.vedlegg.doctor_need") in told
    for point in ("peers", "home"):
        assert (t(f"papers.vedlegg.doctor_{point}") in told) is asked


def test_the_family_signs_its_own_statement_and_not_what_a_doctor_may_write() -> None:
    blocks = hjelpestonad(assess(plan(person=child()), ON), Edition.KOMMUNE).blocks
    signed = next(at for at, block in enumerate(blocks) if isinstance(block, Lines))
    assert blocks.index(Heading(t("papers.vedlegg.doctor"))) > signed > blocks.index(Heading(t("papers.vedlegg.wear")))


def test_what_is_said_of_who_signs_never_stands_alone_after_the_lines() -> None:
    """Barnelova § 30: read before somebody signs; it once stood by itself on a page of its own."""
    blocks = hjelpestonad(assess(plan(person={**child(), "filled_in_by": "parent"}), ON), Edition.KOMMUNE).blocks
    at = blocks.index(Para(t("papers.party.both_sign")))
    assert isinstance(blocks[at + 1], Lines)


def test_a_service_received_has_no_kind_and_is_done_elsewhere() -> None:
    given = plan(day(task("07:00", 60, "maltid", done_today_by="parent")), existing_services=[today("avlastning", 5)])
    other = Account(assess(given, ON)).other_sum(Scheme.HJELPESTONAD)
    assert (other.elsewhere, other.unsure, other.left_out) == (300, 0, 0)


def test_hol_3_6_what_the_care_takes_is_the_one_account_that_the_application_uses() -> None:
    given = assess(with_burden(GIVEN, siblings="Søsteren venter.", lasted="Fire år"), ON)
    told = words(omsorgsstonad(given, Edition.KOMMUNE))
    assert t("papers.carers.siblings", words="Søsteren venter.") in told
    assert t("papers.carers.lasted", words="Fire år") in told
    assert t("papers.carers.gap") not in told


def test_ftrl_6_4_what_the_care_takes_stands_for_nav_too_where_it_is_answered_and_else_nothing() -> None:
    """hol § 3-6's four questions are asked once: how heavy, nights, how long, what it costs the family."""
    told = {"nights": "Oppe tre ganger.", "work": "Halv stilling.", "siblings": "Broren venter.", "lasted": "Sju år"}
    answered = words(hjelpestonad(assess(with_burden(GIVEN, **told), ON), Edition.KOMMUNE))
    assert all(t(f"papers.carers.{name}", words=said) in answered for name, said in told.items())
    assert t("papers.gap", what=t("papers.carers.gap")) not in words(hjelpestonad(found(), Edition.KOMMUNE))


@pytest.mark.parametrize("make", [hjelpestonad, omsorgsstonad])
def test_ftrl_6_5_minutes_awake_stand_beside_the_wakings(make: Callable[[Assessment, Edition], Content]) -> None:
    """Fourth factor, how much the care binds: 35 minutes up at night by the plan's own tasks."""
    night = plan(day(task("02:00", 35, "forflytning", done_today_by="parent")), case={"awakenings": 3}, person=child())
    told = words(make(assess(night, ON), Edition.KOMMUNE))
    assert t("papers.vedlegg.awakenings", times=3) in told
    assert t("papers.vedlegg.awake", minutes=minutes_in_words(35)) in told
    assert t("papers.vedlegg.awake", minutes=minutes_in_words(0)) not in words(make(found(), Edition.KOMMUNE))


def test_a_paper_for_nav_says_nav_and_never_the_kommune() -> None:
    nav, kommune = (make(found(), Edition.EGEN).head[1] for make in (hjelpestonad, omsorgsstonad))
    assert nav.startswith(t("papers.own_copy_nav"))
    assert "kommune" not in nav
    assert kommune.startswith(t("papers.own_copy"))
    kinds = {Scheme.HJELPESTONAD: Kind.VEDLEGG_HJELPESTONAD, Scheme.OMSORGSSTONAD: Kind.VEDLEGG_OMSORGSSTONAD}
    assert {kind for scheme, kind in kinds.items() if schemes()[scheme].office is Office.NAV} == FOR_NAV


def test_what_nobody_has_answered_for_is_a_gap_and_never_a_zero() -> None:
    untold = assess(plan(day(task("07:00", 60, "tilsyn")), person=child()), ON)
    assert t("papers.gap", what=t("papers.vedlegg.care_gap")) in words(hjelpestonad(untold, Edition.KOMMUNE))


def test_what_is_left_out_stands_only_in_the_familys_own() -> None:
    assert t("papers.vedlegg.own") not in words(hjelpestonad(found(), Edition.KOMMUNE))
    assert t("papers.vedlegg.own") in words(hjelpestonad(found(), Edition.EGEN))


@pytest.mark.parametrize("form", [Form.PDF, Form.DOCX])
@pytest.mark.parametrize("kind", [Kind.VEDLEGG_HJELPESTONAD, Kind.VEDLEGG_OMSORGSSTONAD])
def test_each_is_a_pdf_and_a_word_file(kind: Kind, form: Form) -> None:
    paper = build(found(), kind, form, Edition.EGEN)
    assert len(paper.data) > 5000
    assert paper.file_name.endswith(f"-{ON.isoformat()}.{form}")


def test_hol_3_6_the_one_account_of_heavy_care_stands_in_the_application_the_appeal_and_both_attachments() -> None:
    """How heavy, the nights, how long, and what it costs the family: asked once."""
    vedtak = {"received_on": "2026-11-02", "outcome": "partly", "situation": "fewer_hours"}
    given = plan(
        day(task("07:00", 60, "tilsyn", service="avlastning", done_today_by="parent")),
        person=child(filled_in_by="parent"),
        case={"heavy_care": "yes"},
        vedtak=vedtak,
    )
    told = {"nights": "Oppe tre ganger.", "siblings": "Broren venter.", "lasted": "Sju år"}
    answered = assess(with_burden(given, **told), ON)
    for kind in (Kind.SOKNAD, Kind.KLAGE, Kind.VEDLEGG_HJELPESTONAD, Kind.VEDLEGG_OMSORGSSTONAD):
        read = words(to_read(answered, kind, Edition.KOMMUNE, FIRST))
        assert all(t(f"papers.carers.{name}", words=said) in read for name, said in told.items()), kind
