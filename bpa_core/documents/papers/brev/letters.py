"""The table of letters, in the order of a case."""

from collections.abc import Mapping
from types import MappingProxyType

from bpa_core.documents.catalog import Letter
from bpa_core.documents.papers.brev.after_vedtak import AFTER_A_VEDTAK
from bpa_core.documents.papers.brev.before_vedtak import BEFORE_A_VEDTAK
from bpa_core.documents.papers.brev.outline import Outline

OUTLINES: Mapping[Letter, Outline] = MappingProxyType({**BEFORE_A_VEDTAK, **AFTER_A_VEDTAK})
