"""What going back would undo, before it does."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMessageBox, QWidget

MOST_NAMED = 8
"""Operations that are told one by one; the others are counted."""


def ask_undo(
    parent: QWidget, count: int, sentences: Sequence[str], then: Callable[[], None]
) -> QMessageBox:
    """Whether operations are to be undone; to be opened.

    Parameters
    ----------
    parent : QWidget
    count : int
    sentences : sequence of str
        Of the first `MOST_NAMED` that are undone, or of all if they are fewer.
    then : callable
        Undoes them, once the user agreed.
    """
    box = QMessageBox(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setIcon(QMessageBox.Icon.Question)
    box.setTextFormat(Qt.TextFormat.PlainText)  # names of files and classes are no markup
    box.setText(QCoreApplication.translate("Questions", "Undo %Ln operations?", None, count))
    lines = [f"• {sentence}" for sentence in sentences]
    if count > len(lines):
        rest = count - len(lines)
        lines.append(QCoreApplication.translate("Questions", "and %Ln more", None, rest))
    why = QCoreApplication.translate(
        "Questions",
        "Each is undone by a step of its own, the newest first, and redo brings them back one by"
        " one until something else is done. What had been undone before stays undone.",
    )
    box.setInformativeText("\n".join((*lines, "", why)))
    keep = box.addButton(
        QCoreApplication.translate("Questions", "Leave all as it is"),
        QMessageBox.ButtonRole.RejectRole,
    )
    go = box.addButton(
        QCoreApplication.translate("Questions", "Undo %Ln operations", None, count),
        QMessageBox.ButtonRole.AcceptRole,
    )
    go.clicked.connect(lambda: then())
    box.setDefaultButton(keep)
    box.setEscapeButton(keep)
    return box
