"""Measure the grid of thumbnails beside the stock QListView, off screen.

Start with ``python tests/benchmarks/grid.py``; ``--count`` and ``--stock-count``
set the number of images. Prints first paint, a frame while scrolling, a frame
after a resize, a key to its paint, and selecting all, in milliseconds. Each
frame repaints the whole viewport to its end, and frames come 60 times a second,
so that thumbnails are decoded between them as they are while somebody scrolls.
The last column is the processor time of the window's thread: on a machine with
other work to do it is the figure to compare.
"""

from __future__ import annotations

import argparse
import multiprocessing
import os
import statistics
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
from PIL import Image
from PySide6.QtCore import QAbstractListModel, QModelIndex, QSize, Qt
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListView

from alc_desktop.background.thumbnails import ThumbnailLoader
from alc_desktop.grid.view import ThumbnailGrid
from alc_desktop.model.facts import ImageFacts
from alc_desktop.widgets.style import apply_theme
from alc_desktop.widgets.theme import light_theme

_DRAWN = 64
_CLASSES = tuple(f"class {number}" for number in range(10))
_SIZE = QSize(1400, 900)
_FRAME = 1 / 60


class _Names(Sequence[str]):
    """File names that are made when they are asked for, as a catalogue of a million would."""

    def __init__(self, count: int) -> None:
        self._count = count

    def __len__(self) -> int:
        return self._count

    def __getitem__(self, image_id: int) -> str:  # type: ignore[override]
        return f"image-{image_id:07d}.png"


class _StockModel(QAbstractListModel):
    def __init__(self, count: int, icon: QIcon) -> None:
        super().__init__()
        self._count, self._icon = count, icon

    def rowCount(self, parent: QModelIndex | None = None) -> int:
        return self._count

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.DisplayRole:
            return f"image-{index.row():07d}.png"
        return self._icon if role == Qt.ItemDataRole.DecorationRole else None


def draw_images(folder: Path) -> list[Path]:
    """A few dozen coloured noise images of 256 pixels."""
    rng = np.random.default_rng(0)
    paths = []
    for number in range(_DRAWN):
        small = rng.integers(0, 255, (16, 16, 3), dtype=np.uint8)
        path = folder / f"{number}.jpg"
        Image.fromarray(small).resize((256, 256)).save(path)
        paths.append(path)
    return paths


def make_facts(count: int, paths: list[Path]) -> ImageFacts:
    """Facts of a catalogue in the middle of its first batches."""
    rng = np.random.default_rng(1)
    given = rng.integers(0, len(_CLASSES), count)
    status = (rng.random(count) < 0.2).astype(np.int8) * 2
    labels = np.where(status == 2, rng.integers(0, len(_CLASSES), count), given)
    return ImageFacts(
        file_names=_Names(count),
        path_of=lambda image_id: paths[image_id % len(paths)],
        class_names=_CLASSES,
        given_labels=given,
        labels=labels,
        status=status,
        unsaved=frozenset(),
        batch=np.arange(min(count, 1000)),
        predicted=rng.integers(0, len(_CLASSES), count).astype(np.int32),
        predicted_probability=rng.random(count).astype(np.float32),
        entropy=rng.random(count) * np.log(len(_CLASSES)),
    )


class Timer:
    """Times actions, one each sixtieth of a second."""

    def __init__(self) -> None:
        self._wall: list[float] = []
        self._cpu: list[float] = []

    def time(self, action: Callable[[], object]) -> None:
        """Run an action, then let the rest of the frame's time go by."""
        wall, cpu = time.perf_counter(), time.thread_time()
        action()
        self._cpu.append(1000 * (time.thread_time() - cpu))
        self._wall.append(1000 * (time.perf_counter() - wall))
        QApplication.processEvents()
        while time.perf_counter() < wall + _FRAME:
            time.sleep(0.001)
            QApplication.processEvents()

    def __str__(self) -> str:
        high = np.quantile(self._wall, 0.95)
        cpu = statistics.median(self._cpu)
        return f"{statistics.median(self._wall):9.2f} {high:9.2f} {cpu:9.2f}"


