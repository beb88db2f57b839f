"""What an arbeidsleder does, as the texts of Oslo kommune and HjemmeBest list it, and what else families find heavy."""

from bpa_core.plan.vocabulary import Code


class ArbeidslederDuty(Code):
    """A part of the role; each has words (its label), and in wording/names a way to solve it when it is too much."""

    BEHOV = "behov"
    ANSETTE = "ansette"
    OPPLAERING = "opplaering"
    VAKTPLAN = "vaktplan"
    REGNSKAP = "regnskap"
    VIKAR = "vikar"
    ARBEIDSMILJO = "arbeidsmiljo"
    REGLER = "regler"
    SAMTALER = "samtaler"
    PRIVATLIV = "privatliv"
    KREFTER = "krefter"
