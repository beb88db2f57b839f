"""The one table of pages: address, file, group and what the frame shows on each."""

from dataclasses import dataclass
from enum import Enum, StrEnum
from pathlib import Path

from bpa_core.law import READ_ON
from bpa_core.texts import t
from bpa_core.texts.numbers import long_date

_UI = Path(__file__).resolve().parents[1]
PAGES_FOLDER = _UI / "pages" if (_UI / "pages").is_dir() else _UI.parent / "pages"
"""Beside bpa_ui; inside it where `pip install .` has put it (pyproject.toml)."""


class Group(StrEnum):
    """A group of pages: the steps and what comes after in the navigation, the rest at the foot of every page. «Forrige»
    and «Neste» stay inside it."""

    STEPS = "steps"
    AFTER = "after"
    MORE = "more"

    @property
    def heading(self) -> str:
        return t(f"nav.group.{self.value}")

    @property
    def in_footer(self) -> bool:
        return self is Group.MORE


class HoursLine(Enum):
    """What the line at the top says: first the day, then the judging (on Svaret it stands in the answer); nothing in a
    meeting, where both sides look."""

    NOTHING = 0
    HOURS = 1
    HOURS_AND_LIMITS = 2


@dataclass(frozen=True, slots=True)
class SitePage:
    """A page of the site. `slug` is its file in pages/ and, but for the first, its address."""

    slug: str
    group: Group
    line: HoursLine

    @property
    def file(self) -> Path:
        return PAGES_FOLDER / f"{self.slug}.py"

    @property
    def path(self) -> str:
        """Its address, from the site's root: "/" or "/om_dere"."""
        return "/" if self is START else f"/{self.slug}"

    def path_in(self, language: str) -> str:
        """Where it is read in that language, whatever the browser speaks: "/nn/" or "/nn/om_dere"."""
        return f"/{language}{self.path}"

    @property
    def title(self) -> str:
        """Its h1: a person's question or a plain statement."""
        return t(f"page.{self.slug}.title")

    @property
    def nav(self) -> str:
        """Its short name in the navigation and in the browser's tab."""
        return t(f"page.{self.slug}.nav")

    @property
    def lead(self) -> str:
        return t(f"page.{self.slug}.lead", read_on=long_date(READ_ON))

    @property
    def description(self) -> str:
        """For search engines: one sentence."""
        return t(f"page.{self.slug}.description")

    @property
    def tab_title(self) -> str:
        return t("web.title", page=self.nav) if self is not START else t("web.start_title")


def _pages(group: Group, line: HoursLine, *slugs: str) -> tuple[SitePage, ...]:
    return tuple(SitePage(slug, group, line) for slug in slugs)


_LIMITS = HoursLine.HOURS_AND_LIMITS
ALL_PAGES = (
    *_pages(Group.STEPS, HoursLine.NOTHING, "start", "dognet", "aret"),
    *_pages(Group.STEPS, HoursLine.HOURS, "svaret", "timene"),
    *_pages(Group.STEPS, _LIMITS, "egenandel", "soknad"),
    *_pages(Group.AFTER, HoursLine.NOTHING, "mote"),
    *_pages(Group.AFTER, _LIMITS, "vedtak", "brev", "arstimer"),
    *_pages(Group.MORE, HoursLine.NOTHING, "om_dere"),
    *_pages(Group.MORE, HoursLine.HOURS, "legg_inn", "andre_ordninger"),
    *_pages(Group.MORE, HoursLine.NOTHING, "hva_er_bpa", "arbeidsleder", "din_kommune"),
    *_pages(Group.MORE, HoursLine.NOTHING, "ordliste", "kilder", "avgjorelser", "virkelige_saker"),
    *_pages(Group.MORE, HoursLine.NOTHING, "personvern", "tilgjengelighet"),
)
START = ALL_PAGES[0]


def pages() -> tuple[SitePage, ...]:
    """The pages that have a file, in order."""
    return tuple(page for page in ALL_PAGES if page.file.is_file())


def page(slug: str) -> SitePage:
    """A page by its slug; KeyError if the table has none."""
    return {one.slug: one for one in ALL_PAGES}[slug]


def footer() -> tuple[SitePage, ...]:
    """The pages that stand at the foot of every page."""
    return tuple(one for one in pages() if one.group.in_footer)


def neighbours(here: SitePage) -> tuple[SitePage | None, SitePage | None]:
    """The page before and the page after, inside the group."""
    group = [one for one in pages() if one.group is here.group]
    index = group.index(here)
    before = group[index - 1] if index else None
    return before, group[index + 1] if index + 1 < len(group) else None
