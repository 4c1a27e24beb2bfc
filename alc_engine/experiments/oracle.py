"""The expert of an experiment: answers every question, with the truth or nearly always."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from alc_engine.learning.session import ActiveLearningSession


class Oracle:
    """Knows the true label of every image and is never wrong.

    Parameters
    ----------
    truth : (N,) int64
        Class ids.
    """

    def __init__(self, truth: NDArray[np.int64]) -> None:
        self._truth = truth

    def answer(self, session: ActiveLearningSession) -> None:
        """Answer all images of the current batch that wait."""
        waiting = session.waiting
        if len(waiting):
            session.answer(waiting, self.answers(waiting), reviewer="oracle").saved.result()

    def answers(self, image_ids: NDArray[np.int64]) -> NDArray[np.int64]:
        """(K,) int64: what it says of images, in the order of asking."""
        return np.asarray(self._truth[image_ids], dtype=np.int64)


class ErringOracle(Oracle):
    """Says a wrong class now and then, any of the others alike.

    Each answer errs by itself: an image that is asked about again is answered anew.

    Parameters
    ----------
    truth : (N,) int64
    class_count : int
        At least 2.
    errors : float in [0, 1]
        Probability that an answer is wrong.
    rng : Generator
        All chance comes from it.
    """

    def __init__(
        self, truth: NDArray[np.int64], class_count: int, errors: float, rng: np.random.Generator
    ) -> None:
        super().__init__(truth)
        self._class_count, self._errors, self._rng = class_count, errors, rng

    def answers(self, image_ids: NDArray[np.int64]) -> NDArray[np.int64]:
        """(K,) int64: the true class, or another one."""
        right = super().answers(image_ids)
        errs = self._rng.uniform(size=len(right)) < self._errors
        further = self._rng.integers(1, self._class_count, size=len(right))
        return np.where(errs, (right + further) % self._class_count, right)
