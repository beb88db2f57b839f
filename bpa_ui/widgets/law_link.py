"""A paragraph of the law as a link."""

from bpa_core.law.references import LegalReference, tied


def link(reference: LegalReference, *, long: bool = False) -> str:
    """«[egf § 8](…)», or with the law's whole name. «§ 2-1 d» is not parted at a line's end."""
    return f"[{tied(reference.long if long else reference.short)}]({reference.address})"
