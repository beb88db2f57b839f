"""Papers for a page: made by the core, set in type in a process of its own wherever a server runs."""

from bpa_core.assessment.assess import Assessment
from bpa_core.documents import AnyPaper, Edition, Form, PagePicture, build, preview
from bpa_ui.papers.workers import typesetter


def paper(
    assessment: Assessment, kind: AnyPaper, form: Form, language: str, edition: Edition = Edition.KOMMUNE
) -> bytes:
    """The finished file, in that language. NotMade: it could not be made within the server's bounds."""
    return build(assessment, kind, form, edition, language, typesetter()).data


def pages(
    assessment: Assessment, kind: AnyPaper, language: str, edition: Edition = Edition.KOMMUNE
) -> tuple[PagePicture, ...]:
    """Its pages as pictures. NotMade as above."""
    return preview(assessment, kind, edition, language, typesetter())
