"""The attachments for hjelpestønad (Nav) and omsorgsstønad (the kommune): the family's own hours, in the form's order.

Only what the family is said to do itself, of the kinds that the scheme takes. No rate, no kroner, nothing promised.
"""

from collections.abc import Iterator
from fractions import Fraction

from bpa_core.assessment.assess import Assessment
from bpa_core.documents.catalog import Edition, Kind
from bpa_core.documents.content.amounts import fine_column, hours, week
from bpa_core.documents.content.argument import burden_words, gap
from bpa_core.documents.content.blocks import Block, Bullets, Column, Content, Fact, Facts, Heading, Para, Table, Tone
from bpa_core.documents.content.frame import framed
from bpa_core.documents.content.parties import Parties, birth_fact, gap_fact, sign
from bpa_core.documents.content.tables import text_row
from bpa_core.documents.papers.vedlegg.own import own_pages
from bpa_core.plan.categories import Category
from bpa_core.plan.vocabulary import Scheme
from bpa_core.schemes.account import Account, Doer, FamilyTask, KindRow, OtherSum
from bpa_core.schemes.facts import Taken
from bpa_core.texts import label, t
from bpa_core.texts.lengths import whole_minutes_in_words
from bpa_core.wording.names import shown_name

TRAINING = frozenset({Category.TRENING, Category.OPPLAERING, Category.KOMMUNIKASJON})
"""Stimulering, opplæring and training at home (ftrl § 6-5 third paragraph, third factor)."""


def hjelpestonad(assessment: Assessment, edition: Edition) -> Content:
    """To Nav: function, extra care by task, what binds, training at home, what it takes, wear; signed. Then what a
    doctor can confirm, which is nothing that the family signs."""
    scheme, case, account = Scheme.HJELPESTONAD, assessment.plan.case, Account(assessment)
    parties = Parties(assessment.plan, assessment.as_of)
    blocks = (
        *_head(assessment, t("papers.vedlegg.to_nav")),
        Para(t("papers.vedlegg.hjelpestonad.about")),
        Heading(t("papers.vedlegg.function")),
        Para(case.function.strip()) if case.function.strip() else gap("papers.vedlegg.function_gap"),
        *_care(account, scheme),
        *_binds(account),
        *_training(account, scheme),
        *_takes(burden_words(case.burden)),
        Heading(t("papers.vedlegg.wear")),
        gap("papers.vedlegg.wear_gap"),
        *sign(parties),
        Heading(t("papers.vedlegg.doctor")),
        Bullets(tuple(t(f"papers.vedlegg.doctor_{point}") for point in _doctor(parties))),
        *own_pages(account, scheme, edition),
    )
    return framed(assessment, Kind.VEDLEGG_HJELPESTONAD, edition, blocks)


def _doctor(parties: Parties) -> tuple[str, ...]:
    """What peers do not need and what it takes to go on living at home are asked of a child alone (ftrl §§ 6-4
    fourth paragraph and 6-5 first paragraph)."""
    if not parties.is_child:
        return ("lasting", "need", "binds")
    return ("lasting", "need", "peers", "binds", "home")


def omsorgsstonad(assessment: Assessment, edition: Edition) -> Content:
    """To the kommune: the work made concrete a day and a week, the nights, and what the care takes."""
    scheme, account = Scheme.OMSORGSSTONAD, Account(assessment)
    burden = burden_words(assessment.plan.case.burden)
    carer = gap_fact("papers.vedlegg.carer", "papers.soknad.gap_name")
    blocks = (
        *_head(assessment, assessment.plan.case.addressee.strip() or t("papers.vedlegg.to_kommune"), carer),
        Para(t("papers.vedlegg.omsorgsstonad.about")),
        *_care(account, scheme),
        *_binds(account),
        Heading(t("papers.vedlegg.takes")),
        Bullets(burden) if burden else gap("papers.carers.gap"),
        Para(t("papers.vedlegg.omsorgsstonad.hours")),
        *sign(Parties(assessment.plan, assessment.as_of)),
        *own_pages(account, scheme, edition),
    )
    return framed(assessment, Kind.VEDLEGG_OMSORGSSTONAD, edition, blocks)


