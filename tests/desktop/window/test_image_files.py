"""The files of the selected images are copied as paths, shown and opened; a missing one is told."""

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QEvent, QItemSelectionModel, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from alc_desktop.model import operations
from alc_desktop.model.listing import Scope
from alc_desktop.window import image_files
from alc_desktop.window.image_files import MOST_OPENED


class Manager:
    def __init__(self):
        self.calls, self.takes = [], True

    def open(self, path):
        self.calls.append(("open", path))
        return self.takes

    def show(self, path):
        self.calls.append(("show", path))
        return self.takes


@pytest.fixture
def manager(window):
    window.workspace.files.manager = Manager()
    window.workspace.browser.choose(Scope.ALL)
    return window.workspace.files.manager


def paths(window, ids):
    return [window.model.facts.path_of(i) for i in ids]


def select(window, rows):
    grid = window.workspace.grid
    grid.go_to(rows[0])
    for row in rows:
        index = grid.model().index(row, 0)
        grid.selectionModel().select(index, QItemSelectionModel.SelectionFlag.Select)
    return grid.selected_ids().tolist()


def test_all_selected_paths_are_copied_a_line_each(window, manager):
    ids = select(window, [2, 5, 7])
    window.commands.copy_paths.trigger()
    data = QGuiApplication.clipboard().mimeData()
    assert data.text().split("\n") == [str(path) for path in paths(window, ids)]
    assert [url.toLocalFile() for url in data.urls()] == [str(p) for p in paths(window, ids)]


def test_the_current_image_is_shown_and_all_selected_are_opened(window, manager):
    ids = select(window, [2, 5])
    window.commands.show_in_folder.trigger()
    window.commands.open_elsewhere.trigger()
    one, other = paths(window, ids)
    assert manager.calls == [("show", one), ("open", one), ("open", other)]
    manager.calls.clear()
    select(window, range(MOST_OPENED + 1))
    window.commands.open_elsewhere.trigger()
    assert manager.calls == []


def test_a_missing_file_and_a_desktop_that_takes_none_are_errors_with_a_remedy(window, manager):
    (image_id,) = select(window, [3])
    manager.takes = False
    window.commands.open_elsewhere.trigger()
    assert window.banner.failure.what == "No program of this computer took the file."
    path = paths(window, [image_id])[0]
    aside = path.rename(path.with_suffix(".aside"))  # other tests have the same images
    try:
        manager.calls.clear()
        for action in (window.commands.show_in_folder, window.commands.open_elsewhere):
            action.trigger()
            failure = window.banner.failure
            assert failure.what == "The image file is not there."
            assert str(path) in failure.where
            assert "Find moved images" in failure.remedy
        assert manager.calls == []
    finally:
        aside.rename(path)


def test_blind_no_file_is_named_before_its_image_is_answered(window, manager):
    QGuiApplication.clipboard().setText("before")
    window.commands.blind.trigger()
    (image_id,) = select(window, [3])
    for action in window.commands.files:
        action.trigger()
    assert manager.calls == []
    assert QGuiApplication.clipboard().text() == "before"
    operations.answer(window.model, np.array([image_id]), 1)
    window.commands.copy_paths.trigger()
    assert QGuiApplication.clipboard().text() == str(paths(window, [image_id])[0])


def test_they_are_in_the_menu_of_the_images_and_in_the_palette(window):
    names = {command.name for command in window.menus.commands()}
    assert {"copy_paths", "show_in_folder", "open_elsewhere"} <= names
    grid = window.workspace.grid
    window.workspace._show_menu(grid.rect().center())
    from PySide6.QtWidgets import QApplication

    menu = QApplication.activePopupWidget()
    assert set(window.commands.files) <= set(menu.actions())
    menu.close()


def test_the_picture_is_copied_at_its_full_size(window, manager, qtbot):
    (image_id,) = select(window, [2])
    qtbot.waitUntil(lambda: window.workspace.inspector.large.whole(image_id) is not None)
    window.commands.copy_image.trigger()
    copied = QGuiApplication.clipboard().image()
    with Image.open(window.model.facts.path_of(image_id)) as file:
        assert (copied.width(), copied.height()) == file.size
        pixels = file.convert("RGB")
        assert copied.pixelColor(3, 3).getRgb()[:3] == pixels.getpixel((3, 3))


@pytest.fixture
def dragged(monkeypatch):
    """What was dragged out of the window: the paths, and what may be done with them."""
    drags = []

    class Drag:
        def __init__(self, source):
            pass

        def setPixmap(self, pixmap):
            pass

        def setMimeData(self, data):
            self.paths = [url.toLocalFile() for url in data.urls()]

        def exec(self, actions):
            drags.append((self.paths, actions))

    monkeypatch.setattr(image_files, "QDrag", Drag)
    return drags


def drag_from(window, row):
    grid = window.workspace.grid
    start = grid.visualRect(grid.model().index(row, 0)).center()
    QTest.mousePress(grid.viewport(), Qt.MouseButton.LeftButton, pos=start)
    for way in (4, 40, 80):
        QTest.mouseMove(grid.viewport(), start + QPoint(way, way))
        QApplication.sendEvent(grid.viewport(), moved(grid.viewport(), start + QPoint(way, way)))
    QTest.mouseRelease(grid.viewport(), Qt.MouseButton.LeftButton, pos=start + QPoint(80, 80))


def moved(widget, place):
    left = Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    at = QPointF(place), QPointF(widget.mapToGlobal(place))
    return QMouseEvent(QEvent.Type.MouseMove, *at, Qt.MouseButton.NoButton, left, none)


def test_selected_images_are_dragged_out_as_copies_of_their_files(window, manager, dragged):
    ids = select(window, [0, 1])
    drag_from(window, 1)
    assert dragged == [([str(path) for path in paths(window, ids)], Qt.DropAction.CopyAction)]
    assert window.workspace.grid.selected_ids().tolist() == ids


def test_a_click_on_one_of_the_selected_selects_it_alone(window, manager, dragged):
    ids = select(window, [0, 1])
    grid = window.workspace.grid
    place = grid.visualRect(grid.model().index(1, 0)).center()
    QTest.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert grid.selected_ids().tolist() == ids[1:]
    assert dragged == []


def test_blind_nothing_is_copied_or_dragged_out(window, manager, dragged):
    window.commands.blind.setChecked(True)
    QGuiApplication.clipboard().clear()
    ids = window.workspace.grid.image_ids()
    hidden = np.flatnonzero([window.model.facts.hides_any(np.array([i])) for i in ids])
    select(window, [int(hidden[0])])
    window.commands.copy_image.trigger()
    window.workspace.grid.dragged_out.emit()
    assert QGuiApplication.clipboard().image().isNull()
    assert dragged == []
