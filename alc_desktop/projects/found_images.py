"""What was found of new images: how it was read, and whether it goes in."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QListWidget,
    QVBoxLayout,
    QWidget,
)

from alc_desktop.i18n.engine_texts import problem_text
from alc_desktop.i18n.failure import Failure
from alc_desktop.i18n.numbers import count_text
from alc_desktop.projects.merge_offer import MergeOffer
from alc_desktop.projects.reading_form import ReadingForm
from alc_desktop.projects.refusal import Refusal
from alc_desktop.widgets.dialog import Dialog
from alc_desktop.widgets.headings import TITLE, heading, paragraph
from alc_desktop.widgets.primary_button import primary_button
from alc_desktop.widgets.theme import SPACING
from alc_engine.images.reading import ReadAs

if TYPE_CHECKING:
    from alc_engine.project import Addition
    from alc_engine.runtime.errors import UserFixableError

_WIDTH, _HEIGHT = 560, 440


class FoundImagesDialog(Dialog):
    """Says what was found and how it was read; if anything is new, offers to add it.

    Accepted: it is to be added.

    Signals
    -------
    read_again(ReadAs)
        The source is to be read so; the dialog has closed.
    left()
        Nothing more is to be done.
    """

    read_again = Signal(object)
    left = Signal()

    def __init__(self, addition: Addition, read_as: ReadAs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Add images"))
        self.setMinimumWidth(_WIDTH)
        self.title, self.facts = heading("", TITLE), paragraph()
        self.reading = ReadingForm()
        self.problems = QListWidget()
        self.merging = MergeOffer()
        self.buttons = QDialogButtonBox()
        self._build(addition, read_as)
        self.finished.connect(self._finish)
        self._reads_again = False

    def _build(self, addition: Addition, read_as: ReadAs) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(*(3 * SPACING,) * 4)
        column.setSpacing(SPACING)
        column.addWidget(self.title)
        self.title.setText(
            self.tr("%Ln new images were found.", None, len(addition))
            if len(addition)
            else self.tr("No new images were found.")
        )
        self.facts.setText("\n".join(self._facts(addition)))
        column.addWidget(self.facts)
        if addition.reading is not None:
            self.reading.show_reading(addition.reading, read_as)
            column.addSpacing(SPACING)
            column.addWidget(heading(self.tr("How this was read")))
            column.addWidget(self.reading)
        self.reading.changed.connect(self._read_again)
        self.merging.merge_wanted.connect(self.reading.merge)
        self.merging.show_scan(addition)
        if addition.problems:
            column.addSpacing(SPACING)
            column.addWidget(heading(self.tr("What deserves a look")))
            self.problems.setAccessibleName(self.tr("What deserves a look"))
            self.problems.setWordWrap(True)
            self.problems.addItems(list(map(problem_text, addition.problems)))
            column.addWidget(self.problems, 1)
            self.resize(_WIDTH, _HEIGHT)
        column.addWidget(self.merging)
        column.addSpacing(SPACING)
        column.addWidget(self.buttons)
        self._add_buttons(len(addition) > 0)

    def _facts(self, addition: Addition) -> list[str]:
        known = count_text(addition.known)
        lines = [self.tr("In the project already: {n}.").format(n=known)]
        if addition.vanished:
            gone = count_text(len(addition.vanished))
            lines.append(self.tr("Not there any more: {n}. Their answers stay.").format(n=gone))
        if len(addition):
            lines.append(self.tr("Undo does not take added images back."))
        return lines

    def _add_buttons(self, anything: bool) -> None:
        role = QDialogButtonBox.ButtonRole
        self.add_button = primary_button(self.tr("Add them"))
        self.buttons.addButton(self.add_button, role.AcceptRole)
        self.add_button.setDefault(anything)
        self.add_button.setVisible(anything)
        text = self.tr("Cancel") if anything else self.tr("Close")
        self.leave_button = self.buttons.addButton(text, role.RejectRole)
        self.leave_button.setDefault(not anything)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    def _read_again(self, read_as: ReadAs) -> None:
        self._reads_again = True
        self.reject()
        self.read_again.emit(read_as)

    def _finish(self) -> None:
        if not self._reads_again:
            self.left.emit()


class HowToReadDialog(Dialog):
    """Asks what only the user can know of the source of new images.

    Signals
    -------
    read_again(ReadAs)
    left()
        As in `FoundImagesDialog`.
    """

    read_again = Signal(object)
    left = Signal()

    def __init__(
        self, question: UserFixableError, read_as: ReadAs, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Add images"))
        self.setMinimumWidth(_WIDTH)
        self._read_as = read_as
        self.refusal = Refusal()
        self.refusal.show_failure(Failure.of(question), is_table=False)
        column = QVBoxLayout(self)
        column.addWidget(self.refusal)
        self.refusal.reading_chosen.connect(self._choose)
        self.refusal.left.connect(self.reject)
        self.rejected.connect(self.left)

    def _choose(self, fields: dict[str, Any]) -> None:
        self.accept()
        self.read_again.emit(replace(self._read_as, **fields))
