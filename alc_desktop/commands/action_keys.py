"""The keys of an action: those of the whole window, and those of images or a list alone.

Qt hears a shortcut wherever its window is, also beneath an open menu. So only
keys that nobody types by chance are shortcuts of Qt: those with Ctrl, Alt or
Meta, and function keys. All others are *single keys*. They are kept beside the
action, and the widgets that mean them (`WidgetKeys`) hear them while they have
the focus.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import Flag, auto

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence

from alc_desktop.commands.key_places import legend
from alc_desktop.i18n.joining import listing

Keys = tuple[QKeySequence, ...]

_HEARD, _SINGLE, _TITLE = "heard", "single_keys", "title"
_CHORDS = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


class Heard(Flag):
    """Where the keys of an action are heard."""

    IMAGES = auto()
    """Where images have the focus."""
    CLASSES = auto()
    """In the class panel."""
    ELSEWHERE = auto()
    WINDOW = IMAGES | CLASSES | ELSEWHERE


def hear(action: QAction, where: Heard) -> None:
    """Say where the keys of an action are heard; without it, in the whole window."""
    action.setProperty(_HEARD, where.value)


def heard(action: QAction) -> Heard:
    """Where the keys of an action are heard, apart from single keys, which images alone hear."""
    value = action.property(_HEARD)
    return Heard.WINDOW if value is None else Heard(value)


def name_action(action: QAction, title: str) -> None:
    """Give an action its text; an ``&`` marks the letter for menus."""
    action.setProperty(_TITLE, title)
    _write(action)


def is_single(key: QKeySequence) -> bool:
    """Whether somebody who types could press it by chance."""
    if key.isEmpty():
        return False
    pressed = key[0]  # type: ignore[index]  # missing in PySide's stub
    if pressed.keyboardModifiers() & _CHORDS:
        return False
    return not Qt.Key.Key_F1 <= pressed.key() <= Qt.Key.Key_F35


def is_bare_letter(key: QKeySequence) -> bool:
    """Whether it is a letter alone, as the name of a class begins with."""
    text = key.toString()
    return len(text) == 1 and text.isalpha()


def give_keys(action: QAction, keys: Iterable[QKeySequence]) -> None:
    """Give an action these keys and no others."""
    keys = [key for key in keys if not key.isEmpty()]
    wide = heard(action) is Heard.WINDOW
    action.setShortcuts([key for key in keys if wide and not is_single(key)])
    single = [key.toString() for key in keys if not wide or is_single(key)]
    action.setProperty(_SINGLE, single)
    if action.property(_TITLE) is not None:
        _write(action)


def keys_of(action: QAction) -> Keys:
    """All keys of an action, single ones first."""
    return (*single_keys(action), *action.shortcuts())


def single_keys(action: QAction) -> Keys:
    """The keys that Qt does not hear by itself."""
    return tuple(QKeySequence(text) for text in action.property(_SINGLE) or ())


def key_text(action: QAction) -> str:
    """The first key of an action as it stands on the keyboard; empty if it has none."""
    return next(iter(keys_written(action)), "")


def keys_text(action: QAction) -> str:
    """The keys of an action as they stand on the keyboard."""
    return listing(keys_written(action))


def keys_written(action: QAction) -> tuple[str, ...]:
    """Each key of an action as it stands on the keyboard."""
    single = (written(key, by_place=True) for key in single_keys(action))
    return tuple(dict.fromkeys((*single, *map(written, action.shortcuts()))))


def written(key: QKeySequence, *, by_place: bool = False) -> str:
    """A key as the system writes it, with the sign that the keyboard in use has in its place.

    Parameters
    ----------
    key : QKeySequence
    by_place : bool
        Whether it is heard by its place with Alt or Ctrl held, too, as by `WidgetKeys`.
    """
    text = key.toString()
    if len(text) == 1:
        return legend(text)
    native = key.toString(QKeySequence.SequenceFormat.NativeText)
    chord, sign = text[:-1], text[-1:]
    if by_place and chord.endswith("+") and "Shift+" not in chord and native.endswith(sign):
        return native[: -len(sign)] + legend(sign)
    return native


def rewrite(action: QAction) -> None:
    """Show the keys of an action anew: another keyboard is in use."""
    if action.property(_TITLE) is not None:
        _write(action)


def _write(action: QAction) -> None:
    """Menus show shortcuts by themselves; a single key stands behind a tab, as they read it."""
    title, single = action.property(_TITLE), single_keys(action)
    shown = f"{title}\t{key_text(action)}" if single and not action.shortcuts() else title
    if action.text() != shown:
        action.setText(shown)
