"""The text that stands on each page of a PDF, for those who cannot see its picture."""

from io import BytesIO

from pypdf import PdfReader


def of_pages(pdf: bytes) -> tuple[str, ...]:
    """A text a page, in reading order, without the marks that let long words break."""
    pages = PdfReader(BytesIO(pdf)).pages
    return tuple(page.extract_text().replace("\u200b", "").strip() for page in pages)
