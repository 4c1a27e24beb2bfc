"""The list of keys, opened with ``?``."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from alc_desktop.commands.action_keys import key_text, keys_of, keys_text
from alc_desktop.commands.actions import Actions
from alc_desktop.commands.command import plain
from alc_desktop.widgets.dialog import Dialog
from alc_desktop.widgets.headings import heading, paragraph
from alc_desktop.widgets.theme import SPACING

Row = tuple[str, str]


class KeyHelp(Dialog):
    """Keys in groups, two columns.

    Parameters
    ----------
    actions : Actions
    many : bool
        Whether letters over the images find classes.
    parent : QWidget
    """

    def __init__(self, actions: Actions, many: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys"))
        page = QWidget()
        columns = QHBoxLayout(page)
        columns.setContentsMargins(0, 0, 2 * SPACING, 0)
        columns.setSpacing(4 * SPACING)
        for groups in (
            [
                (self.tr("Label"), self._labelling(actions, many)),
                (self.tr("Look closely"), self._looking(actions)),
            ],
            [
                (self.tr("Move and select"), self._moving()),
                (self.tr("Work"), self._working(actions)),
            ],
        ):
            column = QVBoxLayout()
            column.setSpacing(SPACING)
            for title, rows in groups:
                column.addWidget(heading(title))
                column.addLayout(_table(rows))
                column.addSpacing(SPACING)
            column.addStretch(1)
            columns.addLayout(column)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*(3 * SPACING,) * 4)
        layout.addWidget(self._scrolled(page, parent.window().size()))
        layout.addWidget(buttons)

    def _scrolled(self, page: QWidget, room: QSize) -> QScrollArea:
        """All of the page in sight where the screen has the room, else scrolled by the keys."""
        area = QScrollArea(widgetResizable=True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setAccessibleName(self.tr("Keys"))
        area.setWidget(page)
        wished = page.sizeHint()
        area.setMinimumWidth(min(wished.width(), room.width() - 8 * SPACING))
        area.setMinimumHeight(min(wished.height(), room.height() - 14 * SPACING))
        return area

    def _labelling(self, actions: Actions, many: bool) -> list[Row]:
        rows = _rows(*actions.keyed_classes)
        if many:
            rows.append((self.tr("letters, then Enter"), self.tr("find any class by its name")))
        likeliest = " ".join(key_text(action) for action in actions.likeliest if keys_of(action))
        if likeliest:
            rows.append((likeliest, self.tr("give one of the likeliest classes")))
        return rows + _rows(*actions.answers, actions.find_class, actions.blind)

    def _moving(self) -> list[Row]:
        return [
            (self.tr("arrows, Home, End, Page"), self.tr("move")),
            (self.tr("Shift+arrows, Shift+click"), self.tr("select a range")),
            (self.tr("Ctrl+click, Ctrl+Space"), self.tr("add one to the selection")),
            (self.tr("Ctrl+A"), self.tr("select all")),
            (self.tr("Ctrl+wheel"), self.tr("size of the thumbnails")),
        ]

    def _looking(self, actions: Actions) -> list[Row]:
        return [
            *_rows(actions.loupe, actions.full_screen, actions.actual_size, actions.fit),
            (self.tr("+, -, wheel"), self.tr("zoom the large image")),
            (self.tr("Shift+arrows, drag"), self.tr("move the enlarged image")),
            *_rows(actions.compare, actions.next_example, actions.previous_example),
            (self.tr("Esc"), self.tr("leave the loupe")),
        ]

    def _working(self, actions: Actions) -> list[Row]:
        return _rows(
            *(actions.undo, actions.redo, actions.next_round, actions.audit),
            *(actions.method, actions.cancel),
            *(actions.add_class, actions.edit_classes, actions.search, actions.export),
            *(actions.find_action, actions.keys),
        )


def _rows(*actions: QAction) -> list[Row]:
    """Keys and names of the actions; those that the user left without a key are left out."""
    known = [action for action in actions if keys_of(action)]
    return [(keys_text(action), plain(action.text())) for action in known]


def _table(rows: list[Row]) -> QGridLayout:
    table = QGridLayout()
    table.setHorizontalSpacing(2 * SPACING)
    table.setVerticalSpacing(SPACING // 2)
    for place, (keys, meaning) in enumerate(rows):
        key = paragraph(keys)
        key.setWordWrap(False)
        key.setProperty("role", "key")
        table.addWidget(key, place, 0, Qt.AlignmentFlag.AlignLeft)
        words = paragraph(meaning)
        words.setWordWrap(False)
        table.addWidget(words, place, 1)
    table.setColumnStretch(1, 1)
    return table
