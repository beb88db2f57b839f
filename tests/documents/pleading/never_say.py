"""What no letter may say, whatever the situation: the twenty-one rules by number, each with the words that would break
it and an invented sentence that does; then what the house adds. Places for the sender to write are no words of ours."""

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Rule:
    """What must never be said, as a pattern; `example` breaks it."""

    name: str
    words: str
    example: str


NEVER = {
    1: Rule("a nought that nobody gave", r"(?<![\d,])0 timer|[Mm]angler 0|\| 0(?: \||$)", "Det er gitt 0 timer."),
    2: Rule("the vedtak has not assessed", r"[Kk]ommunen har (?:ikke|ikkje) vurdert", "Kommunen har ikke vurdert det."),
    3: Rule("a document that nobody ticked", r"[Ll]egeerklæring(?:en|a) viser", "Legeerklæringen viser det."),
    4: Rule(
        "the law asks for what is practice",
        r"lov(?:en|a) kre[vr]e?r? (?:at )?(?:fradrag|gjennomsnitt|timer per oppgave|hovedhensyn)",
        "Og loven krever fradrag for dette.",
    ),
    5: Rule("a right beside § 3-8", r"[Rr]ett til [^.]{0,60}§ 3-8", "Det gir rett til BPA etter § 3-8."),
    6: Rule(
        "the kommune decides how much",
        r"[Kk]ommunen avgj[øe]r\w* (?:hvor mye|hvilken|kor mykje|kva) hjelp",
        "Kommunen avgjør hvor mye hjelp som er nødvendig.",
    ),
    7: Rule("must answer within a month", r"skal svare? inn[ea]n (?:en|ein|éin) mån", "Den skal svare innen en måned."),
    8: Rule("§ 2-8 gives hours", r"§ 2-8[^.]{0,40}? gir (?:rett til )?\w* ?tim[ea]r", "§ 2-8 gir rett til ti timer."),
    9: Rule(
        "the convention gives hours",
        r"(?:CRPD|konvensjonen)[^.]{0,60}gir (?:rett til BPA|rett til \d)",
        "For konvensjonen gir rett til BPA.",
    ),
    10: Rule("economy can never count", r"(?:økonomi|kostnad) kan aldri", "Men økonomi kan aldri telle."),
    11: Rule(
        "the night counts because it is drawn",
        r"[Nn]att\w*[^.]{0,40}(?:tel|regn|rekn)\w*[^.]{0,20}(?:fordi|siden|sidan) [^.]{0,20}te(?:gn|ikn)",
        "Natta regnes med fordi den er tegnet.",
    ),
    12: Rule("a quotation nobody made", r"«", "De sa «det blir for dyrt»."),
    13: Rule("won appeals", r"prosent av klag|får medhald|får medhold", "Mange får medhold i slike saker."),
    14: Rule("a diagnosis, a sibling's name", r"[Dd]iagnose|(?:sønnen|datteren|søsteren|broren) vår", "Diagnosen er"),
    15: Rule(
        "a promise, kroner or a sats",
        r"vil vinn|garanter|kroner\b|\bkr\b|\bsats\w*\b|vil få rett",
        "Det vil koste 300 kroner.",
    ),
    16: Rule(
        "a reproach",
        r"diskriminer(?!ings)|lovbr(?:udd|ot)|nekt[ea]|ulov[le]i?g|har ikk?j?e? lov",
        "Dette er et lovbrudd.",
    ),
    17: Rule("we manage today", r"klar[ea]r (?:det|oss) (?:i dag|no)(?!,? fordi)", "Vi klarer det i dag."),
    18: Rule(
        "two decimals, or hours of a year that nobody has lived",
        r"(?<!\d)(?!24,9|25,0|31,9|32,0)\d+,\d\d (?:tim[ea]r|t)\b|tim[ea]r i 20\d\d",
        "Det er 21,88 timer.",
    ),
    19: Rule("the wrong appeal body", r"[Tt]rygderett", "Kan påklages til Trygderetten."),
    20: Rule(
        "old words",
        r"samtykkekompetanse|§ 2-1 a\b|[Ff]ylkesmann|mållov|funksjonsevne boende",
        "Klagen går til Fylkesmannen.",
    ),
    21: Rule(
        "a decision nobody read",
        r"\bRt\. (?!1990 s\. 874|1997 s\. 877)|HR-20|\bLDO\b|Sivilomb[uo]det",
        "HR-2017-2292-A.",
    ),
}
"""Pleading.md § 7, by its numbers."""
OF_THE_HOUSE = (
    Rule("a kommune named bare", r"Til:\s*(?!\[|Statsforval|Sivilomb|Diskriminerings)[A-ZÆØÅ]\w+\n", "Til: Asker\n"),
    Rule("a week twice", r"i uka i uka|i veka i veka|i året i året", "Fem timer i uka i uka."),
    Rule("hours that are missing", r"timene som mangler|timane som manglar", "Gi timene som mangler."),
    Rule("a sentence half filled", r"[{}]|\bNone\b|\(\)| [,.](?!\d)", "Behovet er None."),
)


def said(text: str, *, but: frozenset[int] = frozenset()) -> list[str]:
    """The rules that a letter breaks, with the words that show it. `but`: rules whose words this letter has to name."""
    words = re.sub(r"\[skriv her: [^\]]*\]", "[…]", text)
    rules = [(f"{number} {rule.name}", rule) for number, rule in NEVER.items() if number not in but]
    hits = ((name, re.search(rule.words, words)) for name, rule in (*rules, *((one.name, one) for one in OF_THE_HOUSE)))
    return [f"{name}: {hit[0]!r}" for name, hit in hits if hit]
