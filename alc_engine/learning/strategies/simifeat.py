"""SimiFeat: the most uncertain images of a classifier spared labels that neighbours vote down."""

from __future__ import annotations

from alc_engine.learning.strategies.entropy import EntropyStrategy
from alc_engine.runtime.settings import TrainingMode


class SimiFeatStrategy(EntropyStrategy):
    """Largest predictive entropy after labels that their neighbours contradict are left out.

    Zhu, Dong, Liu, Detecting corrupted labels without training a model to
    predict (ICML 2022), as the paper runs it for Fig. 4: wrong labels are
    detected first, then the classifier learns the rest and images are asked
    about by entropy. How they are detected stands in `training.simifeat`.
    Labels left out stay in the pool.
    """

    name = "simifeat"
    title = "entropy, trained without labels that their neighbours contradict"
    source = "Zhu et al. 2022; hard detection of Fig. 4"
    training = TrainingMode.SIMIFEAT
