"""Gives the keys back to where they were when what had them vanishes.

Qt hands the focus of a widget that is hidden to the next one in the order of
Tab, which may be anything: after a message is closed it would be some button.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from alc_desktop.widgets.running import running_application

_KNOWN = 8


class FocusReturn(QObject):
    """Follows the focus through one window.

    Parameters
    ----------
    window : QWidget
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._history: list[QWidget] = []
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._give_back)
        running_application().focusChanged.connect(self._note)

    def _note(self, old: QWidget | None, now: QWidget | None) -> None:
        self._history = [each for each in self._history if isValid(each) and each is not now]
        if old is not None and old in self._history and not _can_have_keys(old):
            self._history.remove(old)
            self._soon.start()
            return
        self._soon.stop()
        if now is not None and now.window() is self._window:
            self._history = [*self._history, now][-_KNOWN:]

    def _give_back(self) -> None:
        """What had the focus is hidden or disabled: back to what had it before."""
        now = QApplication.focusWidget()
        if now is not None and now.window() is not self._window:
            return
        for widget in reversed(self._history):
            if isValid(widget) and _can_have_keys(widget):
                widget.setFocus()
                return


def _can_have_keys(widget: QWidget) -> bool:
    return widget.isVisible() and widget.isEnabled()
