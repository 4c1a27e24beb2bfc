"""Every control has a name and a role, and Tab reaches it, on every page and in every dialog.

The dialogs are found, not listed: one that is new in the application and has no
opener here fails the test by its name.
"""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QMessageBox,
    QWidget,
)

from alc_desktop.commands.shortcut_editor import ShortcutEditor
from alc_desktop.i18n.failure import Failure
from alc_desktop.rounds.method_dialog import MethodDialog
from alc_desktop.widgets.theme import dark_theme, light_theme
from alc_engine.formats import scan
from alc_engine.labels.store import Status
from alc_engine.runtime.errors import UserFixableError
from tests.desktop.walk import DOCKS, OPENERS, controls, described, dialogs, in_sight

_MOST_STEPS = 300
"""Of Tab; a page with more controls than that has another problem."""


# -- the two questions ------------------------------------------------------------------


def group_of(widget: QWidget) -> object:
    """What keeps a button and others from being down together; None for all else."""
    if not isinstance(widget, QAbstractButton):
        return None
    if widget.group() is not None:
        return widget.group() if widget.group().exclusive() else None
    return widget.parentWidget() if widget.autoExclusive() else None


def nameless(root: QWidget) -> list[str]:
    """Controls of which a screen reader knows neither what they are nor what they are for."""
    found = []
    for widget in controls(root):
        interface = QAccessible.queryAccessibleInterface(widget)
        if interface is None:
            found.append(described(widget))
            continue
        name, role = interface.text(QAccessible.Text.Name), interface.role()
        if not name.strip() or role == QAccessible.Role.NoRole:
            found.append(f"{described(widget)}: {role.name}, named {name!r}")
    return found


def unreached(root: QWidget) -> list[str]:
    """Controls that Tab should reach and does not, and hidden ones that it does reach."""
    wished = {
        widget
        for widget in controls(root)
        if widget.isEnabled() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    }
    if not wished:
        return []
    start = root.window().focusWidget() or next(iter(wished))
    start.setFocus(Qt.FocusReason.TabFocusReason)
    reached: list[QWidget] = []
    for _ in range(_MOST_STEPS):
        now = QApplication.focusWidget()
        if now is None or now in reached[:-1]:
            break
        if now not in reached:  # Tab goes through the links of a page before it leaves it
            reached.append(now)
        QTest.keyClick(now, Qt.Key.Key_Tab)
    # Arrows go through buttons of which one is down; Tab reaches one of them.
    groups = {group_of(widget) for widget in reached} - {None}
    missed = [each for each in wished - set(reached) if group_of(each) not in groups]
    return sorted(
        [f"not reached: {described(widget)}" for widget in missed]
        + [f"out of sight: {described(widget)}" for widget in reached if not in_sight(widget)]
    )


def hold(root: QWidget) -> None:
    """Both hold for a window, which has something to control."""
    assert controls(root)
    assert nameless(root) == []
    assert unreached(root) == []


# -- the pages -----------------------------------------------------------------------


@pytest.fixture
def show(make_window, qtbot):
    """A window in front, with nothing open."""
    window = make_window()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def test_the_welcome_page(show, preferences, project_file):
    preferences.remember_project(project_file)
    show.show_welcome()
    hold(show)


def test_the_import_page_while_it_looks_and_with_what_it_found(show, make_data_set, monkeypatch):
    data = make_data_set(9)
    monkeypatch.setattr(show.worker, "submit", lambda *_: None)
    show.import_images(data.table)
    hold(show)
    show.import_page.show_scan(scan(data.table.parent, data.table))
    hold(show)


def test_the_import_page_with_the_reason_why_not(show, make_data_set, monkeypatch):
    monkeypatch.setattr(show.worker, "submit", lambda *_: None)
    show.import_images(make_data_set(9).table)
    show.import_page.show_failure(Failure("No such column.", "labels.csv", "Choose one."))
    hold(show)


# -- the window with a project ---------------------------------------------------------


@pytest.fixture
def window(show, project_file, qtbot, ready):
    show.open_path(project_file)
    qtbot.waitUntil(lambda: show.workspace.grid.hasFocus())
    ready(show)
    return show


def test_every_dock_is_walked(window):
    views = [action.text() for action in window.workspace.docks.actions]
    assert len(views) == len(DOCKS)


@pytest.mark.parametrize("dock", DOCKS)
def test_the_window_with_a_dock_in_front(window, qtbot, dock):
    view = getattr(window.workspace, dock)
    window.workspace.docks.raise_view(view)
    qtbot.waitUntil(lambda: view.isVisible() and in_sight(view))
    hold(window)


