"""Below the inspector's image: zoom, brightness and contrast, or window and level."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QLabel,
    QStackedWidget,
    QToolButton,
    QWidget,
)

from alc_desktop.i18n.numbers import percent_text
from alc_desktop.inspector.level_sliders import BrightnessContrast, LevelSliders, WindowLevel
from alc_desktop.widgets.grey_window import GreyRange
from alc_desktop.widgets.theme import SPACING

_TWICE = 2
"""So many times the width that the sliders ask for, all controls stand in one row."""


class ImageControls(QWidget):
    """Buttons and sliders below the image.

    Signals
    -------
    fit_wanted(), actual_size_wanted()
    levels_changed(object)
        What each value is shown as: (256,) uint8, or (STORED,) for images of more
        than 8 bits; None: as it is.
    """

    fit_wanted = Signal()
    actual_size_wanted = Signal()
    levels_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._zoom = QLabel()
        self._zoom.setAccessibleDescription(self.tr("Zoom"))
        self._fit = self._button(self.tr("Fit"), self.tr("Show the whole image (double click)"))
        self._fit.setCheckable(True)
        self._fit.clicked.connect(self.fit_wanted)
        self._actual = self._button("1:1", self.tr("One pixel of the screen for each of the image"))
        self._actual.clicked.connect(self.actual_size_wanted)
        self._reset = self._button(
            self.tr("Reset"),
            self.tr("Show values as they are (drag with the right button changes how)"),
        )
        self._reset.clicked.connect(self.reset)
        self.plain = BrightnessContrast()
        self.window_level = WindowLevel()
        self._sliders = QStackedWidget()
        for sliders in (self.plain, self.window_level):
            self._sliders.addWidget(sliders)
            sliders.changed.connect(self._tell)
        self._arrange()
        self._tell()

    def show_zoom(self, scale: float, fitted: bool) -> None:
        """Say how large the image is shown; `scale` 1 is a pixel for a pixel."""
        self._fit.setChecked(fitted)
        self._zoom.setText(percent_text(scale))

    def show_range(self, grey: GreyRange | None) -> None:
        """Turn to an image with these grey values; None: one of 8 bits."""
        if grey is not None:
            self.window_level.show_range(grey)
        self._sliders.setCurrentWidget(self.plain if grey is None else self.window_level)
        self._tell()

    def levels(self) -> NDArray[np.uint8] | None:
        """What each value is shown as."""
        return self._current().levels()

    def reset(self) -> None:
        """Show values as they are."""
        self._current().reset()

    def follow(self, other: ImageControls) -> None:
        """Show values as other controls do."""
        self.plain.follow(other.plain)
        self.window_level.follow(other.window_level)

    def drag(self, right: float, down: float) -> None:
        """Follow the mouse by so many pixels."""
        self._current().drag(right, down)

    def _current(self) -> LevelSliders:
        sliders = self._sliders.currentWidget()
        assert isinstance(sliders, LevelSliders)
        return sliders

    def _tell(self) -> None:
        self._reset.setEnabled(self._current().is_changed)
        self.levels_changed.emit(self.levels())

    def _arrange(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACING // 2)
        for widget in (self._fit, self._actual, self._zoom):
            buttons.addWidget(widget)
        buttons.addStretch(1)
        buttons.addWidget(self._reset)
        self._rows = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._rows.setContentsMargins(SPACING, SPACING // 2, SPACING, SPACING // 2)
        self._rows.setSpacing(SPACING // 2)
        self._rows.addLayout(buttons)
        self._rows.addWidget(self._sliders, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a wide place one row does, and the image has the other."""
        super().resizeEvent(event)
        wide = self.width() >= _TWICE * self._sliders.sizeHint().width()
        ways = QBoxLayout.Direction
        self._rows.setDirection(ways.LeftToRight if wide else ways.TopToBottom)
        self._rows.setSpacing(3 * SPACING if wide else SPACING // 2)

    def _button(self, text: str, tip: str) -> QToolButton:
        button = QToolButton()
        button.setText(text)
        button.setToolTip(tip)
        button.setAccessibleName(text)
        button.setAccessibleDescription(tip)
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button
