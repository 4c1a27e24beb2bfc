"""The near-duplicates of an image with their labels, and whether an answer is for them too."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QAction, QFontMetrics, QHelpEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QCheckBox, QLabel, QSizePolicy, QToolTip, QVBoxLayout, QWidget

from alc_desktop.i18n.joining import clauses, told_of
from alc_desktop.model.answer_words import status_word
from alc_desktop.model.short_names import ShortNames
from alc_desktop.widgets.chart_axes import smaller
from alc_desktop.widgets.theme import SPACING, current_theme
from alc_desktop.widgets.thumbnail_painting import Thumbnails, draw_thumbnail
from alc_engine.labels.store import Status

_SIDE = 48
_GAP = SPACING // 2


@dataclass(frozen=True)
class Copy:
    """A near-duplicate as it may be told.

    Attributes
    ----------
    image_id : int
    file_name : str
    label : str
        The name of the label that stands; a dash where there is none or it is kept back.
    status : Status
    differs : bool
        Whether it stands under another name than the image that it is a copy of.
    """

    image_id: int
    file_name: str
    label: str
    status: Status
    differs: bool = False


class CopyStrip(QWidget):
    """A heading, a box to tick, and all copies in rows; hidden where there are none."""

    def __init__(self, loader: Thumbnails, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = QCheckBox()
        self.box.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # keys go on to the images
        self._heading = QLabel()
        self._heading.setWordWrap(True)
        self.tiles = CopyTiles(loader)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, _GAP)
        column.setSpacing(_GAP)
        for part in (self._heading, self.box, self.tiles):
            column.addWidget(part)
        self.show_copies(())

    def set_action(self, action: QAction) -> None:
        """The action that says whether an answer is for the copies too."""
        self.box.setText(action.text().replace("&", ""))
        self.box.setChecked(action.isChecked())
        self.box.setEnabled(action.isEnabled())
        self.box.toggled.connect(action.setChecked)
        action.toggled.connect(self.box.setChecked)
        action.enabledChanged.connect(self.box.setEnabled)

    def show_copies(self, copies: tuple[Copy, ...]) -> None:
        """Show the copies of another image, or other labels of them."""
        self.tiles.show_copies(copies)
        self._heading.setText(self.heading(copies))
        self.setVisible(bool(copies))

    def heading(self, copies: tuple[Copy, ...]) -> str:
        """How many copies there are, and how many of them bear another name."""
        text = self.tr("%Ln near-duplicates", None, len(copies))
        others = sum(copy.differs for copy in copies)
        if not others:
            return text
        return self.tr("{copies}; %Ln under another name", None, others).format(copies=text)


class CopyTiles(QWidget):
    """Thumbnails with a label below each, in as many rows as they need."""

    def __init__(self, loader: Thumbnails, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._loader = loader
        self.copies: tuple[Copy, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Near-duplicates"))
        loader.loaded.connect(self._repaint_image)

    @property
    def image_ids(self) -> NDArray[np.int64]:
        """(K,) int64: the copies that are shown."""
        return np.array([copy.image_id for copy in self.copies], dtype=np.int64)

    def show_copies(self, copies: tuple[Copy, ...]) -> None:
        """Show others."""
        if copies == self.copies:
            return
        self.copies = copies
        self.setAccessibleDescription(clauses(map(self._sentence, copies)))
        self._fit()
        self.update()

    def places(self) -> list[QRectF]:
        """Where the thumbnails go."""
        step = _SIDE + _GAP
        across = max(1, (self.width() + _GAP) // step)
        height = _SIDE + self._line() + _GAP
        return [
            QRectF(place % across * step, place // across * height, _SIDE, _SIDE)
            for place in range(len(self.copies))
        ]

    def paintEvent(self, _: QPaintEvent) -> None:
        """The copies; a name that differs from that of the image stands out."""
        theme = current_theme()
        painter = QPainter(self)
        names = ShortNames(tuple(dict.fromkeys(map(self._label, self.copies))))
        for place, copy in zip(self.places(), self.copies, strict=True):
            draw_thumbnail(painter, place, self._loader, copy.image_id, theme)
            font = smaller(self.font(), 0.9)
            font.setBold(copy.differs)
            painter.setFont(font)
            painter.setPen(theme.danger if copy.differs else theme.status_color(copy.status))
            text = names.fitting(self._label(copy), partial(_fits, painter.fontMetrics()))
            below = QRectF(place.left(), place.bottom(), _SIDE, self._line())
            painter.drawText(below, Qt.AlignmentFlag.AlignHCenter, text)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width needs other rows."""
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        """Say of the copy under the mouse what it is."""
        if isinstance(event, QHelpEvent):
            for place, copy in zip(self.places(), self.copies, strict=True):
                if place.adjusted(0, 0, 0, self._line()).contains(event.pos().toPointF()):
                    QToolTip.showText(event.globalPos(), self._sentence(copy), self)
                    return True
            QToolTip.hideText()
            return True
        return super().event(event)

    def _fit(self) -> None:
        places = self.places()
        self.setFixedHeight(round(places[-1].bottom() + self._line()) if places else 0)

    def _line(self) -> int:
        return self.fontMetrics().height()

    @staticmethod
    def _label(copy: Copy) -> str:
        aside = copy.status in (Status.UNSURE, Status.EXCLUDED)
        return status_word(copy.status) if aside else copy.label

    @staticmethod
    def _sentence(copy: Copy) -> str:
        return told_of(copy.file_name, f"{copy.label} ({status_word(copy.status)})")

    def _repaint_image(self, image_id: int) -> None:
        if image_id in self.image_ids:
            self.update()


def _fits(metrics: QFontMetrics, text: str) -> bool:
    return metrics.horizontalAdvance(text) <= _SIDE
