"""The fixed words of a plan. Their Norwegian labels stand in texts/, by `label_key`."""

import re
from enum import StrEnum
from functools import cache


class Code(StrEnum):
    """A code of the file format or of a result, never shown as it is."""

    @property
    def label_key(self) -> str:
        """The key of its words in texts/: `not_counted.natt_punktvis` for `NotCounted.NATT_PUNKTVIS`."""
        return f"{_snake_case(type(self).__name__)}.{self.value}"


@cache
def _snake_case(name: str) -> str:
    return re.sub(r"(?<!^)(?=[A-Z])", "_", name).lower()


class FilledInBy(Code):
    """Who types; decides wording only."""

    SELF = "self"
    PARENT = "parent"
    REPRESENTATIVE = "representative"


class LivesWith(Code):
    """Whom the person lives with."""

    PARENTS = "parents"
    SHARED_RESIDENCE = "shared_residence"
    ALONE = "alone"
    PARTNER = "partner"
    OTHERS = "others"
    INSTITUTION = "institution"
    SHARED_HOUSING = "shared_housing"
    FOSTER_HOME = "foster_home"


class Unsure(Code):
    """Yes, no, or not known yet."""

    UNSURE = "unsure"
    YES = "yes"
    NO = "no"


class BpaBefore67(Code):
    """Whether BPA was granted before 67, and how (pbrl § 2-1 d first paragraph)."""

    NO = "no"
    AS_RIGHT = "as_right"
    BY_DISCRETION = "by_discretion"
    UNSURE = "unsure"


class Arbeidsleder(Code):
    """Who leads the assistants."""

    NONE = "none"
    SELF = "self"
    PARENT = "parent"
    OTHER = "other"


class NightNeed(Code):
    """How the person needs help at night (pbrl § 2-1 d second paragraph)."""

    NONE = "none"
    VISITS = "visits"
    CONTINUOUS = "continuous"
    UNSURE = "unsure"


class TwoHelpersNeed(Code):
    """How the person needs two helpers at once (pbrl § 2-1 d second paragraph)."""

    NONE = "none"
    AT_TIMES = "at_times"
    CONTINUOUS = "continuous"
    UNSURE = "unsure"


class Evidence(Code):
    """How well a task's minutes are known."""

    ESTIMATED = "estimated"
    TIMED = "timed"
    CONFIRMED = "confirmed"


class Per(Code):
    """How often something occasional comes."""

    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


class HoursPer(Code):
    """How hours were told: in which time, or as percent of which full post."""

    WEEK = "week"
    MONTH = "month"
    YEAR = "year"
    DAY = "day"
    PERCENT_37_5 = "percent_of_37_5"
    PERCENT_35_5 = "percent_of_35_5"


class Whereabouts(Code):
    """Where a kind of day is spent, where a fortnight has a rhythm."""

    ANY = "any"
    HOME = "home"
    AWAY = "away"


class AwayIs(Code):
    """Where the person is on the days away."""

    AVLASTNING = "avlastning"
    OTHER_PARENT = "other_parent"


class KommuneCharges(Code):
    """Whether the kommune takes egenandel for praktisk bistand at all."""

    UNKNOWN = "unknown"
    YES = "yes"
    NO = "no"


class VedtakOutcome(Code):
    """What the kommune decided."""

    GRANTED = "granted"
    PARTLY = "partly"
    REFUSED = "refused"


class CostClaim(Code):
    """What a vedtak says of cost; a comparison must be documented to count (pbrl § 2-1 d fourth paragraph)."""

    UNKNOWN = "unknown"
    NOTHING = "nothing"
    CLAIMED = "claimed"
    DOCUMENTED = "documented"


class Delivery(Code):
    """How the vedtak came: a digital one counts from its notice (eForvaltningsforskriften § 11)."""

    UNKNOWN = "unknown"
    POST = "post"
    DIGITAL = "digital"


class VedtakSituation(Code):
    """What happened, as the appeal answers it; None in the plan: not stated."""

    ALL_REFUSED = "all_refused"
    COST = "cost"
    FEWER_HOURS = "fewer_hours"
    ORGANISATION_ONLY = "organisation_only"
    AVLASTNING = "avlastning"
    CUT = "cut"
    ENDED = "ended"
    LOCKED = "locked"
    NOT_DELIVERED = "not_delivered"
    EGENANDEL = "egenandel"


class PointStanding(Code):
    """Where a point of the appeal stands: only said, written in the vedtak, or missing there."""

    SAID = "said"
    IN_VEDTAK = "in_vedtak"
    NOT_IN_VEDTAK = "not_in_vedtak"


class NeedChange(Code):
    """How the need is beside what it was at an earlier vedtak."""

    UNSURE = "unsure"
    UNCHANGED = "unchanged"
    LARGER = "larger"
    SMALLER = "smaller"


class DoneBy(Code):
    """Who does a task today."""

    UNKNOWN = "unknown"
    PARENT = "parent"
    FAMILY = "family"
    KOMMUNE = "kommune"
    SCHOOL = "school"
    OTHER = "other"
    NOBODY = "nobody"


class Scheme(Code):
    """A scheme beside BPA that the same day can be shown to."""

    HJELPESTONAD = "hjelpestonad"
    FORHOYET_HJELPESTONAD = "forhoyet_hjelpestonad"
    OMSORGSSTONAD = "omsorgsstonad"
    AVLASTNING = "avlastning"
    PLEIEPENGER = "pleiepenger"
    OMSORGSPENGER = "omsorgspenger"
    GRUNNSTONAD = "grunnstonad"
    OMSORGSOPPTJENING = "omsorgsopptjening"


class Standing(Code):
    """Where a family stands with a scheme."""

    APPLIED = "applied"
    HAS = "has"
    REFUSED = "refused"


class RowStatus(Code):
    """Where the two sides of a meeting stand on a task."""

    OPEN = "open"
    AGREED = "agreed"
    DISAGREED = "disagreed"
