"""CorrActive: ask about the labels that the classifier contradicts most."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from alc_engine.learning.strategies.base import Figure, LargestScore, SelectionInputs


class CorrActiveStrategy(LargestScore):
    """Largest training loss: the label itself is what looks wrong.

    Nallapati et al., CorrActive learning (IJCAI workshop on intelligence and
    interaction, 2009), as the paper runs it in Sec. 4. An image without a label
    has no loss and is asked about last.
    """

    name = "corractive"
    title = "largest loss of the given label"
    source = "Nallapati et al. 2009; baseline of Sec. 4"
    looks_at = frozenset({Figure.LABEL})

    def scores(self, inputs: SelectionInputs) -> NDArray[np.float64]:
        """(N,) float64: cross entropy of the current label in nats."""
        return inputs.losses
