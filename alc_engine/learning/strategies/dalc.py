"""DALC: the most uncertain images of a classifier that knows how labels get mixed up."""

from __future__ import annotations

from alc_engine.learning.strategies.entropy import EntropyStrategy
from alc_engine.runtime.settings import TrainingMode


class DualActiveLabelCorrection(EntropyStrategy):
    """Largest predictive entropy after training with a class-transition matrix.

    Li et al., Improving deep label noise learning with dual active label
    correction (Machine Learning 2022), as the paper runs it in Sec. 4 and Eq.
    10. How the matrix is estimated stands in `training.noise_model`. The
    matrix comes from all labels in the first round and from reviewed images
    after it; while these are few it is poor, and accuracy may fall in the
    second round (footnote 3 of the paper).
    """

    name = "dalc"
    title = "entropy, trained with estimated confusions between classes"
    source = "Li et al. 2022; Eq. 10; baseline of Sec. 4"
    training = TrainingMode.NOISE_MODEL
