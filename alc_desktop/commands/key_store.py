"""Where the user's own keys are kept: those of commands with the user, those of classes with the
project.
"""

from __future__ import annotations

from typing import Protocol

from PySide6.QtGui import QAction

from alc_desktop.app.preferences import Preferences
from alc_desktop.commands.fixed_keys import GIVES_CLASS

Texts = tuple[str, ...]


class ClassKeyBook(Protocol):
    """What a project knows of the keys of its classes."""

    @property
    def class_keys(self) -> dict[int, str]:
        """Portable text by class id; empty for a class that shall have none."""

    def keep_class_keys(self, keys: dict[int, str]) -> None:
        """Keep others from now on."""


class KeyStore:
    """The keys that the user chose.

    Where letters find classes, a command whose key is a letter elsewhere comes with another
    one; the user's choice is kept for each of the two.

    Attributes
    ----------
    book : ClassKeyBook or None
        Of the open project.
    many : bool
        Whether letters find classes.
    """

    def __init__(self, preferences: Preferences) -> None:
        self._preferences = preferences
        self.book: ClassKeyBook | None = None
        self.many = False

    def keys(self, action: QAction, *, differs: bool) -> Texts | None:
        """What the user chose for an action; None if nothing.

        Parameters
        ----------
        action : QAction
        differs : bool
            Whether it comes with other keys where letters find classes.
        """
        class_id = _class_of(action)
        if class_id < 0:
            return self._preferences.keys(self._name(action, differs))
        chosen = {} if self.book is None else self.book.class_keys
        return tuple(filter(None, [chosen[class_id]])) if class_id in chosen else None

    def keep(self, action: QAction, keys: Texts | None, *, differs: bool) -> None:
        """Keep what the user chose; None forgets it. A class has one key at most."""
        class_id = _class_of(action)
        if class_id < 0:
            self._preferences.keep_keys(self._name(action, differs), keys)
        elif self.book is not None:
            chosen = {i: key for i, key in self.book.class_keys.items() if i != class_id}
            if keys is not None:
                chosen[class_id] = keys[-1] if keys else ""
            self.book.keep_class_keys(chosen)

    def forget(self) -> None:
        """Forget all that was chosen, for this project's classes as well."""
        self._preferences.forget_keys()
        if self.book is not None and self.book.class_keys:
            self.book.keep_class_keys({})

    def _name(self, action: QAction, differs: bool) -> str:
        name = action.objectName()
        return f"many/{name}" if self.many and differs else name


def _class_of(action: QAction) -> int:
    """The class that an action gives; -1 if it gives none."""
    name = action.objectName()
    return int(name.removeprefix(GIVES_CLASS)) if name.startswith(GIVES_CLASS) else -1
