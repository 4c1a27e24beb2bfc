"""Measure the time from a key over the grid until the window has painted that all is saved.

    python -m tests.benchmarks.key_to_saved --answers 300

The whole window, without a screen, with a project of drawn images whose log holds many
answers already. A time begins with the key and ends when the status line has been painted
with *All answers saved*: the answer, what the views do for it, the look whether the file
still holds the log that the session knows, the commit with its syncs, and the way back to
the window are in; the second line is the processor time of the process in it, the figure
to compare on a machine with other work to do. ``--folder`` says on which disk.
"""

from __future__ import annotations

import argparse
import os
import tempfile
import time
from pathlib import Path

import numpy as np

from tests.benchmarks.window import make_project, open_window, report, wait

_GAP = 0.03
"""Seconds that the window lives between two answers."""


def fill_log(path: Path, answers: int) -> None:
    """Give answers, each an operation of its own, to images that the batch does not ask for."""
    from alc_engine.project import Project

    with Project.open(path) as project:
        session = project.session
        others = np.setdiff1d(np.arange(len(session.labels.given_labels)), session.batch)
        for number in range(answers):
            image, lap = others[number % len(others)], number // len(others)
            session.answer([int(image)], int(image + lap) % 10, reviewer="expert")


def measure(window, answers: int) -> tuple[list[float], list[float]]:
    """Milliseconds of so many answers to the images of the batch; and of the processor."""
    from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt
    from PySide6.QtTest import QTest

    grid, label = window.workspace.grid, window.status._saved
    loop = QEventLoop()

    class Reader(QObject):
        """Ends the loop once the line that says so is painted."""

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint and label.text().startswith("✓"):
                loop.quit()
            return False

    reader = Reader()
    label.installEventFilter(reader)
    grid.setFocus()
    times, spent = [], []
    for number in range(answers):
        until = time.monotonic() + _GAP
        wait(lambda until=until: time.monotonic() > until and window.workspace.keys.is_settled)
        known = len(window.model.session.labels.reviews)
        begun, used = time.perf_counter(), time.process_time()
        QTest.keyClick(grid, (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3)[number % 3])
        loop.exec()
        times.append(1000 * (time.perf_counter() - begun))
        spent.append(1000 * (time.process_time() - used))
        if len(window.model.session.labels.reviews) != known + 1:
            raise RuntimeError("the key answered nothing")
    label.removeEventFilter(reader)
    return times, spent


def main() -> None:
    """Print one line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--answers", type=int, default=300, help="that are measured, at most 900")
    parser.add_argument("--images", type=int, default=3000, help="of the project")
    parser.add_argument("--log", type=int, default=20_000, help="answers in its log before")
    parser.add_argument("--folder", type=Path, help="where the project is made")
    options = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    from alc_desktop.widgets.style import apply_theme
    from alc_desktop.widgets.theme import light_theme

    application = QApplication([])
    apply_theme(application, light_theme())
    with tempfile.TemporaryDirectory(dir=options.folder) as scratch:
        folder = Path(scratch)
        path = make_project(folder, options.images)
        fill_log(path, options.log)
        window = open_window(path, folder)
        print(f"{'':44}{'p50':>9}{'p95':>9}{'worst':>9}")
        times, spent = measure(window, options.answers)
        report("key to saved", times, "ms")
        report("processor time in it", spent, "ms")
        window.close()


if __name__ == "__main__":
    main()
