"""Log odds that a label is wrong."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

_LEAST = 1e-9


def log_odds_of_wrong(right: NDArray[np.floating]) -> NDArray[np.float32]:
    """Log odds that something is wrong, from the probability that it is right; NaN stays."""
    kept = np.clip(right.astype(np.float64), _LEAST, 1 - _LEAST)
    return np.asarray(np.log1p(-kept) - np.log(kept), dtype=np.float32)
