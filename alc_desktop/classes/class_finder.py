"""Finds a class by its name over the images, and shows which image it is for.

The images to be answered are those that were current when typing began; they
stay the ones, whatever happens behind. Enter gives them the class at the top,
Escape or a click elsewhere gives nothing.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QModelIndex, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QInputMethodEvent,
    QKeyEvent,
    QPixmap,
)
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QVBoxLayout,
    QWidget,
)

from alc_desktop.classes.class_delegate import ClassDelegate
from alc_desktop.classes.class_groups import latest_first
from alc_desktop.classes.class_model import ClassEntry, ClassListModel
from alc_desktop.model.word_search import find_words
from alc_desktop.widgets.elided_label import ElidedLabel
from alc_desktop.widgets.headings import paragraph
from alc_desktop.widgets.spoken import announce
from alc_desktop.widgets.theme import SPACING
from alc_desktop.widgets.thumbnail_painting import Thumbnails
from alc_desktop.widgets.tree_choice import hear_choices

_ROWS, _CHARACTERS = 8, 64
_PICTURE = 112
"""Side of the image shown, device-independent pixels."""
_STAYS = (
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.MenuBarFocusReason,
    Qt.FocusReason.ActiveWindowFocusReason,
)
_STEPS: dict[int, int] = {
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_PageUp: -_ROWS + 1,
    Qt.Key.Key_PageDown: _ROWS - 1,
}


class ClassFinder(QFrame):
    """A line to type in beside the image it is for, and the classes that fit below.

    Parameters
    ----------
    loader : Thumbnails
    parent : QWidget
        Over whose upper part it stands.

    Signals
    -------
    chosen(image_ids, class_id)
        (K,) int64, the images that were current when typing began.
    """

    chosen = Signal(object, int)

    def __init__(self, loader: Thumbnails, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self.setProperty("role", "finder")
        self.setAccessibleName(self.tr("Find a class"))
        self._loader = loader
        self._ids: NDArray[np.int64] = np.zeros(0, dtype=np.int64)
        self._entries: tuple[ClassEntry, ...] = ()
        self._composing = False
        self._before: QWidget | None = None
        self._vanish = QTimer(self, singleShot=True, interval=0)
        self._vanish.timeout.connect(self.hide)
        self._picture = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self._picture.setFixedSize(_PICTURE, _PICTURE)
        self._about = ElidedLabel()
        self.field = QLineEdit(clearButtonEnabled=True)
        self.field.setAccessibleName(self.tr("Find a class"))
        self.field.setPlaceholderText(self.tr("Parts of the name, such as “quer ni”"))
        self.classes = ClassListModel(self)
        self.list = QListView()
        self._hint = paragraph("", "muted")
        self._build()
        self.field.textChanged.connect(self._filter)
        self.field.installEventFilter(self)
        self.list.clicked.connect(lambda _: self._take())
        hear_choices(self.list, self._choose)
        self.list.selectionModel().currentChanged.connect(self._say)
        loader.loaded.connect(self._show_loaded)
        parent.installEventFilter(self)
        self.hide()

    @property
    def image_ids(self) -> NDArray[np.int64]:
        """(K,) int64: the images that will be answered; none while it is closed."""
        return self._ids

    def open(
        self,
        image_ids: NDArray[np.int64],
        name: str,
        entries: Sequence[ClassEntry],
        text: str = "",
    ) -> None:
        """Begin to look for a class for these images.

        Parameters
        ----------
        image_ids : (K,) int64
            The first one is shown.
        name : str
            What they are called: a file name, or their number.
        entries : sequence of ClassEntry
        text : str
            What was typed already.
        """
        self._vanish.stop()
        if not len(self._ids):
            self._before = QApplication.focusWidget()
        self._ids = np.array(image_ids, dtype=np.int64)
        self._about.setText(name)
        self._show_picture()
        self._entries = tuple(entries)
        self._composing = False
        if self.field.text() == text:
            self._filter(text)
        self.field.setText(text)
        self._place()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self, entries: Sequence[ClassEntry]) -> None:
        """Take up other classes, or names of them, while it is open."""
        if len(self._ids):
            self._entries = tuple(entries)
            self._filter(self.field.text())

    def compose(self, event: QInputMethodEvent) -> None:
        """Go on with what an input method writes; the keys come here once a word is finished."""
        self._composing = not event.commitString()
        QApplication.sendEvent(self.field, event)
        if not self._composing:
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def open_composing(
        self, image_ids: NDArray[np.int64], name: str, entries: Sequence[ClassEntry]
    ) -> None:
        """Open without taking the keys: an input method is still at work where they are."""
        self.open(image_ids, name, entries)
        self._composing = True
        if self._before is not None:
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)

    def stop(self) -> None:
        """Close for good; to be called before what it stands over goes."""
        self.give_up()
        self._over.removeEventFilter(self)
        self.field.removeEventFilter(self)

    def give_up(self) -> None:
        """Close and give nothing."""
        self._end()

    def _end(self, *, keys_are_elsewhere: bool = False) -> NDArray[np.int64]:
        """Close; returns the images it was open for. The keys go back to where they were."""
        ids, self._ids = self._ids, np.zeros(0, dtype=np.int64)
        before, self._before = self._before, None
        if keys_are_elsewhere:
            self._vanish.start()  # not while the focus is on its way
        else:
            if before is not None:
                before.setFocus(Qt.FocusReason.OtherFocusReason)
            self.hide()
        return ids

    # -- building ------------------------------------------------------------

    def _build(self) -> None:
        self.list.setModel(self.classes)
        self.list.setItemDelegate(ClassDelegate(self.list))
        self.list.setAccessibleName(self.tr("Classes that fit"))
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.list.setFrameShape(QListView.Shape.NoFrame)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keys stay in the line
        row = self.fontMetrics().height() + 12
        self.list.setFixedHeight(row * _ROWS)
        words = QVBoxLayout()
        words.setSpacing(SPACING)
        words.addWidget(self._about)
        words.addWidget(self.field)
        words.addWidget(self._hint)
        words.addStretch(1)
        upper = QHBoxLayout()
        upper.setSpacing(2 * SPACING)
        upper.addWidget(self._picture)
        upper.addLayout(words, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(2 * SPACING,) * 4)
        column.setSpacing(SPACING)
        column.addLayout(upper)
        column.addWidget(self.list)

    def _place(self) -> None:
        parent = self._over
        wished = _CHARACTERS * self.fontMetrics().averageCharWidth() + _PICTURE
        width = min(wished, parent.width() - 2 * SPACING)
        height = min(self.sizeHint().height(), parent.height() - 2 * SPACING)
        self.setGeometry((parent.width() - width) // 2, SPACING, width, height)

    # -- what is shown -------------------------------------------------------

    def _show_picture(self) -> None:
        pixmap = self._loader.pixmap(int(self._ids[0])) if len(self._ids) else None
        if pixmap is None:
            self._picture.setPixmap(QPixmap())
            return
        ratio = self.devicePixelRatioF()
        scaled = pixmap.scaled(
            QSize(_PICTURE, _PICTURE) * ratio,
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        scaled.setDevicePixelRatio(ratio)
        self._picture.setPixmap(scaled)

    def _show_loaded(self, image_id: int) -> None:
        if len(self._ids) and image_id == self._ids[0]:
            self._show_picture()

    def _filter(self, text: str) -> None:
        entries = self._entries
        found = find_words(text, [entry.name for entry in entries], latest_first(entries))
        self.classes.show(entries, found)
        # Nothing typed: nothing is meant yet.
        row = 0 if found and text.strip() else -1
        self.list.setCurrentIndex(self.classes.index(row))
        self._say()

    def _say(self) -> None:
        """What Enter would do, on the screen and to a screen reader."""
        entry = self._current()
        if entry is not None:
            text = self.tr("Enter gives “{name}”. Esc leaves.").format(name=entry.name)
        elif self.classes.rowCount():
            text = self.tr("Type a part of the name, or choose with the arrows. Esc leaves.")
        else:
            text = self.tr("No class is called that. Esc leaves.")
        self._hint.setText(text)
        self.field.setAccessibleDescription(text)
        count = self.tr("%Ln classes fit", None, self.classes.rowCount())
        announce(self.field, f"{count}. {text}")

    def _current(self) -> ClassEntry | None:
        index = self.list.currentIndex()
        return self.classes.entry(index.row()) if index.isValid() else None

    # -- what the user does --------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The keys of the line that a line of text does not know; another size of the window."""
        kind = event.type()
        if watched is self.field:
            if kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
                return self._key(event)
            if isinstance(event, QFocusEvent) and self._is_left(event):
                self._end(keys_are_elsewhere=True)
        elif kind == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _is_left(self, event: QFocusEvent) -> bool:
        """Whether the keys go elsewhere for good, not to its own menu or another window."""
        return event.lostFocus() and not self._composing and event.reason() not in _STAYS

    def _key(self, event: QKeyEvent) -> bool:
        key = event.key()
        if key in _STEPS:
            self._step(_STEPS[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat():
                self._take()
        elif key in (Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self.give_up()
        else:
            return False
        return True

    def _step(self, rows: int) -> None:
        last = self.classes.rowCount() - 1
        if last >= 0:
            row = min(max(self.list.currentIndex().row() + rows, 0), last)
            self.list.setCurrentIndex(self.classes.index(row))

    def _choose(self, index: QModelIndex) -> None:
        self.list.setCurrentIndex(index)
        self._take()

    def _take(self) -> None:
        entry = self._current()
        if entry is None:
            return
        self.chosen.emit(self._end(), entry.class_id)
