"""Brev: the letters beside the application and the appeal; those that fit now first."""

from bpa_ui.brev import choose as brev_list
from bpa_ui.brev import chosen as brev_letter
from bpa_ui.widgets import empty_state as empty


def page() -> None:
    assessment = empty.assessed_or_why()
    if assessment is None:
        return
    letter = brev_list.chosen()
    if letter is None:
        brev_list.show(assessment)
    else:
        brev_letter.show(assessment, letter)


page()
