"""What every paper carries: date, «veiledende egenvurdering», the day the rules were read, the laws' addresses."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from bpa_core.assessment.assess import Assessment
from bpa_core.documents.catalog import FOR_NAV, AnyPaper, Edition, Kind, Letter
from bpa_core.documents.content.blocks import Block, Content, Heading
from bpa_core.law import READ_ON, laws
from bpa_core.texts import label, t
from bpa_core.texts.numbers import long_date

_LAWS: dict[AnyPaper, tuple[str, ...]] = {
    Kind.KLAGE: ("pbrl", "hol", "fvl", "dl"),
    Kind.REFERAT: ("fvl", "pbrl"),
    Kind.SOKNAD: ("pbrl", "hol", "fvl"),
    Kind.FRISTER: ("pbrl", "fvl"),
    Kind.VEDLEGG_HJELPESTONAD: ("ftrl",),
    Kind.VEDLEGG_OMSORGSSTONAD: ("hol", "pbrl"),
    Kind.OVERSIKT: ("pbrl", "hol", "fvl", "ftrl"),
    **dict.fromkeys(Letter, ("pbrl", "hol", "fvl")),
    Letter.SKOLE: ("oppl", "pbrl"),
    Letter.SAKSKOSTNADER: ("fvl",),
    Letter.RETTSHJELP: ("rhjl", "pbrl"),
    Letter.SIVILOMBUDET: ("sivl", "pbrl"),
    Letter.DISKRIMINERING: ("ldl", "hol"),
    Letter.SAMTYKKE_UNG: ("pbrl", "fvl", "bl"),
}
"""The laws a kind leans on; the others lean on the two that give BPA."""


def framed(
    assessment: Assessment,
    kind: AnyPaper,
    edition: Edition,
    blocks: Iterable[Block],
    title: str | None = None,
    *,
    anonymous: bool = False,
) -> Content:
    """A whole paper: the blocks with the head and foot that all papers share. The title is the kind's own words;
    the plan's title stands in the head, unless the paper is nobody's."""
    day = long_date(assessment.as_of)
    name = title or label(kind)
    return Content(
        title=name,
        subject=t("papers.subject", kind=name, date=day),
        head=(name if anonymous else assessment.plan.title or name, _right_of_head(kind, edition, day)),
        foot=(reservation(), *law_addresses(kind)),
        blocks=tuple(_no_level_skipped(blocks)),
    )


def _no_level_skipped(blocks: Iterable[Block]) -> Iterator[Block]:
    """Headings as those who listen need them, and as PDF/UA demands: the first below the title is a section."""
    above = 1
    for block in blocks:
        if isinstance(block, Heading):
            above = min(block.level, above + 1)
            yield replace(block, level=above)
        else:
            yield block


def _right_of_head(kind: AnyPaper, edition: Edition, day: str) -> str:
    if edition is Edition.KOMMUNE:
        return day
    own = t("papers.own_copy_nav" if kind in FOR_NAV else "papers.own_copy")
    return f"{own} {day}"


def reservation() -> str:
    """«Veiledende egenvurdering. Regelverket er lest per …»."""
    return t("papers.self_assessment", date=long_date(READ_ON))


def law_addresses(kind: AnyPaper) -> tuple[str, ...]:
    """A line for each law that the kind leans on: its title and where it can be read."""
    cited = (laws()[short] for short in _LAWS.get(kind, ("pbrl", "hol")))
    return tuple(t("papers.law", title=_capital(law.title), address=law.address) for law in cited)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
