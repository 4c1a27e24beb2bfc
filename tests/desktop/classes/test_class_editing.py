"""Adding, renaming, merging and moving classes as a person does it: keys, clicks and drags."""

from __future__ import annotations

from concurrent.futures import Future

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from alc_desktop.classes.class_merge import ClassMergeDialog
from alc_desktop.classes.class_name import ClassNameDialog
from alc_desktop.commands.command import plain
from alc_desktop.model import operations
from alc_desktop.model.listing import Order, Scope
from alc_engine.labels.store import Status
from alc_engine.project import Project
from alc_engine.runtime.errors import UserFixableError

LEFT = Qt.MouseButton.LeftButton
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
F2, F3 = Qt.Key.Key_F2, Qt.Key.Key_F3


@pytest.fixture
def panel(window):
    return window.workspace.classes


@pytest.fixture
def key(qtbot, window, ready):
    """Press keys where the focus is, in the window itself, once they count there."""

    def press(*keys, modifier=Qt.KeyboardModifier.NoModifier):
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        for one in keys:
            target = QApplication.focusWidget() or window.workspace.grid
            if target is window.workspace.grid:
                ready(window)
            QTest.keyClick(target, one, modifier)

    return press


@pytest.fixture
def answer(qtbot):
    """Wait for a dialog, type into it and press Return; what it was, closed."""

    def fill(kind, text):
        qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), kind))
        dialog = QApplication.activeModalWidget()
        dialog.activateWindow()
        qtbot.waitUntil(dialog.isActiveWindow)
        field = dialog.field if kind is ClassNameDialog else dialog.search
        QTest.keyClicks(field, text)
        QTest.keyClick(field, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not dialog)

    return fill


@pytest.fixture
def edit(window, key, panel):
    """Begin to edit, by the key for it, and highlight a class."""

    def begin(name):
        key(Qt.Key.Key_E, modifier=CTRL | SHIFT)
        while panel.list.classes.entry(panel.list.currentIndex().row()).name != name:
            key(Qt.Key.Key_Down)

    return begin


def names(window):
    """As the panel shows them, from the top."""
    model = window.workspace.classes.list.classes
    return [model.entry(row).name for row in range(model.rowCount())]


def said(window):
    return window.status._said.text()


def point(panel, row):
    return panel.list.visualRect(panel.list.classes.index(row)).center()


def undo(key):
    key(Qt.Key.Key_Z, modifier=CTRL)


# -- each of them ------------------------------------------------------------------


def test_a_class_is_added_by_key_gets_a_number_key_and_can_be_given(window, key, answer):
    first = window.workspace.grid.current_id()
    key(Qt.Key.Key_A, modifier=CTRL | SHIFT)
    answer(ClassNameDialog, "dog")
    assert names(window) == ["ant", "bee", "cat", "dog"]
    assert said(window) == "Class “dog” added"
    key(Qt.Key.Key_4)
    assert window.model.facts.class_name(window.model.facts.labels[first]) == "dog"
    undo(key)
    assert said(window).startswith("Undone: “dog” for ")
    undo(key)
    assert said(window) == "Undone: class “dog” added"
    assert names(window) == ["ant", "bee", "cat"]
    assert 3 not in window.commands.by_class
    key(Qt.Key.Key_4)
    assert window.model.session.labels.reviews == {}


def test_a_class_is_renamed_with_f2_and_every_view_says_the_new_name(window, key, edit, answer):
    edit("bee")
    key(F2)
    answer(ClassNameDialog, "wasp")
    assert names(window) == ["ant", "wasp", "cat"]
    assert said(window) == "Class “bee” renamed “wasp”"
    assert plain(window.commands.by_class[1].text()) == "wasp"
    grid, facts = window.workspace.grid, window.model.facts
    wasps = np.flatnonzero(facts.given_labels == 1)
    window.workspace.browser.choose(Scope.ALL, Order.QUERY)
    row = grid.model().index(int(wasps[0]), 0)
    assert "given label wasp" in row.data(Qt.ItemDataRole.AccessibleTextRole)
    grid.set_current(int(wasps[0]))
    window.workspace.current.inspect()
    assert window.workspace.inspector._details.given == "wasp"
    undo(key)
    assert names(window) == ["ant", "bee", "cat"]


