"""The editor of the keys: all actions with theirs, a new key by pressing it, and its clashes."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from alc_desktop.commands.action_keys import keys_written, written
from alc_desktop.commands.command import Command
from alc_desktop.commands.key_field import KeyField
from alc_desktop.commands.shortcuts import Shortcuts, keys
from alc_desktop.model.word_search import Rank, find_words
from alc_desktop.widgets.dialog import Dialog
from alc_desktop.widgets.headings import TITLE, heading, paragraph
from alc_desktop.widgets.theme import SPACING
from alc_desktop.widgets.wrapped_tree import wrap_rows

_WIDTH, _HEIGHT = 640, 620
_COMMAND = Qt.ItemDataRole.UserRole


class ShortcutEditor(Dialog):
    """Actions by menu, and what can be done about the keys of the one highlighted.

    Every change holds at once and is kept.

    Parameters
    ----------
    shortcuts : Shortcuts
    parent : QWidget
    """

    def __init__(self, shortcuts: Shortcuts, parent: QWidget) -> None:
        super().__init__(parent)
        self._shortcuts = shortcuts
        self._items: dict[str, QTreeWidgetItem] = {}
        self._adds = False
        self._pending: QKeySequence | None = None
        self.filter = QLineEdit(clearButtonEnabled=True)
        self.tree = QTreeWidget()
        self.key_field = KeyField()
        self.message = paragraph("", "muted")
        self.new_key = QPushButton(self.tr("&New key…"))
        self.further_key = QPushButton(self.tr("&Further key…"))
        self.no_key = QPushButton(self.tr("N&o key"))
        self.reset_one = QPushButton(self.tr("&Reset"))
        self.move_key = QPushButton()
        self.keep_key = QPushButton()
        self.reset_all = QPushButton(self.tr("Reset &all"))
        self.close_button = QPushButton(self.tr("Close"))
        self._build(parent.size())
        self._fill()
        self._select(0)

    # -- building ------------------------------------------------------------

    def _build(self, window: QSize) -> None:
        self.setWindowTitle(self.tr("Shortcuts"))
        width = max(_WIDTH, 78 * self.fontMetrics().averageCharWidth())
        self.resize(min(width, window.width()), min(_HEIGHT, window.height()))
        self.filter.setPlaceholderText(self.tr("Find an action or a key"))
        self.filter.setAccessibleName(self.tr("Find an action or a key"))
        self.tree.setAccessibleName(self.tr("Actions and their keys"))
        self.tree.setHeaderLabels([self.tr("Action"), self.tr("Keys")])
        self.tree.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        wrap_rows(self.tree, 0)
        self.tree.setTabKeyNavigation(False)
        header = self.tree.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        actions = QHBoxLayout()
        for button in (self.new_key, self.further_key, self.no_key, self.reset_one):
            button.setAutoDefault(False)
            actions.addWidget(button)
        actions.addStretch(1)
        answer = QHBoxLayout()
        for part in (self.move_key, self.keep_key, self.key_field):
            kept = QSizePolicy(part.sizePolicy())
            kept.setRetainSizeWhenHidden(part is not self.key_field)
            part.setSizePolicy(kept)
            part.hide()
            answer.addWidget(part)
        answer.addStretch(1)
        last = QHBoxLayout()
        # Enter in the list asks for a key; it must not press a button on its way.
        for button in (self.reset_all, self.move_key, self.keep_key, self.close_button):
            button.setAutoDefault(False)
        last.addWidget(self.reset_all)
        last.addStretch(1)
        last.addWidget(self.close_button)
        # The room of the message is kept, so that nothing jumps.
        self.message.setMinimumHeight(2 * self.fontMetrics().lineSpacing() + 2)
        self.message.setAlignment(Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(3 * SPACING,) * 4)
        column.setSpacing(SPACING)
        column.addWidget(heading(self.tr("Shortcuts"), TITLE))
        column.addWidget(self.filter)
        column.addWidget(self.tree, 1)
        column.addLayout(actions)
        column.addWidget(self.message)
        column.addLayout(answer)
        column.addLayout(last)
        self.filter.textChanged.connect(self._fill)
        self.tree.currentItemChanged.connect(self._show_current)
        self.tree.itemActivated.connect(lambda item, _: self._record(adds=False))
        self.new_key.clicked.connect(lambda: self._record(adds=False))
        self.further_key.clicked.connect(lambda: self._record(adds=True))
        self.no_key.clicked.connect(lambda: self._set([]))
        self.reset_one.clicked.connect(self._reset)
        self.reset_all.clicked.connect(self._reset_all)
        self.key_field.recorded.connect(self._take)
        self.key_field.left.connect(self._rest)
        self.move_key.clicked.connect(self._move)
        self.keep_key.clicked.connect(self._rest)
        self.close_button.clicked.connect(self.accept)

    # -- the list --------------------------------------------------------------

    def _fill(self) -> None:
        """List the actions that fit the filter, by menu."""
        current = self.command
        self.tree.clear()
        self._items.clear()
        commands = self._shortcuts.commands()
        texts = [f"{each.title} {_text(each)}" for each in commands]
        found = find_words(self.filter.text(), texts)
        fitting = {one.place for one in found if one.rank < Rank.LETTERS}
        groups: dict[str, QTreeWidgetItem] = {}
        bold = QFont(self.font())
        bold.setBold(True)
        for place, command in enumerate(commands):
            if place not in fitting:
                continue
            if command.group not in groups:
                group = groups[command.group] = QTreeWidgetItem(self.tree, [command.group])
                group.setFont(0, bold)
                group.setFlags(Qt.ItemFlag.ItemIsEnabled)
                group.setFirstColumnSpanned(True)
            item = QTreeWidgetItem(groups[command.group])
            item.setData(0, _COMMAND, command)
            self._items[command.name] = item
        self._write_all()
        self.tree.expandAll()
        if current is not None and current.name in self._items:
            self.tree.setCurrentItem(self._items[current.name])
        else:
            self._select(0)

    def _write_all(self) -> None:
        for item in self._items.values():
            command: Command = item.data(0, _COMMAND)
            text = _text(command)
            item.setText(0, command.title)
            item.setText(1, text)
            font = item.font(1)
            font.setBold(self._shortcuts.is_changed(command))
            item.setFont(1, font)
            spoken = text or self.tr("no key")
            item.setData(1, Qt.ItemDataRole.AccessibleTextRole, spoken)

    def _select(self, place: int) -> None:
        items = list(self._items.values())
        if items:
            self.tree.setCurrentItem(items[place])
        else:
            self._show_current()

    @property
    def command(self) -> Command | None:
        """The one highlighted."""
        item = self.tree.currentItem()
        return None if item is None else item.data(0, _COMMAND)

    def highlight(self, name: str) -> None:
        """Highlight an action by its lasting name."""
        self.tree.setCurrentItem(self._items[name])

    def _show_current(self) -> None:
        self._stop()
        command = self.command
        for button in (self.new_key, self.further_key):
            button.setEnabled(command is not None)
        self.no_key.setEnabled(command is not None and bool(keys(command)))
        self.reset_one.setEnabled(command is not None and self._shortcuts.is_changed(command))
        self._say("")

    # -- a new key ---------------------------------------------------------------

    def _record(self, *, adds: bool) -> None:
        command = self.command
        if command is None:
            return
        self._stop()
        self._adds = adds
        self._say(self.tr("The key for “{action}”:").format(action=command.title))
        self.key_field.show()
        self.key_field.setFocus()

    def _take(self, key: QKeySequence) -> None:
        """Give it the key that was pressed, unless that means something already."""
        command = self.command
        self.key_field.hide()
        if command is None:
            return
        clash = self._shortcuts.clash(command, key)
        native = written(key)
        if clash is None:
            self._give(key)
        elif clash.holder is None:
            text = self.tr("{key} can't be used: it {meaning}. Press another.")
            self._say(text.format(key=native, meaning=clash.meaning), "warning")
            self.key_field.show()
            self.key_field.setFocus()
        else:
            self._pending = key
            text = self.tr("{key} is the key of “{other}”.")
            self._say(text.format(key=native, other=clash.meaning), "warning")
            self.move_key.setText(self.tr("Move it to “{action}”").format(action=command.title))
            keep = self.tr("Keep it with “{other}”").format(other=clash.holder.title)
            self.keep_key.setText(keep.replace("&", "&&"))
            self.move_key.show()
            self.keep_key.show()
            self.keep_key.setFocus()

    def _give(self, key: QKeySequence) -> None:
        command = self.command
        had = keys(command) if command is not None and self._adds else ()
        self._set([*had, key])

    def _move(self) -> None:
        key = self._pending
        self._stop()
        if key is not None:
            self._give(key)

    def _set(self, wished: list[QKeySequence]) -> None:
        command = self.command
        if command is not None:
            self._shortcuts.set_keys(command, wished)
            self._after()

    def _reset(self) -> None:
        command = self.command
        if command is not None:
            self._shortcuts.reset(command)
            self._after()

    def _reset_all(self) -> None:
        self._shortcuts.reset_all()
        self._after()
        self._say(self.tr("All actions have the keys that they came with."))

    def _after(self) -> None:
        self._write_all()
        self._show_current()
        self.tree.setFocus()

    def _rest(self) -> None:
        self._show_current()
        self.tree.setFocus()

    def _stop(self) -> None:
        self._pending = None
        for widget in (self.key_field, self.move_key, self.keep_key):
            widget.hide()

    def _say(self, text: str, role: str = "muted") -> None:
        self.message.setText(text)
        self.message.setProperty("role", role)
        self.message.style().polish(self.message)
        self.tree.setAccessibleDescription(text)


def _text(command: Command) -> str:
    return "   ".join(keys_written(command.action))
