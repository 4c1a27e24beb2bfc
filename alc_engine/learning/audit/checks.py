"""What the draws of all rounds came to, read anew from the answers that stand.

Nothing is accumulated. The draws and what each was drawn from are kept with the
rounds; whether a label was wrong is what the log says now. So undo, another
opinion, merged classes and added images need no rule of their own:

=============================  ==================================================
now                            counted for the upper end / for the lower end
=============================  ==================================================
confirmed                      right / right
corrected                      wrong / wrong
unsure, excluded               wrong / right: nobody said that the label is right
not answered yet, undone       wrong / right
added since                    wrong / right, until rounds draw among them as well
given label merged into the    right / right
expert's
=============================  ==================================================

The pessimistic reading can only weaken a bet, never win one (`betting`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from alc_engine.labels.label_changes import Status
from alc_engine.learning.audit.draws import Draws


@dataclass(frozen=True, eq=False)
class Checks:
    """T draws in order, for one reading of what is not known.

    Attributes
    ----------
    wrong : (T,) bool
    worth : (T,) float64
        One over the probability of the draw: so many labels it stands for.
    most : (T,) float64
        The largest that `worth` could have been.
    known : (T,) int64
        Wrong labels among the images that could not be drawn: known before the
        round, or drawn before in it.
    answered : (T,) bool
        Whether the expert confirmed or corrected it.
    found : int
        Wrong labels among all reviewed images, now.
    left : int
        Images that are not reviewed, now; some may be wrong.
    """

    wrong: NDArray[np.bool_]
    worth: NDArray[np.float64]
    most: NDArray[np.float64]
    known: NDArray[np.int64]
    answered: NDArray[np.bool_]
    found: int
    left: int


def read_checks(
    draws: Sequence[Draws],
    status: NDArray[np.integer],
    counted: NDArray[np.bool_],
    *,
    doubtful_is_wrong: bool,
) -> Checks:
    """Draws and answers as `Checks`.

    Parameters
    ----------
    draws : sequence of Draws
        Oldest first. Rounds may be missing; then less is proved.
    status : (N,) int8
        `Status`, now.
    counted : (N,) bool
        Images whose given label is spoken of: those that have one and can be looked at.
    doubtful_is_wrong : bool
        How to take what was neither confirmed nor corrected: for the upper end
        as wrong, for the lower as right.
    """
    sure = np.isin(status, (Status.CONFIRMED, Status.CORRECTED))
    wrong = np.where(sure, status == Status.CORRECTED, doubtful_is_wrong) & counted
    unreviewed = (status == Status.UNREVIEWED) & counted
    total = int(wrong.sum())
    known: list[NDArray[Any]] = []
    for one in draws:
        ids = one.image_ids
        inside = one.pool[: len(wrong)]
        drawn_before: NDArray[np.int64] = np.cumsum(wrong[ids]) - wrong[ids]
        known.append(drawn_before + (total - int(wrong[: len(inside)][inside].sum())))
    ids = _joined([one.image_ids for one in draws], np.int64)
    return Checks(
        wrong=wrong[ids],
        worth=1 / _joined([one.probabilities for one in draws], np.float64),
        most=1 / _joined([one.least for one in draws], np.float64),
        known=_joined(known, np.int64),
        answered=sure[ids],
        found=int((wrong & ~unreviewed).sum()),
        left=int(unreviewed.sum()),
    )


def _joined(parts: Sequence[NDArray[Any]], dtype: type[np.generic]) -> NDArray[Any]:
    return np.concatenate([np.zeros(0, dtype=dtype), *parts])
