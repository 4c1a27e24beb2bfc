"""Ctrl+F6 leads from pane to pane, whatever has the focus; each says its name and shows it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.desktop.walk import DOCKS


def step(window, qtbot, back=False):
    modifier = Qt.KeyboardModifier.ControlModifier
    if back:
        modifier |= Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_F6, modifier)
    qtbot.wait(20)


def pane_of_focus(workspace):
    focused = QApplication.focusWidget()
    views = {view: getattr(workspace, view) for view in DOCKS} | {"centre": workspace.centre}
    return next(
        (name for name, view in views.items() if view is focused or view.isAncestorOf(focused)),
        None,
    )


def in_sight(widget):
    """Whether a part of it lies in the window."""
    place = QRect(widget.mapTo(widget.window(), QPoint(0, 0)), widget.size())
    return widget.isVisible() and widget.window().rect().intersects(place)


def test_each_pane_is_reached_named_and_in_sight_there_and_back(window, qtbot):
    workspace = window.workspace
    workspace.grid.setFocus()
    names = ["centre", *DOCKS]
    titles = ["Images", *(action.text() for action in workspace.docks.actions)]
    for name, title in [*[*zip(names, titles, strict=True)][1:], (names[0], titles[0])]:
        step(window, qtbot)
        assert pane_of_focus(workspace) == name
        assert window.status._said.text() == title
        assert in_sight(QApplication.focusWidget())
    for name in reversed(names):
        step(window, qtbot, back=True)
        assert pane_of_focus(workspace) == name


def test_a_pane_that_is_closed_is_passed_over(window, qtbot):
    workspace = window.workspace
    workspace.grid.setFocus()
    workspace.docks._all[0].hide()
    step(window, qtbot)
    assert pane_of_focus(workspace) == DOCKS[1]


def test_it_works_while_words_are_typed(window, qtbot):
    window.workspace.browser.search_field.setFocus()
    step(window, qtbot)
    assert pane_of_focus(window.workspace) == DOCKS[0]


def test_tab_goes_nowhere_out_of_sight_in_loupe_and_compare(window, qtbot):
    for action in (window.commands.loupe, window.commands.compare):
        action.trigger()
        qtbot.wait(50)
        for _ in range(40):
            QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
            focused = QApplication.focusWidget()
            assert in_sight(focused), focused
            assert window.centralWidget().isAncestorOf(focused) or focused in (
                window.statusBar().findChildren(type(focused))
            ), focused
        action.trigger()
        qtbot.wait(20)
