"""Multinomial logistic regression on frozen embeddings, for strategies that reason about it.

What is known of an example's true class is written as evidence, e[c] = P(what
is known | true class c): one-hot where the class is known, a column of a noise
model where only a given label is, all ones where nothing is. The fit minimises

    - mean_i ln sum_c e_i[c] p(c | x_i) + decay / 2 |W|^2,

which is cross entropy where the evidence is one-hot, and maximum likelihood
with the true class as a latent variable elsewhere. Its gradient is the same in
both cases, mean_i (p_i - q_i) x_i^T, with q_i ~ e_i p_i the posterior.

Images are columns, so that sums over classes run along memory, and go through
in blocks that fit the cache. Nothing here needs torch.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager

import numpy as np
from numpy.typing import NDArray

from alc_engine.runtime.progress import CancelCheck, never_cancelled, stop_if

_BLOCK = 512
_MOST_DIMENSIONS = 64
_FEWEST_DIMENSIONS = 16
_IMAGES_PER_DIMENSION = 16
_SMALLEST = 1e-300


def one_core() -> AbstractContextManager[object]:
    """Within it, numpy does not split products over the cores.

    The blocks are small: beside other work, threads wait for each other longer
    than they compute. Results do not depend on the number of cores, either.
    """
    from threadpoolctl import threadpool_limits

    limits: AbstractContextManager[object] = threadpool_limits(1, user_api="blas")
    return limits


def blocks(count: int) -> Iterator[slice]:
    """Slices that cover ``range(count)``."""
    for start in range(0, count, _BLOCK):
        yield slice(start, min(start + _BLOCK, count))


def principal_inputs(
    vectors: NDArray[np.float32],
    ids: NDArray[np.int64],
    cancelled: CancelCheck = never_cancelled,
) -> NDArray[np.float64]:
    """All images along the strongest principal axes of some of them, and a constant 1.

    At most 64 axes, fewer where the images are few for them: the cost of what
    follows grows with the square of the axes, and wrong labels are learned by
    heart along the weak ones. One scale for all axes, so that the strong stay
    strong: their mean variance is 1. Cost O(N D^2).

    Parameters
    ----------
    vectors : (N, D) float32
    ids : (n,) int64
        Images that the axes are taken from.

    Returns
    -------
    (K + 1, N) float64
    """
    count = max(len(ids), 1)
    total = np.zeros(vectors.shape[1])
    for block in blocks(len(ids)):
        total += vectors[ids[block]].sum(axis=0, dtype=np.float64)
    mean = (total / count).astype(np.float32)
    products = np.zeros((len(mean), len(mean)))
    for block in blocks(len(ids)):
        stop_if(cancelled)
        centered = vectors[ids[block]] - mean
        products += centered.T @ centered
    most = min(_MOST_DIMENSIONS, max(_FEWEST_DIMENSIONS, count // _IMAGES_PER_DIMENSION))
    variances, axes = np.linalg.eigh(products / count)
    variances, axes = variances[::-1][:most], axes[:, ::-1][:, :most]
    axes = axes / (np.sqrt(max(variances.mean(), 0.0)) or 1.0)
    inputs = np.ones((axes.shape[1] + 1, len(vectors)))
    for block in blocks(len(vectors)):
        stop_if(cancelled)
        inputs[:-1, block] = axes.T @ (vectors[block] - mean).T
    return inputs


def probabilities(inputs: NDArray[np.float64], weights: NDArray[np.float64]) -> NDArray[np.float64]:
    """p(c | x).

    Parameters
    ----------
    inputs : (K, n) float64
    weights : (M, K) float64

    Returns
    -------
    (M, n) float64
    """
    logits = weights @ inputs
    logits -= logits.max(axis=0)
    np.exp(logits, out=logits)
    logits /= logits.sum(axis=0)
    return logits


def posterior(
    prior: NDArray[np.float64], evidence: NDArray[np.float64]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Class probabilities once the evidence is in, and how likely the evidence was.

    Parameters
    ----------
    prior, evidence : (M, n) float64

    Returns
    -------
    (M, n) float64, (n,) float64
    """
    joint = prior * evidence
    likelihood = np.maximum(joint.sum(axis=0), _SMALLEST)
    return np.divide(joint, likelihood, out=joint), likelihood


def fit(
    inputs: NDArray[np.float64],
    evidence: NDArray[np.float64],
    codes: NDArray[np.int64],
    decay: float,
    iterations: int,
    start: NDArray[np.float64] | None = None,
    cancelled: CancelCheck = never_cancelled,
) -> NDArray[np.float64]:
    """Weights (M, K) that minimise the loss above, by L-BFGS.

    Cost O(n K M) an iteration.

    Parameters
    ----------
    inputs : (K, n) float64
    evidence : (M, R) float64
        The kinds of evidence that occur.
    codes : (n,) int64
        Which of them each example has.
    decay : float
        Of all weights alike, per example.
    iterations : int
        At most so many.
    start : (M, K) float64 or None
        None: zeros.
    """
    from scipy.optimize import minimize  # not at the program's start

    shape = (len(evidence), len(inputs))
    count = max(inputs.shape[1], 1)

    def objective(flat: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        stop_if(cancelled)
        weights = flat.reshape(shape)
        loss = decay / 2 * float((weights * weights).sum())
        gradient = decay * weights
        for block in blocks(inputs.shape[1]):
            p = probabilities(inputs[:, block], weights)
            q, likelihood = posterior(p, evidence[:, codes[block]])
            loss -= float(np.log(likelihood).sum()) / count
            gradient += np.subtract(p, q, out=p) @ inputs[:, block].T / count
        return loss, gradient.ravel()

    found = minimize(
        objective,
        np.zeros(shape).ravel() if start is None else start.ravel(),
        jac=True,
        method="L-BFGS-B",
        options={"maxiter": iterations, "ftol": 1e-10, "gtol": 1e-7},
    )
    weights: NDArray[np.float64] = found.x.reshape(shape)
    return weights
