"""A page of a PDF as a picture, with the text that stands on it, for those who cannot see it."""

from dataclasses import dataclass, field
from functools import cached_property
from io import BytesIO

from pypdf import PdfReader


@dataclass(frozen=True)
class PagePicture:
    """One page as a PNG. Its text is read out of the paper only when somebody asks."""

    png: bytes
    pdf: bytes = field(repr=False)
    number: int

    @cached_property
    def text(self) -> str:
        """What stands on the page in reading order, without the marks that let long words break."""
        page = PdfReader(BytesIO(self.pdf)).pages[self.number - 1]
        return page.extract_text().replace("\u200b", "").strip()
