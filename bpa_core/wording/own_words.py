"""Words that the app itself puts into a plan: tasks of the palette, names of days, what the examples are filled with.

A plan holds words, not keys, for they are the family's to change. Where they stand unchanged they can be told in
another language: a task chosen by one who reads English is bokmål on the paper that the kommune gets.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType

from bpa_core.assessment.assess import Assessment, assess
from bpa_core.plan.map_texts import map_texts
from bpa_core.plan.model import Plan
from bpa_core.texts import all_texts
from bpa_core.texts.language import languages

_SINGLE = (
    "dognet.days.ordinary",
    "dognet.days.unnamed",
    "legg_inn.log.weekday",
    "legg_inn.log.weekend",
    "legg_inn.log.bad_day",
)


def in_language(plan: Plan, language: str) -> Plan:
    """The plan with the app's own words in that language; the same plan where it has none to change. What the family
    has typed or changed stays. KeyError for no such language."""
    words = _words(languages()[language].code)
    return map_texts(plan, lambda text: words.get(text, text))


def assessed_in(assessment: Assessment, language: str) -> Assessment:
    """The same for an assessment: its tasks with their words in that language."""
    plan = in_language(assessment.plan, language)
    return assessment if plan is assessment.plan else assess(plan, assessment.as_of)


@cache
def _words(language: str) -> Mapping[str, str]:
    """Each of the words in any other language -> the same in this one, where it has it."""
    translated: dict[str, str] = {}
    for code in languages():
        for key in _keys():
            word, translation = all_texts(code).get(key), all_texts(language).get(key)
            if word and translation and word != translation:
                translated.setdefault(word, translation)
    return MappingProxyType(translated)


def _keys() -> Iterator[str]:
    yield from _SINGLE
    for key in all_texts():
        _, _, name = key.partition(".")
        if key in (f"palette.{name}", f"example_words.{name}"):
            yield key
