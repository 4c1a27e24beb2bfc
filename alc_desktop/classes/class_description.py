"""What a class is, in words and in pictures that were chosen for it: a part of the class panel."""

from __future__ import annotations

from collections.abc import Callable, Hashable

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from alc_desktop.model.facts import ImageFacts
from alc_desktop.widgets.chart_axes import smaller
from alc_desktop.widgets.note_field import NoteField
from alc_desktop.widgets.theme import SPACING, current_theme
from alc_desktop.widgets.thumbnail_painting import Thumbnails, draw_thumbnail

_SIDE = 56
_LINES = 3


class ClassDescription(QWidget):
    """The description of one class, written in place, and its pictures in a row.

    A part is there while any class has one, or is being described, so that nothing moves
    while the mouse goes over the classes.

    Signals
    -------
    left()
        The keys go back to the list of classes.
    """

    left = Signal()

    def __init__(self, loader: Thumbnails, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.on_keep: Callable[[int, str], bool] = lambda *_: False
        """Called with a class and its description; whether it was taken."""
        self._facts: ImageFacts | None = None
        self._class_id = -1
        self.heading = QLabel()
        self.heading.setFont(smaller(self.heading.font(), 0.9))
        self.heading.setProperty("role", "muted")
        self.heading.setWordWrap(True)
        self.heading.setTextFormat(Qt.TextFormat.PlainText)
        self.field = NoteField(self._kept, (_LINES, _LINES))
        self.field.left.connect(self.left)
        self.field.changed.connect(self._fit)
        self.pictures = PictureRow(loader)
        self.heading.setBuddy(self.field)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACING // 2)
        for part in (self.heading, self.field, self.pictures):
            column.addWidget(part)
        self.set_writable(False)
        self._fit()

    def set_writable(self, writable: bool) -> None:
        """Whether descriptions can be kept."""
        self.field.setReadOnly(not writable)

    def show_facts(self, facts: ImageFacts) -> None:
        """Take what is told of the classes."""
        self._facts = facts
        self.show_class(self._class_id)

    def show_class(self, class_id: int) -> None:
        """Show another class, unless one is just being described; -1 for none."""
        facts = self._facts
        if facts is None or (self.field.hasFocus() and class_id != self._class_id):
            return
        self._class_id = class_id if class_id in facts.class_order else -1
        name = facts.class_name(self._class_id) if self._class_id >= 0 else ""
        heading = self.tr("What “{name}” is").format(name=name) if name else ""
        self.heading.setText(heading)
        self.field.setAccessibleName(heading)
        none = self.tr("No description of “{name}” yet").format(name=name) if name else ""
        self.field.setPlaceholderText(none)
        about = None if self._class_id < 0 else self._class_id
        self.field.show_text(about, facts.descriptions.get(self._class_id, ""))
        self.pictures.show_pictures(name, facts.pictures.get(self._class_id, ()))
        self._fit()

    def write(self, class_id: int) -> None:
        """Take the keys to describe a class."""
        self.show_class(class_id)
        for part in (self, self.heading, self.field):
            part.setVisible(True)
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        cursor = self.field.textCursor()
        cursor.movePosition(cursor.MoveOperation.End)
        self.field.setTextCursor(cursor)

    def _kept(self, about: Hashable, text: str) -> bool:
        assert isinstance(about, int)
        return self.on_keep(about, text)

    def _fit(self) -> None:
        """Show the parts that any class fills."""
        facts = self._facts
        standing = () if facts is None else facts.class_order
        described = facts is not None and any(i in facts.descriptions for i in standing)
        described |= self.field.hasFocus() or self.field.is_written
        pictured = facts is not None and any(facts.pictures.get(i) for i in standing)
        there = self._class_id >= 0
        self.heading.setVisible(there and described)
        self.field.setVisible(there and described)
        self.pictures.setVisible(there and pictured)
        self.setVisible(there and (described or pictured))


class PictureRow(QWidget):
    """The pictures of a class, as many as fit in a row."""

    def __init__(self, loader: Thumbnails, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._loader = loader
        self.image_ids: tuple[int, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        loader.loaded.connect(self._repaint_image)

    def show_pictures(self, name: str, image_ids: tuple[int, ...]) -> None:
        """Show those of another class."""
        self.image_ids = image_ids
        count = self.tr("%Ln pictures chosen for “{name}”", None, len(image_ids))
        self.setAccessibleName(count.format(name=name))
        self.setToolTip(self.accessibleName())
        self.update()

    def places(self) -> list[QRectF]:
        """Where the pictures go that fit."""
        step = _SIDE + SPACING // 2
        fitting = max(1, (self.width() + SPACING // 2) // step)
        return [QRectF(n * step, 0, _SIDE, _SIDE) for n in range(min(fitting, len(self.image_ids)))]

    def sizeHint(self) -> QSize:
        """One row."""
        return QSize(3 * _SIDE, _SIDE)

    def minimumSizeHint(self) -> QSize:
        """One picture."""
        return QSize(_SIDE, _SIDE)

    def paintEvent(self, _: QPaintEvent) -> None:
        """The pictures."""
        painter = QPainter(self)
        for place, image_id in zip(self.places(), self.image_ids, strict=False):
            draw_thumbnail(painter, place, self._loader, image_id, current_theme())

    def _repaint_image(self, image_id: int) -> None:
        if image_id in self.image_ids:
            self.update()
