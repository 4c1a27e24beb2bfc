"""Multinomial logistic regression on soft labels.

Minimises the mean cross entropy of the predictions to the soft labels plus, for each
class c with a share s_c of the examples, min(L2, L2_OF_SHARE s_c) / 2 |W_c|^2, by L-BFGS
(Liu and Nocedal, 1989). For a rare class the penalty goes with its share, so that what is
learned of it depends on its own images and not on how many others there are: with one
penalty for all, ten images of a class among 1,500 were held for mistakes. Convex, so a
start from the last solution saves most of the iterations where the labels have changed
little.
"""

from __future__ import annotations

import torch
from torch import Tensor

from alc_engine.runtime.progress import CancelCheck, stop_if

L2, L2_OF_SHARE = 0.01, 0.1
"""The least of both is the penalty: ten classes alike have the first."""
_LEAST = 1e-7
_HISTORY = 10


def fit_soft_logistic(
    x: Tensor,
    labels: Tensor,
    weights: Tensor,
    start: Tensor | None = None,
    *,
    iterations: int,
    cancelled: CancelCheck,
) -> Tensor:
    """The coefficients of a linear classifier.

    Parameters
    ----------
    x : (n, K) float32
        Inputs; the last column is the constant 1, whose coefficients are not penalised.
    labels : (n, M) float32
        Soft labels, rows sum to 1.
    weights : (n,) float32
        How often each example counts.
    start : (K, M) float32, optional
        Where to begin; else at 0.
    iterations : int

    Returns
    -------
    (K, M) float32

    Raises
    ------
    Cancelled
        Within one evaluation of the loss.
    """
    w = torch.zeros(x.shape[1], labels.shape[1], device=x.device) if start is None else start
    w = w.clone()
    share = (weights / weights.sum())[:, None]
    penalty = (L2_OF_SHARE * (share * labels).sum(0)).clamp(_LEAST, L2)
    optimizer = torch.optim.LBFGS(
        [w],
        max_iter=iterations,
        history_size=_HISTORY,
        line_search_fn="strong_wolfe",
        tolerance_grad=1e-6,
    )

    def closure() -> Tensor:
        stop_if(cancelled)
        logits = x @ w
        residual = share * (logits.softmax(1) - labels)
        w.grad = x.T @ residual
        w.grad[:-1] += penalty * w.detach()[:-1]
        fit = -(share * labels * logits.log_softmax(1)).sum()
        return (fit + (penalty * w[:-1].square()).sum() / 2).detach()

    with torch.no_grad():
        optimizer.step(closure)  # type: ignore[no-untyped-call]
    return w.detach()
