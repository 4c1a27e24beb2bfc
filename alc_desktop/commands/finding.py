"""Opens the palette of all actions, does what was taken there, and remembers it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QMainWindow

from alc_desktop.app.preferences import Preferences
from alc_desktop.commands.actions import Actions
from alc_desktop.commands.menus import Menus
from alc_desktop.commands.reasons import why_disabled


class ActionFinder(QObject):
    """The palette of one window.

    Parameters
    ----------
    actions : Actions
    menus : Menus
        Where the actions are listed, with those of the docks.
    preferences : Preferences
    window : QMainWindow
    """

    def __init__(
        self,
        actions: Actions,
        menus: Menus,
        preferences: Preferences,
        window: QMainWindow,
    ) -> None:
        super().__init__(window)
        self._actions, self._menus = actions, menus
        self._preferences, self._window = preferences, window
        actions.find_action.triggered.connect(lambda _=False: self.open())

    def open(self) -> None:
        """Show the palette; the keys go back to where they were before the action is done."""
        from alc_desktop.commands.palette import CommandPalette

        before = self._window.focusWidget()
        commands = [each for each in self._menus.commands() if each.name != "find_action"]
        palette = CommandPalette(
            commands,
            self._preferences.recent_commands,
            lambda action: why_disabled(self._actions, action),
            self._window,
        )
        palette.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

        def close() -> None:
            self._window.activateWindow()  # not every system gives it the keys back by itself
            if before is not None:
                before.setFocus(Qt.FocusReason.OtherFocusReason)
            if palette.chosen is not None:
                self._preferences.remember_command(palette.chosen.name)
                palette.chosen.action.trigger()

        palette.finished.connect(close)
        palette.open()
