"""What rankers look at: trainings and held-out probabilities, each computed once when asked for."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from alc_engine.experiments.rankers.epochs import EpochMeans, epoch_means
from alc_engine.experiments.rankers.held_out import held_out_probabilities
from alc_engine.learning.rounds import RoundRequest, RoundResult
from alc_engine.learning.session import ActiveLearningSession, SessionView
from alc_engine.runtime.progress import CancelCheck, never_cancelled


class Evidence:
    """Of the labels of a session as they stand. N images, M classes.

    Parameters
    ----------
    session : ActiveLearningSession
        Nothing of it is changed.
    strategy : str
        How the classifier is trained whose word `round` is.
    trained : RoundResult, optional
        The next round of the session with that strategy, where it was computed
        already.
    cancelled : CancelCheck
    """

    def __init__(
        self,
        session: ActiveLearningSession,
        strategy: str,
        trained: RoundResult | None = None,
        cancelled: CancelCheck = never_cancelled,
    ) -> None:
        self._session = session
        self._cancelled = cancelled
        self._trained = trained
        self.request: RoundRequest = session.begin_round(strategy, batch_size=1)

    @property
    def vectors(self) -> NDArray[np.float32]:
        """(N, D) float32 embeddings."""
        return np.asarray(self.request.vectors)

    @property
    def labels(self) -> NDArray[np.int64]:
        """(N,) int64: labels that stand; -1: none."""
        return self.request.labels

    @property
    def trained(self) -> NDArray[np.bool_]:
        """(N,) bool: images that are trained on, each with a label."""
        return self.request.trained

    @cached_property
    def round(self) -> SessionView:
        """The session after a round of the strategy."""
        result = self._trained
        if result is None:
            result = self.request(cancelled=self._cancelled)
        return replace(self._session.snapshot(), latest=result, round=result.round)

    @cached_property
    def epochs(self) -> EpochMeans:
        """Plain training, watched epoch by epoch."""
        return epoch_means(self.request, self._cancelled)

    @cached_property
    def held_out(self) -> NDArray[np.float64]:
        """(N, M) float64: class probabilities of each image by a linear model of the others."""
        return held_out_probabilities(
            self.vectors, self.labels, self.trained, self.request.class_count, self.request.seed
        )

    def of_labels(self, values: NDArray[np.floating]) -> NDArray[np.float64]:
        """(N,) float64: of (N, M) values that of each label; NaN where there is none.

        Parameters
        ----------
        values : (N, M)
        """
        chosen = np.full(len(self.labels), np.nan)
        rows = np.flatnonzero(self.trained)
        chosen[rows] = values[rows, self.labels[rows]]
        return chosen
