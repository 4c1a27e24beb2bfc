"""A key acts on an image only while images have the focus, and every control has its own keys.

All that can have the focus, every menu and every dialog is found in the running
window, and every key that is bound is sent there the way a keyboard sends it.
What the expert said is counted in the log of events itself.
"""

from __future__ import annotations

import os
import time
from collections import Counter

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QFileDialog,
    QLineEdit,
    QMenu,
    QWidget,
)
from shiboken6 import isValid

from alc_desktop.commands.action_keys import heard, is_single, keys_of
from alc_desktop.commands.fixed_keys import Heard
from alc_desktop.commands.image_keys import SEEN
from alc_desktop.grid.answer_bar import AnswerButton
from alc_desktop.i18n.failure import Failure
from alc_desktop.model import operations
from alc_desktop.model.listing import Scope
from alc_desktop.rounds.method_dialog import MethodDialog
from alc_desktop.window.project_host import ProjectHost
from alc_engine.formats import scan
from alc_engine.project.event_log import SqliteEventLog
from alc_engine.runtime.errors import UserFixableError
from tests.desktop.walk import DOCKS, OPENERS, controls, described

FEWEST_CONTROLS, FEWEST_MENUS, FEWEST_DIALOGS = 50, 14, 7
"""How many were found when this was written; a change that loses some must say so here."""

ALWAYS = (
    *("Return", "Enter", "Space", "/", "?", "Backspace", "Del"),
    *(chr(letter) for letter in range(ord("A"), ord("Z") + 1)),
    *(f"Shift+{chr(letter)}" for letter in range(ord("A"), ord("Z") + 1)),
    *"0123456789",
    *(f"F{number}" for number in range(2, 13)),
)
MANY = 14
"""Classes, so that letters find them."""
ON_PURPOSE = ("label_button",)
"""Controls whose own work is to answer; that they are pressed is no accident."""
PRESSES = ("Space", "Return", "Enter")
"""Keys that press a button; of the answer bar, whose buttons answer by no other."""


@pytest.fixture
def log(monkeypatch):
    """Every event that is written, as it comes."""
    events = []
    append = SqliteEventLog.append

    def note(self, new):
        events.extend(new)
        return append(self, new)

    monkeypatch.setattr(SqliteEventLog, "append", note)
    return events


@pytest.fixture(autouse=True)
def nothing_starts(monkeypatch):
    """What controls start is not what is tested here."""
    monkeypatch.setattr(QDialog, "exec", lambda self: 0)
    monkeypatch.setattr("alc_desktop.background.worker.RequestWorker.submit", lambda *_, **__: None)
    monkeypatch.setattr("alc_desktop.model.operations.export", _nothing_to_write)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_, **__: "")
    for name in ("getOpenFileName", "getSaveFileName"):
        monkeypatch.setattr(QFileDialog, name, lambda *_, **__: ("", ""))


def _nothing_to_write(*_, **__):
    def write(*_):
        raise UserFixableError("Nothing is written here.")

    return write


@pytest.fixture(params=["few", "many"])
def window(request, make_window, project_file, ready, qtbot):
    """A window with a project of three classes, or of so many that letters find them."""
    window = make_window()
    window.open_path(project_file)
    window.activateWindow()
    if request.param == "many":
        for number in range(MANY - 3):
            operations.add_class(window.model, f"mushroom {number}")
        qtbot.waitUntil(lambda: window.model.unsaved_count == 0)
    ready(window)
    assert window.shortcuts.many is (request.param == "many")
    return window


def bound(window) -> list[str]:
    """Every key that means something over images or in the class panel, and every plain key."""
    keys = {
        key.toString()
        for command in window.shortcuts.commands()
        for key in keys_of(command.action)
        if is_single(key) or heard(command.action) is not Heard.WINDOW
    }
    return sorted(keys | set(ALWAYS))


def type_into(window: QWidget, text: str) -> None:
    """Press a key as a keyboard does: the window decides who gets it."""
    key = QKeySequence(text)[0]
    QTest.keyClick(window.windowHandle(), key.key(), key.keyboardModifiers())


