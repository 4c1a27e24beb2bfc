"""The program says what it is, whose method it follows, and its licences."""

from __future__ import annotations

from importlib.metadata import version

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox


def test_about_names_version_method_and_licences_and_closes(window, qtbot):
    window.commands.about.trigger()
    (box,) = window.findChildren(QMessageBox)
    assert version("alc-desktop") in box.text()
    said = box.informativeText()
    assert "Kwang In Kim" in said
    assert "LGPL" in said
    assert "MIT" in said
    QTest.keyClick(box, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not window.findChildren(QMessageBox))
