"""Predictive entropy, and how a pick spreads it over the neighbour graph (Sec. 3.2).

A pick x* will be answered, so its entropy becomes zero; diffusion carries that
news to its neighbours, which then need not be asked as well. Notation: T is
D^-1 A of Eq. 7 and P = (1 - delta) I + delta T, so that one explicit Euler
step of Eq. 8, e <- e - delta (I - T) e, is e <- P e.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from scipy.linalg import solve_triangular, toeplitz

from alc_engine.features.neighbor_graph import NeighborGraph


def predictive_entropy(probabilities: NDArray[np.float32]) -> NDArray[np.float64]:
    """Entropy of each row in nats; its maximum is ln M.

    Parameters
    ----------
    probabilities : (N, M) float
        Rows sum to 1. A probability of 0 adds nothing.

    Returns
    -------
    (N,) float64
    """
    p = probabilities.astype(np.float64)
    with np.errstate(divide="ignore", invalid="ignore"):
        terms = np.where(p > 0, p * np.log(p), 0.0)
    entropy: NDArray[np.float64] = -terms.sum(axis=1)
    return np.maximum(entropy, 0.0) + 0.0  # and no minus zero


class EntropyDiffusion(ABC):
    """The entropy field while a batch is picked.

    The field stays in float64: the two best candidates often differ by less
    than float32 can tell over hundreds of picks.

    Parameters
    ----------
    graph : NeighborGraph over N images
    entropy : (N,) float64
        Predictive entropy in nats, copied.
    steps : int
        Diffusion steps per pick (Sec. 3.3: 10).
    delta : float
        Step size in (0, 1] (Sec. 3.3: 0.1).
    """

    def __init__(
        self,
        graph: NeighborGraph,
        entropy: NDArray[np.float64],
        steps: int = 10,
        delta: float = 0.1,
    ) -> None:
        self.entropy = np.array(entropy, dtype=np.float64)
        self.steps = steps
        n = len(self.entropy)
        identity = sparse.eye_array(n, format="csr")
        self._p = ((1 - delta) * identity + delta * graph.transition).tocsr()

    @abstractmethod
    def take(self, pick: int, watch: NDArray[np.int64]) -> NDArray[np.float64]:
        """Spread the zero at `pick` and return how the watched images followed.

        Parameters
        ----------
        pick : int
            Image id of x*.
        watch : (K,) int64
            Image ids to report.

        Returns
        -------
        (steps + 1, K) float64
            Entropy of the watched images before, and after each step. The pick
            itself is reported as 0 from the first step on.
        """


class PaperDiffusion(EntropyDiffusion):
    """Eq. 8 as printed: every pick smooths the whole field."""

    def take(self, pick: int, watch: NDArray[np.int64]) -> NDArray[np.float64]:
        """Lines 17-20 of Algorithm 1. Cost: `steps` products with P, O(steps E)."""
        trace = np.empty((self.steps + 1, len(watch)))
        trace[0] = self.entropy[watch]
        for step in range(1, self.steps + 1):
            self.entropy[pick] = 0.0  # line 18
            self.entropy = self._p @ self.entropy  # line 19, Eq. 8
            trace[step] = self.entropy[watch]
        trace[1:, watch == pick] = 0.0
        return trace


class DeficitDiffusion(EntropyDiffusion):
    """Subtract only what the pick takes away from the others.

    Eq. 8 spreads the zero at x* and at the same time smooths the whole field;
    after some hundred picks the field is flat and no longer ranks anything.
    The deficit is the difference of two runs of the same steps, without and
    with the zero held at x*: e <- e - (P^S e - clamped^S e).

    It has a closed form. With w_s = P^s delta_x, the field that is missing
    after n steps is d_n = sum over s < n of c_s w_{n-s}, where c_s is what the
    s-th clamping takes out at x*, so that sum over k <= s of c_k w_{s-k}[x*]
    = (P^s e)[x*]: a small triangular Toeplitz system. P is self-adjoint under
    the degree, so (P^s e)[x*] = sum over j of deg_j w_s[j] e_j / deg_x*.
    """

    def __init__(
        self,
        graph: NeighborGraph,
        entropy: NDArray[np.float64],
        steps: int = 10,
        delta: float = 0.1,
    ) -> None:
        super().__init__(graph, entropy, steps, delta)
        degree = np.asarray(graph.adjacency.sum(axis=1)).ravel()
        self._degree = np.where(degree > 0, degree, 1.0)

    def take(self, pick: int, watch: NDArray[np.int64]) -> NDArray[np.float64]:
        """Cost: `steps` products with P, O(steps E)."""
        w = np.zeros((self.steps + 1, len(self.entropy)))
        w[0, pick] = 1.0
        for step in range(self.steps):
            w[step + 1] = self._p @ w[step]
        # einsum, not BLAS: its threads would wait for each other beside a busy window.
        moments = np.einsum("sn,n->s", w[:-1], self._degree * self.entropy)
        unclamped = moments / self._degree[pick]  # (P^s e)[x*] for s < S
        returning = toeplitz(w[:-1, pick], np.zeros(self.steps))
        c = solve_triangular(returning, unclamped, lower=True)
        deficits = np.array([c[:n] @ w[n:0:-1][:, watch] for n in range(self.steps + 1)])
        trace: NDArray[np.float64] = self.entropy[watch] - deficits
        trace[1:, watch == pick] = 0.0
        self.entropy = self.entropy - np.einsum("s,sn->n", c, w[self.steps : 0 : -1])
        return trace


class NoDiffusion(EntropyDiffusion):
    """The ablation of Fig. 5: a pick tells its neighbours nothing."""

    def take(self, pick: int, watch: NDArray[np.int64]) -> NDArray[np.float64]:
        """Only the pick's own entropy becomes zero."""
        trace = np.tile(self.entropy[watch], (self.steps + 1, 1))
        trace[1:, watch == pick] = 0.0
        self.entropy[pick] = 0.0
        return trace


DIFFUSIONS: dict[str, Callable[..., EntropyDiffusion]] = {
    "paper": PaperDiffusion,
    "deficit": DeficitDiffusion,
    "none": NoDiffusion,
}
"""The forms by the name that `SelectionSettings.diffusion` gives them."""
