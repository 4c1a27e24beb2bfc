"""What the program is, whose method it follows, and the licences of what it stands on."""

from __future__ import annotations

from importlib.metadata import version

from PySide6.QtCore import QCoreApplication, Qt, qVersion
from PySide6.QtWidgets import QMessageBox, QWidget

from alc_desktop.widgets.icons import app_icon

_SIDE = 64


def about_box(parent: QWidget) -> QMessageBox:
    """A dialog, not yet open; it deletes itself."""
    translate = QCoreApplication.translate
    box = QMessageBox(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setWindowTitle(translate("About", "About this program"))
    box.setIconPixmap(app_icon().pixmap(_SIDE))
    box.setText(
        translate("About", "Label correction, version {version}").format(
            version=version("alc-desktop")
        )
    )
    paragraphs = (
        translate(
            "About",
            "Finds wrong labels in folders of images with as few questions as possible. Everything"
            " runs on this computer.",
        ),
        translate(
            "About",
            "The method: Kwang In Kim, Active Label Correction Using Robust Parameter Update and"
            " Entropy Propagation, ECCV 2022.",
        ),
        translate(
            "About",
            "MIT licence. The window is drawn by Qt {qt}, used under the LGPL, version 3; training"
            " is done by PyTorch. The licences of all packages lie beside them where Python keeps"
            " its packages.",
        ).format(qt=qVersion()),
    )
    box.setInformativeText("\n\n".join(paragraphs))
    return box
