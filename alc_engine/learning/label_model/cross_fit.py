"""Beliefs over true classes, cross-fitted, with a class-transition matrix.

q_i is the belief over the true class of image i, one-hot at the given label to
begin with. A few rounds of:

1. Five folds; in each a logistic regression on the soft labels q of the others
   gives p_i, a prediction that has not seen image i or its near-duplicates.
2. The neighbours vote: v = D^-1 A q, and p_i becomes the normalised
   geometric mean of p_i and v_i.
3. T[j, k], the probability that an image of class j carries the label k, from
   expected counts.
4. q_i is proportional to p_i T[:, given_i] (Bayes); of a reviewed image to p_i E[:, answer],
   where E holds how often an expert errs.

What it owes to: Northcutt, Jiang, Chuang, Confident learning (JAIR 2021) for judging
labels out of fold; Goldberger, Ben-Reuven (ICLR 2017) and Patrini et al. (CVPR 2017)
for the transition matrix; expectation maximisation for the rest.

Linear in images, dimensions and classes. The noise rate is never asked for.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from scipy import sparse
from torch import Tensor

from alc_engine.learning.label_model.folds import assign_folds
from alc_engine.learning.label_model.inputs import with_constant
from alc_engine.learning.label_model.soft_logistic import fit_soft_logistic
from alc_engine.runtime.progress import CancelCheck, never_cancelled

FOLDS = 5
ROUNDS = 6
_ITERATIONS = 12
_ITERATIONS_PLAIN = 30
REVIEWED_WEIGHT = 3.0
"""How often a reviewed image counts as against one that is not."""
_VOTE_FLOOR = 1e-3
_PSEUDO_COUNT = 1.0
_SMALLEST = np.float32(1e-30)


@dataclass(frozen=True, eq=False)
class Labelled:
    """Labels of n images of M classes, as the label model takes them.

    Attributes
    ----------
    standing : (n,) int64
        The expert's where there is one, else the given one; each at least 0.
    given : (n,) int64
        As handed in; -1 where there was none.
    reviewed : (n,) bool
        Those with a label of the expert.
    class_count : int
        M.
    expert_error : float
        Share of the expert's labels that are wrong, 0..1; at 0 they are held fixed.
    """

    standing: NDArray[np.int64]
    given: NDArray[np.int64]
    reviewed: NDArray[np.bool_]
    class_count: int
    expert_error: float = 0.0

    def __len__(self) -> int:
        return len(self.standing)

    @property
    def weights(self) -> NDArray[np.float32]:
        """(n,) float32: how often each counts."""
        return np.where(self.reviewed, REVIEWED_WEIGHT, 1.0).astype(np.float32)


@dataclass(frozen=True, eq=False)
class LabelBelief:
    """What the label model believes. n images, M classes.

    Attributes
    ----------
    predictions : (n, M) float32
        p: out-of-fold predictions of the true class, votes of the neighbours included,
        the image's own label not.
    belief : (n, M) float32
        q: the same with the label taken in.
    transition : (M, M) float64
        T[j, k]: probability that an image of class j carries the given label k; rows
        sum to 1.
    plain : (n, M) float32
        C: out-of-fold predictions of a linear classifier that took the labels as they are.
    """

    predictions: NDArray[np.float32]
    belief: NDArray[np.float32]
    transition: NDArray[np.float64]
    plain: NDArray[np.float32]


def cross_fit(
    x: Tensor,
    labels: Labelled,
    adjacency: sparse.csr_array | None,
    groups: NDArray[np.int64],
    rng: np.random.Generator,
    cancelled: CancelCheck = never_cancelled,
) -> LabelBelief:
    """Fit the label model.

    Parameters
    ----------
    x : (n, K) float32
        Inputs of one scale, without a constant; computed where they lie.
    labels : Labelled
    adjacency : (n, n) sparse or None
        Weights of the neighbours' votes; without it there are none.
    groups : (n,) int64
        Near-duplicates have the same number: they are in one fold, and have no vote on
        each other.
    rng : numpy.random.Generator
        The folds follow from it.

    Raises
    ------
    Cancelled
    """
    folds = assign_folds(groups, FOLDS, rng)
    fits = _CrossFits(with_constant(x), torch.from_numpy(labels.weights), folds, cancelled)
    votes = None if adjacency is None else _averages(_between_groups(adjacency, groups))
    standing = one_hot(labels.standing, labels.class_count)
    plain = fits.out_of_fold(standing, _ITERATIONS_PLAIN)
    fits.start_anew()
    has_given = labels.given >= 0
    expert = expert_matrix(labels.class_count, labels.expert_error)
    q, p, transition = standing, standing, np.eye(labels.class_count)
    for round_ in range(ROUNDS):
        p = fits.out_of_fold(q, _ITERATIONS)
        if votes is not None:
            p = geometric_mean(p, np.asarray(votes @ q, dtype=np.float32) + np.float32(_VOTE_FLOOR))
        # In the first round q is the given label itself and says nothing about it.
        source = np.where(labels.reviewed[:, None], q, p) if round_ == 0 else q
        transition = transition_matrix(source[has_given], labels.given[has_given])
        seen = np.where(
            labels.reviewed[:, None],
            expert.T[labels.standing],
            transition.T[np.maximum(labels.given, 0)],
        )
        q = normalized((p * seen).astype(np.float32))
    return LabelBelief(p, q, transition, plain)


class _CrossFits:
    """Linear classifiers over five folds, each started from its last solution."""

    def __init__(
        self, x: Tensor, weights: Tensor, folds: NDArray[np.int64], cancelled: CancelCheck
    ) -> None:
        self._folds, self._cancelled = folds, cancelled
        self._inside = [torch.from_numpy(folds == fold).to(x.device) for fold in range(FOLDS)]
        self._x, self._weights = x, weights.to(x.device)
        self.start_anew()

    def start_anew(self) -> None:
        """Forget the solutions."""
        self._solutions: list[Tensor | None] = [None] * FOLDS

    def out_of_fold(self, labels: NDArray[np.float32], iterations: int) -> NDArray[np.float32]:
        """(n, M) float32: predictions for each fold by the others' labels (n, M)."""
        soft = torch.from_numpy(labels).to(self._x.device)
        predictions = np.empty_like(labels)
        for fold, inside in enumerate(self._inside):
            if not bool(inside.any()) or bool(inside.all()):
                predictions[self._folds == fold] = 1 / labels.shape[1]
                continue
            solution = fit_soft_logistic(
                *(self._x[~inside], soft[~inside], self._weights[~inside], self._solutions[fold]),
                iterations=iterations,
                cancelled=self._cancelled,
            )
            predictions[self._folds == fold] = (self._x[inside] @ solution).softmax(1).cpu().numpy()
            self._solutions[fold] = solution
        return predictions