def close_what_opened(*keep: QWidget) -> None:
    """Close menus, lists and dialogs above the window."""
    while (popup := QApplication.activePopupWidget()) is not None:
        popup.close()
    for dialog in QApplication.topLevelWidgets():
        if isinstance(dialog, QDialog) and dialog.isVisible() and dialog not in keep:
            dialog.close()


def walk(window, log, root: QWidget, walked: set[int], *keep: QWidget) -> list[str]:
    """Send every key to every control of `root` not walked before; what answered, in words."""
    faults = []
    images = (window.workspace.grid, window.workspace.inspector.canvas) if window.workspace else ()
    for widget in controls(root):
        if not isValid(widget) or id(widget) in walked or widget in images:
            continue
        if not widget.isEnabled():
            continue
        if any(
            widget is getattr(window.workspace and window.workspace.neighbors, name, None)
            for name in ON_PURPOSE
        ):
            continue
        walked.add(id(widget))
        for text in bound(window):
            if not isValid(widget) or not widget.isVisible():
                break
            widget.setFocus(Qt.FocusReason.TabFocusReason)
            if QApplication.focusWidget() is not widget:
                break
            if isinstance(widget, AnswerButton) and text in PRESSES:
                continue
            before = len(log)
            type_into(root.window(), text)
            if len(log) > before:
                faults.append(f"{text} in {described(widget)}: {log[before:]}")
            close_what_opened(root.window(), *keep)
            root.window().activateWindow()
    return faults


def project_states(window):
    """The window in each of its states with a project; yields what to walk."""
    workspace = window.workspace
    for dock in DOCKS:
        workspace.docks.raise_view(getattr(workspace, dock))
        QApplication.processEvents()
        yield dock
    workspace.looking.open()
    yield "looking closely"
    workspace.looking.close()
    window.commands.edit_classes.trigger()
    yield "editing classes"
    window.commands.edit_classes.setChecked(False)
    workspace.browser.show_images(np.arange(5))
    workspace.browser.search_field.setText("entropy>x")
    workspace.browser.search_field.search()
    yield "a search that can't be read, and a list of some images"
    window.show_failure(Failure("It failed.", "here", "Mend it.", "all of it"), "Mend", until=())
    window.save_banner.show_failure(Failure("Not saved.", "", "Try."), "Try", closable=False)
    yield "messages"
    window.status.show_busy(True)
    yield "work in the background"
    workspace.grid.setFocus()
    window.commands.find_class.trigger()
    yield "looking for a class"


def test_no_control_lets_a_key_answer(window, log):
    walked, faults = set(), []
    for state in project_states(window):
        faults += [f"{state}: {fault}" for fault in walk(window, log, window, walked)]
    assert faults == []
    assert log == []
    print(f"\n{len(walked)} controls, {len(bound(window))} keys each")
    assert len(walked) >= FEWEST_CONTROLS


def test_no_page_before_a_project_lets_a_key_answer(make_window, make_data_set, log):
    window = make_window()
    window.activateWindow()
    walked: set[int] = set()
    assert walk(window, log, window, walked) == []
    data = make_data_set(9)
    window.import_images(data.table)
    assert walk(window, log, window, walked) == []
    window.import_page.show_scan(scan(data.table.parent, data.table))
    assert walk(window, log, window, walked) == []
    assert len(walked) >= 12


def menus_of(window) -> dict[str, QMenu]:
    """Every menu of the bar, those within them, and every menu that a right click opens."""
    found = {}
    left = [action.menu() for action in window.menuBar().actions()]
    while left:
        menu = left.pop()
        found[f"menu {menu.title()}"] = menu
        left += [action.menu() for action in menu.actions() if action.menu()]
    return found


def context_menus_of(window):
    """Open the menu of a right click on each widget that has one; yields it open."""
    for widget in (window, *window.findChildren(QWidget)):
        if not isValid(widget) or not widget.isVisible():  # a chart was drawn anew meanwhile
            continue
        place = widget.rect().center()
        before = set(QApplication.topLevelWidgets())
        event_pos = widget.mapToGlobal(place)
        from PySide6.QtGui import QContextMenuEvent

        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, event_pos)
        QApplication.sendEvent(widget, event)
        popup = QApplication.activePopupWidget()
        if isinstance(popup, QMenu) and popup not in before:
            yield f"right click on {described(widget)}", popup
        close_what_opened()


