"""The guide in a window of its own: contents, search, and the page; nothing from the network."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, QSize, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut, QTextCursor
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSplitter,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from alc_desktop.help.guide_browser import GuideBrowser
from alc_desktop.help.guide_text import guide_file, guide_languages, spoken_language
from alc_desktop.i18n.numbers import count_text
from alc_desktop.widgets.dialog import Dialog
from alc_desktop.widgets.headings import paragraph
from alc_desktop.widgets.theme import SPACING
from alc_desktop.widgets.wrapped_tree import WrappedTree

_SIZE = QSize(1040, 760)
_CONTENTS = 250
"""Width of the contents at first, device-independent pixels."""
_PLACE = Qt.ItemDataRole.UserRole


class GuideWindow(Dialog):
    """Stays beside the window: what is read can be tried at once. Escape closes it.

    Parameters
    ----------
    parent : QWidget
        The window.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Guide"))
        flags = Qt.WindowType.WindowMinimizeButtonHint | Qt.WindowType.WindowMaximizeButtonHint
        self.setWindowFlags(self.windowFlags() | flags)
        self._marks: list[QTextCursor] = []
        self._mark = -1
        self.browser = GuideBrowser()
        self.contents = WrappedTree()
        self.search = QLineEdit(clearButtonEnabled=True)
        self.found = QLabel()
        self.back = QPushButton(self.tr("&Back"))
        self.previous, self.next = QPushButton("▲"), QPushButton("▼")
        self.foreign = paragraph("", "muted")
        self._build()
        self._connect()
        self.resize(_SIZE.boundedTo(self.screen().availableSize() * 0.92))

    def show_place(self, place: str = "") -> None:
        """Show the guide in the language of now, at a place as `guide_text.places` names it."""
        language = spoken_language()
        has_own = language in guide_languages()
        self.foreign.setText(
            ""
            if has_own
            else self.tr("The guide is not there in your language yet; this is the English one.")
        )
        self.foreign.setVisible(not has_own)
        self.browser.show_page(guide_file(language), place)
        self.show()
        self.raise_()
        self.activateWindow()
        self.browser.setFocus()

    # -- building ------------------------------------------------------------------

    def _build(self) -> None:
        self.contents.setAccessibleName(self.tr("Contents"))
        self.contents.setRootIsDecorated(False)
        self.contents.setItemsExpandable(False)
        self.search.setPlaceholderText(self.tr("Find in the guide"))
        self.search.setAccessibleName(self.tr("Find in the guide"))
        self.found.setAccessibleName(self.tr("Places found"))
        self.found.setProperty("role", "muted")
        for button, name in (
            (self.previous, self.tr("Previous place")),
            (self.next, self.tr("Next place")),
        ):
            button.setAccessibleName(name)
            button.setToolTip(name)
        for button in (self.back, self.previous, self.next):
            button.setAutoDefault(False)
        self.back.setEnabled(False)
        for button in (self.previous, self.next):
            button.setEnabled(False)
        bar = QHBoxLayout()
        bar.setSpacing(SPACING)
        bar.addWidget(self.back)
        bar.addWidget(self.search, 1)
        bar.addWidget(self.found)
        bar.addWidget(self.previous)
        bar.addWidget(self.next)
        parts = QSplitter(Qt.Orientation.Horizontal)
        parts.addWidget(self.contents)
        parts.addWidget(self.browser)
        parts.setStretchFactor(1, 1)
        parts.setSizes([_CONTENTS, _SIZE.width() - _CONTENTS])
        parts.setChildrenCollapsible(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(2 * SPACING,) * 4)
        column.setSpacing(SPACING)
        column.addLayout(bar)
        column.addWidget(self.foreign)
        column.addWidget(parts, 1)

    def _connect(self) -> None:
        self.browser.page_changed.connect(self._list_contents)
        self.browser.verticalScrollBar().valueChanged.connect(self._follow_reading)
        self.browser.way_back_changed.connect(self.back.setEnabled)
        self.back.clicked.connect(self.browser.go_back)
        self.contents.currentItemChanged.connect(lambda item, _: self._go_to(item))
        self.contents.itemClicked.connect(self._go_to)
        self.contents.itemActivated.connect(lambda _: self.browser.setFocus())
        self.search.textChanged.connect(self._search)
        self.search.installEventFilter(self)
        self.previous.clicked.connect(lambda: self._step(-1))
        self.next.clicked.connect(lambda: self._step(+1))
        self.finished.connect(self._give_back)
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.activated.connect(self._start_search)

    def _give_back(self) -> None:
        """Not every system gives the window the keys back by itself."""
        above = self.parentWidget()
        if above is not None:
            above.activateWindow()

    # -- contents --------------------------------------------------------------------

    def _list_contents(self) -> None:
        self.contents.ensurePolished()  # or the rows have the height of another style
        with QSignalBlocker(self.contents):
            self.contents.clear()
            above: list[QTreeWidgetItem] = []  # one for each level that is open
            for title, level, position in self.browser.headings:
                del above[max(level - 2, 0) :]
                item = QTreeWidgetItem([title])
                item.setData(0, _PLACE, position)
                if above:
                    above[-1].addChild(item)
                else:
                    self.contents.addTopLevelItem(item)
                if level > 1:
                    above.append(item)
            self.contents.expandAll()
        self._search(self.search.text())
        self._follow_reading()

    def _items(self) -> list[QTreeWidgetItem]:
        """One for each heading, in order."""
        items = self.contents.findItems(
            "", Qt.MatchFlag.MatchContains | Qt.MatchFlag.MatchRecursive
        )
        return sorted(items, key=lambda item: int(item.data(0, _PLACE)))

    def _go_to(self, item: QTreeWidgetItem | None) -> None:
        if item is not None:
            self.browser.scroll_to(item.data(0, _PLACE))

    def _follow_reading(self) -> None:
        """Highlight the section that is read, unless its list is being walked through."""
        items, place = self._items(), self.browser.heading_in_sight()
        if 0 <= place < len(items) and not self.contents.hasFocus():
            with QSignalBlocker(self.contents):
                self.contents.setCurrentItem(items[place])
            self.contents.scrollToItem(items[place])

    # -- search ----------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter in the search line goes on to the next place, with Shift to the one before."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        ):
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self._step(-1 if back else +1)
            return True
        return super().eventFilter(watched, event)

    def _start_search(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _search(self, words: str) -> None:
        self._marks, self._mark = self.browser.mark(words.strip()), -1
        for button in (self.previous, self.next):
            button.setEnabled(bool(self._marks))
        if self._marks:
            self._step(+1)
        else:
            self.found.setText(self.tr("not found") if words.strip() else "")

    def _step(self, steps: int) -> None:
        if not self._marks:
            return
        self._mark = (self._mark + steps) % len(self._marks)
        self.browser.show_mark(self._marks, self._mark)
        self.found.setText(
            self.tr("{place} of {count}").format(
                place=count_text(self._mark + 1), count=count_text(len(self._marks))
            )
        )
