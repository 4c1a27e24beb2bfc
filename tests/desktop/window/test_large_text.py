"""A window of 1280 x 720 in each language, with text as it comes and at 150 %.

Everything fits: nothing widens the window, no words are cut off without a tool
tip that has them all, and each tab says its name in full.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress

import pytest
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QTabBar,
    QWidget,
)

from alc_desktop.classes.class_entries import class_entries
from alc_desktop.classes.class_merge import ClassMergeDialog
from alc_desktop.classes.class_name import ClassNameDialog
from alc_desktop.commands.key_help import KeyHelp
from alc_desktop.commands.shortcut_editor import ShortcutEditor
from alc_desktop.export.export_dialog import ExportDialog
from alc_desktop.i18n.translations import languages
from alc_desktop.rounds.method_dialog import MethodDialog
from alc_desktop.widgets.elided_button import ElidedButton
from alc_desktop.widgets.elided_label import ElidedLabel
from alc_desktop.widgets.style import apply_theme
from alc_engine.formats import scan
from tests.desktop.walk import DOCKS

SIZE = (1280, 720)
SCALES = (1.0, 1.5)
_ARROW = 20
"""Of a drop-down, with its frame; in device-independent pixels."""


@pytest.fixture(params=SCALES, ids=lambda scale: f"{scale:.0%}")
def text_size(request, qapp, theme):
    """Text so large, in the program's own style."""
    before, sheet = qapp.font(), qapp.styleSheet()
    large = qapp.font()
    large.setPointSizeF(before.pointSizeF() * request.param)
    qapp.setFont(large)
    apply_theme(qapp, theme)
    yield request.param
    qapp.setFont(before)
    qapp.setStyleSheet(sheet)


@pytest.fixture(params=languages())
def language(request, speak):
    """The language that is spoken."""
    return speak(request.param)


@pytest.fixture
def small(qtbot, text_size, language, make_window, project_file):
    """A small window with a project."""
    window = make_window()
    window.resize(*SIZE)
    window.open_path(project_file)
    window.workspace.docks.reset()
    qtbot.wait(50)  # the docks take their places
    return window


def cut_off(root: QWidget) -> list[str]:
    """Words in sight that are not there in full."""
    found = []
    for widget, needed, there in (*_labels(root), *_buttons(root), *_fields(root)):
        if needed > there + 1 and not widget.toolTip():
            name = widget.accessibleName() or getattr(widget, "text", str)()
            found.append(f"{type(widget).__name__} {name!r}: {needed} > {there}")
    return found


Width = tuple[QWidget, int, int]


def _in_sight(root: QWidget, kind: type[QWidget]) -> Iterator[QWidget]:
    for widget in root.findChildren(kind):
        if widget.window() is root.window() and not widget.visibleRegion().isEmpty():
            yield widget


def _labels(root: QWidget) -> Iterator[Width]:
    for label in _in_sight(root, QLabel):
        if isinstance(label, ElidedLabel) or not label.text():
            continue
        if label.wordWrap():
            yield label, label.heightForWidth(label.width()), label.height()
        else:
            yield label, label.sizeHint().width(), label.width()


def _buttons(root: QWidget) -> Iterator[Width]:
    for button in _in_sight(root, QAbstractButton):
        is_painted_by_qt = type(button).__module__.startswith("PySide6")
        if button.text() and (is_painted_by_qt or isinstance(button, ElidedButton)):
            yield button, button.sizeHint().width(), button.width()


def _fields(root: QWidget) -> Iterator[Width]:
    for box in _in_sight(root, QComboBox):
        yield box, box.fontMetrics().horizontalAdvance(box.currentText()) + _ARROW, box.width()
    for field in _in_sight(root, QLineEdit):
        words = field.text() or field.placeholderText()
        yield field, field.fontMetrics().horizontalAdvance(words), field.width()


def test_the_window_fits_and_its_tabs_say_their_names_in_full(qtbot, small):
    docks = small.workspace.docks
    for action, view in zip(docks.actions, DOCKS, strict=True):
        docks.raise_view(getattr(small.workspace, view))
        qtbot.wait(20)
        assert (small.width(), small.height()) == SIZE, action.text()
        with suppress(qtbot.TimeoutError):  # texts come in their turn; what stays cut is said below
            qtbot.waitUntil(lambda: cut_off(small) == [], timeout=2000)
        assert cut_off(small) == [], action.text()
        for bar in _in_sight(small, QTabBar):
            for place in range(bar.count()):
                needed = bar.fontMetrics().horizontalAdvance(bar.tabText(place))
                assert bar.tabRect(place).width() >= needed, bar.tabText(place)


def test_classes_with_names_of_some_length_are_named_in_full(small):
    """The class panel gets its share of a narrow window, and the images keep theirs."""
    panel, grid = small.workspace.classes, small.workspace.grid
    characters = panel.width() / panel.fontMetrics().averageCharWidth()
    assert characters >= 22
    assert grid.width() >= 0.38 * small.width()


def test_neighbours_can_be_labelled_where_there_is_little_room(qtbot, small):
    view = small.workspace.neighbors
    small.workspace.docks.raise_view(view)
    qtbot.waitUntil(lambda: bool(view.chart.columns))
    for column in view.chart.columns[1:4]:
        column.setChecked(True)
    view.chart.selection_changed.emit()
    qtbot.wait(20)
    assert cut_off(view) == []
    assert view.label_button.geometry().right() <= view.width()


def test_the_pages_before_there_is_a_project(
    qtbot, text_size, language, make_window, make_data_set, monkeypatch
):
    data = make_data_set(9)
    window = make_window()
    window.resize(*SIZE)
    qtbot.wait(20)
    assert cut_off(window) == []
    monkeypatch.setattr(window.worker, "submit", lambda *_: None)
    window.import_images(data.table)
    window.import_page.show_scan(scan(data.table.parent, data.table))
    qtbot.wait(20)
    assert cut_off(window) == []
    assert (window.width(), window.height()) == SIZE


def test_a_project_that_was_just_imported_widens_no_window(
    qtbot, text_size, language, make_window, make_data_set, project_file, monkeypatch
):
    data = make_data_set(9)
    window = make_window()
    window.resize(*SIZE)
    with monkeypatch.context() as patched:
        patched.setattr(window.worker, "submit", lambda *_: None)
        window.import_images(data.table)
    window.import_page.show_scan(scan(data.table.parent, data.table))
    window.open_path(project_file)
    qtbot.wait(50)
    assert (window.width(), window.height()) == SIZE


def _dialogs(window) -> Iterator[QDialog]:
    gone, *others = class_entries(window.model.facts)
    yield ClassMergeDialog(gone, others, window)
    yield ClassNameDialog(window.model.session.classes, 0, window)
    yield ExportDialog(window.model, window)
    yield KeyHelp(window.commands, window.model.facts.shown_names, window)
    yield MethodDialog("alc", 0.1, 0.1, window)
    yield ShortcutEditor(window.shortcuts, window)


def test_dialogs_fit_the_window_they_belong_to(qtbot, small):
    for dialog in _dialogs(small):
        dialog.show()
        qtbot.wait(20)
        assert cut_off(dialog) == [], type(dialog).__name__
        assert dialog.width() <= SIZE[0], type(dialog).__name__
        assert dialog.height() <= SIZE[1], type(dialog).__name__
        dialog.close()
        dialog.deleteLater()
