"""From the truth to what a run starts from: given labels, and what is known beforehand."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from alc_engine.experiments.noise import corrupt_labels
from alc_engine.experiments.runner import ExperimentData


@dataclass(frozen=True)
class Start:
    """What a run starts from.

    Attributes
    ----------
    noise : str
        A noise model; ``"given"``: the labels of the data as they are;
        ``"none"``: only `known` labels, and those are right.
    rate : float
        Share of the labels that the noise replaces.
    known : int
        Images with a known label; only with ``"none"``.
    """

    noise: str = "given"
    rate: float = 0.0
    known: int = 0


def started(data: ExperimentData, start: Start, seed: int) -> ExperimentData:
    """The data with the labels that a run with this seed starts from.

    The same start and seed give the same labels whatever the method.
    """
    if start.noise == "given":
        return data
    rng = np.random.default_rng(np.random.SeedSequence((seed, *start.noise.encode())))
    if start.noise == "none":
        return _partly_known(data, start.known, rng)
    corrupted = corrupt_labels(
        start.noise, data.truth, len(data.class_names), start.rate, rng, data.prepared.vectors
    )
    return replace(data, given=corrupted.given)


def _partly_known(data: ExperimentData, count: int, rng: np.random.Generator) -> ExperimentData:
    known = np.zeros(len(data.truth), dtype=bool)
    known[rng.permutation(len(known))[:count]] = True
    return replace(data, given=np.where(known, data.truth, -1), known=known)
