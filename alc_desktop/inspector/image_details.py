"""What is known of one image, in words and small drawings: the lower half of the inspector."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from alc_desktop.i18n.numbers import decimal_text
from alc_desktop.inspector.copy_strip import Copy
from alc_desktop.model.answer_words import status_word
from alc_desktop.model.explanations import Term, explained, with_terms
from alc_desktop.model.likeliest import Likely
from alc_desktop.widgets.name_label import NameLabel
from alc_desktop.widgets.small_charts import WeightCurve
from alc_desktop.widgets.theme import SPACING, current_theme, follow_theme
from alc_engine.labels.store import GIVES_LABEL, Status


@dataclass(frozen=True, eq=False)
class ImageDetails:
    """Everything the inspector shows of an image.

    Attributes
    ----------
    image_id : int
    path : Path
    file_name : str
    given, current : str
        Names of the given label and of the label that stands now.
    status : Status
    likely : tuple of Likely
        Its likeliest classes; empty where they would be guesses.
    entropy : float or None
        Nats, as the model of the latest round says, before its batch was picked.
    alpha_history : (E + 1,) float64 or None
        Contribution weight of the label that the latest round was trained on, at the
        start and after each epoch; 1 is an even share.
    weighed : str
        Name of that label; empty where it is not known.
    asked : str
        Why the image is asked, and what a wrong answer costs; empty if it isn't asked.
    reason : str
        The figures that it was picked by; empty if there are none.
    history : tuple of str
        A line for each answer, the oldest first.
    came_as : str
        Name of the class that the given label was of when it was handed in, if
        that was merged since; else empty.
    hidden : bool
        Whether labels, the model's classes, weights and history are kept back, and
        are missing here, until there is an answer.
    copies : tuple of Copy
        Its near-duplicates.
    alike : str
        What the nearest images are called; empty where that is kept back or not known.
    """

    image_id: int
    path: Path
    file_name: str
    given: str
    current: str
    status: Status
    likely: tuple[Likely, ...] = ()
    entropy: float | None = None
    alpha_history: NDArray[np.float64] | None = None
    asked: str = ""
    reason: str = ""
    history: tuple[str, ...] = ()
    came_as: str = ""
    weighed: str = ""
    hidden: bool = False
    copies: tuple[Copy, ...] = ()
    alike: str = ""


class DetailsPanel(QWidget):
    """Labels, model, contribution weight, reason and history of an image."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = QGridLayout()
        self._rows.setHorizontalSpacing(2 * SPACING)
        self._rows.setVerticalSpacing(SPACING // 2)
        self._rows.setColumnStretch(1, 1)
        self._hidden = _muted(self.tr("Label and suggestion stay hidden until you have answered."))
        self._given = self._row(0, self.tr("Given label"), NameLabel())
        self._expert = self._row(1, self.tr("Expert label"), NameLabel())
        self._status = self._row(2, self.tr("Status"))
        self._entropy = self._row(3, self.tr("Entropy"))
        moment = self.tr("As the model said in the latest round, before its batch was picked")
        for label in self._entropy:
            label.setToolTip(with_terms(moment, Term.ENTROPY, Term.NATS))
        self._shown_status = Status.UNREVIEWED
        self._curve = WeightCurve()
        self._reason = _wrapped()
        self._history = _wrapped()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACING // 2)
        layout.addWidget(self._hidden)
        layout.addLayout(self._rows)
        self._sections: dict[QWidget, QLabel] = {
            part: self._section(layout, title, part)
            for title, part in (
                (self.tr("Contribution weight over the epochs"), self._curve),
                (self.tr("How it was chosen"), self._reason),
                (self.tr("History"), self._history),
            )
        }
        for part in (self._curve, self._sections[self._curve]):
            part.setToolTip(explained(Term.WEIGHT, Term.EPOCH))
        looked_at = Term.TRUST, Term.PROBABILITY, Term.ENTROPY, Term.NATS
        self._reason.setToolTip(explained(*looked_at))
        layout.addStretch(1)
        follow_theme(self._renew)

    def show_details(self, details: ImageDetails) -> None:
        """Show what is known of an image, or what may be told of it."""
        self._hidden.setVisible(details.hidden)
        self._show_labels(details)
        status = status_word(int(details.status))
        glyph = current_theme().status_glyph(details.status)
        self._set(self._status, f"{glyph}  {status}" if glyph else status)
        self._shown_status = details.status
        self._renew()
        entropy = details.entropy
        self._set(self._entropy, "" if entropy is None else self._nats(entropy))
        weights = details.alpha_history
        if weights is not None:
            self._curve.show_weights(weights)
        title = self.tr("Contribution weight over the epochs")
        if details.weighed:
            title = self.tr("Contribution weight of “{label}” over the epochs")
        self._sections[self._curve].setText(title.format(label=details.weighed))
        self._show_section(self._curve, weights is not None and len(weights) > 1)
        self._reason.setText(details.reason)
        self._show_section(self._reason, bool(details.reason))
        self._history.setText("\n".join(details.history))
        self._show_section(self._history, bool(details.history))

    def _show_labels(self, details: ImageDetails) -> None:
        changed = details.current != details.given
        given = details.given
        if details.came_as:
            given = self.tr("{name} (came as “{before}”)").format(
                name=given, before=details.came_as
            )
        self._set(self._given, "" if details.hidden else given)
        font = QFont(self._given[1].font())
        font.setStrikeOut(changed)
        self._given[1].setFont(font)
        answered = details.status in GIVES_LABEL
        self._set(self._expert, details.current if answered else "")

    def _nats(self, entropy: float) -> str:
        return self.tr("{entropy} nats").format(entropy=decimal_text(entropy))

    def _renew(self) -> None:
        palette = QPalette()
        palette.setColor(
            QPalette.ColorRole.WindowText, current_theme().status_color(self._shown_status)
        )
        for _, value in (self._status, self._expert):
            value.setPalette(palette)

    # -- parts ---------------------------------------------------------------

    def _row(self, line: int, caption: str, value: QLabel | None = None) -> tuple[QLabel, QLabel]:
        title, value = _muted(caption), value or _wrapped()
        title.setWordWrap(False)
        value.setFont(_strong(value.font()))
        value.setAccessibleDescription(caption)
        self._rows.addWidget(title, line, 0, Qt.AlignmentFlag.AlignTop)
        self._rows.addWidget(value, line, 1)
        return title, value

    def _set(self, row: tuple[QLabel, QLabel], text: str) -> None:
        title, value = row
        value.setText(text)
        title.setVisible(bool(text))
        value.setVisible(bool(text))

    def _section(self, layout: QVBoxLayout, title: str, part: QWidget) -> QLabel:
        heading = _wrapped(title)
        heading.setFont(_strong(heading.font()))
        heading.setContentsMargins(0, SPACING, 0, 0)
        layout.addWidget(heading)
        layout.addWidget(part)
        return heading

    def _show_section(self, part: QWidget, visible: bool) -> None:
        self._sections[part].setVisible(visible)
        part.setVisible(visible)


def _wrapped(text: str = "") -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label


def _muted(text: str) -> QLabel:
    label = _wrapped(text)
    label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
    return label


def _strong(font: QFont) -> QFont:
    strong = QFont(font)
    strong.setWeight(QFont.Weight.DemiBold)
    return strong