def own_letters(menu: QMenu) -> set[str]:
    """Keys by which a menu's own entries are taken."""
    marked = (QKeySequence.mnemonic(action.text()).toString() for action in menu.actions())
    return {text.removeprefix("Alt+") for text in marked if text}


def keys_beneath(window, log, name: str, menu: QMenu) -> list[str]:
    faults = []
    for text in bound(window):
        if not isValid(menu):
            break
        if text.removeprefix("Shift+") in own_letters(menu):
            continue
        if text in ("Return", "Enter", "Space"):
            continue  # these take the entry that is highlighted; none is
        if not menu.isVisible():
            menu.popup(window.mapToGlobal(QPoint(40, 40)))
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        before = len(log)
        type_into(window, text)
        if len(log) > before:
            faults.append(f"{text} beneath {name}: {log[before:]}")
    close_what_opened()
    return faults


def test_no_key_reaches_an_image_beneath_a_menu(window, log):
    faults, count = [], 0
    window.workspace.grid.setFocus()
    for name, menu in menus_of(window).items():
        count += 1
        faults += keys_beneath(window, log, name, menu)
    for name, menu in context_menus_of(window):
        count += 1
        faults += keys_beneath(window, log, name, menu)
    assert faults == []
    assert log == []
    print(f"\n{count} menus")
    assert count >= FEWEST_MENUS


def test_no_key_reaches_an_image_while_the_menu_bar_has_the_keys(window, log):
    window.workspace.grid.setFocus()
    for text in bound(window):
        window.menuBar().setFocus(Qt.FocusReason.MenuBarFocusReason)
        type_into(window, text)
        close_what_opened()
    assert log == []


def test_no_key_reaches_an_image_through_the_list_of_a_box(window, log):
    boxes = [box for box in window.findChildren(QComboBox) if box.isVisible()]
    assert boxes
    for box in boxes:
        window.workspace.grid.setFocus()
        for text in bound(window):
            box.showPopup()
            before = len(log)
            type_into(window, text)
            assert len(log) == before, f"{text} in the list of {described(box)}"
            box.hidePopup()
    assert log == []


@pytest.mark.parametrize("kind", OPENERS, ids=lambda kind: kind.__name__)
def test_no_key_of_a_dialog_answers(window, log, kind, qtbot):
    window.workspace.grid.setFocus()
    dialog = OPENERS[kind](window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    dialog.open()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    for text in bound(window):  # by somebody who believes that the window hears it
        type_into(window, text)
    walked: set[int] = set()
    faults = walk(window, log, dialog, walked, window)
    assert faults == []
    assert log == []
    dialog.close()
    dialog.deleteLater()


def test_as_many_dialogs_as_ever_are_walked():
    assert len(OPENERS) >= FEWEST_DIALOGS


# -- while a project opens ---------------------------------------------------------------


@pytest.mark.parametrize("patience", [60.0, 0.0], ids=["at once", "after a page of waiting"])
def test_what_is_typed_while_a_project_opens_answers_nothing(
    make_window, project_file, log, ready, monkeypatch, patience
):
    window = make_window()
    monkeypatch.setattr(ProjectHost, "patience", patience)
    window.activateWindow()
    handle = window.windowHandle()
    for key in (Qt.Key.Key_1, Qt.Key.Key_Return, Qt.Key.Key_X, Qt.Key.Key_M):
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, chr(key & 0x7F).lower())
            QApplication.postEvent(handle, event)
    typed = ("1", "Return", "X", "M", "2")
    shown = []

    def type_at_once():  # shown, but not painted yet
        shown.append(window.pages.currentWidget())
        for text in typed:
            type_into(window, text)

    window.host.opened.connect(type_at_once)
    window.open_path(project_file)
    assert (window.workspace is None) == (patience == 0.0)
    for text in typed:
        if window.workspace is None:  # the page of waiting has the keys
            type_into(window, text)
    ready(window)
    assert shown == [window.workspace.centre]
    assert log == []
    type_into(window, "2")
    assert len(log) == 1


