"""Escape in a menu leaves the menu bar as well.

Qt leaves the bar with the keys after a menu of it was closed: one sees the images,
and the next letter opens a menu. Whoever presses Escape wants to go back to them.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QMenuBar


class MenuEscape(QObject):
    """Hears Escape in the menus of a bar.

    Parameters
    ----------
    bar : QMenuBar
        With all its menus.
    """

    def __init__(self, bar: QMenuBar) -> None:
        super().__init__(bar)
        self._bar = bar
        for action in bar.actions():
            action.menu().installEventFilter(self)

    def eventFilter(self, menu: QObject, event: QEvent) -> bool:  # noqa: D102
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Escape
        ):
            QTimer.singleShot(0, self, self._leave)
        return False

    def _leave(self) -> None:
        if QApplication.activePopupWidget() is None and self._bar.activeAction() is not None:
            escape = QKeyEvent(
                QEvent.Type.KeyPress, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier
            )
            QApplication.sendEvent(self._bar, escape)
