"""What a noise model gets, what it gives back, and what it promises."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import ClassVar

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, eq=False)
class Corrupted:
    """Given labels of N images of M classes, and how they came about.

    Attributes
    ----------
    given : (N,) int64
        Class ids; the true ones where nothing was replaced.
    transition : (M, M) float64
        T[i, j], the probability that a *replaced* label of class i becomes class j;
        rows sum to 1. Over all labels, replaced or not, it is
        ``(1 - rate) * I + rate * T`` where every image is as likely to be replaced.
    replaced : (N,) bool
        Labels that were drawn anew, exactly ``round(rate * N)``.
    """

    given: NDArray[np.int64]
    transition: NDArray[np.float64]
    replaced: NDArray[np.bool_]


class NoiseModel(ABC):
    """How true labels become given ones.

    Attributes
    ----------
    name : str
        As the command line and the experiments' files call it.
    summary, source : str
        One line each: what it does, and where it is from.
    needs_vectors : bool
        Whether the noise depends on what the images look like.
    """

    name: ClassVar[str]
    summary: ClassVar[str]
    source: ClassVar[str]
    needs_vectors: ClassVar[bool] = False

    @abstractmethod
    def corrupt(
        self,
        truth: NDArray[np.int64],
        class_count: int,
        rate: float,
        rng: np.random.Generator,
        vectors: NDArray[np.float32] | None = None,
    ) -> Corrupted:
        """Replace exactly ``round(rate * N)`` labels; arguments as in `corrupt_labels`."""


def draw_from_rows(rows: NDArray[np.float64], rng: np.random.Generator) -> NDArray[np.int64]:
    """Draw a class from each row.

    Parameters
    ----------
    rows : (K, M) float64
        Distributions.

    Returns
    -------
    (K,) int64
    """
    # Inverse of the row's distribution function; the last column closes rounding gaps.
    edges = np.cumsum(rows, axis=1)[:, :-1]
    draws = rng.uniform(size=(len(rows), 1))
    return np.asarray((draws >= edges).sum(axis=1), dtype=np.int64)


def mean_transition(
    others: NDArray[np.float64], weight: NDArray[np.float64], truth: NDArray[np.int64]
) -> NDArray[np.float64]:
    """T where the replaced label of each image has a distribution of its own.

    Parameters
    ----------
    others : (N, M) float64
        Where a replaced label of each image goes.
    weight : (N,) float64
        How likely each image is to be replaced, up to a factor.
    truth : (N,) int64

    Returns
    -------
    (M, M) float64
        The weighted mean over each class; a class without images has the others alike.
    """
    class_count = others.shape[1]
    transition = np.full((class_count, class_count), 1 / (class_count - 1))
    np.fill_diagonal(transition, 0)
    for c in np.unique(truth):
        transition[c] = np.average(others[truth == c], axis=0, weights=weight[truth == c])
    return transition
