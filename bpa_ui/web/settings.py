"""The site's settings, each an environment variable, read once. At home none is needed."""

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

_HOST = re.compile(r"(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)*|\[[0-9a-f:.]+\]")
_ORIGIN = re.compile(rf"https?://({_HOST.pattern})(:\d+)?")
_YES_NO = {"": False, "0": False, "no": False, "false": False, "1": True, "yes": True, "true": True}


@dataclass(frozen=True, slots=True)
class Settings:
    """What differs between a kitchen table and a public site."""

    public_url: str = ""  # BPA_PUBLIC_URL: https://bpa.example.no, for the sitemap and canonical addresses
    allowed_hosts: tuple[str, ...] = ()  # BPA_ALLOWED_HOSTS: names the site answers to; none given: any
    frame_ancestors: tuple[str, ...] = ()  # BPA_FRAME_ANCESTORS: origins that may embed the site; none given: nobody
    behind_tls: bool = False  # BPA_BEHIND_TLS: TLS ends here or before here: HSTS, and cookies only over TLS
    forwarded: bool = False  # BPA_FORWARDED: the proxy before the app says whose a request is (X-Forwarded-For)
    operator: str = ""  # BPA_OPERATOR: who runs the site, told on the pages about privacy and accessibility
    contact: str = ""  # BPA_CONTACT: how to reach them: an e-mail address, a telephone number


def read(environment: Mapping[str, str]) -> Settings:
    """ValueError, naming the variable, for a value that is not understood."""
    return Settings(
        public_url=_setting(environment, "BPA_PUBLIC_URL", _ORIGIN),
        allowed_hosts=_list(environment, "BPA_ALLOWED_HOSTS", _HOST),
        frame_ancestors=_list(environment, "BPA_FRAME_ANCESTORS", _ORIGIN),
        behind_tls=_yes(environment, "BPA_BEHIND_TLS"),
        forwarded=_yes(environment, "BPA_FORWARDED"),
        operator=environment.get("BPA_OPERATOR", "").strip(),
        contact=environment.get("BPA_CONTACT", "").strip(),
    )


@cache
def settings() -> Settings:
    """The settings of this process."""
    return read(os.environ)


def _list(environment: Mapping[str, str], name: str, allowed: re.Pattern[str]) -> tuple[str, ...]:
    given = tuple(environment.get(name, "").lower().replace(",", " ").split())
    for one in given:
        if not allowed.fullmatch(one):
            raise ValueError(f"{name}: «{one}» is not understood")
    return given


def _setting(environment: Mapping[str, str], name: str, allowed: re.Pattern[str]) -> str:
    given = _list({name: environment.get(name, "").rstrip("/")}, name, allowed)
    if len(given) > 1:
        raise ValueError(f"{name}: one address only")
    return given[0] if given else ""


def _yes(environment: Mapping[str, str], name: str) -> bool:
    given = environment.get(name, "").strip().lower()
    if given not in _YES_NO:
        raise ValueError(f"{name}: «{given}» is not understood; 1 or 0")
    return _YES_NO[given]
