"""The keys of all actions: as they come, as the user wants them, and who clashes with whom."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QKeySequence

from alc_desktop.commands.action_keys import (
    Keys,
    give_keys,
    heard,
    is_bare_letter,
    keys_of,
)
from alc_desktop.commands.actions import Actions
from alc_desktop.commands.class_keys import class_keys
from alc_desktop.commands.command import Command
from alc_desktop.commands.fixed_keys import GIVES_CLASS, FixedKeys
from alc_desktop.commands.key_store import KeyStore


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
    """Keys of the actions of one window.

    Parameters
    ----------
    commands : callable
        All commands there are now; those of docks and classes come and go with a project.
    actions : Actions
    fixed : sequence of FixedKeys
    store : KeyStore
    parent : QObject

    Signals
    -------
    changed()
    """

    changed = Signal()

    def __init__(
        self,
        commands: Callable[[], list[Command]],
        actions: Actions,
        fixed: Sequence[FixedKeys],
        store: KeyStore,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._listed, self._actions = commands, actions
        self._fixed, self._store = tuple(fixed), store
        self._classes: Mapping[int, str] = {}
        self.apply()

    @property
    def many(self) -> bool:
        """Whether there are more classes than number keys, so that letters find them."""
        return self._store.many

    def commands(self) -> list[Command]:
        """All that can have keys: what the menus list, and every class."""
        group = QCoreApplication.translate("Shortcuts", "Give a class")
        classes = [Command(action, group) for action in self._actions.by_class.values()]
        return [*(each for each in self._listed() if not _gives(each)), *classes]

    def apply(self) -> None:
        """Give all actions their keys; to be called again when there are others."""
        commands = self.commands()
        for command in commands:
            give_keys(command.action, self._wished(command))
        # A default that came later than the user's choice gives way to it.
        chosen = [each for each in commands if self.is_changed(each)]
        for command in commands:
            if command not in chosen:
                taken = {key for each in chosen if _meet(each, command) for key in keys(each)}
                left = [key for key in keys(command) if key not in taken]
                if len(left) < len(keys(command)):
                    give_keys(command.action, left)

    def show_classes(self, classes: Mapping[int, str], *, many: bool) -> None:
        """Have keys for these classes.

        Parameters
        ----------
        classes : mapping of class id to name
            Those that stand, in the order shown.
        many : bool
            Whether letters find them.
        """
        self._classes, self._store.many = classes, many
        self._actions.show_classes(classes)
        self.apply()

    def default(self, command: Command) -> Keys:
        """The keys that the action comes with."""
        if _gives(command):
            key = class_keys(self._classes, {}).get(_class_of(command), "")
            return (QKeySequence(key),) if key else ()
        return self._actions.default_keys(command.action, many=self.many)

    def is_changed(self, command: Command) -> bool:
        """Whether its keys are the user's."""
        return self._chosen(command) is not None

    def clash(self, command: Command, key: QKeySequence) -> Clash | None:
        """What keeps `command` from having `key`; None if nothing does."""
        text = key.toString()
        if self.many and is_bare_letter(key):
            begins = QCoreApplication.translate("Shortcuts", "begins the name of a class")
            return Clash(None, begins)
        for fixed in self._fixed:
            where = fixed.heard & heard(command.action)
            if text in fixed.keys and where and not command.name.startswith(fixed.owners):
                return Clash(None, fixed.meaning)
        for other in self.commands():
            if other.name != command.name and key in keys(other) and _meet(other, command):
                return Clash(other, f"{other.title} ({other.group})")
        return None

    def set_keys(self, command: Command, wished: Iterable[QKeySequence]) -> None:
        """Give an action these keys, and take them from whichever action had them."""
        wanted = list(dict.fromkeys(wished))
        for other in self.commands():
            if other.name != command.name and _meet(other, command):
                rest = [key for key in keys(other) if key not in wanted]
                if len(rest) < len(keys(other)):
                    self._keep(other, rest)
        self._keep(command, wanted)
        self.apply()
        self.changed.emit()

    def reset(self, command: Command) -> None:
        """Give an action the keys that it came with."""
        self.set_keys(command, self.default(command))

    def reset_all(self) -> None:
        """Give all actions the keys that they came with."""
        self._store.forget()
        self.apply()
        self.changed.emit()

    # -- within ----------------------------------------------------------------

    def _wished(self, command: Command) -> Keys:
        kept = self._chosen(command)
        wished = self._default_now(command) if kept is None else map(QKeySequence, kept)
        return tuple(key for key in wished if not (self.many and is_bare_letter(key)))

    def _default_now(self, command: Command) -> Keys:
        """As it comes, but for digits that the user gave to another class."""
        if not _gives(command):
            return self.default(command)
        book = self._store.book
        key = class_keys(self._classes, {} if book is None else book.class_keys).get(
            _class_of(command), ""
        )
        return (QKeySequence(key),) if key else ()

    def _chosen(self, command: Command) -> tuple[str, ...] | None:
        differs = self._actions.differs(command.action)
        return self._store.keys(command.action, differs=differs)

    def _keep(self, command: Command, wanted: list[QKeySequence]) -> None:
        own = tuple(wanted) != self.default(command)
        texts = tuple(key.toString() for key in wanted)
        differs = self._actions.differs(command.action)
        self._store.keep(command.action, texts if own else None, differs=differs)


def keys(command: Command) -> Keys:
    """The keys that an action has now."""
    return keys_of(command.action)


def _gives(command: Command) -> bool:
    """Whether it gives a class."""
    return command.name.startswith(GIVES_CLASS)


def _class_of(command: Command) -> int:
    return int(command.name.removeprefix(GIVES_CLASS))


def _meet(one: Command, other: Command) -> bool:
    """Whether there is a place where both are heard."""
    return bool(heard(one.action) & heard(other.action))
