"""The table of letters: at what moment, to whom, on what basis, and of which parts.

A part's words stand in texts/nb/papers_brev.toml: `Say("sent")` is `papers.brev.<letter>.sent`, in the sender's voice.
A sentence whose values nobody has stated is left out. In its place stand `<name>_else`, which names no value, and the
marked gap `<name>_gap`, where they exist.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, StrEnum, auto
from types import MappingProxyType

from bpa_core.documents.catalog import Letter
from bpa_core.plan.vocabulary import Code


class Moment(Code):
    """Where in the case one is."""

    BEFORE = "before"
    WAITING = "waiting"
    AFTER_VEDTAK = "after_vedtak"
    AFTER_APPEAL = "after_appeal"
    CONSENT = "consent"


class Recipient(StrEnum):
    """Whom a letter is sent to."""

    KOMMUNE = "kommune"
    STATSFORVALTEREN = "statsforvalteren"
    LEGE = "lege"
    SKOLE = "skole"
    RETTSHJELP = "rettshjelp"
    SIVILOMBUDET = "sivilombudet"
    NEMNDA = "nemnda"


class Fact(Enum):
    """What must hold for a part to stand in the letter."""

    CHILD = auto()
    HEAVY = auto()
    RIGHT = auto()
    NO_RIGHT = auto()
    DRAWN = auto()
    LASTING = auto()
    LASTING_UNKNOWN = auto()
    UNCHANGED = auto()
    LARGER = auto()
    REFUSED = auto()
    CUT = auto()
    DECIDED = auto()
    FINAL = auto()
    SLOW = auto()
    IN_TIME = auto()
    LATE = auto()
    SIXTEEN = auto()
    AVLASTNING = auto()
    OTHERS_CONSENT = auto()


@dataclass(frozen=True, slots=True)
class Say:
    """A paragraph."""

    name: str
    when: Fact | None = None


@dataclass(frozen=True, slots=True)
class Head:
    """A heading over the parts that follow."""

    name: str
    when: Fact | None = None


@dataclass(frozen=True, slots=True)
class Fill:
    """A place where only the sender can write."""

    name: str
    when: Fact | None = None


@dataclass(frozen=True, slots=True)
class Ask:
    """A list, each item with a condition of its own; with `boxes` one to tick."""

    names: tuple[str | tuple[str, Fact], ...]
    boxes: bool = False
    when: Fact | None = None


@dataclass(frozen=True, slots=True)
class Typed:
    """What the family has written in one field of the case; a gap where it is empty."""

    field: str
    gap: str
    when: Fact | None = None


@dataclass(frozen=True, slots=True)
class Write:
    """Named lines to write on by hand."""

    names: tuple[str, ...]
    when: Fact | None = None


@dataclass(frozen=True, slots=True)
class Claims:
    """The ladder that an application pleads, with its hours: the one list of claims."""

    when: Fact | None = None


LetterPart = Say | Head | Fill | Ask | Typed | Write | Claims


@dataclass(frozen=True, slots=True)
class Outline:
    """A letter's place, ground and parts. `to` None: it goes with other letters. `copy_to`: who gets a copy."""

    moment: Moment
    to: Recipient | None
    basis: tuple[str, ...]
    parts: tuple[LetterPart, ...]
    copy_to: Recipient | None = None


