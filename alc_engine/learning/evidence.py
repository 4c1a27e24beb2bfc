"""What a round says about whether a label is wrong, and what was said when it was asked about.

Once the expert has answered, the next training knows the answer and says
nothing of the old label any more. So what a round said of the labels it asked
about is kept: beside the answers it shows how far such figures can be trusted.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from alc_engine.learning.rounds import RoundResult

FIGURES = 5
OF_TRAINING = (0, 1, 2)
"""What every way of training says."""
OF_LABEL_MODEL = (3, 4, 2)
"""What the label model says; NaN where another way of training spoke."""
_LEAST_WEIGHT, _LEAST_PROBABILITY = 1e-4, 1e-3


@dataclass(frozen=True)
class Asked:
    """What rounds said of the labels they asked about.

    Attributes
    ----------
    image_ids : (K,) int64
        An image that was asked about twice stands here twice, the later one behind.
    figures : (K, 5) float64
        See `evidence`; what an earlier version kept had three, and the others are NaN.
    predicted : (K,) int64
        The most probable class at that time, in the classes of then: what the
        model said before it could learn the answer. -1 where it was not kept.
    rounds : (K,) int64
        The round that asked.
    """

    image_ids: NDArray[np.int64]
    figures: NDArray[np.float64]
    predicted: NDArray[np.int64]
    rounds: NDArray[np.int64]

    @classmethod
    def nothing(cls) -> Asked:
        """Before the first round."""
        none = np.zeros(0, dtype=np.int64)
        return cls(none, np.zeros((0, FIGURES)), none, none)

    def and_also(
        self,
        round: int,
        image_ids: NDArray[np.int64],
        figures: NDArray[np.float64],
        predicted: NDArray[np.integer] | None = None,
    ) -> Asked:
        """What was said so far, and what a later round said of its batch.

        Raises
        ------
        ValueError
            If there is not one row of figures, and one prediction, for each image.
        """
        if predicted is None:
            predicted = np.full(len(image_ids), -1, dtype=np.int64)
        figures = _widened(figures)
        if figures.shape != (len(image_ids), FIGURES) or predicted.shape != image_ids.shape:
            raise ValueError(f"{figures.shape} figures for {len(image_ids)} images")
        return Asked(
            np.concatenate([self.image_ids, image_ids]),
            np.concatenate([self.figures, figures]),
            np.concatenate([self.predicted, predicted.astype(np.int64)]),
            np.concatenate([self.rounds, np.full(len(image_ids), round, dtype=np.int64)]),
        )

    def latest(self) -> Asked:
        """Each image once, with what was said of it last."""
        _, places = np.unique(self.image_ids[::-1], return_index=True)
        places = len(self.image_ids) - 1 - places
        return Asked(
            self.image_ids[places],
            self.figures[places],
            self.predicted[places],
            self.rounds[places],
        )


def evidence(result: RoundResult, image_ids: NDArray[np.int64]) -> NDArray[np.float64]:
    """Five figures for the label of each image, made to be comparable between rounds.

    Parameters
    ----------
    result : RoundResult
    image_ids : (K,) int64

    Returns
    -------
    (K, 5) float64
        The logarithm of the contribution weight over an even share; the
        logarithm of the label's probability over that of the most probable
        class; the entropy over that of a uniform guess; the two log odds of the
        label model, NaN without one. NaN for images that were not trained on.
    """
    said = result.predictions
    trained = said.alpha_history[0] > 0
    share = said.alpha[image_ids] * np.count_nonzero(trained)
    given = said.label_probability[image_ids].astype(np.float64)
    best = said.top_probabilities[image_ids, 0].astype(np.float64)
    most = np.log(max(result.classifier.class_count, 2))
    log_odds = np.full((len(image_ids), 2), np.nan)
    if said.suspicion is not None:
        log_odds = said.suspicion[image_ids].astype(np.float64)
    figures = np.column_stack(
        [
            np.log(np.maximum(share, _LEAST_WEIGHT)),
            np.log((given + _LEAST_PROBABILITY) / (best + _LEAST_PROBABILITY)),
            said.entropy[image_ids] / most,
            log_odds,
        ]
    )
    figures[~trained[image_ids]] = np.nan
    return figures


def _widened(figures: NDArray[np.floating]) -> NDArray[np.float64]:
    """(K, 5): the three of earlier versions with NaN behind them; any others as they are."""
    if figures.ndim != 2 or figures.shape[1] != len(OF_TRAINING):
        return figures.astype(np.float64)
    return np.pad(
        figures.astype(np.float64),
        ((0, 0), (0, FIGURES - len(OF_TRAINING))),
        constant_values=np.nan,
    )
