"""A letter as lines of text, with its parts in order: headings, paragraphs, gaps, table rows, lines to sign."""

from bpa_core.documents import Edition
from bpa_core.documents.content.blocks import Bullets, Content, Facts, Gap, Heading, Lines, Para, Table
from bpa_core.documents.papers.klage import letter as klage
from bpa_core.documents.papers.soknad import letter as soknad
from bpa_core.plan.model import Plan
from tests.documents.making import alike, assessed_plan


def soknad_text(plan: Plan) -> str:
    return as_text(soknad.content(assessed_plan(plan), Edition.KOMMUNE))


def klage_text(plan: Plan) -> str:
    return as_text(klage.content(assessed_plan(plan), Edition.KOMMUNE))


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
