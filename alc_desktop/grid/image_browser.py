"""The centre of the window: which images, in which order, and the grid that shows them.

The list is made when it is chosen. An answer changes the tile and never the
list, so that no image moves or vanishes under the expert's hands; choosing
the list again, or a new batch, makes it anew.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from alc_desktop.commands.key_line import KeyLine
from alc_desktop.grid.list_notice import ListNotice
from alc_desktop.grid.order_box import OrderBox, ThenBox
from alc_desktop.grid.scope_buttons import ScopeButtons
from alc_desktop.grid.search_line import SearchLine
from alc_desktop.grid.suspect_bar import SuspectBar
from alc_desktop.grid.tile_slider import TileSlider
from alc_desktop.grid.view import ThumbnailGrid
from alc_desktop.i18n.numbers import count_text
from alc_desktop.model.facts import ImageFacts
from alc_desktop.model.listing import Order, Scope, listed
from alc_desktop.model.queue import Queue
from alc_desktop.model.short_names import NamingText, ShortNames
from alc_desktop.widgets.elided_label import ElidedLabel
from alc_desktop.widgets.theme import SPACING

_ORDERS = dict.fromkeys(Scope, Order.QUERY)
"""In which each list comes at first; then as the user last chose for it."""


class ImageBrowser(QWidget):
    """Top bar, call strip and grid.

    Signals
    -------
    scope_changed()
    listed()
        Other images are shown, or in another order.
    similarity_wanted(int)
        The images are to be ordered by their similarity to this one.
    """

    scope_changed = Signal()
    listed = Signal()
    similarity_wanted = Signal(int)

    def __init__(
        self, grid: ThumbnailGrid, strip: QWidget, queue: Queue, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.grid = grid
        self._queue = queue
        self._facts: ImageFacts | None = None
        self._later: Sequence[int] = ()
        self._chosen: NDArray[np.int64] | None = None
        self._similarity: NDArray[np.int64] | None = None  # (N,) rank
        self._awaits_similar = False
        self.notice = ListNotice()
        self.scopes = ScopeButtons()
        self._orders = dict(_ORDERS)
        self._listed = np.zeros(0, dtype=np.int64)
        self.order_box, self.then_box = OrderBox(), ThenBox()
        self.search_field = SearchLine()
        self.key_line = KeyLine()
        self.tile_slider = TileSlider(grid)
        self.next_step = ElidedLabel()
        self.next_step.setProperty("role", "muted")
        self.next_step.setAccessibleDescription(self.tr("What is left to do"))
        self.suspect_bar = SuspectBar()
        self.scopes.chosen.connect(self._choose_again)
        self.notice.left.connect(self._leave_chosen)
        self.order_box.activated.connect(self._choose_order)
        self.then_box.activated.connect(self._choose_order)
        self.search_field.searched.connect(self._list)
        self.search_field.left.connect(self.grid.setFocus)
        self.search_field.entered.connect(self._go_to_first)
        self._build(strip)

    # -- what is shown ---------------------------------------------------------

    @property
    def scope(self) -> Scope:
        """The images the grid chooses from."""
        return self.scopes.scope

    @property
    def order(self) -> Order:
        """How they are ordered."""
        return self.order_box.order

    @property
    def chosen(self) -> NDArray[np.int64] | None:
        """(C,) int64: images picked elsewhere, to which the list is kept; None without any."""
        return self._chosen

    @property
    def suspects_done(self) -> bool:
        """Whether the list is of labels that look wrong, and all of them were looked at."""
        if self.scope is not Scope.SUSPECTED or self._queue.found is None or self.checks:
            return False
        return not self.search_field.terms and not len(self._queue.waiting)

    @property
    def in_batch(self) -> bool:
        """Whether the list is of the batch, or of the random checks in it."""
        return self.scope in (Scope.BATCH, Scope.CHECKS)

    @property
    def checks(self) -> bool:
        """Whether a sample of the suspects is looked at one by one."""
        return self.scope is Scope.SUSPECTED and self._chosen is not None

    def show_suspects(self) -> None:
        """Show the list of suspects anew; from a spot check of it, as it was when it was drawn.

        Made anew after each check, it would hold others of which some are to be checked first.
        """
        if self.checks and not self._queue.is_stale:
            self._leave_chosen()
        else:
            self.choose(Scope.SUSPECTED)

    def choose(self, scope: Scope, order: Order | None = None) -> None:
        """Set scope and order as if the user had; without an order in the scope's own."""
        if scope is Scope.SUSPECTED:
            self._queue.renew()
        self.scopes.check(scope)
        self.order_box.name_orders(scope)
        self._orders[scope] = order or self._orders[scope]
        self._set_order(self._orders[scope])
        self._forget_chosen()
        self._list()
        self.scope_changed.emit()

    def show_facts(
        self,
        facts: ImageFacts,
        later: Sequence[int] = (),
    ) -> None:
        """Take up facts of another round; a list that is worked off is made anew, any other stays.

        Parameters
        ----------
        facts : ImageFacts
        later : sequence of int
            Images of the batch that were put off.
        """
        anew = self._facts is None or self.in_batch or self.suspects_done
        self._facts, self._later = facts, later
        if self._queue.is_stale and (anew or self.scope is not Scope.SUSPECTED):
            self._queue.renew()  # else it is looked at, and is renewed when asked
        if anew:
            self._list()
        else:
            self.grid.refresh(facts)
        self._count()

    def refresh(self, facts: ImageFacts, image_ids: NDArray[np.int64] | None = None) -> None:
        """Take up facts that differ for some images; the list stays as it is. See `FactView`."""
        self._facts = facts
        self.search_field.class_names = facts.shown_names
        if image_ids is None and self._chosen is not None:
            # What they had in common was said in names and figures that may be others now.
            self.notice.show_chosen(self._chosen_words())
        self.grid.refresh(facts, image_ids)
        if image_ids is None:
            self.grid.name_sections([title for _, title in self._sections()])
        self._count()

    def show_checks(self, image_ids: NDArray[np.int64]) -> None:
        """Show a sample of the suspects, (K,) int64, to be looked at one by one."""
        self.search_field.forget()
        self.scopes.check(Scope.SUSPECTED)
        self._set_order(Order.QUERY)
        self._chosen = np.asarray(image_ids, dtype=np.int64)
        self.notice.show_chosen(self._chosen_words())
        self._list()
        self.scope_changed.emit()

    def list_anew(self, facts: ImageFacts) -> None:
        """Make the list anew, as more or less may be told of the images than when it was made."""
        self._facts = facts
        self._forget_chosen()
        self._list()
        self._count()

    def show_images(
        self, image_ids: NDArray[np.int64], words: str = "", *, in_order: bool = False
    ) -> None:
        """Show just these images; the scope says *all*.

        Parameters
        ----------
        image_ids : (K,) int64
            In the order they are to be shown in, unless one of figures is set.
        words : str
            What they have in common; default their number.
        in_order : bool
            The order says something: none of figures is to be set.
        """
        if self._facts is None:
            return
        self.search_field.forget()
        self.scopes.check(Scope.ALL)
        self.order_box.name_orders(Scope.ALL)
        if in_order:
            self._set_order(Order.QUERY)
        self._chosen = np.asarray(image_ids, dtype=np.int64)
        # Answers may change what they have in common; that they had it when chosen stays so.
        had = self.tr("When chosen: {words}").format(words=words) if words else ""
        self.notice.show_chosen(had or self._chosen_words())
        self._list()
        self.scope_changed.emit()

    def show_similar(self, image_id: int) -> None:
        """Show all images, those like this one first, as soon as it is known which they are."""
        self._awaits_similar = True
        self.similarity_wanted.emit(image_id)

    def show_similarity(self, image_id: int, image_ids: NDArray[np.int64]) -> None:
        """Take up how much images are like another one.

        Parameters
        ----------
        image_id : int
        image_ids : (K,) int64
            The most like first; those left out are like nothing and come last.
        """
        if self._facts is None:
            return
        self._similarity = np.full(len(self._facts), len(self._facts), dtype=np.int64)
        self._similarity[image_ids] = np.arange(len(image_ids))
        number = self.locale().toString(self._facts.number(image_id))
        self.notice.show_anchor(self.tr("Most like image {number} first").format(number=number))
        if self._awaits_similar:
            self._awaits_similar = False
            self.search_field.forget()
            self.choose(Scope.ALL, Order.SIMILARITY)
        else:
            self._order_changed()
            self._list()
        self.grid.set_current(image_id)

    def miss_similarity(self) -> None:
        """Nothing is known: an order by it goes back to that of the query."""
        self._awaits_similar = False
        if self.order is Order.SIMILARITY:
            self._set_order(_ORDERS[self.scope])
            self._order_changed()
            self._list()

    def go_to(self, image_id: int) -> None:
        """Make an image the current one; if the list lacks it, show all images."""
        self.grid.set_current(image_id)
        if self.grid.current_id() != image_id:
            self.search_field.forget()
            self.choose(Scope.ALL)
            self.grid.set_current(image_id)

    def _set_order(self, order: Order) -> None:
        self._orders[self.scope] = order
        self.order_box.set_order(order)
        self.then_box.follow(order)

    def _forget_chosen(self) -> None:
        self._chosen = None
        self.notice.show_chosen("")
        self._order_changed()

    def _chosen_words(self) -> str:
        assert self._chosen is not None
        if self.checks:
            return self.tr("Spot check: %Ln suspects drawn at random", None, len(self._chosen))
        return self.tr("%Ln images selected", None, len(self._chosen))

    def _order_changed(self) -> None:
        if self.order is not Order.SIMILARITY:
            self.notice.show_anchor("")

    def _list(self) -> None:
        if self._facts is None:
            return
        ids = self._listed = listed(
            self._facts,
            self.scope,
            self.order,
            self.search_field.terms,
            self._later,
            self._queue.image_ids,
            self._chosen,
            self._similarity,
            self.then_box.order,
        )
        self.search_field.class_names = self._facts.shown_names
        self.grid.set_empty_text(self._empty_text())
        self.grid.show_images(ids, self._facts, self._sections())
        self._count()
        self.listed.emit()

    def _sections(self) -> list[tuple[int, NamingText]]:
        """Where the groups of suspects begin, and what stands above them."""
        groups = self.scope is Scope.SUSPECTED and self.order is Order.QUERY and not self.checks
        facts = self._facts
        if not groups or facts is None or facts.blind:
            return []
        text = self.tr("{given} → {suggested}  ({count})")
        short = ShortNames(facts.shown_names)
        return [
            (
                start,
                NamingText(
                    text.replace("{count}", count_text(size)),
                    short,
                    given=facts.class_name(given),
                    suggested=facts.class_name(suggested),
                ),
            )
            for start, given, suggested, size in self._queue.groups(self._listed)
        ]

    def _empty_text(self) -> str:
        if self.search_field.terms:
            return self.tr("No image matches the search.")
        return {
            Scope.BATCH: "",  # the strip above says what to do
            Scope.CHECKS: self._why_no_checks(),
            Scope.ALL: self.tr("There are no images."),
            Scope.REVIEWED: self.tr("No image has been reviewed yet."),
            Scope.SUSPECTED: self._why_no_suspects(),
        }[self.scope]

    def _why_no_checks(self) -> str:
        assert self._facts is not None
        if self._facts.blind:
            return self.tr(
                "While you label blind, this list stays closed:"
                " random checks stand among the questions and look like them."
            )
        return self.tr("No random check stands in this batch.")

    def _why_no_suspects(self) -> str:
        assert self._facts is not None
        if self._facts.blind:
            return self.tr(
                "While you label blind, this list stays closed:"
                " it would tell you which labels look wrong. Nothing is accepted in bulk."
            )
        if self._queue.found is None:
            return self.tr("After the first round, labels that look wrong stand here.")
        return self.tr("No label looks wrong that you have not looked at.")

    def _count(self) -> None:
        """Write on the buttons what waits in each part of the queue, or what a list holds."""
        facts = self._facts
        if facts is None:
            return
        counts = {
            Scope.BATCH: int(facts.waiting(facts.batch).sum()),
            Scope.CHECKS: int(facts.waiting(facts.checks).sum()),
            Scope.ALL: len(facts),
            Scope.REVIEWED: len(facts.looked_at),
            Scope.SUSPECTED: len(self._queue.waiting),
        }
        if facts.blind:
            del counts[Scope.SUSPECTED], counts[Scope.CHECKS]
        self.scopes.show_counts(counts)

    # -- building --------------------------------------------------------------

    def _build(self, strip: QWidget) -> None:
        bar = QGridLayout()
        bar.setHorizontalSpacing(SPACING)
        bar.setVerticalSpacing(SPACING)
        bar.addWidget(self.scopes, 0, 0, 1, 2, Qt.AlignmentFlag.AlignLeft)
        bar.addWidget(self.next_step, 1, 0, 1, 2)
        searching = QHBoxLayout()
        searching.setSpacing(SPACING // 2)
        searching.addWidget(self.search_field, 1)
        searching.addWidget(self.search_field.saved)
        bar.addLayout(searching, 2, 0)
        bar.addWidget(self.order_box, 2, 1)
        bar.addWidget(self.then_box, 3, 1)
        bar.addWidget(self.search_field.complaint, 4, 0, 1, 2)
        bar.addWidget(self.notice, 5, 0, 1, 2)
        bar.setColumnStretch(0, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACING, SPACING, SPACING, 0)
        column.setSpacing(SPACING)
        column.addLayout(bar)
        column.addWidget(strip)
        column.addWidget(self.suspect_bar)
        column.addWidget(self.grid, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.key_line, 1)
        foot.addWidget(self.tile_slider, 0, Qt.AlignmentFlag.AlignBottom)
        column.addLayout(foot)

    # -- what the user does ----------------------------------------------------

    def _go_to_first(self) -> None:
        """The search was entered: its first hit is the current image from now on."""
        self.grid.go_to(0)
        self.grid.setFocus()

    def _leave_chosen(self) -> None:
        self._show_again(renewed=not self.checks)

    def _choose_again(self) -> None:
        self._show_again(renewed=True)

    def _show_again(self, *, renewed: bool) -> None:
        if self.scope is Scope.SUSPECTED and renewed:
            self._queue.renew()
        self.order_box.name_orders(self.scope)
        self._set_order(self._orders[self.scope])
        self._forget_chosen()
        self._list()
        if self.scope is Scope.SUSPECTED and self.grid.current_id() >= 0:
            self.grid.go_to(0)  # what was looked at has left the list
        self.grid.setFocus()
        self.scope_changed.emit()

    def _choose_order(self) -> None:
        """Order what is shown; by similarity once it is known, to the image with the focus now."""
        self._set_order(self.order)
        self._order_changed()
        if self.order is Order.SIMILARITY:
            self.similarity_wanted.emit(self.grid.current_id())
        else:
            self._list()
        self.grid.setFocus()
