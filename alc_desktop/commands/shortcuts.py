"""The keys of all actions: as they come, as the user wants them, and who clashes with whom."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QKeySequence

from alc_desktop.commands.command import Command
from alc_desktop.commands.fixed_keys import FixedKeys, Heard
from alc_desktop.preferences import Preferences

Keys = tuple[QKeySequence, ...]


@dataclass(frozen=True)
class Clash:
    """What has a key already.

    Attributes
    ----------
    holder : Command or None
        The action; None for a key whose meaning is fixed.
    meaning : str
        What the key does, in words.
    """

    holder: Command | None
    meaning: str


class Shortcuts(QObject):
    """Keys of the actions of one window, kept in the preferences where they are the user's.

    Parameters
    ----------
    commands : callable
        All commands there are now; those of docks come and go with a project.
    heard : callable
        Where the keys of an action are heard.
    fixed : sequence of FixedKeys
    preferences : Preferences
    parent : QObject

    Signals
    -------
    changed()
    """

    changed = Signal()

    def __init__(
        self,
        commands: Callable[[], list[Command]],
        heard: Callable[[QAction], Heard],
        fixed: Sequence[FixedKeys],
        preferences: Preferences,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self.commands, self.heard = commands, heard
        self._fixed, self._preferences = tuple(fixed), preferences
        self._defaults: dict[str, Keys] = {}
        self.apply()

    def apply(self) -> None:
        """Give all actions their keys; to be called again when there are more actions."""
        commands = self.commands()
        for command in commands:
            self._defaults.setdefault(command.name, tuple(command.action.shortcuts()))
            command.action.setShortcuts(list(self._wished(command)))
        # A default that came later than the user's choice gives way to it.
        chosen = [each for each in commands if self.is_changed(each)]
        for command in commands:
            if command not in chosen:
                taken = {key for each in chosen if self._meet(each, command) for key in keys(each)}
                command.action.setShortcuts([key for key in keys(command) if key not in taken])

    def default(self, command: Command) -> Keys:
        """The keys that the action came with."""
        return self._defaults[command.name]

    def is_changed(self, command: Command) -> bool:
        """Whether its keys are the user's."""
        return self._preferences.keys(command.name) is not None

    def clash(self, command: Command, key: QKeySequence) -> Clash | None:
        """What keeps `command` from having `key`; None if nothing does."""
        text = key.toString()
        for fixed in self._fixed:
            heard = fixed.heard & self.heard(command.action)
            if text in fixed.keys and heard and command.name not in fixed.owners:
                return Clash(None, fixed.meaning)
        for other in self.commands():
            if other.name != command.name and key in keys(other) and self._meet(other, command):
                return Clash(other, f"{other.title} ({other.group})")
        return None

    def set_keys(self, command: Command, wished: Iterable[QKeySequence]) -> None:
        """Give an action these keys, and take them from whichever action had them."""
        wanted = list(dict.fromkeys(wished))
        for other in self.commands():
            if other.name != command.name and self._meet(other, command):
                rest = [key for key in keys(other) if key not in wanted]
                if len(rest) < len(keys(other)):
                    self._keep(other, rest)
        self._keep(command, wanted)
        self.changed.emit()

    def reset(self, command: Command) -> None:
        """Give an action the keys that it came with."""
        self.set_keys(command, self.default(command))

    def reset_all(self) -> None:
        """Give all actions the keys that they came with."""
        self._preferences.forget_keys()
        for command in self.commands():
            command.action.setShortcuts(list(self.default(command)))
        self.changed.emit()

    # -- within ----------------------------------------------------------------

    def _wished(self, command: Command) -> Keys:
        kept = self._preferences.keys(command.name)
        if kept is None:
            return self.default(command)
        return tuple(QKeySequence(text) for text in kept)

    def _keep(self, command: Command, wanted: list[QKeySequence]) -> None:
        command.action.setShortcuts(wanted)
        own = tuple(wanted) != self.default(command)
        texts = tuple(key.toString() for key in wanted)
        self._preferences.keep_keys(command.name, texts if own else None)

    def _meet(self, one: Command, other: Command) -> bool:
        """Whether there is a place where both are heard."""
        return bool(self.heard(one.action) & self.heard(other.action))


def keys(command: Command) -> Keys:
    """The keys that an action has now."""
    return tuple(command.action.shortcuts())
