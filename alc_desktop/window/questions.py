"""Questions that stop the user, because going on without an answer would lose something."""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from alc_engine.errors import UserFixableError


class Unsaved(Enum):
    """What to do with answers that can't be saved while the project is closed."""

    RETRY = auto()
    ABANDON = auto()
    STAY = auto()


def ask_unsaved(parent: QWidget, error: UserFixableError, count: int) -> Unsaved:
    """Ask what to do with `count` answers that can't be saved."""
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Warning)
    box.setText(QCoreApplication.translate("Questions", "%Ln answers can't be saved.", None, count))
    box.setInformativeText(str(error))
    retry = box.addButton(
        QCoreApplication.translate("Questions", "Try again"), QMessageBox.ButtonRole.AcceptRole
    )
    abandon = box.addButton(
        QCoreApplication.translate("Questions", "Close and lose them"),
        QMessageBox.ButtonRole.DestructiveRole,
    )
    stay = box.addButton(
        QCoreApplication.translate("Questions", "Stay"), QMessageBox.ButtonRole.RejectRole
    )
    box.setDefaultButton(retry)
    box.setEscapeButton(stay)
    box.exec()
    if box.clickedButton() is abandon:
        return Unsaved.ABANDON
    return Unsaved.RETRY if box.clickedButton() is retry else Unsaved.STAY
