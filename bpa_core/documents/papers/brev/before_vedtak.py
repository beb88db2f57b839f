"""The letters before a vedtak: what is asked for beside the application, and while it is waited for."""

from collections.abc import Mapping
from types import MappingProxyType

from bpa_core.documents.catalog import Letter
from bpa_core.documents.papers.brev.outline import Ask, Fact, Fill, Head, Moment, Outline, Recipient, Say, Typed, Write

BEFORE_A_VEDTAK: Mapping[Letter, Outline] = MappingProxyType(
    {
        Letter.LEGE: Outline(
            Moment.BEFORE,
            Recipient.LEGE,
            ("bpa_varighet", "bpa_natt_og_to"),
            (
                Say("ask"),
                Say("why"),
                Head("points"),
                Ask(("function", "often", "sudden", "night", "two", "risk", "duration", ("carers", Fact.HEAVY))),
                Say("own"),
                Say("clock", Fact.DRAWN),
                Fill("date"),
                Head("consent", Fact.OTHERS_CONSENT),
                Write(("consent_line",), Fact.OTHERS_CONSENT),
                Head("guardian", Fact.GUARDIANS_CONSENT),
                Write(("consent_line",), Fact.GUARDIANS_CONSENT),
            ),
        ),
        Letter.SKOLE: Outline(
            Moment.BEFORE,
            Recipient.SKOLE,
            ("reisefolge", "leksehjelp", "sfo", "skoleassistent"),
            (
                Say("ask"),
                Head("points"),
                Ask(("help", "adults", "without", "tried", ("travel", Fact.CHILD))),
                Say("own"),
                Fill("date"),
                Head("consent", Fact.OTHERS_CONSENT),
                Write(("consent_line",), Fact.OTHERS_CONSENT),
                Head("guardian", Fact.GUARDIANS_CONSENT),
                Write(("consent_line",), Fact.GUARDIANS_CONSENT),
            ),
        ),
        Letter.SNART_18: Outline(
            Moment.BEFORE,
            Recipient.KOMMUNE,
            ("bpa_avlastning", "bpa", "bpa_tilbud", "selvraderett", "tyngende"),
            (
                Say("turns"),
                Say("law"),
                Head("periods"),
                Ask(("until", ("from_right", Fact.RIGHT), ("from_other", Fact.NO_RIGHT))),
                Say("hours", Fact.DRAWN),
                Say("avlastning", Fact.AVLASTNING),
                Say("without_avlastning", Fact.AVLASTNING),
                Say("carers", Fact.HEAVY),
                Head("own"),
                Typed("own_words", "own_gap"),
                Say("who"),
                Say("ask"),
                Ask(("meeting", "vedtak")),
            ),
        ),
        Letter.PURRING: Outline(
            Moment.WAITING,
            Recipient.KOMMUNE,
            ("framdrift", "forelopig_svar_maned", "klagerett"),
            (
                Say("sent"),
                Say("no_reply"),
                Say("law"),
                Say("ask"),
                Ask(("why", "when", "who", "missing")),
                Say("next"),
            ),
        ),
        Letter.MIDLERTIDIG: Outline(
            Moment.WAITING,
            Recipient.KOMMUNE,
            ("nodvendig_hjelp", "kommunens_ansvar", "forsvarlig", "oyeblikkelig_hjelp"),
            (
                Say("from"),
                Head("help"),
                Say("vital"),
                Fill("help_gap"),
                Head("without"),
                Typed("without_help", "without_gap"),
                Head("law"),
                Say("law_text"),
                Say("open"),
                Say("ask"),
                Ask(("answer", "phone")),
            ),
        ),
        Letter.INNSYN: Outline(
            Moment.WAITING,
            Recipient.KOMMUNE,
            ("innsyn", "innsyn_fakta", "innsyn_kopi", "innsyn_avslag", "journal"),
            (
                Say("ask"),
                Say("list"),
                Ask(("letters", "notes", "assessment", "hours", "guidelines", "internal")),
                Say("journal"),
                Say("copy"),
                Say("time"),
                Say("refused"),
            ),
        ),
        Letter.KLAGE_UTEN_VEDTAK: Outline(
            Moment.WAITING,
            Recipient.KOMMUNE,
            ("klagerett", "nodvendig_hjelp", "vedtak_om_tjenester", "framdrift", "tyngende"),
            (
                Say("sent"),
                Fill("reminded"),
                Head("complaint"),
                Say("claim_right", Fact.RIGHT),
                Say("claim_other", Fact.NO_RIGHT),
                Say("carers", Fact.HEAVY),
                Say("may"),
                Say("vedtak"),
                Head("meaning"),
                Typed("without_help", "meaning_gap"),
                Head("asks"),
                Ask(("decide", "send", "order")),
            ),
            Recipient.STATSFORVALTEREN,
        ),
    }
)
