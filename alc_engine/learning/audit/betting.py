"""How many wrong labels there can be, by betting against each number.

Let m be the number of wrong labels in all. Before draw t, F_t of them are known
to lie outside of what can be drawn, so m - F_t inside; a draw with probability
q is worth Z_t = 1 / q if the label is wrong, else 0, and its mean is m - F_t.
Whoever bets that it comes out lower has the wealth

    prod_t (1 + c (m - F_t - Z_t) / (z_t - (m - F_t))),    0 < c <= 1,

with z_t the largest value that Z_t can have. No bet on a fair game grows a
stake beyond 1 / a at any time with a probability above a (Ville), so an m at
which it does is given up: Waudby-Smith & Ramdas 2024, "Estimating means of
bounded random variables by betting"; for weighted draws without replacement
Shekhar, Xu, Lipton, Liang & Ramdas 2023, "Risk-limiting financial audits".
The bet on a higher outcome is prod_t (1 + c (Z_t / (m - F_t) - 1)).

Several c share the stake. c = 1 loses all at the first wrong label and proves
most without one: with even draws of a large pool its wealth is (1 - p)^-t, the
plain rule of so many clean draws in a row.

The largest wealth so far counts, so more draws never widen the interval. Both
wealths are monotone in m, and the one below rises, the other falls, as fewer labels
are wrong; a pessimistic reading of an answer that is missing is therefore safe.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from alc_engine.learning.audit.checks import Checks

_FEWER = np.array([1.0, 0.9, 0.7, 0.45, 0.25, 0.12])
_FEWER_STAKES = np.array([0.75, 0.05, 0.05, 0.05, 0.05, 0.05])
"""Bets on fewer wrong labels than claimed. Of the stake most is on the one that wins
fastest where no draw is wrong, at the cost of a tenth more draws than it alone."""
_MORE = np.array([0.6, 0.3, 0.15, 0.07, 0.03, 0.015, 0.007, 0.003])
_MORE_STAKES = np.full(len(_MORE), 1 / len(_MORE))
"""Bets on more. c is about the rate of wrong labels that it wins fastest at."""
_LEAST = 1e-12


def at_most(checks: Checks, risk: float) -> int:
    """Wrong labels that can be left, at most.

    Parameters
    ----------
    checks : Checks
        Read with ``doubtful_is_wrong=True``.
    risk : float
        With so small a probability it is ever too low, however often it is looked at.
    """
    left = checks.left
    return left - _first(
        left, lambda fewer: not _fewer_wins(checks, checks.found + left - fewer, risk)
    )


def at_least(checks: Checks, risk: float) -> int:
    """Wrong labels that must be left, at least.

    Parameters
    ----------
    checks : Checks
        Read with ``doubtful_is_wrong=False``.
    risk : float
        With so small a probability it is ever too high.
    """
    return _first(checks.left, lambda more: not _more_wins(checks, checks.found + more, risk))


def clean_draws_needed(checks: Checks, allowed: int, risk: float) -> int:
    """Further even draws, none of them wrong, after which `at_most` is no more than `allowed`.

    Parameters
    ----------
    checks : Checks
        Read with ``doubtful_is_wrong=True``.
    allowed : int
        Wrong labels that may be left.
    risk : float
    """
    if at_most(checks, risk) <= allowed:
        return 0
    beyond = checks.left - allowed  # so many answers leave no room for more than `allowed`
    claim = allowed + 1
    answered = np.flatnonzero(checks.answered)
    done = int(answered[-1]) + 1 if len(answered) else 0
    stakes = _log_fewer(checks, checks.found + claim)[:, done]  # after the last answer
    pool = checks.left - np.arange(beyond, dtype=np.float64)
    gains = np.log1p(_FEWER[:, None] * claim / np.maximum(pool - claim, _LEAST))
    wealth = _mixed(stakes[:, None] + np.cumsum(gains, axis=1), _FEWER_STAKES)
    enough = np.flatnonzero(wealth >= -np.log(risk))
    return min(int(enough[0]) + 1, beyond) if len(enough) else beyond


def _fewer_wins(checks: Checks, total: int, risk: float) -> bool:
    """Whether the bet on fewer than `total` wrong labels was ever worth 1 / risk."""
    return bool(_mixed(_log_fewer(checks, total), _FEWER_STAKES).max() >= -np.log(risk))


def _more_wins(checks: Checks, total: int, risk: float) -> bool:
    """Whether the bet on more was."""
    return bool(_mixed(_log_more(checks, total), _MORE_STAKES).max() >= -np.log(risk))


def _log_fewer(checks: Checks, total: int) -> NDArray[np.float64]:
    """(C, T + 1) float64: logarithm of what each bet on fewer makes of 1, after each draw."""
    value = np.where(checks.wrong, checks.worth, 0.0)
    mean = np.clip(total - checks.known, 0.0, checks.most * (1 - _LEAST))
    return _products(_FEWER[:, None] * ((mean - value) / (checks.most - mean)))


def _log_more(checks: Checks, total: int) -> NDArray[np.float64]:
    """(C, T + 1) float64: of each bet on more."""
    value = np.where(checks.wrong, checks.worth, 0.0)
    mean = np.maximum(total - checks.known, 0.0)
    ratio = np.divide(value, mean, out=np.ones_like(value), where=mean > 0)
    return _products(_MORE[:, None] * (ratio - 1))


def _products(gains: NDArray[np.float64]) -> NDArray[np.float64]:
    """(C, T + 1) float64: logarithms of the products of 1 + gain; of 0, minus infinity."""
    with np.errstate(divide="ignore"):
        logs = np.cumsum(np.log(np.maximum(1 + gains, 0.0)), axis=1)
    return np.concatenate([np.zeros((len(gains), 1)), logs], axis=1)


def _mixed(logs: NDArray[np.float64], stakes: NDArray[np.float64]) -> NDArray[np.float64]:
    """(T,) float64: logarithm of the sum of all bets."""
    return np.asarray(np.logaddexp.reduce(logs + np.log(stakes)[:, None], axis=0))


def _first(most: int, holds: Callable[[int], bool]) -> int:
    """The smallest of 0..most for which `holds`, which then does for all above; else `most`."""
    low, high = 0, most
    while low < high:
        middle = (low + high) // 2
        if holds(middle):
            high = middle
        else:
            low = middle + 1
    return low
