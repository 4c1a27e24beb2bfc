"""Picking one image after the other, while each pick spreads its news (Algorithm 1)."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from alc_engine.features.neighbor_graph import NeighborGraph
from alc_engine.learning.diffusion import DIFFUSIONS
from alc_engine.learning.strategies.base import DiffusionTraces, Selection, SelectionInputs
from alc_engine.runtime.progress import CancelCheck, Progress, ProgressCallback, stop_if
from alc_engine.runtime.settings import SelectionSettings

_TRACED_NEIGHBORS = 24

Choice = Callable[[NDArray[np.float64], NDArray[np.int64]], int]
"""(N,) entropy field in nats, picks so far -> the next pick."""


def pick_by_turns(
    inputs: SelectionInputs,
    settings: SelectionSettings,
    count: int,
    choose: Choice,
    progress: ProgressCallback,
    cancelled: CancelCheck,
) -> Selection:
    """Pick `count` images; after each, its entropy is zero and that spreads over the graph.

    Cost O(count * steps * E) above that of `choose`.
    """
    assert inputs.graph is not None
    field = DIFFUSIONS[settings.diffusion](
        inputs.graph, inputs.entropy, settings.steps, settings.delta
    )
    picks = np.zeros(0, dtype=np.int64)
    traces: list[NDArray[np.float64]] = []
    for done in range(count):
        stop_if(cancelled)
        pick = choose(field.entropy, picks)  # line 16
        watch = np.concatenate([[pick], _nearest(inputs.graph, pick)])
        traces.append(field.take(pick, watch))  # lines 17-20
        picks = np.append(picks, pick)  # line 21
        progress(Progress("selection", done + 1, count))
    after = field.entropy.copy()
    after[picks] = 0.0  # the expert is about to answer them
    return Selection(picks, after, _pack(inputs.graph, picks, traces, field.steps))


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
