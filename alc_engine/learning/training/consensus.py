"""The class-transition matrix from how often an image and its two nearest share labels.

Zhu, Song, Liu: Clusterability as an alternative to anchor points when learning
with noisy labels (ICML 2021, "HOC"). If an image and its two nearest neighbours
have one true class, its label and theirs are three independent draws from one row
of T, so that with the class priors p

    c1[a]       = sum_i p_i T[i, a],
    c2[a, b]    = sum_i p_i T[i, a] T[i, b],
    c3[a, b, c] = sum_i p_i T[i, a] T[i, b] T[i, c]

are the frequencies of single labels, pairs and triples. T and p are fitted to the
counted ones: rows by a softmax, the sum of the three Frobenius norms of the
differences by Adam, 400 steps at 0.1, from a matrix that favours the diagonal. All
images are counted once, where the authors average over samples of 15,000.

Cost O(M^4) a step, whatever the number of images.
"""

from __future__ import annotations

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from alc_engine.runtime.progress import CancelCheck, never_cancelled, stop_if

_STEPS = 400
_RATE = 0.1
_FAVOURED = 5.0


def transition_by_consensus(
    triples: NDArray[np.int64], class_count: int, cancelled: CancelCheck = never_cancelled
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Fit T and p.

    Parameters
    ----------
    triples : (n, 3) int64
        Labels of an image, of its nearest and of its second nearest neighbour.
    class_count : int
        M.

    Returns
    -------
    (M, M) float64
        T[i, j], the probability that class i is labelled j; rows sum to 1.
    (M,) float64
        Priors of the true classes.
    """
    counted = [_frequencies(triples[:, :order], class_count) for order in (1, 2, 3)]
    t = (_FAVOURED * torch.eye(class_count, dtype=torch.float64) - 1).requires_grad_()
    p = torch.zeros(class_count, dtype=torch.float64, requires_grad=True)
    optimizer = torch.optim.Adam([t, p], lr=_RATE)
    best, kept = float("inf"), (t.detach().softmax(1), p.detach().softmax(0))
    for _ in range(_STEPS):
        stop_if(cancelled)
        optimizer.zero_grad()
        rows, priors = t.softmax(1), p.softmax(0)
        differences = (c - e for c, e in zip(counted, _expected(rows, priors), strict=True))
        loss = torch.stack([torch.linalg.vector_norm(each) for each in differences]).sum()
        if float(loss.detach()) < best:
            best, kept = float(loss.detach()), (rows.detach(), priors.detach())
        loss.backward()  # type: ignore[no-untyped-call]
        optimizer.step()
    return kept[0].numpy(), kept[1].numpy()


def _frequencies(labels: NDArray[np.int64], class_count: int) -> Tensor:
    """Share of each combination of the columns of (n, k) labels: (M,) * k float64."""
    shape = (class_count,) * labels.shape[1]
    flat = np.ravel_multi_index(tuple(labels.T), shape)
    counts = np.bincount(flat, minlength=class_count ** labels.shape[1])
    return torch.from_numpy(counts.reshape(shape) / max(len(labels), 1))


def _expected(rows: Tensor, priors: Tensor) -> tuple[Tensor, Tensor, Tensor]:
    """c1, c2 and c3 of T, (M, M), and p, (M,)."""
    single = priors[:, None] * rows
    pairs = torch.einsum("ia,ib->iab", single, rows)
    return single.sum(0), pairs.sum(0), torch.einsum("iab,ic->abc", pairs, rows)
