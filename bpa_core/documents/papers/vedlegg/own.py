"""The pages that only the family reads: who does what, and what the attachment leaves out or is unsure of."""

from collections.abc import Iterator

from bpa_core.documents.catalog import Edition
from bpa_core.documents.content.amounts import hours
from bpa_core.documents.content.blocks import Block, Column, Heading, PageBreak, Para, Table
from bpa_core.documents.content.tables import text_row
from bpa_core.plan.vocabulary import Scheme
from bpa_core.schemes.account import Account, Doer, KindRow
from bpa_core.schemes.facts import Taken, schemes
from bpa_core.texts import label, t


def own_pages(account: Account, scheme: Scheme, edition: Edition) -> Iterator[Block]:
    """Nothing in the edition that is sent."""
    if edition is Edition.KOMMUNE:
        return
    yield PageBreak()
    yield Heading(t("papers.own.title"))
    yield Para(t("papers.vedlegg.own"))
    yield _who(account)
    if shown := account.shown_for(scheme).rows:
        yield _kinds(shown)
    facts = schemes()[scheme]
    if facts.kinds_confidence:
        sure = label(facts.kinds_confidence)
        yield Para(t("andre_ordninger.card.source", source=t(f"scheme_source.{facts.kinds_source}"), sure=sure))


def _who(account: Account) -> Table:
    found = account.done_today
    columns = (Column(t("andre_ordninger.who.col_who"), 3), Column(t("papers.col.week"), 1, number=True))
    rows = tuple(text_row(label(doer), hours(found[doer])) for doer in Doer)
    total = text_row(t("andre_ordninger.who.sum"), hours(account.assessment.hours.need_per_week), strong=True)
    return Table(t("papers.vedlegg.who_alt"), columns, (*rows, total))


def _kinds(shown: tuple[KindRow, ...]) -> Table:
    columns = (
        Column(t("papers.col.category"), 3),
        Column(t("papers.vedlegg.col_taken"), 3),
        Column(t("papers.vedlegg.col_family"), 1, number=True),
        Column(t("papers.vedlegg.col_all"), 1, number=True),
    )
    rows = tuple(
        text_row(label(row.category), label(row.taken), hours(row.by[Doer.FAMILY]), hours(row.all))
        for taken in Taken
        for row in shown
        if row.taken is taken
    )
    return Table(t("papers.vedlegg.kinds_alt"), columns, rows)
