"""The questions of «Om dere», in order: which concern this person, how each is asked, and the answer in words."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from bpa_core.editing import updates as answers
from bpa_core.plan import limits
from bpa_core.plan.age import at_the_age_limit, is_adult
from bpa_core.plan.model import Plan
from bpa_core.plan.vocabulary import (
    Arbeidsleder,
    BpaBefore67,
    Code,
    FilledInBy,
    LivesWith,
    NightNeed,
    TwoHelpersNeed,
    Unsure,
)
from bpa_core.texts import label, t
from bpa_core.texts.numbers import long_date
from bpa_ui.session import tab_plan
from bpa_ui.widgets import inputs as fields
from bpa_ui.widgets.escape import escape_markdown


@dataclass(frozen=True, slots=True)
class Question:
    """One question: `ask` draws it, `in_words` gives the answer, escaped, or nothing."""

    name: str
    ask: Callable[[Plan], None]
    in_words: Callable[[Plan], str]
    concerns: Callable[[Plan], bool] = lambda _: True


def questions(plan: Plan) -> Sequence[Question]:
    """Those that concern this person, as far as is told."""
    return [one for one in _ALL if one.concerns(plan)]


def _old(plan: Plan) -> bool:
    return at_the_age_limit(plan.person, tab_plan.today())


def _lives_with(plan: Plan) -> Sequence[LivesWith | None]:
    """Shared residence and foster home concern children, a partner adults; what is answered stays. None: not told."""
    adult, chosen = is_adult(plan.person, tab_plan.today()), plan.person.lives_with
    of_children = {LivesWith.SHARED_RESIDENCE, LivesWith.FOSTER_HOME}
    hidden = {True: of_children, False: {LivesWith.PARTNER, LivesWith.ALONE}, None: set[LivesWith]()}
    return [*(one for one in LivesWith if one not in hidden[adult] or one is chosen), None]


def _coded(name: str, options: Callable[[Plan], Sequence[Code | None]], concerns: Callable[[Plan], bool]) -> Question:
    """A question with a few answers that is a field of the person."""

    def ask(plan: Plan) -> None:
        chosen = getattr(plan.person, name)
        fields.choose(
            t(f"om_dere.{name}.question"),
            options(plan),
            chosen,
            name,
            lambda answer: answers.with_person(tab_plan.current(), **{name: answer}),
        )

    def in_words(plan: Plan) -> str:
        chosen: Code | None = getattr(plan.person, name)
        return label(chosen) if chosen is not None else ""

    return Question(name, ask, in_words, concerns)


def _always(_: Plan) -> bool:
    return True


def _ask_birth_date(plan: Plan) -> None:
    fields.ask_date(
        t("om_dere.birth_date.question"),
        plan.person.birth_date,
        "birth_date",
        lambda day: answers.with_person(tab_plan.current(), birth_date=day),
        hint=t("om_dere.birth_date.hint"),
        is_birth=True,
    )


def _ask_applied_on(plan: Plan) -> None:
    fields.ask_date(
        t("om_dere.applied_on.question"),
        plan.applied_on,
        "applied_on",
        lambda day: answers.with_plan(tab_plan.current(), applied_on=day),
        hint=t("om_dere.applied_on.hint"),
    )


def _ask_kommune(plan: Plan) -> None:
    fields.ask_text(
        t("om_dere.kommune.question"),
        plan.person.kommune,
        "kommune",
        lambda name: answers.with_person(tab_plan.current(), kommune=name),
        limit=limits.TITLE_LENGTH,
    )


def _ask_title(plan: Plan) -> None:
    fields.ask_text(
        t("om_dere.title.question"),
        plan.title,
        "plan_title",
        lambda title: answers.with_plan(tab_plan.current(), title=title),
        limit=limits.TITLE_LENGTH,
    )


def _write(name: str) -> Callable[[object], Plan]:
    return lambda given: answers.with_person(tab_plan.current(), **{name: given})


def _ask_night(plan: Plan) -> None:
    for name in ("night_from", "night_to"):
        fields.ask_time(
            t(f"om_dere.night.{name.removeprefix('night_')}"),
            getattr(plan.person, name),
            name,
            _write(name),
            hint=t("om_dere.night.hint"),
        )


def _day(day: date | None) -> str:
    return long_date(day) if day else ""


_ALL: tuple[Question, ...] = (
    _coded("filled_in_by", lambda _: tuple(FilledInBy), _always),
    Question("birth_date", _ask_birth_date, lambda plan: _day(plan.person.birth_date)),
    _coded("lives_with", _lives_with, _always),
    _coded("need_over_two_years", lambda _: (Unsure.YES, Unsure.NO, Unsure.UNSURE), _always),
    _coded("bpa_before_67", lambda _: tuple(BpaBefore67), _old),
    _coded("night_need", lambda _: tuple(NightNeed), _always),
    Question("night", _ask_night, lambda plan: f"{plan.person.night_from}–{plan.person.night_to}"),
    _coded("two_helpers_need", lambda _: tuple(TwoHelpersNeed), _always),
    _coded("arbeidsleder", lambda _: tuple(Arbeidsleder), _always),
    Question("kommune", _ask_kommune, lambda plan: escape_markdown(plan.person.kommune)),
    Question("applied_on", _ask_applied_on, lambda plan: _day(plan.applied_on)),
    Question("title", _ask_title, lambda plan: escape_markdown(plan.title)),
)
