"""How a letter stands on a day."""

from dataclasses import dataclass
from datetime import date

from bpa_core.documents.catalog import Letter
from bpa_core.plan.vocabulary import Code
from bpa_core.vedtak.deadlines import Deadline


class Fit(Code):
    """How a letter stands on a day."""

    FITS = "fits"
    NOT_YET = "not_yet"
    NOT = "not"


@dataclass(frozen=True, slots=True)
class Fitting:
    """Whether a letter fits, why in one line (a key of `letter_why.…`), and the day from or by which it does."""

    letter: Letter
    fit: Fit
    reason: str
    day: date | None = None
    deadline: Deadline | None = None
