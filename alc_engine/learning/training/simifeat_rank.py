"""SimiFeat as its authors run it: labels ranked within their class, cut at its estimated noise.

Zhu, Dong, Liu: Detecting corrupted labels without training a model to predict
(ICML 2022), the ranking form. `simifeat` is the other reading, the vote.

1. The ten nearest by cosine, the image itself among them, vote for their labels, each
   with its cosine similarity; the image's own vote weighs 1 - (2 d1 - d2), with d1
   and d2 the cosine distances of its two nearest. The votes, scaled to length
   1, are the soft label s.
2. Labels of a class are ranked by -ln(s[label] + 1e-8).
3. The class-transition matrix comes from the labels of each image and its two
   nearest (`consensus`). P(true class j | label j) = T[j, j] p_j / P(label j) of the labels
   j with the smallest scores are kept. An estimate that would keep all keeps 95 %, one that
   would keep none 5 %.

Readings: embeddings are frozen, so the random crops, whose several passes vote, are
left out, and with them the random step of the estimate from pass to pass. Labels of
the expert vote as such and are never left out.

Cost: an exact search, O(n^2 D), and the estimate, before plain training.
"""

from __future__ import annotations

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from alc_engine.learning.training.consensus import transition_by_consensus
from alc_engine.learning.training.contribution import even_among
from alc_engine.learning.training.leaving_out import keep_every_class
from alc_engine.learning.training.task import Examples, TrainingTask
from alc_engine.learning.training.trainer import Trainer
from alc_engine.learning.training.training_loop import Watch
from alc_engine.runtime.progress import CancelCheck, never_cancelled, stop_if
from alc_engine.runtime.settings import TrainingMode

_VOTERS = 10
_BLOCK = 4096
_LEAST_SHARE = 0.05
_SMALLEST = 1e-8


class SimiFeatRankTrainer(Trainer):
    """Of each class the labels that fit their neighbours least are left out."""

    mode = TrainingMode.SIMIFEAT_RANK

    def first_alpha(
        self, task: TrainingTask, examples: Examples, generator: torch.Generator, watch: Watch
    ) -> Tensor:
        """An even share for the labels above the cut of their class."""
        labels = task.labels[examples.ids]
        agreed = labels_above_the_cut(
            task.vectors[examples.ids], labels, task.class_count, watch.cancelled
        )
        kept = torch.from_numpy(agreed).to(self.device) | examples.trusted
        return even_among(keep_every_class(kept, examples))


def labels_above_the_cut(
    vectors: NDArray[np.float32],
    labels: NDArray[np.int64],
    class_count: int,
    cancelled: CancelCheck = never_cancelled,
) -> NDArray[np.bool_]:
    """Whether each label is among those of its class that are kept.

    Parameters
    ----------
    vectors : (n, D) float32
    labels : (n,) int64

    Returns
    -------
    (n,) bool
        All, where there are fewer than three images.
    """
    if len(labels) < 3:
        return np.ones(len(labels), dtype=bool)
    neighbors, similarity = nearest_by_cosine(vectors, min(_VOTERS, len(labels)), cancelled)
    scores = disagreement(labels[neighbors], similarity, labels, class_count)
    transition, priors = transition_by_consensus(labels[neighbors[:, :3]], class_count, cancelled)
    kept = np.zeros(len(labels), dtype=bool)
    for class_id in np.unique(labels):
        own = labels == class_id
        right = transition[class_id, class_id] * priors[class_id] / own.mean()
        right = float(np.clip(right, _LEAST_SHARE, 1 - _LEAST_SHARE))
        kept[own] = scores[own] <= np.quantile(scores[own], right)
    return kept


def nearest_by_cosine(
    vectors: NDArray[np.float32], k: int, cancelled: CancelCheck = never_cancelled
) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
    """The k most similar, the image itself first, and their cosine similarities.

    Returns
    -------
    (n, k) int64, (n, k) float32
    """
    import faiss

    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    units = np.ascontiguousarray(vectors / np.where(lengths > 0, lengths, 1), dtype=np.float32)
    index = faiss.IndexFlatIP(units.shape[1])
    index.add(units)
    ids = np.empty((len(units), k), dtype=np.int64)
    for start in range(0, len(units), _BLOCK):
        stop_if(cancelled)
        block = units[start : start + _BLOCK]
        _, found = index.search(block, k)
        own = np.arange(start, start + len(block))
        others = found != own[:, None]
        # First the others in their order, then the image itself, if it is among them.
        order = np.argsort(~others, axis=1, kind="stable")
        ids[start : start + len(block), 0] = own
        ids[start : start + len(block), 1:] = np.take_along_axis(found, order, axis=1)[:, : k - 1]
    similarity = np.einsum("nd,nkd->nk", units, units[ids])
    return ids, similarity


def disagreement(
    votes: NDArray[np.int64],
    similarity: NDArray[np.float32],
    labels: NDArray[np.int64],
    class_count: int,
) -> NDArray[np.float64]:
    """(n,) float64, nats: how little the votes speak for each label.

    Parameters
    ----------
    votes : (n, k) int64
        Labels of the k nearest, the image itself first.
    similarity : (n, k) float32
        Their cosine similarities; that of the image itself is not looked at.
    labels : (n,) int64
    """
    weights = similarity.astype(np.float64)
    distance = 1 - weights
    weights[:, 0] = 1 - (2 * distance[:, 1] - distance[:, 2])
    soft = np.zeros((len(labels), class_count))
    np.add.at(soft, (np.arange(len(labels))[:, None], votes), weights)
    soft /= np.maximum(np.linalg.norm(soft, axis=1, keepdims=True), _SMALLEST)
    own = soft[np.arange(len(labels)), labels]
    return np.asarray(-np.log(np.maximum(own, 0) + _SMALLEST), dtype=np.float64)
