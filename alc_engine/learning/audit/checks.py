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
accepted in bulk               not looked at: the accepted label is among those left
not answered yet, undone       wrong / right
added since                    wrong / right, until rounds draw among them as well
given label merged into the    right / right
expert's
=============================  ==================================================

A draw speaks of the label that stood at that moment: the given one, or one that
had been accepted in bulk. Where another one stands now that nobody has looked at, an
earlier draw says nothing of it: an accepted label may be wrong where the given one was
right (counted so for the upper end), or right where it was wrong (for the lower).

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
        round, or drawn before in it; so that `found` and those left, less these, are
        the wrong ones that could be drawn.
    answered : (T,) bool
        Whether the expert gave it a label.
    found : int
        Wrong given labels among all images that were looked at, now.
    left : int
        Images that nobody has looked at, now; the labels of some may be wrong.
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
    expert: NDArray[np.int64] | None = None,
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
        Images whose label is spoken of: those that came with one and can be looked at,
        and those accepted in bulk.
    expert : (N,) int64, optional
        Labels of the expert, now, in terms of the same classes as `Draws.accepted_as`;
        needed where labels were accepted in bulk.
    doubtful_is_wrong : bool
        How to take what was neither confirmed nor corrected: for the upper end
        as wrong, for the lower as right.
    """
    reading = _Reading(status, counted, expert, doubtful_is_wrong)
    found = int((reading.wrong & ~reading.left).sum())
    wrong: list[NDArray[Any]] = []
    known: list[NDArray[Any]] = []
    for one in draws:
        then = reading.wrong_when_drawn(one)
        each = then[one.image_ids]
        drawn_before: NDArray[np.int64] = np.cumsum(each) - each
        wrong.append(each)
        known.append(drawn_before + found - reading.beyond_those_left(one, then))
    ids = _joined([one.image_ids for one in draws], np.int64)
    return Checks(
        wrong=_joined(wrong, np.bool_),
        worth=1 / _joined([one.probabilities for one in draws], np.float64),
        most=1 / _joined([one.least for one in draws], np.float64),
        known=_joined(known, np.int64),
        answered=reading.sure[ids],
        found=found,
        left=int(reading.left.sum()),
    )


class _Reading:
    """One reading of the answers that stand.

    Attributes
    ----------
    sure : (N,) bool
        Looked at and given a label.
    left : (N,) bool
        Spoken of and looked at by nobody.
    wrong : (N,) bool
        Of the given label.
    """

    def __init__(
        self,
        status: NDArray[np.integer],
        counted: NDArray[np.bool_],
        expert: NDArray[np.int64] | None,
        doubtful_is_wrong: bool,
    ) -> None:
        self._accepted = status == Status.ACCEPTED
        self._now = np.full(len(status), -1) if expert is None else expert
        self._doubt = doubtful_is_wrong
        self.sure = np.isin(status, (Status.CONFIRMED, Status.CORRECTED, Status.LABELLED))
        self.left = ((status == Status.UNREVIEWED) | self._accepted) & counted
        self.wrong = np.where(self.sure, status == Status.CORRECTED, doubtful_is_wrong) & counted

    def wrong_when_drawn(self, one: Draws) -> NDArray[np.bool_]:
        """(N,) bool: of the label that stood when the round drew."""
        then, ids = self.wrong.copy(), one.accepted
        then[ids] = np.where(self.sure[ids], self._now[ids] != one.accepted_as, self._doubt)
        return then

    def beyond_those_left(self, one: Draws, then: NDArray[np.bool_]) -> int:
        """Wrong labels that the round could draw at first, less those that are left now."""
        inside = np.zeros(len(self.left), dtype=bool)
        pool = one.pool[: len(inside)]
        inside[: len(pool)] = pool
        stood = np.full(len(inside), -1)
        stood[one.accepted] = one.accepted_as
        another = stood != np.where(self._accepted, self._now, -1)
        changed = int((inside & self.left & another).sum())
        difference = int((then & inside & ~self.left).sum())
        if self._doubt:  # of those left, none that is here could be drawn
            return difference - changed - int((self.left & ~inside).sum())
        return difference + changed


def _joined(parts: Sequence[NDArray[Any]], dtype: type[np.generic]) -> NDArray[Any]:
    return np.concatenate([np.zeros(0, dtype=dtype), *parts])
