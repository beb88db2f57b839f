"""Codes and numbers -> the sentences people read. Pages and papers ask here, so that both say the same."""

from collections.abc import Iterable, Iterator
from fractions import Fraction

from bpa_core.assessment.assess import Assessment
from bpa_core.assessment.eligibility import Criterion, CriterionId, Margin, Outcome, Status, Verdict
from bpa_core.assessment.warnings import DrawnTask, WarningCode
from bpa_core.assessment.what_if import Flip
from bpa_core.egenandel.notes import Note
from bpa_core.law import figure
from bpa_core.plan.age import birthday
from bpa_core.plan.vocabulary import Code, FilledInBy
from bpa_core.texts import all_texts, has_text, label, t
from bpa_core.texts.address import t_for
from bpa_core.texts.lengths import gap_in_words, hours_a_week, minutes_in_words
from bpa_core.texts.numbers import kroner, long_date

LONG_GAP = 90
"""Minutes a day from which a margin is told in hours."""

SMALL_GAP = 7
"""Minutes a week under which a margin is less than a minute a day."""


def verdict_kind(verdict: Verdict) -> str:
    """The outcome; skjonn is told apart by what the right fails on: age, duration or hours. BPA kept from before 67
    is told apart where the need is small or short now: the law does not say whether the right holds then."""
    if verdict.outcome is Outcome.VIDEREFORING:
        return _kept(verdict)
    if verdict.outcome is not Outcome.SKJONN:
        return verdict.outcome
    failed = {one.id for one in verdict.criteria if one.status is Status.NOT_MET}
    before_hours = (one for one in (CriterionId.ALDER, CriterionId.VARIGHET) if one in failed)
    return f"{verdict.outcome}_{next(before_hours, CriterionId.TIMER)}"


def _kept(verdict: Verdict) -> str:
    standing = {one.id: one.status for one in verdict.criteria}
    uncertain = verdict.to_conditional.missing_per_week > 0 or standing[CriterionId.VARIGHET] is Status.NOT_MET
    return f"{Outcome.VIDEREFORING}_uklar" if uncertain else Outcome.VIDEREFORING


def verdict_sentence(assessment: Assessment) -> str:
    """The verdict as a tired parent would want it told; near 18 with the hours without avlastning too."""
    sentence = _of_verdict(f"verdict.{verdict_kind(assessment.verdict)}", assessment)
    without = assessment.without_avlastning_at_18
    if without is None:
        return sentence
    return f"{sentence} {t_for('verdict_near_18.hours', _who(assessment), hours=hours_a_week(without.counts_per_week))}"


def verdict_short(assessment: Assessment) -> str:
    """The verdict as a heading; near 18 with both, where avlastning makes the difference."""
    without, outcome = assessment.without_avlastning_at_18, assessment.verdict.outcome
    if without is not None and without.outcome is not outcome:
        return t("verdict_short.near_18", outcome=label(outcome), without=label(without.outcome))
    return _of_verdict(f"verdict_short.{verdict_kind(assessment.verdict)}", assessment)


def answer_short(assessment: Assessment) -> str:
    """The verdict as an answer that is read in three seconds; where facts are missing, what the hours alone would give.

    Near 18, where avlastning makes the difference, both answers are said.
    """
    verdict, without = assessment.verdict, assessment.without_avlastning_at_18
    if without is not None and without.outcome is not verdict.outcome:
        return verdict_short(assessment)
    if if_met := _kind_if_met(verdict):
        return t_for(f"answer_if_met.{if_met}", _who(assessment))
    return t_for(f"answer.{verdict_kind(verdict)}", _who(assessment))


def answer_tone(assessment: Assessment) -> str:
    """How the answer's box looks: "yes", "if" where it hangs on something, "ask" where BPA can be asked for."""
    verdict, without = assessment.verdict, assessment.without_avlastning_at_18
    if Outcome.SKJONN in (verdict.outcome, verdict.outcome_if_met):
        return "ask"
    steady = without is None or without.outcome is verdict.outcome
    sure = verdict_kind(verdict) in (Outcome.RETT, Outcome.VIDEREFORING)
    return "yes" if steady and sure else "if"


def verdict_if_met(assessment: Assessment) -> str | None:
    """What the hours alone would give, where something is missing."""
    kind = _kind_if_met(assessment.verdict)
    return t_for(f"verdict_if_met.{kind}", _who(assessment)) if kind else None


def _kind_if_met(verdict: Verdict) -> str | None:
    return _kept(verdict) if verdict.outcome_if_met is Outcome.VIDEREFORING else verdict.outcome_if_met


def verdict_steps(assessment: Assessment) -> tuple[str, ...]:
    """What to do next, in order."""
    start = f"verdict_next.{verdict_kind(assessment.verdict)}."
    return tuple(t_for(key, _who(assessment)) for key in all_texts() if key.startswith(start))


def _of_verdict(key: str, assessment: Assessment) -> str:
    return t_for(key, _who(assessment), hours=hours_a_week(assessment.hours.counts_per_week))


