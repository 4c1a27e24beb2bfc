"""Trimmed loss: the most uncertain images of a classifier trained on the smallest losses."""

from __future__ import annotations

from alc_engine.learning.strategies.entropy import EntropyStrategy
from alc_engine.runtime.settings import TrainingMode


class TrimmedStrategy(EntropyStrategy):
    """Largest predictive entropy after iterative trimmed loss minimisation.

    Shen, Sanghavi, Learning with bad training data via iterative trimmed loss
    minimization (ICML 2019), which the paper names among related work. How
    labels are chosen stands in `training.trimmed`. Labels left out stay in the
    pool. The paper is about learning, not asking; entropy is asked by as for
    the detections of Fig. 4.
    """

    name = "trimmed"
    title = "entropy, trained on the labels of the smallest losses"
    source = "Shen, Sanghavi 2019; related work"
    training = TrainingMode.TRIMMED
    needs_noise_share = True
