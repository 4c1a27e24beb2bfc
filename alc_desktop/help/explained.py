"""What a control or a pane is: in plain words where one asks for it, with the way to the guide."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QTextDocumentFragment
from PySide6.QtWidgets import QWidget

SCHEME = "guide:"
"""Begins the address of a place in the guide."""
_PLACE = "guide_place"


def explain(widget: QWidget, words: str, place: str = "") -> None:
    """Let *What is this?* say these words of a widget, and of all in it that has none of its own.

    Parameters
    ----------
    widget : QWidget
    words : str
        Plain text.
    place : str
        Where the guide tells more, as `guide_text.places` names it; empty for nowhere.
    """
    more = QCoreApplication.translate("Explained", "More in the guide")
    link = f'<p><a href="{SCHEME}{place}">{escape(more)}</a></p>' if place else ""
    widget.setWhatsThis(f"<p>{escape(words)}</p>{link}")
    widget.setProperty(_PLACE, place)


def explained_by(widget: QWidget | None) -> QWidget | None:
    """The widget, or the one around it, that *What is this?* has words of."""
    while widget is not None and not widget.whatsThis():
        widget = widget.parentWidget()
    return widget


def place_of(widget: QWidget | None) -> str:
    """Where the guide tells of a widget, or of what it lies in; empty for its beginning."""
    while widget is not None and not widget.property(_PLACE):
        widget = widget.parentWidget()
    return "" if widget is None else str(widget.property(_PLACE))


def words_of(widget: QWidget) -> str:
    """What *What is this?* says of a widget, without marks and without the link."""
    return QTextDocumentFragment.fromHtml(widget.whatsThis().partition("<p><a")[0]).toPlainText()
