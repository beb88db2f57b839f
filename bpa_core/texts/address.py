"""Texts that speak to the reader: «du» to one who fills in for themselves, else «dere»."""

from bpa_core.plan.vocabulary import FilledInBy
from bpa_core.texts import t, template

FORMS = ("du", "Du", "deg", "din", "ditt", "dine")


def t_for(key: str, who: FilledInBy, /, **values: object) -> str:
    """The text of a key in the right form of address, its other `{names}` filled in. KeyError as for `t`."""
    return t(key, **{form: template(f"address.{who}.{form}") for form in FORMS}, **values)
