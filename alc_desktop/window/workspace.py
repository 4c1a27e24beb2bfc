"""An open project on the screen: its views, and which change reaches which of them.

What an answer changes is shown at once in the grid; figures that are costly to
compute follow when the expert pauses.
"""

from __future__ import annotations

from dataclasses import replace
from math import inf

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QMainWindow, QMenu, QStackedWidget, QWidget

from alc_desktop.app.preferences import Place, Preferences
from alc_desktop.background.thumbnails import ThumbnailLoader
from alc_desktop.background.usual_size_feed import UsualSizeFeed
from alc_desktop.background.worker import RequestWorker
from alc_desktop.classes.class_editing import ClassEditing
from alc_desktop.classes.class_entries import class_entries
from alc_desktop.classes.class_finder import ClassFinder
from alc_desktop.classes.class_panel import ClassEntry, ClassPanel
from alc_desktop.commands.action_keys import key_text
from alc_desktop.commands.actions import Actions
from alc_desktop.commands.image_keys import SEEN, ImageKeys
from alc_desktop.confusion.class_view import ClassViewPanel
from alc_desktop.entropy_map.entropy_heatmap import EntropyHeatmap
from alc_desktop.grid.accepting import Accepting
from alc_desktop.grid.answer_bar import AnswerBar
from alc_desktop.grid.answer_page import AnswerPage
from alc_desktop.grid.image_browser import ImageBrowser
from alc_desktop.grid.labelling import Labelling
from alc_desktop.grid.similarity_feed import SimilarityFeed
from alc_desktop.grid.view import ThumbnailGrid
from alc_desktop.history.history_view import HistoryView
from alc_desktop.inspector.inspector import Inspector
from alc_desktop.model.color_by import ColorBy
from alc_desktop.model.likeliest import Likely
from alc_desktop.model.listing import Order, Scope
from alc_desktop.model.session_model import SessionModel
from alc_desktop.neighbors.neighbor_view import NeighborView
from alc_desktop.progress.progress_view import ProgressView
from alc_desktop.rounds.call_strip import CallStrip
from alc_desktop.rounds.round_driver import Rounds
from alc_desktop.widgets.fact_view import FactView
from alc_desktop.widgets.wiring import Wiring
from alc_desktop.window.answer_notes import AnswerNotes
from alc_desktop.window.compare_mode import CompareMode
from alc_desktop.window.current_image import CurrentImage
from alc_desktop.window.docks import Docks
from alc_desktop.window.figures import Figures
from alc_desktop.window.history_desk import HistoryDesk
from alc_desktop.window.image_files import ImageFiles
from alc_desktop.window.loupe_mode import LoupeMode
from alc_desktop.window.notifier import Notifier
from alc_desktop.window.pane_steps import PaneSteps
from alc_desktop.window.remarking import Remarking
from alc_desktop.window.what_is_this import explain_workspace
from alc_engine.labels.store import Status
from alc_engine.learning.insights import SimilarImages

_LARGE = 10**6
"""Pixels from which on a tile of the grid shows too little of an image to judge it by."""


