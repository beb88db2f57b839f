"""Arbeidsleder og oppstart: the role, the self-check, suppliers, hiring, interviews and a stable team."""

from bpa_ui.reading import arbeidsleder as reading_arbeidsleder
from bpa_ui.reading import passages as reading

reading.show(
    "arbeidsleder",
    after={
        "rollen": reading_arbeidsleder.self_check,
        "intervju": reading_arbeidsleder.interview_download,
    },
)
