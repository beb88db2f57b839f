"""The glossary: each word is explained in every language that is offered, and stands where it says."""

import pytest

from bpa_core.guidance.glossary import Term, terms
from bpa_core.texts import all_texts
from bpa_core.texts.language import FIRST, offered


@pytest.mark.parametrize("term", terms(), ids=lambda term: term.id)
def test_a_word_is_explained_in_one_or_a_few_sentences(term: Term) -> None:
    told = all_texts(FIRST)[f"{term.text_key}.text"]
    assert 1 <= told.count(".") <= 4
    assert told.endswith(".")


def test_the_words_that_bear_a_case_are_there_with_their_paragraph() -> None:
    """pbrl § 2-1 d, hol §§ 3-6 and 11-2, fvl § 28: what families meet in every letter."""
    known = {term.id: [reference.long for reference in term.law] for term in terms()}
    for name in ("bpa", "avlastning", "omsorgsstonad", "egenandel", "klage", "vedtak", "statsforvalteren"):
        assert known[name]
    assert "pasient- og brukerrettighetsloven § 2-1 d" in known["bpa"]
    assert "pasient- og brukerrettighetsloven § 7-5" in known["klagefrist"]
    for one in offered():
        assert all(f"{term.text_key}.word" in all_texts(one.code) for term in terms())
