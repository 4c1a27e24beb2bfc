"""What a query strategy gets, what it gives back, and what it promises.

A strategy decides which images the expert is asked about. It sees one frozen
snapshot of a trained round and returns image ids in the order of asking. All
arrays are catalogue-long (N images, M classes).
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

import numpy as np
from numpy.typing import NDArray

from alc_engine.features.neighbor_graph import NeighborGraph
from alc_engine.runtime.progress import (
    CancelCheck,
    ProgressCallback,
    ignore_progress,
    never_cancelled,
)
from alc_engine.runtime.settings import SelectionSettings, TrainingMode


class Figure(StrEnum):
    """What a method may choose by."""

    TRUST = "trust"
    """How far the label is trusted: by the label model, else by its contribution weight."""
    ENTROPY = "entropy"
    SUPPRESSION = "suppression"
    """What earlier picks of the batch took from the entropy."""
    LABEL = "label"
    """Probability of the label; its logarithm is the loss."""
    BEST = "best"
    """Probability of the likeliest class."""
    MARGIN = "margin"
    """Difference of the probabilities of the two likeliest classes."""


@dataclass(frozen=True)
class SelectionInputs:
    """A frozen snapshot of a trained round.

    Attributes
    ----------
    vectors : (N, D) float32
        Embeddings.
    probabilities : (N, M) float32
        The classifier's class probabilities.
    losses : (N,) float64
        Cross entropy of each current label, in nats; 0 where there is no label.
    alpha : (N,) float64
        Contribution weights; sum to 1 over the trained images, 0 elsewhere.
    entropy : (N,) float64
        Predictive entropy in nats.
    suspicion : (N, 2) float32 or None
        Two log odds that the current label is wrong (`label_model.suspicion`); NaN where
        an image was not trained on. None where the way of training does not say.
    labels : (N,) int64
        Current labels: given, or the expert's where there is one; -1: none.
    given : (N,) int64
        Labels as handed in; -1: none.
    pool : (N,) bool
        Images that may be asked about: readable and not reviewed.
    reviewed : (N,) bool
        Images with an answer of the expert.
    trusted : (N,) bool
        Images with a label of the expert.
    groups : (N,) int64
        Near-duplicates have the same number (`Prepared.near_duplicates`).
    graph : NeighborGraph or None
        None only for strategies that declare ``needs_graph = False``.
    """

    vectors: NDArray[np.float32]
    probabilities: NDArray[np.float32]
    losses: NDArray[np.float64]
    alpha: NDArray[np.float64]
    entropy: NDArray[np.float64]
    suspicion: NDArray[np.float32] | None
    labels: NDArray[np.int64]
    given: NDArray[np.int64]
    pool: NDArray[np.bool_]
    reviewed: NDArray[np.bool_]
    trusted: NDArray[np.bool_]
    groups: NDArray[np.int64]
    graph: NeighborGraph | None


@dataclass(frozen=True)
class DiffusionTraces:
    """The spread of each pick, kept for the neighbour view (Fig. 1).

    Attributes
    ----------
    neighbor_ids : (Q, K) int32
        Graph neighbours of each pick by rising distance; -1 pads short rows.
    distances : (Q, K) float32
        Embedding distance to the pick; NaN where padded.
    entropy : (Q, S + 1, K + 1) float32
        Entropy in nats after each of S diffusion steps; column 0 is the pick
        itself, step 0 is before its entropy was set to zero. NaN where padded.
    """

    neighbor_ids: NDArray[np.int32]
    distances: NDArray[np.float32]
    entropy: NDArray[np.float32]

    def among(self, rows: NDArray[np.int64], count: int) -> DiffusionTraces:
        """The same picks at these rows of `count`; padding in the others."""
        spread = []
        for values, empty in (
            (self.neighbor_ids, -1),
            (self.distances, np.nan),
            (self.entropy, np.nan),
        ):
            whole = np.full((count, *values.shape[1:]), empty, dtype=values.dtype)
            whole[rows] = values
            spread.append(whole)
        return DiffusionTraces(*spread)


@dataclass(frozen=True)
class Selection:
    """What a strategy asks about.

    Attributes
    ----------
    image_ids : (Q,) int64
        In query order; Q is the count asked for, or all that are left.
    entropy_after : (N,) float64
        The entropy field after the whole batch; the entropy itself where
        nothing was propagated.
    traces : DiffusionTraces or None
        Row q belongs to ``image_ids[q]``; None where nothing was propagated.
    """

    image_ids: NDArray[np.int64]
    entropy_after: NDArray[np.float64]
    traces: DiffusionTraces | None = None


class QueryStrategy(ABC):
    """Decides which images the expert is asked about.

    Class attributes
    ----------------
    name : the word for it in commands, files and screens.
    title : one line for ``alc strategies`` and the application.
    source : equation, algorithm or paper.
    training : how the classifier is trained before.
    needs_graph : whether `SelectionInputs.graph` must be there.
    needs_noise_share : whether `TrainingSettings.assumed_noise` matters to it.
    looks_at : figures by which it chooses, of those that are kept with a round;
        nothing else may be named as the reason of a question.
    """

    name: ClassVar[str]
    title: ClassVar[str]
    source: ClassVar[str]
    training: ClassVar[TrainingMode] = TrainingMode.UNIFORM
    needs_graph: ClassVar[bool] = False
    needs_noise_share: ClassVar[bool] = False
    looks_at: ClassVar[frozenset[Figure]] = frozenset()

    def __init__(self, settings: SelectionSettings) -> None:
        self.settings = settings

    @abstractmethod
    def select(
        self,
        inputs: SelectionInputs,
        count: int,
        rng: np.random.Generator,
        progress: ProgressCallback = ignore_progress,
        cancelled: CancelCheck = never_cancelled,
    ) -> Selection:
        """Choose `count` images of the pool, or all that are left.

        Ties go to the lowest image id. The same inputs and the same state of
        `rng` give the same images.
        """


class LargestScore(QueryStrategy):
    """Asks about the images of the largest score; a subclass says what is scored.

    Cost O(N log N) above the score's own.
    """

    @abstractmethod
    def scores(self, inputs: SelectionInputs) -> NDArray[np.float64]:
        """(N,) float64: the larger, the sooner an image is asked about."""

    def select(
        self,
        inputs: SelectionInputs,
        count: int,
        rng: np.random.Generator,
        progress: ProgressCallback = ignore_progress,
        cancelled: CancelCheck = never_cancelled,
    ) -> Selection:
        """Take the `count` largest scores of the pool."""
        return Selection(largest(self.scores(inputs), inputs.pool, count), inputs.entropy)


def largest(scores: NDArray[np.float64], pool: NDArray[np.bool_], count: int) -> NDArray[np.int64]:
    """Ids of the `count` largest scores within the pool, largest first, ties to the lowest id.

    Parameters
    ----------
    scores : (N,) float64
    pool : (N,) bool
    count : int

    Returns
    -------
    (min(count, pool.sum()),) int64
    """
    ids = np.flatnonzero(pool)
    order = np.argsort(-scores[ids], kind="stable")
    return ids[order[:count]].astype(np.int64)
