"""The real application with a robot at its window, in a process of its own.

The robot presses keys over the grid and reports through a pipe, a line of JSON at
a time: what the project holds when it is open, what was answered each time the
window says that all answers are saved, and whatever it did not expect.
"""

from __future__ import annotations

import json
import os
import random
from enum import Enum, auto
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image


class Errand(Enum):
    """What a robot is there for; those that close do it once, with Ctrl+Q."""

    LABEL = auto()
    TRAIN = auto()
    CLOSE_SOON = auto()  # after a round was started: mostly its process is not up yet
    CLOSE_IN_TRAINING = auto()


CLASSES = ("ant", "bee", "cat")
IMAGES, BATCH = 60, 12


def make_project(folder: Path) -> Path:
    """A prepared project with drawn images and one finished round."""
    from alc_engine.formats import scan
    from alc_engine.project import Project
    from alc_engine.runtime.settings import BackboneSpec, ProjectSettings, TrainingSettings

    rng = np.random.default_rng(1)
    truth = np.arange(IMAGES) % len(CLASSES)
    for number, class_id in enumerate(truth):
        path = folder / "images" / CLASSES[class_id] / f"{number:03}.png"
        path.parent.mkdir(parents=True, exist_ok=True)
        Image.fromarray(rng.integers(0, 255, (32, 32, 3), dtype=np.uint8)).save(path)
    vectors = np.eye(len(CLASSES), 6)[truth] * 3 + rng.normal(size=(IMAGES, 6))
    np.save(folder / "embeddings.npy", vectors.astype(np.float32))
    settings = ProjectSettings(
        batch_size=BATCH,
        neighbors=5,
        # Long enough to be killed, or closed, in the middle of it.
        training=TrainingSettings(hidden=(16, 12, 8), epochs=400, min_steps=8),
        backbone=BackboneSpec("precomputed", embeddings=str(folder / "embeddings.npy")),
    )
    path = folder / "work.alc"
    catalog = scan(folder / "images", None).catalog
    with Project.create(path, catalog, settings) as project:
        project.session.finish_preparation(project.preparation()())
        project.session.finish_round(project.session.begin_round()())
    return path


def sit_down(path: Path, seed: int, pipe: int, errand: Errand) -> int:
    """Run the application on a project until it ends; its exit status.

    Parameters
    ----------
    path : Path
    seed : int
    pipe : int
        Where reports go.
    errand : Errand
    """
    from alc_desktop import application
    from alc_desktop.__main__ import main

    class WithRobot(application.DesktopApplication):
        def exec(self) -> int:
            self.robot = _Robot(random.Random(seed), pipe, errand)
            return super().exec()

    application.DesktopApplication = WithRobot
    return main([str(path)])


class _Robot:
    """Acts each time the event loop has a moment."""

    def __init__(self, rng: random.Random, pipe: int, errand: Errand) -> None:
        from PySide6.QtCore import Qt, QTimer

        self._rng, self._pipe, self._errand = rng, pipe, errand
        self._window: Any = None
        self._appended: list[str] = []
        self._trained = False
        self._presses = 0
        key, modifier = Qt.Key, Qt.KeyboardModifier
        none, control = modifier.NoModifier, modifier.ControlModifier
        self._quit, self._train = (key.Key_Q, control), (key.Key_R, none)
        moves = (key.Key_Right, key.Key_Down, key.Key_PageDown, key.Key_Home)
        self._keys = [
            *((digit, none) for digit in (key.Key_1, key.Key_2, key.Key_3) * 3),
            *((answer, none) for answer in (key.Key_Return, key.Key_U, key.Key_X, key.Key_S)),
            *((move, none) for move in moves),
            *((edit, control) for edit in (key.Key_Z, key.Key_Y, key.Key_A)),
        ]
        self._timer = QTimer(interval=5)
        self._timer.timeout.connect(self._turn)
        self._timer.start()

    def _say(self, kind: str, value: Any = None) -> None:
        os.write(self._pipe, json.dumps([kind, value]).encode() + b"\n")

    def _turn(self) -> None:
        try:
            if self._window is None:
                self._look_for_project()
            else:
                self._act()
        except Exception as error:
            self._timer.stop()
            self._say("wrong", repr(error))

    def _look_for_project(self) -> None:
        from PySide6.QtWidgets import QApplication

        from alc_desktop.window.main_window import MainWindow

        for window in QApplication.topLevelWidgets():
            if isinstance(window, MainWindow):
                if window.banner.failure is not None:
                    raise RuntimeError(f"not opened: {window.banner.failure}")
                if window.workspace is not None:
                    self._begin(window)

    def _begin(self, window: Any) -> None:
        self._window = window
        if window.model.project.read_only:
            raise RuntimeError("the lock was not taken over")
        window.worker.progressed.connect(self._note_training)
        log = window.model.session.labels._log
        self._say("holds", [event.event_id for event in log])
        append = log.append

        def noting(events: Any) -> Any:
            self._appended.extend(event.event_id for event in events)
            return append(events)

        log.append = noting

    def _note_training(self, progress: Any) -> None:
        if progress.stage != "training" or self._trained:
            return
        self._trained = True
        self._say("training")
        if self._errand is Errand.CLOSE_IN_TRAINING:
            self._close_within(0.5)

    def _close_within(self, seconds: float) -> None:
        from PySide6.QtCore import QTimer

        QTimer.singleShot(int(1000 * self._rng.uniform(0, seconds)), self._close)

    def _close(self) -> None:
        from PySide6.QtTest import QTest

        self._timer.stop()
        busy = "after the end of training"
        if self._window.worker.busy:
            busy = "in training" if self._trained else "before training"
        self._say("closes", busy)
        QTest.keyClick(self._window.workspace.grid, *self._quit)

    def _act(self) -> None:
        from PySide6.QtTest import QTest

        window = self._window
        if not window.workspace.keys.is_settled:
            return
        if window.model.unsaved_count == 0 and window.status._saved.text().startswith("✓"):
            self._say("saved", self._appended)
            self._appended.clear()
            self._presses += 1
            QTest.keyClick(window.workspace.grid, *self._next_action())

    def _next_action(self) -> Any:
        """Mostly a random key; now and then the one that starts a round."""
        trains = self._errand is not Errand.LABEL and not self._window.worker.busy
        if not trains or (self._presses != 3 and self._rng.random() > 0.02):
            return self._rng.choice(self._keys)
        if self._errand is Errand.CLOSE_SOON:
            self._close_within(2.0)
        return self._train
