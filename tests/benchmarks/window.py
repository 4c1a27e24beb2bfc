"""Measure the whole window with a project open: start, key to paint, scrolling, idle and training.

Start with ``python tests/benchmarks/window.py``. The images and their
embeddings are drawn. A time begins with the key or the wheel and ends when the
grid has been painted: everything that the window does at once for it is in.
*While training* the worker's child computes rounds as it does for an expert,
at its lowered priority. Frames come thirty times a second at most.

*Window up* is from starting the interpreter until the first page is painted, in
a new process each time; *cold* after the system was asked to forget the files
of the environment (Linux; files that others have mapped stay). Give
``--platform xcb`` to measure on a screen.
"""

from __future__ import annotations

import argparse
import io
import os
import shutil
import statistics
import subprocess
import sys
import sysconfig
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
from PIL import Image

import alc_desktop

_CLASSES = 10
_DIMENSIONS = 128
_FRAME = 1 / 30
_SIZE = (1440, 860)
_PATIENCE = 600.0
_START = """
import sys
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
class Watch(QApplication):
    def notify(self, receiver, event):
        answer = super().notify(receiver, event)
        if event.type() == QEvent.Type.Paint and type(receiver).__name__ == "WelcomePage":
            print("torch" in sys.modules, flush=True)
            self.exit(0)
        return answer
import PySide6.QtWidgets
PySide6.QtWidgets.QApplication = Watch
from alc_desktop.__main__ import main
sys.exit(main([]))
"""


# -- window up -------------------------------------------------------------------


def start_times(count: int, *, cold: bool) -> list[float]:
    """Seconds from the start of the interpreter to the painted first page.

    Raises
    ------
    RuntimeError
        If the window imported torch before.
    """
    times = []
    for _ in range(count):
        if cold:
            forget_files()
        begun = time.perf_counter()
        with subprocess.Popen([sys.executable, "-c", _START], stdout=subprocess.PIPE) as child:
            line = child.stdout.readline().strip()
            times.append(time.perf_counter() - begun)
        if line != b"False":
            raise RuntimeError(f"the window imported torch, or did not come up: {line!r}")
    return times


def forget_files() -> None:
    """Ask the system to drop the files of interpreter and packages from its memory."""
    packages = Path(sysconfig.get_paths()["purelib"])
    folders = [
        Path(sysconfig.get_paths()["stdlib"]),
        Path(alc_desktop.__file__).parent,
        *(packages / name for name in ("PySide6", "shiboken6", "numpy", "numpy.libs")),
    ]
    for path in (file for folder in folders for file in folder.rglob("*") if file.is_file()):
        descriptor = os.open(path, os.O_RDONLY)
        try:
            os.posix_fadvise(descriptor, 0, 0, os.POSIX_FADV_DONTNEED)
        finally:
            os.close(descriptor)


# -- a project ---------------------------------------------------------------------


def make_project(folder: Path, count: int) -> Path:
    """A prepared project of drawn images, a tenth of them labelled wrongly, with one round."""
    from alc_engine.formats import scan
    from alc_engine.project import Project
    from alc_engine.runtime.settings import BackboneSpec, ProjectSettings

    rng = np.random.default_rng(0)
    truth = np.arange(count) % _CLASSES
    given = np.where(rng.random(count) < 0.1, rng.integers(0, _CLASSES, count), truth)
    images = folder / "images"
    images.mkdir()
    drawn = [_png(rng) for _ in range(64)]
    with (folder / "labels.csv").open("w", encoding="utf-8") as table:
        table.write("file_name,label\n")
        for number in range(count):
            name = f"images/{number:06}.png"
            # Bytes of its own, or they would all count as one image.
            (folder / name).write_bytes(drawn[number % len(drawn)] + number.to_bytes(4, "big"))
            table.write(f"{name},class {given[number]}\n")
    centres = 3 * np.eye(_CLASSES, _DIMENSIONS)
    vectors = centres[truth] + rng.normal(size=(count, _DIMENSIONS))
    np.save(folder / "embeddings.npy", vectors.astype(np.float32))
    spec = BackboneSpec("precomputed", embeddings=str(folder / "embeddings.npy"))
    catalog = scan(folder, folder / "labels.csv").catalog
    path = folder / "project.alc"
    with Project.create(path, catalog, ProjectSettings(backbone=spec, batch_size=1000)) as project:
        project.session.finish_preparation(project.preparation()())
        project.session.finish_round(project.session.begin_round()())
    return path


def _png(rng: np.random.Generator) -> bytes:
    small = Image.fromarray(rng.integers(0, 255, (12, 12, 3), dtype=np.uint8))
    buffer = io.BytesIO()
    small.resize((192, 192)).save(buffer, "PNG")
    return buffer.getvalue()


# -- frames ------------------------------------------------------------------------


