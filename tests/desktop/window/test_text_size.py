"""Text of another size takes effect at once, wherever there is text, and from start to start."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QWidget

from alc_desktop.app.text_size import TEXT_SIZES, use_text_size
from alc_desktop.window.preferences_dialog import PreferencesDialog
from tests.desktop.walk import DOCKS


@pytest.fixture(autouse=True)
def own_text_size(qapp):
    yield
    use_text_size(qapp, "")


@pytest.fixture
def wish(qtbot):
    """Choose a size in the menu of a window, and wait for it."""

    def choose(window, size):
        before = window.commands
        window.commands.text_sizes[size].trigger()
        qtbot.waitUntil(lambda: window.commands is not before)
        qtbot.wait(20)

    return choose


def sizes(window) -> dict[str, set[float]]:
    """Of the text of all widgets, by their kind."""
    found: dict[str, set[float]] = {}
    for widget in window.findChildren(QWidget):
        found.setdefault(type(widget).__name__, set()).add(widget.font().pointSizeF())
    grid = window.workspace.grid._delegate.metrics
    found["tile"] = {grid.font.pointSizeF(), grid.small_font.pointSizeF()}
    return found


@pytest.mark.parametrize("size", ["200", "125"])
def test_all_text_on_the_screen_grows(
    qtbot, make_window, project_file, preferences, wish, size, ready
):
    window = make_window()
    window.open_path(project_file)
    ready(window)
    show_all(qtbot, window)
    before = sizes(window)
    wish(window, size)
    assert preferences.text_size == size
    assert window.commands.text_sizes[size].isChecked()
    show_all(qtbot, window)
    live = sizes(window)
    times = int(size) / 100
    for kind in before.keys() & live.keys():
        assert sorted(live[kind]) == pytest.approx(
            sorted(times * each for each in before[kind]), abs=0.1
        ), kind


def show_all(qtbot, window):
    for view in DOCKS:
        window.workspace.docks.raise_view(getattr(window.workspace, view))
        qtbot.wait(20)


@pytest.mark.parametrize(("wish_kept", "points"), [("", 9.0), ("150", 13.5)])
def test_the_next_start_has_the_size_that_was_chosen(qapp, preferences, wish_kept, points):
    preferences.text_size = wish_kept
    use_text_size(qapp, preferences.text_size)
    assert QApplication.font().pointSizeF() == pytest.approx(points)
    assert preferences.text_size in TEXT_SIZES


@pytest.mark.parametrize("row", ["language", "text_size"])
def test_preferences_come_back_where_they_were(qtbot, window, row, speak):
    window.commands.preferences.trigger()
    dialog = window.findChild(PreferencesDialog)
    dialog.move(70, 90)
    box = getattr(dialog, row)
    box.setFocus()
    before = window.commands
    box.setCurrentIndex(2)
    box.activated.emit(2)
    qtbot.waitUntil(lambda: window.commands is not before)
    (again,) = [each for each in window.findChildren(PreferencesDialog) if each.isVisible()]
    assert again.pos() == QPoint(70, 90)
    assert again.focusWidget() is getattr(again, row)
    assert getattr(again, row).currentIndex() == 2
    before = window.commands  # and it goes on from there
    getattr(again, row).activated.emit(0)
    qtbot.waitUntil(lambda: window.commands is not before)
