"""A language that is read from right to left turns the window round, and nothing breaks."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication

from alc_desktop.i18n import translations
from alc_desktop.i18n.plurals import Plurals
from alc_desktop.i18n.translations import read_texts, text_file
from alc_desktop.model.listing import Scope
from tests.desktop.walk import DOCKS

WORD = "نص"
"""Before each text of the made-up language."""


@pytest.fixture
def arabic(tmp_path, monkeypatch, speak):
    """Every text of the window, made up in Arabic, is spoken."""
    root = ElementTree.Element("TS", language="ar")
    forms = len(Plurals("ar").categories)
    for (context, source), known in read_texts(text_file("de")).items():
        place = ElementTree.SubElement(root, "context")
        ElementTree.SubElement(place, "name").text = context
        message = ElementTree.SubElement(place, "message")
        ElementTree.SubElement(message, "source").text = source
        translation = ElementTree.SubElement(message, "translation")
        if len(known) > 1:
            for _ in range(forms):
                ElementTree.SubElement(translation, "numerusform").text = f"{WORD} {source}"
        else:
            translation.text = f"{WORD} {source}"
    folder = tmp_path / "translations"
    folder.mkdir()
    ElementTree.ElementTree(root).write(folder / "alc_ar.ts", encoding="utf-8")
    (folder / "alc_en.ts").write_bytes(text_file("en").read_bytes())
    with monkeypatch.context() as patched:
        patched.setattr(translations, "text_folder", lambda: folder)
        assert speak("ar") == "ar"
        yield


@pytest.fixture
def turned(arabic, window, qtbot):
    """A window with a project."""
    window.workspace.browser.choose(Scope.ALL)
    window.workspace.grid.setFocus()
    window.workspace.grid.go_to(0)
    qtbot.wait(50)
    return window


def test_the_window_is_turned_round(turned):
    classes = turned.workspace.docks._all[0]
    assert turned.layoutDirection() is Qt.LayoutDirection.RightToLeft
    assert classes.x() > turned.centralWidget().x()  # the first dock is on the right
    first, second = turned.menuBar().actions()[:2]
    bar = turned.menuBar()
    assert bar.actionGeometry(first).x() > bar.actionGeometry(second).x()
    assert first.text().startswith(WORD)


def test_tiles_begin_on_the_right_and_arrows_go_the_way_one_sees(turned, qtbot):
    grid = turned.workspace.grid
    first, second = (grid.visualRect(grid.model().index(row, 0)) for row in (0, 1))
    assert first.left() > second.left()
    assert grid.indexAt(second.center()).row() == 1
    qtbot.keyClick(grid, Qt.Key.Key_Left)
    assert grid.current_row() == 1
    qtbot.keyClick(grid, Qt.Key.Key_Right)
    assert grid.current_row() == 0
    qtbot.keyClick(grid, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert grid.selected_rows().tolist() == [0, 1]
    turned.workspace.looking.open()
    loupe = turned.workspace.looking.loupe
    qtbot.keyClick(loupe, Qt.Key.Key_Left)
    assert grid.current_row() == 2
    qtbot.keyClick(loupe, Qt.Key.Key_Right)
    assert grid.current_row() == 1


def test_file_names_keep_the_order_of_their_parts(turned):
    name = turned.workspace.inspector._name
    assert name.text() == f"\u2066{turned.model.facts.file_names[0]}\u2069"
    turned.workspace.looking.open()
    assert turned.workspace.looking.loupe.line.name.text() == name.text()


def test_every_view_is_painted_and_hovered_without_a_fault(turned, qtbot):
    """A fault while painting is told by Qt's log, which fails a test."""
    for name in DOCKS:
        view = getattr(turned.workspace, name)
        turned.workspace.docks.raise_view(view)
        qtbot.wait(20)
        assert not view.grab().isNull()
        spot = view.rect().center()
        QApplication.sendEvent(
            view, QHelpEvent(QEvent.Type.ToolTip, spot, view.mapToGlobal(QPoint(spot)))
        )
    turned.commands.method.trigger()
    turned.commands.edit_shortcuts.trigger()
    turned.finder.open()
    qtbot.wait(20)
    QApplication.closeAllWindows()


def test_from_left_to_right_again_with_the_next_language(turned, qtbot, monkeypatch):
    before = turned.commands
    turned.commands.languages["en"].trigger()
    qtbot.waitUntil(lambda: turned.commands is not before)
    assert turned.layoutDirection() is Qt.LayoutDirection.LeftToRight
    grid = turned.workspace.grid
    first, second = (grid.visualRect(grid.model().index(row, 0)) for row in (0, 1))
    assert first.left() < second.left()
