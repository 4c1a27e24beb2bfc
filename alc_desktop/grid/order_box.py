"""The box that chooses how the listed images are ordered."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QWidget

from alc_desktop.model.listing import Order, Scope
from alc_desktop.widgets.drop_down import DropDown


class OrderBox(DropDown):
    """The orders by name; `activated` says that the user chose one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Order of the images"))
        for order, name in (
            (Order.QUERY, ""),  # see `name_orders`
            (Order.ENTROPY, self.tr("Entropy, high first")),
            (Order.SUSPICION, self.tr("Suspicion, high first")),
            (Order.CLASS, self.tr("Class")),
            (Order.SIMILARITY, self.tr("Similarity to this image")),
        ):
            self.addItem(name, order)
        self.name_orders(Scope.ALL)

    def name_orders(self, scope: Scope) -> None:
        """Call the first order what it is: what was asked and suspected has one of its own."""
        name = {
            Scope.BATCH: self.tr("Order of asking"),
            Scope.CHECKS: self.tr("Order of asking"),
            Scope.SUSPECTED: self.tr("Given → suggested"),
        }.get(scope, self.tr("Order of import"))
        self.setItemText(self.findData(Order.QUERY), name)

    @property
    def order(self) -> Order:
        """The order that is chosen."""
        return Order(self.currentData())

    def set_order(self, order: Order) -> None:
        """Choose an order without a signal."""
        with QSignalBlocker(self):
            self.setCurrentIndex(self.findData(order))


class ThenBox(DropDown):
    """How images that the first order leaves together are ordered; seen where it does so."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Order of the images within a class"))
        for order, name in (
            (Order.QUERY, self.tr("then as in the list")),
            (Order.ENTROPY, self.tr("then entropy, high first")),
            (Order.SUSPICION, self.tr("then suspicion, high first")),
        ):
            self.addItem(name, order)
        self.hide()

    def follow(self, first: Order) -> None:
        """Be there where the first order has a second one."""
        self.setVisible(first is Order.CLASS)

    def set_order(self, order: Order) -> None:
        """Choose an order without a signal."""
        with QSignalBlocker(self):
            self.setCurrentIndex(max(0, self.findData(order)))

    @property
    def order(self) -> Order:
        """The order that is chosen; none of its own where there is nothing to choose."""
        return Order.QUERY if self.isHidden() else Order(self.currentData())
