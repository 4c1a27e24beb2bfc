"""Which classes have a colour on the map while there are more classes than colours."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

FREE = -1


class ClassSlots:
    """Gives colours to the classes that matter now and leaves them to those that keep one.

    A class keeps its colour for as long as it is among the most frequent ones, so that
    zooming and panning recolours only what has to be recoloured. Where it can, a class
    gets the colour of its dot elsewhere in the window.

    Parameters
    ----------
    number : int
        Of colours.
    """

    def __init__(self, number: int) -> None:
        self.slots: tuple[int, ...] = (FREE,) * number
        self._wanted: list[int] = []

    def want(self, class_id: int) -> None:
        """From now on this class has a colour, as one of the last few that were wanted."""
        rest = [known for known in self._wanted if known != class_id]
        self._wanted = [class_id, *rest][: len(self.slots) // 2]

    def assign(self, labels: NDArray[np.int64], class_ids: tuple[int, ...]) -> bool:
        """Give the colours to classes: all if there are enough, else to the most frequent.

        Parameters
        ----------
        labels : (K,) int64
            Of the images in view; -1 for none.
        class_ids : tuple of int
            Of the classes that stand.

        Returns
        -------
        bool
            Whether a class has another colour than before.
        """
        before = self.slots
        counts = np.bincount(labels[labels >= 0], minlength=max(class_ids, default=0) + 1)
        wanted = [class_id for class_id in self._wanted if class_id in class_ids]
        ranked = sorted(class_ids, key=lambda c: (-counts[c], c not in before, c))
        chosen = [*wanted, *(c for c in ranked if c not in wanted)][: len(before)]
        slots = [class_id if class_id in chosen else FREE for class_id in before]
        for class_id in chosen:
            if class_id in slots:
                continue
            own = class_id % len(slots)
            slots[own if slots[own] == FREE else slots.index(FREE)] = class_id
        self.slots = tuple(slots)
        return self.slots != before
