"""The suspects at work: what is offered, the check of a sample, and accepting the rest in bulk.

Whoever accepts has seen what is accepted: only images that are listed, that stay
marked, and no sooner than the marks and the number could be read.
"""

from __future__ import annotations

import time
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal

from alc_desktop.commands.action_keys import name_action
from alc_desktop.commands.actions import Actions
from alc_desktop.commands.image_keys import SEEN
from alc_desktop.grid.image_browser import ImageBrowser
from alc_desktop.grid.labelling import Labelling
from alc_desktop.model import operations
from alc_desktop.model.answer_words import change_text
from alc_desktop.model.listing import Scope
from alc_desktop.model.queue_words import checks_text, plan_text, threshold_text
from alc_desktop.model.session_model import SessionModel
from alc_desktop.widgets.wiring import Wiring
from alc_engine.learning.insights import SPOT_CHECKS, Acceptance, seconds_per_answer, work_plan
from alc_engine.runtime.errors import UserFixableError

_NO_IMAGES: NDArray[np.int64] = np.zeros(0, dtype=np.int64)


class Accepting(QObject):
    """Drives the bar above the suspects and says what is left to do.

    Signals
    -------
    said(str)
    failed(Exception)
    """

    said = Signal(str)
    failed = Signal(object)

    def __init__(
        self,
        model: SessionModel,
        browser: ImageBrowser,
        labelling: Labelling,
        actions: Actions,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._model, self._browser, self._labelling = model, browser, labelling
        self._queue, self._actions, self._bar = model.queue, actions, browser.suspect_bar
        self._offer: Acceptance | None = None
        self._offered_since = 0.0
        self._covered = False
        self._bar.follow(actions.check_suspects, actions.accept_suspects)
        self._bar.moved.connect(self._move_threshold)
        self._bar.followed.connect(browser.grid.setFocus)
        browser.listed.connect(self.show)
        browser.scope_changed.connect(self.show)
        self._wiring = Wiring()
        for signal, slot in (
            (actions.check_suspects.triggered, self.check),
            (actions.accept_suspects.triggered, self.accept),
            (actions.leave_out.triggered, self.leave_out),
            (actions.renew_suspects.triggered, self.renew),
            (model.facts_changed, lambda _: self.show()),
        ):
            self._wiring.connect(signal, slot)

    def close(self) -> None:
        """Hear nothing any more."""
        self._wiring.cut()

    def set_covered(self, covered: bool) -> None:
        """Whether another view covers the list: what is not in sight is not accepted."""
        self._covered = covered
        self.show()

    # -- what the user does ------------------------------------------------------

    def check(self) -> None:
        """Show the sample that is not all looked at yet, one by one; after it a larger one."""
        offer = self._queue.offer(self._queue.image_ids)
        if offer is not None and offer.wants_more:
            self._queue.check_more()
            offer = self._queue.offer(self._queue.image_ids)
        if offer is None or self._queue.is_stale or not len(offer.to_check):
            self.said.emit(self._why_not(offer))
            return
        self._browser.show_checks(offer.to_check)
        self._browser.grid.go_to(0)
        self._browser.grid.setFocus()

    def accept(self) -> None:
        """Accept what is offered, if it was there to be read and still is what it was."""
        offer = self._offer
        now = self._queue.offer(self._in_sight())
        if not self._is_there(now) or offer is None or now is None or not offer.same_as(now):
            self.show()
            self.said.emit(self._why_not(now))
            return
        if time.monotonic() - self._offered_since < SEEN / 1000:
            self.said.emit(
                self.tr("What is accepted had just changed; nothing was. Look, and press again.")
            )
            return
        try:
            change = operations.accept(self._model, offer)
        except UserFixableError as error:
            self.failed.emit(error)
            return
        if change is not None:
            self.said.emit(change_text(change, self._model.facts))

    def leave_out(self) -> None:
        """Take the selected images out of what is accepted, or back in."""
        ids = self._labelling.selected()
        if self._browser.scope is not Scope.SUSPECTED or not len(ids):
            self.said.emit(self.tr("Only suspects can be left out when accepting."))
            return
        out = self._queue.toggle_left_out(ids)
        text = (
            self.tr("%Ln images are left out when the rest is accepted.", None, len(ids))
            if out
            else self.tr("%Ln images are accepted with the rest again.", None, len(ids))
        )
        self.said.emit(text)
        self.show()

    def renew(self) -> None:
        """Make the list of suspects anew."""
        self._browser.choose(Scope.SUSPECTED)
        self._browser.grid.setFocus()

    # -- what is shown -----------------------------------------------------------

    def show(self) -> None:
        """Show what is offered of the list in sight, and what is left to do."""
        whole = self._queue.offer(self._queue.image_ids)
        self._show_plan(whole)
        offer = self._queue.offer(self._in_sight())
        if offer is None or not offer.same_as(self._offer) or not offer.offered:
            self._offered_since = time.monotonic()
        self._offer = offer
        shown = self._browser.scope is Scope.SUSPECTED and offer is not None
        ids = offer.image_ids if shown and offer is not None else _NO_IMAGES
        self._browser.grid.show_offered(_NO_IMAGES if self._browser.checks else ids)
        self._show_actions(offer if shown else None)
        if not shown or offer is None or not len(self._queue.image_ids):
            self._bar.hide()
            return
        self._bar.show_offer(offer.threshold, self._words(offer), checks_text(offer))

    def _words(self, offer: Acceptance) -> str:
        if self._queue.is_stale:
            return self.tr("Another round has come: renew the list before accepting anything.")
        if self._browser.checks:
            left = len(offer.to_check)
            return (
                self.tr("Look at these one by one: %Ln images left.", None, left)
                if left
                else self.tr("The spot check is done. Go back to the list to accept the rest.")
            )
        return threshold_text(offer)

    def _is_there(self, offer: Acceptance | None) -> bool:
        """Whether what may be accepted is in view as a list, and may be accepted now."""
        in_view = self._browser.scope is Scope.SUSPECTED and not self._browser.checks
        return in_view and not self._queue.is_stale and offer is not None and offer.offered

    def _why_not(self, offer: Acceptance | None) -> str:
        """Why nothing is checked or accepted now, and what to do."""
        if self._model.blind:
            return self.tr("While you label blind, nothing is accepted in bulk.")
        if self._queue.found is None:
            return self.tr("After the first round, labels that look wrong can be accepted in bulk.")
        if self._queue.is_stale:
            return self.tr("Another round has come: renew the list before accepting anything.")
        if self._browser.scope is not Scope.SUSPECTED or self._browser.checks:
            return self.tr("Show the suspects first: what is accepted is what you see.")
        if offer is None or not len(offer.image_ids):
            return self.tr("Nothing of what is listed can be accepted now.")
        if len(offer.to_check):
            return self.tr("Look at a sample first, one by one.")
        return checks_text(offer)

    def _show_actions(self, offer: Acceptance | None) -> None:
        check, accept = self._actions.check_suspects, self._actions.accept_suspects
        count = 0 if offer is None else offer.unseen
        left = 0 if offer is None else len(offer.to_check)
        more = offer is not None and offer.wants_more
        name_action(accept, self.tr("Accept %Ln suggestions", None, count))
        name_action(
            check,
            self.tr("Check %Ln more", None, min(SPOT_CHECKS, count))
            if more
            else self.tr("Check %Ln of them first", None, left),
        )
        listed = self._actions.writable and not self._queue.is_stale and not self._browser.checks
        # The keys stay: pressed in vain, they say why.
        self._bar.check_button.setVisible(listed and (left > 0 or more))
        self._bar.accept_button.setVisible(listed and self._is_there(offer))

    def _show_plan(self, offer: Acceptance | None) -> None:
        session = self._model.session
        found = self._queue.found
        listed = None if found is None else found.only(self._queue.image_ids)
        plan = work_plan(session, listed)
        if self._model.blind:  # which of them stand there by chance is not told
            plan = replace(plan, questions=session.waiting, random_checks=_NO_IMAGES)
        self._browser.next_step.setText(plan_text(plan, offer, seconds_per_answer(session)))

    def _move_threshold(self, threshold: float) -> None:
        self._queue.threshold = threshold
        self.show()

    def _in_sight(self) -> NDArray[np.int64]:
        """(K,) int64: suspects that are listed in the grid now."""
        if self._browser.scope is not Scope.SUSPECTED or self._covered:
            return _NO_IMAGES
        return self._browser.grid.image_ids()