def test_other_images_that_come_by_themselves_are_seen_before_a_key_counts(window, log, qtbot):
    workspace = window.workspace
    workspace.grid.setFocus()
    workspace.grid.go_to(2)
    type_into(window, "1")
    assert log == []
    assert "just changed" in window.status._said.text()
    qtbot.waitUntil(lambda: not workspace.keys.is_holding)
    type_into(window, "1")
    assert len(log) == 1


@pytest.mark.parametrize("window", ["many"], indirect=True)
def test_every_command_that_brings_another_image_holds_the_keys(window, log, qtbot):
    """Whatever menu, palette or button it came from: the next key was typed for the one before."""
    workspace, own = window.workspace, window.commands
    by_hand = {*own.answers, own.undo, own.redo, *own.by_class.values(), own.quit}
    by_hand |= {own.close_project, *own.languages.values(), *own.of_class, own.flag, own.picture}
    by_hand |= {*own.text_sizes.values()}  # like a language, it makes the views anew
    brought = set()
    operations.mark_unsure(window.model, np.array([3]))  # so that there is one to be shown
    log.clear()
    for command in window.menus.commands():
        action = command.action
        if action in by_hand or not action.isEnabled() or "…" in action.text():
            continue  # what ends in dots asks first
        workspace.browser.choose(Scope.ALL)
        with workspace.grid.by_hand():
            workspace.grid.go_to(7)
        qtbot.waitUntil(lambda: not workspace.keys.is_holding)
        before = workspace.grid.current_id()
        action.trigger()
        if workspace.grid.current_id() != before:
            brought.add(command.name)
            assert workspace.keys.is_holding, command.name
        close_what_opened(window)
        window.activateWindow()
    assert {"show_unsure", "show_batch"} <= brought
    assert log == []


