"""The examples at hand, in groups: one of them is shown large, the others wait to be picked."""

from __future__ import annotations

from collections.abc import Sequence
from math import inf

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from alc_desktop.inspector.likeliest_list import LikelyRow
from alc_desktop.model.comparison import OF_EACH, Comparison, Example, ExampleGroup
from alc_desktop.model.likeliest import Likely
from alc_desktop.widgets.name_label import NameLabel
from alc_desktop.widgets.theme import SPACING, current_theme
from alc_desktop.widgets.thumbnail_painting import Thumbnails, draw_thumbnail

_SIDE, _GAP, _RING = 74, 4, 3
_WAYS: dict[int, int] = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Right: +1,
    Qt.Key.Key_Down: +1,
}


class ExampleButton(QAbstractButton):
    """One example as a thumbnail; the one that is shown large has a ring.

    Signals
    -------
    stepped(int)
        By an arrow key: so many examples on, or back.
    """

    stepped = Signal(int)

    def __init__(self, loader: Thumbnails) -> None:
        super().__init__()
        self._loader = loader
        self.example: Example | None = None
        self.setCheckable(True)
        self.setFixedSize(_SIDE, _SIDE)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keys with the image
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        loader.loaded.connect(self._repaint)

    def show_example(self, example: Example, shown_for: str) -> None:
        """Stand for an image; `shown_for` says what its group has in common."""
        self.example = example
        words = " · ".join(filter(None, (example.name, example.why, shown_for)))
        self.setAccessibleName(words or self.tr("without a label"))
        self.setToolTip(self.accessibleName())
        self.update()

    def paintEvent(self, _: QPaintEvent) -> None:
        """The thumbnail, and the ring."""
        if self.example is None:
            return
        theme, painter = current_theme(), QPainter(self)
        area = QRectF(self.rect()).adjusted(_RING + 1, _RING + 1, -_RING - 1, -_RING - 1)
        draw_thumbnail(painter, area, self._loader, self.example.image_id, theme)
        if self.isChecked():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme.accent, _RING))
            inset = _RING / 2
            painter.drawRoundedRect(
                QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), 4, 4
            )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on to other examples by the arrows."""
        if event.key() in _WAYS:
            self.stepped.emit(_WAYS[event.key()])
        else:
            super().keyPressEvent(event)

    def _repaint(self, image_id: int) -> None:
        if self.example is not None and self.example.image_id == image_id:
            self.update()


class ExampleBox(QWidget):
    """A group: its class with key, name and probability, or other words; then its examples."""

    def __init__(self, loader: Thumbnails) -> None:
        super().__init__()
        self.group: ExampleGroup | None = None
        self.of_class = LikelyRow()
        self.title, self._note = NameLabel(), QLabel()
        strong = QFont(self.title.font())
        strong.setWeight(QFont.Weight.DemiBold)
        self.title.setFont(strong)
        self._note.setWordWrap(True)
        self._note.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.buttons = tuple(ExampleButton(loader) for _ in range(OF_EACH))
        row = QHBoxLayout()
        row.setSpacing(_GAP)
        for button in self.buttons:
            row.addWidget(button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, SPACING)
        column.setSpacing(2)
        column.addWidget(self.of_class)
        column.addWidget(self.title)
        column.addWidget(self._note)
        column.addLayout(row)

    def show_group(self, group: ExampleGroup, key: str) -> None:
        """Show another group; `key` gives its class, as it stands on the keyboard."""
        self.group = group
        self.of_class.setVisible(group.likely is not None)
        self.title.setVisible(group.likely is None)
        if group.likely is None:
            self.title.setText(group.name)
        else:
            self.of_class.show_key(key)
            self.of_class.show_likely(group.likely, own=True)
        self._note.setText(group.note)
        self._note.setVisible(bool(group.note))
        for place, button in enumerate(self.buttons):
            there = place < len(group.examples)
            button.setVisible(there)
            if there:
                button.show_example(group.examples[place], group.note)
        heading = self.of_class.words if group.likely is not None else group.name
        self.setAccessibleName(" · ".join(filter(None, (heading, group.note))))


class ExampleShelf(QScrollArea):
    """What the nearest images are called, and the groups of examples below each other.

    Signals
    -------
    picked(Example or None)
        It is to be shown large.
    likely_given(int)
        The button of the likeliest class at this place was clicked.
    class_given(int)
        The button of another class was clicked: its id.
    """

    picked = Signal(object)
    likely_given = Signal(int)
    class_given = Signal(int)

    def __init__(self, loader: Thumbnails) -> None:
        super().__init__()
        self._loader = loader
        self._comparison: Comparison | None = None
        self._keys: Sequence[str] = ()
        self._gives = False
        self._picked: tuple[str, Example] | None = None  # name of its group, and it
        self.boxes: list[ExampleBox] = []
        self._buttons = QButtonGroup(self)
        self.words = QLabel()
        self.words.setWordWrap(True)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setAccessibleDescription(self.tr("What images like it are called"))
        page = QWidget()
        self._column = QVBoxLayout(page)
        self._column.setContentsMargins(SPACING, SPACING, SPACING, SPACING)
        self._column.setSpacing(SPACING)
        self._column.addWidget(self.words)
        self._column.addStretch(1)
        self.setWidget(page)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # it scrolls along with its examples
        self.setAccessibleName(self.tr("Examples to compare with"))
        across = OF_EACH * (_SIDE + _GAP) - _GAP + 2 * SPACING
        self.setFixedWidth(across + self.verticalScrollBar().sizeHint().width())

    def show_comparison(self, shown: Comparison) -> None:
        """Show examples for another image, or others; the same kind stays picked."""
        before, self._comparison = self._comparison, shown
        if before is None or _likely(before) != _likely(shown) or before.image_id != shown.image_id:
            for box in self.boxes:
                box.of_class.seen_since = inf
        self.words.setText(shown.words)
        self.words.setVisible(bool(shown.words))
        self._write()
        self._pick_again(anew=before is None or before.image_id != shown.image_id)

    def forget(self) -> None:
        """Begin anew with the next image."""
        self._comparison = self._picked = None

    def show_keys(self, keys: Sequence[str]) -> None:
        """Take up the key of each of the likeliest classes, as it stands on the keyboard."""
        self._keys = keys
        self._write()

    def set_giving(self, gives: bool) -> None:
        """Let each class have a button that gives it."""
        self._gives = gives

    def step(self, count: int) -> None:
        """Pick another example, so many on or back; after the last comes the first."""
        buttons = self._shown_buttons()
        if not buttons:
            return
        checked = self._buttons.checkedButton()
        at = buttons.index(checked) if checked in buttons else -1
        button = buttons[(at + count) % len(buttons)]
        if checked is not None and checked.hasFocus():
            button.setFocus(Qt.FocusReason.OtherFocusReason)
        button.click()

    def seen_likely(self, image_id: int, place: int) -> Likely | None:
        """The class that could be read at a place of this image's likeliest; None: none could."""
        box = self._box_at(place)
        if self._comparison is None or self._comparison.image_id != image_id or box is None:
            return None
        assert box.group is not None
        return box.group.likely if box.isVisible() and box.of_class.was_read else None

    def bring_likely(self, place: int) -> None:
        """Scroll a place of the likeliest classes into sight."""
        box = self._box_at(place)
        if box is not None:
            self.ensureWidgetVisible(box.of_class)

    # -- within ----------------------------------------------------------------

    def _box_at(self, place: int) -> ExampleBox | None:
        return next(
            (each for each in self._shown_boxes() if each.group and each.group.place == place), None
        )

    def _shown_boxes(self) -> list[ExampleBox]:
        count = 0 if self._comparison is None else len(self._comparison.groups)
        return self.boxes[:count]

    def _shown_buttons(self) -> list[ExampleButton]:
        return [
            button
            for box in self._shown_boxes()
            if box.group is not None
            for button in box.buttons[: len(box.group.examples)]
        ]

    def _write(self) -> None:
        groups = () if self._comparison is None else self._comparison.groups
        while len(self.boxes) < len(groups):
            self._add_box()
        for box in self.boxes[len(groups) :]:
            box.hide()
        for box, group in zip(self.boxes, groups, strict=False):
            key = self._keys[group.place] if 0 <= group.place < len(self._keys) else ""
            box.show_group(group, key)
            box.of_class.give.setVisible(self._gives)
            box.show()

    def _add_box(self) -> None:
        box = ExampleBox(self._loader)
        for button in box.buttons:
            self._buttons.addButton(button)
            button.stepped.connect(self.step)
            button.clicked.connect(lambda _=False, box=box, button=button: self._pick(box, button))
        box.of_class.give.given.connect(lambda class_id, box=box: self._give(box, class_id))
        self._column.insertWidget(self._column.count() - 1, box)
        self.boxes.append(box)

    def _give(self, box: ExampleBox, class_id: int) -> None:
        if box.group is not None and box.group.place >= 0:
            self.likely_given.emit(box.group.place)
        else:
            self.class_given.emit(class_id)

    def _pick(self, box: ExampleBox, button: ExampleButton) -> None:
        assert box.group is not None
        assert button.example is not None
        self._picked = box.group.name, button.example
        self.ensureWidgetVisible(box.of_class if box.group.likely else box.title, 0, 0)
        self.ensureWidgetVisible(button, 0, SPACING)
        self.picked.emit(button.example)

    def _pick_again(self, *, anew: bool) -> None:
        """The same example if it is still there, else the first of its group, else of all."""
        boxes = [box for box in self._shown_boxes() if box.group and box.group.examples]
        found: ExampleButton | None = None
        if self._picked is not None:
            name, example = self._picked
            of_group = [box for box in boxes if box.group and box.group.name == name]
            for box in of_group:
                for button in box.buttons[: len(box.group.examples)]:  # type: ignore[union-attr]
                    if button.example and button.example.image_id == example.image_id:
                        found = found or button
            if found is None and of_group:
                found = of_group[0].buttons[0]
        if found is None and boxes:
            found = boxes[0].buttons[0]
        if found is None:
            self._picked = None
            self._buttons.setExclusive(False)
            for each in self._buttons.buttons():
                each.setChecked(False)
            self._buttons.setExclusive(True)
            self.picked.emit(None)
            return
        found.setChecked(True)
        if anew:
            self.verticalScrollBar().setValue(0)
        box = next(each for each in boxes if found in each.buttons)
        assert box.group is not None
        self._picked = (box.group.name, found.example) if found.example else None
        self.picked.emit(found.example)

    def minimumSizeHint(self) -> QSize:
        """As wide as it is, and no higher than it must be."""
        return QSize(self.width(), 4 * _SIDE)


def _likely(shown: Comparison) -> list[Likely | None]:
    return [group.likely for group in shown.groups]
