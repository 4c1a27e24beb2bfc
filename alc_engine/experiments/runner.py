"""One run of an experiment: a strategy, a seed, a labelling budget, on the session's own loop."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from alc_engine.experiments.oracle import ErringOracle, Oracle
from alc_engine.experiments.rankers import RANKERS, Evidence
from alc_engine.features.prepared import Prepared
from alc_engine.labels.store import MemoryEventLog
from alc_engine.learning.round_archive import MemoryRoundArchive
from alc_engine.learning.rounds import RoundResult
from alc_engine.learning.session import ActiveLearningSession
from alc_engine.learning.strategies.base import largest
from alc_engine.learning.training import class_probabilities
from alc_engine.runtime.errors import UserFixableError
from alc_engine.runtime.messages import say, verbatim
from alc_engine.runtime.progress import CancelCheck, never_cancelled
from alc_engine.runtime.settings import ProjectSettings


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
    known : (N,) bool or None
        Images whose label counts as the expert's before the first round; they
        are neither asked about nor counted among the labels acquired.
    scenes : (N,) int64 or None
        Which images show the same, where that is known: near-duplicates.
    """

    prepared: Prepared
    given: NDArray[np.int64]
    truth: NDArray[np.int64]
    class_names: tuple[str, ...]
    test_vectors: NDArray[np.float32] | None = None
    test_truth: NDArray[np.int64] | None = None
    known: NDArray[np.bool_] | None = None
    scenes: NDArray[np.int64] | None = None


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
        Share of all images whose current label is the true one; one without a
        label counts among the others.
    queried, queried_wrong : int
        Images asked about in this round, and those of them that had a wrong label.
    errors_found, errors_total : int
        Wrong labels corrected so far, and wrong labels at the start.
    seconds_train, seconds_select : float
        Training with these labels; choosing this round's batch (0 in round 0).
    scenes_asked : int or None
        Different scenes among the images asked about so far; None where
        nobody knows of any.
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
    scenes_asked: int | None = None


def run(
    data: ExperimentData,
    strategy: str,
    seed: int,
    batch_size: int,
    budget: int,
    settings: ProjectSettings,
    cancelled: CancelCheck = never_cancelled,
    *,
    ranker: str = "",
    expert_errors: float = 0.0,
) -> Iterator[ResultRow]:
    """Ask, answer and retrain until the budget is spent; yield a row after each training.

    Parameters
    ----------
    ranker : str
        Asks in the order of a ranker, the most suspicious label of the pool
        first; the strategy then only trains. Empty: the strategy's own order.
    expert_errors : float in [0, 1]
        Share of the answers that are a wrong class.

    Raises
    ------
    UserFixableError
        If the budget leaves nothing unasked or the batch size is not positive.
    Cancelled
    """
    check_amounts(data, batch_size, budget)
    session, oracle = open_session(
        data, replace(settings, strategy=strategy, seed=seed), expert_errors
    )
    wrong = (data.given != data.truth) & (data.given >= 0)
    asked = np.zeros(0, dtype=np.int64)
    seconds_select = 0.0
    while True:
        labels = int(session.labels.reviewed.sum()) - _known(data)
        size = min(batch_size, budget - labels)
        result = session.begin_round(batch_size=max(size, 1))(cancelled=cancelled)
        yield ResultRow(
            strategy=strategy,
            seed=seed,
            round=session.round,
            labels=labels,
            test_accuracy=_test_accuracy(data, result, settings.device),
            train_label_accuracy=float((session.labels.labels == data.truth).mean()),
            queried=len(asked),
            queried_wrong=int(wrong[asked].sum()),
            errors_found=int((wrong & (session.labels.expert_labels == data.truth)).sum()),
            errors_total=int(wrong.sum()),
            seconds_train=result.seconds_train,
            seconds_select=seconds_select,
            scenes_asked=_scenes_asked(data, session),
        )
        if size == 0:
            return
        if ranker:
            result = _in_order_of(ranker, session, strategy, result, size, cancelled)
        asked = session.finish_round(result)
        seconds_select = result.seconds_select
        oracle.answer(session)


def check_amounts(data: ExperimentData, batch_size: int, budget: int) -> None:
    """Make sure that so many labels can be asked for.

    Raises
    ------
    UserFixableError
    """
    if not 0 < batch_size <= budget:
        raise UserFixableError(
            say(
                "A batch of {batch_size} does not fit into a budget of {budget}.",
                batch_size=batch_size,
                budget=budget,
            ),
            where=verbatim("batch-size"),
            remedy=say("Choose a batch size between 1 and the budget."),
        )
    unknown = len(data.given) - _known(data)
    if budget >= unknown:
        raise UserFixableError(
            say(
                "The budget of {budget} is not below the number of images, {unknown}.",
                budget=budget,
                unknown=unknown,
            ),
            where=verbatim("budget"),
            remedy=say("Choose a smaller budget."),
        )


def open_session(
    data: ExperimentData, settings: ProjectSettings, expert_errors: float = 0.0
) -> tuple[ActiveLearningSession, Oracle]:
    """A session over the data, with what is known beforehand answered, and its expert.

    An expert who errs draws the errors from the seed of the settings.
    Methods are compared by what they ask: no random check and no repeat takes a place in
    their batches.
    """
    session = ActiveLearningSession(
        data.given,
        data.class_names,
        replace(settings, audit_share=0.0, repeat_share=0.0),
        MemoryEventLog(),
        MemoryRoundArchive(),
        data.prepared,
    )
    if data.known is not None:
        ids = np.flatnonzero(data.known)
        session.answer(ids, data.truth[ids], reviewer="known").saved.result()
    if not expert_errors:
        return session, Oracle(data.truth)
    rng = np.random.default_rng(np.random.SeedSequence((settings.seed, *b"expert")))
    return session, ErringOracle(data.truth, len(data.class_names), expert_errors, rng)


def _in_order_of(
    ranker: str,
    session: ActiveLearningSession,
    strategy: str,
    result: RoundResult,
    size: int,
    cancelled: CancelCheck,
) -> RoundResult:
    """The round with the batch that a ranker would ask about."""
    begun = time.perf_counter()
    evidence = Evidence(session, strategy, result, cancelled)
    suspicion = RANKERS[ranker].rank(evidence).suspicion
    batch = largest(np.nan_to_num(suspicion, nan=-np.inf, neginf=-np.inf), session.pool, size)
    return replace(result, batch=batch, seconds_select=time.perf_counter() - begun)


def _scenes_asked(data: ExperimentData, session: ActiveLearningSession) -> int | None:
    if data.scenes is None:
        return None
    asked = session.labels.reviewed if data.known is None else session.labels.reviewed & ~data.known
    return len(np.unique(data.scenes[asked]))


def _known(data: ExperimentData) -> int:
    return 0 if data.known is None else int(data.known.sum())


def _test_accuracy(data: ExperimentData, result: RoundResult, device: str) -> float | None:
    if data.test_vectors is None or data.test_truth is None:
        return None
    predicted = class_probabilities(result.classifier, data.test_vectors, device).argmax(axis=1)
    return float((predicted == data.test_truth).mean())
