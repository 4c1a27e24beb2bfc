"""What follows from the two log odds of the label model that a label is wrong; without torch."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy.special import expit

WEIGHTS = np.array([0.25, 1.0])
"""Of the two log odds. On CIFAR-10 and digits, fits to the truth give the first all the
weight where the noise has structure (pair flips), and the second where it has none; each
fails where the other does not, and with both the order is first or close to it everywhere."""
OFFSET = -1.0
"""Of the log odds of P (wrong), beside those of the share of wrong labels."""
_LEAST = 1e-9


def log_odds_of_wrong(right: NDArray[np.floating]) -> NDArray[np.float32]:
    """Log odds that something is wrong, from the probability that it is right; NaN stays."""
    kept = np.clip(right.astype(np.float64), _LEAST, 1 - _LEAST)
    return np.asarray(np.log1p(-kept) - np.log(kept), dtype=np.float32)


def suspicion_rank(suspicion: NDArray[np.float32]) -> NDArray[np.float64]:
    """(N,) float64 from (N, 2): the larger, the more probably is a label wrong; NaN stays."""
    return np.asarray(suspicion.astype(np.float64) @ WEIGHTS)


def share_of_wrong(suspicion: NDArray[np.float32]) -> float:
    """Share of the labels that the label model counts as wrong; 0 where it knows of none.

    Parameters
    ----------
    suspicion : (N, 2) float32
        NaN for images that were not trained on.
    """
    known = suspicion[np.isfinite(suspicion[:, 0]), 0].astype(np.float64)
    return float(expit(known).mean()) if len(known) else 0.0


def offset(suspicion: NDArray[np.float32]) -> float:
    """What stands beside the weighted log odds in those of P (wrong)."""
    share = np.clip(share_of_wrong(suspicion), _LEAST, 1 - _LEAST)
    return float(np.log(share / (1 - share)) + OFFSET)


def probably_wrong(suspicion: NDArray[np.float32]) -> NDArray[np.float64]:
    """(N,) float64: P (wrong) before anything was answered; one half where nothing is known."""
    log_odds = offset(suspicion) + suspicion_rank(suspicion)
    return np.asarray(expit(np.nan_to_num(log_odds, nan=0.0)))
