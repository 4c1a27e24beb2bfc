"""Multinomial logistic regression on soft labels.

Minimises the mean cross entropy of the predictions to the soft labels plus
L2 / 2 |W|^2, by L-BFGS (Liu and Nocedal, 1989). Convex, so a start from the last
solution saves most of the iterations where the labels have changed little.
"""

from __future__ import annotations

import torch
from torch import Tensor

from alc_engine.runtime.progress import CancelCheck, stop_if

L2 = 0.01
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
        w.grad[:-1] += L2 * w.detach()[:-1]
        loss = -(share * labels * logits.log_softmax(1)).sum() + L2 / 2 * w[:-1].square().sum()
        return loss.detach()

    with torch.no_grad():
        optimizer.step(closure)  # type: ignore[no-untyped-call]
    return w.detach()
