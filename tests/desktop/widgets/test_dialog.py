"""A dialog takes the room it needs, up to all that its screen has."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialogButtonBox, QPushButton, QScrollArea, QVBoxLayout, QWidget

from alc_desktop.widgets.dialog import Dialog
from alc_desktop.widgets.screen_room import room_for


@pytest.fixture
def dialog(qtbot):
    """A dialog over content of a size, with a button at its end."""
    parent = QWidget()
    qtbot.addWidget(parent)

    def make(width, height):
        dialog = Dialog(parent)
        content = QWidget()
        content.setMinimumSize(width, height)
        column = QVBoxLayout(dialog)
        column.addWidget(content)
        column.addWidget(QDialogButtonBox(QDialogButtonBox.StandardButton.Close))
        dialog.show()
        return dialog

    return make


@pytest.mark.parametrize("size", [(5000, 200), (300, 5000), (5000, 5000)])
def test_what_is_too_large_is_scrolled_and_has_all_the_room_that_it_can_use(dialog, size):
    shown, room = dialog(*size), room_for(dialog(10, 10))
    for there, asked, most in zip(
        (shown.width(), shown.height()), size, (room.width(), room.height()), strict=True
    ):
        assert there == most if asked > most else asked <= there <= most
    button = shown.findChild(QPushButton)
    assert not button.visibleRegion().isEmpty()
    assert not any(area.isAncestorOf(button) for area in shown.findChildren(QScrollArea))


def test_what_fits_is_not_scrolled(dialog):
    shown = dialog(300, 200)
    assert not shown.findChildren(QScrollArea)
    assert shown.size() == shown.sizeHint().expandedTo(QSize(300, 200))
