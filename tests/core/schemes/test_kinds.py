"""Which schemes take a kind of task, by paragraph."""

import pytest

from bpa_core.plan.categories import Category
from bpa_core.plan.vocabulary import Scheme
from bpa_core.schemes.facts import Taken, made_of
from bpa_core.texts import label
from bpa_core.wording.schemes import schemes_line

ASKED = [Scheme.HJELPESTONAD, Scheme.FORHOYET_HJELPESTONAD, Scheme.OMSORGSSTONAD, Scheme.AVLASTNING]


def test_ftrl_6_4_housework_is_left_out_of_hjelpestonad_and_unsure_for_omsorgsstonad_of_hol_3_6() -> None:
    made = made_of(Category.HUSARBEID)
    assert list(made) == ASKED
    assert (made[Scheme.HJELPESTONAD], made[Scheme.OMSORGSSTONAD]) == (Taken.LEAVES_OUT, Taken.UNSURE)
    told = "usikkert i omsorgsstønad, avlastning; holdes utenfor i hjelpestønad, forhøyet hjelpestønad."
    assert schemes_line(Category.HUSARBEID).endswith(told)


@pytest.mark.parametrize("category", list(Category))
def test_every_scheme_that_asks_for_tasks_stands_once_in_the_line(category: Category) -> None:
    line = schemes_line(category)
    named = [word.strip(" .") for part in line.split(": ", 1)[1].split(";") for word in part.split(" i ")[1].split(",")]
    assert sorted(named) == sorted(label(scheme).lower() for scheme in ASKED)