def test_a_class_is_merged_by_typing_the_name_of_the_other(window, key, edit, answer):
    facts = window.model.facts
    ants = np.flatnonzero(facts.given_labels == 0)
    suspected = int(np.flatnonzero(facts.given_labels == 1)[0])
    operations.answer(window.model, np.array([suspected]), 0)
    edit("ant")
    key(F3)
    answer(ClassMergeDialog, "be")
    facts = window.model.facts
    assert names(window) == ["bee", "cat"]
    assert said(window) == f"Class “ant” merged into “bee” ({len(ants) + 1} images)"
    assert (facts.labels[ants] == 1).all()
    assert Status(facts.status[suspected]) is Status.CONFIRMED
    assert (facts.predicted != 0).all()
    window.workspace.grid.set_current(int(ants[0]))
    window.workspace.browser.go_to(int(ants[0]))
    window.workspace.current.inspect()
    shown = window.workspace.inspector._details
    assert (shown.given, shown.came_as, shown.current) == ("bee", "ant", "bee")
    undo(key)
    assert said(window).startswith("Undone: class “ant” merged into “bee”")
    assert names(window) == ["ant", "bee", "cat"]
    assert (window.model.facts.labels[ants] == 0).all()


def test_a_class_moves_with_alt_and_arrows_and_the_number_keys_follow(window, key, edit):
    edit("cat")
    key(Qt.Key.Key_Up, modifier=ALT)
    key(Qt.Key.Key_Up, modifier=ALT)
    assert names(window) == ["cat", "ant", "bee"]
    assert window.workspace.classes.highlighted == 2
    assert not window.commands.class_up.isEnabled()
    key(Qt.Key.Key_Down, modifier=ALT)
    assert names(window) == ["ant", "cat", "bee"]
    key(Qt.Key.Key_Escape)
    assert window.workspace.grid.hasFocus()
    first = window.workspace.grid.current_id()
    key(Qt.Key.Key_2)
    assert window.model.facts.labels[first] == 2
    assert plain(window.commands.keyed_classes[1].text()) == "cat"
    for _ in range(4):
        undo(key)
    assert names(window) == ["ant", "bee", "cat"]


def test_a_class_is_dragged_elsewhere_while_editing(window, key, panel, edit):
    edit("ant")
    viewport = panel.list.viewport()
    QTest.mousePress(viewport, LEFT, pos=point(panel, 0))
    for row in (1, 2):
        QTest.mouseMove(viewport, point(panel, row))
    assert panel.list.grab().toImage().height() > 0  # with the line where it would go
    QTest.mouseRelease(viewport, LEFT, pos=point(panel, 2))
    assert names(window) == ["bee", "ant", "cat"]
    assert panel.highlighted == 0
    QTest.mousePress(viewport, LEFT, pos=point(panel, 0))
    QTest.mouseMove(viewport, point(panel, 1))
    QTest.mouseMove(viewport, viewport.rect().bottomLeft())
    QTest.mouseRelease(viewport, LEFT, pos=viewport.rect().bottomLeft())
    assert names(window) == ["ant", "cat", "bee"]
    QTest.mousePress(viewport, LEFT, pos=point(panel, 1))
    QTest.mouseMove(viewport, point(panel, 0))
    QTest.mouseMove(viewport, QPoint(4, 2))
    QTest.mouseRelease(viewport, LEFT, pos=QPoint(4, 2))
    assert names(window) == ["cat", "ant", "bee"]
    assert window.model.session.labels.reviews == {}


def test_a_drag_that_ends_where_it_began_changes_nothing(window, key, panel, edit):
    edit("ant")
    viewport = panel.list.viewport()
    QTest.mousePress(viewport, LEFT, pos=point(panel, 1))
    QTest.mouseMove(viewport, point(panel, 2))
    QTest.mouseMove(viewport, point(panel, 1))
    QTest.mouseRelease(viewport, LEFT, pos=point(panel, 1))
    assert window.model.session.labels.undoable is None
    assert panel.highlighted == 1


# -- ways there --------------------------------------------------------------------


def test_the_buttons_of_the_panel_do_the_same(window, qtbot, panel, answer):
    commands, buttons = window.commands, panel.bar.buttons
    assert not buttons[commands.rename_class].isVisible()
    QTest.mouseClick(buttons[commands.edit_classes], LEFT)
    assert buttons[commands.rename_class].isVisible()
    assert panel.list.hasFocus()
    QTest.mouseClick(panel.list.viewport(), LEFT, pos=point(panel, 1))
    assert panel.highlighted == 1
    assert window.model.session.labels.reviews == {}
    QTest.mouseClick(buttons[commands.class_up], LEFT)
    assert names(window) == ["bee", "ant", "cat"]
    assert not buttons[commands.class_up].isEnabled()
    QTest.mouseClick(buttons[commands.rename_class], LEFT)
    answer(ClassNameDialog, "wasp")
    assert names(window) == ["wasp", "ant", "cat"]
    QTest.mouseClick(buttons[commands.add_class], LEFT)
    answer(ClassNameDialog, "dog")
    assert panel.highlighted == 3
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    QTest.mouseClick(buttons[commands.edit_classes], LEFT)
    assert window.workspace.grid.hasFocus()
    assert panel.highlighted == -1
    for button in buttons.values():
        assert button.accessibleName()
        assert button.toolTip()


