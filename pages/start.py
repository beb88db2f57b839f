"""Start: the doors, what this is and is not, and what truly happens to what is typed. No Plotly here."""

import streamlit as st

from bpa_core.examples import example_names, example_plan
from bpa_core.law import READ_ON
from bpa_core.texts import t
from bpa_core.texts.language import reading
from bpa_core.texts.numbers import long_date
from bpa_core.wording.own_words import in_language
from bpa_ui.clock import example
from bpa_ui.session import tab_example, tab_plan
from bpa_ui.shell import file_bar, site
from bpa_ui.widgets import lead


def _door(name: str, to: site.SitePage) -> None:
    if to not in site.pages():
        return
    st.header(t(f"start.{name}.title"), anchor=False)
    st.markdown(t(f"start.{name}.lead"))
    with st.container(key=f"bpa-door-{name}"):
        st.page_link(to.file, label=t(f"start.{name}.go"))


def _examples() -> None:
    st.subheader(t("start.example.title"), anchor=False)
    st.caption(t("start.example.lead"))
    with st.container(horizontal=True, key="start-examples"):
        for name in example_names():
            label = t(f"start.example.{name}")
            if st.button(
                label, key=f"example-{name}", on_click=_open_example, args=(name,), help=t(f"example.{name}.lead")
            ):
                st.switch_page(str(site.page("dognet").file))


def _open_example(name: str) -> None:
    tab_example.open_beside(in_language(example_plan(name), reading()))
    lead.to("day")


def _open_file() -> None:
    with st.expander(t("start.open.title")):
        st.markdown(t("start.open.lead"))
        file_bar.uploader("start")


def _folded(name: str) -> None:
    with st.expander(t(f"start.{name}.title")):
        st.markdown(t(f"start.{name}.body", read_on=long_date(READ_ON)))


def _clock() -> None:
    """What one gets: seen in a second."""
    with st.container(key="bpa-start-clock"):
        example.show(tab_plan.today())
        st.caption(t("start.clock_below"))


def main() -> None:
    doors, clock = st.columns(2, gap="large")
    with doors:
        _door("draw", site.page("dognet"))
        _door("vedtak", site.page("vedtak"))
    with clock:
        _clock()
    _examples()
    _open_file()
    for name in ("what", "typed", "human"):
        _folded(name)


main()
