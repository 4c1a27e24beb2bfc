"""The tour of the window: beside what it speaks of, by keys alone, and no image hears them."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from alc_desktop.widgets.style import apply_theme

STEPS = 5


@pytest.fixture
def tour(window, qtbot):
    window.commands.tour.trigger()
    qtbot.waitUntil(lambda: window.tour.callout.next.hasFocus())
    settle(qtbot, window.tour)
    return window.tour


def settle(qtbot, tour):
    qtbot.wait(20)  # docks come forward, and the note follows them
    qtbot.waitUntil(lambda: not tour.callout._settle.isActive())


def key(which, modifier=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(QApplication.focusWidget(), which, modifier)


def title(tour):
    return tour.callout.card.accessibleName()


def note_and_ring(tour):
    return tour.callout.card.geometry(), tour.callout.ring


def answered(window):
    return int((window.model.facts.status > 0).sum())


@pytest.mark.parametrize("size", [(1280, 720), (911, 512), (1920, 1080)], ids=str)
@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_no_note_covers_what_it_speaks_of(
    size, language, scale, request, make_window, project_file, ready, qtbot, qapp, theme
):
    if language == "de":
        request.getfixturevalue("german")
    font = qapp.font()
    larger = qapp.font()
    larger.setPointSizeF(font.pointSizeF() * scale)
    qapp.setFont(larger)
    try:
        apply_theme(qapp, theme)
        window = make_window()
        window.resize(*size)
        window.open_path(project_file)
        ready(window)
        window.commands.tour.trigger()
        for _ in range(STEPS):
            settle(qtbot, window.tour)
            note, ring = note_and_ring(window.tour)
            assert not ring.isEmpty(), title(window.tour)
            assert window.tour.callout.rect().contains(note), title(window.tour)
            assert (note & ring).isEmpty(), (title(window.tour), note, ring)
            label = window.tour.callout._text
            assert label.height() >= label.heightForWidth(label.width()), title(window.tour)
            window.tour.callout.next.click()
        assert not window.tour.is_running
    finally:
        qapp.setFont(font)


def test_it_follows_the_size_of_the_window(window, tour, qtbot):
    for width, height in ((911, 512), (1500, 900)):
        window.resize(width, height)
        settle(qtbot, tour)
        note, ring = note_and_ring(tour)
        scopes = window.workspace.browser.scopes
        assert ring == QRect(scopes.mapTo(window, QPoint(0, 0)), scopes.size())
        assert (note & ring).isEmpty()
        assert tour.callout.size() == window.size()


def test_arrows_enter_and_tab_lead_through_it_and_escape_leaves(window, tour):
    first = title(tour)
    key(Qt.Key.Key_Right)
    second = title(tour)
    assert second != first
    key(Qt.Key.Key_Left)
    assert title(tour) == first
    key(Qt.Key.Key_Left)  # there is nothing before it
    assert title(tour) == first
    key(Qt.Key.Key_Return)
    assert title(tour) == second
    seen = []
    for _ in range(4):
        seen.append(QApplication.focusWidget())
        key(Qt.Key.Key_Tab)
    assert len(set(seen)) == 3
    assert seen[3] is seen[0]
    key(Qt.Key.Key_Escape)
    assert not tour.is_running
    assert window.workspace.grid.hasFocus()


def test_a_key_that_is_held_down_does_not_run_through(window, tour):
    before = title(tour)
    button = tour.callout.next
    QTest.keyPress(button, Qt.Key.Key_Return)
    after = title(tour)
    for _ in range(5):
        held = QKeyEvent(
            QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", True
        )
        QApplication.sendEvent(button, held)
    assert title(tour) == after != before


def test_no_key_answers_an_image_or_works_the_window_meanwhile(window, tour):
    facts = window.model.facts
    before = facts.status.copy(), window.workspace.browser.scope, window.model.session.round
    for _ in range(STEPS - 1):
        for letter in "umxsbr1234567890d/?":
            QTest.keyClicks(QApplication.focusWidget(), letter)
        for which in (Qt.Key.Key_Z, Qt.Key.Key_1, Qt.Key.Key_3, Qt.Key.Key_Return, Qt.Key.Key_K):
            key(which, Qt.KeyboardModifier.ControlModifier)
            key(which, Qt.KeyboardModifier.AltModifier)
        assert QApplication.activeModalWidget() is None
        assert QApplication.activePopupWidget() is None
        if tour.is_running:
            tour.callout.next.click()
    assert np.array_equal(window.model.facts.status, before[0])
    assert (window.workspace.browser.scope, window.model.session.round) == before[1:]
    assert not window.commands.blind.isChecked()


def test_what_wants_the_keys_by_itself_does_not_get_them(window, tour):
    window.workspace.grid.setFocus()
    assert tour.callout.next.hasFocus()
    middle = QPoint(window.width() // 2, window.height() // 2)
    QTest.mouseClick(window.childAt(middle), Qt.MouseButton.LeftButton)
    assert tour.callout.next.hasFocus()
    assert answered(window) == 0


def test_the_first_key_after_it_answers_nothing(window, tour):
    key(Qt.Key.Key_Escape)
    QTest.keyClick(window.workspace.grid, Qt.Key.Key_U)
    assert answered(window) == 0


def test_a_screen_reader_hears_each_step(window, tour, monkeypatch):
    said = []
    monkeypatch.setattr(
        QAccessible, "updateAccessibility", lambda event: said.append(event.message())
    )
    for number in range(1, STEPS):
        tour.callout.next.click()
        assert f"Step {number + 1} of {STEPS}" in said[-1]
        assert title(tour) in said[-1]
        assert tour.callout._text.text() in said[-1]
        assert tour.callout._text.text() in tour.callout.next.accessibleDescription()


def test_the_docks_stand_as_before_once_it_is_over(window, qtbot):
    views = window.workspace
    views.docks.raise_view(views.heatmap)
    qtbot.waitUntil(views.heatmap.isVisible)
    before = window.saveState()
    window.commands.tour.trigger()
    for _ in range(STEPS):
        window.tour.callout.next.click()
    assert window.saveState() == before


def test_it_comes_once_by_itself_and_again_when_asked(
    make_window, project_file, preferences, ready, qtbot
):
    window = make_window()
    window.welcome_newcomers()
    window.activateWindow()
    window.open_path(project_file)
    qtbot.waitUntil(lambda: window.tour.callout.next.hasFocus())
    key(Qt.Key.Key_Escape)
    window.show_welcome()
    window.open_path(project_file)
    assert window.tour is None
    window.commands.tour.trigger()
    assert window.tour.is_running
    window.show_welcome()  # closing the project takes it away
    assert window.tour is None


def test_a_window_of_tests_and_pictures_is_not_toured(window):
    assert window.tour is None
    assert not window.preferences.toured


def test_the_keys_it_names_are_those_of_now(window):
    commands = {command.name: command for command in window.shortcuts.commands()}
    window.shortcuts.set_keys(commands["confirm"], [])
    window.commands.tour.trigger()
    key(Qt.Key.Key_Right)
    text = window.tour.callout._text.text()
    assert text.startswith("Confirm the given label:")
    assert "U is for" in text
