"""{§begrunnelse} in a text becomes «forvaltningsloven § 24»: the paragraph for a meaning, on the day in use.

`{§Begrunnelse}` begins with a capital, `{§begrunnelse:kort}` is «fvl § 24», `{§begrunnelse:nr}` «§ 24»,
`{§begrunnelse:lenke}` a link on the screen, and `{§skriftlig+begrunnelse}` both: «forvaltningsloven §§ 23 og 24».
Meanings stand in bpa_core/law/paragraphs.toml.
"""

from collections.abc import Iterable, Mapping
from itertools import groupby

from bpa_core.law import Law, LegalReference, cite
from bpa_core.law.references import tied
from bpa_core.texts.language import reading_language

SIGN = "§"
LINK = "lenke"
_MARK = "{" + SIGN


def names_law(text: str) -> bool:
    """Whether a text asks for a paragraph."""
    return _MARK in text


class LawWords(dict[str, object]):
    """The values of a text, and the paragraphs it names. KeyError for any other name not given."""

    def __init__(self, values: Mapping[str, object]) -> None:
        super().__init__(values)

    def __missing__(self, name: str) -> "_Cited":
        if not name.startswith(SIGN):
            raise KeyError(name)
        return _Cited(name.removeprefix(SIGN))


class _Cited:
    """One or more meanings, which the form after the colon puts in words."""

    def __init__(self, meanings: str) -> None:
        self.capital = meanings[:1].isupper()
        self.meanings = (meanings[:1].lower() + meanings[1:]).split("+")

    def __format__(self, form: str) -> str:
        cited = [cite(one) for one in self.meanings]
        if form == LINK:
            return listed([f"[{tied(one.long)}]({one.address})" for one in cited])
        words = cited_words(cited, form)
        return words[:1].upper() + words[1:] if self.capital else words


def cited_words(references: Iterable[LegalReference], form: str = "") -> str:
    """«forvaltningsloven §§ 23 og 24 og barnelova § 30»: each law named once. `form`: "" whole names, "kort" the
    abbreviations, "nr" the numbers alone. ValueError for another form."""
    laws = [(law, [one.place for one in some]) for law, some in groupby(references, key=lambda one: one.law)]
    return listed([_named(law, form) + _places(places) for law, places in laws])


def _named(law: Law, form: str) -> str:
    names = {"": f"{law.name} ", "kort": f"{law.short} ", "nr": ""}
    if form not in names:
        raise ValueError(f"{form!r}: not one of {sorted(names)}")
    return names[form]


def _places(places: list[str]) -> str:
    """«§§ 23 og 24»; what is more than a bare paragraph keeps its own sign."""
    unique = list(dict.fromkeys(places))
    if len(unique) < 2 or not all(one.startswith("§ ") for one in unique):
        return listed(unique)
    return "§§ " + listed([one.removeprefix("§ ") for one in unique])


def listed(words: list[str]) -> str:
    """«en, to og tre», in the language that is read."""
    last = f" {reading_language().conjunction} "
    return last.join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)
