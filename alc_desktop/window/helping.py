"""The entries of the menu *Help* that explain: the guide, and *What is this?*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QWhatsThisClickedEvent,
)
from PySide6.QtWidgets import QApplication, QMainWindow, QWhatsThis, QWidget

from alc_desktop.commands.action_keys import key_text
from alc_desktop.commands.actions import Actions
from alc_desktop.help.explained import SCHEME, explain, explained_by, place_of, words_of

if TYPE_CHECKING:
    from alc_desktop.help.guide_window import GuideWindow


class Helping(QObject):
    """Help in one window.

    Parameters
    ----------
    window : QMainWindow
    actions : Actions

    Signals
    -------
    said(str)
        For the status line.
    """

    said = Signal(str)

    def __init__(self, window: QMainWindow, actions: Actions) -> None:
        super().__init__(window)
        self._window, self._actions = window, actions
        self._guide: GuideWindow | None = None
        actions.guide.triggered.connect(lambda: self.show_guide(place_of(self._asked())))
        actions.whats_this.triggered.connect(lambda: self.explain())
        window.installEventFilter(self)

    def explain_window(self, welcome: QWidget, status: QWidget) -> None:
        """Give the parts of the window that are always there their words."""
        explain(
            welcome,
            self.tr(
                "The ways in: a folder of images, a table, a project that you have, or a sample"
                " to try everything with."
            ),
            "1",
        )
        explain(
            status,
            self.tr(
                "The round, how much of it is answered, and whether your answers are on the disk."
            ),
            "3",
        )

    # -- the guide -----------------------------------------------------------------

    @property
    def guide(self) -> GuideWindow:
        """The window of the guide, made when it is first needed."""
        if self._guide is None:
            from alc_desktop.help.guide_window import GuideWindow

            self._guide = GuideWindow(self._window)
        return self._guide

    def show_guide(self, place: str = "") -> None:
        """Open the guide at a place, as `guide_text.places` names it."""
        self.guide.show_place(place)

    def close(self) -> None:
        """Close what is open of help."""
        if self._guide is not None:
            self._guide.close()

    # -- what is this? -------------------------------------------------------------

    def explain(self) -> None:
        """Let the user point at what is to be explained; asked again, explain what has the keys."""
        if QWhatsThis.inWhatsThisMode():
            QWhatsThis.leaveWhatsThisMode()
            self._explain_focused()
        else:
            QWhatsThis.enterWhatsThisMode()
            key = key_text(self._actions.whats_this)
            text = self.tr("Click what you want to know about. Esc leaves.")
            if key:
                text = self.tr(
                    "Click what you want to know about; {key} again explains what has the keys."
                    " Esc leaves."
                ).format(key=key)
            self.said.emit(text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow a link from an explanation into the guide."""
        if isinstance(event, QWhatsThisClickedEvent) and event.href().startswith(SCHEME):
            QWhatsThis.hideText()
            self.show_guide(event.href().removeprefix(SCHEME))
            return True
        return super().eventFilter(watched, event)

    def _explain_focused(self) -> None:
        asked = self._asked()
        found = explained_by(asked)
        if asked is None or found is None:
            self.said.emit(self.tr("There is nothing to tell about this."))
            return
        place = asked.mapToGlobal(asked.rect().center())
        QWhatsThis.showText(place, found.whatsThis(), found)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(found, words_of(found)))

    def _asked(self) -> QWidget | None:
        """What has the keys, or had them before a menu was opened; the page that is shown else."""
        return (
            QApplication.focusWidget() or self._window.focusWidget() or self._window.centralWidget()
        )
