"""What another language still lacks, file by file, counted against bokmål."""

from collections.abc import Mapping

from bpa_core.texts import blocks
from bpa_core.texts.language import FIRST, languages

WHOLE = "*"
UNDER_NEW_LAW = "under_new_law"


def missing(code: str) -> Mapping[str, tuple[str, ...]]:
    """For each file of bokmål that the language has not whole, the keys that it lacks. KeyError: no such language."""
    there = _files(languages()[code].code)
    return {
        name: lacking
        for name, texts in _files(FIRST).items()
        if (lacking := tuple(key for key in texts if key not in there.get(name, {})))
    }


def declared_whole(code: str) -> tuple[str, ...]:
    """The files that languages.toml says have every key."""
    declared = languages()[code].complete
    return tuple(_files(FIRST)) if WHOLE in declared else declared


def _files(code: str) -> dict[str, dict[str, str]]:
    """Those of the language, then those that take over under a law to come: «under_new_law/fvl_2025.toml»."""
    coming = UNDER_NEW_LAW if code == FIRST else f"{UNDER_NEW_LAW}/{code}"
    return {**dict(blocks(code)), **{f"{UNDER_NEW_LAW}/{name}": texts for name, texts in blocks(coming)}}