def test_a_double_click_renames_while_editing(window, panel, edit, answer):
    edit("ant")
    place = point(panel, 2)
    QTest.mouseClick(panel.list.viewport(), LEFT, pos=place)
    QTest.mouseDClick(panel.list.viewport(), LEFT, pos=place)
    answer(ClassNameDialog, "lynx")
    assert names(window) == ["ant", "bee", "lynx"]


def menu_of(qtbot, panel, row):
    viewport, place = panel.list.viewport(), point(panel, row)
    asks = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, viewport.mapToGlobal(place))
    QApplication.sendEvent(viewport, asks)
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    return QApplication.activePopupWidget()


def test_the_menu_of_a_class_acts_on_it_without_editing(window, qtbot, panel, answer):
    menu = menu_of(qtbot, panel, 2)
    assert [plain(action.text()) for action in menu.actions() if not action.isSeparator()] == [
        "Show the images of “cat”", "Give “cat” to the selected images",
        "Rename", "Merge into", "Describe",
        "Move up", "Move down", "Add a class", "Edit the classes",
    ]  # fmt: skip
    assert not window.commands.class_down.isEnabled()
    QTest.mouseClick(menu, LEFT, pos=menu.actionGeometry(window.commands.class_up).center())
    assert names(window) == ["ant", "cat", "bee"]
    qtbot.waitUntil(lambda: panel.highlighted == -1)  # it was for the menu
    menu = menu_of(qtbot, panel, 0)
    QTest.mouseClick(menu, LEFT, pos=menu.actionGeometry(window.commands.merge_class).center())
    answer(ClassMergeDialog, "cat")
    assert names(window) == ["cat", "bee"]
    assert window.model.session.labels.reviews == {}


def test_the_menu_bar_has_them_as_well(window):
    (label,) = (action.menu() for action in window.menuBar().actions() if action.text() == "&Label")
    (classes,) = (action.menu() for action in label.actions() if action.text() == "Cl&asses")
    assert window.commands.edit_classes in classes.actions()
    assert window.commands.merge_class in classes.actions()


def test_renaming_to_the_name_of_another_class_offers_to_merge(window, qtbot, key, edit):
    edit("ant")
    key(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), ClassNameDialog))
    dialog = QApplication.activeModalWidget()
    QTest.keyClicks(dialog.field, "bee")
    assert dialog.complaint.text() == "There is a class “bee” already."
    assert not dialog.use.isEnabled()
    QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    assert dialog.isVisible()
    QTest.mouseClick(dialog.merge, LEFT)
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), ClassMergeDialog))
    merge = QApplication.activeModalWidget()
    assert merge.into == 1
    QTest.mouseClick(merge.use, LEFT)
    assert names(window) == ["bee", "cat"]


def test_a_class_found_by_typing_is_renamed_while_it_is_searched(window, key, answer):
    window.workspace.classes.start_typing("c")
    key(Qt.Key.Key_A)
    assert window.workspace.classes.highlighted == 2
    assert not window.commands.class_up.isEnabled()  # some are out of sight
    key(F2)
    answer(ClassNameDialog, "lynx")
    assert window.model.facts.shown_names == ("ant", "bee", "lynx")


def test_keys_of_the_panel_are_silent_over_the_images(window, key):
    key(F2, F3)
    key(Qt.Key.Key_Down, modifier=ALT)
    assert QApplication.activeModalWidget() is None
    assert window.model.facts.shown_names == ("ant", "bee", "cat")


def test_enter_over_the_list_renames_while_editing_and_labels_nothing(window, key, edit, qtbot):
    edit("ant")
    key(Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), ClassNameDialog))
    QTest.keyClick(QApplication.activeModalWidget().field, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)
    assert window.model.session.labels.undoable is None


# -- manners -----------------------------------------------------------------------


