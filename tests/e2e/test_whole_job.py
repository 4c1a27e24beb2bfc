"""The main job with real key presses, from a table of labelled images to the cleaned table.

A robot sits at an offscreen window. Training runs in the worker's process
while it goes on; the window is closed in the middle of it and opened again.
"""

from __future__ import annotations

import csv
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QSettings, Qt
from PySide6.QtWidgets import QApplication

from alc_desktop.app.preferences import Preferences
from alc_desktop.export.export_dialog import ExportDialog
from alc_desktop.window.main_window import MainWindow
from alc_desktop.window.project_host import ProjectHost
from alc_engine.runtime.settings import BackboneSpec

PATIENCE = 120_000
"""Milliseconds: the worker imports torch on a machine that may be busy."""
COUNT, BATCH = 90, 12
DIGIT = {"ant": Qt.Key.Key_1, "bee": Qt.Key.Key_2, "cat": Qt.Key.Key_3}


class Robot:
    """Knows the truth, presses keys, and notes what it answered."""

    def __init__(self, qtbot, window, data):
        self.qtbot, self.window, self.data = qtbot, window, data
        self.answers = {}  # file name -> (status, label)

    @property
    def model(self):
        return self.window.model

    @property
    def grid(self):
        return self.window.workspace.grid

    def press(self, key, modifier=Qt.KeyboardModifier.NoModifier):
        self.qtbot.waitUntil(lambda: self.window.workspace.keys.is_settled)
        self.qtbot.keyClick(QApplication.focusWidget() or self.grid, key, modifier)

    def current_name(self):
        return self.model.facts.file_names[self.grid.current_id()]

    def answer(self):
        """Answer the current image truthfully."""
        name = self.current_name()
        truth, given = self.data.truth[name], self.data.given[name]
        if truth == given:
            self.press(Qt.Key.Key_Return)
            self.answers[name] = ("confirmed", truth)
        else:
            self.press(DIGIT[truth])
            self.answers[name] = ("corrected", truth)

    def say(self, key, status):
        """Answer the current image with U or X."""
        name = self.current_name()
        self.press(key)
        self.answers[name] = (status, None)

    def finish_batch(self):
        while len(self.model.session.waiting):
            self.answer()

    def wait_for_round(self, number):
        self.qtbot.waitUntil(
            lambda: self.model is not None and self.model.session.round == number, timeout=PATIENCE
        )
        self.press(Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
        assert self.window.workspace.browser.in_batch

    def statuses(self):
        """What the project says of every answered image, as `answers` does."""
        names, facts = self.model.facts.file_names, self.model.facts
        return {
            names[image_id]: (
                review.status.name.lower(),
                facts.class_name(review.class_id) if review.class_id >= 0 else None,
            )
            for image_id, review in self.model.session.labels.reviews.items()
        }


@pytest.fixture
def open_window(qtbot, tmp_path, monkeypatch):
    """Make a window with preferences that last over the test; all are closed after it."""
    # However busy the computer is, a project is there when `open_path` returns.
    monkeypatch.setattr(ProjectHost, "patience", 60.0)
    settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    windows = []

    def open_it():
        windows.append(MainWindow(Preferences(settings)))
        windows[-1].resize(1280, 800)
        with qtbot.waitActive(windows[-1]):
            windows[-1].show()
        return windows[-1]

    yield open_it
    for window in windows:
        window.close()
        window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def robot(qtbot, open_window, make_data_set, small_settings, tmp_path):
    """A robot before a project that it imported through the import page."""
    window, data = open_window(), make_data_set(COUNT)
    window.open_path(data.table)
    page = window.import_page
    qtbot.waitUntil(lambda: page.currentWidget() is page.found_page, timeout=PATIENCE)
    page.form.project_path.setText(str(tmp_path / "job.alc"))
    page.form.backbone.embeddings_radio.setChecked(True)
    page.form.backbone.embeddings_file.set_path(data.embeddings)
    page.form.batch_size.setValue(BATCH)
    # The page's own choices train far longer than a test should.
    page.create_wanted.disconnect(window.host.create)
    with qtbot.waitSignal(page.create_wanted) as wanted:
        qtbot.mouseClick(page.create_button, Qt.MouseButton.LeftButton)
    path, found, chosen = wanted.args
    assert chosen.backbone == BackboneSpec("precomputed", embeddings=str(data.embeddings))
    # Long enough that a robot can do something meanwhile.
    training = replace(small_settings.training, epochs=100)
    quick = replace(
        small_settings,
        backbone=chosen.backbone,
        batch_size=chosen.batch_size,
        training=training,
    )
    window.host.create(path, found, quick)
    return Robot(qtbot, window, data)


def test_the_whole_job(qtbot, robot, open_window, tmp_path):
    # Preparation and the first round start by themselves.
    robot.wait_for_round(1)
    assert len(robot.model.facts.batch) == BATCH

    # A batch with real keys: truth for most, one unsure, one excluded, one put off.
    first_batch = set(robot.model.facts.batch.tolist())
    robot.press(Qt.Key.Key_S)
    robot.say(Qt.Key.Key_U, "unsure")
    robot.say(Qt.Key.Key_X, "excluded")
    robot.finish_batch()
    assert robot.statuses() == robot.answers
    assert len(robot.answers) == BATCH

    # Retraining runs in the worker while the robot goes on scrolling and labelling.
    robot.press(Qt.Key.Key_R)
    assert robot.window.worker.busy
    robot.window.commands.show_all.trigger()
    visited = set()
    with qtbot.waitSignal(robot.window.worker.completed, timeout=PATIENCE):
        for key in (Qt.Key.Key_PageDown, Qt.Key.Key_Down, Qt.Key.Key_Right) * 4:
            robot.press(key)
            visited.add(robot.grid.current_id())
        robot.press(Qt.Key.Key_End)
        while robot.model.session.labels.reviewed[robot.grid.current_id()]:
            robot.press(Qt.Key.Key_Left)
        robot.answer()
        assert robot.window.worker.busy
    assert len(visited) > 4
    assert robot.statuses() == robot.answers

    # The next batch has come and asks about other images.
    assert robot.model.session.round == 2
    robot.window.commands.show_batch.trigger()
    second_batch = robot.model.facts.batch.tolist()
    assert first_batch.isdisjoint(second_batch)

    # Undo takes three answers back, redo gives one again.
    for _ in range(5):
        robot.answer()
    kept = dict(list(robot.answers.items())[:-3])
    for _ in range(3):
        robot.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert robot.statuses() == kept
    robot.answers = kept
    robot.finish_batch()

    # The window is closed in the middle of training, and opened again.
    robot.press(Qt.Key.Key_R)
    qtbot.waitSignal(robot.window.worker.progressed, timeout=PATIENCE).wait()
    assert robot.window.worker.busy
    robot.window.close()
    assert not robot.window.worker.running
    robot.window = open_window()
    robot.window.open_path(tmp_path / "job.alc")
    assert robot.statuses() == robot.answers
    assert robot.model.session.round == 2
    assert robot.model.prepared

    # The round that was broken off is simply started again.
    robot.press(Qt.Key.Key_R)
    robot.wait_for_round(3)
    robot.answer()

    # The exported table holds exactly what was answered.
    dialog = ExportDialog(robot.model, robot.window)
    dialog.target.setText(str(tmp_path / "cleaned.csv"))
    qtbot.mouseClick(dialog.export_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(dialog.close_button.isEnabled)
    dialog.deleteLater()
    with (tmp_path / "cleaned.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = {row["file_name"]: row for row in csv.DictReader(file)}
    assert rows.keys() == robot.data.truth.keys()
    for name, row in rows.items():
        status, label = robot.answers.get(name, ("unreviewed", None))
        assert row["status"] == status
        assert row["given_label"] == robot.data.given[name]
        taken_out = status in ("unsure", "excluded")
        assert row["label"] == ("" if taken_out else label or robot.data.given[name])
