"""Arbeidsleder og oppstart: the role, the self-check, suppliers, hiring, interviews and a stable team."""

from bpa_ui import reading, reading_arbeidsleder

reading.show(
    "arbeidsleder",
    after={
        "rollen": reading_arbeidsleder.self_check,
        "intervju": reading_arbeidsleder.interview_download,
    },
)
