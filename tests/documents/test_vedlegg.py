"""The attachments for hjelpestønad and omsorgsstønad: the family's own hours, and why the sum is another."""

import pytest

from bpa_core.assessment.assess import Assessment, assess
from bpa_core.documents import Edition, Form, Kind, build
from bpa_core.documents.content.amounts import week
from bpa_core.documents.content.blocks import Bullets, Content, Gap, Para, Table
from bpa_core.documents.papers.vedlegg.attachment import hjelpestonad, omsorgsstonad
from bpa_core.editing.case import with_burden
from bpa_core.plan.vocabulary import Scheme
from bpa_core.schemes.account import Doer, family_tasks, shown_for
from bpa_core.schemes.facts import Taken
from bpa_core.texts import t
from tests.core.building import ON, child, day, plan, task

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
    total = shown_for(assessment, scheme).total(Taken.TAKES, Doer.FAMILY)
    assert sum(one.per_week for one in family_tasks(assessment, scheme)) == total > 0
    content = (hjelpestonad if scheme is Scheme.HJELPESTONAD else omsorgsstonad)(assessment, Edition.KOMMUNE)
    assert t(f"papers.vedlegg.{scheme}.other_sum", need=week(assessment.hours.need_per_week)) in words(content)


def test_hol_3_6_what_the_care_takes_is_the_one_account_that_the_application_uses() -> None:
    given = assess(with_burden(GIVEN, siblings="Søsteren venter.", lasted="Fire år"), ON)
    told = words(omsorgsstonad(given, Edition.KOMMUNE))
    assert t("papers.carers.siblings", words="Søsteren venter.") in told
    assert t("papers.carers.lasted", words="Fire år") in told
    assert t("papers.carers.gap") not in told


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
