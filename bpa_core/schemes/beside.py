"""The pairs of schemes that families ask about when BPA comes: law, practice and what to ask stand in the texts."""

from bpa_core.plan.vocabulary import Code


class Beside(Code):
    """A pair, in the order they are shown."""

    HJELPESTONAD = "hjelpestonad"
    OMSORGSSTONAD = "omsorgsstonad"
    AVLASTNING = "avlastning"
    PLEIEPENGER = "pleiepenger"
    EGENANDEL = "egenandel"
    STONADER = "stonader"
    ANSATT = "ansatt"
