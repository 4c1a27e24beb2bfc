"""Saving a copy of the open project, where its own file can't take the answers."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

if TYPE_CHECKING:
    from alc_desktop.model.session_model import SessionModel


def save_copy(model: SessionModel, window: QWidget) -> Path | None:
    """Ask for a place and write a copy with every answer there; None if the user thinks better.

    Raises
    ------
    UserFixableError
        If it can't be written there.
    """
    from alc_desktop.model import operations

    path = model.project.path
    chosen, _ = QFileDialog.getSaveFileName(
        window,
        QCoreApplication.translate("Saving", "Save a copy of the project"),
        str(path.with_name(f"{path.stem}-copy{path.suffix}")),
        QCoreApplication.translate("Saving", "Projects (*.alc)"),
        options=QFileDialog.Option.DontConfirmOverwrite,  # nothing is ever overwritten
    )
    if not chosen:
        return None
    return operations.save_copy(model, Path(chosen))
