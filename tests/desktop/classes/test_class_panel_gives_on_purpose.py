"""The class panel writes a label by its deliberate acts alone, whatever is pressed or clicked.

Every widget of the panel that can have the keys is found at run time and sent
every key; every place of it is clicked. The log must not have grown.
"""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QMenu, QToolButton, QWidget

from alc_desktop.model import operations
from alc_desktop.model.listing import Scope
from alc_engine.labels.store import EventKind, Status

LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
PLAIN, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
NAMED = (
    *("Return", "Enter", "Space", "Backspace", "Delete", "Insert", "Escape", "Menu", "Select"),
    *("Left", "Right", "Up", "Down", "Home", "End", "PageUp", "PageDown"),
    *(f"F{number}" for number in range(1, 13)),
)
LEAST_FOCUSABLE = 2
"""Search line and list. A panel that shows fewer would make the rule an empty one."""
STEP = 9
"""Pixels between two places that are clicked."""


@pytest.fixture
def panel(window):
    """Of a project with more classes than number keys, so that there is a search line."""
    for number in range(12):
        operations.add_class(window.model, f"Quercus number{number}")
    panel = window.workspace.classes
    assert panel.search.isVisible()
    window.workspace.docks.raise_view(panel)
    return panel


@pytest.fixture(autouse=True)
def closer(window):
    """Closes what a key or a click opens, also where that runs a loop of its own."""
    timer = QTimer(window, interval=1)
    timer.timeout.connect(close_what_opened)
    timer.start()
    yield
    timer.stop()


@pytest.fixture
def answers(window, panel):
    """Every event that is written from now on and says anything of an image."""
    written = []
    log = window.model.session.labels._log
    append = log.append

    def spy(events):
        events = list(events)
        kinds = (EventKind.ANSWER, EventKind.UNDO, EventKind.REDO)
        written.extend(event for event in events if event.kind in kinds)
        return append(events)

    log.append = spy
    yield written
    log.append = append


def focusable(panel):
    """Everything in sight in the panel that can have the keys."""
    return [
        widget
        for widget in (panel, *panel.findChildren(QWidget))
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and widget.isVisible()
        and not isinstance(widget.parent(), QAbstractScrollArea)  # parts of its scroll bars
    ]


def close_what_opened():
    for _ in range(3):
        opened = QApplication.activePopupWidget() or QApplication.activeModalWidget()
        if opened is not None:
            opened.close()
    for window in QApplication.topLevelWidgets():
        if window.isVisible() and window.isWindow() and not hasattr(window, "workspace"):
            window.close()


def every_key(window):
    """Keys with a sign or a name, and all that an action has, but for those with Ctrl or Alt."""
    named = [getattr(Qt.Key, f"Key_{name}") for name in NAMED]
    signs = [key for key in Qt.Key if 0x20 <= key.value < 0x7F]
    keys = {(key, modifier) for key in (*named, *signs) for modifier in (PLAIN, SHIFT)}
    for action in window.findChildren(QAction):
        for sequence in action.shortcuts():
            combination = sequence[0]
            if not combination.keyboardModifiers() & ~SHIFT:
                keys.add((combination.key(), combination.keyboardModifiers()))
    return sorted(keys, key=lambda pair: (pair[0].value, pair[1].value))


def press(widget, key, modifier):
    """As a person does: what is written on the key comes with it, and shortcuts hear it first."""
    QTest.keyClick(widget, key, modifier)


@pytest.mark.parametrize("mode", ["looking", "searching", "editing"])
def test_no_key_in_the_panel_writes_a_label(window, panel, answers, qtbot, mode):
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    widgets, keys = focusable(panel), every_key(window)
    print(f"{len(widgets)} focusable widgets, {len(keys)} keys")
    assert len(widgets) >= LEAST_FOCUSABLE
    assert len(keys) > 150
    for widget in widgets:
        for key, modifier in keys:
            panel.set_editing(mode == "editing")
            widget.setFocus(Qt.FocusReason.TabFocusReason)
            if mode == "searching":
                panel.search.setText("quer")
            panel.list.select_row(0)
            press(widget, key, modifier)
            close_what_opened()
            said = f"{QKeySequence(key).toString()} with {modifier} in {widget}"
            assert answers == [], said


