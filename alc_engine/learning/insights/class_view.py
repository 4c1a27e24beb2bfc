"""Labels against predictions: how many images, how uncertain, and which."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from alc_engine.labels.store import Status
from alc_engine.learning.session import SessionView


@dataclass(frozen=True, eq=False)
class ClassView:
    """The images of each pair of label and prediction, over the M classes that stand.

    Rows are labels as they stand now (the expert's where there is one, else the
    given one), columns what the latest round predicts. Images without a label,
    excluded ones and those that could not be read are left out.

    Attributes
    ----------
    class_ids : (M,) int64
        Of rows and columns, in the order in which the classes are shown.
    count : (M, M) int64
        Images.
    entropy : (M, M) float64
        Their mean entropy in nats; NaN where there is none.
    cell : (N,) int64
        Row times M plus column of each image; -1 for one that is left out.
    """

    class_ids: NDArray[np.int64]
    count: NDArray[np.int64]
    entropy: NDArray[np.float64]
    cell: NDArray[np.int64]

    def __len__(self) -> int:
        return len(self.class_ids)

    def ids(self, row: int, column: int) -> NDArray[np.int64]:
        """(K,) int64, rising: the images of a cell."""
        return np.flatnonzero(self.cell == row * len(self) + column)

    @cached_property
    def mixed_up(self) -> NDArray[np.int64]:
        """(M, M) int64: `count` where label and prediction differ, 0 on the diagonal."""
        return np.asarray(self.count * ~np.eye(len(self), dtype=bool))

    @cached_property
    def by_mixups(self) -> NDArray[np.int64]:
        """(M,) int64: places of the classes, those with the most images off the diagonal first.

        Counted are images that carry the class or are taken for it. Ties keep
        the order in which the classes are shown.
        """
        involved = self.mixed_up.sum(axis=0) + self.mixed_up.sum(axis=1)
        return np.argsort(-involved, kind="stable")

    def pairs(self) -> NDArray[np.int64]:
        """(P, 2) int64: row and column of each cell off the diagonal with images, most first.

        Of two with the same number the one with the lower mean entropy comes
        first: there the model is surer that the labels are wrong.
        """
        rows, columns = np.nonzero(self.mixed_up)
        order = np.lexsort((self.entropy[rows, columns], -self.count[rows, columns]))
        return np.stack([rows[order], columns[order]], axis=1)


def class_view(session: SessionView) -> ClassView | None:
    """Labels against predictions.

    Returns
    -------
    ClassView, or None before the first round.
    """
    if session.latest is None:
        return None
    predictions, labels = session.latest.predictions, session.labels
    class_ids = np.array(session.classes.order, dtype=np.int64)
    m = len(class_ids)
    places = np.full(len(session.class_names) + 1, -1, dtype=np.int64)  # the last for no class
    places[class_ids] = np.arange(m)
    row, column = places[labels.labels], places[predictions.predicted]
    counted = (row >= 0) & (column >= 0) & (labels.status != Status.EXCLUDED)
    if session.prepared is not None:  # of an image not read, the classifier saw zeros
        counted &= session.prepared.readable
    cell = np.where(counted, row * m + column, -1)
    count = np.bincount(cell[counted], minlength=m * m)
    sums = np.bincount(cell[counted], weights=predictions.entropy[counted], minlength=m * m)
    entropy = np.divide(sums, count, out=np.full(m * m, np.nan), where=count > 0)
    return ClassView(class_ids, count.reshape(m, m), entropy.reshape(m, m), cell)