class Workspace(QObject):
    """The views of one open project.

    Signals
    -------
    said(str)
        For the status line.
    failed(Exception)
    """

    said = Signal(str)
    failed = Signal(object)

    def __init__(
        self,
        model: SessionModel,
        rounds: Rounds,
        worker: RequestWorker,
        actions: Actions,
        preferences: Preferences,
        window: QMainWindow,
    ) -> None:
        super().__init__(window)
        self.model = model
        self._worker, self._actions, self._preferences = worker, actions, preferences
        self.loader = ThumbnailLoader(
            lambda image_id: model.facts.path_of(image_id),
            channels=model.session.settings.backbone.channels,
        )
        self.loader.warm_up()
        self.grid = ThumbnailGrid(self.loader)
        self.strip = CallStrip(actions.automatic, actions.method)
        self.browser = ImageBrowser(self.grid, self.strip, model.queue)
        self.page = QStackedWidget()
        self.page.addWidget(self.browser)
        self.classes = ClassPanel(self.loader)
        self.inspector = Inspector(self.loader)
        self.neighbors = NeighborView(self.loader)
        self.heatmap = EntropyHeatmap(self.loader)
        self.class_view = ClassViewPanel()
        self.progress = ProgressView()
        self.history = HistoryView()
        self.docks = Docks(
            window,
            self.classes,
            self.inspector,
            (self.neighbors, self.heatmap, self.class_view, self.progress, self.history),
            (
                self.tr("Classes"),
                self.tr("Image"),
                self.tr("Neighbours"),
                self.tr("Map"),
                self.tr("Class view"),
                self.tr("Progress"),
                self.tr("History"),
            ),
        )
        self.class_finder = ClassFinder(self.loader, self.page)
        self.keys = ImageKeys(actions.single_key_actions, actions.is_answer, self._is_seen, self)
        self.labelling = Labelling(
            *(model, self.browser, actions),
            *(self.inspector.shown_copies, self._seen_likely, self),
        )
        self.answer_bar = AnswerBar(model, actions, self.grid, self.labelling.selected)
        self.centre = AnswerPage(self.page, self.answer_bar)
        self.inspector.copies.set_action(actions.copies_too)
        self.accepting = Accepting(model, self.browser, self.labelling, actions, self)
        self.remarking = Remarking(
            *(model, self.grid, (self.inspector, self.classes, self.docks)),
            *(self.labelling, actions, self),
        )
        self.editing = ClassEditing(model, self.classes, actions, window, self)
        self.rounds = rounds
        self._wiring = Wiring()
        self._goes_to_batch = False  # the first batch is what the expert waits for
        self._unseen_batch = False
        self._similarity = SimilarityFeed(model.session.snapshot, self)
        self._similarity.arrived.connect(self._show_similarity)
        self._similarity.missing.connect(self._miss_similarity)
        self._usual_size = UsualSizeFeed(self)
        self.current = CurrentImage(
            *(model, self.grid, (self.inspector, self.neighbors, self.classes)),
            *(self.labelling, self.docks, self),
        )
        self.looking = LoupeMode(
            *(model, window, self.page, self.browser),
            (self.inspector, self.current, self.docks),
            *(self.keys, self.accepting, actions, self),
        )
        self.comparing = CompareMode(
            *(model, self.grid, self.looking, self.inspector.large, self.loader, actions),
        )
        self.notes = AnswerNotes(model, self.grid, self.inspector, self)
        maps = self.heatmap, self.class_view
        self.figures = Figures(model, actions, self.classes, maps, self.progress, self)
        self.steps = PaneSteps(self.centre, self.docks, actions, self)
        self.files = ImageFiles(
            *(model, self.labelling, self.grid, self.inspector.large, self.loader),
            *(actions, self),
        )
        self.notifier = Notifier(model, preferences, window)
        self.history_desk = HistoryDesk(model, self.history, self.browser, window)
        self.fact_views: tuple[FactView, ...] = (
            *(self.browser, self.current, self.neighbors, self.figures, self.looking),
            *(self.comparing, self.history_desk, self.remarking, self.answer_bar),
        )
        explain_workspace(self)
        self._connect()
        self._restore()

    @property
    def copies_too(self) -> bool:
        """Whether answers go to near-duplicates, too."""
        return self._actions.copies_too.isChecked()

    @copies_too.setter
    def copies_too(self, wanted: bool) -> None:
        self._actions.copies_too.setChecked(wanted)

    def save_place(self) -> None:
        """Remember what is shown."""
        browser, path = self.browser, self.model.project.path
        then = Order(browser.then_box.currentData())
        place = Place(browser.scope, browser.order, self.grid.current_id(), then)
        self._preferences.save_place(path, place)
        if self.looking.choice is not None:
            self._preferences.save_loupe(path, self.looking.choice)

    def restore_loupe(self) -> None:
        """Look closely if that was chosen, or suits the images; the docks are in place."""
        path, facts = self.model.project.path, self.model.facts
        self.looking.choice = self._preferences.loupe(path)
        size = self._preferences.usual_size(path)
        if size is not None:
            self._suit(*size)
        if self.looking.choice:
            self.looking.open()
        self.looking.open_if_natural()
        self.browser.scope_changed.connect(self.looking.open_if_natural)
        self._usual_size.arrived.connect(self._note_usual_size)
        self._usual_size.ask(facts.path_of, len(facts))

    def show_keys(self, *, many: bool) -> None:
        """The keys of the classes are others now; `many`: letters find classes."""
        self.keys.set_many(many)
        self.browser.key_line.show_keys(self._actions, many=many)
        for view in (self.inspector.likeliest, self.comparing.shelf):
            view.show_keys([key_text(each) for each in self._actions.likeliest])
        self.answer_bar.show_offers()
        self.figures.show()

    def close(self) -> None:
        """End the threads of the views and take them out of the window."""
        self._wiring.cut()
        self.comparing.end()
        self.looking.end()
        self.keys.stop()
        self.class_finder.stop()
        self._actions.copies_too.setChecked(False)
        self.labelling.close()
        self.accepting.close()
        self.editing.close()
        self.remarking.close()
        self.current.close()
        self.notes.close()
        self.figures.close()
        self.history_desk.close()
        self.files.close()
        self.steps.close()
        self.notifier.close()
        self._similarity.close()
        self._usual_size.close()
        self.loader.close()
        self.docks.remove()
        self.centre.deleteLater()
        self.deleteLater()

    # -- wiring ----------------------------------------------------------------

    def _connect(self) -> None:
        model, actions, browser = self.model, self._actions, self.browser
        for signal, slot in (
            (model.facts_changed, self._refresh),
            (model.batch_changed, self._show_batch_lists),
            (model.predictions_changed, self._show_round),
            (model.preparation_changed, self._show_lists),
            (model.images_moved, self._show_moved),
            (self.rounds.call_changed, self._show_call),
            (self._worker.progressed, self.progress.show_progress),
            (self._worker.busy_changed, self._show_busy),
            (actions.blind.toggled, self._set_blind),
            (actions.show_all.triggered, self._show_all),
            (actions.show_suspects.triggered, self._show_suspects),
            (actions.show_batch.triggered, self._show_batch),
            (actions.show_checks.triggered, self._show_checks),
            (actions.show_unsure.triggered, self._show_unsure),
            (actions.show_similar.triggered, self._show_similar),
            (actions.show_two_names.triggered, self._show_two_names),
            (actions.second_look.triggered, self._show_second_look),
            (actions.copies_too.toggled, self._answer_copies),
            (actions.renew_suspects.triggered, lambda: self.current.inspect_soon()),
            (actions.search.triggered, self._focus_search),
            (actions.find_class.triggered, lambda: self._find_class("")),
            (self.keys.typed, self._find_class),
            (self.keys.composed, self._compose_class),
            (self.keys.refused, self._say_refused),
            (self.class_finder.chosen, self.labelling.give_images),
            (self.labelling.list_ended, self._end_list),
            (self.labelling.likely_unseen, self._bring_likely),
            (actions.larger.triggered, lambda: self._resize_tiles(+1)),
            (actions.smaller.triggered, lambda: self._resize_tiles(-1)),
            (actions.reset_levels.triggered, self.inspector.controls.reset),
            (actions.reset_layout.triggered, self.docks.reset),
            (actions.answer_bar.triggered, self._want_answer_bar),
            (actions.save_picture.triggered, lambda: self.current.save_picture()),
        ):
            self._wiring.connect(signal, slot)
        speakers = self.labelling, self.accepting, self.editing, self.current
        for each in (*speakers, self.history_desk, self.files, self.remarking):
            each.said.connect(self.said)
            each.failed.connect(self.failed)
        for speaker in (self.looking, self.steps):
            speaker.said.connect(self.said)
        self.editing.entered.connect(lambda: self.docks.raise_view(self.classes))
        self.editing.left.connect(self.grid.setFocus)
        self.strip.followed.connect(self.grid.setFocus)
        self.grid.current_changed.connect(self.current.follow)
        self.grid.jumped.connect(lambda: self.keys.hold(SEEN))
        self.grid.tile_changed.connect(self._remember_tile)
        browser.scope_changed.connect(self._note_scope)
        browser.search_field.saved.changed.connect(self._remember_searches)
        self.classes.class_opened.connect(self._show_class)
        self.classes.class_given.connect(self._give_class)
        self.classes.left.connect(self.grid.setFocus)
        shelf = self.comparing.shelf
        self.inspector.likeliest.given.connect(self._give_likely)
        shelf.likely_given.connect(self._give_likely)
        shelf.class_given.connect(self._give_class)
        for view in (self.classes, self.inspector.likeliest, shelf):
            view.set_giving(not model.project.read_only)
        self.docks.shown.connect(self.figures.show_seen)
        self.docks.shown.connect(self.current.ask_neighbors)
        self.docks.shown.connect(self.history_desk.show_seen)
        self.neighbors.image_activated.connect(browser.go_to)
        self.heatmap.image_activated.connect(browser.go_to)
        self.heatmap.images_selected.connect(self._show_selected)
        self.heatmap.color_by_changed.connect(self._remember_coloring)
        self.classes.class_opened.connect(self.heatmap.canvas.want_class)
        self.class_view.images_chosen.connect(browser.show_images)
        browser.similarity_wanted.connect(self._similarity.ask)
        self.grid.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.grid.customContextMenuRequested.connect(self._show_menu)
        self.keys.listen_on(self.grid, self.inspector.canvas, self.comparing.side.canvas)
        self.answer_bar.wanted.connect(self.keys.press)
        self.centre.bar_shown.connect(actions.answer_bar.setChecked)
        self.centre.bar_shown.connect(self.browser.key_line.leave_out_answers)
        self.centre.want_bar(self._preferences.answer_bar)

    def _restore(self) -> None:
        model, preferences = self.model, self._preferences
        self.grid.set_tile(preferences.tile)
        self.heatmap.set_color_by(preferences.map_coloring)
        self.browser.search_field.saved.show_saved(preferences.saved_searches)
        model.set_blind(self._actions.blind.isChecked())
        self._show_lists()
        scope, order, image_id, then = preferences.place(model.project.path)
        self.browser.then_box.set_order(then)
        waits = len(model.facts.batch) == 0 and scope is Scope.BATCH
        # While the first batch is made there are all images to look at.
        self.browser.choose(Scope.ALL if waits else scope, order)
        self._goes_to_batch = waits
        self._shown_round = model.session.round
        if image_id >= 0:
            self.grid.set_current(image_id)
        if order is Order.SIMILARITY:
            self._similarity.ask(self.grid.current_id())
        self._show_round()
        self.keys.hold()

    # -- what changed ------------------------------------------------------------

    def _refresh(self, ids: NDArray[np.int64] | None) -> None:
        """Something else is to be said of these images, or of all: nothing may say it as before."""
        for view in self.fact_views:
            view.refresh(self.model.facts, ids)
        if ids is None:
            self.class_finder.refresh(self._class_entries())
        self._show_call()

    def _show_lists(self) -> None:
        model = self.model
        self.browser.show_facts(model.facts, model.later)
        self.looking.refresh(model.facts)
        self._show_call()

    def came_after_waiting(self) -> None:
        """The images appeared when nobody could know it: keys wait until they are seen."""
        self.keys.hold(SEEN)

    def _show_batch_lists(self) -> None:
        """A batch has come: go to the next step if the expert only waits for it, else say so."""
        untouched = not self.model.session.labels.reviewed.any()
        waits = self.browser.in_batch or (self._goes_to_batch and untouched)
        another = self.model.session.round != self._shown_round
        self._unseen_batch |= another
        self._shown_round = self.model.session.round
        self._show_lists()
        if waits and another and self.model.queue.offers_any:
            self.looking.close()  # a wall of thumbnails is to be seen as one
            self._show_suspects()
            self._unseen_batch = True  # it was in view for no moment
            self.keys.hold(SEEN)
        elif waits and not self.browser.in_batch:
            self._show_batch()
        self._goes_to_batch = False

    def _show_suspects(self) -> None:
        self.browser.show_suspects()
        self.grid.setFocus()

    def _show_batch(self) -> None:
        self.browser.choose(Scope.BATCH)
        self.grid.setFocus()

    def _show_checks(self) -> None:
        self.browser.choose(Scope.CHECKS)
        self.grid.setFocus()

    def _note_scope(self) -> None:
        """The user chose what to see; the list of suspects may be another one by now."""
        self._goes_to_batch = False
        waiting = self.model.session.waiting
        if self._unseen_batch and self.browser.scope is Scope.BATCH and len(waiting):
            self.grid.set_current(int(waiting[0]))  # else it begins where the suspects were left
        self.current.inspect_soon()
        self._show_call()

    def _show_round(self) -> None:
        self.figures.show_round()
        self.current.follow()

    def _show_moved(self) -> None:
        self.loader.retry()
        self._show_lists()
        self.current.follow()

    def _show_call(self) -> None:
        in_batch = self.browser.in_batch
        self._unseen_batch &= not in_batch
        call = None
        if in_batch or self.model.ready is not None or len(self.model.facts.batch) == 0:
            call = self.rounds.call()
        elif self.browser.suspects_done:
            call = self.rounds.suspects_call()
        elif self._unseen_batch and not self._at_suspects():
            call = self.rounds.batch_call()
        if call is not None and call.other is self._actions.show_all and not in_batch:
            call = replace(call, other=None)
        self.strip.show_call(call, offer_automatic=in_batch and self.rounds.offers_automatic())

    def _at_suspects(self) -> bool:
        """Whether the first part of this round's work is in view; its last line names the rest."""
        return self.browser.scope is Scope.SUSPECTED and not self.model.queue.is_stale

    def _show_busy(self, busy: bool) -> None:
        if not busy:
            self.progress.show_idle()

    # -- what the user does --------------------------------------------------------

    def _give_class(self, class_id: int) -> None:
        self.labelling.give_class(class_id)
        self.grid.setFocus()

    def _give_likely(self, place: int) -> None:
        self.labelling.give_likely(place)
        self.grid.setFocus()

    def _show_class(self, class_id: int) -> None:
        """Show the images that carry a label now; blind, only those where it is no secret."""
        facts = self.model.facts
        ids = np.flatnonzero(facts.labels == class_id)
        if facts.blind:
            words = self.tr("“{name}” among the reviewed: %Ln images", None, len(ids))
        else:
            words = self.tr("“{name}”: %Ln images", None, len(ids))
        words = words.format(name=facts.class_name(class_id))
        if len(ids):
            self.browser.show_images(ids, words)
        else:
            self.said.emit(words)

    def _find_class(self, text: str) -> None:
        """Look for a class for the images that are current now."""
        wanted = self._images_to_name()
        if wanted is not None:
            self.class_finder.open(*wanted, text)

    def _compose_class(self, event: QInputMethodEvent) -> None:
        """The same with an input method, which stays with the images until a word is finished."""
        wanted = None if len(self.class_finder.image_ids) else self._images_to_name()
        if wanted is not None:
            self.class_finder.open_composing(*wanted)
        if len(self.class_finder.image_ids):
            self.class_finder.compose(event)

    def _images_to_name(self) -> tuple[NDArray[np.int64], str, tuple[ClassEntry, ...]] | None:
        """The images that are selected, what they are called, and the classes there are."""
        ids, facts = self.labelling.selected(), self.model.facts
        if not len(ids) or not self._actions.find_class.isEnabled():
            return None
        if len(ids) > 1:
            name = self.tr("%Ln images", None, len(ids))
        else:
            name = facts.file_names[int(ids[0])]
        return ids, name, self._class_entries()

    def _class_entries(self) -> tuple[ClassEntry, ...]:
        model = self.model
        return class_entries(model.facts, self._actions.class_keys(), model.latest_classes)

    def _is_seen(self, focused: QWidget) -> bool:
        """Whether the image that a key would answer is in sight; if not, it comes into sight."""
        if self.looking.is_open:
            return self.looking.sees(self.grid.current_id())
        if focused is not self.grid:
            return self.inspector.shows(self.grid.current_id())
        if self.grid.current_row() in self.grid.visible_rows():
            return True
        self.grid.show_current()
        self.said.emit(self.tr("This is the image you are at; press the key again to answer it."))
        return False

    def _want_answer_bar(self, wanted: bool) -> None:
        self._preferences.answer_bar = wanted
        self.centre.want_bar(wanted)

    def _seen_likely(self, image_id: int, place: int) -> Likely | None:
        """The class that could be read at a place of this image's likeliest, wherever it stood."""
        view = self.comparing.shelf if self.comparing.is_on else self.inspector
        there = view.seen_likely(image_id, place)
        return there or self.answer_bar.seen_likely(image_id, place)

    def _bring_likely(self, place: int) -> None:
        """Bring the likeliest classes into sight: a key for one of them came before they were."""
        if self.comparing.is_on:
            self.comparing.shelf.bring_likely(place)
        elif not self.answer_bar.shows_likely(place):
            self.docks.raise_view(self.inspector)
            self.inspector.bring_likely(place)
        self.said.emit(
            self.tr(
                "The likeliest classes of this image had not been in sight, and this key answered"
                " nothing. Look at them, then press it again."
            )
        )

    def _end_list(self) -> None:
        """Nothing is left to be answered; what comes next stands above the grid."""
        self.keys.hold(inf)
        if self.looking.is_open:
            self.said.emit(self.tr("All of this list is answered; Esc leads to the next step."))

    def _say_refused(self) -> None:
        self.said.emit(
            self.tr("All here is answered; go to an image to answer it again.")
            if self.keys.waits_for_move
            else self.tr(
                "The images had just changed or come back, and this key answered nothing."
                " Pause, then press it again."
            )
        )

    def _show_menu(self, place: QPoint) -> None:
        """What can be said of the selected images, at a point of the grid."""
        actions = self._actions
        menu = QMenu(self.grid)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions([*actions.answers, actions.find_class])
        menu.addSeparator()
        menu.addActions([actions.note, actions.flag])
        self.remarking.offer_picture(menu)
        menu.addSeparator()
        menu.addActions([actions.compare, actions.show_similar])
        menu.addSeparator()
        menu.addActions(list(actions.files))
        menu.popup(self.grid.viewport().mapToGlobal(place))

    def _focus_search(self) -> None:
        self.looking.close()
        self.browser.search_field.setFocus()
        self.browser.search_field.selectAll()

    def _set_blind(self, blind: bool) -> None:
        self._preferences.blind = blind
        self.model.set_blind(blind)
        self.browser.list_anew(self.model.facts)

    def _show_all(self) -> None:
        self.browser.choose(Scope.ALL)
        self.grid.setFocus()

    def _show_selected(self, image_ids: NDArray[np.int64]) -> None:
        """Show what was selected on the map; nothing: all images again."""
        if len(image_ids):
            self.browser.show_images(image_ids)
        else:
            self.browser.choose(Scope.ALL)

    def _show_unsure(self) -> None:
        """What could not be told comes back: at the end, or to a second expert."""
        ids = np.flatnonzero(self.model.facts.status == Status.UNSURE)
        if len(ids):
            self.browser.show_images(ids, self.tr("%Ln unsure images", None, len(ids)))
            self.grid.go_to(0)
            self.grid.setFocus()
        else:
            self.said.emit(self.tr("No image is marked unsure."))

    def _show_two_names(self) -> None:
        """Near-duplicates whose labels differ, those of one picture beside each other."""
        from alc_engine.learning.insights import two_names

        facts = self.model.facts
        if facts.blind:
            self.said.emit(
                self.tr(
                    "While you label blind, this list stays closed:"
                    " it would tell you which labels differ."
                )
            )
        elif facts.near_duplicates is None:
            self.said.emit(
                self.tr("Which images are near-duplicates is known once they are prepared.")
            )
        elif not len(ids := two_names(facts.near_duplicates, facts.labels, facts.status)):
            self.said.emit(self.tr("All near-duplicates of a picture have the same label."))
        else:
            pictures = len(np.unique(facts.near_duplicates[ids]))
            words = self.tr("%Ln pictures under different names", None, pictures)
            self.browser.show_images(ids, words, in_order=True)
            self.grid.go_to(0)
            self.grid.setFocus()

    def _show_second_look(self) -> None:
        """Labels of the expert that everything else contradicts; any answer settles one."""
        from alc_engine.learning.insights import second_look

        if self.model.facts.blind:
            self.said.emit(
                self.tr(
                    "While you label blind, this list stays closed:"
                    " it would tell you which labels differ."
                )
            )
        elif not len(ids := second_look(self.model.session)):
            self.said.emit(self.tr("Nothing that the latest round says contradicts your labels."))
        else:
            words = self.tr(
                "You called these otherwise than everything else says: %Ln images", None, len(ids)
            )
            self.model.second_look = frozenset(ids.tolist())
            self.browser.show_images(ids, words, in_order=True)
            self.grid.go_to(0)
            self.grid.setFocus()

    def _answer_copies(self, wanted: bool) -> None:
        """Copies are answered where they are seen, and so the view that shows them opens."""
        if wanted:
            self.docks.raise_view(self.inspector)
            self.said.emit(self.tr("An answer is for the near-duplicates beside the image, too."))
        else:
            self.said.emit(self.tr("An answer is for the image alone."))

    def _show_similar(self) -> None:
        self.browser.show_similar(self.grid.current_id())
        self.grid.setFocus()

    def _show_similarity(self, found: SimilarImages) -> None:
        self.browser.show_similarity(found.image_id, found.ids)

    def _miss_similarity(self) -> None:
        self.browser.miss_similarity()
        if self.model.prepared:
            self.said.emit(self.tr("This image can't be read; nothing is known to be like it."))
        else:
            self.said.emit(self.tr("Which images are similar is known once they are prepared."))

    def _note_usual_size(self, size: QSize) -> None:
        self._preferences.save_usual_size(self.model.project.path, size.width(), size.height())
        self._suit(size.width(), size.height())

    def _suit(self, width: int, height: int) -> None:
        """Lay the views out for images of a size in pixels."""
        self.grid.set_shape(width / height)
        self.looking.set_suiting(width * height >= _LARGE)

    def _resize_tiles(self, steps: int) -> None:
        self.grid.scale_tiles(steps)

    def _remember_tile(self) -> None:
        self._preferences.tile = self.grid.wanted_tile

    def _remember_coloring(self, by: ColorBy) -> None:
        self._preferences.map_coloring = by

    def _remember_searches(self, saved: dict[str, str]) -> None:
        self._preferences.saved_searches = saved
