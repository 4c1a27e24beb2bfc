"""What a classifier is trained on, as it comes and as it lies on the device."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from alc_engine.features.neighbor_graph import NeighborGraph
from alc_engine.learning.classifier import Classifier
from alc_engine.runtime.errors import UserFixableError
from alc_engine.runtime.messages import say
from alc_engine.runtime.settings import TrainingSettings

_FEWEST_DIMENSIONS = 16


@dataclass(frozen=True, eq=False)
class TrainingTask:
    """Images with embeddings and labels. N images, M classes.

    Attributes
    ----------
    vectors : (N, D) float32
        Embeddings.
    labels : (N,) int64
        Current labels, -1 where there is none.
    given : (N,) int64
        Labels as handed in, -1 where there was none.
    trained : (N,) bool
        Images to train on; each has a label.
    trusted : (N,) bool
        Images with a label of the expert.
    class_count : int
        M, at least 2.
    seed : int
        Initial parameters and the order of the mini-batches follow from it.
    graph : NeighborGraph or None
        Over the N images; needed by trainers that look at neighbours.
    groups : (N,) int64 or None
        Near-duplicates have the same number (`Prepared.near_duplicates`); None: there are none.
    previous : Classifier or None
        That of the round before, to start from where `warm_start` is set.
    """

    vectors: NDArray[np.float32]
    labels: NDArray[np.int64]
    given: NDArray[np.int64]
    trained: NDArray[np.bool_]
    trusted: NDArray[np.bool_]
    class_count: int
    seed: int
    graph: NeighborGraph | None = None
    groups: NDArray[np.int64] | None = None
    previous: Classifier | None = None


@dataclass(frozen=True, eq=False)
class Examples:
    """The n images that are trained on, on the device for the whole fit.

    Attributes
    ----------
    ids : (n,) int64
        Their image ids, rising.
    x : (n, K) float32
        Inputs of the layers: ``(vectors[ids] - mean) @ axes``.
    y : (n,) int64
        Current labels.
    given : (n,) int64
        Labels as handed in, -1 where there was none.
    trusted : (n,) bool
    mean, axes : (D,), (D, K) float32
    class_count : int
    """

    ids: NDArray[np.int64]
    x: Tensor
    y: Tensor
    given: Tensor
    trusted: Tensor
    mean: NDArray[np.float32]
    axes: NDArray[np.float32]
    class_count: int

    def __len__(self) -> int:
        return len(self.ids)

    @property
    def device(self) -> torch.device:
        """Where the tensors live."""
        return self.x.device


def lay_out(task: TrainingTask, settings: TrainingSettings, device: torch.device) -> Examples:
    """Bring the trained images of a task to the device.

    Raises
    ------
    UserFixableError
        With fewer than two classes among the trained labels.
    """
    ids = np.flatnonzero(task.trained)
    if len(np.unique(task.labels[ids])) < 2:
        raise UserFixableError(
            say("A classifier needs images of at least two classes to learn from."),
            remedy=say("Label images of a second class; labelling works without a classifier."),
        )
    if settings.warm_start and task.previous is not None:
        mean, axes = task.previous.mean, task.previous.axes
    else:
        mean, axes = input_axes(task.vectors[ids], settings.images_per_dimension)
    return Examples(
        ids=ids,
        x=torch.from_numpy((task.vectors[ids] - mean) @ axes).to(device),
        y=torch.from_numpy(task.labels[ids]).to(device),
        given=torch.from_numpy(task.given[ids]).to(device),
        trusted=torch.from_numpy(task.trusted[ids]).to(device),
        mean=mean,
        axes=axes,
        class_count=task.class_count,
    )


def input_axes(
    points: NDArray[np.float32], images_per_dimension: int
) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Mean (D,) and axes (D, K) that bring embeddings to the layers.

    All dimensions share one scale, the root of their mean variance: scaled one
    by one, weak dimensions would be blown up, and with them the noise that a
    network learns wrong labels by heart from. Where the images are few for the
    dimensions, only the strongest principal ones are kept, for the same reason.
    """
    mean = points.mean(axis=0, dtype=np.float64).astype(np.float32)
    centered = points - mean
    dimensions = points.shape[1]
    scale = math.sqrt(float(np.square(centered).mean(dtype=np.float64))) or 1.0
    kept = min(dimensions, max(_FEWEST_DIMENSIONS, len(points) // images_per_dimension))
    if kept == dimensions:
        return mean, np.eye(dimensions, dtype=np.float32) / np.float32(scale)
    _, axes = np.linalg.eigh((centered.T @ centered).astype(np.float64))
    strongest = axes[:, ::-1][:, :kept]
    scale = math.sqrt(float(np.square(centered @ strongest).mean())) or 1.0
    return mean, (strongest / scale).astype(np.float32)
