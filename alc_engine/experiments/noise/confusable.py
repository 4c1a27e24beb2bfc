"""Noise that anybody might make: a label becomes one of the two classes an image is mistaken for.

With p_n(c) the held-out probability of class c for image n by a weak classifier
(`weak_classifier`), and a, b the two likeliest classes beside the true one, a
replaced label is drawn from a and b in proportion to p_n. Every replaced label is
wrong. Which labels are replaced does not depend on the image: easy and hard
images are mislabelled alike, but always as what they resemble, so that neither
a class-transition matrix nor the difficulty of the image gives the errors away.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy.special import softmax

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

_CONFUSED_WITH = 2


class ConfusableNoise(NoiseModel):
    """Images of any difficulty are taken for one of the two classes they most resemble."""

    name = "confusable"
    summary = "one of the two classes that the image is most easily mistaken for"
    source = "here: human-like confusions without human labels"
    needs_vectors = True

    def corrupt(
        self,
        truth: NDArray[np.int64],
        class_count: int,
        rate: float,
        rng: np.random.Generator,
        vectors: NDArray[np.float32] | None = None,
    ) -> Corrupted:
        """Replace labels by what `vectors`, (N, D), make confusable.

        T is the mean over each class of where its labels go.
        """
        vectors = usable_vectors(self.name, vectors, truth)
        others = held_out_log_probabilities(vectors, truth, class_count)  # (N, M)
        everyone = np.arange(len(truth))
        others[everyone, truth] = -np.inf
        # Ties go to the lower class; classes without images stay at -inf.
        order = np.argsort(-others, axis=1, kind="stable")
        np.put_along_axis(others, order[:, _CONFUSED_WITH:], -np.inf, axis=1)
        others = softmax(others, axis=1)
        replaced = np.zeros(len(truth), dtype=bool)
        replaced[rng.permutation(len(truth))[: round(rate * len(truth))]] = True
        given = truth.copy()
        given[replaced] = draw_from_rows(others[replaced], rng)
        return Corrupted(given, mean_transition(others, np.ones(len(truth)), truth), replaced)
