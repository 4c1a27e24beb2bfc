"""Colourings by kind, with a legend: the class of the label, and what was answered."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication

from alc_desktop.entropy_map.coloring import Coloring, PointStyle, kind_counts, painted
from alc_desktop.i18n.numbers import count_text
from alc_desktop.model.answer_words import counts_text, status_word
from alc_desktop.model.facts import ImageFacts
from alc_desktop.widgets.legend import LegendEntry, Mark
from alc_desktop.widgets.theme import current_theme
from alc_engine.labels.store import Status

if TYPE_CHECKING:
    from alc_engine.learning.insights import EntropyMap

_SLOT_MARKS = (Mark.DOT, Mark.BAR, Mark.DIAMOND, Mark.TRIANGLE, Mark.POINT_DOWN)
_STATUS_MARKS = {
    Status.UNREVIEWED: Mark.DOT,
    Status.CONFIRMED: Mark.DIAMOND,
    Status.CORRECTED: Mark.TRIANGLE,
    Status.UNSURE: Mark.POINT_DOWN,
    Status.EXCLUDED: Mark.CROSS,
    Status.LABELLED: Mark.PLUS,
    Status.ACCEPTED: Mark.BAR,
}


class ClassColoring(Coloring):
    """By the label that stands now; a cell has the colour of its most frequent class.

    Parameters
    ----------
    shown : EntropyMap
    facts : ImageFacts
    slots : tuple of int
        The class of each colour of the theme, -1 where one is free; see `ClassSlots`.
    """

    scale = None
    shows_reviewed = False

    def __init__(self, shown: EntropyMap, facts: ImageFacts, slots: tuple[int, ...]) -> None:
        self._shown, self._facts, self._slots = shown, facts, slots
        kind_of = np.full(len(facts.class_names) + 1, len(slots))
        for slot, class_id in enumerate(slots):
            if class_id >= 0:
                kind_of[class_id] = slot
        kind_of[-1] = len(slots) + 1  # no label, or none that is told
        self._kinds = kind_of[facts.labels]
        self._counts = kind_counts(shown, self._kinds, len(slots) + 2)
        self.values = np.where(shown.count > 0, shown.count, np.nan)

    def cells(self) -> NDArray[np.uint8]:
        """See `Coloring`."""
        # A label that is told outweighs any number of those that are not.
        known = self._counts.copy()
        known[..., -1] = known[..., :-1].sum(axis=-1) == 0
        pixels: NDArray[np.uint8] = painted([style.color for style in self._styles()])[
            known.argmax(axis=-1)
        ]
        pixels[self._shown.count == 0] = 0
        return pixels

    def points(
        self, image_ids: NDArray[np.int64]
    ) -> Iterator[tuple[NDArray[np.bool_], PointStyle]]:
        """See `Coloring`."""
        kinds, styles = self._kinds[image_ids], self._styles()
        for kind in np.unique(kinds)[::-1]:  # those without a colour of their own below
            yield kinds == kind, styles[kind]

    def legend(self) -> Sequence[LegendEntry]:
        """See `Coloring`."""
        counts = self._counts.sum(axis=(0, 1))
        styles, slots = self._styles(), self._slots
        ranked = sorted((s for s, c in enumerate(slots) if c >= 0), key=lambda s: -counts[s])
        entries = [
            LegendEntry(
                styles[slot].mark,
                styles[slot].color,
                f"{self._facts.class_name(slots[slot])} ({count_text(counts[slot])})",
            )
            for slot in ranked
            if counts[slot]
        ]
        labels = self._facts.labels[self._shown.cell >= 0]
        others = np.setdiff1d(labels, (-1, *slots)).size
        if others:
            text = QCoreApplication.translate(
                "ClassColoring",
                "%Ln other classes ({count}); zoom in, or open one in the class panel",
                None,
                others,
            ).format(count=count_text(counts[-2]))
            entries.append(LegendEntry(styles[-2].mark, styles[-2].color, text))
        if counts[-1]:
            if self._facts.blind:
                text = QCoreApplication.translate("ClassColoring", "not told before the answer")
            else:
                text = QCoreApplication.translate("ClassColoring", "no label")
            text = f"{text} ({count_text(counts[-1])})"
            entries.append(LegendEntry(styles[-1].mark, styles[-1].color, text))
        return entries

    def cell_words(self, cell: tuple[int, int]) -> str:
        """See `Coloring`."""
        inside = self._facts.labels[self._shown.cell == np.ravel_multi_index(cell, self.shape)]
        known = inside[inside >= 0]
        if not len(known):
            return QCoreApplication.translate(
                "ClassColoring", "cell: %Ln images without a label that is told", None, len(inside)
            )
        counts = np.bincount(known)
        first = int(np.argmax(counts))
        text = QCoreApplication.translate(
            "ClassColoring", "cell: %Ln images, {count} of them “{name}”", None, len(inside)
        )
        return text.format(count=count_text(counts[first]), name=self._facts.class_name(first))

    def image_words(self, image_id: int) -> str:
        """See `Coloring`."""
        return ""  # the card says the label of every image that is told

    @property
    def shape(self) -> tuple[int, int]:
        """R, C."""
        rows, columns = self._shown.count.shape
        return rows, columns

    def _styles(self) -> list[PointStyle]:
        theme = current_theme()
        own = [
            PointStyle(_SLOT_MARKS[slot % len(_SLOT_MARKS)], color)
            for slot, color in enumerate(theme.classes[: len(self._slots)])
        ]
        return [
            *own,
            PointStyle(Mark.PLUS, theme.other),
            PointStyle(Mark.HOLLOW_DIAMOND, theme.other),
        ]


class AnswerColoring(Coloring):
    """By what was answered; a cell has the colour of what was said most often in it.

    Parameters
    ----------
    shown : EntropyMap
    facts : ImageFacts
    """

    scale = None
    shows_reviewed = True

    def __init__(self, shown: EntropyMap, facts: ImageFacts) -> None:
        self._shown, self._facts = shown, facts
        self._counts = kind_counts(shown, facts.status, len(Status))
        answered = shown.count - self._counts[..., Status.UNREVIEWED]
        self.values = np.where(shown.count > 0, answered, np.nan)

    def cells(self) -> NDArray[np.uint8]:
        """See `Coloring`."""
        # One answer is seen among many images without one.
        said = self._counts.copy()
        others = np.delete(said, Status.UNREVIEWED, axis=-1)
        said[..., Status.UNREVIEWED] = others.sum(axis=-1) == 0
        pixels: NDArray[np.uint8] = painted([self._style(status).color for status in Status])[
            said.argmax(axis=-1)
        ]
        pixels[self._shown.count == 0] = 0
        return pixels

    def points(
        self, image_ids: NDArray[np.int64]
    ) -> Iterator[tuple[NDArray[np.bool_], PointStyle]]:
        """See `Coloring`."""
        statuses = self._facts.status[image_ids]
        for status in np.unique(statuses):  # not reviewed is first, below all others
            yield statuses == status, self._style(status)

    def legend(self) -> Sequence[LegendEntry]:
        """See `Coloring`."""
        counts = self._counts.sum(axis=(0, 1))
        return [
            LegendEntry(
                self._style(status).mark,
                self._style(status).color,
                f"{status_word(status)} ({count_text(counts[status])})",
            )
            for status in Status
            if counts[status]
        ]

    def cell_words(self, cell: tuple[int, int]) -> str:
        """See `Coloring`."""
        counts = self._counts[cell]
        text = QCoreApplication.translate(
            "AnswerColoring", "cell: %Ln images, {said}", None, int(counts.sum())
        )
        said = {status: int(counts[status]) for status in Status if counts[status]}
        return text.format(said=counts_text(said))

    def image_words(self, image_id: int) -> str:
        """See `Coloring`."""
        return status_word(int(self._facts.status[image_id]))

    @staticmethod
    def _style(status: int) -> PointStyle:
        theme = current_theme()
        color = theme.other if status == Status.UNREVIEWED else theme.status_color(status)
        return PointStyle(_STATUS_MARKS[Status(status)], color)