@pytest.mark.parametrize("button", [LEFT, RIGHT], ids=["left", "right"])
def test_no_click_in_the_panel_writes_a_label_but_on_the_button_for_it(
    window, panel, answers, button
):
    clicked = set()
    for y in range(0, panel.height(), STEP):
        for x in range(0, panel.width(), STEP):
            place = QPoint(x, y)
            widget = panel.childAt(place) or panel
            if widget is panel.list.give:
                continue
            at = widget.mapFrom(panel, place)
            QTest.mouseMove(widget, at)
            QTest.mouseClick(widget, button, pos=at)
            QTest.mouseDClick(widget, button, pos=at)
            QTest.mouseRelease(widget, button, pos=at)  # or it stays down in tests to come
            clicked.add(widget)
            close_what_opened()
    print(f"{len(clicked)} widgets clicked")
    assert panel.list.viewport() in clicked
    assert sum(isinstance(widget, QToolButton) for widget in clicked) >= 2
    assert answers == []


def test_the_button_gives_its_class_to_the_selected_images_once(window, panel, answers):
    grid = window.workspace.grid
    grid.setFocus()
    image_id, viewport = grid.current_id(), panel.list.viewport()
    QTest.mouseMove(viewport, panel.list.visualRect(panel.list.classes.index(1)).center())
    QTest.mouseClick(panel.list.give, LEFT)
    assert [(event.image_id, event.class_id) for event in answers] == [(image_id, 1)]
    assert grid.hasFocus()
    assert grid.current_id() != image_id


def test_the_menu_gives_or_shows_a_class(window, panel, answers, qtbot):
    image_id = window.workspace.grid.current_id()
    panel.highlight(2)
    panel.menu_asked.emit(panel.mapToGlobal(QPoint(5, 5)))
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    menu = QApplication.activePopupWidget()
    show, give = menu.actions()[:2]
    assert (show.text(), give.text()) == (
        "Show the images of “cat”",
        "Give “cat” to the selected images",
    )
    give.trigger()
    menu.close()
    assert [(event.image_id, event.class_id) for event in answers] == [(image_id, 2)]


def test_a_click_on_a_class_shows_its_images_and_says_so(window, panel, answers):
    facts, browser, grid = window.model.facts, window.workspace.browser, window.workspace.grid
    index = panel.list.classes.index(1)
    QTest.mouseClick(panel.list.viewport(), LEFT, pos=panel.list.visualRect(index).center())
    bees = np.flatnonzero(facts.labels == 1)
    assert sorted(grid.model().image_ids.tolist()) == bees.tolist()
    assert browser.scope is Scope.ALL
    assert browser.notice.text() == f"When chosen: “bee”: {len(bees)} images"
    assert "shows its images" in index.data(Qt.ItemDataRole.ToolTipRole)
    QTest.mouseClick(
        panel.list.viewport(), LEFT, pos=QPoint(20, panel.list.viewport().height() - 1)
    )
    panel.class_opened.emit(facts.class_order[-1])  # one without images
    assert sorted(grid.model().image_ids.tolist()) == bees.tolist()
    assert window.status._said.text() == "“Quercus number11”: 0 images"
    assert answers == []


def test_blind_a_class_shows_only_images_whose_label_is_no_secret(window, panel):
    operations.answer(window.model, np.array([3, 4]), 1)
    window.commands.blind.setChecked(True)
    panel.class_opened.emit(1)
    assert window.workspace.grid.model().image_ids.tolist() == [3, 4]
    assert (
        window.workspace.browser.notice.text() == "When chosen: “bee” among the reviewed: 2 images"
    )
    assert (window.model.facts.status[[3, 4]] != Status.UNREVIEWED).all()


def test_escape_in_the_panel_takes_the_keys_back_to_the_images(window, panel, qtbot):
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    panel.list.setFocus()
    QTest.keyClick(panel.list, Qt.Key.Key_Escape)
    assert window.workspace.grid.hasFocus()
    panel.search.setFocus()
    QTest.keyClick(panel.search, Qt.Key.Key_Escape)
    assert window.workspace.grid.hasFocus()
