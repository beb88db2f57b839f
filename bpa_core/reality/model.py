"""The shape of a case's file: where the decision stands, the facts told of it, what it said, and what we say."""

from datetime import date
from decimal import Decimal
from typing import Annotated, Self

from pydantic import Field, model_validator

from bpa_core.assessment.eligibility import Outcome
from bpa_core.assessment.what_if import FlipId
from bpa_core.claims.claim import ClaimCode
from bpa_core.data_files import Address, DataPart, LanguageCode, Sentences
from bpa_core.guidance.decisions import DecidedBy, Helps, HowRead, Words
from bpa_core.plan.categories import Category, Service
from bpa_core.plan.vocabulary import (
    BpaBefore67,
    Code,
    LivesWith,
    NightNeed,
    Per,
    Scheme,
    TwoHelpersNeed,
    Unsure,
    VedtakSituation,
)

Hours = Annotated[Decimal, Field(ge=0, le=8784)]


class Body(Code):
    """Who decided, where it is none of those of guidance/decisions.py."""

    STATSFORVALTEREN = "statsforvalteren"
    KOMMUNEN = "kommunen"
    NAV = "nav"
    TRYGDERETTEN = "trygderetten"


class Question(Code):
    """What is held against each other: BPA for these hours; whether a claim leads through; whether the night counts;
    how long others have the child, and graded pleiepenger; whether a scheme takes a kind of task."""

    RETT = "rett"
    KRAV = "krav"
    NATT = "natt"
    GRAD = "grad"
    TAS_MED = "tas_med"


class Ruled(Code):
    """What the decision answers to the question."""

    JA = "ja"
    DELVIS = "delvis"
    NEI = "nei"
    IKKE_SVART = "ikke_svart"


class Ours(Code):
    """What we answer. SKJONN: the law gives no claim, and the kommune may still grant it. APENT: the facts that are
    told do not answer."""

    JA = "ja"
    FORBEHOLD = "forbehold"
    USIKKERT = "usikkert"
    SKJONN = "skjonn"
    NEI = "nei"
    APENT = "apent"


class CaseHours(DataPart):
    """Hours that the case is about, in the unit they were told; `night`: how many of them at night."""

    service: Service
    amount: Annotated[Hours, Field(gt=0)]
    per: Per
    night: Hours = Decimal(0)

    @model_validator(mode="after")
    def _night_fits(self) -> Self:
        if self.night > self.amount:
            raise ValueError("night is more than amount")
        return self


class Facts(DataPart):
    """What is told of the person and the help; what is not told is left out. `age` on the day of the decision: the
    least and the most it can be; the answer must be the same for both. `points`: statements of
    guidance/kommune_statements.toml that stand in the vedtak. `with_others`: hours each weekday, for pleiepenger."""

    age: tuple[int, int] | None = None
    lives_with: LivesWith | None = None
    lasting: Unsure = Unsure.UNSURE
    night_need: NightNeed = NightNeed.UNSURE
    two_helpers_need: TwoHelpersNeed = TwoHelpersNeed.UNSURE
    bpa_before_67: BpaBefore67 = BpaBefore67.NO
    heavy_care: Unsure = Unsure.UNSURE
    situation: VedtakSituation | None = None
    points: tuple[str, ...] = ()
    hours: tuple[CaseHours, ...] = ()
    with_others: tuple[Hours, ...] = ()

    @model_validator(mode="after")
    def _ages_in_order(self) -> Self:
        if self.age and not 0 <= self.age[0] <= self.age[1] <= 110:
            raise ValueError("age is [least, most]")
        return self


class OwnDecision(DataPart):
    """A decision that guidance/decisions.toml does not have. `source`: the paper or page, in words. `address` is left
    out where it is not known, or holds somebody's name."""

    by: Body | DecidedBy
    on: date | None = None
    year: int | None = Field(default=None, ge=1980, le=2100)
    title: Words
    title_in: dict[LanguageCode, Words] = Field(default_factory=dict)
    source: Words
    address: Address | None = None
    read: HowRead
    helps: Helps | None = None
    says: Sentences
    says_in: dict[LanguageCode, Sentences] = Field(default_factory=dict)


class Case(DataPart):
    """A case. `we_say`, `outcome`, `counts` (hours a week), `turns` and `percent` are what the file states; `tried`
    finds them anew. `unknown`: what is not told, and how it is counted; `why`: what makes the difference."""

    ruling: str | None = None
    decision: OwnDecision | None = None
    facts: Facts = Facts()
    question: Question
    claim: ClaimCode | None = None
    scheme: Scheme | None = None
    category: Category | None = None
    ruled: Ruled | None = None
    ruled_hours: Hours | None = None
    ruled_percent: int | None = Field(default=None, ge=0, le=100)
    we_say: Ours | None = None
    outcome: Outcome | None = None
    counts: Hours | None = None
    turns: tuple[FlipId, ...] = ()
    percent: int | None = Field(default=None, ge=0, le=100)
    unknown: Sentences | None = None
    unknown_in: dict[LanguageCode, Sentences] = Field(default_factory=dict)
    why: Sentences | None = None
    why_in: dict[LanguageCode, Sentences] = Field(default_factory=dict)

    @model_validator(mode="after")
    def _whole(self) -> Self:
        if (self.ruling is None) == (self.decision is None):
            raise ValueError("either ruling (a key of guidance/decisions.toml) or [decision]")
        if (self.question is Question.KRAV) != (self.claim is not None):
            raise ValueError('claim goes with question = "krav"')
        if (self.question is Question.TAS_MED) != (self.scheme is not None and self.category is not None):
            raise ValueError('scheme and category go with question = "tas_med"')
        graded = self.question is Question.GRAD
        if graded != (self.ruled is None) or graded != (self.we_say is None):
            raise ValueError("ruled and we_say are told, but of pleiepenger: there percent and hours")
        if graded and (self.ruled_hours is None and self.ruled_percent is None):
            raise ValueError("ruled_hours or ruled_percent is told")
        return self
