"""Below the image in the loupe: which one it is, what it is called, and the way on or out."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAction, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from alc_desktop.commands.action_keys import key_text, written
from alc_desktop.commands.command import plain
from alc_desktop.i18n.direction import from_left
from alc_desktop.i18n.numbers import count_text, percent_text
from alc_desktop.model.answer_words import status_word
from alc_desktop.model.facts import ImageFacts
from alc_desktop.model.remark_words import image_remarks
from alc_desktop.widgets.class_mark import draw_class_mark
from alc_desktop.widgets.elided_label import ElidedLabel
from alc_desktop.widgets.spoken import set_role
from alc_desktop.widgets.theme import SPACING
from alc_desktop.widgets.wiring import Wiring
from alc_engine.labels.store import Status


class _Swatch(QWidget):
    """The colour of a class; nothing without one."""

    class_id = -1

    def sizeHint(self) -> QSize:
        side = round(self.fontMetrics().height() * 0.7)
        return QSize(side, side)

    def paintEvent(self, _: QPaintEvent) -> None:
        if self.class_id >= 0:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            draw_class_mark(painter, QRectF(self.rect()), self.class_id, 3)


class LoupeLine(QWidget):
    """Place in the list, name, label and suggestion of one image.

    It is told nothing but `ImageFacts`, so that it tells no more than may be told.

    Signals
    -------
    stepped(int)
        So many images on, or back.
    left()
        The loupe is to be left.
    """

    stepped = Signal(int)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.place, self.label, self.suggestion = QLabel(), QLabel(), QLabel()
        self.place.setAccessibleDescription(self.tr("Place in the list"))
        self.label.setAccessibleDescription(self.tr("Label"))
        self.suggestion.setAccessibleDescription(self.tr("Suggestion"))
        self.suggestion.setProperty("role", "muted")
        self.name = ElidedLabel()
        self.name.setAccessibleDescription(self.tr("File"))
        self.swatch = _Swatch()
        set_role(self.swatch, QAccessible.Role.Indicator)
        self.swatch.setAccessibleName(self.tr("Colour of the label"))
        self.swatch.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(SPACING, SPACING // 2, SPACING, SPACING // 2)
        self._row.setSpacing(SPACING)
        self.back = self._step_button("‹", self.tr("Previous image"), -1)
        self.on = self._step_button("›", self.tr("Next image"), +1)
        parts: tuple[QWidget, ...] = (self.back, self.place, self.on, self.name)
        for widget in (*parts, self.swatch, self.label, self.suggestion):
            self._row.addWidget(widget, int(widget is self.name))

    def offer(self, actions: Sequence[QAction], wiring: Wiring) -> None:
        """Offer actions of the window at the end, until `wiring` is cut; then the way out."""
        for action in actions:
            self._row.addWidget(_button_of(action, wiring))
        shut = _button()
        name = self.tr("Back to the images")
        key = written(QKeySequence(Qt.Key.Key_Escape))
        shut.setText(f"{name}   {key}")
        shut.setAccessibleName(name)
        shut.setAccessibleDescription(key)
        shut.clicked.connect(self.left)
        self._row.addWidget(shut)

    def show_image(self, facts: ImageFacts, image_id: int, row: int, count: int) -> None:
        """Say what may be told of an image.

        Parameters
        ----------
        facts : ImageFacts
        image_id : int
            -1 for none.
        row, count : int
            Its place in the list, from 0, and how many there are.
        """
        there = image_id >= 0
        place = self.tr("{place} of {count}")
        numbers = {"place": count_text(row + 1), "count": count_text(count)}
        self.place.setText(place.format(**numbers) if there else "")
        said: list[str] = []
        if there:
            said = [from_left(facts.file_names[image_id]), *image_remarks(facts, image_id)]
        self.name.setText(" · ".join(said).replace("\n", " "))
        self.swatch.class_id = int(facts.labels[image_id]) if there else -1
        self.swatch.setVisible(self.swatch.class_id >= 0)
        self.swatch.update()
        self.label.setText(self._label(facts, image_id) if there else "")
        suggestion = self._suggestion(facts, image_id) if there else ""
        self.suggestion.setText(suggestion)
        self.suggestion.setVisible(bool(suggestion))

    def _label(self, facts: ImageFacts, image_id: int) -> str:
        if facts.hides(image_id):
            return self.tr("Label hidden until answered")
        given, now = int(facts.given_labels[image_id]), int(facts.labels[image_id])
        name = facts.class_name(now)
        if given != now and given >= 0:
            name = f"{facts.class_name(given)} → {name}"
        status = int(facts.status[image_id])
        return name if status == Status.UNREVIEWED else f"{name} · {status_word(status)}"

    def _suggestion(self, facts: ImageFacts, image_id: int) -> str:
        suggestion = facts.suggestion(image_id)
        if suggestion < 0:
            return ""
        name = facts.class_name(suggestion)
        likely = facts.predicted_probability
        if likely is not None and likely[image_id] == likely[image_id]:
            name = f"{name} {percent_text(float(likely[image_id]))}"
        return self.tr("Suggested: {name}").format(name=name)

    def _step_button(self, sign: str, name: str, step: int) -> QToolButton:
        button = _button()
        button.setText(sign)
        button.setToolTip(name)
        button.setAccessibleName(name)
        button.clicked.connect(lambda: self.stepped.emit(step))
        return button


def _button() -> QToolButton:
    button = QToolButton()
    button.setAutoRaise(True)
    button.setMinimumSize(24, 24)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keys with the image
    return button


def _button_of(action: QAction, wiring: Wiring) -> QToolButton:
    button = _button()
    button.clicked.connect(action.trigger)
    wiring.connect(action.changed, lambda: _name(button, action))
    _name(button, action)
    return button


def _name(button: QToolButton, action: QAction) -> None:
    name, keys = plain(action.text()), key_text(action)
    button.setText(f"{name}   {keys}" if keys else name)
    button.setAccessibleName(name)
    button.setAccessibleDescription(keys)
