"""The papers: an Assessment -> PDF, DOCX, XLSX, text or calendar. Pure: no clock, no network, nothing on disk."""

from bpa_core.documents.build import build, file_name, lacking, preview, to_read
from bpa_core.documents.catalog import FORMS, AnyPaper, Edition, Form, Kind, Lacking, Letter, Paper, PaperError
from bpa_core.documents.content.attachments import attachment_names
from bpa_core.documents.papers.form_fields import form_fields
from bpa_core.documents.render.page_picture import PagePicture

__all__ = [
    "FORMS",
    "AnyPaper",
    "Edition",
    "Form",
    "Kind",
    "Lacking",
    "Letter",
    "PagePicture",
    "Paper",
    "PaperError",
    "attachment_names",
    "build",
    "file_name",
    "form_fields",
    "lacking",
    "preview",
    "to_read",
]
