"""O2U-Net: the most uncertain images of a classifier spared the labels hardest to learn."""

from __future__ import annotations

from alc_engine.learning.strategies.entropy import EntropyStrategy
from alc_engine.runtime.settings import TrainingMode


class O2UStrategy(EntropyStrategy):
    """Largest predictive entropy after labels of large average loss are left out.

    Huang et al., O2U-Net (ICCV 2019), as the paper runs it for Fig. 4: wrong
    labels are detected first, then the classifier learns the rest and images
    are asked about by entropy. How they are detected stands in `training.o2u`.
    Labels left out stay in the pool.
    """

    name = "o2u"
    title = "entropy, trained without labels of large loss over cyclical learning rates"
    source = "Huang et al. 2019; hard detection of Fig. 4"
    training = TrainingMode.O2U
    needs_noise_share = True
