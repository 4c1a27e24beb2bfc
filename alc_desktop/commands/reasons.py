"""Why an action of the window can't be done now, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction

from alc_desktop.commands.actions import Actions


def why_disabled(actions: Actions, action: QAction) -> str:
    """What stands in the way of a disabled action; empty where that is not known.

    Parameters
    ----------
    actions : Actions
        Those of the window.
    action : QAction
        One of them that is disabled.
    """
    if action is actions.cancel:
        return QCoreApplication.translate("Reasons", "nothing runs in the background")
    if not actions.project_open and actions.needs_project(action):
        return QCoreApplication.translate("Reasons", "open a project first")
    if not actions.writable and actions.needs_writing(action):
        return QCoreApplication.translate("Reasons", "the project is open read-only")
    if action is actions.undo:
        return QCoreApplication.translate("Reasons", "there is nothing to undo")
    if action is actions.redo:
        return QCoreApplication.translate("Reasons", "there is nothing to redo")
    if action is actions.prepare:
        return (
            QCoreApplication.translate("Reasons", "something else is running")
            if actions.cancel.isEnabled()
            else QCoreApplication.translate("Reasons", "the images are prepared")
        )
    if action in (actions.next_round, actions.audit):
        return (
            QCoreApplication.translate("Reasons", "something else is running")
            if actions.cancel.isEnabled()
            else QCoreApplication.translate("Reasons", "the images are not prepared yet")
        )
    if action in actions.of_class:
        return QCoreApplication.translate("Reasons", "highlight a class in the class panel first")
    return ""
