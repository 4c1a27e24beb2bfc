"""Draws by chance from the images that are not reviewed, with known probabilities."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

UNSURE_SHARE = 0.1
"""Of the probability that goes where the model is unsure; the rest is even. An image
that the model is sure of is drawn at nine tenths of an even probability at least, and
a clean draw proves nine tenths of what an even one would."""


@dataclass(frozen=True, eq=False)
class Draws:
    """K images that a round drew one after the other, without replacement.

    Attributes
    ----------
    image_ids : (K,) int64
        In the order in which they were drawn.
    probabilities : (K,) float64
        With which each was drawn, of the images that had not been drawn yet.
    least : (K,) float64
        The smallest probability of any image at that draw.
    pool : (N,) bool
        What was drawn from: images with a label that nobody had looked at, given or
        accepted in bulk. Images that were added later are beyond its end.
    expected_left : float
        Wrong labels that were thought to be left when the round began; NaN
        where nothing was.
    owed : (J,) int64
        Draws of earlier rounds that had no answer. They stand in the batch again, and
        were not drawn from: each draw is answered in the end, or it proves nothing.
    accepted, accepted_as : (A,) int64
        Images of the pool whose label had been accepted in bulk, and the class it
        was: a draw of one checks that label.
    """

    image_ids: NDArray[np.int64]
    probabilities: NDArray[np.float64]
    least: NDArray[np.float64]
    pool: NDArray[np.bool_]
    expected_left: float = np.nan
    owed: NDArray[np.int64] = field(default_factory=lambda: np.zeros(0, dtype=np.int64))
    accepted: NDArray[np.int64] = field(default_factory=lambda: np.zeros(0, dtype=np.int64))
    accepted_as: NDArray[np.int64] = field(default_factory=lambda: np.zeros(0, dtype=np.int64))

    @property
    def checks(self) -> NDArray[np.int64]:
        """(J + K,) int64: images of the batch that stand there by chance, those owed first."""
        return np.concatenate([self.owed, self.image_ids])

    def __len__(self) -> int:
        return len(self.image_ids)


def draw(
    pool: NDArray[np.bool_],
    unsure: NDArray[np.float64] | None,
    count: int,
    rng: np.random.Generator,
    expected_left: float = np.nan,
    owed: NDArray[np.int64] | None = None,
) -> Draws:
    """Draw `count` images of the pool without those that are owed, or all of them.

    With weights w, the draw after those of a set S takes i with probability
    w_i / sum of w outside of S. That is the order of E_i / w_i, where the E are
    independent and exponential (Efraimidis & Spirakis 2006). Cost O(N log N).

    Parameters
    ----------
    pool : (N,) bool
    unsure : (N,) float64 or None
        How unsure the model is of each label, not negative; None: draw evenly.
    count : int
    rng : numpy.random.Generator
    expected_left, owed
        See `Draws`.
    """
    pool = pool.copy()
    if owed is None:
        owed = np.zeros(0, dtype=np.int64)
    pool[owed] = False
    ids = np.flatnonzero(pool)
    weights = np.full(len(ids), 1 / max(len(ids), 1))
    if unsure is not None and unsure[ids].sum() > 0:
        aimed = unsure[ids] / unsure[ids].sum()
        weights = (1 - UNSURE_SHARE) * weights + UNSURE_SHARE * aimed
    order = np.argsort(rng.exponential(size=len(ids)) / weights, kind="stable")
    drawn = weights[order]
    rest = np.cumsum(drawn[::-1])[::-1]  # at each draw, of those not drawn before
    least = np.minimum.accumulate(drawn[::-1])[::-1]
    taken = slice(0, count)
    return Draws(
        ids[order][taken].astype(np.int64),
        (drawn / rest)[taken],
        (least / rest)[taken],
        pool,
        expected_left,
        owed,
    )


def without_answer(draws: Sequence[Draws], looked_at: NDArray[np.bool_]) -> NDArray[np.int64]:
    """(J,) int64: images that were drawn and not looked at, by id.

    Parameters
    ----------
    draws : sequence of Draws
    looked_at : (N,) bool
    """
    none = np.zeros(0, dtype=np.int64)
    drawn = np.unique(np.concatenate([none, *(one.image_ids for one in draws)]))
    return np.asarray(drawn[~looked_at[drawn]])


def spread_among(questions: NDArray[np.int64], draws: NDArray[np.int64]) -> NDArray[np.int64]:
    """(Q,) int64: a batch of both, each in its order, the draws at even distances.

    Whoever stops in the middle has then answered his share of both.
    """
    place = (np.arange(len(draws)) + 0.5) / max(len(draws), 1)
    asked = (np.arange(len(questions)) + 0.5) / max(len(questions), 1)
    order = np.argsort(np.concatenate([asked, place]), kind="stable")
    return np.concatenate([questions, draws])[order]
