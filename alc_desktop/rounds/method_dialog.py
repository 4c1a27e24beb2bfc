"""Chooses how the next batch is chosen: every method in words, the recommended one first."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialogButtonBox,
    QDoubleSpinBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from alc_desktop.i18n.joining import told_of
from alc_desktop.i18n.numbers import decimal_text
from alc_desktop.model.methods import Method, MethodGroup, method, methods
from alc_desktop.widgets.dialog import Dialog
from alc_desktop.widgets.headings import TITLE, heading, paragraph
from alc_desktop.widgets.primary_button import primary_button
from alc_desktop.widgets.theme import SPACING

_CHARACTERS = 76
"""Width in average characters."""
_HEIGHT = 620
_MOST = 95.0


class MethodDialog(Dialog):
    """The methods in groups; those for comparison are folded away until they are asked for.

    Parameters
    ----------
    chosen : str
        Name of the present method.
    noise_share : float
        Share of wrong labels among the given ones that methods are told at present.
    estimate : float or None
        The share that the answers speak for; None before there are any.
    parent : QWidget, optional
    """

    def __init__(
        self,
        chosen: str,
        noise_share: float,
        estimate: float | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Method"))
        self._estimate = estimate
        told = noise_share
        if estimate is not None and not method(chosen).needs_noise_share:
            told = estimate  # what was told before was for a method that is not in use
        self.radios: dict[str, QRadioButton] = {}
        self.shares: dict[str, QDoubleSpinBox] = {}
        self._share_rows: dict[str, QWidget] = {}
        self._group = QButtonGroup(self)
        self.comparison = QPushButton()
        self._compared = QWidget()
        self.buttons = QDialogButtonBox()
        self._build(told)
        if chosen in self.radios:
            self.radios[chosen].setChecked(True)
        self._unfold(method(chosen).group is MethodGroup.COMPARISON)
        self._refresh()

    @property
    def name(self) -> str:
        """The method that is checked; empty for none."""
        return next((name for name, radio in self.radios.items() if radio.isChecked()), "")

    @property
    def noise_share(self) -> float | None:
        """Share of wrong labels for the method that is checked; None if it need not be told."""
        share = self.shares.get(self.name)
        return None if share is None else share.value() / 100

    # -- building ------------------------------------------------------------

    def _build(self, told: float) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(*(3 * SPACING,) * 4)
        column.setSpacing(SPACING)
        column.addWidget(heading(self.tr("How the next batch is chosen"), TITLE))
        column.addWidget(
            paragraph(
                self.tr(
                    "The project remembers it. The batch you are answering stays as it is; you"
                    " can change the method before every round."
                ),
                "muted",
            )
        )
        column.addWidget(self._list(told), 1)
        self._use = primary_button(self.tr("Use this method"))
        self.buttons.addButton(self._use, QDialogButtonBox.ButtonRole.AcceptRole)
        self.buttons.addButton(self.tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        column.addWidget(self.buttons)
        width = _CHARACTERS * self.fontMetrics().averageCharWidth()
        self.resize(width + 8 * SPACING, _HEIGHT)

    def _list(self, told: float) -> QWidget:
        inner = QWidget()
        rows = QVBoxLayout(inner)
        rows.setContentsMargins(0, SPACING, SPACING, 0)
        rows.setSpacing(SPACING // 2)
        for group, title in (
            (MethodGroup.RECOMMENDED, self.tr("Recommended")),
            (MethodGroup.SIMPLE, self.tr("Simple")),
        ):
            rows.addWidget(heading(title))
            for one in methods(group):
                self._add(rows, one, told)
            rows.addSpacing(SPACING)
        compared = QVBoxLayout(self._compared)
        compared.setContentsMargins(0, SPACING // 2, 0, 0)
        compared.setSpacing(SPACING // 2)
        compared.addWidget(
            paragraph(self.tr("Methods of the literature, to set beside the others."), "muted")
        )
        for one in methods(MethodGroup.COMPARISON):
            self._add(compared, one, told)
        self.comparison.setCheckable(True)
        self.comparison.toggled.connect(self._unfold)
        self.comparison.clicked.connect(self._scroll_to_comparison)
        rows.addWidget(self.comparison, 0, Qt.AlignmentFlag.AlignLeft)
        rows.addWidget(self._compared)
        rows.addStretch(1)
        area = QScrollArea()
        area.setWidget(inner)
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setAccessibleName(self.tr("Methods"))
        self._area = area
        return area

    def _add(self, rows: QVBoxLayout, one: Method, told: float) -> None:
        radio = QRadioButton(one.title.replace("&", "&&"))
        radio.setAccessibleDescription(one.good_for)
        radio.setToolTip(told_of(one.name, one.reference))
        radio.toggled.connect(self._refresh)
        self._group.addButton(radio)
        self.radios[one.name] = radio
        below = QWidget()
        column = QVBoxLayout(below)
        column.setContentsMargins(3 * SPACING, 0, 0, SPACING)
        column.setSpacing(SPACING // 2)
        column.addWidget(paragraph(one.good_for, "muted"))
        if one.needs_noise_share:
            column.addWidget(self._share_row(one, told))
        rows.addWidget(radio)
        rows.addWidget(below)

    def _share_row(self, one: Method, told: float) -> QWidget:
        """How many labels are wrong, for a method that must be told."""
        share = QDoubleSpinBox()
        share.setRange(0.0, _MOST)
        share.setDecimals(1)
        share.setSuffix(self.tr(" %"))
        share.setValue(100 * told)
        share.setAccessibleName(self.tr("Share of wrong labels among the given ones"))
        self.shares[one.name] = share
        label = QLabel(self.tr("&Wrong among the given labels, about"))
        label.setBuddy(share)
        line = QHBoxLayout()
        line.setSpacing(SPACING)
        line.addWidget(label)
        line.addWidget(share)
        line.addStretch(1)
        row = QWidget()
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACING // 2)
        column.addLayout(line)
        if self._estimate is not None:
            note = self.tr("The model and your answers speak for about {n} %.").format(
                n=decimal_text(100 * self._estimate, 1, self.locale())
            )
            column.addWidget(paragraph(note, "muted"))
        self._share_rows[one.name] = row
        return row

    # -- what the user does --------------------------------------------------

    def _unfold(self, unfolded: bool) -> None:
        self.comparison.setChecked(unfolded)
        self._compared.setVisible(unfolded)
        count = len(methods(MethodGroup.COMPARISON))
        mark = "▾" if unfolded else "▸"
        words = self.tr("For comparison ({n})").format(n=count)
        self.comparison.setText(f"{mark}  {words}")
        self.comparison.setAccessibleName(words)
        self.comparison.setVisible(count > 0)

    def _scroll_to_comparison(self) -> None:
        """Bring what was just unfolded into sight, once it has its place."""
        bar = self._area.verticalScrollBar()
        QTimer.singleShot(0, self, lambda: bar.setValue(self.comparison.y() - SPACING))

    def _refresh(self) -> None:
        for name, row in self._share_rows.items():
            row.setVisible(name == self.name)
        self._use.setEnabled(bool(self.name))
