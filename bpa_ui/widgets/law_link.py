"""A paragraph of the law as a link."""

from bpa_core.law.references import LegalReference

_TIED = "§\u00a0"


def link(reference: LegalReference, *, long: bool = False) -> str:
    """«[egf § 8](…)», or with the law's whole name. The sign is not parted from its number at a line's end."""
    name = reference.long if long else reference.short
    return f"[{name.replace('§ ', _TIED)}]({reference.address})"