def test_a_change_of_classes_is_marked_saved_only_after_its_commit(window, monkeypatch):
    saved = Future()
    session = window.model.session
    real = session.rename_class

    def held(*args, **options):
        from dataclasses import replace

        return replace(real(*args, **options), saved=saved)

    monkeypatch.setattr(session, "rename_class", held)
    operations.rename_class(window.model, 0, "emmet")
    assert window.model.unsaved_count == 1
    assert "Saving" in window.status._saved.text()
    saved.set_result(None)
    assert window.model.unsaved_count == 0
    assert "saved" in window.status._saved.text()


def test_a_change_that_can_not_be_saved_is_shown_until_it_is(window, monkeypatch):
    saved, retried = Future(), Future()
    session, real = window.model.session, window.model.session.merge_classes

    def failing(*args, **options):
        from dataclasses import replace

        return replace(real(*args, **options), saved=saved)

    monkeypatch.setattr(session, "merge_classes", failing)
    operations.merge_classes(window.model, 0, 1)
    saved.set_exception(UserFixableError("The disk is full."))
    assert window.save_banner.isVisible()
    monkeypatch.setattr(window.model.project, "retry", lambda: retried)
    operations.retry_saving(window.model)
    retried.set_result(None)
    assert window.model.unsaved_count == 0
    assert not window.save_banner.isVisible()


def test_a_change_that_the_log_refuses_is_said_and_changes_nothing(window, key, answer):
    def refuse(events):
        raise UserFixableError("The disk is full.", remedy="Make room.")

    window.model.session.labels._log.append = refuse
    key(Qt.Key.Key_A, modifier=CTRL | SHIFT)
    answer(ClassNameDialog, "dog")
    assert window.banner.failure.what == "The disk is full."
    assert names(window) == ["ant", "bee", "cat"]


def test_changes_come_back_with_the_project_and_are_undone_there(window, key, project_file):
    operations.merge_classes(window.model, 0, 1)
    operations.add_class(window.model, "dog")
    operations.order_classes(window.model, [3, 2])
    window.show_welcome()
    window.open_path(project_file)
    assert names(window) == ["dog", "cat", "bee"]
    for _ in range(3):
        undo(key)
    assert names(window) == ["ant", "bee", "cat"]
    assert said(window).startswith("Undone: class “ant” merged into “bee”")


def test_in_a_project_open_read_only_nothing_can_be_edited(make_window, project_file):
    with Project.open(project_file):
        window = make_window()
        window.host.open(project_file, read_only=True)
        commands = window.commands
        window.workspace.classes.list.select_row(1)
        for action in (
            commands.add_class,
            commands.edit_classes,
            commands.rename_class,
            commands.merge_class,
            commands.class_down,
        ):
            assert not action.isEnabled()


def test_closing_the_project_ends_the_editing(window, key, edit):
    edit("ant")
    window.show_welcome()
    assert not window.commands.edit_classes.isChecked()
    assert not window.commands.rename_class.isEnabled()


def test_classes_are_edited_in_a_project_opened_after_another(window, key, panel, project_file):
    QApplication.processEvents()
    window.open_path(project_file)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    key(Qt.Key.Key_E, modifier=CTRL | SHIFT)
    now = window.workspace.classes
    assert now is not panel
    assert now.list.editing
    assert now.bar.buttons[window.commands.rename_class].isEnabled()


def test_the_order_by_class_and_the_search_follow_the_classes(window):
    operations.merge_classes(window.model, 0, 1)
    operations.order_classes(window.model, [2, 1])
    browser, facts = window.workspace.browser, window.model.facts
    browser.choose(Scope.ALL, Order.CLASS)
    shown = window.workspace.grid._images.image_ids
    cats = int((facts.labels == 2).sum())
    assert (facts.labels[shown[:cats]] == 2).all()
    browser.search_field.setText("given:bee")
    browser.search_field.search()
    assert len(window.workspace.grid._images.image_ids) == 45 - int((facts.given_labels == 2).sum())
    browser.search_field.setText("given:ant")
    browser.search_field.search()
    assert len(window.workspace.grid._images.image_ids) == 0


def test_a_round_with_a_class_that_has_no_labels_yet_is_shown(window):
    operations.add_class(window.model, "dog")
    session = window.model.session
    operations.take_round(window.model, session.begin_round()())
    assert session.latest.classifier.class_count == 4
    assert names(window) == ["ant", "bee", "cat", "dog"]
    operations.undo(window.model)
    assert names(window) == ["ant", "bee", "cat"]
    assert (window.model.facts.predicted < 3).all()
    window.workspace.current.inspect()
    assert len(window.workspace.inspector._details.likely) == 3