def scroll_frames(view: QListView, frames: int) -> dict[str, Timer]:
    """Times of frames after a notch of the wheel, and after a jump to anywhere."""
    bar, rng = view.verticalScrollBar(), np.random.default_rng(2)

    def move(value: int) -> None:
        bar.setValue(value)
        view.viewport().repaint()

    notches, jumps = Timer(), Timer()
    for _ in range(frames):
        notches.time(lambda: move(bar.value() + 3 * bar.singleStep()))
    for place in rng.integers(0, max(bar.maximum(), 1), frames).tolist():
        jumps.time(lambda place=place: move(place))
    return {"scroll, notch of the wheel": notches, "scroll, jump anywhere": jumps}


def resize_frames(view: QListView, frames: int) -> Timer:
    """Times of a resize by some pixels with the paint after it."""
    timer = Timer()

    def change(width: int) -> None:
        view.resize(width, _SIZE.height())
        view.doItemsLayout()
        view.viewport().repaint()

    for number in range(frames):
        width = _SIZE.width() - 40 * (number % 8 + 1)
        timer.time(lambda width=width: change(width))
    return timer


def key_frames(view: QListView, frames: int) -> Timer:
    """Times from an arrow or page key to the paint after it."""
    timer = Timer()

    def press(key: Qt.Key) -> None:
        QTest.keyClick(view, key)
        view.viewport().repaint()

    for number in range(frames):
        key = Qt.Key.Key_Right if number % 4 else Qt.Key.Key_PageDown
        timer.time(lambda key=key: press(key))
    return timer


def once(action: Callable[[], object]) -> Timer:
    """Time of a single action."""
    timer = Timer()
    timer.time(action)
    return timer


def measure(name: str, view: QListView, fill: Callable[[], object], frames: int) -> None:
    """Print the table of one view."""

    def first_paint() -> None:
        fill()
        view.resize(_SIZE)
        view.show()
        view.viewport().repaint()

    def select_all() -> None:
        view.selectAll()
        view.viewport().repaint()

    print(f"\n{name}\n{'':34}      p50       p95       cpu  ms")
    print(f"{'first paint':34}{once(first_paint)}")
    QTest.qWait(300)
    for label, timer in scroll_frames(view, frames).items():
        print(f"{label:34}{timer}")
    print(f"{'resize':34}{resize_frames(view, max(2, frames // 6))}")
    view.setFocus()
    print(f"{'key to paint':34}{key_frames(view, frames)}")
    print(f"{'select all':34}{once(select_all)}")


def _compute() -> None:
    """Multiply matrices on every core at a lower priority, as the worker's child does."""
    os.nice(10)
    matrix = np.random.default_rng(0).random((1500, 1500))
    while True:
        matrix @ matrix


def measure_grid(count: int, paths: list[Path], frames: int, busy: bool) -> None:
    """The grid of this program, alone or beside a process that computes as training does."""
    facts = make_facts(count, paths)
    loader = ThumbnailLoader(facts.path_of)
    training = multiprocessing.get_context("spawn").Process(target=_compute, daemon=True)
    if busy:
        training.start()
        time.sleep(1.0)
    grid = ThumbnailGrid(loader)
    state = "while a process trains" if busy else "idle"
    measure(
        f"ThumbnailGrid, {count:,} images, {state}",
        grid,
        lambda: grid.show_images(np.arange(count), facts),
        frames,
    )
    loader.close()
    grid.close()
    if busy:
        training.terminate()
        training.join()


def measure_stock(count: int, frames: int) -> None:
    """QListView as it comes, with one icon for all images."""
    pixmap = QPixmap(160, 160)
    pixmap.fill(Qt.GlobalColor.darkCyan)
    model = _StockModel(count, QIcon(pixmap))
    view = QListView()
    view.setViewMode(QListView.ViewMode.IconMode)
    view.setResizeMode(QListView.ResizeMode.Adjust)
    view.setUniformItemSizes(True)
    view.setIconSize(QSize(160, 160))
    view.setGridSize(QSize(184, 230))
    measure(f"QListView, {count:,} images", view, lambda: view.setModel(model), frames)
    view.close()


def main() -> None:
    """Print all tables."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--count", type=int, default=1_000_000)
    parser.add_argument("--stock-count", type=int, default=1_000_000, help="0 leaves it out")
    parser.add_argument("--frames", type=int, default=120)
    arguments = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication([])
    apply_theme(application, light_theme())
    with tempfile.TemporaryDirectory() as folder:
        paths = draw_images(Path(folder))
        for busy in (False, True):
            measure_grid(arguments.count, paths, arguments.frames, busy)
    if arguments.stock_count:
        measure_stock(arguments.stock_count, min(arguments.frames, 12))


if __name__ == "__main__":
    main()
