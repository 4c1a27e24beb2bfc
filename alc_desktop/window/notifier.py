"""Says that something is ready to who has turned to another window meanwhile."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QSystemTrayIcon, QWidget

from alc_desktop.app.preferences import Preferences
from alc_desktop.model.session_model import SessionModel
from alc_desktop.widgets.wiring import Wiring


class Notice(Protocol):
    """How it is said."""

    def __call__(self, window: QWidget, title: str, text: str) -> None:
        """Ask for attention."""
        ...


class DesktopNotice:
    """By the task bar and, where the desktop has a place for it, by a message."""

    def __init__(self) -> None:
        self._tray: QSystemTrayIcon | None = None

    def __call__(self, window: QWidget, title: str, text: str) -> None:
        """Let the window's entry in the task bar flash, and show a message for some seconds."""
        QApplication.alert(window)
        if not (QSystemTrayIcon.isSystemTrayAvailable() and QSystemTrayIcon.supportsMessages()):
            return
        if self._tray is None:  # it is seen from now on: where nothing is said there is none
            self._tray = QSystemTrayIcon(window.windowIcon(), window)
            self._tray.messageClicked.connect(window.activateWindow)
            self._tray.show()
        self._tray.showMessage(title, text)


class Notifier(QObject):
    """One notice for each batch, preparation and held round that comes unseen.

    It names no image, no class and no number: what is shown on a locked screen, or beside
    another's eyes, gives nothing away.

    Parameters
    ----------
    model : SessionModel
    preferences : Preferences
        Whether notices are wanted.
    window : QWidget
    notice : Notice, optional
    """

    def __init__(
        self,
        model: SessionModel,
        preferences: Preferences,
        window: QWidget,
        notice: Notice | None = None,
    ) -> None:
        super().__init__(window)
        self._model, self._preferences, self._window = model, preferences, window
        self.notice: Notice = notice or DesktopNotice()
        self._round = model.session.round
        self._wiring = Wiring()
        self._wiring.connect(model.preparation_changed, self._prepared)
        self._wiring.connect(model.predictions_changed, self._took_round)
        self._wiring.connect(model.round_ready, self._held_round)

    def close(self) -> None:
        """Say nothing any more."""
        self._wiring.cut()
        self.deleteLater()

    def _prepared(self) -> None:
        if self._model.session.round > 0:  # else the first round follows at once, and is told
            self._say(self.tr("The images are prepared."))

    def _held_round(self) -> None:
        self._round = self._model.session.round + 1
        self._say(self.tr("The next round is ready."))

    def _took_round(self) -> None:
        """A round was taken up: told once, not again where it had been held."""
        if self._model.session.round <= self._round:
            return
        self._round = self._model.session.round
        latest = self._model.session.latest
        if latest is not None and not len(latest.questions):
            self._say(self.tr("The random checks are ready."))
        else:
            self._say(self.tr("The next round is ready."))

    def _say(self, text: str) -> None:
        if self._preferences.notices and not self._window.isActiveWindow():
            self.notice(self._window, self.tr("Label correction"), text)
