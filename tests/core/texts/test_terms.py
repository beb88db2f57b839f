"""One word for one thing: where bokmål has a word of the law, nynorsk and English have theirs, and no other.

What the words mean stands on the page Ordliste. Another word for one of them is added here, or not used.
"""

import re

import pytest

from bpa_core.texts import all_texts

TERMS = {
    "avlastning": ("avlast", "respite|avlastning"),
    "egenandel": ("eigendel", "user fee|egenandel"),
    "vedtak": ("vedtak", "decision|decid|grant|vedtak"),
    "klagefrist|fristen for å klage": ("frist", "deadline|last day|four weeks"),
    "statsforvalter": ("statsforvaltar", "statsforvalteren"),
    "støttekontakt": ("støttekontakt", "support contact"),
    "omsorgsstønad": ("omsorgsstønad", "care allowance"),
    "hjelpestønad": ("hjelpestønad", "attendance benefit"),
    "pleiepenger": ("pleiepengar", "allowance"),
    "forsvarlig": ("forsvarleg", "sound|forsvarlig"),
    "innsyn": ("innsyn", "access|see the (papers|documents)|innsyn"),
    "legeerklæring": ("erklæring", "statement"),
    "medvirkning": ("medverk", "participat|medvirk"),
    "særlig tyngende": ("særleg tyngjande|særlig tyngende", "particularly demanding|særlig tyngende"),
    "nødvendig hjelp": ("nødvendig", "necessary"),
    "avslag": ("avslag|avslå", "refus|avslag"),
    "foreldreansvar": ("foreldreansvar", "parental responsibility|foreldreansvar"),
    r"\bverge": ("verj", "guardian|verge"),
    "døgnklokk": ("døgnklokk", "clock"),
    "timemal": ("timemal", "template|timemal"),
    "brukerombud": ("brukarombod", "ombud"),
}
"""Bokmål: nynorsk, English. Patterns, in any case."""

NO_SENTENCES = ("papers.file.", "term.")

NOT_IN_ENGLISH = {
    "reckon": "count, work out",
    "guiding self-assessment": "for guidance only",
    "time to appeal": "deadline for appeals",
    r"time is (run )?out\b": "the deadline has passed",
    r"this machine": "this device",
    r"\bby \{§": "under a paragraph",
}
"""What was bokmål in English words, and what is said instead."""


@pytest.mark.parametrize("term", TERMS)
def test_a_word_of_the_law_is_the_same_word_everywhere(term: str) -> None:
    others = dict(zip(("nn", "en"), TERMS[term], strict=True))
    assert [
        (code, key, text)
        for key, ours in all_texts().items()
        if re.search(term, re.sub(r"\{.*?\}", "", ours), re.IGNORECASE) and not key.startswith(NO_SENTENCES)
        for code, pattern in others.items()
        if not re.search(pattern, text := all_texts(code)[key], re.IGNORECASE)
    ] == []


def test_english_is_no_bokmal_word_for_word() -> None:
    wrong = re.compile("|".join(NOT_IN_ENGLISH), re.IGNORECASE)
    assert [(key, text) for key, text in all_texts("en").items() if wrong.search(text)] == []
