"""By the relations to all other images: neural relation graph.

Kim, Yun, Song, Neural relation graph: a unified framework for identifying label
noise and outlier data, NeurIPS 2023. With unit features h, class probabilities p
and labels y,

    k(i, j) = (max(0, h_i . h_j) (p_i . p_j))^4, 0 where the base is at most 0.03,
    r(i, j) = k(i, j) if y_i = y_j, else -k(i, j).

The reliability of a label is s_i = sum_j r(i, j). Images with s_i below
-0.05 max |s| are taken for wrong, and their relations count the other way round:
s_i - 2 sum_{j wrong} r(i, j), once, as the authors' program does it. The least
reliable label comes first.

Features are the frozen embeddings, probabilities those of plain training; the
authors take both from the network that was trained on the labels. Every pair is
looked at: O(N^2 (D + M)).
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from alc_engine.experiments.rankers.base import Ranker, Ranking
from alc_engine.experiments.rankers.evidence import Evidence

_POWER = 4
_WEAKEST = 0.03
_WRONG_BELOW = 0.05
_BLOCK = 512


class RelationGraphRanker(Ranker):
    """The label that its relations contradict most comes first."""

    name = "relation_graph"
    source = "neural relation graph; Kim et al. 2023"

    def rank(self, evidence: Evidence) -> Ranking:
        """Relations over embeddings and the probabilities of plain training."""
        ids = np.flatnonzero(evidence.trained)
        p = evidence.epochs.last
        suspicion = np.full(len(evidence.labels), np.nan)
        suspicion[ids] = -reliability(evidence.vectors[ids], p[ids], evidence.labels[ids])
        return Ranking(suspicion, evidence.likeliest_other(p))


def reliability(
    vectors: NDArray[np.float32], probabilities: NDArray[np.float32], labels: NDArray[np.int64]
) -> NDArray[np.float64]:
    """How far its relations support each label.

    Parameters
    ----------
    vectors : (n, D) float32
    probabilities : (n, M) float32
    labels : (n,) int64

    Returns
    -------
    (n,) float64
    """
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    units = (vectors / np.where(lengths > 0, lengths, 1)).astype(np.float32)
    everyone = np.ones(len(labels), dtype=bool)
    scores = _relations(units, probabilities, labels, everyone)
    wrong = scores < -_WRONG_BELOW * np.abs(scores).max(initial=0)
    doubted = _relations(units, probabilities, labels, wrong)
    return np.asarray(scores - 2 * doubted, dtype=np.float64)


def _relations(
    units: NDArray[np.float32],
    probabilities: NDArray[np.float32],
    labels: NDArray[np.int64],
    partners: NDArray[np.bool_],
) -> NDArray[np.float64]:
    """(n,) float64: of each image the sum of its relations to the partners, (n,) bool."""
    sums = np.empty(len(labels))
    for start in range(0, len(labels), _BLOCK):
        here = slice(start, start + _BLOCK)
        base = np.maximum(units[here] @ units[partners].T, 0)
        base *= probabilities[here] @ probabilities[partners].T
        base[base <= _WEAKEST] = 0
        base **= _POWER
        agree = labels[here, None] == labels[partners]
        sums[here] = np.where(agree, base, -base).sum(axis=1, dtype=np.float64)
    return sums
