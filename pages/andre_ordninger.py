"""Andre ordninger: what the same day says to Nav and to the kommune."""

from bpa_core.schemes.account import Account
from bpa_ui.andre_ordninger import cards, family_map, papers, pleiepenger, who
from bpa_ui.widgets import empty_state as empty


def page() -> None:
    assessment = empty.assessed_or_why()
    if assessment is None:
        return
    account = Account(assessment)
    if assessment.hours.entries:
        who.draw(account)
    else:
        empty.nothing_drawn()
    cards.draw(account)
    papers.draw(assessment)
    pleiepenger.draw(assessment)
    cards.beside(account)
    family_map.draw(assessment)


page()