OUTLINES: Mapping[Letter, Outline] = MappingProxyType(
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
        Letter.TILSYN: Outline(
            Moment.AFTER_VEDTAK,
            Recipient.STATSFORVALTEREN,
            ("tilsyn", "tilsyn_behandling", "kommunens_ansvar", "forsvarlig"),
            (
                Say("ask"),
                Say("duties"),
                Head("happened"),
                Fill("happened_gap"),
                Head("harm"),
                Fill("harm_gap"),
                Head("warned"),
                Fill("warned_gap"),
                Say("access"),
                Say("not_appeal"),
            ),
        ),
        Letter.RETTSHJELP: Outline(
            Moment.AFTER_VEDTAK,
            Recipient.RETTSHJELP,
            ("rettshjelp_unntaksvis", "rettshjelp_subsidiaer"),
            (
                Say("ask"),
                Say("refused", Fact.REFUSED),
                Say("cut", Fact.CUT),
                Say("dated"),
                Head("strong"),
                Say("strong_text"),
                Fill("strong_gap"),
                Head("work"),
                Fill("work_gap"),
                Head("means"),
                Say("means_text"),
                Fill("means_gap"),
                Head("other"),
                Say("other_text"),
                Fill("other_gap"),
            ),
        ),
        Letter.DISKRIMINERING: Outline(
            Moment.AFTER_VEDTAK,
            Recipient.NEMNDA,
            ("tilrettelegging", "manglende_tilrettelegging", "bevisbyrde"),
            (
                Say("ask"),
                Say("law"),
                Head("lasting"),
                Say("lasting_text", Fact.LASTING),
                Fill("lasting_gap", Fact.LASTING_UNKNOWN),
                Head("answer"),
                Say("dated"),
                Fill("answer_gap"),
                Head("equal"),
                Fill("equal_gap"),
                Fill("burden_gap"),
                Say("proof"),
                Say("appeal"),
            ),
        ),
        Letter.FORNYELSE: Outline(
            Moment.AFTER_VEDTAK,
            Recipient.KOMMUNE,
            ("bpa", "bpa_tilbud", "nodvendige_tjenester", "vedtak_om_tjenester", "tyngende"),
            (
                Say("ends"),
                Say("ask"),
                Head("need"),
                Say("unchanged", Fact.UNCHANGED),
                Say("larger", Fact.LARGER),
                Say("hours", Fact.DRAWN),
                Fill("need_gap"),
                Head("claims"),
                Claims(),
                Say("runs"),
            ),
        ),
        Letter.SVAR_PA_UTTALELSE: Outline(
            Moment.AFTER_APPEAL,
            Recipient.STATSFORVALTEREN,
            ("kommunens_uttalelse", "nytt_vedtak", "forsvarlig"),
            (
                Say("about"),
                Say("came"),
                Say("ask"),
                Head("new"),
                Fill("new_gap"),
                Head("wrong"),
                Fill("wrong_gap"),
                Head("unanswered"),
                Fill("unanswered_gap"),
                Head("evidence"),
                Fill("evidence_gap"),
                Head("demand"),
                Say("unchanged"),
                Say("decide_right", Fact.RIGHT),
                Say("decide_other", Fact.NO_RIGHT),
                Say("more"),
            ),
            Recipient.KOMMUNE,
        ),
        Letter.SAKSKOSTNADER: Outline(
            Moment.AFTER_APPEAL,
            None,
            ("sakskostnader", "sakskostnader_frist"),
            (
                Say("claim"),
                Say("came"),
                Say("in_time", Fact.IN_TIME),
                Fill("late_gap", Fact.LATE),
                Head("changed"),
                Fill("changed_gap"),
                Head("costs"),
                Fill("lawyer"),
                Fill("statements"),
                Fill("other"),
                Say("ask"),
            ),
        ),
        Letter.SIVILOMBUDET: Outline(
            Moment.AFTER_APPEAL,
            Recipient.SIVILOMBUDET,
            ("sivilombudet_klage", "sivilombudet_vilkar", "sivilombudet_frist"),
            (
                Say("decided", Fact.DECIDED),
                Say("used", Fact.FINAL),
                Say("slow", Fact.SLOW),
                Fill("late_gap", Fact.LATE),
                Head("question"),
                Fill("question_gap", Fact.DECIDED),
                Fill("dates_gap", Fact.SLOW),
                Head("why"),
                Fill("why_gap"),
                Head("ask"),
                Say("ask_decided", Fact.DECIDED),
                Say("ask_slow", Fact.SLOW),
                Head("papers"),
                Ask(
                    (
                        "application",
                        ("vedtak", Fact.DECIDED),
                        ("appeal", Fact.DECIDED),
                        ("statement", Fact.DECIDED),
                        ("decision", Fact.DECIDED),
                        ("reminder", Fact.SLOW),
                    ),
                    boxes=True,
                ),
            ),
        ),
        Letter.FULLMAKT: Outline(
            Moment.CONSENT,
            None,
            ("skriftlig_fullmakt", "klage_representant", "journal", "taushetsplikt", "fullmektig"),
            (),
        ),
        Letter.SAMTYKKE_UNG: Outline(
            Moment.CONSENT,
            None,
            ("barn_som_part", "barnets_mening", "ungdom_varsel", "klage_representant"),
            (
                Say("about"),
                Say("party"),
                Say("notice"),
                Say("sixteen", Fact.SIXTEEN),
                Head("choose"),
                Ask(("apply", "appeal", "papers", "journal", "meeting", "letters", "helper"), boxes=True),
                Write(("not_shown",)),
                Head("own"),
                Typed("own_words", "own_gap"),
                Say("change"),
            ),
        ),
    }
)