class Stopwatch:
    """Times what is done at a window until it has been painted.

    Made before the window, since it looks at the grid's painting.
    """

    def __init__(self) -> None:
        from alc_desktop.grid.view import ThumbnailGrid

        self._painted = False
        self.spent: list[float] = []
        paint = ThumbnailGrid.paintEvent

        def watched(grid: ThumbnailGrid, event) -> None:
            paint(grid, event)
            self._painted = True

        ThumbnailGrid.paintEvent = watched

    def time(self, action: Callable[[], object]) -> float:
        """Milliseconds from `action` until all that it made dirty is painted.

        Raises
        ------
        TimeoutError
            If the grid is not painted within a second.
        """
        from PySide6.QtWidgets import QApplication

        QApplication.processEvents()
        self._painted = False
        begun, spent = time.perf_counter(), time.thread_time()
        action()
        while not self._painted:
            QApplication.processEvents()
            if time.perf_counter() > begun + 1:
                raise TimeoutError("nothing was painted")
        taken = 1000 * (time.perf_counter() - begun)
        self.spent.append(1000 * (time.thread_time() - spent))
        while time.perf_counter() < begun + _FRAME:
            time.sleep(0.002)
            QApplication.processEvents()
        return taken


def wait(condition: Callable[[], bool]) -> None:
    """Let the window live until `condition` holds."""
    from PySide6.QtWidgets import QApplication

    end = time.monotonic() + _PATIENCE
    while not condition():
        if time.monotonic() > end:
            raise TimeoutError("the window did not come so far")
        QApplication.processEvents()
        time.sleep(0.005)


@contextmanager
def training(window, wanted: bool) -> Iterator[Callable[[], object]]:
    """Compute rounds meanwhile, one after the other; gives what keeps them coming."""
    stages = set()
    window.worker.progressed.connect(lambda progress: stages.add(progress.stage))

    def keep() -> None:
        if wanted and not window.worker.busy:
            window.host.rounds.start_next()

    keep()
    wait(lambda: not wanted or "training" in stages)
    yield keep
    window.worker.cancel()
    wait(lambda: not window.worker.busy)


def measure(window, watch: Stopwatch, count: int, *, busy: bool) -> dict[str, list[float]]:
    """Milliseconds by what was done."""
    from PySide6.QtCore import QPoint, QPointF, Qt
    from PySide6.QtGui import QWheelEvent
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    grid = window.workspace.grid
    viewport = grid.viewport()

    def press(key: Qt.Key) -> None:
        QTest.keyClick(grid, key)

    def wheel(notches: int) -> None:
        place = QPointF(viewport.rect().center())
        event = QWheelEvent(
            *(place, QPointF(viewport.mapToGlobal(place.toPoint()))),
            *(QPoint(0, 0), QPoint(0, -120 * notches)),
            *(Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier),
            *(Qt.ScrollPhase.NoScrollPhase, False),
        )
        QApplication.sendEvent(viewport, event)

    keys = (Qt.Key.Key_1, Qt.Key.Key_Return, Qt.Key.Key_3, Qt.Key.Key_U)
    arrows = (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Left)
    steps = {
        "arrow key to paint": lambda number: press(arrows[number % 4]),
        "label key to paint": lambda number: press(keys[number % 4]),
        "scroll by one notch": lambda number: wheel(1 if number % 40 < 20 else -1),
    }
    grid.setFocus()
    times: dict[str, list[float]] = {name: [] for name in steps}
    with training(window, busy) as keep:
        for name, step in steps.items():
            for number in range(count):
                keep()
                times[name].append(watch.time(lambda step=step, number=number: step(number)))
            if name.startswith("label"):
                wait(lambda: window.model.unsaved_count == 0)
    return times


def open_window(path: Path, folder: Path):
    """The main window with a project, in the state of a first start."""
    from PySide6.QtCore import QSettings

    from alc_desktop.app.preferences import Preferences
    from alc_desktop.window.main_window import MainWindow

    settings = QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)
    window = MainWindow(Preferences(settings))
    window.resize(*_SIZE)
    window.show()
    window.open_path(path)
    wait(lambda: window.workspace is not None and not window.worker.busy)
    window.activateWindow()
    end = time.monotonic() + 2
    wait(lambda: time.monotonic() > end)  # thumbnails come in
    return window


def report(title: str, times: list[float], unit: str) -> None:
    """Print one line."""
    high = np.quantile(times, 0.95)
    worst = max(times)
    middle = statistics.median(times)
    print(f"{title:44}{middle:9.2f}{high:9.2f}{worst:9.2f}  {unit}", flush=True)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--count", type=int, default=10_000, help="images of the project")
    parser.add_argument("--frames", type=int, default=200, help="of each kind")
    parser.add_argument("--starts", type=int, default=7, help="of the window; 0 leaves them out")
    parser.add_argument("--platform", default="offscreen", help="of Qt")
    arguments = parser.parse_args()
    os.environ["QT_QPA_PLATFORM"] = arguments.platform
    print(f"{'':44}{'p50':>9}{'p95':>9}{'worst':>9}")
    if arguments.starts:
        report("window up, warm", start_times(arguments.starts, cold=False), "s")
        if hasattr(os, "posix_fadvise"):
            cold = start_times(max(arguments.starts // 2, 1), cold=True)
            report("window up, cold", cold, "s")
    from PySide6.QtWidgets import QApplication

    from alc_desktop.widgets.style import apply_theme
    from alc_desktop.widgets.theme import light_theme

    application = QApplication([])
    apply_theme(application, light_theme())
    watch, folder = Stopwatch(), Path(tempfile.mkdtemp())
    try:
        window = open_window(make_project(folder, arguments.count), folder)
        for busy in (False, True):
            state = "while training" if busy else "idle"
            for name, times in measure(window, watch, arguments.frames, busy=busy).items():
                report(f"{name}, {state}", times, "ms")
        window.close()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
