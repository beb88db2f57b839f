"""What only the family reads: an attachment's last page (who does what, what is left out or unsure), and its map."""

from collections.abc import Iterator

from bpa_core.assessment.assess import Assessment
from bpa_core.documents.catalog import Edition, Kind
from bpa_core.documents.content.amounts import fine_column, hours
from bpa_core.documents.content.blocks import Block, Column, Content, Heading, PageBreak, Para, Table
from bpa_core.documents.content.frame import framed
from bpa_core.documents.content.tables import text_row
from bpa_core.plan.vocabulary import Scheme
from bpa_core.schemes.account import Account, Doer, KindRow
from bpa_core.schemes.facts import Taken, schemes
from bpa_core.texts import label, t
from bpa_core.wording.family_map import map_heads, map_rows


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
    today = account.done_today
    columns = (Column(t("andre_ordninger.who.col_who"), 3), Column(t("papers.col.week"), 1, number=True))
    rows = tuple(map(text_row, map(label, Doer), fine_column([today[doer] for doer in Doer])))
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


def overview(assessment: Assessment, _edition: Edition) -> Content:
    """«Det hele på ett ark»: the family's own map on a page, in both editions. It goes to nobody."""
    columns = tuple(Column(name, width) for name, width in zip(map_heads(), (2, 2, 2, 4), strict=True))
    rows = tuple(text_row(*row) for row in map_rows(assessment))
    blocks = (Para(t("andre_ordninger.map.lead")), Table(t("andre_ordninger.map.alt"), columns, rows))
    return framed(assessment, Kind.OVERSIKT, Edition.EGEN, blocks)