def test_shift_and_tab_go_the_same_way_back(window):
    window.workspace.docks.raise_view(window.workspace.progress)
    forward, back = [], []
    for key, modifier, way in (
        (Qt.Key.Key_Tab, Qt.KeyboardModifier.NoModifier, forward),
        (Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier, back),
    ):
        for _ in range(8):
            way.append(QApplication.focusWidget())
            QTest.keyClick(way[-1], key, modifier)
    assert len(set(forward)) == 8
    assert back[1:] == forward[:0:-1]


def test_the_menus_outlive_views_that_tab_went_through(window):
    for _ in range(40):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    for theme in (dark_theme(), light_theme()):
        window.wear(theme)
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    names = {command.name for command in window.menus.commands()}
    assert {"show_classes", "show_inspector"} <= names


def test_the_window_while_classes_are_edited(window):
    window.commands.edit_classes.trigger()
    hold(window)


def test_the_window_with_a_search_that_says_more(window):
    window.workspace.browser.show_images(np.arange(5))
    window.workspace.browser.search_field.setText("entropy>x")
    window.workspace.browser.search_field.search()
    hold(window)


def test_a_message_with_details_and_a_remedy(window):
    window.show_failure(Failure("It failed.", "here", "Mend it.", "all of it"), "Mend", until=())
    hold(window)
    window.save_banner.show_failure(Failure("Not saved.", "", "Try."), "Try", closable=False)
    hold(window)


# -- the images ------------------------------------------------------------------------


def test_each_image_tells_its_file_its_label_and_its_state(window):
    model = window.model
    window.workspace.grid.setFocus()
    QTest.keyClick(window.workspace.grid, Qt.Key.Key_U)
    grid = QAccessible.queryAccessibleInterface(window.workspace.grid)
    ids = window.workspace.grid.model()
    assert grid.childCount() == ids.rowCount() > 0
    words = {
        Status.UNREVIEWED: "not reviewed",
        Status.CONFIRMED: "confirmed",
        Status.CORRECTED: "corrected",
        Status.UNSURE: "unsure",
        Status.EXCLUDED: "excluded",
    }
    states = set()
    for place, image_id in enumerate(model.facts.batch.tolist()):
        item = grid.child(place)
        text = item.text(QAccessible.Text.Name)
        assert item.role() == QAccessible.Role.ListItem
        assert model.facts.file_names[image_id].rsplit("/")[-1] in text
        assert model.facts.class_name(int(model.facts.given_labels[image_id])) in text
        status = Status(int(model.facts.status[image_id]))
        assert words[status] in text
        states.add(status)
    assert states == {Status.UNREVIEWED, Status.UNSURE}


# -- the dialogs -----------------------------------------------------------------------


def test_every_dialog_of_the_application_is_walked():
    assert dialogs() - set(OPENERS) == set()


@pytest.fixture
def open_dialog(window, qtbot):
    """Show a dialog in front of the window; closed after the test."""
    shown = []

    def show(dialog: QDialog) -> QDialog:
        shown.append(dialog)
        dialog.open()
        dialog.activateWindow()
        qtbot.waitUntil(dialog.isActiveWindow)
        return dialog

    yield show
    for dialog in shown:
        dialog.close()
        dialog.deleteLater()


@pytest.mark.parametrize("kind", OPENERS, ids=lambda kind: kind.__name__)
def test_a_dialog(window, open_dialog, kind):
    hold(open_dialog(OPENERS[kind](window)))


def test_the_methods_for_comparison(window, open_dialog):
    dialog = open_dialog(MethodDialog("alc", 0.1, 0.1, window))
    dialog.comparison.click()
    for radio in dialog.radios.values():
        radio.setChecked(True)
        assert nameless(dialog) == []
    assert unreached(dialog) == []


def test_a_key_that_is_taken(window, open_dialog):
    editor = open_dialog(ShortcutEditor(window.shortcuts, window))
    editor.highlight("unsure")
    editor.new_key.click()
    assert nameless(editor) == []
    QTest.keyClick(editor.key_field, Qt.Key.Key_X)
    assert editor.keep_key.isVisible()
    hold(editor)


def test_the_question_about_answers_that_cannot_be_saved(window, qtbot, monkeypatch):
    from alc_desktop.projects.questions import Unsaved, ask_unsaved

    walked = []

    def walk(box):
        box.show()
        box.activateWindow()
        qtbot.waitUntil(box.isActiveWindow)
        walked.append((nameless(box), unreached(box)))
        box.close()
        return 0

    monkeypatch.setattr(QMessageBox, "exec", walk)
    error = UserFixableError("The disk is full.", where="p.alc", remedy="Make room.")
    assert ask_unsaved(window, error, 3) is Unsaved.STAY
    assert walked == [([], [])]
