"""One epoch of a training in figures: as the trainer sums it up, and as a report brings it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from alc_engine.runtime.progress import Progress


class EpochFigures(Protocol):
    """One epoch, as the trainer summarises it (`EpochSummary`)."""

    @property
    def epoch(self) -> int:
        """From 1."""
        ...

    @property
    def loss(self) -> float:
        """Mean loss in nats."""
        ...

    @property
    def weighted_loss(self) -> float:
        """The same, weighted by alpha."""
        ...

    @property
    def alpha_quantiles(self) -> Sequence[float]:
        """5, 25, 50, 75 and 95 % quantiles of n * alpha."""
        ...

    @property
    def alpha_histogram(self) -> Sequence[int]:
        """Counts of n * alpha in even bins from 0 to 3, the last one open."""
        ...


@dataclass(frozen=True)
class LiveEpoch:
    """An epoch out of a progress report; the same figures as in the finished round."""

    epoch: int
    loss: float
    weighted_loss: float
    alpha_quantiles: tuple[float, ...]
    alpha_histogram: tuple[int, ...]

    @classmethod
    def reported(cls, progress: Progress) -> LiveEpoch | None:
        """The epoch that a report tells of; None if it tells of something else."""
        values = progress.values
        if progress.stage != "training" or "loss" not in values:
            return None
        return cls(
            epoch=progress.done,
            loss=values["loss"],
            weighted_loss=values["weighted_loss"],
            alpha_quantiles=tuple(values["alpha_quantiles"]),
            alpha_histogram=tuple(values["alpha_histogram"]),
        )
