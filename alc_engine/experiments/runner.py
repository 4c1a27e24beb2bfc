"""One run of an experiment: a strategy, a seed, a labelling budget, on the session's own loop."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from alc_engine.errors import UserFixableError
from alc_engine.experiments.oracle import Oracle
from alc_engine.labels import MemoryEventLog
from alc_engine.rounds import RoundResult
from alc_engine.session import ActiveLearningSession, MemoryRoundArchive, Prepared
from alc_engine.settings import ProjectSettings
from alc_engine.training import class_probabilities


@dataclass(frozen=True, eq=False)
class ExperimentData:
    """Images with given and true labels, embedded once and shared by all runs.

    Attributes
    ----------
    prepared : Prepared
        Embeddings and graph of N training images.
    given, truth : (N,) int64
    class_names : tuple of M str
    test_vectors : (K, D) float32 or None
    test_truth : (K,) int64 or None
    """

    prepared: Prepared
    given: NDArray[np.int64]
    truth: NDArray[np.int64]
    class_names: tuple[str, ...]
    test_vectors: NDArray[np.float32] | None = None
    test_truth: NDArray[np.int64] | None = None


@dataclass(frozen=True, slots=True)
class ResultRow:
    """One line of ``results.csv``; round 0 is before any query.

    Attributes
    ----------
    labels : int
        Labels acquired so far.
    test_accuracy : float or None
        Of the classifier trained with them; None without a test set.
    train_label_accuracy : float
        Share of the current labels that are true.
    queried, queried_wrong : int
        Images asked about in this round, and those of them whose given label was wrong.
    errors_found, errors_total : int
        Wrong labels corrected so far, and wrong labels at the start.
    seconds_train, seconds_select : float
        Training with these labels; choosing this round's batch (0 in round 0).
    """

    strategy: str
    seed: int
    round: int
    labels: int
    test_accuracy: float | None
    train_label_accuracy: float
    queried: int
    queried_wrong: int
    errors_found: int
    errors_total: int
    seconds_train: float
    seconds_select: float


def run(
    data: ExperimentData,
    strategy: str,
    seed: int,
    batch_size: int,
    budget: int,
    settings: ProjectSettings,
) -> Iterator[ResultRow]:
    """Ask, answer and retrain until the budget is spent; yield a row after each training.

    Raises
    ------
    UserFixableError
        If the budget leaves nothing unasked or the batch size is not positive.
    """
    if not 0 < batch_size <= budget:
        raise UserFixableError(
            f"A batch of {batch_size} does not fit into a budget of {budget}.",
            where="batch-size",
            remedy="Choose a batch size between 1 and the budget.",
        )
    if budget >= len(data.given):
        raise UserFixableError(
            f"The budget of {budget} is not below the number of images, {len(data.given)}.",
            where="budget",
            remedy="Choose a smaller budget.",
        )
    session = ActiveLearningSession(
        data.given,
        data.class_names,
        replace(settings, strategy=strategy, seed=seed),
        MemoryEventLog(),
        MemoryRoundArchive(),
        data.prepared,
    )
    oracle = Oracle(data.truth)
    wrong = data.given != data.truth
    asked = np.zeros(0, dtype=np.int64)
    seconds_select = 0.0
    while True:
        labels = int(session.labels.reviewed.sum())
        size = min(batch_size, budget - labels)
        result = session.begin_round(batch_size=max(size, 1))()
        yield ResultRow(
            strategy=strategy,
            seed=seed,
            round=session.round,
            labels=labels,
            test_accuracy=_test_accuracy(data, result, settings.device),
            train_label_accuracy=float((session.labels.labels == data.truth).mean()),
            queried=len(asked),
            queried_wrong=int(wrong[asked].sum()),
            errors_found=int((wrong & session.labels.reviewed).sum()),
            errors_total=int(wrong.sum()),
            seconds_train=result.seconds_train,
            seconds_select=seconds_select,
        )
        if size == 0:
            return
        asked = session.finish_round(result)
        seconds_select = result.seconds_select
        oracle.answer(session)


def _test_accuracy(data: ExperimentData, result: RoundResult, device: str) -> float | None:
    if data.test_vectors is None or data.test_truth is None:
        return None
    predicted = class_probabilities(result.classifier, data.test_vectors, device).argmax(axis=1)
    return float((predicted == data.test_truth).mean())
