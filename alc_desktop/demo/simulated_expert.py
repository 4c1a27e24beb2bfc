"""Someone at the window who knows every answer: waits, presses keys, looks things up.

For the demonstration without a screen and for the program's own pictures. It
goes through the window alone, with the keys a person would press.
"""

from __future__ import annotations

import csv
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, Qt
from PySide6.QtTest import QTest

from alc_desktop.export.export_dialog import ExportDialog
from alc_desktop.i18n.failure import Failure
from alc_desktop.model.session_model import SessionModel
from alc_desktop.window.main_window import MainWindow
from alc_desktop.window.workspace import Workspace

_DIGITS = (
    *(Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4, Qt.Key.Key_5),
    *(Qt.Key.Key_6, Qt.Key.Key_7, Qt.Key.Key_8, Qt.Key.Key_9, Qt.Key.Key_0),
)
_PATIENCE = 600.0
"""Seconds to wait for anything; the machine may be slow and busy."""


_MOMENT = 0.4
"""Seconds in which the window catches up with what was done."""


class Impasse(Exception):
    """The window did not do what it should; the text says what."""


class SimulatedExpert:
    """Sits at one window.

    Parameters
    ----------
    window : MainWindow
        Shown; its project has at most ten classes.
    """

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._failure: Failure | None = None
        window.worker.failed.connect(self._note_failure)

    @property
    def workspace(self) -> Workspace:
        """The views of the open project."""
        if self._window.workspace is None:
            raise Impasse("no project is open")
        return self._window.workspace

    @property
    def model(self) -> SessionModel:
        """The open project."""
        return self.workspace.model

    # -- waiting -----------------------------------------------------------------

    def wait_for(
        self, what: str, condition: Callable[[], bool], seconds: float = _PATIENCE
    ) -> None:
        """Let the window live until `condition` holds.

        Raises
        ------
        Impasse
            If the window says that something failed, or after `seconds`.
        """
        end = time.monotonic() + seconds
        while not condition():
            failure = self._failure or self._window.banner.failure
            if failure is not None:
                raise Impasse(
                    "\n".join(filter(None, (failure.what, failure.where, failure.details)))
                )
            if time.monotonic() > end:
                raise Impasse(f"waited {seconds:.0f} s in vain for {what}")
            self.rest(0.02)

    def rest(self, seconds: float) -> None:
        """Let the window live for a while."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            time.sleep(0.005)

    def settle(self) -> None:
        """Wait until the images in sight are there, and a moment for all else."""
        self.rest(_MOMENT)
        if self._window.workspace is not None:
            self.wait_for("the images", self._sees_images)
            self.rest(_MOMENT / 4)

    def _sees_images(self) -> bool:
        views = self.workspace
        columns = views.neighbors.chart.columns if views.neighbors.isVisible() else ()
        neighbors = [column.figures.image_id for column in columns]
        return not views.inspector.canvas.is_waiting and all(
            views.loader.pixmap(image_id) is not None or views.loader.failed(image_id)
            for image_id in (*self._in_sight(), *neighbors)
        )

    def _in_sight(self) -> list[int]:
        """Images of the grid that can be seen without scrolling."""
        grid = self.workspace.grid
        images, area = grid.model(), grid.viewport().rect()
        return [
            int(image_id)
            for row, image_id in enumerate(grid.image_ids())
            if grid.visualRect(images.index(row, 0)).intersects(area)
        ]

    def wait_for_batch(self, after_round: int = 0) -> None:
        """Wait until the batch of a round after `after_round` can be answered."""
        self.wait_for("a project", lambda: self._window.workspace is not None)
        self.wait_for(
            "a batch",
            lambda: self.model.session.round > after_round and len(self.model.session.waiting) > 0,
        )

    # -- answering -----------------------------------------------------------------

    def show_questions(self) -> None:
        """Go to the batch: where suspects are sure enough, the window shows them first."""
        if not self.workspace.browser.in_batch:
            self.press(Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)

    def answer_batch(self, truth: NDArray[np.int64]) -> int:
        """Answer what waits of the batch with the truth; returns how many images.

        Parameters
        ----------
        truth : (N,) int64
            Class of every image of the catalogue.

        Raises
        ------
        Impasse
            If a key did not answer the current image.
        """
        session, grid = self.model.session, self.workspace.grid
        answered = 0
        grid.setFocus()
        self.show_questions()
        while len(waiting := session.waiting):
            if grid.current_id() not in waiting:
                grid.set_current(int(waiting[0]))
            image_id = grid.current_id()
            self.press(self._key_for(image_id, int(truth[image_id])))
            if not session.labels.reviewed[image_id]:
                raise Impasse(f"a key did not answer {self.model.facts.file_names[image_id]}")
            answered += 1
        self.wait_for("the last answer to be saved", lambda: self.model.unsaved_count == 0)
        return answered

    def start_round(self) -> None:
        """Ask for the next round, and wait until its batch is there."""
        before = self.model.session.round
        self.press(Qt.Key.Key_R)
        self.wait_for_batch(after_round=before)

    def export(self, target: Path) -> None:
        """Write the cleaned table through the export dialog.

        Raises
        ------
        Impasse
            If nothing was written.
        """
        dialog = ExportDialog(self.model, self._window)
        dialog.show()
        dialog.target.setText(str(target))
        QTest.mouseClick(dialog.export_button, Qt.MouseButton.LeftButton)
        self.wait_for("the table", dialog.close_button.isEnabled)
        complaint = dialog.complaint.text()
        dialog.close()
        dialog.deleteLater()
        if not target.is_file():
            raise Impasse(f"no table was written: {complaint}")

    def press(
        self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        """Press a key over the grid, as soon as it counts."""
        self.wait_for("the images", lambda: self.workspace.keys.is_settled)
        QTest.keyClick(self.workspace.grid, key, modifiers)
        QCoreApplication.processEvents()

    def _note_failure(self, failure: Failure) -> None:
        self._failure = failure

    def _key_for(self, image_id: int, class_id: int) -> Qt.Key:
        right = class_id == self.model.facts.given_labels[image_id]
        return Qt.Key.Key_Return if right else _DIGITS[self.model.facts.class_order.index(class_id)]


def read_truth(table: Path, model: SessionModel) -> NDArray[np.int64]:
    """(N,) int64: the true classes of the open project's images.

    Parameters
    ----------
    table : Path
        CSV with columns `file_name` and `label`, a row for every image.
    model : SessionModel
    """
    with table.open(encoding="utf-8", newline="") as file:
        label_of = {row["file_name"]: row["label"] for row in csv.DictReader(file)}
    class_of = {name: number for number, name in enumerate(model.facts.class_names)}
    return np.array([class_of[label_of[name]] for name in model.facts.file_names], dtype=np.int64)
