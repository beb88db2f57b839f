"""What all tests share: how far Hypothesis looks.

A short look at every run; `HYPOTHESIS_PROFILE=deep` looks at a hundred times as much.
"""

import os

from hypothesis import HealthCheck, Phase, settings

_WITHOUT_CLOCK = {"deadline": None, "suppress_health_check": list(HealthCheck)}
settings.register_profile(
    "quick", max_examples=20, phases=[Phase.explicit, Phase.reuse, Phase.generate], **_WITHOUT_CLOCK
)
settings.register_profile("deep", max_examples=2000, **_WITHOUT_CLOCK)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "quick"))
