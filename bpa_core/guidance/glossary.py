"""Law words as families meet them. Which there are and where they stand: glossary.toml; what they mean: texts/."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from bpa_core.law import LegalReference, cite_all


@dataclass(frozen=True, slots=True)
class Term:
    """One word; `meanings` is where in the law, by what it is for."""

    id: str
    meanings: tuple[str, ...]

    @property
    def text_key(self) -> str:
        """`.word` is the word, `.text` what it means."""
        return f"term.{self.id}"

    @property
    def law(self) -> tuple[LegalReference, ...]:
        """The paragraphs, on the day in use."""
        return cite_all(self.meanings)


@cache
def terms() -> tuple[Term, ...]:
    """Every word, in the order they are read."""
    read = tomllib.loads(files(__package__).joinpath("glossary.toml").read_text(encoding="utf-8"))
    return tuple(Term(id, tuple(facts.get("law", ()))) for id, facts in read.items())
