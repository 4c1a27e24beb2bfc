"""Colourings by a figure, with a colour bar: entropy, and how probably labels are wrong."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication

from alc_desktop.entropy_map.coloring import Coloring, PointStyle, cell_means
from alc_desktop.i18n.numbers import decimal_text, percent_text
from alc_desktop.model.facts import ImageFacts
from alc_desktop.widgets.heat_colors import (
    ColorScale,
    HeatMode,
    cell_values,
    image_values,
    scale_for,
    suspicion_scale,
)
from alc_desktop.widgets.legend import LegendEntry, Mark
from alc_desktop.widgets.theme import current_theme
from alc_engine.labels.store import Status

if TYPE_CHECKING:
    from alc_engine.learning.insights import EntropyMap

_GROUPS = 32
"""Of colours among single images."""


class EntropyColoring(Coloring):
    """By the model's entropy before or after the batch was picked, or the difference.

    Parameters
    ----------
    shown : EntropyMap
    facts : ImageFacts
    mode : HeatMode
    """

    shows_reviewed = False

    def __init__(self, shown: EntropyMap, facts: ImageFacts, mode: HeatMode) -> None:
        self._shown, self._facts, self._mode = shown, facts, mode
        self.scale: ColorScale = scale_for(shown, mode)
        self.values = cell_values(shown, mode)

    def cells(self) -> NDArray[np.uint8]:
        """See `Coloring`."""
        return self.scale.pixels(self.values)

    def points(
        self, image_ids: NDArray[np.int64]
    ) -> Iterator[tuple[NDArray[np.bool_], PointStyle]]:
        """See `Coloring`."""
        return _by_level(self.scale, image_values(self._facts, self._mode, image_ids))

    def legend(self) -> Sequence[LegendEntry]:
        """See `Coloring`."""
        return ()

    def cell_words(self, cell: tuple[int, int]) -> str:
        """See `Coloring`."""
        text = QCoreApplication.translate(
            "EntropyColoring",
            "cell: {nats} nats on average of %Ln images",
            None,
            int(self._shown.count[cell]),
        )
        return text.format(nats=decimal_text(float(self.values[cell])))

    def image_words(self, image_id: int) -> str:
        """See `Coloring`."""
        return ""  # the card says the entropy of every image


class SuspicionColoring(Coloring):
    """By the probability that the given label is wrong, of images that nobody answered yet.

    What is answered is no longer suspected: places cool down as they are worked through.

    Parameters
    ----------
    shown : EntropyMap
    facts : ImageFacts
    """

    shows_reviewed = False

    def __init__(self, shown: EntropyMap, facts: ImageFacts) -> None:
        self._shown, self._facts = shown, facts
        unknown = np.full(len(facts), np.nan)
        wrong = unknown if facts.wrong is None else facts.wrong
        self._percent = 100 * np.where(facts.status == Status.UNREVIEWED, wrong, np.nan)
        self.values, self._judged = cell_means(shown, self._percent)
        self.scale: ColorScale = suspicion_scale(self.values)

    def cells(self) -> NDArray[np.uint8]:
        """See `Coloring`."""
        pixels = self.scale.pixels(self.values)
        other = current_theme().other
        nothing = np.isnan(self.values) & (self._shown.count > 0)
        pixels[nothing] = (other.blue(), other.green(), other.red(), 255)
        return pixels

    def points(
        self, image_ids: NDArray[np.int64]
    ) -> Iterator[tuple[NDArray[np.bool_], PointStyle]]:
        """See `Coloring`."""
        values = self._percent[image_ids]
        unknown = np.isnan(values)
        if unknown.any():
            yield unknown, PointStyle(Mark.BAR, current_theme().other)
        for members, style in _by_level(self.scale, values):
            known = members & ~unknown
            if known.any():
                yield known, style

    def legend(self) -> Sequence[LegendEntry]:
        """See `Coloring`."""
        if not np.isnan(self._percent[self._shown.cell >= 0]).any():
            return ()
        if self._facts.blind:
            text = QCoreApplication.translate(
                "SuspicionColoring", "answered, or kept back while you label blind"
            )
        else:
            text = QCoreApplication.translate("SuspicionColoring", "answered, or not judged yet")
        return (LegendEntry(Mark.BAR, current_theme().other, text),)

    def cell_words(self, cell: tuple[int, int]) -> str:
        """See `Coloring`."""
        count, judged = int(self._shown.count[cell]), int(self._judged[cell])
        if judged == 0:
            return QCoreApplication.translate(
                "SuspicionColoring", "cell: %Ln images, nothing to suspect", None, count
            )
        text = QCoreApplication.translate(
            "SuspicionColoring", "cell: of %Ln labels, {share} are probably wrong", None, judged
        )
        return text.format(share=percent_text(float(self.values[cell]) / 100))

    def image_words(self, image_id: int) -> str:
        """See `Coloring`."""
        percent = float(self._percent[image_id])
        if np.isnan(percent):
            return ""
        text = QCoreApplication.translate("SuspicionColoring", "label wrong: {share}")
        return text.format(share=percent_text(min(max(percent, 1.0), 99.0) / 100))


def _by_level(
    scale: ColorScale, values: NDArray[np.float64]
) -> Iterator[tuple[NDArray[np.bool_], PointStyle]]:
    """Dots in steps of the scale, the highest painted last."""
    levels = scale.levels(values)
    group = levels * _GROUPS // len(scale.table)
    for number in np.unique(group):
        members = group == number
        yield members, PointStyle(Mark.DOT, scale.color(int(np.median(levels[members]))))
