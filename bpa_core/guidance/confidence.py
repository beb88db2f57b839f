"""How sure something is, in five steps that people are told in words."""

from bpa_core.plan.vocabulary import Code


class Confidence(Code):
    """From read in the law to not verified; in that order."""

    A = "a"
    I = "i"  # noqa: E741
    B = "b"
    C = "c"
    U = "u"
