"""Noise that depends on the image: the labels a weak classifier doubts are replaced first.

Which images are hard is asked of a nearest-mean classifier on the embeddings. It
sees true labels, and each image is judged without itself (leave one out), so that
p_n(c), the probability of class c for image n, is held-out. With y_n the true class:

- n is replaced with a probability pi_n = min(1, lambda (1 - p_n(y_n))), lambda such
  that the pi_n sum to ``round(rate * N)``, and exactly that many are replaced;
- its new label is drawn from q_n(c) = p_n(c) / (1 - p_n(y_n)), c != y_n, so that
  every replaced label is wrong, in the way the image suggests.

The idea, noise made by a classifier of the true labels, is that of Chen et al.,
*Beyond Class-Conditional Assumption: A Primary Attempt to Combat Instance-Dependent
Label Noise*, AAAI 2021. They average a deep network over its training and replace
the most doubtful labels by the most likely other class; here both are drawn, so that
seeds differ and a sure label is now and then wrong too, as people's are. The
part-dependent noise of Xia et al. (NeurIPS 2020) draws its flips from random
projections instead, which need not be confusions that anybody would make.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize_scalar
from scipy.special import logsumexp, softmax

from alc_engine.experiments.noise.base import Corrupted, NoiseModel, draw_from_rows
from alc_engine.runtime.errors import UserFixableError
from alc_engine.runtime.messages import say, verbatim

_BLOCK = 4096  # images whose vectors are in float64 at a time
_FITTED = 5000  # images that the temperature is fitted to
_LEAST_DOUBT = 1e-12  # so that any number of labels can be replaced, however sure they are
_LOG_TEMPERATURES = (-3.0, 3.0)  # bounds; 0: the typical spread of an image's distances


class InstanceNoise(NoiseModel):
    """Hard images are mislabelled more often, and as what they look like."""

    name = "instance"
    summary = "doubtful images are taken for what they look like"
    source = "after Chen et al., AAAI 2021 (instance-dependent noise)"
    needs_vectors = True

    def corrupt(
        self,
        truth: NDArray[np.int64],
        class_count: int,
        rate: float,
        rng: np.random.Generator,
        vectors: NDArray[np.float32] | None = None,
    ) -> Corrupted:
        """Replace labels by what `vectors`, (N, D), make likely.

        T is the mean of the q_n of a class, each counted by its pi_n: what becomes
        of a replaced label of that class on average. A class without images has the
        other classes alike.
        """
        if vectors is None:
            raise UserFixableError(
                say("Instance noise depends on the images, and there are no embeddings of them."),
                where=verbatim("vectors"),
                remedy=say("Give an embedding of each image, or choose another kind of noise."),
            )
        _check(vectors, truth)
        count = round(rate * len(truth))
        log_p = held_out_log_probabilities(vectors, truth, class_count)  # (N, M)
        everyone = np.arange(len(truth))
        others = log_p.copy()
        others[everyone, truth] = -np.inf
        # 1 - p_n(y_n), exact where p_n(y_n) is near 1
        doubt = np.maximum(np.exp(logsumexp(others, axis=1)), _LEAST_DOUBT)
        others = softmax(others, axis=1)  # q_n
        chance = replacement_chances(doubt, count)
        replaced = draw_fixed_size(chance, count, rng)
        given = truth.copy()
        given[replaced] = draw_from_rows(others[replaced], rng)
        weight = chance if count else doubt
        return Corrupted(given, _mean_transition(others, weight, truth), replaced)


def held_out_log_probabilities(
    vectors: NDArray[np.float32], truth: NDArray[np.int64], class_count: int
) -> NDArray[np.float64]:
    """Log of p_n(c): softmax of ``-|x_n - m_c|^2 / tau``, m_c the mean of the class without x_n.

    tau is the one that makes the true classes most likely: distances in many
    dimensions are large, and untempered every image would be a sure one.

    Returns
    -------
    (N, M) float64
        -inf for classes without images.
    """
    present, own = np.unique(truth, return_inverse=True)
    distances = _held_out_distances(vectors, own, len(present))  # (N, classes present)
    logits = -distances / _fitted_temperature(distances, own)
    log_p = np.full((len(truth), class_count), -np.inf)
    log_p[:, present] = logits - logsumexp(logits, axis=1, keepdims=True)
    return log_p


def replacement_chances(doubt: NDArray[np.float64], count: int) -> NDArray[np.float64]:
    """pi_n = min(1, lambda * doubt_n) with the lambda for which they sum to `count`.

    Parameters
    ----------
    doubt : (N,) float64
        Positive.
    count : int
        At most N.

    Returns
    -------
    (N,) float64
    """
    if count == 0:
        return np.zeros(len(doubt))
    falling = np.sort(doubt)[::-1]
    rest = np.cumsum(falling[::-1])[::-1]  # rest[m]: all but the m largest
    # With the m largest certain the others share count - m; the fewest for which none exceeds 1.
    certain = int(np.argmax((count - np.arange(count)) * falling[:count] <= rest[:count]))
    return np.asarray(np.minimum(1.0, doubt * (count - certain) / rest[certain]))


def draw_fixed_size(
    chance: NDArray[np.float64], count: int, rng: np.random.Generator
) -> NDArray[np.bool_]:
    """Draw exactly `count` of N with given inclusion probabilities that sum to `count`.

    Pareto sampling (Rosén, *On sampling with probability proportional to size*, 1997):
    the `count` smallest ratios of the odds of a uniform number to the odds of
    inclusion. The probabilities hold up to an error that vanishes with N.

    Returns
    -------
    (N,) bool
    """
    uniform = rng.uniform(size=len(chance))
    drawn = np.zeros(len(chance), dtype=bool)
    if count:
        ranks = uniform / (1 - uniform) * (1 - chance) / chance
        drawn[np.argsort(ranks, kind="stable")[:count]] = True
    return drawn


def _check(vectors: NDArray[np.float32], truth: NDArray[np.int64]) -> None:
    if vectors.ndim != 2 or len(vectors) != len(truth):
        raise UserFixableError(
            say(
                "There are {truth} labels, but embeddings of the shape {shape}.",
                truth=len(truth),
                shape=str(vectors.shape),
            ),
            where=verbatim("vectors"),
            remedy=say("Give one row of numbers for each image, in the same order."),
        )
    for start in range(0, len(vectors), _BLOCK):
        finite = np.isfinite(vectors[start : start + _BLOCK]).all(axis=1)
        if not finite.all():
            raise UserFixableError(
                say(
                    "The embedding of image {row} holds NaN or infinity.",
                    row=start + int(np.argmin(finite)),
                ),
                where=verbatim("vectors"),
                remedy=say("Leave out the images that can't be read."),
            )
    if len(np.unique(truth)) < 2:
        raise UserFixableError(
            say("Instance noise needs images of two classes to confuse."),
            where=verbatim("kind"),
            remedy=say("Choose images of more classes."),
        )


def _held_out_distances(
    vectors: NDArray[np.float32], own: NDArray[np.intp], class_count: int
) -> NDArray[np.float64]:
    """(N, classes): squared distances to the class means, the own one without the image."""
    sizes = np.bincount(own, minlength=class_count)
    center = vectors.mean(axis=0, dtype=np.float64)  # (D,)
    means = np.stack(
        [vectors[own == c].mean(axis=0, dtype=np.float64) - center for c in range(class_count)]
    )  # (classes, D)
    squares = (means**2).sum(axis=1)
    distances = np.empty((len(own), class_count))
    for start in range(0, len(own), _BLOCK):
        here = slice(start, start + _BLOCK)
        block = np.asarray(vectors[here], dtype=np.float64) - center  # (B, D)
        lengths = (block**2).sum(axis=1)
        distances[here] = np.maximum(lengths[:, None] - 2 * block @ means.T + squares, 0)
        rows, classes = np.arange(start, start + len(block)), own[here]
        n = sizes[classes]
        # x - mean without x = (x - mean) n / (n - 1). Of a class's only image nobody
        # knows what it looks like: its distance is that to the mean of all images.
        distances[rows, classes] = np.where(
            n > 1, distances[rows, classes] * (n / np.maximum(n - 1, 1)) ** 2, lengths
        )
    return distances


def _fitted_temperature(distances: NDArray[np.float64], own: NDArray[np.intp]) -> float:
    """The tau with the largest likelihood of the true classes."""
    some = np.arange(0, len(own), max(1, len(own) // _FITTED))
    sample, classes = distances[some], own[some]
    scale = float(sample.std(axis=1).mean()) or 1.0

    def loss(log_tau: float) -> float:
        logits = -sample / (scale * np.exp(log_tau))
        return float((logsumexp(logits, axis=1) - logits[np.arange(len(some)), classes]).mean())

    best = minimize_scalar(loss, bounds=_LOG_TEMPERATURES, method="bounded")
    return scale * float(np.exp(best.x))


def _mean_transition(
    others: NDArray[np.float64], weight: NDArray[np.float64], truth: NDArray[np.int64]
) -> NDArray[np.float64]:
    """(M, M): mean of `others`, (N, M), over each class, weighted by `weight`, (N,)."""
    class_count = others.shape[1]
    transition = np.full((class_count, class_count), 1 / (class_count - 1))
    np.fill_diagonal(transition, 0)
    for c in np.unique(truth):
        transition[c] = np.average(others[truth == c], axis=0, weights=weight[truth == c])
    return transition
