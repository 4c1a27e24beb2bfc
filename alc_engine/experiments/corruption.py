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

    The same start and seed give the same labels whatever the method. All images of a
    scene share one.
    """
    if start.noise == "given":
        return data
    rng = np.random.default_rng(np.random.SeedSequence((seed, *start.noise.encode())))
    if start.noise == "none":
        return _partly_known(data, start.known, rng)
    first, scene = np.arange(len(data.truth)), np.arange(len(data.truth))
    if data.scenes is not None:  # who labels a burst labels it as one
        _, first, scene = np.unique(data.scenes, return_index=True, return_inverse=True)
    corrupted = corrupt_labels(
        start.noise,
        data.truth[first],
        len(data.class_names),
        start.rate,
        rng,
        np.asarray(data.prepared.vectors)[first],
    )
    return replace(data, given=corrupted.given[scene])


def _partly_known(data: ExperimentData, count: int, rng: np.random.Generator) -> ExperimentData:
    known = np.zeros(len(data.truth), dtype=bool)
    known[rng.permutation(len(known))[:count]] = True
    return replace(data, given=np.where(known, data.truth, -1), known=known)
