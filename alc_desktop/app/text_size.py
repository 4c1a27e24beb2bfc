"""How large text is: as the system has it, or as the user wants it in this program.

Everything is measured by its font, so that what is made after a change has the room it
needs; `MainWindow` makes its views anew, as in another language.
"""

from __future__ import annotations

import sys

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication

TEXT_SIZES = ("", "100", "125", "150", "175", "200")
"""Wishes, in per cent of the usual size; the empty one is the system's."""
_USUAL = {"win32": 9.0, "darwin": 13.0}
_USUAL_ELSEWHERE = 9.0
"""Points of a system whose text nobody made larger or smaller: 100 %."""


def use_text_size(application: QApplication, wish: str) -> None:
    """Write all text in one of `TEXT_SIZES`; what was made before keeps sizes of its own."""
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    if wish:
        font.setPointSizeF(_USUAL.get(sys.platform, _USUAL_ELSEWHERE) * int(wish) / 100)
    if font != application.font():
        application.setFont(font)
        # Windows hear of it by post: now, so that what is made in them measures the new one.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.ApplicationFontChange.value)
