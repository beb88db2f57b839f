"""Whole minutes shared out so that they always add up."""

from collections.abc import Sequence
from fractions import Fraction


def apportion(total: int, weights: Sequence[int | Fraction]) -> tuple[int, ...]:
    """Whole minutes in proportion to the weights, adding up to `total` exactly; what is left over goes to the largest
    remainders, the earlier month first. All weights zero: evenly. ValueError for a negative total or weight."""
    if total < 0 or any(weight < 0 for weight in weights):
        raise ValueError("negative")
    whole = sum(weights)
    exact = [Fraction(total * weight, 1) / whole if whole else Fraction(total, len(weights)) for weight in weights]
    shares = [int(one) for one in exact]
    by_remainder = sorted(range(len(exact)), key=lambda index: shares[index] - exact[index])
    for index in by_remainder[: total - sum(shares)]:
        shares[index] += 1
    return tuple(shares)