def _who(assessment: Assessment) -> FilledInBy:
    return assessment.plan.person.addressed


def margins_that_matter(verdict: Verdict) -> tuple[Margin, ...]:
    """Over 32 only that line matters; under it, both."""
    full, conditional = verdict.to_full, verdict.to_conditional
    return (full,) if full.missing_per_week <= 0 else (full, conditional)


def margin_sentence(margin: Margin) -> str:
    """«0,8 timer under 32, om lag 7 minutter om dagen»."""
    missing, line = margin.missing_per_week, margin.line // 60
    if missing == 0:
        return t("margin.exact", line=line)
    side = "missing" if missing > 0 else "spare"
    if abs(missing) < SMALL_GAP:
        return t(f"margin.just_{side}", line=line)
    minutes = abs(margin.minutes_per_day)
    per_day = minutes_in_words(minutes) if minutes < LONG_GAP else gap_in_words(minutes)
    return t(f"margin.{side}", gap=gap_in_words(abs(missing)), line=line, per_day=per_day)


def criterion_sentence(criterion: Criterion, who: FilledInBy) -> str:
    """How a criterion stands, with the person's value."""
    return t_for(f"criterion_text.{criterion.id}.{_standing(criterion)}", who, value=_value(criterion))


def criterion_step(criterion: Criterion, who: FilledInBy) -> str | None:
    """What to do about a criterion that is not simply met."""
    key = f"criterion_next.{criterion.id}.{_standing(criterion)}"
    return t_for(key, who) if has_text(key) else None


def criterion_law(criterion: Criterion) -> str:
    """What the law asks, in plain words."""
    return t(f"criterion_law.{criterion.id}")


def _standing(criterion: Criterion) -> str:
    """The status; at 67 or over, age is met or unsure by what was granted before."""
    old = criterion.id is CriterionId.ALDER and _reached(criterion.value, criterion.law)
    kept = {Status.MET: "kept", Status.UNSURE: "kept_unsure"} if old else {}
    return kept.get(criterion.status, criterion.status)


def _reached(value: Fraction | int | Code | None, law: int | None) -> bool:
    return isinstance(value, int) and law is not None and value >= law


def _value(criterion: Criterion) -> str:
    if isinstance(criterion.value, Code):
        return label(criterion.value)
    if criterion.value is None or criterion.id is CriterionId.ALDER:
        return str(criterion.value or 0)
    return hours_a_week(criterion.value)


def flip_words(flip: Flip, who: FilledInBy) -> tuple[str, str]:
    """The question, and why it matters and how sure the law is."""
    return t_for(f"flip.{flip.id}", who), t_for(f"flip_help.{flip.id}", who)


def outcome_words(outcome: Verdict | Flip) -> str:
    """An outcome in a few words; where something is missing, what the hours alone would give beside it."""
    words = label(outcome.outcome)
    return (
        t("outcome_words.with_met", outcome=words, met=label(outcome.outcome_if_met))
        if outcome.outcome_if_met
        else words
    )


def warning_sentences(task: DrawnTask, codes: Iterable[WarningCode], who: FilledInBy) -> Iterator[str]:
    """What stands beside a task's row: each warning that concerns it, with the minutes that are its own."""
    values = {"own": minutes_in_words(task.own), "drawn": minutes_in_words(task.drawn)}
    keeps_all = values["own"] == values["drawn"]
    for code in codes:
        short = keeps_all and code is WarningCode.OVERLAPP
        yield t_for("warning_keeps_all.overlapp" if short else f"warning.{code}", who, **values)


def general_warnings(assessment: Assessment) -> Iterator[str]:
    """The warnings that concern no single task: days, birthdays, institution."""
    for warning in assessment.warnings:
        if not warning.ids:
            yield t_for(f"warning.{warning.code}", _who(assessment), **_warning_values(assessment, warning.code))


def _warning_values(assessment: Assessment, code: WarningCode) -> dict[str, object]:
    hours, year = assessment.hours, assessment.plan.year
    if code is WarningCode.DAGER_GAR_IKKE_OPP:
        return {"told": hours.days_stated, "days": hours.days_in_year, "year": year}
    ages = {WarningCode.FYLLER_18: "child_until", WarningCode.FYLLER_67: "age_limit"}
    born = assessment.plan.person.birth_date
    if code not in ages or born is None:
        return {}
    return {"date": long_date(birthday(born, figure(ages[code]).on(assessment.as_of).value))}


def note_sentence(assessment: Assessment, note: Note) -> str:
    """A note on egenandel, with the year's amounts."""
    rates = assessment.egenandel.rates
    cap = "" if rates.cap_per_month is None else kroner(rates.cap_per_month)
    two_g = t("note_amount.two_g_unknown")
    if rates.two_g is not None:
        two_g = t("note_amount.two_g", amount=kroner(rates.two_g))
    return t_for(f"note.{note.code}", _who(assessment), cap=cap, two_g=two_g, year=assessment.plan.year)
