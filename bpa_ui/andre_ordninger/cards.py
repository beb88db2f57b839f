"""A card a scheme: what it is, who decides, what the law asks, what the plan shows, what to attach, how to appeal.

And what happens to a scheme that the family has: each pair of one and BPA, or of two.
"""

from collections.abc import Iterable, Iterator
from fractions import Fraction

import streamlit as st

from bpa_core.plan.vocabulary import Scheme
from bpa_core.schemes.account import Account, Doer, KindRow, Shown
from bpa_core.schemes.facts import Beside, Office, SchemeFacts, Taken, schemes
from bpa_core.texts import label, t
from bpa_core.texts.lengths import exact_hours_a_week, whole_minutes_in_words
from bpa_core.texts.numbers import hours_number
from bpa_ui.reading.passages import law_links
from bpa_ui.widgets import table as tables


def draw(account: Account) -> None:
    """Every scheme, folded, in the order of the data; then how one appeals, once for each office."""
    st.header(t("andre_ordninger.cards.heading"), anchor=False)
    st.markdown(t("andre_ordninger.cards.lead"))
    for scheme, facts in schemes().items():
        with st.expander(f"{label(scheme)}. {label(facts.office)}", key=f"scheme-{scheme}"):
            _card(account, scheme, facts)
    with st.expander(t("andre_ordninger.card.appeal"), key="scheme-appeal"):
        for office in Office:
            st.markdown(f"**{label(office)}.** {t(f'andre_ordninger.appeal_more.{office}')}")


def _card(account: Account, scheme: Scheme, facts: SchemeFacts) -> None:
    st.markdown(t(f"andre_ordninger.what.{scheme}"))
    _heading("asks")
    st.markdown(t(f"andre_ordninger.asks.{scheme}"))
    sure = t("andre_ordninger.card.sure", sure=label(facts.confidence), law=law_links(facts.law))
    st.markdown(f":small[{sure}]")
    _heading("shows")
    if not facts.asks_for_hours:
        st.markdown(t("andre_ordninger.card.no_hours"))
    elif not account.assessment.hours.entries:
        st.markdown(t("andre_ordninger.card.nothing"))
    else:
        _shown(account, facts, account.shown_for(scheme))
    _heading("attach")
    st.markdown(t(f"andre_ordninger.attach.{scheme}"))
    _heading("appeal")
    st.markdown(t(f"andre_ordninger.appeal.{facts.office}"))


def _heading(name: str) -> None:
    st.markdown(f"**{t(f'andre_ordninger.card.{name}')}**")


def _shown(account: Account, facts: SchemeFacts, shown: Shown) -> None:
    _table(shown)
    lines = []
    if unsure := kinds(shown.of(Taken.UNSURE)):
        lines.append(t("andre_ordninger.card.unsure", kinds=unsure))
    if left := kinds(shown.of(Taken.LEAVES_OUT)):
        lines.append(t("andre_ordninger.card.left_out", kinds=left))
    lines.append(t("andre_ordninger.card.nights", hours=exact_hours_a_week(account.at_night)))
    if (times := account.assessment.plan.case.awakenings) is not None:
        lines.append(t("andre_ordninger.card.awakenings", times=times))
    if awake := account.awake_a_night:
        lines.append(t("andre_ordninger.card.awake", minutes=whole_minutes_in_words(awake)))
    lines.append(t("andre_ordninger.card.bound", hours=exact_hours_a_week(account.bound)))
    st.markdown("\n".join(f"- {line}" for line in lines))
    if facts.kinds_confidence:
        source = t(f"scheme_source.{facts.kinds_source}")
        words = t("andre_ordninger.card.source", source=source, sure=label(facts.kinds_confidence))
        st.markdown(f":small[{words}]")


def _table(shown: Shown) -> None:
    """What the scheme takes, by kind; what is not answered has a column only where there is some."""
    columns = {"col_family": (Doer.FAMILY,), "col_untold": (Doer.NOT_TOLD,), "col_all": tuple(Doer)}
    if not shown.total(Taken.TAKES, Doer.NOT_TOLD):
        del columns["col_untold"]
    rows = [
        (label(row.category), *_hours(row.of(doers) for doers in columns.values())) for row in shown.of(Taken.TAKES)
    ]
    sums = _hours(shown.total(Taken.TAKES, *doers) for doers in columns.values())
    rows.append((f"**{t('andre_ordninger.card.takes_sum')}**", *(f"**{one}**" for one in sums)))
    tables.show([t(f"andre_ordninger.card.{name}") for name in ("col_kind", *columns)], rows)


def _hours(amounts: Iterable[Fraction]) -> Iterator[str]:
    return (hours_number(one) for one in amounts)


def kinds(rows: Iterable[KindRow]) -> str:
    """«husarbeid 3,5, innkjøp 1»: kinds with their hours a week."""
    names = (t("andre_ordninger.card.kind", kind=label(row.category), hours=hours_number(row.all)) for row in rows)
    return "; ".join(names)


def beside(account: Account) -> None:
    """«Hva skjer med det dere har?»: what is private today, in hours; then each pair: law, practice, what to ask."""
    st.header(t("andre_ordninger.beside.heading"), anchor=False)
    st.markdown(t("andre_ordninger.beside.lead"))
    today = account.done_today
    if today[Doer.FAMILY] or (account.assessment.hours.entries and not today[Doer.NOT_TOLD]):
        # Nothing where nobody has answered for the family: a zero would be a figure that nobody has told.
        private, untold = exact_hours_a_week(today[Doer.FAMILY]), exact_hours_a_week(today[Doer.NOT_TOLD])
        st.info(t("andre_ordninger.beside.private", hours=private, untold=untold))
    for pair in Beside:
        with st.expander(label(pair), key=f"beside-{pair}"):
            st.markdown(t("andre_ordninger.beside.says_law", text=t(f"andre_ordninger.beside.law.{pair}")))
            st.markdown(t("andre_ordninger.beside.says_practice", text=t(f"andre_ordninger.beside.practice.{pair}")))
            st.markdown(t("andre_ordninger.beside.says_ask", text=t(f"andre_ordninger.beside.ask.{pair}")))
