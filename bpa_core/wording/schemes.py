"""Which of the other schemes take a kind of task, in one line, for whoever chooses it."""

from bpa_core.plan.categories import Category
from bpa_core.plan.vocabulary import Scheme
from bpa_core.schemes.facts import Taken, made_of
from bpa_core.texts import label, t


def schemes_line(category: Category) -> str:
    """«… tas vanligvis med i hjelpestønad; usikkert i avlastning»: each scheme that asks for hours of tasks, once."""
    made = made_of(category)
    parts = [
        t("scheme_kinds.part", taken=_inside(label(taken)), schemes=_named(schemes))
        for taken in Taken
        if (schemes := tuple(scheme for scheme, one in made.items() if one is taken))
    ]
    return t("scheme_kinds.line", parts="; ".join(parts))


def _named(schemes: tuple[Scheme, ...]) -> str:
    return ", ".join(_inside(label(scheme)) for scheme in schemes)


def _inside(words: str) -> str:
    """As it stands inside a sentence."""
    return words[:1].lower() + words[1:]
