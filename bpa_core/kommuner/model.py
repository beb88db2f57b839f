"""The shape of a kommune's file: sources, facts by subject, and where an application goes."""

from datetime import date
from typing import Annotated, Self

from pydantic import AfterValidator, Field, StringConstraints, model_validator

from bpa_core.data_files import Address, DataPart, LanguageCode, Sentences
from bpa_core.law import LegalReference, cite, cite_all
from bpa_core.plan.vocabulary import Code

Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=120)]
SourceId = Annotated[str, StringConstraints(pattern=r"^[a-z0-9_]+$")]
Phone = Annotated[str, StringConstraints(pattern=r"^[0-9 +]{5,20}$")]


def plain_name(written: str) -> str:
    """«bergen» of «Bergen», «Bergen kommune» or « bergen »: what kommuner are looked up by."""
    return written.strip().casefold().removesuffix("kommune").strip()


def _in_the_table(meaning: str) -> str:
    cite(meaning)
    return meaning


Meaning = Annotated[str, AfterValidator(_in_the_table)]
"""What a paragraph is for, as in law/paragraphs.toml: "bpa" for the right to BPA."""


class KommuneTopic(Code):
    """What a family asks about its kommune; in the order it is shown."""

    SOKE = "soke"
    KRAV = "krav"
    BEHANDLING = "behandling"
    AVLASTNING = "avlastning"
    HELSEHJELP = "helsehjelp"
    ARBEIDSLEDER = "arbeidsleder"
    ARBEIDSGIVER = "arbeidsgiver"
    ANSETTE = "ansette"
    BYTTE = "bytte"
    OPPSIGELSE = "oppsigelse"
    UTENFOR = "utenfor"
    EGENANDEL = "egenandel"
    IKKE_FUNGERER = "ikke_fungerer"


class KommuneSource(DataPart):
    """Where facts come from: a title, an address if there is one, the day somebody read it."""

    title: Words
    address: Address | None = None
    read_on: date


class LocalFact(DataPart):
    """One thing the kommune says. `beside_the_law` says how the law differs, with its paragraphs in `law`. `…_in`: the
    same in other languages; what one lacks is read in bokmål."""

    topic: KommuneTopic
    text: Sentences
    text_in: dict[LanguageCode, Sentences] = Field(default_factory=dict)
    source: SourceId
    beside_the_law: Sentences | None = None
    beside_the_law_in: dict[LanguageCode, Sentences] = Field(default_factory=dict)
    law: tuple[Meaning, ...] = ()

    @model_validator(mode="after")
    def _law_is_named(self) -> Self:
        if self.beside_the_law and not self.law:
            raise ValueError('beside_the_law needs law = ["bpa"]: name the paragraph as law/paragraphs.toml does')
        return self

    @property
    def references(self) -> tuple[LegalReference, ...]:
        """The paragraphs of `law`, on the day in use."""
        return cite_all(self.law)


class Office(DataPart):
    """Where an application goes: for whom, from which bydeler (none: all), and how it is reached."""

    who: Words
    who_in: dict[LanguageCode, Words] = Field(default_factory=dict)
    bydeler: tuple[Words, ...] = ()
    name: Words
    name_in: dict[LanguageCode, Words] = Field(default_factory=dict)
    post: Words | None = None
    phone: Phone | None = None
    note: Sentences | None = None
    note_in: dict[LanguageCode, Sentences] = Field(default_factory=dict)
    source: SourceId


class Kommune(DataPart):
    """A kommune's file. Every fact and address names one of the file's own sources."""

    name: Words
    also_called: tuple[Words, ...] = ()
    sources: dict[SourceId, KommuneSource] = Field(min_length=1)
    facts: tuple[LocalFact, ...] = Field(min_length=1)
    offices: tuple[Office, ...] = ()

    @model_validator(mode="after")
    def _sources_fit(self) -> Self:
        used = [*(fact.source for fact in self.facts), *(office.source for office in self.offices)]
        unknown, idle = sorted(set(used) - set(self.sources)), sorted(set(self.sources) - set(used))
        if unknown:
            raise ValueError(f"source {', '.join(unknown)} is used but not described under [sources.…]")
        if idle:
            raise ValueError(f"source {', '.join(idle)} is described but nothing uses it")
        if KommuneTopic.SOKE not in {fact.topic for fact in self.facts}:
            raise ValueError('there must be a fact with topic = "soke": how to apply')
        return self

    @property
    def called(self) -> tuple[str, ...]:
        """Every name it goes by, in small letters."""
        return tuple(name.casefold() for name in (self.name, *self.also_called))

    @property
    def facts_in_order(self) -> tuple[LocalFact, ...]:
        """By subject as a family meets them; within a subject as in the file."""
        order = list(KommuneTopic)
        return tuple(sorted(self.facts, key=lambda fact: order.index(fact.topic)))

    @property
    def silent_on(self) -> tuple[KommuneTopic, ...]:
        """What the sources say nothing about, and a family should ask."""
        topics = {fact.topic for fact in self.facts}
        return tuple(topic for topic in KommuneTopic if topic not in topics)
