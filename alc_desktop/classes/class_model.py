"""The classes of the class panel as a model: those that fit the search, best first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QWidget

from alc_desktop.i18n.numbers import count_text
from alc_desktop.model.word_search import Found

ENTRY_ROLE = Qt.ItemDataRole.UserRole
LETTERS_ROLE = Qt.ItemDataRole.UserRole + 1
"""Positions of the letters of the name that were searched."""
LARGEST_COUNT_ROLE = Qt.ItemDataRole.UserRole + 2
"""The largest count of all classes, so that the figures stand in one column."""

LONGEST_NAME_ROLE = Qt.ItemDataRole.UserRole + 3
"""The longest name of all classes, so that all rows are arranged alike."""
HEADING_ROLE = Qt.ItemDataRole.UserRole + 4
"""What stands above a row that begins a group of classes; empty above any other."""

_NONE: Mapping[int, str] = MappingProxyType({})


@dataclass(frozen=True)
class ClassEntry:
    """A class as the panel shows it.

    Attributes
    ----------
    class_id : int
    name : str
    key : str
        The key that gives this class, as shown, e.g. ``"3"``; empty if it has none.
    count : int
        Images that carry this label now.
    corrected : int
        Of these, images that got it from the expert in place of another.
    blind : bool
        Whether only answered images are counted.
    age : int
        Place among the classes that the expert gave last, 0 for the latest; -1 for others.
    asked : bool
        Whether an image of the batch is labelled so, or the model takes one for it.
    """

    class_id: int
    name: str
    key: str
    count: int
    corrected: int
    blind: bool = False
    age: int = -1
    asked: bool = False


class ClassListModel(QAbstractListModel):
    """The classes that fit the search, best first."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.entries: tuple[ClassEntry, ...] = ()
        self.hint = ""
        """What a click does, for the tool tips."""
        self._matches: list[Found] = []
        self._headings = _NONE
        self._largest_count = 0
        self._longest_name = ""

    def show(
        self,
        entries: Sequence[ClassEntry],
        matches: list[Found],
        headings: Mapping[int, str] = _NONE,
    ) -> None:
        """Replace rows; if the same classes stay in the same places, only their figures change.

        Parameters
        ----------
        entries : sequence of ClassEntry
        matches : list of Found
            The rows.
        headings : mapping of row to str
            What stands above those that begin a group.
        """
        self._largest_count = max((entry.count for entry in entries), default=0)
        self._longest_name = max((entry.name for entry in entries), key=len, default="")
        same = [e.class_id for e in entries] == [e.class_id for e in self.entries]
        same &= [m.place for m in matches] == [m.place for m in self._matches]
        if same and headings == self._headings:
            self.entries, self._matches = tuple(entries), matches
            if matches:
                self.dataChanged.emit(self.index(0), self.index(len(matches) - 1))
            return
        self.beginResetModel()
        self.entries, self._matches, self._headings = tuple(entries), matches, headings
        self.endResetModel()

    def entry(self, row: int) -> ClassEntry:
        """The class in a row."""
        return self.entries[self._matches[row].place]

    def row_of(self, class_id: int) -> int:
        """The row of a class; -1 if it does not fit the search."""
        rows = (row for row in range(len(self._matches)) if self.entry(row).class_id == class_id)
        return next(rows, -1)

    def heading_of(self, row: int) -> str:
        """What stands above the group that a row is in; empty without groups."""
        begins = max((first for first in self._headings if first <= row), default=-1)
        return self._headings.get(begins, "")

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        """Classes that fit."""
        return 0 if parent.isValid() else len(self._matches)

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """The entry for the delegate, its words for everybody else."""
        if not index.isValid():
            return None
        entry = self.entry(index.row())
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.name
        if role == ENTRY_ROLE:
            return entry
        if role == LETTERS_ROLE:
            return self._matches[index.row()].letters
        if role == LARGEST_COUNT_ROLE:
            return self._largest_count
        if role == LONGEST_NAME_ROLE:
            return self._longest_name
        if role == HEADING_ROLE:
            return self._headings.get(index.row(), "")
        if role == Qt.ItemDataRole.AccessibleTextRole:
            heading = self._headings.get(index.row(), "")
            return ". ".join(filter(None, (heading, self._words(entry))))
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(filter(None, (self._words(entry), self.hint)))
        return None

    def _words(self, entry: ClassEntry) -> str:
        text = self.tr("{name}: %Ln images, {corrected} corrected", None, entry.count)
        if entry.blind:
            text = self.tr("{name}: %Ln images answered, {corrected} corrected", None, entry.count)
        text = text.format(name=entry.name, corrected=count_text(entry.corrected))
        return self.tr("{text}, key {key}").format(text=text, key=entry.key) if entry.key else text
