"""The dialogs that name and merge classes: what they refuse, offer and say beforehand."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLineEdit, QPushButton

from alc_desktop.classes.class_merge import ClassMergeDialog
from alc_desktop.classes.class_model import ClassEntry
from alc_desktop.classes.class_name import ClassNameDialog
from alc_engine.labels.classes import Classes

CLASSES = Classes.named(("ant", "R&D", "cat"))
ENTRIES = tuple(
    ClassEntry(class_id, name, "", count, 0)
    for class_id, (name, count) in enumerate((("ant", 1234), ("bee", 5), ("catbird", 6)))
)


@pytest.fixture
def show(qtbot):
    def show(dialog):
        qtbot.addWidget(dialog)
        dialog.open()
        dialog.activateWindow()
        qtbot.waitUntil(dialog.isActiveWindow)
        return dialog

    return show


def test_a_new_class_needs_a_name(show):
    dialog = show(ClassNameDialog(CLASSES))
    assert dialog.windowTitle() == "Add a class"
    assert not dialog.use.isEnabled()
    QTest.keyClicks(dialog.field, "  dog ")
    assert dialog.use.isEnabled()
    assert dialog.name == "dog"
    QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    assert dialog.result() == QDialog.DialogCode.Accepted


def test_a_taken_name_is_refused_while_it_is_typed_and_leaves_with_the_next_letter(show):
    dialog = show(ClassNameDialog(CLASSES))
    height = dialog.sizeHint().height()
    QTest.keyClicks(dialog.field, "cat")
    assert "“cat” already" in dialog.complaint.text()
    assert not dialog.use.isEnabled()
    assert dialog.merge.isHidden()  # a class that is not there yet can't be merged
    assert dialog.sizeHint().height() == height  # nothing jumps
    QTest.keyClicks(dialog.field, "s")
    assert dialog.complaint.text() == ""
    assert dialog.use.isEnabled()


def test_renaming_begins_with_the_name_and_an_unchanged_one_is_no_change(show):
    dialog = show(ClassNameDialog(CLASSES, 2))
    assert dialog.windowTitle() == "Rename “cat”"
    assert dialog.field.selectedText() == "cat"
    assert not dialog.use.isEnabled()
    assert dialog.complaint.text() == ""
    QTest.keyClicks(dialog.field, "Cat")
    assert dialog.use.isEnabled()


def test_a_name_of_another_class_can_be_merged_into_instead(show):
    dialog = show(ClassNameDialog(CLASSES, 2))
    QTest.keyClicks(dialog.field, "R&D")
    assert dialog.merge.text() == "Merge into “R&&D”"
    QTest.mouseClick(dialog.merge, Qt.MouseButton.LeftButton)
    assert (dialog.result(), dialog.merge_into) == (QDialog.DialogCode.Accepted, 1)


def test_escape_gives_up(show):
    dialog = show(ClassNameDialog(CLASSES, 2))
    QTest.keyClick(dialog.field, Qt.Key.Key_Escape)
    assert dialog.result() == QDialog.DialogCode.Rejected


@pytest.fixture
def merge(show):
    return show(ClassMergeDialog(ENTRIES[0], ENTRIES[1:]))


def test_nothing_is_merged_before_a_class_was_chosen(merge):
    assert not merge.use.isEnabled()
    assert merge.preview.text() == "Choose the class that stays."
    QTest.keyClick(merge.search, Qt.Key.Key_Return)
    assert merge.isVisible()


def test_typing_finds_the_class_and_says_what_comes_of_it(merge):
    QTest.keyClicks(merge.search, "bird")
    assert merge.into == 2
    assert merge.preview.text().startswith("1,234 images labelled “ant” will count as “catbird”.")
    QTest.keyClick(merge.search, Qt.Key.Key_Return)
    assert (merge.result(), merge.into) == (QDialog.DialogCode.Accepted, 2)


def test_up_and_down_walk_the_list_while_the_keys_are_in_the_search(merge):
    QTest.keyClick(merge.search, Qt.Key.Key_Down)
    QTest.keyClick(merge.search, Qt.Key.Key_Down)
    assert merge.into == 2
    QTest.keyClick(merge.search, Qt.Key.Key_Up)
    assert merge.into == 1


def test_a_click_chooses_and_a_letter_over_the_list_begins_a_search(merge):
    place = merge.list.visualRect(merge.list.classes.index(1)).center()
    QTest.mouseClick(merge.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert merge.into == 2
    QTest.keyClick(merge.list, Qt.Key.Key_B)
    assert merge.search.hasFocus()
    assert merge.search.text() == "b"
    assert merge.into == 1


def test_a_double_click_merges(merge):
    place = merge.list.visualRect(merge.list.classes.index(0)).center()
    QTest.mouseClick(merge.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseDClick(merge.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert merge.result() == QDialog.DialogCode.Accepted


def test_every_control_has_a_name(merge, show):
    for dialog in (merge, show(ClassNameDialog(CLASSES, 1))):
        for control in (*dialog.findChildren(QPushButton), *dialog.findChildren(QLineEdit)):
            assert control.accessibleName() or control.text(), control
    assert merge.list.accessibleName()
