"""Zoom, brightness and contrast of the inspector's image."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QSlider,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from alc_desktop.theme import SPACING

_REACH = 100
_MIDDLE = 127.5
_DOUBLING = 40.0
"""Steps of the contrast slider that double the contrast."""


class ImageControls(QWidget):
    """Buttons and sliders below the image.

    Signals
    -------
    fit_wanted(), actual_size_wanted()
    levels_changed(object)
        (256,) uint8: what each value is shown as; None: as it is.
    """

    fit_wanted = Signal()
    actual_size_wanted = Signal()
    levels_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._zoom = QLabel()
        self._zoom.setAccessibleName(self.tr("Zoom"))
        self._fit = self._button(self.tr("Fit"), self.tr("Show the whole image (double click)"))
        self._fit.setCheckable(True)
        self._fit.clicked.connect(self.fit_wanted)
        self._actual = self._button("1:1", self.tr("One pixel of the screen for each of the image"))
        self._actual.clicked.connect(self.actual_size_wanted)
        self._reset = self._button(
            self.tr("Reset"), self.tr("Brightness and contrast as they were")
        )
        self._reset.clicked.connect(self.reset)
        self.brightness = self._slider(self.tr("Brightness"))
        self.contrast = self._slider(self.tr("Contrast"))
        self._arrange()
        self._tell()

    def show_zoom(self, scale: float, fitted: bool) -> None:
        """Say how large the image is shown; `scale` 1 is a pixel for a pixel."""
        self._fit.setChecked(fitted)
        self._zoom.setText(f"{100 * scale:.0f} %")

    def levels(self) -> NDArray[np.uint8] | None:
        """(256,) uint8 what each value is shown as; None if nothing is changed."""
        brightness, contrast = self.brightness.value(), self.contrast.value()
        if brightness == 0 and contrast == 0:
            return None
        # shown = (value - middle) * 2^(contrast / doubling) + middle + shift
        gain, shift = 2.0 ** (contrast / _DOUBLING), _MIDDLE * brightness / _REACH
        shown = (np.arange(256) - _MIDDLE) * gain + _MIDDLE + shift
        return np.clip(np.rint(shown), 0, 255).astype(np.uint8)

    def reset(self) -> None:
        """Show values as they are."""
        self.brightness.setValue(0)
        self.contrast.setValue(0)

    def _tell(self) -> None:
        levels = self.levels()
        self._reset.setEnabled(levels is not None)
        self.levels_changed.emit(levels)

    def _arrange(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACING // 2)
        for widget in (self._fit, self._actual, self._zoom):
            buttons.addWidget(widget)
        buttons.addStretch(1)
        buttons.addWidget(self._reset)
        sliders = QHBoxLayout()
        sliders.setSpacing(SPACING)
        for slider in (self.brightness, self.contrast):
            label = QLabel(slider.accessibleName())
            label.setBuddy(slider)
            sliders.addWidget(label)
            sliders.addWidget(slider, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACING, SPACING // 2, SPACING, SPACING // 2)
        layout.setSpacing(SPACING // 2)
        layout.addLayout(buttons)
        layout.addLayout(sliders)

    def _button(self, text: str, tip: str) -> QToolButton:
        button = QToolButton()
        button.setText(text)
        button.setToolTip(tip)
        button.setAccessibleName(text)
        button.setAccessibleDescription(tip)
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _slider(self, name: str) -> QSlider:
        slider = QSlider(Qt.Orientation.Horizontal)
        slider.setRange(-_REACH, _REACH)
        slider.setPageStep(10)
        slider.setMinimumWidth(48)
        slider.setAccessibleName(name)
        slider.valueChanged.connect(self._tell)
        return slider
