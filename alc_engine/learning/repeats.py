"""Blind repeats: answered images that are asked about again, and how often an expert errs.

A few images of a batch bear an answer of some rounds ago. Until they are answered
again they look as if they never had been (`LabelStore.ask_again`), and the round is
trained as if they had not (`RoundRequest.again`), so that nothing tells them from
other questions. The second label stands.

Two labels that one expert gave one image without sight of the first differ where
one of them is wrong. With an error e in each and few errors in all, that happens to
2 e of the images, and the error is half of the share that differs (test-retest
reliability). The share is given a Beta prior whose mean is that of the error
assumed without any repeat, worth `PRIOR_REPEATS` repeats.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.stats import beta

from alc_engine.labels.label_changes import Repeat, Review, Status

ROUNDS_BETWEEN = 2
"""An answer is asked for again so many rounds later at the earliest: the batches in
between are forgetting enough where a batch takes minutes."""
PRIOR_REPEATS = 50.0
"""With fewer repeats than this the assumed error counts for more than the measured one."""
_LABELS = (Status.CONFIRMED, Status.CORRECTED, Status.LABELLED)
_TAIL = 0.05


@dataclass(frozen=True, slots=True)
class Consistency:
    """How often one expert says the same of an image twice.

    Attributes
    ----------
    reviewer : str
    repeats : int
        Images that he labelled again without sight of the label he had given.
    disagreements : int
        Those that he labelled otherwise.
    error, low, high : float
        Share of his labels that are wrong, 0..0.5, and its interval, nine times in ten.
    """

    reviewer: str
    repeats: int
    disagreements: int
    error: float
    low: float
    high: float


def repeatable(
    reviews: Iterable[tuple[int, Review]], round: int, fit: NDArray[np.bool_]
) -> NDArray[np.int64]:
    """(K,) int64: images whose label an expert gave by itself, before a batch or more, by id.

    What was accepted in bulk, given to several images at once or came with a table
    (its answers have no seconds) was not looked at as a question is.

    Parameters
    ----------
    reviews : iterable of image id and Review
        All answers that stand.
    round : int
        The round that would ask again.
    fit : (N,) bool
        Images that may be asked about.
    """
    timed = [each for each in reviews if each[1].seconds is not None]
    at_once = Counter((review.reviewer, review.time) for _, review in timed)
    return np.array(
        sorted(
            image_id
            for image_id, review in timed
            if fit[image_id]
            and review.status in _LABELS
            and review.round <= round - ROUNDS_BETWEEN
            and at_once[review.reviewer, review.time] == 1
        ),
        dtype=np.int64,
    )


def drawn_again(
    repeatable: NDArray[np.int64], share: float, batch_size: int, rng: np.random.Generator
) -> NDArray[np.int64]:
    """(K,) int64: a share of a batch from them, evenly; less than one image is one now and then."""
    count = min(int(share * batch_size + rng.random()), len(repeatable), batch_size - 1)
    return np.sort(rng.choice(repeatable, max(count, 0), replace=False))


def spread_by_chance(
    questions: NDArray[np.int64], again: NDArray[np.int64], rng: np.random.Generator
) -> NDArray[np.int64]:
    """(Q,) int64: a batch of both, the questions in their order, the others anywhere."""
    places = rng.integers(0, len(questions) + 1, size=len(again))
    return np.insert(questions, places, rng.permutation(again))


def consistency(repeats: Iterable[Repeat], assumed: float) -> tuple[Consistency, ...]:
    """What repeats say of each expert who was asked again about labels of his own, by name.

    Parameters
    ----------
    repeats : iterable of Repeat
    assumed : float
        Share of wrong labels that is assumed without a repeat.
    """
    own = [repeat for repeat in repeats if repeat.before_by == repeat.by]
    return tuple(
        _of([repeat for repeat in own if repeat.by == reviewer], reviewer, assumed)
        for reviewer in sorted({repeat.by for repeat in own})
    )


def measured_error(repeats: Iterable[Repeat], assumed: float) -> float:
    """Share of wrong labels of all experts together; `assumed` without a repeat, or if that is 0.

    Images are drawn evenly from all answers, so whoever gave more counts for more.
    """
    own = [repeat for repeat in repeats if repeat.before_by == repeat.by]
    return _of(own, "", assumed).error if own and assumed > 0 else assumed


def _of(own: list[Repeat], reviewer: str, assumed: float) -> Consistency:
    count = len(own)
    differ = sum(repeat.before != repeat.label for repeat in own)
    # Of the share that differs: Beta (a, b), whose mean before any repeat is 2 `assumed`.
    prior = np.clip(2 * assumed, 1e-6, 1 - 1e-6)
    a, b = PRIOR_REPEATS * prior + differ, PRIOR_REPEATS * (1 - prior) + count - differ
    low, high = (float(beta.ppf(share, a, b)) / 2 for share in (_TAIL, 1 - _TAIL))
    return Consistency(reviewer, count, differ, float(a / (a + b) / 2), low, high)
