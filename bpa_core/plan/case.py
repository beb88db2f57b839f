"""What the letters need beyond the day: who writes and signs, who leads, what is documented, what weighs on whom."""

from typing import Annotated

from pydantic import Field, StrictBool

from bpa_core.plan import limits
from bpa_core.plan.part import Part
from bpa_core.plan.types import Day, Prose, SomeMinutes, Title, Whole, at_most, each_once
from bpa_core.plan.vocabulary import Code, Unsure


class Foreldreansvar(Code):
    """Who has parental responsibility for a child (barnelova § 30)."""

    UNSURE = "unsure"
    BOTH = "both"
    ONE = "one"
    NONE = "none"


class WriterRole(Code):
    """On what ground somebody writes for another adult."""

    UNSURE = "unsure"
    FAMILY = "family"
    OTHER = "other"
    ORGANISATION = "organisation"
    VERGE = "verge"


class Fullmakt(Code):
    """Whether a written fullmakt goes with the letter (fvl § 12, pbrl § 7-2 third paragraph)."""

    UNSURE = "unsure"
    ATTACHED = "attached"
    LATER = "later"


class DocumentKind(Code):
    """A document that the family says it has."""

    LEGEERKLAERING = "legeerklaering"
    SPESIALIST = "spesialist"
    ERGO_FYSIO = "ergo_fysio"
    SKOLE_PPT = "skole_ppt"
    EGEN_LOGG = "egen_logg"
    TIDLIGERE_VEDTAK = "tidligere_vedtak"
    FORELDRES_LEGE = "foreldres_lege"
    SAMTYKKE = "samtykke"


class NightReason(Code):
    """Why help at night cannot be given by visits at set times (pbrl § 2-1 d second paragraph: «kontinuerlig»)."""

    UVARSLET = "uvarslet"
    PUST = "pust"
    ANFALL = "anfall"
    UTRYGG = "utrygg"
    KAN_IKKE_TILKALLE = "kan_ikke_tilkalle"
    FLYTTER_PA_SEG = "flytter_pa_seg"


class Document(Part):
    """A document the family has, and the day it was written."""

    kind: DocumentKind
    dated: Day | None = None


class Burden(Part):
    """What the unpaid care takes, in the family's own words (hol § 3-6: særlig tyngende omsorgsarbeid)."""

    nights: Prose = ""
    work: Prose = ""
    siblings: Prose = ""
    health: Prose = ""
    isolation: Prose = ""
    lasted: Prose = ""


class Case(Part):
    """The answers that the letters plead from. What is not answered is not pleaded."""

    addressee: Title = ""
    case_number: Title = ""
    wanted_from: Day | None = None
    foreldreansvar: Foreldreansvar = Foreldreansvar.UNSURE
    writer_role: WriterRole = WriterRole.UNSURE
    fullmakt: Fullmakt = Fullmakt.UNSURE
    leader: Title = ""
    deputy: Title = ""
    documents: Annotated[tuple[Document, ...], at_most(limits.MAX_DOCUMENTS), each_once("kind", "document_twice")] = ()
    doctor_asked_on_duration: StrictBool = False
    function: Prose = ""
    without_help: Prose = ""
    night_reasons: Annotated[tuple[NightReason, ...], at_most(len(NightReason))] = ()
    night_words: Prose = ""
    awakenings: Annotated[Whole, Field(ge=0, le=limits.MAX_AWAKENINGS)] | None = None
    watch_is_resting: Unsure = Unsure.UNSURE
    active_night_minutes: SomeMinutes | None = None
    two_helpers_words: Prose = ""
    heavy_care: Unsure = Unsure.UNSURE
    burden: Burden = Burden()
    children_in_home: Unsure = Unsure.UNSURE
    partner_can_help: Unsure = Unsure.UNSURE
    homes: Prose = ""
    own_words: Prose = ""
    wishes: Prose = ""

    def has(self, kind: DocumentKind) -> Document | None:
        """The document of that kind, if the family says that it has one."""
        return next((document for document in self.documents if document.kind is kind), None)
