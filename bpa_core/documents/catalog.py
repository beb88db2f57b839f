"""The papers that can be made, their forms and editions, and what a made paper is."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from bpa_core.plan.vocabulary import Code


class Kind(Code):
    """What the paper is for."""

    DOGNKLOKKE = "dognklokke"
    TIMEMAL = "timemal"
    SOKNAD = "soknad"
    SAMMENDRAG = "sammendrag"
    KLAGE = "klage"
    REFERAT = "referat"
    BLANK = "blank"
    FRISTER = "frister"
    VEDLEGG_HJELPESTONAD = "vedlegg_hjelpestonad"
    VEDLEGG_OMSORGSSTONAD = "vedlegg_omsorgsstonad"
    OVERSIKT = "oversikt"


class Letter(Code):
    """The letters beside the application and the appeal, in the order of a case."""

    LEGE = "lege"
    SKOLE = "skole"
    SNART_18 = "snart_18"
    PURRING = "purring"
    MIDLERTIDIG = "midlertidig"
    INNSYN = "innsyn"
    KLAGE_UTEN_VEDTAK = "klage_uten_vedtak"
    TILSYN = "tilsyn"
    RETTSHJELP = "rettshjelp"
    DISKRIMINERING = "diskriminering"
    FORNYELSE = "fornyelse"
    SVAR_PA_UTTALELSE = "svar_pa_uttalelse"
    SAKSKOSTNADER = "sakskostnader"
    SIVILOMBUDET = "sivilombudet"
    FULLMAKT = "fullmakt"
    SAMTYKKE_UNG = "samtykke_ung"


OTHER_SCHEMES = (Kind.VEDLEGG_HJELPESTONAD, Kind.VEDLEGG_OMSORGSSTONAD, Kind.OVERSIKT)
"""Papers of the page Andre ordninger; all others belong to the application for BPA."""
AnyPaper = Kind | Letter
"""What `build` makes: a paper, or one of the letters."""


class Edition(Code):
    """Who reads it: the kommune, or only the family itself."""

    KOMMUNE = "kommune"
    EGEN = "egen"


class Form(Code):
    """The file's form; the value is the ending of its name."""

    PDF = "pdf"
    DOCX = "docx"
    XLSX = "xlsx"
    TXT = "txt"
    ICS = "ics"


FORMS: Mapping[AnyPaper, tuple[Form, ...]] = MappingProxyType(
    {
        Kind.DOGNKLOKKE: (Form.PDF,),
        Kind.TIMEMAL: (Form.XLSX, Form.PDF),
        Kind.SOKNAD: (Form.DOCX, Form.PDF),
        Kind.SAMMENDRAG: (Form.PDF, Form.TXT),
        Kind.KLAGE: (Form.DOCX, Form.PDF),
        Kind.REFERAT: (Form.PDF, Form.DOCX),
        Kind.BLANK: (Form.PDF,),
        Kind.FRISTER: (Form.ICS,),
        Kind.VEDLEGG_HJELPESTONAD: (Form.PDF, Form.DOCX),
        Kind.VEDLEGG_OMSORGSSTONAD: (Form.PDF, Form.DOCX),
        Kind.OVERSIKT: (Form.PDF,),
        **dict.fromkeys(Letter, (Form.DOCX, Form.PDF)),
    }
)
"""The forms of each kind, the usual one first."""

HAS_EDITIONS = frozenset(
    {
        Kind.DOGNKLOKKE,
        Kind.TIMEMAL,
        Kind.SOKNAD,
        Kind.SAMMENDRAG,
        Kind.KLAGE,
        Kind.REFERAT,
        Kind.VEDLEGG_HJELPESTONAD,
        Kind.VEDLEGG_OMSORGSSTONAD,
    }
)
"""Where the family's own copy differs from the one that is sent."""

FOR_NAV = frozenset({Kind.VEDLEGG_HJELPESTONAD})
"""Papers that are sent to Nav; the others go to the kommune, or to whom they say themselves."""


def edition_made(kind: AnyPaper, form: Form, edition: Edition) -> Edition:
    """The kommune's where the two are alike: kinds without editions, and the texts for the kommune's own form."""
    return edition if kind in HAS_EDITIONS and form is not Form.TXT else Edition.KOMMUNE


MIMES: Mapping[Form, str] = MappingProxyType(
    {
        Form.PDF: "application/pdf",
        Form.DOCX: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        Form.XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        Form.TXT: "text/plain; charset=utf-8",
        Form.ICS: "text/calendar; charset=utf-8",
    }
)


@dataclass(frozen=True, slots=True)
class Paper:
    """A finished file. The name is built of fixed words and the date only: nothing typed reaches a path."""

    data: bytes
    mime: str
    file_name: str


class Lacking(Code):
    """What a plan must have before a paper can be made of it; its label says what to do."""

    VEDTAK = "vedtak"
    MEETING = "meeting"
    DATES = "dates"
    FIT = "fit"


class PaperError(ValueError):
    """The paper cannot be made: the plan lacks what it is about."""

    lacking: Lacking

    def __init__(self, lacking: Lacking) -> None:
        super().__init__(lacking.value)
        self.lacking = lacking
