"""The page's texts in the right form of address: «du» to one who fills in for themselves, else «dere»."""

from bpa_core.texts import address
from bpa_ui.session import tab_plan


def t_for_reader(key: str, /, **values: object) -> str:
    """The text of a key, said to whoever fills in this tab's plan."""
    return address.t_for(key, tab_plan.current().person.addressed, **values)
