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

    def likeliest_other(self, probabilities: NDArray[np.floating]) -> NDArray[np.int64]:
        """(N,) int64: the most probable class beside the label.

        What is suggested where a label is wrong: a ranker that took the label itself for
        the most probable class would suggest nothing.

        Parameters
        ----------
        probabilities : (N, M)
        """
        others = np.nan_to_num(probabilities).astype(np.float64)
        rows = np.flatnonzero(self.labels >= 0)
        others[rows, self.labels[rows]] = -1
        return np.asarray(others.argmax(axis=1), dtype=np.int64)

    @property
    def suggested(self) -> NDArray[np.int64]:
        """(N,) int64: by the round, the most probable class beside the label."""
        latest = self.round.latest
        assert latest is not None
        top = latest.predictions.top_classes.astype(np.int64)
        other = top != self.labels[:, None]
        return np.asarray(top[np.arange(len(top)), other.argmax(axis=1)])

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