def _takes(burden: tuple[str, ...]) -> Iterator[Block]:
    """The one account of what the care takes, where it is answered: Nav's form has no question of its own for it."""
    if burden:
        yield Heading(t("papers.vedlegg.takes"))
        yield Bullets(burden)


def _head(assessment: Assessment, to: str, *more: Fact) -> Iterator[Block]:
    yield Facts(
        (
            Fact(t("papers.vedlegg.to"), to),
            gap_fact("papers.soknad.name", "papers.soknad.gap_name"),
            birth_fact(assessment.plan.person),
            *more,
        )
    )


def _care(account: Account, scheme: Scheme) -> Iterator[Block]:
    """What the family does, by task, a day and a week; and why the sum is another than in the BPA application."""
    yield Heading(t("papers.vedlegg.care"))
    tasks = account.family_tasks(scheme)
    if not tasks:
        yield gap("papers.vedlegg.care_gap")
        return
    total = account.shown_for(scheme).total(Taken.TAKES, Doer.FAMILY)
    yield Para(t("papers.vedlegg.care_sum", hours=week(total)), Tone.STRONG)
    yield _table(tasks, total)
    yield from _other_sum(account.other_sum(scheme))


def _other_sum(other: OtherSum) -> Iterator[Block]:
    """Why the sum is another than in the BPA application, in hours that add up to the difference."""
    why = []
    if other.elsewhere:
        why.append(t("papers.vedlegg.other.elsewhere", hours=week(other.elsewhere)))
    if other.left_out:
        why.append(t("papers.vedlegg.other.left_out", hours=week(other.left_out), kinds=_named(other.left_out_rows)))
    if other.unsure:
        why.append(t("papers.vedlegg.other.unsure", hours=week(other.unsure), kinds=_named(other.unsure_rows)))
    yield Para(t("papers.vedlegg.other.another" if why else "papers.vedlegg.other.same", need=week(other.need)))
    if why:
        yield Bullets(tuple(why))


def _named(rows: tuple[KindRow, ...]) -> str:
    return ", ".join(label(row.category).lower() for row in rows)


def _table(tasks: tuple[FamilyTask, ...], total: Fraction) -> Table:
    columns = (
        Column(t("papers.col.task"), 3),
        Column(t("papers.col.category"), 2),
        Column(t("papers.vedlegg.col_day"), 1, number=True),
        Column(t("papers.col.week"), 1, number=True),
    )
    days, weeks = (fine_column([one.per_week / parts for one in tasks]) for parts in (7, 1))
    rows = tuple(
        text_row(shown_name(one.title, one.category), label(one.category), *cells)
        for one, *cells in zip(tasks, days, weeks, strict=True)
    )
    last = text_row(t("papers.sum"), "", hours(total / 7), hours(total), strong=True)
    return Table(t("papers.vedlegg.care_alt"), columns, (*rows, last))


def _binds(account: Account) -> Iterator[Block]:
    """The nights and the time bound; of the whole need, whoever has it."""
    yield Heading(t("papers.vedlegg.binds"))
    case, bound = account.assessment.plan.case, []
    if (times := case.awakenings) is not None:
        bound.append(t("papers.vedlegg.awakenings", times=times))
    if awake := account.awake_a_night:
        bound.append(t("papers.vedlegg.awake", minutes=whole_minutes_in_words(awake)))
    if night := account.at_night:
        bound.append(t("papers.vedlegg.night", hours=week(night)))
    if held := account.bound:
        bound.append(t("papers.vedlegg.bound", hours=week(held)))
    if account.at_night or account.bound:
        yield Para(t("papers.vedlegg.binds_whole"))
    yield Bullets(tuple(bound)) if bound else gap("papers.vedlegg.binds_gap")
    if words := case.night_words.strip():
        yield Para(words)


def _training(account: Account, scheme: Scheme) -> Iterator[Block]:
    yield Heading(t("papers.vedlegg.training"))
    tasks = [one for one in account.family_tasks(scheme) if one.category in TRAINING]
    if not tasks:
        yield gap("papers.vedlegg.training_gap")
        return
    yield Bullets(
        tuple(
            t("papers.vedlegg.training_task", task=shown_name(one.title, one.category), hours=week(one.per_week))
            for one in tasks
        )
    )
