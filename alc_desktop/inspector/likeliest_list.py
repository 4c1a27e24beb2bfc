"""The likeliest classes of an image, each with its key, its probability and a button.

What one of these keys means changes with the image. So the list says which class was
there to be read at a place (`seen`): painted, not scrolled away, and not just now.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from math import inf

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QAccessible, QFont, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from alc_desktop.commands.image_keys import SEEN
from alc_desktop.i18n.joining import listing
from alc_desktop.i18n.numbers import percent_text
from alc_desktop.model.explanations import Term, explained
from alc_desktop.model.likeliest import MOST, Likely
from alc_desktop.widgets.bar import draw_bar
from alc_desktop.widgets.give_button import GiveButton
from alc_desktop.widgets.name_label import NameLabel
from alc_desktop.widgets.spoken import set_role
from alc_desktop.widgets.theme import SPACING, current_theme

_BAR = 3.0


class LikeliestList(QWidget):
    """A heading and a row for each class; hidden where there are none.

    Signals
    -------
    given(int)
        The button at this place was clicked.
    """

    given = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image_id = -1
        self._likely: tuple[Likely, ...] = ()
        self._current = ""
        self.setAccessibleName(self.tr("The likeliest classes"))
        heading = QLabel(self.tr("The likeliest classes"))
        self.setToolTip(explained(Term.PROBABILITY))
        heading.setFont(_weighted(heading.font(), strong=True))
        self.rows = tuple(LikelyRow() for _ in range(MOST))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACING // 2, 0, SPACING // 2)
        column.setSpacing(SPACING // 4)
        column.addWidget(heading)
        for place, row in enumerate(self.rows):
            column.addWidget(row)
            row.give.given.connect(lambda _, place=place: self.given.emit(place))
        self.hide()

    def show_likely(self, image_id: int, likely: tuple[Likely, ...], current: str) -> None:
        """Show the likeliest classes of an image; `current`, its label, stands out."""
        if (image_id, likely) != (self._image_id, self._likely):
            for row in self.rows:
                row.seen_since = inf
        self._image_id, self._likely, self._current = image_id, likely, current
        self._write()

    def show_keys(self, keys: Sequence[str]) -> None:
        """Take up the key of each place, as it stands on the keyboard; empty for none."""
        for row, key in zip(self.rows, keys, strict=True):
            row.show_key(key)
        self._write()

    def set_giving(self, gives: bool) -> None:
        """Let each row have a button that gives its class."""
        for row in self.rows:
            row.give.setVisible(gives)

    def seen(self, image_id: int, place: int) -> Likely | None:
        """The class that could be read at a place of this image's list; None if none could."""
        if image_id != self._image_id or place >= len(self._likely):
            return None
        return self._likely[place] if self.rows[place].was_read else None

    def _write(self) -> None:
        for row in self.rows[len(self._likely) :]:
            row.hide()
        for row, likely in zip(self.rows, self._likely, strict=False):
            row.show_likely(likely, own=likely.name == self._current)
            row.show()
        self.setVisible(bool(self._likely))
        told = (row.words for row in self.rows[: len(self._likely)])
        self.setAccessibleDescription(listing(told))


class LikelyRow(QWidget):
    """Key, name, probability as a figure and as a bar, and the button that gives the class."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.seen_since = inf  # since then the class can be read; seconds of `time.monotonic`
        set_role(self, QAccessible.Role.ListItem)
        self._probability = 0.0  # NaN where it is not known
        self.key, self.name, self.share = QLabel(), NameLabel(), QLabel()
        self.key.setProperty("role", "key")
        self.key.hide()
        self.give = GiveButton(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 2, 0, 2 + int(_BAR))
        row.setSpacing(SPACING)
        row.addWidget(self.key)
        row.addWidget(self.name, 1)
        row.addWidget(self.share)
        row.addWidget(self.give)

    @property
    def words(self) -> str:
        """``Alt+1 bee 62 %``."""
        said = (self.key.text(), self.name.text(), self.share.text())
        return " ".join(filter(None, said))

    @property
    def was_read(self) -> bool:
        """Whether the name is in sight, and has been long enough to be read."""
        long_enough = time.monotonic() - self.seen_since >= SEEN / 1000
        return long_enough and self.name.visibleRegion().contains(self.name.rect().center())

    def show_key(self, key: str) -> None:
        """The key that gives the class; empty for none."""
        self.key.setText(key)
        self.key.setVisible(bool(key))

    def show_likely(self, likely: Likely, *, own: bool) -> None:
        """Stand for a class; `own`: the image bears it."""
        self._probability = likely.probability
        self.name.setText(likely.name)
        known = likely.probability == likely.probability
        self.share.setText(percent_text(likely.probability) if known else "")
        self.setAccessibleName(self.words)
        self.give.stand_for(likely.class_id, likely.name, self.key.text())
        for label in (self.name, self.share):
            label.setFont(_weighted(label.font(), strong=own))
            role = QPalette.ColorRole.WindowText if own else QPalette.ColorRole.PlaceholderText
            label.setForegroundRole(role if label is self.share else QPalette.ColorRole.WindowText)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The probability as a line below the words; from now on they can be read."""
        if self.seen_since == inf:
            self.seen_since = time.monotonic()
        if self._probability != self._probability:
            return  # not known
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        bar = QRectF(0, self.height() - _BAR, self.width(), _BAR)
        draw_bar(painter, bar, self._probability, current_theme().accent)


def _weighted(font: QFont, *, strong: bool) -> QFont:
    weighted = QFont(font)
    weighted.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
    return weighted
