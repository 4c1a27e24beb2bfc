"""Noise models: how true labels become the given ones of an experiment (Sec. 4).

A share of the labels is replaced, in number exactly ``round(rate * N)``; by what, says
the model. A label may be drawn as its own class again where the model allows it
(`uniform`, `flip`), so that fewer than `rate` are wrong afterwards. Each result
carries the class-transition matrix T of its replaced labels.

As a command it writes the given labels of an experiment::

    python -m alc_engine.experiments.noise truth.csv given.csv --kind uniform --rate 0.8 --seed 0
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from alc_engine.experiments.noise.base import Corrupted, NoiseModel
from alc_engine.experiments.noise.class_noise import FlipNoise, PairNoise, UniformNoise
from alc_engine.experiments.noise.confusable import ConfusableNoise
from alc_engine.experiments.noise.instance import InstanceNoise
from alc_engine.runtime.errors import UserFixableError
from alc_engine.runtime.messages import say, verbatim

__all__ = ["NOISES", "Corrupted", "NoiseModel", "check_rate", "corrupt_labels", "noise_model"]

NOISES: dict[str, NoiseModel] = {
    model.name: model
    for model in (UniformNoise(), FlipNoise(), PairNoise(), InstanceNoise(), ConfusableNoise())
}
"""Every noise model by name, the paper's two first."""


def noise_model(kind: str) -> NoiseModel:
    """The noise model of that name.

    Raises
    ------
    UserFixableError
        If there is none.
    """
    try:
        return NOISES[kind]
    except KeyError:
        raise UserFixableError(
            say("There is no noise called {kind}.", kind=repr(kind)),
            where=verbatim("kind"),
            remedy=say("Choose one of: {known}.", known=", ".join(NOISES)),
        ) from None


def check_rate(rate: float) -> None:
    """Make sure that `rate` is a share.

    Raises
    ------
    UserFixableError
        If it is outside [0, 1].
    """
    if not 0 <= rate <= 1:
        raise UserFixableError(
            say("A noise rate of {rate} is no share of the labels.", rate=rate),
            where=verbatim("rate"),
            remedy=say("Choose a rate between 0 and 1."),
        )


def corrupt_labels(
    kind: str,
    truth: NDArray[np.int64],
    class_count: int,
    rate: float,
    rng: np.random.Generator,
    vectors: NDArray[np.float32] | None = None,
) -> Corrupted:
    """Make given labels out of true ones.

    Parameters
    ----------
    kind : str
        A name in `NOISES`.
    truth : (N,) int64
        Class ids 0..M-1 of all images; it is not written to.
    class_count : int
        M, at least 2.
    rate : float in [0, 1]
        Share of the labels that are replaced.
    rng : Generator
        All chance comes from it: the same seed gives the same labels.
    vectors : (N, D) float32, optional
        Embeddings of the images, for the models that need them.

    Raises
    ------
    UserFixableError
        For an unknown kind, a rate outside [0, 1], one class, or missing vectors.
    """
    model = noise_model(kind)
    check_rate(rate)
    if class_count < 2:
        raise UserFixableError(
            say("With one class no label can be wrong."),
            where=verbatim("class_count"),
            remedy=say("Choose images of two classes or more."),
        )
    if len(truth) and not 0 <= truth.min() <= truth.max() < class_count:
        raise ValueError(f"true labels outside 0..{class_count - 1}")
    return model.corrupt(truth, class_count, rate, rng, vectors)
