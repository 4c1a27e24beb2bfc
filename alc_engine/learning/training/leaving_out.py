"""Which labels are left out, for the ways of training that keep a label or drop it.

They end in ordinary training on what is kept: an even share of alpha for kept
labels, none for the others (`contribution.even_among`). The same holds for all:

- Labels of the expert are known to be right and never left out.
- Where the number of wrong labels must be known, it is the assumed share of
  the given labels, less the wrong ones that the expert has corrected.
- A class of which nothing would be kept keeps all its labels: the classifier
  has to know the class, and nothing says which of its labels are right.
"""

from __future__ import annotations

import torch
from torch import Tensor

from alc_engine.learning.training.task import Examples


def wrong_labels_left(examples: Examples, assumed_noise: float) -> int:
    """How many wrong labels the expert has yet to find, if `assumed_noise` of them were wrong."""
    given = examples.given >= 0
    corrected = given & examples.trusted & (examples.y != examples.given)
    assumed = round(assumed_noise * int(given.sum()))
    return max(0, assumed - int(corrected.sum()))


def keep_all_but(largest: Tensor, count: int, examples: Examples) -> Tensor:
    """Leave out the `count` labels of the largest scores, of ties the first.

    Parameters
    ----------
    largest : (n,) float64
        Scores, such as losses; the larger, the more suspicious.
    count : int
    examples : Examples

    Returns
    -------
    (n,) bool
        True for kept labels; on the device of the scores.
    """
    trusted = examples.trusted.to(largest.device)
    count = min(count, int((~trusted).sum()))
    scores = largest.masked_fill(trusted, -torch.inf)
    kept = torch.ones_like(trusted)
    kept[torch.argsort(scores, descending=True, stable=True)[:count]] = False
    return keep_every_class(kept, examples)


def keep_every_class(kept: Tensor, examples: Examples) -> Tensor:
    """Give a class of which nothing would be kept all its labels back.

    Parameters
    ----------
    kept : (n,) bool
    examples : Examples

    Returns
    -------
    (n,) bool
    """
    y = examples.y.to(kept.device)
    left = torch.bincount(y[kept], minlength=examples.class_count)
    return kept | (left == 0)[y]
