"""What a ranker gets, what it gives back, and what it promises."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import ClassVar

import numpy as np
from numpy.typing import NDArray

from alc_engine.experiments.rankers.evidence import Evidence


@dataclass(frozen=True, eq=False)
class Ranking:
    """All labels, one against the other. N images.

    Attributes
    ----------
    suspicion : (N,) float64
        The larger, the sooner a label is looked at; NaN where there is none.
    suggested : (N,) int64 or None
        The most probable class beside the label; None where the ranker names none.
    """

    suspicion: NDArray[np.float64]
    suggested: NDArray[np.int64] | None = None


class Ranker(ABC):
    """Ranks all labels by how suspicious they are.

    Attributes
    ----------
    name : str
        As the experiments' files call it.
    source : str
        One line: what it ranks by, and where it is from.
    """

    name: ClassVar[str]
    source: ClassVar[str]

    @abstractmethod
    def rank(self, evidence: Evidence) -> Ranking:
        """Rank the labels that stand."""

    def require(self) -> None:  # noqa: B027  most need nothing
        """Make sure that what it needs is installed.

        Raises
        ------
        UserFixableError
        """
