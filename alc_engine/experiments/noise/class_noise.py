"""Noise that depends on the true class alone: every image of a class is as likely to be hit."""

from __future__ import annotations

from abc import abstractmethod

import numpy as np
from numpy.typing import NDArray

from alc_engine.experiments.noise.base import Corrupted, NoiseModel, draw_from_rows


class ClassNoise(NoiseModel):
    """Labels of random images are drawn anew from the row of their true class."""

    @abstractmethod
    def transition(self, class_count: int, rng: np.random.Generator) -> NDArray[np.float64]:
        """T, (M, M): where a replaced label of each class goes; rows sum to 1."""

    def corrupt(
        self,
        truth: NDArray[np.int64],
        class_count: int,
        rate: float,
        rng: np.random.Generator,
        vectors: NDArray[np.float32] | None = None,
    ) -> Corrupted:
        """Replace labels; `vectors` are not looked at."""
        transition = self.transition(class_count, rng)
        chosen = rng.permutation(len(truth))[: round(rate * len(truth))]
        given = truth.copy()
        given[chosen] = draw_from_rows(transition[truth[chosen]], rng)
        replaced = np.zeros(len(truth), dtype=bool)
        replaced[chosen] = True
        return Corrupted(given, transition, replaced)


class UniformNoise(ClassNoise):
    """Every class is as likely as any other, the true one among them.

    Of the replaced labels a share of 1 / M is therefore still right: 80 % replaced
    in 10 classes are 72 % wrong.
    """

    name = "uniform"
    summary = "a new label from all classes alike"
    source = "Sec. 4"

    def transition(self, class_count: int, rng: np.random.Generator) -> NDArray[np.float64]:
        """T[i, j] = 1 / M."""
        return np.full((class_count, class_count), 1 / class_count)


class FlipNoise(ClassNoise):
    """Class-symmetry flipping: a random T, so that some confusions are likelier than others."""

    name = "flip"
    summary = "a new label from a random distribution for each class"
    source = "Sec. 4, class-symmetry flipping"

    def transition(self, class_count: int, rng: np.random.Generator) -> NDArray[np.float64]:
        """Entries drawn from U[0, 1], rows normalised."""
        matrix = rng.uniform(size=(class_count, class_count))
        return np.asarray(matrix / matrix.sum(axis=1, keepdims=True))


class PairNoise(ClassNoise):
    """Each class is mistaken for one other, always the same: class c for c + 1 mod M.

    The next class, not a permutation drawn for each seed: this is how the noise is
    usually defined, and the partners then are the same in all runs, so that the
    spread over seeds is the method's and not that of harder and easier partners.
    Every replaced label is wrong. Above a rate of one half the wrong class is in
    the majority, and no method can tell the two apart from labels alone.
    """

    name = "pair"
    summary = "the next class instead of the true one"
    source = "pair flipping: Han et al., Co-teaching, NeurIPS 2018"

    def transition(self, class_count: int, rng: np.random.Generator) -> NDArray[np.float64]:
        """T[c, c + 1 mod M] = 1."""
        return np.roll(np.eye(class_count), 1, axis=1)
