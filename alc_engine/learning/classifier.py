"""What a training leaves behind, as plain values: they travel between processes and into files.

`training.class_probabilities` puts a classifier to work; torch is not needed
here, so that the process that shows results never loads it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True)
class Classifier:
    """A trained classifier, held as plain arrays.

    Attributes
    ----------
    mean : (D,) float32
    axes : (D, K) float32
        An embedding x reaches the layers as (x - mean) @ axes.
    weights : mapping of str to array
        Parameters of the layers.
    hidden : tuple of int
    class_count : int
    head : (K + 1, M) float32 or None
        Coefficients of a linear classifier over what reaches the layers, the constant's
        last; its probabilities and those of the layers are averaged.
    """

    mean: NDArray[np.float32]
    axes: NDArray[np.float32]
    weights: Mapping[str, NDArray[np.float32]]
    hidden: tuple[int, ...]
    class_count: int
    head: NDArray[np.float32] | None = None

    def probabilities(self, vectors: NDArray[np.float32]) -> NDArray[np.float32]:
        """What `training.class_probabilities` gives, without torch; for a few images.

        Parameters
        ----------
        vectors : (K, D) float32

        Returns
        -------
        (K, M) float32
        """
        inputs = (vectors - self.mean) @ self.axes
        values, last = inputs, len(self.hidden)
        for layer in range(last + 1):  # linear layers stand at even places, ReLU between them
            weight, bias = (self.weights[f"{2 * layer}.{name}"] for name in ("weight", "bias"))
            values = values @ weight.T + bias
            if layer < last:
                values = np.maximum(values, 0)
        if self.head is None:
            return _softmax(values)
        linear = inputs @ self.head[:-1] + self.head[-1]
        return np.asarray((_softmax(values) + _softmax(linear)) / np.float32(2))


def _softmax(values: NDArray[np.floating]) -> NDArray[np.float32]:
    values = np.exp(values - values.max(axis=1, keepdims=True))
    return np.asarray(values / values.sum(axis=1, keepdims=True), dtype=np.float32)


@dataclass(frozen=True, slots=True)
class EpochSummary:
    """One epoch of training.

    Attributes
    ----------
    epoch : int
        From 1.
    loss : float
        Mean cross entropy over the trained images after the epoch, in nats.
    weighted_loss : float
        The same, weighted by alpha.
    alpha_quantiles : tuple of 5 float
        5, 25, 50, 75 and 95 % quantiles of n * alpha; 1 is an even share.
    alpha_histogram : tuple of int
        Counts of n * alpha in even bins from 0 to 3, the last one open.
    """

    epoch: int
    loss: float
    weighted_loss: float
    alpha_quantiles: tuple[float, ...]
    alpha_histogram: tuple[int, ...]
