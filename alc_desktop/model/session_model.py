"""A project as the window sees it: facts for the views, and word of what changed.

Nothing here changes an answer; `operations` does, and tells the model with
`took_in`. Views read `facts` and subscribe to the signals. An answer is shown
at once; it is marked saved when its commit is done, which the writer thread
says through a queued signal.
"""

from __future__ import annotations

import contextlib
from collections import Counter
from concurrent.futures import Future
from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal, SignalInstance, Slot

from alc_desktop.i18n.failure import Failure
from alc_desktop.model.blind import told
from alc_desktop.model.facts import ImageFacts
from alc_desktop.model.methods import method, random_checks
from alc_desktop.model.queue import Queue
from alc_engine.labels.store import EventKind, LabelChange, Remark, Review, Status
from alc_engine.learning.rounds import RoundResult
from alc_engine.learning.session import ActiveLearningSession

if TYPE_CHECKING:
    from alc_engine.project import Project


class SessionModel(QObject):
    """One open project.

    Signals
    -------
    facts_changed(ids)
        (K,) int64: something else is to be said of these images than before;
        None: of all of them. After every answer, undo, change of the classes
        and round, and when an answer is saved. What shows anything of `facts`
        is refreshed by this signal alone, see `views.fact_view`; the signals
        below are for those who act on what happened.
    labels_changed(ids)
        (K,) int64: images whose answer is another one, or is now saved.
    batch_changed()
        Another batch, or another order of it.
    predictions_changed()
        Another round's predictions; `batch_changed` comes with it.
    round_ready()
        A finished round waits in `ready`.
    preparation_changed()
    images_moved()
    answered(change)
        `LabelChange`: images were answered, or answers undone or redone; after
        `labels_changed`.
    remarked(change)
        `LabelChange`: notes, flags, descriptions or pictures are others, or that was undone
        or redone; after `facts_changed`. No label is another one.
    classes_changed()
        Of their names or order, or some were merged; `facts` are all new.
    method_changed()
        The next batch is chosen another way.
    saved_changed()
        Of `unsaved_count` or `save_failure`.

    Attributes
    ----------
    project : Project
    reviewer : str
        Written beside every answer.
    facts : ImageFacts
        What may be told of the images: all, or what `blind.told` leaves of it.
        Replaced on every change; its arrays are the model's own and change with it.
    blind : bool
        Whether labels and suggestions are kept back until they are answered.
    queue : Queue
        The suspects as they are listed.
    later : list of int
        Images of the batch that were put off, in that order. Not an event.
    latest_classes : tuple of int
        Classes that were given, the latest first; in bulk none is given.
    second_look : frozenset of int
        Answered images that were offered once more: there the same answer counts, too.
    ready : RoundResult or None
        A finished round that waits until the expert is through with the batch.
    save_failure : Failure or None
        Why answers can't be saved at present.
    """

    facts_changed = Signal(object)
    labels_changed = Signal(object)
    answered = Signal(object)
    remarked = Signal(object)
    classes_changed = Signal()
    batch_changed = Signal()
    predictions_changed = Signal()
    round_ready = Signal()
    preparation_changed = Signal()
    images_moved = Signal()
    method_changed = Signal()
    saved_changed = Signal()
    _committed = Signal(object, object)
    _remark_committed = Signal(object, object)
    _edit_committed = Signal(object)
    _retried = Signal(object)
    _settings_kept = Signal(object)

    def __init__(self, project: Project, reviewer: str = "", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.project = project
        self.reviewer = reviewer
        self.later: list[int] = []
        self.latest_classes = _latest(project.session.labels.reviews)
        self.second_look: frozenset[int] = frozenset()
        self.ready: RoundResult | None = None
        self.save_failure: Failure | None = None
        self._pending: Counter[int] = Counter()
        self._pending_edits = 0
        self._scores: NDArray[np.float64] | None = None  # (N,) of the labels trained on
        self._committed.connect(self._note_commit)
        self._remark_committed.connect(self._note_remark)
        self._edit_committed.connect(self._note_edit)
        self._retried.connect(self._note_retry)
        self._settings_kept.connect(self._note_settings)
        self.blind = False
        self._suggests: bool | None = None  # not known yet
        self._known = self._all_facts()
        self.facts = self._known
        self.queue = Queue(lambda: self.session, lambda: self.blind)

    @property
    def session(self) -> ActiveLearningSession:
        """The session of the project."""
        return self.project.session

    @property
    def prepared(self) -> bool:
        """Whether embeddings and graph are there."""
        return self.session.prepared is not None

    @property
    def suggests(self) -> bool:
        """Whether the latest round's model agrees with the labels better than chance.

        As it was when the round, or the classes, last changed; blind as it is now, by the
        answers alone: how a model agrees with labels that are kept back tells of them.
        """
        if self._suggests is None:
            from alc_engine.learning.insights import suggestions

            among = self.session.labels.reviewed if self.blind else None
            found = suggestions(self.session, among)
            self._suggests = found is not None and found.worth
        return self._suggests

    @property
    def unsaved_count(self) -> int:
        """Images with an answer or a note, and changes of the classes, not committed yet."""
        return len(self._pending) + self._pending_edits

    @property
    def asked_by(self) -> str:
        """The method that chose the current batch, in words; empty before the first round."""
        latest = self.session.latest
        if latest is None:
            return ""
        return method(latest.strategy).title if len(latest.questions) else random_checks()

    def set_blind(self, blind: bool) -> None:
        """Keep labels and suggestions back until they are answered, or tell them."""
        if blind != self.blind:
            self.blind, self._suggests = blind, None
            self.queue.renew()
            self._tell(self._known)
            self.facts_changed.emit(None)

    # -- told by operations ----------------------------------------------------

    def took_in(self, change: LabelChange) -> None:
        """Show a change of answers, classes or remarks, and watch until it is saved."""
        ids = change.image_ids
        if change.remark is not None:
            self._took_remark(change, change.remark)
            return
        if change.edit is not None:
            self._took_edit(ids, change.saved)
            return
        self._pending.update(ids.tolist())
        expert = self.session.labels.expert_labels[ids]
        known = self._known
        known.labels[ids] = np.where(expert >= 0, expert, known.given_labels[ids])
        if known.trust is not None and self._scores is not None:
            judged = self.session.judged(ids)
            known.trust[ids] = np.where(judged, self._scores[ids], np.nan)
        if change.kind is EventKind.ANSWER and Status.ACCEPTED not in change.counts:
            self._note_given(change.class_id)
        self._refresh_unsaved()
        self.facts_changed.emit(ids)
        self.labels_changed.emit(ids)
        self.answered.emit(change)
        self.saved_changed.emit()
        change.saved.add_done_callback(
            lambda future: _emit(self._committed, ids, future.exception())
        )

    def _note_given(self, class_id: int) -> None:
        if class_id >= 0:
            self.latest_classes = tuple(dict.fromkeys((class_id, *self.latest_classes)))

    def _took_edit(self, ids: NDArray[np.int64], saved: Future[None]) -> None:
        self._pending_edits += 1
        self._tell(self._all_facts())
        self.facts_changed.emit(None)
        self.classes_changed.emit()
        self.labels_changed.emit(ids)
        self.saved_changed.emit()
        saved.add_done_callback(lambda future: _emit(self._edit_committed, future.exception()))

    def _took_remark(self, change: LabelChange, remark: Remark) -> None:
        saved = change.saved
        if remark.kind.is_of_class:
            self._pending_edits += 1
            self._tell(self._known)
            self.facts_changed.emit(None)
            saved.add_done_callback(lambda future: _emit(self._edit_committed, future.exception()))
        else:
            ids = np.array(remark.image_ids, dtype=np.int64)
            self._pending.update(remark.image_ids)
            self._refresh_unsaved()
            self.facts_changed.emit(ids)
            saved.add_done_callback(
                lambda future: _emit(self._remark_committed, ids, future.exception())
            )
        self.remarked.emit(change)
        self.saved_changed.emit()

    def took_batch(self) -> None:
        """Show the batch and the predictions of a round just taken up."""
        self.later.clear()
        self.ready = None
        self._tell(self._all_facts())
        self.facts_changed.emit(None)
        self.predictions_changed.emit()
        self.batch_changed.emit()

    def hold_round(self, result: RoundResult) -> None:
        """Keep a finished round until the expert is through with the batch, or asks for it."""
        self.ready = result
        self.round_ready.emit()

    def drop_round(self) -> None:
        """Forget the round in `ready`."""
        self.ready = None

    def took_settings(self, saved: Future[None]) -> None:
        """Say that the next batch is chosen another way, and watch until that is saved."""
        self.keep_watch(saved)
        self.method_changed.emit()

    def keep_watch(self, saved: Future[None]) -> None:
        """Say so if settings could not be saved."""
        saved.add_done_callback(lambda future: _emit(self._settings_kept, future.exception()))

    def took_preparation(self) -> None:
        """Say that embeddings and graph are there."""
        self._tell(replace(self._known, near_duplicates=self._near_duplicates()))
        self.preparation_changed.emit()

    def took_images(self) -> None:
        """Say that the images are elsewhere now."""
        self._tell(self._all_facts())
        self.facts_changed.emit(None)
        self.images_moved.emit()

    def put_later(self, image_ids: NDArray[np.int64]) -> None:
        """Move images to the end of the batch."""
        moved = image_ids.tolist()
        self.later = [i for i in self.later if i not in moved] + moved
        self.batch_changed.emit()

    def watch_retry(self, retried: Future[None]) -> None:
        """Watch another try to save what a failure left waiting."""
        retried.add_done_callback(lambda future: _emit(self._retried, future.exception()))

    # -- within ----------------------------------------------------------------

    @Slot(object, object)
    def _note_commit(self, ids: NDArray[np.int64], error: BaseException | None) -> None:
        if error is not None:
            self.save_failure = Failure.of(error)
        else:
            self._pending = self._pending - Counter(ids.tolist())
            self._refresh_unsaved()
            self.facts_changed.emit(ids)
            self.labels_changed.emit(ids)
        self.saved_changed.emit()

    @Slot(object, object)
    def _note_remark(self, ids: NDArray[np.int64], error: BaseException | None) -> None:
        """No label is another one, so that nobody who waits for answers is told."""
        if error is not None:
            self.save_failure = Failure.of(error)
        else:
            self._pending = self._pending - Counter(ids.tolist())
            self._refresh_unsaved()
            self.facts_changed.emit(ids)
        self.saved_changed.emit()

    @Slot(object)
    def _note_edit(self, error: BaseException | None) -> None:
        if error is not None:
            self.save_failure = Failure.of(error)
        else:
            self._pending_edits -= 1
        self.saved_changed.emit()

    @Slot(object)
    def _note_retry(self, error: BaseException | None) -> None:
        if error is not None:
            self.save_failure = Failure.of(error)
        else:
            # While saving failed no answer was taken, so all that waited is in.
            saved = np.fromiter(self._pending, dtype=np.int64, count=len(self._pending))
            self.save_failure = None
            self._pending.clear()
            self._pending_edits = 0
            self._refresh_unsaved()
            self.facts_changed.emit(saved)
            self.labels_changed.emit(saved)
        self.saved_changed.emit()

    @Slot(object)
    def _note_settings(self, error: BaseException | None) -> None:
        if error is not None:
            self.save_failure = Failure.of(error)
            self.saved_changed.emit()

    def _refresh_unsaved(self) -> None:
        self._tell(replace(self._known, unsaved=frozenset(self._pending)))

    def _tell(self, known: ImageFacts) -> None:
        """Take up what is known, and of it what may be told."""
        self._known = known
        if self.blind:
            self._suggests = None
        self.facts = told(known) if self.blind else known

    def _near_duplicates(self) -> NDArray[np.int64] | None:
        prepared = self.session.prepared
        return None if prepared is None else prepared.near_duplicates

    def _all_facts(self) -> ImageFacts:
        from alc_engine.learning.insights import random_checks

        catalog, session, self._suggests = self.project.catalog, self.session, None
        facts = ImageFacts(
            file_names=catalog.file_names,
            path_of=catalog.path,
            class_names=session.class_names,
            given_labels=session.labels.given_labels,
            labels=session.labels.labels,
            status=session.labels.status,
            unsaved=frozenset(self._pending),
            batch=session.batch,
            checks=random_checks(session),
            class_order=session.classes.order,
            notes=session.labels.remarks.notes,
            flagged=session.labels.remarks.flagged,
            descriptions=session.labels.remarks.descriptions,
            pictures=session.labels.remarks.pictures,
            near_duplicates=self._near_duplicates(),
        )
        if session.latest is None:
            return facts
        from alc_engine.learning.insights import (
            given_wrong_probability,
            suggestions,
            trained_scores,
        )

        latest, said, suggested = session.latest, session.latest.predictions, suggestions(session)
        assert suggested is not None
        self._scores = trained_scores(said)
        # Of an image that could not be read, the classifier saw zeros.
        prepared = session.prepared
        seen = np.ones(len(facts), bool) if prepared is None else prepared.readable
        return replace(
            facts,
            predicted=np.where(seen, suggested.classes, -1).astype(np.int32),
            predicted_probability=np.where(seen, suggested.probability, np.nan),
            entropy=np.where(seen, said.entropy, np.nan),
            entropy_after=np.where(seen, said.entropy_after, np.nan),
            suppression=np.where(seen, latest.suppression, np.nan),
            trust=np.where(session.judged(), self._scores, np.nan),
            wrong=np.where(seen, given_wrong_probability(session), np.nan),
            most_entropy=latest.most_entropy,
            guessing=not suggested.worth,
        )


def _latest(reviews: MappingProxyType[int, Review]) -> tuple[int, ...]:
    """The classes of standing answers, that of the last one first."""
    given = (reviews[image_id] for image_id in reversed(reviews))
    named = (each.class_id for each in given if each.status is not Status.ACCEPTED)
    return tuple(dict.fromkeys(class_id for class_id in named if class_id >= 0))


def _emit(signal: SignalInstance, *arguments: object) -> None:
    """Hand an outcome from the writer's thread over to the window's."""
    # The window may be gone; the project itself keeps what it could not commit.
    with contextlib.suppress(RuntimeError):
        signal.emit(*arguments)
