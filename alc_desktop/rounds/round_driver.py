"""When the images are prepared, when a round starts, when its batch is taken up, and what to say.

Preparation starts by itself where it is missing, and so does the first round.
Later rounds start when the expert says so, or by themselves if that is wished.
A finished round waits while the batch has unanswered images, so that no image
changes under the expert's hands.
"""

from __future__ import annotations

from enum import Enum, auto

import numpy as np
from PySide6.QtCore import QLocale, QObject, Signal

from alc_desktop.background.worker import RequestWorker
from alc_desktop.commands.action_keys import name_action
from alc_desktop.commands.actions import Actions
from alc_desktop.i18n.engine_texts import in_users_language
from alc_desktop.i18n.failure import Failure
from alc_desktop.model import operations
from alc_desktop.model.answer_words import counts_text
from alc_desktop.model.errors_left_words import sentences
from alc_desktop.model.methods import Method, method
from alc_desktop.model.pace import Pace
from alc_desktop.model.session_model import SessionModel
from alc_desktop.model.work_words import progress_text
from alc_desktop.rounds.call_strip import Call
from alc_desktop.widgets.wiring import Wiring
from alc_engine.labels.store import Status
from alc_engine.learning.insights import ErrorEstimate, errors_left
from alc_engine.runtime.errors import UserFixableError
from alc_engine.runtime.progress import Progress


class Work(Enum):
    """What the worker does for the open project."""

    NOTHING = auto()
    PREPARING = auto()
    ROUND = auto()
    OTHER = auto()


