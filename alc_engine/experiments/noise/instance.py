"""Noise that depends on the image: the labels a weak classifier doubts are replaced first.

Which images are hard is asked of a nearest-mean classifier on the embeddings
(`weak_classifier`). With p_n(c) its held-out probability of class c for image n, and
y_n the true class:

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
from scipy.special import logsumexp, softmax

from alc_engine.experiments.noise.base import (
    Corrupted,
    NoiseModel,
    draw_from_rows,
    mean_transition,
)
from alc_engine.experiments.noise.weak_classifier import (
    held_out_log_probabilities,
    usable_vectors,
)

_LEAST_DOUBT = 1e-12  # so that any number of labels can be replaced, however sure they are


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
        vectors = usable_vectors(self.name, vectors, truth)
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
        return Corrupted(given, mean_transition(others, weight, truth), replaced)


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
