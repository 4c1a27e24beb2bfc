"""Beliefs over true classes, cross-fitted, with a class-transition matrix.

q_i is the belief over the true class of image i, one-hot at the given label to
begin with. A few rounds of:

1. Five folds; in each a logistic regression on the soft labels q of the others
   gives p_i, a prediction that has not seen image i or its near-duplicates.
2. The neighbours vote: v = D^-1 A q, and p_i becomes the normalised
   geometric mean of p_i and v_i.
3. T[j, k], the probability that an image of class j carries the label k, from
   expected counts.
4. q_i is proportional to p_i T[:, given_i] (Bayes). Reviewed images stay one-hot.

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

from alc_engine.features.neighbor_graph import NeighborGraph
from alc_engine.learning.label_model.folds import assign_folds
from alc_engine.learning.label_model.soft_logistic import fit_soft_logistic
from alc_engine.runtime.progress import CancelCheck, never_cancelled

FOLDS = 5
ROUNDS = 6
_ITERATIONS = 12
_L2 = 0.01
_REVIEWED_WEIGHT = 3.0
_VOTE_FLOOR = 1e-3
_PSEUDO_COUNT = 1.0


@dataclass(frozen=True, eq=False)
class LabelBelief:
    """What the label model believes. n images, M classes.

    Attributes
    ----------
    predictions : (n, M) float32
        p: out-of-fold predictions of the true class, votes of the neighbours included,
        the image's own label not.
    belief : (n, M) float32
        q: the same with the given label taken in; one-hot where reviewed.
    transition : (M, M) float64
        T[j, k]: probability that an image of class j carries the label k; rows sum to 1.
    """

    predictions: NDArray[np.float32]
    belief: NDArray[np.float32]
    transition: NDArray[np.float64]


def cross_fit(
    x: Tensor,
    given: NDArray[np.int64],
    reviewed: NDArray[np.int64],
    class_count: int,
    graph: NeighborGraph | None,
    seed: int,
    *,
    groups: NDArray[np.int64] | None = None,
    cancelled: CancelCheck = never_cancelled,
) -> LabelBelief:
    """Fit the label model.

    Parameters
    ----------
    x : (n, K) float32
        Inputs of one scale, without a constant; computed where they lie.
    given : (n,) int64
        Labels as handed in, each at least 0.
    reviewed : (n,) int64
        Labels of the expert, -1 where there is none.
    class_count : int
        M.
    graph : NeighborGraph or None
        Over the n images; without one there are no votes.
    seed : int
        The folds follow from it.
    groups : (n,) int64, optional
        Near-duplicates have the same number.

    Raises
    ------
    Cancelled
    """
    n = len(given)
    rng = np.random.default_rng(seed)
    folds = assign_folds(np.arange(n) if groups is None else groups, FOLDS, rng)
    x = torch.cat([x, torch.ones(n, 1, device=x.device)], dim=1)
    known = reviewed >= 0
    weights = torch.from_numpy(np.where(known, _REVIEWED_WEIGHT, 1.0).astype(np.float32))
    q = one_hot(np.where(known, reviewed, given), class_count)
    solutions: list[Tensor | None] = [None] * FOLDS
    p, transition = q, np.eye(class_count)
    for round_ in range(ROUNDS):
        p = _out_of_fold(x, q, weights, folds, solutions, cancelled)
        if graph is not None:
            p = geometric_mean(p, neighbor_votes(graph, q) + np.float32(_VOTE_FLOOR))
        # In the first round q is the given label itself and says nothing about it.
        source = np.where(known[:, None], q, p) if round_ == 0 else q
        transition = transition_matrix(source, given)
        q = normalized(p * transition.T[given])
        q[known] = one_hot(reviewed[known], class_count)
    return LabelBelief(p, q.astype(np.float32), transition)


def _out_of_fold(
    x: Tensor,
    q: NDArray[np.float32],
    weights: Tensor,
    folds: NDArray[np.int64],
    solutions: list[Tensor | None],
    cancelled: CancelCheck,
) -> NDArray[np.float32]:
    """(n, M): predictions for each fold from the others; `solutions` are starts, and renewed."""
    labels, weights = torch.from_numpy(q).to(x.device), weights.to(x.device)
    p = np.empty_like(q)
    for fold in range(FOLDS):
        inside = torch.from_numpy(folds == fold).to(x.device)
        solution = fit_soft_logistic(
            *(x[~inside], labels[~inside], weights[~inside], solutions[fold]),
            l2=_L2,
            iterations=_ITERATIONS,
            cancelled=cancelled,
        )
        p[folds == fold] = (x[inside] @ solution).softmax(1).cpu().numpy()
        solutions[fold] = solution
    return p


def neighbor_votes(graph: NeighborGraph, q: NDArray[np.float32]) -> NDArray[np.float32]:
    """(n, M): v = D^-1 A q, the mean belief of the neighbours; 0 for an image without any."""
    adjacency = graph.adjacency
    degree = np.asarray(adjacency.sum(axis=1)).ravel()
    inverse = np.divide(1.0, degree, out=np.zeros_like(degree), where=degree > 0)
    return np.asarray((sparse.diags_array(inverse) @ (adjacency @ q)).astype(np.float32))


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


def geometric_mean(a: NDArray[np.float32], b: NDArray[np.float32]) -> NDArray[np.float32]:
    """(n, M): rows proportional to sqrt(a b)."""
    return normalized(np.sqrt(a * b))


def normalized(values: NDArray[np.floating]) -> NDArray[np.float32]:
    """(n, M) float32: rows that sum to 1; a row of zeros becomes even."""
    total = values.sum(axis=1, keepdims=True)
    even = np.full_like(values, 1 / values.shape[1])
    return np.divide(values, total, out=even, where=total > 0).astype(np.float32)


def one_hot(labels: NDArray[np.int64], class_count: int) -> NDArray[np.float32]:
    """(n, M) float32."""
    return np.asarray(np.eye(class_count, dtype=np.float32)[labels])
