"""The paper's method: ask about suspicious labels of uncertain images, spread out (Algorithm 1)."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from alc_engine.features.neighbor_graph import NeighborGraph
from alc_engine.learning.diffusion import DIFFUSIONS
from alc_engine.learning.strategies.base import (
    DiffusionTraces,
    Figure,
    QueryStrategy,
    Selection,
    SelectionInputs,
)
from alc_engine.runtime.progress import (
    CancelCheck,
    Progress,
    ProgressCallback,
    ignore_progress,
    never_cancelled,
    stop_if,
)
from alc_engine.runtime.settings import TrainingMode

_TRACED_NEIGHBORS = 24


class ActiveLabelCorrection(QueryStrategy):
    """Robust weights choose the candidates, propagated entropy chooses among them.

    Readings of what the paper leaves open: "sampled candidates from p^S by
    ranking p^S" (Sec. 3.3) is taken as the |C| images with the smallest alpha;
    |C| is a multiple of the batch size, bounded where the classifier disputes
    few labels (`SelectionSettings`); C is drawn again for every pick (line 15),
    so a picked image makes room for the next.
    """

    name = "alc"
    title = "robust weights + entropy propagation: the paper's method"
    source = "Algorithm 1"
    training = TrainingMode.ROBUST
    needs_graph = True
    looks_at = frozenset({Figure.TRUST, Figure.ENTROPY, Figure.SUPPRESSION})

    def select(
        self,
        inputs: SelectionInputs,
        count: int,
        rng: np.random.Generator,
        progress: ProgressCallback = ignore_progress,
        cancelled: CancelCheck = never_cancelled,
    ) -> Selection:
        """Lines 13-23 of Algorithm 1. Cost O(count * (|C| + steps * E))."""
        assert inputs.graph is not None
        count = min(count, int(inputs.pool.sum()))
        ranked, size = self.candidates(inputs, count)
        field = DIFFUSIONS[self.settings.diffusion](
            inputs.graph, inputs.entropy, self.settings.steps, self.settings.delta
        )
        asked = np.zeros(len(inputs.pool), dtype=bool)
        picks: list[int] = []
        traces: list[NDArray[np.float64]] = []
        for done in range(count):
            stop_if(cancelled)
            candidates = ranked[: size + done]  # line 15
            candidates = candidates[~asked[candidates]]
            pick = _argmax(field.entropy, candidates)  # line 16
            watch = np.concatenate([[pick], _nearest(inputs.graph, pick)])
            traces.append(field.take(pick, watch))  # lines 17-20
            asked[pick] = True
            picks.append(pick)  # line 21
            progress(Progress("selection", done + 1, count))
        image_ids = np.array(picks, dtype=np.int64)
        after = field.entropy.copy()
        after[image_ids] = 0.0  # the expert is about to answer them
        return Selection(image_ids, after, _pack(inputs.graph, image_ids, traces, field.steps))

    def candidates(self, inputs: SelectionInputs, count: int) -> tuple[NDArray[np.int64], int]:
        """The pool, the least trusted label first, and how many of it are candidates, |C|."""
        pool = np.flatnonzero(inputs.pool)
        ranked = pool[np.argsort(inputs.alpha[pool], kind="stable")]  # p_j ~ 1 - alpha_j
        return ranked, self._candidate_count(inputs, count)

    def _candidate_count(self, inputs: SelectionInputs, count: int) -> int:
        """|C|: small enough to hold mostly wrong labels, large enough to choose from."""
        size = math.ceil(self.settings.candidates_per_query * count)
        if not self.settings.adaptive_candidates:
            return size
        even = 1 / max(int((inputs.alpha > 0).sum()), 1)
        disputed = int(
            np.count_nonzero(
                inputs.pool
                & (inputs.alpha < even)
                & (inputs.probabilities.argmax(axis=1) != inputs.labels)
            )
        )
        # The rarer disputes are, the fewer of them are wrong labels rather than
        # mistakes of the classifier; their share stands for that probability.
        bound = math.ceil(disputed * disputed / max(int(inputs.pool.sum()), 1))
        return min(size, max(bound, count))


def _argmax(entropy: NDArray[np.float64], candidates: NDArray[np.int64]) -> int:
    values = entropy[candidates]
    return int(candidates[values == values.max()].min())


def _nearest(graph: NeighborGraph, image_id: int) -> NDArray[np.int64]:
    return graph.neighbors_of(image_id)[0][:_TRACED_NEIGHBORS]


def _pack(
    graph: NeighborGraph,
    image_ids: NDArray[np.int64],
    traces: list[NDArray[np.float64]],
    steps: int,
) -> DiffusionTraces:
    width = max((trace.shape[1] - 1 for trace in traces), default=0)
    neighbor_ids = np.full((len(traces), width), -1, dtype=np.int32)
    distances = np.full((len(traces), width), np.nan, dtype=np.float32)
    entropy = np.full((len(traces), steps + 1, width + 1), np.nan, dtype=np.float32)
    for row, (image_id, trace) in enumerate(zip(image_ids, traces, strict=True)):
        ids, apart = graph.neighbors_of(int(image_id))
        known = trace.shape[1] - 1
        neighbor_ids[row, :known] = ids[:known]
        distances[row, :known] = apart[:known]
        entropy[row, :, : known + 1] = trace
    return DiffusionTraces(neighbor_ids, distances, entropy)
