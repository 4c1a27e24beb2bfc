"""Offers to read two spellings as one class, or a word for nothing as no label."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from alc_desktop.projects.backbone_choice import let_shrink
from alc_desktop.widgets.drop_down import DropDown
from alc_desktop.widgets.theme import SPACING

if TYPE_CHECKING:
    from alc_engine.images.catalog import CatalogScan
    from alc_engine.project import Addition


class MergeOffer(QWidget):
    """A choice of what can be merged, and a button that does it.

    Signals
    -------
    merge_wanted(str, str)
        Read the first label as the second; as no label if that is empty.
    """

    merge_wanted = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.offers = DropDown()
        self.offers.setAccessibleName(self.tr("Labels that can be merged"))
        let_shrink(self.offers)
        self.button = QPushButton(self.tr("Merge"))
        self.button.clicked.connect(self._merge)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, SPACING // 2, 0, 0)
        row.addWidget(self.offers, 1)
        row.addWidget(self.button)

    def show_scan(self, scan: CatalogScan | Addition) -> None:
        """Fill in what of it can be merged; hidden if nothing can."""
        self.offers.clear()
        for pair in scan.similar_classes:
            for name, other in (pair[::-1], pair):
                text = self.tr("Read “{name}” as “{other}”").format(name=name, other=other)
                self.offers.addItem(text, (name, other))
        for name in scan.no_labels:
            text = self.tr("Read “{name}” as no label").format(name=name)
            self.offers.addItem(text, (name, ""))
        self.setVisible(self.offers.count() > 0)

    def _merge(self) -> None:
        name, other = self.offers.currentData()
        self.merge_wanted.emit(name, other)
