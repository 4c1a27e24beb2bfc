"""Asks for the name of a class, and says at once when it is empty or taken."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from alc_desktop.i18n.engine_texts import in_users_language
from alc_desktop.widgets.dialog import Dialog
from alc_desktop.widgets.headings import TITLE, heading, paragraph
from alc_desktop.widgets.theme import SPACING
from alc_engine.labels.classes import Classes
from alc_engine.runtime.errors import UserFixableError

_CHARACTERS = 56
"""Width in average characters."""


class ClassNameDialog(Dialog):
    """Names a new class, or gives a class another name.

    Where the name is that of another class, merging into that one is offered.

    Parameters
    ----------
    classes : Classes
    class_id : int
        The class to rename; -1 for a new one.
    parent : QWidget, optional

    Attributes
    ----------
    merge_into : int
        Class that the user would rather merge into; -1 if a name was given.
    """

    def __init__(self, classes: Classes, class_id: int = -1, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._classes, self._class_id = classes, class_id
        self.merge_into = -1
        self.field = QLineEdit()
        self.complaint = paragraph("", "warning")
        self.use = QPushButton()
        self.cancel = QPushButton(self.tr("Cancel"))
        self.merge = QPushButton()
        self.merge.setAccessibleName(self.tr("Merge into the class of that name"))
        self._build()
        self.field.setText("" if class_id < 0 else classes.names[class_id])
        self.field.selectAll()
        self._check()

    @property
    def name(self) -> str:
        """The name that was written, without blanks around it."""
        return self.field.text().strip()

    # -- building ------------------------------------------------------------

    def _build(self) -> None:
        if self._class_id < 0:
            title, label = self.tr("Add a class"), self.tr("&Name")
            self.use.setText(self.tr("Add the class"))
        else:
            old = self._classes.names[self._class_id]
            title = self.tr("Rename “{name}”").format(name=old)
            label = self.tr("&New name")
            self.use.setText(self.tr("Rename"))
        self.setWindowTitle(title)
        self.setMinimumWidth(_CHARACTERS * self.fontMetrics().averageCharWidth() + 6 * SPACING)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(3 * SPACING,) * 4)
        column.setSpacing(SPACING)
        column.addWidget(heading(title, TITLE))
        caption = QLabel(label)
        caption.setBuddy(self.field)
        self.field.setAccessibleName(label.replace("&", ""))
        column.addWidget(caption)
        column.addWidget(self.field)
        # The room of the complaint is kept, so that nothing jumps while typing.
        keeps = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        keeps.setRetainSizeWhenHidden(True)
        self.complaint.setSizePolicy(keeps)
        self.complaint.setMinimumHeight(self.fontMetrics().lineSpacing())
        column.addWidget(self.complaint)
        column.addSpacing(SPACING)
        buttons = QHBoxLayout()
        buttons.addWidget(self.merge)
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.use)
        column.addLayout(buttons)
        self.use.setProperty("role", "primary")
        self.use.setDefault(True)
        for button in (self.cancel, self.merge):
            button.setAutoDefault(False)
        self.field.textChanged.connect(self._check)
        self.use.clicked.connect(self.accept)
        self.cancel.clicked.connect(self.reject)
        self.merge.clicked.connect(self._merge)

    # -- what the user does --------------------------------------------------

    def _check(self) -> None:
        taken = self._taken_by()
        unchanged = self._class_id >= 0 and self.name == self._classes.names[self._class_id]
        complaint = ""
        if self.name and not unchanged:
            try:
                self._classes.checked_name(self.name, own=self._class_id)
            except UserFixableError as error:
                complaint = in_users_language(error.what)
        self.complaint.setText(complaint)
        self.use.setEnabled(bool(self.name) and not complaint and not unchanged)
        offers = taken >= 0 and self._class_id >= 0
        self.merge.setVisible(offers)
        if offers:
            name = self._classes.names[taken]
            self.merge.setText(self.tr("Merge into “{name}”").format(name=name.replace("&", "&&")))

    def _taken_by(self) -> int:
        """Another class of that name; -1 if there is none."""
        twin = self._classes.twin(self.name)
        return -1 if twin == self._class_id else twin

    def _merge(self) -> None:
        self.merge_into = self._taken_by()
        self.accept()
