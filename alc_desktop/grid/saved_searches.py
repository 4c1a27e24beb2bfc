"""The button beside the search line: searches kept under a name, for this user."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QInputDialog, QMenu, QToolButton, QWidget

from alc_desktop.widgets.icons import icon
from alc_desktop.widgets.theme import follow_theme


class SavedSearches(QToolButton):
    """A menu: save the search of now, go to one that was saved, delete one.

    Signals
    -------
    chosen(str)
        A search to be searched for.
    changed(object)
        Mapping of str to str: the searches that are kept, by name.
    """

    chosen = Signal(str)
    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAutoRaise(True)
        self.setAccessibleName(self.tr("Saved searches"))
        self.setToolTip(self.tr("Saved searches"))
        self.saved: dict[str, str] = {}
        self._text = ""
        self._menu = QMenu(self)
        self.clicked.connect(self._open)
        follow_theme(self._renew)

    def menu(self) -> QMenu:
        """What can be done now."""
        self._fill()
        return self._menu

    def show_saved(self, saved: Mapping[str, str]) -> None:
        """Offer these; without a signal."""
        self.saved = dict(saved)

    def set_text(self, text: str) -> None:
        """What would be saved: a search that can be read, or nothing."""
        self._text = text.strip()

    def save(self, name: str) -> None:
        """Keep the search of now under a name; another one of that name gives way."""
        self.saved = dict(sorted({**self.saved, name: self._text}.items()))
        self.changed.emit(self.saved)

    def delete(self, name: str) -> None:
        """Keep a search no longer."""
        self.saved = {known: text for known, text in self.saved.items() if known != name}
        self.changed.emit(self.saved)

    def _open(self) -> None:
        """Beside the event loop: a button with a menu of its own would wait within a loop."""
        self.menu().popup(self.mapToGlobal(QPoint(0, self.height())))

    def _fill(self) -> None:
        menu = self._menu
        menu.clear()
        keep = menu.addAction(self.tr("Save this search…"))
        keep.setEnabled(bool(self._text))
        keep.triggered.connect(self._ask)
        if not self.saved:
            return
        menu.addSeparator()
        for name, text in self.saved.items():
            go = menu.addAction(_plain(name))
            go.setToolTip(text)
            go.triggered.connect(lambda _=False, text=text: self.chosen.emit(text))
        menu.setToolTipsVisible(True)
        menu.addSeparator()
        deleting = menu.addMenu(self.tr("Delete"))
        for name in self.saved:
            gone = deleting.addAction(_plain(name))
            gone.triggered.connect(lambda _=False, name=name: self.delete(name))

    def _ask(self) -> None:
        title, words = self.tr("Save search"), self.tr("Name of “{search}”:")
        name, agreed = QInputDialog.getText(
            self, title, words.format(search=self._text), text=self._text
        )
        if agreed and name.strip():
            self.save(name.strip())

    def _renew(self) -> None:
        self.setIcon(icon("bookmark"))


def _plain(name: str) -> str:
    """A name of which no letter becomes a key of the menu."""
    return name.replace("&", "&&")
