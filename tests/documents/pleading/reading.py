"""A letter as lines of text, with its parts in order: headings, paragraphs, gaps, table rows, lines to sign."""

from bpa_core.documents import Edition, Letter, form_fields
from bpa_core.documents.content.blocks import Bullets, Content, Facts, Gap, Heading, Lines, Para, Table
from bpa_core.documents.papers import sammendrag
from bpa_core.documents.papers.brev import letter as brev
from bpa_core.documents.papers.brev.fit import Fit
from bpa_core.documents.papers.brev.fitting import fitting
from bpa_core.documents.papers.klage import letter as klage
from bpa_core.documents.papers.soknad import letter as soknad
from bpa_core.plan.model import Plan
from bpa_core.texts.language import FIRST
from tests.documents.making import alike, assessed_plan


def soknad_text(plan: Plan) -> str:
    return as_text(soknad.content(assessed_plan(plan), Edition.KOMMUNE))


def klage_text(plan: Plan) -> str:
    return as_text(klage.content(assessed_plan(plan), Edition.KOMMUNE))


def sammendrag_text(plan: Plan) -> str:
    return as_text(sammendrag.content(assessed_plan(plan), Edition.KOMMUNE))


def form_text(plan: Plan, language: str = FIRST) -> str:
    """The short texts for the kommune's own form, each under what it asks."""
    return "\n".join(f"{asked}\n{words}" for asked, words in form_fields(assessed_plan(plan), language))


def letters_of(plan: Plan) -> dict[Letter, str]:
    """Every letter beside the application and the appeal that can be made of the plan."""
    assessment = assessed_plan(plan)
    makeable = (letter for letter in Letter if fitting(assessment, letter).fit is not Fit.NOT)
    return {letter: as_text(brev.content(letter, assessment, Edition.KOMMUNE)) for letter in makeable}


def as_text(content: Content) -> str:
    lines: list[str] = []
    for block in content.blocks:
        if isinstance(block, Heading | Para):
            lines.append(block.text)
        elif isinstance(block, Gap):
            lines.append(block.prompt)
        elif isinstance(block, Bullets):
            lines.extend(block.items)
        elif isinstance(block, Facts):
            lines.extend(f"{fact.name}: {fact.value}" for fact in block.items)
        elif isinstance(block, Table):
            lines.append(" | ".join(column.name for column in block.columns))
            lines.extend(" | ".join(cell.text for cell in row) for row in block.rows)
        elif isinstance(block, Lines):
            lines.extend((block.before, *block.names))
    return "\n".join(alike(line) for line in lines)
