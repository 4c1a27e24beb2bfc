"""What a screen reader is told beyond names: what changes by itself, and what a picture is.

`announce` is the only way by which something is said that nobody went to.
"""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

_ROLE = "accessible_role"
_installed: list[bool] = []


def announce(widget: QWidget, text: str, *, urgent: bool = False) -> None:
    """Let a screen reader say something.

    Parameters
    ----------
    widget : QWidget
        Where it happened.
    text : str
    urgent : bool
        Whether it is said at once, whatever is being said.
    """
    if not text or not QAccessible.isActive():
        return
    event = QAccessibleAnnouncementEvent(widget, text)
    if urgent:
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
    QAccessible.updateAccessibility(event)


def set_role(widget: QWidget, role: QAccessible.Role) -> None:
    """Say what a widget is that paints itself; Qt knows no more than that it is something."""
    widget.setProperty(_ROLE, role.value)
    if not _installed:
        QAccessible.installFactory(_interface)
        _installed.append(True)


def _interface(_: str, thing: QObject) -> QAccessibleInterface | None:
    """What tells of a thing that has a role of its own; of all else Qt knows what it is."""
    if not isinstance(thing, QWidget):
        return None
    role = thing.property(_ROLE)
    return None if role is None else QAccessibleWidget(thing, QAccessible.Role(role))