def test_whoever_types_on_after_a_refused_key_is_refused_until_a_pause(window, log, qtbot):
    """Else the rest of a word would name another class, the second answer the first image."""
    workspace = window.workspace
    workspace.grid.setFocus()
    workspace.grid.go_to(2)
    end = time.monotonic() + 1.5 * SEEN / 1000
    while time.monotonic() < end:  # well beyond the time after which a key counts
        for text in ("M", "2"):
            type_into(window, text)
        QTest.qWait(SEEN // 8)
    type_into(window, "Return")
    assert log == []
    assert workspace.class_finder.isHidden()
    qtbot.waitUntil(lambda: not workspace.keys.is_holding)
    type_into(window, "2")
    assert len(log) == 1


def test_keys_count_once_one_can_have_seen_that_the_window_has_them_again(window, log, qtbot):
    window.workspace.grid.setFocus()
    dialog = OPENERS[MethodDialog](window)
    dialog.open()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    type_into(dialog, "Esc")
    window.activateWindow()
    qtbot.waitUntil(window.workspace.grid.hasFocus)
    type_into(window, "2")
    assert log == []
    qtbot.waitUntil(lambda: not window.workspace.keys.is_holding)
    type_into(window, "2")
    assert len(log) == 1


def test_what_is_typed_right_after_escape_in_a_menu_is_for_the_images(window, log):
    """However fast: nothing is left with the menu bar, where a letter would open a menu."""
    window.workspace.grid.setFocus()
    for bar_action in window.menuBar().actions():
        window.menuBar().setFocus(Qt.FocusReason.MenuBarFocusReason)
        window.menuBar().setActiveAction(bar_action)
        assert bar_action.menu().isVisible()
        QTest.keyClick(bar_action.menu(), Qt.Key.Key_Escape)
        assert window.menuBar().activeAction() is None
        assert QApplication.activePopupWidget() is None
    window.workspace.grid.setFocus()
    type_into(window, "2")
    assert len(log) == 1


def test_who_moves_has_seen_what_came(window, log, qtbot):
    workspace = window.workspace
    workspace.grid.setFocus()
    workspace.grid.go_to(2)
    workspace.grid.viewport().repaint()
    type_into(window, "Left")
    type_into(window, "1")
    assert len(log) == 1


# -- over the images ----------------------------------------------------------------------


@pytest.mark.parametrize("where", ["grid", "canvas"])
def test_over_images_every_answering_key_answers_the_current_one(window, log, where, qtbot):
    workspace = window.workspace
    target = workspace.grid if where == "grid" else workspace.inspector.canvas
    qtbot.waitUntil(lambda: workspace.inspector.shows(workspace.grid.current_id()))
    answered, row = Counter(), 0
    workspace.browser.choose(Scope.ALL)
    for action in (*window.commands.answers, *window.commands.keyed_classes):
        if action in (window.commands.later, window.commands.suggested):
            continue  # one is no event; the other refuses guesses of a model like this one
        for key in keys_of(action):
            row += 1  # the same answer once more would be none
            with workspace.grid.by_hand():
                workspace.grid.go_to(row)
            qtbot.waitUntil(lambda: workspace.inspector.shows(workspace.grid.current_id()))
            qtbot.waitUntil(lambda: not workspace.keys.is_holding)
            target.setFocus()
            image_id, before = workspace.grid.current_id(), len(log)
            type_into(window, key.toString())
            assert [event.image_id for event in log[before:]] == [image_id], key.toString()
            answered[action.objectName()] += 1
    assert len(answered) == 3 + len(window.commands.keyed_classes)


def test_a_key_that_is_held_down_answers_once(window, log):
    grid = window.workspace.grid
    grid.setFocus()
    for repeats in (False, True, True, True):
        for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
            none = Qt.KeyboardModifier.NoModifier
            event = QKeyEvent(kind, Qt.Key.Key_1, none, "1", repeats)
            QApplication.sendEvent(grid, event)
    assert len(log) == 1


def test_an_image_out_of_sight_comes_into_sight_before_it_is_answered(window, log, qtbot):
    workspace = window.workspace
    window.resize(900, 520)
    workspace.browser.choose(workspace.browser.scope.ALL)
    workspace.grid.set_tile(320)
    workspace.grid.setFocus()
    workspace.grid.go_to(0)
    qtbot.waitUntil(lambda: not workspace.keys.is_holding)
    bar = workspace.grid.verticalScrollBar()
    assert bar.maximum() > 0
    bar.setValue(bar.maximum())
    type_into(window, "1")
    assert log == []
    assert workspace.grid.current_row() in workspace.grid.visible_rows()
    type_into(window, "1")
    assert len(log) == 1


# -- every control has its keys -------------------------------------------------------------


SETTLED = 400
"""Milliseconds after which the window shows what a button was pressed for."""


def can_be_pressed(widget: QWidget) -> bool:
    """Whether a control is there, seen and enabled."""
    return isValid(widget) and widget.isVisible() and widget.isEnabled()


def fault_of(window, widget: QAbstractButton | QComboBox, text: str) -> str:
    """What is wrong where a key does not press a button once, or open a box; else nothing."""
    if isinstance(widget, QComboBox):
        type_into(window, text)
        opened = widget.view().isVisible()
        widget.hidePopup()
        return "" if opened else "stays closed"
    spy = QSignalSpy(widget.clicked)
    type_into(window, text)
    return (
        ""
        if spy.count() == 1
        else f"pressed {spy.count()} times, the focus now at "
        + (described(focus) if (focus := QApplication.focusWidget()) else "nothing")
    )


def test_space_and_enter_press_every_button_and_open_every_box(window, qtbot):
    faults, count = [], 0
    for state in project_states(window):
        if state in ("looking for a class", "messages"):
            continue
        for widget in controls(window):
            if not isValid(widget):  # it went with what was pressed before it
                continue
            if not isinstance(widget, QAbstractButton | QComboBox) or not widget.isEnabled():
                continue
            if type(widget).__name__ == "NeighborColumn":
                continue  # a column of a chart; the chart's own tests press its keys
            for text in ("Space", "Return"):
                QApplication.processEvents()  # what was pressed before may still move the focus
                if not can_be_pressed(widget):
                    continue
                widget.setFocus(Qt.FocusReason.TabFocusReason)
                if QApplication.focusWidget() is not widget:
                    continue
                count += 1
                if fault_of(window, widget, text):
                    # What was pressed before may show another image just now, which takes the
                    # focus along. A control that is deaf is so a second time.
                    qtbot.wait(SETTLED)
                    if not can_be_pressed(widget):
                        continue
                    widget.setFocus(Qt.FocusReason.TabFocusReason)
                    if fault := fault_of(window, widget, text):
                        faults.append(f"{state}: {text} on {described(widget)}: {fault}")
                close_what_opened(window)
                window.activateWindow()
    assert faults == []
    assert count >= 30


def test_ctrl_z_in_a_field_is_the_fields_own(window, log):
    window.workspace.grid.setFocus()
    type_into(window, "1")
    if os.environ.get("QT_QPA_PLATFORM") != "offscreen":
        QApplication.processEvents()
    field = window.workspace.browser.search_field
    field.setFocus()
    QTest.keyClicks(field, "ab")
    type_into(window, "Ctrl+Z")
    assert field.text() != "ab"
    assert len(log) == 1


def test_no_answer_is_heard_by_qt_itself(window):
    """The rule behind all of this: a shortcut of Qt is heard beneath menus and through controls."""
    for command in window.shortcuts.commands():
        action = command.action
        if window.commands.is_answer(action) or action in window.commands.of_class:
            assert action.shortcuts() == [], command.name
        assert not any(is_single(key) for key in action.shortcuts()), command.name
    for widget in (window, *window.findChildren(QWidget)):
        for action in widget.actions():
            if window.commands.is_answer(action):
                assert isinstance(widget, QMenu), described(widget)


def test_fields_get_every_letter(window):
    for state in project_states(window):
        for widget in controls(window):
            if isinstance(widget, QLineEdit) and not widget.isReadOnly():
                widget.setFocus()
                QApplication.processEvents()
                if QApplication.focusWidget() is not widget:
                    continue
                widget.clear()
                for text in ("M", "U", "X", "/", "?", "1", "Space", "S"):
                    type_into(window, text)
                assert widget.text().lower() == "mux/?1 s", f"{state}: {described(widget)}"
                widget.clear()


# -- where the keys go can be seen --------------------------------------------------------


def test_a_page_is_no_control_and_has_no_frame(make_window):
    window = make_window()
    window.activateWindow()
    page = window.pages.currentWidget()
    page.setFocus()
    QApplication.processEvents()
    assert QApplication.focusWidget() is page
    assert not window.focus_frame.is_shown
    control = next(widget for widget in controls(page) if isinstance(widget, QAbstractButton))
    control.setFocus()
    QApplication.processEvents()
    assert window.focus_frame.is_shown


def test_the_ring_of_the_current_tile_says_that_the_images_have_the_keys(window, ready):
    grid = window.workspace.grid
    window.workspace.browser.search_field.setFocus()
    QApplication.processEvents()
    without = grid.grab().toImage()
    grid.setFocus()
    QApplication.processEvents()
    assert grid.grab().toImage() != without


def test_after_a_message_is_closed_the_keys_are_back_where_they_were(window):
    for home in (window.workspace.grid, window.workspace.browser.search_field):
        home.setFocus()
        window.show_failure(Failure("It failed.", "here", "Mend it."), until=())
        close = window.banner._close
        close.setFocus(Qt.FocusReason.TabFocusReason)
        type_into(window, "Space")
        QApplication.processEvents()
        assert not window.banner.isVisible()
        assert QApplication.focusWidget() is home


@pytest.mark.parametrize("kind", OPENERS, ids=lambda kind: kind.__name__)
def test_after_a_dialog_the_keys_are_back_where_they_were(window, kind, qtbot):
    home = window.workspace.inspector.canvas
    home.setFocus()
    dialog = OPENERS[kind](window)
    dialog.open()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    type_into(dialog, "Esc")
    qtbot.waitUntil(lambda: not isValid(dialog) or not dialog.isVisible())
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is home)
