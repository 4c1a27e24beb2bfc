"""How suspicious a label is: two log odds that it is wrong.

The first knows what is confused with what: 1 - q[label], where q is the belief of the
label model. The second does not: 1 - m[label], where m is the normalised geometric mean
of a network that learned q, of a linear classifier that was trained on the other folds'
labels as they are, and of p, what the label model predicts without the image's own label.
Each fails where the other does not.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from alc_engine.learning.label_model.cross_fit import LabelBelief, geometric_mean
from alc_engine.learning.suspicion import log_odds_of_wrong


def suspicion(
    belief: LabelBelief, network: NDArray[np.float32], labels: NDArray[np.int64]
) -> NDArray[np.float32]:
    """Two log odds that a label is wrong.

    Parameters
    ----------
    belief : LabelBelief
        Of n images.
    network : (n, M) float32
        Probabilities of a classifier that learned the belief.
    labels : (n,) int64
        Those in question.

    Returns
    -------
    (n, 2) float32
        With the class-transition matrix, and without.
    """
    rows = np.arange(len(labels))
    mean = geometric_mean(network, belief.plain, belief.predictions)
    right = np.stack([belief.belief[rows, labels], mean[rows, labels]], axis=1)
    return log_odds_of_wrong(right)
