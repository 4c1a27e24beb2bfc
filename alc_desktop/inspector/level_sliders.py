"""The sliders below the large image: brightness and contrast, or level and window.

Images of 8 bits have the first pair; those whose grey values 8 bits can't hold
have the second, in the file's own unit. Both stay from image to image.
"""

from __future__ import annotations

from abc import abstractmethod

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSlider, QWidget

from alc_desktop.widgets.grey_window import GreyRange, GreyWindow
from alc_desktop.widgets.theme import SPACING

_REACH = 100
_MIDDLE = 127.5
_DOUBLING = 40.0
"""Steps of the contrast slider that double the contrast."""
_STEPS = 1000
_WIDTH_DOUBLING = 100.0
"""Steps of the window slider that double the window; at `_STEPS` it is the whole range."""


class LevelSliders(QWidget):
    """Two sliders with names; what they make of each value.

    Signals
    -------
    changed()
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(SPACING)

    @abstractmethod
    def levels(self) -> NDArray[np.uint8] | None:
        """What each value is shown as; None: as it is."""

    @property
    @abstractmethod
    def is_changed(self) -> bool:
        """Whether there is anything to reset."""

    @abstractmethod
    def reset(self) -> None:
        """Show values as they are."""

    @abstractmethod
    def drag(self, right: float, down: float) -> None:
        """Follow the mouse by so many pixels: to the right less contrast, upwards brighter."""

    def _slider(self, name: str, low: int, high: int) -> tuple[QLabel, QSlider]:
        slider = QSlider(Qt.Orientation.Horizontal)
        slider.setRange(low, high)
        slider.setPageStep((high - low) // 20)
        slider.setMinimumWidth(48)
        slider.setAccessibleName(name)
        label = QLabel(name)
        label.setBuddy(slider)
        self._row.addWidget(label)
        self._row.addWidget(slider, 1)
        return label, slider


class BrightnessContrast(LevelSliders):
    """For images of 8 bits."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        _, self.brightness = self._slider(self.tr("Brightness"), -_REACH, _REACH)
        _, self.contrast = self._slider(self.tr("Contrast"), -_REACH, _REACH)
        for slider in (self.brightness, self.contrast):
            slider.valueChanged.connect(self.changed)

    @property
    def is_changed(self) -> bool:
        """Whether a slider is not in its middle."""
        return self.brightness.value() != 0 or self.contrast.value() != 0

    def levels(self) -> NDArray[np.uint8] | None:
        """(256,) uint8 what each value is shown as; None if nothing is changed."""
        if not self.is_changed:
            return None
        # shown = (value - middle) * 2^(contrast / doubling) + middle + shift
        gain = 2.0 ** (self.contrast.value() / _DOUBLING)
        shift = _MIDDLE * self.brightness.value() / _REACH
        shown = (np.arange(256) - _MIDDLE) * gain + _MIDDLE + shift
        levels: NDArray[np.uint8] = np.clip(np.rint(shown), 0, 255).astype(np.uint8)
        return levels

    def reset(self) -> None:
        """Both sliders to their middle."""
        self.brightness.setValue(0)
        self.contrast.setValue(0)

    def follow(self, other: BrightnessContrast) -> None:
        """Stand where others stand."""
        self.brightness.setValue(other.brightness.value())
        self.contrast.setValue(other.contrast.value())

    def drag(self, right: float, down: float) -> None:
        """Move the sliders by a third of the pixels."""
        self.brightness.setValue(self.brightness.value() - round(down / 3))
        self.contrast.setValue(self.contrast.value() - round(right / 3))


class WindowLevel(LevelSliders):
    """For images with more grey values than 8 bits hold.

    The window is kept in the file's own unit: on the next image it shows the
    same values from black to white. Until it is set each image is shown as its thumbnail is.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grey = GreyRange(0.0, 1.0)
        self._kept: GreyWindow | None = None
        self._level_name, self._width_name = self.tr("Level"), self.tr("Window")
        self._level_label, self.level = self._slider(self._level_name, 0, _STEPS)
        self._width_label, self.width_slider = self._slider(
            self._width_name, 0, _STEPS + round(_WIDTH_DOUBLING)
        )
        for label in (self._level_label, self._width_label):  # a number must not push its slider
            label.setMinimumWidth(label.fontMetrics().horizontalAdvance(f"{label.text()} 88888"))
        self.level.valueChanged.connect(self._follow_level)
        self.width_slider.valueChanged.connect(self._follow_width)
        self._show()

    @property
    def is_changed(self) -> bool:
        """Whether a window was set."""
        return self._kept is not None

    @property
    def window_shown(self) -> GreyWindow:
        """The one set, else that of the image."""
        return GreyWindow.usual(self._grey) if self._kept is None else self._kept

    def show_range(self, grey: GreyRange) -> None:
        """Turn to an image with other values."""
        self._grey = grey
        self._show()

    def levels(self) -> NDArray[np.uint8]:
        """(STORED,) uint8: what each stored step is shown as."""
        return self.window_shown.table(self._grey)

    def reset(self) -> None:
        """Show each image as its thumbnail is."""
        self._set(None)

    def follow(self, other: WindowLevel) -> None:
        """Show the values that others show from black to white."""
        if other._kept != self._kept:
            self._set(other._kept)

    def drag(self, right: float, down: float) -> None:
        """Change window and level together."""
        self._set(self.window_shown.dragged(right, down))

    def _set(self, window: GreyWindow | None) -> None:
        self._kept = window
        self._show()
        self.changed.emit()

    def _follow_level(self, step: int) -> None:
        level = self._grey.low + step / _STEPS * self._grey.span
        self._set(GreyWindow(level, self.window_shown.width))

    def _follow_width(self, step: int) -> None:
        width = self._grey.span * 2 ** ((step - _STEPS) / _WIDTH_DOUBLING)
        self._set(GreyWindow(self.window_shown.level, width))

    def _show(self) -> None:
        """Put the sliders where the window is, or as near as they reach."""
        grey, shown = self._grey, self.window_shown
        level = round((shown.level - grey.low) / grey.span * _STEPS)
        width = round(_STEPS + _WIDTH_DOUBLING * np.log2(shown.width / grey.span))
        for slider, step in ((self.level, level), (self.width_slider, width)):
            with QSignalBlocker(slider):
                slider.setValue(min(max(step, slider.minimum()), slider.maximum()))
        for label, slider, name, value in (
            (self._level_label, self.level, self._level_name, shown.level),
            (self._width_label, self.width_slider, self._width_name, shown.width),
        ):
            few = abs(value) < 1000
            text = self.locale().toString(float(value), "g" if few else "f", 4 if few else 0)
            label.setText(f"{name} {text}")
            slider.setAccessibleDescription(text)
