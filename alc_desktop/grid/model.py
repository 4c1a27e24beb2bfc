"""The images that a grid shows, as a Qt list: which ones, in which order, and in words.

Nothing is stored per item. The model holds the ids and the current
`ImageFacts`; whatever is asked of a row is looked up in them at that moment.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from alc_desktop.i18n.joining import listing
from alc_desktop.i18n.numbers import decimal_text, percent_text
from alc_desktop.model.answer_words import status_word
from alc_desktop.model.facts import ImageFacts
from alc_desktop.model.remark_words import image_remarks
from alc_desktop.widgets.answer_note import AnswerNote

IMAGE_ID_ROLE = Qt.ItemDataRole.UserRole
_CHUNK = 4096
_NO_IMAGES: NDArray[np.int64] = np.zeros(0, dtype=np.int64)


class _Rows:
    """Images in the order of a grid, and the way back from an image to its row."""

    def __init__(self, image_ids: NDArray[np.int64]) -> None:
        self.image_ids = image_ids

    @cached_property
    def row_of(self) -> NDArray[np.int32]:
        """(largest id + 1,) int32: row of each image, -1 where it isn't shown."""
        rows = np.full(int(self.image_ids.max(initial=-1)) + 1, -1, dtype=np.int32)
        rows[self.image_ids] = np.arange(len(self.image_ids), dtype=np.int32)
        return rows

    def find(self, image_ids: NDArray[np.int64]) -> NDArray[np.int64]:
        """(K,) int64: rows of `image_ids` in rising order; those not shown are left out."""
        known = image_ids[(image_ids >= 0) & (image_ids < len(self.row_of))]
        rows = self.row_of[known]
        return np.sort(rows[rows >= 0]).astype(np.int64)


class ThumbnailModel(QAbstractListModel):
    """Rows of a grid."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows = _Rows(_NO_IMAGES)
        self._facts: ImageFacts | None = None
        self.notes: Mapping[int, AnswerNote] = {}
        """What was answered just now, by image id."""
        self.offered: frozenset[int] = frozenset()
        """Images whose suggested label would be accepted in bulk now."""

    # -- what is shown -------------------------------------------------------

    @property
    def facts(self) -> ImageFacts:
        """What is known of the images; only asked for while there are rows."""
        assert self._facts is not None
        return self._facts

    @property
    def image_ids(self) -> NDArray[np.int64]:
        """(R,) int64: the image of each row."""
        return self._rows.image_ids

    def show_images(self, image_ids: NDArray[np.int64], facts: ImageFacts) -> None:
        """Show other images, in this order, each at most once."""
        self.beginResetModel()
        self._rows = _Rows(np.asarray(image_ids, dtype=np.int64))
        self._facts = facts
        self.endResetModel()

    def refresh(self, facts: ImageFacts, changed_ids: NDArray[np.int64] | None = None) -> None:
        """Take up new facts and announce the rows of `changed_ids`, or all."""
        self._facts = facts
        if changed_ids is None:
            self._announce(0, self.rowCount() - 1)
            return
        for first, last in _runs(self._rows.find(np.asarray(changed_ids, dtype=np.int64))):
            self._announce(first, last)

    def show_notes(self, notes: Mapping[int, AnswerNote], changed_ids: Sequence[int]) -> None:
        """Note what was answered just now, and announce the rows of `changed_ids`."""
        self.notes = notes
        for first, last in _runs(self._rows.find(np.asarray(changed_ids, dtype=np.int64))):
            self._announce(first, last)

    def show_offered(self, image_ids: NDArray[np.int64]) -> None:
        """Mark the images whose suggested label would be accepted in bulk now."""
        before, self.offered = self.offered, frozenset(image_ids.tolist())
        changed = np.array(sorted(before ^ self.offered), dtype=np.int64)
        for first, last in _runs(self._rows.find(changed)):
            self._announce(first, last)

    # -- finding -------------------------------------------------------------

    def row_of(self, image_id: int) -> int:
        """Row of an image; -1 if it isn't shown."""
        rows = self._rows.find(np.array([image_id]))
        return int(rows[0]) if len(rows) else -1

    def next_unreviewed(self, row: int) -> int:
        """The first row after `row` without an answer, from the top if need be; -1 if none."""
        later = range(row + 1, self.rowCount())
        earlier = range(min(row + 1, self.rowCount()))
        for rows in (later, earlier):
            for start in range(rows.start, rows.stop, _CHUNK):
                ids = self.image_ids[start : min(start + _CHUNK, rows.stop)]
                waiting = np.flatnonzero(self.facts.waiting(ids))
                if len(waiting):
                    return start + int(waiting[0])
        return -1

    # -- Qt ------------------------------------------------------------------

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        """Number of images shown."""
        return 0 if parent is not None and parent.isValid() else len(self._rows.image_ids)

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """Facts about a row, put together when they are asked for."""
        if not index.isValid():
            return None
        image_id = int(self.image_ids[index.row()])
        if role == Qt.ItemDataRole.DisplayRole:
            return str(self.facts.file_names[image_id])
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return listing(self._sentence(image_id))
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(self._sentence(image_id) + self._figures(image_id))
        if role == IMAGE_ID_ROLE:
            return image_id
        return None

    def _sentence(self, image_id: int) -> list[str]:
        """What a screen reader says of an image."""
        facts = self.facts
        parts = [str(facts.file_names[image_id])]
        if not facts.hides(image_id):
            given, label = int(facts.given_labels[image_id]), int(facts.labels[image_id])
            parts.append(self.tr("given label {name}").format(name=facts.class_name(given)))
            if label != given:
                parts.append(self.tr("expert label {name}").format(name=facts.class_name(label)))
            suggestion = facts.suggestion(image_id)
            if suggestion >= 0 and suggestion != label:
                name = facts.class_name(suggestion)
                parts.append(self.tr("suggestion {name}").format(name=name))
        parts.append(status_word(int(facts.status[image_id])))
        parts += image_remarks(facts, image_id)
        if image_id in self.offered:
            parts.append(self.tr("to be accepted"))
        if image_id in facts.unsaved:
            parts.append(self.tr("not saved yet"))
        return parts

    def _figures(self, image_id: int) -> list[str]:
        facts = self.facts
        lines: list[str] = []
        if facts.entropy is None or np.isnan(facts.entropy[image_id]):
            return lines
        if facts.predicted_probability is not None and not facts.hides(image_id):
            share = float(facts.predicted_probability[image_id])
            lines.append(
                self.tr("probability of the suggestion {share}").format(share=percent_text(share))
            )
        entropy = decimal_text(float(facts.entropy[image_id]))
        lines.append(self.tr("entropy {entropy} nats").format(entropy=entropy))
        return lines

    def _announce(self, first: int, last: int) -> None:
        if last >= first:
            self.dataChanged.emit(self.index(first), self.index(last))


def _runs(rows: NDArray[np.int64]) -> Iterator[tuple[int, int]]:
    """First and last of each run of consecutive numbers; one run over all if there are many."""
    if len(rows) == 0:
        return
    breaks = np.flatnonzero(np.diff(rows) > 1)
    if len(breaks) > 64:
        yield int(rows[0]), int(rows[-1])
        return
    starts, ends = np.r_[0, breaks + 1], np.r_[breaks, len(rows) - 1]
    for start, end in zip(starts, ends, strict=True):
        yield int(rows[start]), int(rows[end])
