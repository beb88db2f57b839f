"""What no letter may say, whatever the situation: each with the words that would show it."""

import re

NEVER = {
    "a nought that nobody gave": r"(?<![\d,])0 timer|[Mm]angler 0|\| 0(?: \||$)",
    "the vedtak has not assessed, without an answer": r"[Kk]ommunen har ikke vurdert",
    "a document that nobody ticked": r"[Ll]egeerklæringen viser",
    "the law asks for what is practice": r"loven krever (?:at )?(?:fradrag|gjennomsnitt|timer per oppgave|hovedhensyn)",
    "a right beside § 3-8": r"[Rr]ett til [^.]{0,60}§ 3-8",
    "the kommune decides how much": r"[Kk]ommunen avgjør (?:hvor mye|hvilken) hjelp",
    "must answer within a month": r"skal svare innen en måned",
    "§ 2-8 gives hours": r"§ 2-8[^.]{0,40} gir (?:rett til )?\w* ?timer",
    "the convention gives hours": r"(?:CRPD|konvensjonen)[^.]{0,60}gir (?:rett til BPA|rett til \d)",
    "economy can never count": r"økonomi kan aldri|kostnad kan aldri",
    "won appeals": r"prosent av klagene|får medhold",
    "reproach": r"diskriminer(?!ingsloven)|lovbrudd|nekter|ulovlig|har ikke lov",
    "two decimals": r"\d,\d\d (?:timer|t)\b",
    "a year nobody has lived": r"timer i 20\d\d",
    "the wrong appeal body": r"Trygderetten|[Ff]ylkesmann",
    "old words": r"samtykkekompetanse|§ 2-1 a\b|nedsatt funksjonsevne boende",
    "a promise": r"vil vinne|garanter",
    "kommune named bare": r"Til:\s*(?!\[skriv)(?![^\n]*(?:kommune|[Bb]ydel))[^\n]+\n",
    "a week twice": r"i uka i uka|i året i året",
    "hours that are missing": r"timene som mangler",
    "a quotation nobody made": r"«",
    "a decision nobody read": r"\bRt\. (?!1990 s\. 874|1997 s\. 877)|HR-20|LDO|Sivilombudet",
}


def said(text: str) -> list[str]:
    """The rules that a letter breaks, with the words that show it."""
    hits = ((rule, re.search(pattern, text)) for rule, pattern in NEVER.items())
    return [f"{rule}: {hit[0]!r}" for rule, hit in hits if hit]
