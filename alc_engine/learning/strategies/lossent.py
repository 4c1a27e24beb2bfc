"""LossEnt: ask where the label is contradicted and the classifier uncertain."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from alc_engine.learning.strategies.base import Figure, LargestScore, SelectionInputs


class LossEntStrategy(LargestScore):
    """Largest sum of training loss and predictive entropy.

    Bernhardt et al., Active label cleaning (2021), as footnote 2 of the paper
    adapts it to one expert: the original needs several labels for each image.
    Loss and entropy are both in nats and summed as they are. An image without a
    label counts by its entropy alone.
    """

    name = "lossent"
    title = "largest sum of loss and entropy"
    source = "Bernhardt et al. 2021; baseline of Sec. 4, footnote 2"
    looks_at = frozenset({Figure.LABEL, Figure.ENTROPY})

    def scores(self, inputs: SelectionInputs) -> NDArray[np.float64]:
        """(N,) float64: loss of the current label plus entropy, nats."""
        return inputs.losses + inputs.entropy
