"""Questions that stop the user, because going on without an answer would lose something."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum, auto

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QAbstractButton, QMessageBox, QWidget

from alc_desktop.i18n.engine_texts import in_users_language
from alc_engine.runtime.errors import UserFixableError


class Unsaved(Enum):
    """What to do with answers that can't be saved while the project is closed."""

    RETRY = auto()
    COPY = auto()
    ABANDON = auto()
    STAY = auto()


def ask_names(parent: QWidget, copy_names: Callable[[], None]) -> QMessageBox:
    """Whether names may be in the diagnostics, which are copied without them; to be opened.

    Parameters
    ----------
    parent : QWidget
    copy_names : callable
        Copies them with names, once the user agreed.
    """
    box = QMessageBox(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setIcon(QMessageBox.Icon.Information)
    box.setText(QCoreApplication.translate("Questions", "The diagnostics are copied."))
    box.setInformativeText(
        QCoreApplication.translate(
            "Questions",
            "No image is in them, and names of images, folders, classes and people are left out. "
            "Names can help to find a mistake: copy them too, if you agree to hand them on.",
        )
    )
    without = box.addButton(
        QCoreApplication.translate("Questions", "Leave names out"),
        QMessageBox.ButtonRole.RejectRole,
    )
    agree = box.addButton(
        QCoreApplication.translate("Questions", "Copy with names"),
        QMessageBox.ButtonRole.AcceptRole,
    )
    agree.clicked.connect(lambda: copy_names())
    box.setDefaultButton(without)
    box.setEscapeButton(without)
    return box


def ask_foreign_features(parent: QWidget, then: Callable[[bool], None]) -> QMessageBox:
    """Whether features that were kept on another computer are to be used; to be opened.

    Parameters
    ----------
    parent : QWidget
    then : callable
        Gets whether they are, once the user has said so.
    """
    box = QMessageBox(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setIcon(QMessageBox.Icon.Question)
    box.setText(
        QCoreApplication.translate(
            "Questions", "The features beside this project come from another computer or user."
        )
    )
    box.setInformativeText(
        QCoreApplication.translate(
            "Questions",
            "If you have moved the project from a computer of yours, use them: that saves the time "
            "of computing them. If you have the project from somebody else, compute them anew: "
            "made-up features would choose the images that you are asked about.",
        )
    )
    anew = box.addButton(
        QCoreApplication.translate("Questions", "Compute anew"), QMessageBox.ButtonRole.RejectRole
    )
    use = box.addButton(
        QCoreApplication.translate("Questions", "Use them"), QMessageBox.ButtonRole.AcceptRole
    )
    box.setDefaultButton(anew)
    box.setEscapeButton(anew)
    box.finished.connect(lambda _: then(box.clickedButton() is use))
    return box


def ask_unsaved(parent: QWidget, error: UserFixableError, count: int) -> Unsaved:
    """Ask what to do with `count` answers that can't be saved.

    None wait where the file is no longer what was saved to it; what was saved is then
    in memory alone.
    """
    box, meanings = unsaved_question(parent, error, count)
    box.exec()
    return meanings.get(box.clickedButton(), Unsaved.STAY)


def unsaved_question(
    parent: QWidget, error: UserFixableError, count: int
) -> tuple[QMessageBox, dict[QAbstractButton, Unsaved]]:
    """The question of `ask_unsaved`, and what its buttons mean."""
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Warning)
    if count:
        box.setText(
            QCoreApplication.translate("Questions", "%Ln answers can't be saved.", None, count)
        )
        box.setInformativeText(in_users_language(error.message))
    else:
        box.setText(in_users_language(error.what))
        box.setInformativeText("\n".join(map(in_users_language, (error.where, error.remedy))))
    retry = box.addButton(
        QCoreApplication.translate("Questions", "Try again"), QMessageBox.ButtonRole.AcceptRole
    )
    copy = box.addButton(
        QCoreApplication.translate("Questions", "Save a copy…"), QMessageBox.ButtonRole.AcceptRole
    )
    abandon = box.addButton(
        QCoreApplication.translate("Questions", "Close and lose them")
        if count
        else QCoreApplication.translate("Questions", "Close all the same"),
        QMessageBox.ButtonRole.DestructiveRole,
    )
    stay = box.addButton(
        QCoreApplication.translate("Questions", "Stay"), QMessageBox.ButtonRole.RejectRole
    )
    box.setDefaultButton(retry if count else copy)
    box.setEscapeButton(stay)
    return box, {
        retry: Unsaved.RETRY,
        copy: Unsaved.COPY,
        abandon: Unsaved.ABANDON,
        stay: Unsaved.STAY,
    }