class Rounds(QObject):
    """Drives preparation and rounds of the open project.

    Signals
    -------
    call_changed()
        Of `call`.
    said(str)
    failed(Exception)
    told(Failure, signals)
        What went on well enough, but the expert should know, and the signals
        each of which says that it is so no more.
    """

    call_changed = Signal()
    said = Signal(str)
    failed = Signal(object)
    told = Signal(object, object)

    def __init__(
        self, model: SessionModel, worker: RequestWorker, actions: Actions, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._model, self._worker, self._actions = model, worker, actions
        self._work = Work.NOTHING
        self._then_start = False
        self._audits = False
        self._progress: Progress | None = None
        self._pace = Pace()
        self._wiring = Wiring()
        for signal, slot in (
            (worker.progressed, self._note_progress),
            (worker.busy_changed, self._note_busy),
            (model.preparation_changed, self._tell_unreadable),
            (model.preparation_changed, self._start_first),
            (model.predictions_changed, self._tell_stopped),
            (model.images_moved, self.begin),
            (model.labels_changed, self._look_at_batch),
            (model.batch_changed, self._update),
            (model.round_ready, self._update),
            (model.method_changed, self._follow_method),
        ):
            self._wiring.connect(signal, slot)
        self.use(actions)

    def use(self, actions: Actions) -> None:
        """Be driven by these actions from now on; what runs, runs on."""
        self._actions = actions
        for signal, slot in (
            (actions.next_round.triggered, self.start_next),
            (actions.audit.triggered, self.start_audit),
            (actions.prepare.triggered, self.prepare),
        ):
            self._wiring.connect(signal, slot)
        self._update()

    @property
    def work(self) -> Work:
        """What the worker does at present."""
        return self._work

    def begin(self, *, trust_cache: bool = False) -> None:
        """Start what a project that was just opened lacks.

        Parameters
        ----------
        trust_cache : bool
            The user's word that features kept by another user or computer may be taken.
        """
        project = self._model.project
        if project.read_only or not self._worker.free:
            return
        if not self._model.prepared:
            if project.catalog.root.is_dir():
                self.prepare(trust_cache=trust_cache)
        else:
            self._start_first()

    def close(self) -> None:
        """Drive nothing any more."""
        self._wiring.cut()

    def prepare(self, *, trust_cache: bool = False) -> None:
        """Compute embeddings, graph and map; see `begin`."""
        if self._worker.free:
            self._work = Work.PREPARING
            operations.prepare(self._model, self._worker, trust_cache=trust_cache)

    def start_next(self) -> None:
        """Start the next round, or take up the one that is finished."""
        if self._model.ready is not None:
            operations.take_round(self._model, self._model.ready)
        elif not self._worker.free:
            self.said.emit(self.tr("The next round is being computed already."))
        else:
            self._start()

    def start_audit(self) -> None:
        """Ask for a batch of random checks alone, in place of one that waits."""
        if not self._worker.free:
            self.said.emit(self.tr("The next round is being computed already."))
            return
        operations.drop_round(self._model)
        self._start(audit=True)

    @property
    def method(self) -> Method:
        """How the next batch is chosen."""
        return method(self._model.session.settings.strategy)

    # -- within ----------------------------------------------------------------

    def _start_first(self) -> None:
        if self._model.session.round == 0 or self._then_start:
            self._then_start = False
            self._start(audit=self._audits)
        self._update()

    def _tell_unreadable(self) -> None:
        prepared = self._model.session.prepared
        problems = () if prepared is None else prepared.problems
        if problems:
            self.told.emit(
                Failure(
                    self.tr("%Ln images can't be read", None, len(problems)),
                    remedy=self.tr("They are left out of learning. Exclude or replace them."),
                    details="\n".join(map(in_users_language, problems)),
                ),
                (self._model.preparation_changed, self._model.images_moved),
            )

    def _tell_stopped(self) -> None:
        latest = self._model.session.latest
        why = "" if latest is None else latest.stopped_early
        reason = in_users_language(why, file_names=self._model.facts.file_names)
        if reason:
            self.told.emit(
                Failure(
                    self.tr("Training ended early: {reason}.").format(reason=reason),
                    remedy=self.tr("The last good model is used. Look at the image it names."),
                ),
                (self._model.predictions_changed,),
            )

    def _start(self, *, audit: bool = False) -> None:
        self._audits = audit
        try:
            operations.start_round(self._model, self._worker, audit=audit)
        except operations.CacheLost as error:
            self.failed.emit(error)
            self._then_start = True
            self.prepare()
        except UserFixableError as error:
            self.failed.emit(error)
        else:
            self._work = Work.ROUND
        self._update()

    def _follow_method(self) -> None:
        """A batch that is there is answered; one that is only on its way is chosen anew."""
        if self._work is Work.ROUND:
            operations.cancel(self._worker)
            self._start(audit=self._audits)
        elif self._model.ready is not None:
            operations.drop_round(self._model)
            if self._worker.free:
                self._start(audit=self._audits)
        self.said.emit(self.tr("Next batch: {method}.").format(method=self.method.title))
        self._update()

    def _look_at_batch(self) -> None:
        """After an answer the batch may be finished, and another one taken up or begun."""
        finished = self._batch_finished()
        if finished and self._model.ready is not None:
            operations.take_round(self._model, self._model.ready)
        elif finished and self._starts_by_itself():
            self._start()
        self._update()

    def _batch_finished(self) -> bool:
        session = self._model.session
        return len(session.batch) > 0 and len(session.waiting) == 0

    def _starts_by_itself(self) -> bool:
        wished = self._actions.automatic.isChecked() and self._worker.free
        return wished and bool(self._model.session.pool.any()) and not self._enough()

    def _estimate(self) -> ErrorEstimate | None:
        """What is left; None where it is not told."""
        return None if self._model.blind else errors_left(self._model.session)

    def _enough(self) -> bool:
        estimate = self._estimate()
        return estimate is not None and estimate.enough

    def _note_progress(self, progress: Progress) -> None:
        self._pace.note(progress)
        self._progress = progress
        self.call_changed.emit()

    def _note_busy(self, busy: bool) -> None:
        self._progress, self._pace = None, Pace()
        if not busy:
            self._work = Work.NOTHING
        elif self._work is Work.NOTHING:
            self._work = Work.OTHER
        self._update()

    def _update(self) -> None:
        model, actions = self._model, self._actions
        ready, writable = model.ready is not None, not model.project.read_only
        name_action(
            actions.next_round,
            self.tr("Show the next batch") if ready else self.tr("Start next &round"),
        )
        idle = self._worker.free
        actions.next_round.setEnabled(writable and (ready or (idle and model.prepared)))
        actions.audit.setEnabled(writable and idle and model.prepared)
        actions.prepare.setEnabled(writable and idle and not model.prepared)
        actions.cancel.setEnabled(not idle)
        self.call_changed.emit()

    # -- what is said ------------------------------------------------------------

    def call(self) -> Call | None:
        """What the expert can do or wait for now; None while there are images to answer."""
        model, actions = self._model, self._actions
        if model.ready is not None:
            return Call(
                self.tr("The next batch is ready: %Ln images", None, len(model.ready.batch)),
                self.tr("It comes by itself when this one is answered."),
                actions.next_round,
            )
        if not model.prepared:
            return self._preparation_call()
        if len(model.session.batch) == 0:
            return self._first_call()
        if not self._batch_finished():
            return None
        if self._work is Work.ROUND:
            return self._learning_call()
        if not model.session.pool.any():
            unsure = bool((model.facts.status == Status.UNSURE).any())
            return Call(
                self.tr("Every image has been reviewed"),
                self._batch_words(),
                actions.export,
                actions.show_unsure if unsure else None,
            )
        suspects = len(model.queue.waiting)
        if suspects:
            look = self.tr("%Ln labels look wrong: look through them before the next round.",
                           None, suspects)  # fmt: skip
            return Call(
                self.tr("The batch is finished"),
                f"{self._batch_words()}\n{look}",
                actions.show_suspects,
                actions.next_round,
                self.method.title,
            )
        return self._proposal() or Call(
            self.tr("The batch is finished"),
            f"{self._batch_words()}\n{self._next_words()}".rstrip(),
            actions.next_round,
            actions.export,
            self.method.title,
        )

    def _proposal(self) -> Call | None:
        """Something better than the next round, after a batch without a find or at the target."""
        estimate, actions, model = self._estimate(), self._actions, self._model
        if estimate is None:
            return None
        told = (self._batch_words(), self._next_words(), sentences(estimate, QLocale()))
        words = "\n".join(filter(None, told))
        if estimate.enough:
            title = self.tr("The batch is finished, and you can stop")
            return Call(title, words, actions.export, actions.next_round, self.method.title)
        if (model.facts.status[model.facts.batch] == Status.CORRECTED).any():
            return None
        title = self.tr("The batch is finished: no wrong label was in it")
        return Call(title, words, actions.audit, actions.export, self.method.title)

    def suspects_call(self) -> Call:
        """What can be done where no label is left that looks wrong."""
        if self._work is Work.ROUND:
            return self._learning_call()
        waiting = len(self._model.session.waiting)
        if waiting:
            return Call(
                self.tr("No more labels look wrong"),
                self.tr("Go on with the questions: %Ln images", None, waiting),
                self._actions.show_batch,
                self._actions.next_round,
            )
        return Call(
            self.tr("No more labels look wrong"),
            self.tr("The next round learns from your answers and looks again."),
            self._actions.next_round,
            self._actions.export,
        )

    def batch_call(self) -> Call:
        """That a batch is there, for those who look elsewhere."""
        waiting = len(self._model.session.waiting)
        text = self.tr("A batch of %Ln images is there", None, waiting)
        return Call(text, main=self._actions.show_batch)

    def offers_automatic(self) -> bool:
        """Whether it is the moment to ask if rounds shall start by themselves."""
        idle = self._work is Work.NOTHING
        return idle and self._batch_finished() and self._model.ready is None

    def _learning_call(self) -> Call:
        words = self.tr("The next batch comes by itself. You can go on in all images.")
        return Call(
            self.tr("Learning from your answers"),
            self._progress_words(words),
            other=self._actions.show_all,
        )

    def _preparation_call(self) -> Call:
        browse = self.tr("You can look at all images and label them meanwhile.")
        if self._work is Work.PREPARING:
            return Call(
                self.tr("Getting to know your images"),
                self._progress_words(browse),
                other=self._actions.show_all,
            )
        return Call(
            self.tr("The images are not prepared yet"),
            self.tr("Preparing finds out which images are alike; it goes on where it stopped."),
            self._actions.prepare,
            self._actions.show_all,
        )

    def _first_call(self) -> Call:
        if self._work is Work.ROUND:
            return Call(
                self.tr("Learning from the given labels"),
                self._progress_words(self.tr("The first batch comes by itself.")),
                other=self._actions.show_all,
            )
        return Call(
            self.tr("There is no batch yet"),
            self.tr("A round learns from the labels and picks the images worth asking about.")
            + f"\n{self._next_words()}",
            self._actions.next_round,
            self._actions.show_all,
            self.method.title,
        )

    def _progress_words(self, sentence: str) -> str:
        if self._progress is None:
            return sentence
        return f"{progress_text(self._progress, self._pace)}\n{sentence}"

    def _next_words(self) -> str:
        """How the next batch will be chosen, where that is not how this one was."""
        if self.method.title == self._model.asked_by:
            return ""
        return self.tr("Next batch: {method}.").format(method=self.method.title)

    def _batch_words(self) -> str:
        model = self._model
        status = model.facts.status[model.facts.batch]
        counts = np.bincount(status, minlength=len(Status))
        said = {status: int(counts[status]) for status in Status if counts[status]}
        return self.tr("{counts}.\nAsked by: {method}.").format(
            method=model.asked_by, counts=counts_text(said)
        )
