"""Each file of another language says which bokmål it was last read beside: a changed bokmål asks for the others again.

python -m tests.core.texts.read_beside    shows what has changed since the last commit, in each language; and says in
                                          the files that they have been read
"""

import re
import subprocess
import tomllib
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from bpa_core import texts
from bpa_core.texts import flat
from bpa_core.texts.language import FIRST, languages

FOLDER = Path(texts.__file__).parent
SAID = re.compile(r"^# read beside bokmål ([0-9a-f]{8})\n", re.MULTILINE)


def pairs() -> Iterator[tuple[Path, Path]]:
    """Each file of another language, after the file of bokmål that it says the same as."""
    for code in languages():
        if code != FIRST:
            for folder, first in (
                (FOLDER / code, FOLDER / FIRST),
                (FOLDER / "under_new_law" / code, FOLDER / "under_new_law"),
            ):
                yield from ((first / own.name, own) for own in sorted(folder.glob("*.toml")))


def digest(first: Path) -> str:
    """Of its texts by key; comments and order are nothing to a translation."""
    told = sorted(flat(tomllib.loads(first.read_text(encoding="utf-8"))))
    return sha256(repr(told).encode()).hexdigest()[:8]


def stale() -> list[Path]:
    """The files whose bokmål is another than they say."""
    return [own for first, own in pairs() if SAID.findall(own.read_text(encoding="utf-8")) != [digest(first)]]


def say_read(own: Path, first: Path) -> None:
    """On the line below what the file is about."""
    about, _, rest = SAID.sub("", own.read_text(encoding="utf-8")).partition("\n")
    own.write_text(f"{about}\n# read beside bokmål {digest(first)}\n{rest}", encoding="utf-8")


def changed(first: Path) -> list[str]:
    """The keys that are other than in the last commit."""
    asked = ("git", "-C", str(first.parent), "show", f"HEAD:./{first.name}")
    before = dict(flat(tomllib.loads(subprocess.run(asked, check=False, capture_output=True, text=True).stdout)))
    return [key for key, text in flat(tomllib.loads(first.read_text(encoding="utf-8"))) if before.get(key) != text]


def main() -> None:
    for first, own in pairs():
        if own not in stale():
            continue
        words = {one: dict(flat(tomllib.loads(one.read_text(encoding="utf-8")))) for one in (first, own)}
        for key in changed(first):
            print(key, *(f"  {one.relative_to(FOLDER).parts[0]}: {words[one].get(key)}" for one in words), sep="\n")
        say_read(own, first)


if __name__ == "__main__":
    main()
