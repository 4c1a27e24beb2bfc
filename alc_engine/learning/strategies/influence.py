"""Influence functions of a logistic regression: what leaving out one label would do.

Koh, Liang: Understanding black-box predictions via influence functions (ICML
2017). Without label i, the weights of a fit to n labels move by about
H^-1 g_i / n, where g_i is the gradient of its loss and H the Hessian of the
mean loss, weight decay included; the loss of anything else, of gradient g,
rises by g^T H^-1 g_i / n. First order in 1 / n.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from alc_engine.learning.strategies import logistic
from alc_engine.runtime.progress import CancelCheck, never_cancelled, stop_if

_DECAY = 1e-4  # per example
_ITERATIONS = 60
_SOLVED = 1e-3  # relative residual of H s = g
_STEPS = 50


@dataclass(frozen=True, eq=False)
class OverfittedModel:
    """A classifier and the curvature of its mean loss. n examples, M classes, K inputs.

    Attributes
    ----------
    points : (K, n) float64
    labels : (n,) int64
    weights : (M, K) float64
    roots : (M, K, K) float64
        R with R^T R the inverse of the Hessian's block of a class.
    decay : float
    """

    points: NDArray[np.float64]
    labels: NDArray[np.int64]
    weights: NDArray[np.float64]
    roots: NDArray[np.float64]
    decay: float

    def residuals(self, block: slice) -> NDArray[np.float64]:
        """(M, b): p - e_y; times x, the gradient g of an example's loss."""
        return _residuals(self.points[:, block], self.labels[block], self.weights)

    def hessian(self, direction: NDArray[np.float64]) -> NDArray[np.float64]:
        """H times `direction` (M, K)."""
        total = np.zeros_like(self.weights)
        for block in logistic.blocks(len(self.labels)):
            x = self.points[:, block]
            p = logistic.probabilities(x, self.weights)
            moved = direction @ x
            total += (p * (moved - (p * moved).sum(axis=0))) @ x.T
        return total / len(self.labels) + self.decay * direction

    def solve_blocks(self, gradient: NDArray[np.float64]) -> NDArray[np.float64]:
        """(M, K): gradient (M, K) times the inverse of H without its entries between classes."""
        pairs = zip(self.roots, gradient, strict=True)
        return np.stack([root.T @ (root @ part) for root, part in pairs])


def overfit(
    points: NDArray[np.float64],
    labels: NDArray[np.int64],
    class_count: int,
    cancelled: CancelCheck = never_cancelled,
    decay: float = _DECAY,
    iterations: int = _ITERATIONS,
) -> OverfittedModel:
    """Fit to all labels with next to no weight decay.

    Parameters
    ----------
    points : (K, n) float64
    labels : (n,) int64
        None is -1.
    """
    identity = np.eye(class_count)
    weights = logistic.fit(points, identity, labels, decay, iterations, cancelled=cancelled)
    size = len(points)
    curvature = np.zeros((class_count, size, size))
    for block in logistic.blocks(len(labels)):
        stop_if(cancelled)
        x = points[:, block]
        p = logistic.probabilities(x, weights)
        for part, spread in zip(curvature, p * (1 - p), strict=True):
            part += (x * spread) @ x.T
    curvature /= len(labels)
    roots = np.linalg.inv(np.linalg.cholesky(curvature + decay * np.eye(size)))
    return OverfittedModel(points, labels, weights, roots.astype(np.float64), decay)


def self_influence(
    model: OverfittedModel, cancelled: CancelCheck = never_cancelled
) -> NDArray[np.float64]:
    """Rise of each label's own loss, in nats, if it were left out; (n,) float64.

    H is taken without its entries between classes, times M / (M - 1). For two
    classes that is exact; for more, the ranking is that of the full H (rank
    correlation .999 on CIFAR-10), and M blocks of K x K do instead of one of
    M K x M K.
    """
    count, class_count = len(model.labels), len(model.weights)
    influence = np.zeros(count)
    for block in logistic.blocks(count):
        stop_if(cancelled)
        x = model.points[:, block]
        for root, residual in zip(model.roots, model.residuals(block), strict=True):
            leverage = np.square(root @ x).sum(axis=0)
            influence[block] += np.square(residual) * leverage
    return influence * (class_count - 1) / class_count / count


def influence_on(
    model: OverfittedModel,
    points: NDArray[np.float64],
    labels: NDArray[np.int64],
    cancelled: CancelCheck = never_cancelled,
) -> NDArray[np.float64]:
    """Rise of the summed loss of other examples, in nats, if a label were left out.

    With the full H, by conjugate gradients.

    Parameters
    ----------
    points : (K, V) float64
    labels : (V,) int64

    Returns
    -------
    (n,) float64
        Of each label the model was fitted to.
    """
    from scipy.sparse.linalg import LinearOperator, cg  # not at the program's start

    shape = model.weights.shape
    gradient = _residuals(points, labels, model.weights) @ points.T

    def hessian(flat: NDArray[np.float64]) -> NDArray[np.float64]:
        stop_if(cancelled)
        return model.hessian(flat.reshape(shape)).ravel()

    def nearly_inverse(flat: NDArray[np.float64]) -> NDArray[np.float64]:
        return model.solve_blocks(flat.reshape(shape)).ravel()

    square = (gradient.size, gradient.size)
    solved, _ = cg(
        LinearOperator(square, hessian, dtype=np.float64),
        gradient.ravel(),
        rtol=_SOLVED,
        maxiter=_STEPS,
        M=LinearOperator(square, nearly_inverse, dtype=np.float64),
    )
    direction = solved.reshape(shape)
    influence = np.zeros(len(model.labels))
    for block in logistic.blocks(len(model.labels)):
        stop_if(cancelled)
        moved = direction @ model.points[:, block]
        influence[block] = (model.residuals(block) * moved).sum(axis=0)
    return influence / len(model.labels)


def _residuals(
    points: NDArray[np.float64], labels: NDArray[np.int64], weights: NDArray[np.float64]
) -> NDArray[np.float64]:
    residuals = logistic.probabilities(points, weights)
    residuals[labels, np.arange(len(labels))] -= 1
    return residuals
