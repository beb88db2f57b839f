"""When each letter fits: a pure function of the plan, its vedtak and the day."""

from bpa_core.assessment.assess import Assessment
from bpa_core.documents.catalog import Letter
from bpa_core.documents.papers.brev.fit import Fitting
from bpa_core.documents.papers.brev.fits_after import FITS_AFTER
from bpa_core.documents.papers.brev.fits_before import FITS_BEFORE

_RULES = {**FITS_BEFORE, **FITS_AFTER}


def fitting(assessment: Assessment, letter: Letter) -> Fitting:
    """How a letter stands on the day of assessment."""
    return _RULES[letter](assessment)


def fittings(assessment: Assessment) -> tuple[Fitting, ...]:
    """Every letter, in the order of a case."""
    return tuple(fitting(assessment, letter) for letter in Letter)
