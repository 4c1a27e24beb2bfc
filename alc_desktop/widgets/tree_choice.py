"""What somebody chooses through the accessibility tree, where an item can only be selected.

Mouse and keys that select an item alone also give it the focus; a program that reads the
tree selects it and leaves the focus where it is. So an item that is selected alone, and has
not got the focus by the next turn of the event loop, was chosen there: it does what a click
would.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QTimer
from PySide6.QtWidgets import QAbstractItemView


def hear_choices(view: QAbstractItemView, chosen: Callable[[QModelIndex], None]) -> None:
    """Call `chosen` with an item that is chosen through the accessibility tree.

    Parameters
    ----------
    view : QAbstractItemView
        With the model that it keeps.
    chosen : callable
    """
    soon = QTimer(view, singleShot=True, interval=0)

    def look() -> None:
        index = chosen_alone(view)
        if index.isValid():
            chosen(index)

    soon.timeout.connect(look)
    view.selectionModel().selectionChanged.connect(lambda *_: soon.start())


def chosen_alone(view: QAbstractItemView) -> QModelIndex:
    """The item, or first of a row, that is selected alone and has not got the focus."""
    parts = view.selectionModel().selection().toList()
    if len(parts) != 1 or parts[0].height() != 1 or parts[0].contains(view.currentIndex()):
        return QModelIndex()
    return view.model().index(parts[0].top(), parts[0].left())
