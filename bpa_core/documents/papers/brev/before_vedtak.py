"""The letters before a vedtak: what is asked for beside the application, and while it is waited for."""

from collections.abc import Mapping
from types import MappingProxyType

from bpa_core.documents.catalog import Letter
from bpa_core.documents.papers.brev.outline import (
    Ask,
    Fact,
    Fill,
    Head,
    Moment,
    Outline,
    Paragraph,
    Recipient,
    Typed,
    Write,
)

_CONSENTS = (
    Head("consent", Fact.OTHERS_CONSENT),
    Write(("consent_line",), Fact.OTHERS_CONSENT),
    Head("guardian", Fact.GUARDIANS_CONSENT),
    Write(("consent_line",), Fact.GUARDIANS_CONSENT),
)
"""To be signed by those who decide, where somebody else writes to who has a duty of confidentiality."""

BEFORE_A_VEDTAK: Mapping[Letter, Outline] = MappingProxyType(
    {
        Letter.LEGE: Outline(
            Moment.BEFORE,
            Recipient.LEGE,
            ("bpa_varighet", "bpa_natt_og_to"),
            (
                Paragraph("ask"),
                Paragraph("why"),
                Head("points"),
                Ask(("function", "often", "sudden", "night", "two", "risk", "duration", ("carers", Fact.HEAVY))),
                Paragraph("own"),
                Paragraph("clock", Fact.DRAWN),
                Fill("date"),
                *_CONSENTS,
            ),
        ),
        Letter.SKOLE: Outline(
            Moment.BEFORE,
            Recipient.SKOLE,
            ("reisefolge", "leksehjelp", "sfo", "skoleassistent"),
            (
                Paragraph("ask"),
                Head("points"),
                Ask(("help", "adults", "without", "tried", ("travel", Fact.CHILD))),
                Paragraph("own"),
                Fill("date"),
                *_CONSENTS,
            ),
        ),
        Letter.SNART_18: Outline(
            Moment.BEFORE,
            Recipient.KOMMUNE,
            ("bpa_avlastning", "bpa", "bpa_tilbud", "selvraderett", "tyngende"),
            (
                Paragraph("turns"),
                Paragraph("law"),
                Head("periods"),
                Ask(("until", ("from_right", Fact.RIGHT), ("from_other", Fact.NO_RIGHT))),
                Paragraph("hours", Fact.DRAWN),
                Paragraph("avlastning", Fact.AVLASTNING),
                Paragraph("without_avlastning", Fact.AVLASTNING),
                Paragraph("carers", Fact.HEAVY),
                Head("own"),
                Typed("own_words", "own_gap"),
                Paragraph("who"),
                Paragraph("ask"),
                Ask(("meeting", "vedtak")),
            ),
        ),
        Letter.PURRING: Outline(
            Moment.WAITING,
            Recipient.KOMMUNE,
            ("framdrift", "forelopig_svar_maned", "klagerett"),
            (
                Paragraph("sent"),
                Paragraph("no_reply"),
                Paragraph("law"),
                Paragraph("ask"),
                Ask(("why", "when", "who", "missing")),
                Paragraph("next"),
            ),
        ),
        Letter.MIDLERTIDIG: Outline(
            Moment.WAITING,
            Recipient.KOMMUNE,
            ("nodvendig_hjelp", "kommunens_ansvar", "forsvarlig", "oyeblikkelig_hjelp"),
            (
                Paragraph("from"),
                Head("help"),
                Paragraph("vital"),
                Fill("help_gap"),
                Head("without"),
                Typed("without_help", "without_gap"),
                Head("law"),
                Paragraph("law_text"),
                Paragraph("open"),
                Paragraph("ask"),
                Ask(("answer", "phone")),
            ),
        ),
        Letter.INNSYN: Outline(
            Moment.WAITING,
            Recipient.KOMMUNE,
            ("innsyn", "innsyn_fakta", "innsyn_kopi", "innsyn_avslag", "journal"),
            (
                Paragraph("ask"),
                Paragraph("list"),
                Ask(("letters", "notes", "assessment", "hours", "guidelines", "internal")),
                Paragraph("journal"),
                Paragraph("copy"),
                Paragraph("time"),
                Paragraph("refused"),
            ),
        ),
        Letter.KLAGE_UTEN_VEDTAK: Outline(
            Moment.WAITING,
            Recipient.KOMMUNE,
            ("klagerett", "nodvendig_hjelp", "vedtak_om_tjenester", "framdrift", "tyngende"),
            (
                Paragraph("sent"),
                Fill("reminded"),
                Head("complaint"),
                Paragraph("claim_right", Fact.RIGHT),
                Paragraph("claim_other", Fact.NO_RIGHT),
                Paragraph("carers", Fact.HEAVY),
                Paragraph("may"),
                Paragraph("vedtak"),
                Head("meaning"),
                Typed("without_help", "meaning_gap"),
                Head("asks"),
                Ask(("decide", "send", "order")),
            ),
            Recipient.STATSFORVALTEREN,
        ),
    }
)
