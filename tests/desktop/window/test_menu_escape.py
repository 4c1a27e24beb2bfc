"""Escape in a menu gives the keys back to the images."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication


@pytest.mark.parametrize("number", range(5))
def test_one_escape_leaves_a_menu_and_the_bar(window, ready, qtbot, number):
    ready(window)
    grid, bar = window.workspace.grid, window.menuBar()
    grid.setFocus()
    action = bar.actions()[number]
    QTest.keySequence(window, QKeySequence.mnemonic(action.text()))
    menu = QApplication.activePopupWidget()
    assert menu is action.menu()
    QTest.keyClick(menu, Qt.Key.Key_Escape)
    qtbot.wait(20)
    assert QApplication.activePopupWidget() is None
    assert bar.activeAction() is None
    assert window.focusWidget() is grid