def _between_groups(adjacency: sparse.csr_array, groups: NDArray[np.int64]) -> sparse.csr_array:
    """The edges whose ends are no near-duplicates of each other."""
    edges = adjacency.tocoo()
    kept = groups[edges.row] != groups[edges.col]
    return sparse.csr_array(
        (edges.data[kept], (edges.row[kept], edges.col[kept])), shape=adjacency.shape
    )


def _averages(adjacency: sparse.csr_array) -> sparse.csr_array:
    """D^-1 A; a row without neighbours stays empty."""
    degree = np.asarray(adjacency.sum(axis=1)).ravel()
    inverse = np.divide(1.0, degree, out=np.zeros_like(degree), where=degree > 0)
    return sparse.csr_array(sparse.diags_array(inverse) @ adjacency)


def transition_matrix(
    belief: NDArray[np.floating], given: NDArray[np.int64]
) -> NDArray[np.float64]:
    """(M, M): T from expected counts, one pseudo-count a row, spread evenly.

    Parameters
    ----------
    belief : (n, M)
        Over true classes.
    given : (n,) int64
    """
    class_count = belief.shape[1]
    counts = np.full((class_count, class_count), _PSEUDO_COUNT / class_count)
    labels = sparse.csr_array(
        (np.ones(len(given)), (np.arange(len(given)), given)), shape=(len(given), class_count)
    )
    counts += np.asarray((labels.T @ belief.astype(np.float64)).T)
    return np.asarray(counts / counts.sum(axis=1, keepdims=True))


def expert_matrix(class_count: int, error: float) -> NDArray[np.float64]:
    """(M, M): probability that the expert calls an image of class j k; errors spread evenly."""
    others = error / max(class_count - 1, 1)
    return np.full((class_count, class_count), others) + np.eye(class_count) * (1 - error - others)


def geometric_mean(*probabilities: NDArray[np.float32]) -> NDArray[np.float32]:
    """(n, M) float32: rows proportional to the geometric mean of those of each."""
    logs = sum(np.log(np.maximum(each, _SMALLEST)) for each in probabilities)
    return normalized(np.exp(logs / np.float32(len(probabilities))))


def normalized(values: NDArray[np.float32]) -> NDArray[np.float32]:
    """(n, M) float32: rows that sum to 1; a row of zeros becomes even."""
    total = values.sum(axis=1, keepdims=True)
    even = np.full_like(values, 1 / values.shape[1])
    return np.asarray(np.divide(values, total, out=even, where=total > 0))


def one_hot(labels: NDArray[np.int64], class_count: int) -> NDArray[np.float32]:
    """(n, M) float32."""
    return np.asarray(np.eye(class_count, dtype=np.float32)[labels])
