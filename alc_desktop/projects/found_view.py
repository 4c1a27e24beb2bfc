"""What scanning understood: classes with counts, and all that looks odd."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QHeaderView,
    QSplitter,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from alc_desktop.i18n.engine_texts import problem_text
from alc_desktop.i18n.format_words import source_text
from alc_desktop.i18n.joining import listing
from alc_desktop.i18n.numbers import count_text
from alc_desktop.projects.merge_offer import MergeOffer
from alc_desktop.widgets.headings import TITLE, heading, paragraph
from alc_desktop.widgets.theme import SPACING, current_theme
from alc_desktop.widgets.wrapped_tree import WrappedTree

if TYPE_CHECKING:
    from alc_engine.images.catalog import CatalogScan

_BAR = 260
_LEAST_ROWS = 4
"""Length of the bar of the largest class, in device-independent pixels."""
_UNLIMITED = 16777215
"""Qt's own word for no maximum."""
_LISTED = 500
"""Lines shown of each kind of note; beyond that only their number is said."""
_OPEN = 6
"""Lines of a kind of note up to which they are all in sight at first."""


class FoundView(QWidget):
    """Shows a `CatalogScan`.

    Signals
    -------
    merge_wanted(str, str)
        As `MergeOffer` says it.
    """

    merge_wanted = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = heading("", TITLE)
        self.origin = paragraph("", "muted")
        self.classes = QTreeWidget()
        self.classes.setAccessibleName(self.tr("Classes found"))
        self.classes.setHeaderLabels([self.tr("Class"), self.tr("Images"), ""])
        self.classes.setRootIsDecorated(False)
        self.classes.setUniformRowHeights(True)
        self.classes.setSelectionMode(QTreeWidget.SelectionMode.NoSelection)
        self.classes.setItemDelegateForColumn(2, _ShareBar(self.classes))
        header = self.classes.header()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.notes = WrappedTree()
        self.notes.setAccessibleName(self.tr("What looks odd"))
        self._no_notes = paragraph(self.tr("✓ Nothing odd was found."), "muted")
        self._odd = QWidget()
        below = QVBoxLayout(self._odd)
        below.setContentsMargins(0, SPACING, 0, 0)
        self._odd_title = heading(self.tr("What looks odd"))
        below.addWidget(self._odd_title)
        below.addWidget(self._no_notes)
        below.addWidget(self.notes, 1)
        self.merging = MergeOffer()
        self.merging.merge_wanted.connect(self.merge_wanted)
        below.addWidget(self.merging)
        split = QSplitter(Qt.Orientation.Vertical)
        split.setChildrenCollapsible(False)
        for rows in (self.classes, self.notes):  # each scrolls; as they come they ask for more
            rows.setMinimumHeight(_LEAST_ROWS * rows.fontMetrics().lineSpacing())
        split.addWidget(self.classes)
        split.addWidget(self._odd)
        split.setStretchFactor(0, 2)
        split.setStretchFactor(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACING)
        column.addWidget(self._title)
        column.addWidget(self.origin)
        column.addWidget(split, 1)

    def show_scan(self, scan: CatalogScan) -> None:
        """Fill in what was found."""
        catalog = scan.catalog
        self._title.setText(
            self.tr("{images} in {classes}").format(
                images=self.tr("%Ln images", None, len(catalog)),
                classes=self.tr("%Ln classes", None, len(catalog.class_names)),
            )
        )
        self.origin.setText(f"{catalog.root}  ·  {source_text(scan.reading)}")
        counts = np.bincount(
            catalog.given_labels[catalog.given_labels >= 0], minlength=len(catalog.class_names)
        )
        self.classes.clear()
        rows = list(zip(catalog.class_names, counts.tolist(), strict=True))
        without = int((catalog.given_labels < 0).sum())
        if without:
            rows.append((self.tr("without a label"), without))
        largest = max((count for _, count in rows), default=1)
        for name, count in rows:
            item = QTreeWidgetItem([name, count_text(count), ""])
            item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            item.setData(2, Qt.ItemDataRole.UserRole, count / max(largest, 1))
            self.classes.addTopLevelItem(item)
        self.classes.setCurrentIndex(QModelIndex())
        self._show_notes(scan)
        self.merging.show_scan(scan)

    def _show_notes(self, scan: CatalogScan) -> None:
        self.notes.clear()
        names = scan.catalog.file_names
        self._add_notes(
            self.tr("Problems with files and rows: {count}"),
            list(map(problem_text, scan.problems)),
        )
        self._add_notes(
            self.tr("Groups of images with the same content: {count}"),
            [listing(names[i] for i in group) for group in scan.duplicates],
        )
        self._add_notes(
            self.tr("Classes with similar names: {count}"),
            [self.tr("“{a}” and “{b}”").format(a=a, b=b) for a, b in scan.similar_classes],
        )
        nothing = self.notes.topLevelItemCount() == 0
        self._no_notes.setVisible(nothing)
        for widget in (self.notes, self._odd_title):
            widget.setVisible(not nothing)
        self._odd.setMaximumHeight(self._no_notes.height() * 3 if nothing else _UNLIMITED)

    def _add_notes(self, title: str, lines: list[str]) -> None:
        if not lines:
            return
        top = QTreeWidgetItem([title.format(count=count_text(len(lines)))])
        for line in lines[:_LISTED]:
            child = QTreeWidgetItem([line])
            child.setToolTip(0, line)
            top.addChild(child)
        if len(lines) > _LISTED:
            rest = count_text(len(lines) - _LISTED)
            top.addChild(QTreeWidgetItem([self.tr("… and {count} more").format(count=rest)]))
        self.notes.addTopLevelItem(top)
        top.setExpanded(len(lines) <= _OPEN)


class _ShareBar(QStyledItemDelegate):
    """A bar as long as a class is large."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        super().paint(painter, option, index)
        share = index.data(Qt.ItemDataRole.UserRole)
        area = QRectF(option.rect).adjusted(SPACING, 0, -SPACING, 0)
        height = min(6.0, area.height() / 2)
        length = min(area.width(), _BAR) * share
        bar = QRectF(area.x(), area.center().y() - height / 2, length, height)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(current_theme().accent)
        painter.drawRoundedRect(bar, height / 2, height / 2)
        painter.restore()
