"""Escape in a menu leaves the menu bar as well.

Qt leaves the bar with the keys after a menu of it was closed: one sees the images,
and the next letter opens a menu. Whoever presses Escape wants to go back to them.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
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
        self._passes_on = False
        for action in bar.actions():
            action.menu().installEventFilter(self)

    def eventFilter(self, menu: QObject, event: QEvent) -> bool:  # noqa: D102
        if (
            self._passes_on
            or not isinstance(event, QKeyEvent)
            or event.type() != QEvent.Type.KeyPress
            or event.key() != Qt.Key.Key_Escape
        ):
            return False
        # At once: the next key may be waiting already.
        self._passes_on = True
        QApplication.sendEvent(menu, _escape())
        self._passes_on = False
        if QApplication.activePopupWidget() is None and self._bar.activeAction() is not None:
            QApplication.sendEvent(self._bar, _escape())
        return True


def _escape() -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
