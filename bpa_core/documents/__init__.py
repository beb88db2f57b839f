"""The papers: an Assessment -> PDF, DOCX, XLSX, text or calendar. Pure: no clock, no network, nothing on disk."""

from bpa_core.documents.build import build, preview
from bpa_core.documents.form_fields import form_fields
from bpa_core.documents.kinds import FORMS, Edition, Form, Kind, PaperError, PagePicture, Paper
from bpa_core.documents.soknad import attachments

__all__ = [
    "FORMS",
    "Edition",
    "Form",
    "Kind",
    "PaperError",
    "PagePicture",
    "Paper",
    "attachments",
    "build",
    "form_fields",
    "preview",
]
