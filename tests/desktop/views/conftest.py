"""Images, facts and a loader without files, for the views."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QPixmap

from alc_desktop.facts import ImageFacts
from alc_desktop.theme import dark_theme, light_theme

CLASS_NAMES = ("airplane", "bird", "cat", "deer")


class PlainThumbnails(QObject):
    """Every image is a plain colour, there at once; images in `missing` are still being read."""

    loaded = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.missing: set[int] = set()
        self.broken: dict[int, str] = {}
        self.asked: list[int] = []

    def pixmap(self, image_id):
        self.asked.append(image_id)
        if image_id in self.missing or image_id in self.broken:
            return None
        pixmap = QPixmap(32, 24)
        pixmap.fill(QColor.fromHsv(image_id * 37 % 360, 160, 200))
        return pixmap

    def failed(self, image_id):
        return self.broken.get(image_id)


@pytest.fixture
def loader(qapp):
    return PlainThumbnails()


@pytest.fixture(params=["light", "dark"])
def any_theme(request):
    return light_theme() if request.param == "light" else dark_theme()


@pytest.fixture
def theme():
    return light_theme()


@pytest.fixture
def make_facts():
    def make(count, *, entropy=None, batch=(), status=None, after=None, names=CLASS_NAMES):
        entropy = np.linspace(0.1, 1.2, count) if entropy is None else np.asarray(entropy)
        suppression = np.zeros(count) if after is None else entropy - np.asarray(after)
        labels = np.arange(count) % len(names)
        return ImageFacts(
            file_names=[f"{names[label]}/{i:05}.jpg" for i, label in enumerate(labels)],
            path_of=lambda image_id: Path(f"{image_id}.jpg"),
            class_names=tuple(names),
            given_labels=labels.astype(np.int64),
            labels=labels.astype(np.int64),
            status=np.zeros(count, np.int8) if status is None else np.asarray(status, np.int8),
            unsaved=frozenset(),
            batch=np.asarray(batch, dtype=np.int64),
            entropy=entropy,
            suppression=suppression,
            entropy_after=None if after is None else np.asarray(after),
        )

    return make


@pytest.fixture
def show(qtbot):
    """Show a widget of a size and wait until it is laid out."""

    def show(widget, width, height):
        qtbot.addWidget(widget)
        widget.resize(width, height)
        widget.show()
        qtbot.waitExposed(widget)
        widget.activateWindow()
        qtbot.waitUntil(widget.isActiveWindow)
        return widget

    return show


@pytest.fixture
def pixel_at():
    """Colour of a widget's pixel, as painted."""

    def pixel_at(widget, x, y):
        image = widget.grab().toImage()
        ratio = image.devicePixelRatio()
        return image.pixelColor(round(x * ratio), round(y * ratio))

    return pixel_at


LEFT = Qt.MouseButton.LeftButton
