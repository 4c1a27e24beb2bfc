"""The loop of active label correction, split into asking and answering.

One loop serves three drivers: the experiment runner and the command line run
it inline, the application runs the middle line in its worker::

    request = session.begin_round()          # owner thread; a frozen snapshot
    result = request(progress, cancelled)    # pure; any thread, any process
    session.finish_round(result)             # owner thread
    session.answer(image_id, class_id)       # the expert, a CSV, an oracle

Preparing (embeddings and graph) is a request of the same kind. A session
belongs to the thread that created it, or to the one it was handed to; requests,
results and `snapshot()` are frozen values and may travel. Torch is imported only inside a request.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from alc_engine.features.prepared import Prepared
from alc_engine.labels.class_edits import adding, merging, ordering, renaming
from alc_engine.labels.classes import Classes
from alc_engine.labels.remarks import describing, flagging, noting, picturing
from alc_engine.labels.store import (
    UNLABELLED,
    EventLog,
    LabelChange,
    LabelEvent,
    LabelStore,
    Signature,
    Status,
    Verdict,
)
from alc_engine.learning.audit import Draws
from alc_engine.learning.evidence import FIGURES, Asked, evidence
from alc_engine.learning.judged import judged, of_judged, trained_on
from alc_engine.learning.next_round import next_round
from alc_engine.learning.repeats import ROUNDS_BETWEEN
from alc_engine.learning.round_archive import RoundArchive
from alc_engine.learning.rounds import RoundRequest, RoundResult
from alc_engine.learning.snapshot import SessionSnapshot, still_waiting
from alc_engine.learning.standing_labels import StandingLabels
from alc_engine.runtime.settings import ProjectSettings


class ActiveLearningSession:
    """Asks the expert about the images whose correction helps most.

    Parameters
    ----------
    given_labels : (N,) int64
        Labels as handed in, -1 where there is none.
    class_names : sequence of str
        M names as they were handed in; class ids are positions in it. What the
        log says of classes comes on top.
    settings : ProjectSettings
    log : EventLog
        The expert's answers, replayed from the beginning.
    archive : RoundArchive
        Finished rounds; the latest is taken up again.
    prepared : Prepared, optional
        Embeddings and graph, where they are there already.
    """

    def __init__(
        self,
        given_labels: NDArray[np.int64],
        class_names: Sequence[str],
        settings: ProjectSettings,
        log: EventLog,
        archive: RoundArchive,
        prepared: Prepared | None = None,
    ) -> None:
        self.settings = settings
        self.labels = LabelStore(given_labels, log, class_names)
        self.prepared = prepared
        self._archive = archive
        self._latest: RoundResult | None = archive.latest()
        self._counted: tuple[Classes, RoundResult, RoundResult] | None = None
        self._evidence: tuple[RoundResult, NDArray[np.float64]] | None = None
        self._batch = np.zeros(0, dtype=np.int64)
        self._asked = archive.asked(before=self.round)
        self._draws = archive.draws(before=self.round)
        if self._latest is not None:
            self._note_asked(self._latest)
            self._batch = self._asks(self._latest)

    def __len__(self) -> int:
        return len(self.labels.given_labels)

    # -- where we are --------------------------------------------------------

    @property
    def classes(self) -> Classes:
        """The classes as they stand."""
        return self.labels.classes

    @property
    def class_names(self) -> tuple[str, ...]:
        """Names by class id, those of merged classes as well."""
        return self.classes.names

    @property
    def latest(self) -> RoundResult | None:
        """The round finished last, its predictions in terms of the classes that stand.

        Of images that were added since, its classifier says what it can; as long
        as they are not prepared, there is nothing it could say, and this is None.
        """
        counted, classes, raw = self._counted, self.classes, self._latest
        if raw is None:
            return None
        if counted is None or counted[0] is not classes or counted[1] is not raw:
            whole = self._of_all_images(raw)
            if whole is None:
                return None
            said = whole.predictions.in_classes(classes, whole.trained_on)
            same = said is whole.predictions
            result = whole if same else replace(whole, predictions=said)
            counted = self._counted = (classes, raw, result)
        return counted[2]

    def _of_all_images(self, result: RoundResult) -> RoundResult | None:
        known = len(result.predictions.entropy)
        if known == len(self):
            return result
        if self.prepared is None:
            return None
        added = result.predictions.of_more_images(
            result.classifier, self.prepared.vectors[known:], self.labels.labels[known:]
        )
        trained_on = result.trained_on
        if trained_on is not None:
            none = np.full(len(self) - known, UNLABELLED, dtype=trained_on.dtype)
            trained_on = np.concatenate([trained_on, none])
        return replace(result, predictions=added, trained_on=trained_on)

    @property
    def evidence(self) -> NDArray[np.float64]:
        """(N, 5) float64: what the latest round says of each standing label.

        NaN before the first round, and where it was trained on another label
        than the one that stands now (`judged`). Kept until another round, since
        views ask for it after every answer.
        """
        latest = self.latest
        if latest is None:
            return np.full((len(self), FIGURES), np.nan)
        if self._evidence is None or self._evidence[0] is not latest:
            self._evidence = latest, evidence(latest, np.arange(len(self)))
        return of_judged(self._evidence[1], self.judged())

    @property
    def trained_on(self) -> NDArray[np.int64] | None:
        """(N,) int64: labels that the latest round was trained on, in the classes that stand.

        -1 for images that were not trained on; None before the first round, and
        for one that an earlier version kept.
        """
        return trained_on(self.classes, self.latest)

    def judged(self, image_ids: NDArray[np.int64] | slice = slice(None)) -> NDArray[np.bool_]:
        """Images of whose standing label the latest round speaks: it was trained on that label.

        After another answer, or its undoing, it speaks of a label that stands
        no more, until the next round. What is unsure or excluded has no
        standing label.

        Parameters
        ----------
        image_ids : (K,) int64, optional
            Default all.

        Returns
        -------
        (K,) bool
        """
        return judged(self.labels, self.latest, image_ids)

    @property
    def asked(self) -> Asked:
        """What each round said of the labels it asked about, before they were answered."""
        return self._asked

    @property
    def draws(self) -> tuple[Draws, ...]:
        """What each round drew by chance, oldest first."""
        return self._draws

    @property
    def round(self) -> int:
        """The round whose batch is being answered; 0 before the first."""
        return 0 if self._latest is None else self._latest.round

    @property
    def batch(self) -> NDArray[np.int64]:
        """(Q,) int64: image ids of the current batch in query order, answered or not."""
        return self._batch

    @property
    def waiting(self) -> NDArray[np.int64]:
        """(K,) int64: images of the current batch without an answer, in query order."""
        return still_waiting(self._batch, self.labels.status, self.latest)

    @property
    def pool(self) -> NDArray[np.bool_]:
        """(N,) bool: images that may be asked about: readable and not reviewed."""
        pool = ~self.labels.reviewed
        return pool if self.prepared is None else pool & self.prepared.readable

    @property
    def accepted(self) -> NDArray[np.bool_]:
        """(N,) bool: readable images whose label was accepted in bulk: random checks draw them."""
        accepted = np.asarray(self.labels.status == Status.ACCEPTED)
        return accepted if self.prepared is None else accepted & self.prepared.readable

    def snapshot(self, *, with_reviews: bool = True) -> SessionSnapshot:
        """All of this as it stands now, for another thread or a later moment.

        Parameters
        ----------
        with_reviews : bool
            Copy `labels.reviews`, too. Of hundreds of thousands that takes longer than
            a frame; what is computed for the screen does without.
        """
        labels, latest = self.labels, self.latest
        known = None
        if self._evidence is not None and self._evidence[0] is latest:
            known = self._evidence[1]
        return SessionSnapshot(
            StandingLabels.of(labels, with_reviews=with_reviews),
            self.prepared,
            latest,
            self._asked,
            self._draws,
            self.round,
            self._batch,
            self.settings,
            known,
        )

    def kept(self) -> SessionSnapshot:
        """All of this with every answer that stands, also of images that are asked about again."""
        return self.snapshot().kept()

    # -- asking --------------------------------------------------------------

    def finish_preparation(self, prepared: Prepared) -> None:
        """Take up embeddings and graph.

        Raises
        ------
        ValueError
            If they belong to a catalogue of another length.
        """
        if len(prepared.vectors) != len(self):
            raise ValueError(f"prepared for {len(prepared.vectors)} images, not {len(self)}")
        self.prepared = prepared

    def begin_round(
        self,
        strategy: str | None = None,
        batch_size: int | None = None,
        seed: int | None = None,
        device: str | None = None,
        *,
        audit: bool = False,
        expected_left: float = np.nan,
    ) -> RoundRequest:
        """Freeze what the next round needs.

        Parameters
        ----------
        strategy, batch_size, seed, device : optional
            In place of the session's settings.
        audit : bool
            Ask for random checks alone.
        expected_left : float
            Wrong labels that are thought to be left now (`insights.errors_left`);
            the next estimate does not exceed it while nothing is found.

        Raises
        ------
        UserFixableError
            If the images are not prepared, nothing is left to ask about or to
            check, or there are fewer than two classes to learn.
        """
        return next_round(
            self.labels,
            self.prepared,
            self._draws,
            self._latest,
            self.settings,
            strategy=strategy or self.settings.strategy,
            batch_size=self.settings.batch_size if batch_size is None else batch_size,
            seed=self.settings.seed if seed is None else seed,
            device=device or self.settings.device,
            audit=audit,
            expected_left=expected_left,
        )

    def finish_round(self, result: RoundResult) -> NDArray[np.int64]:
        """Take up a finished round; its batch becomes the current one.

        Images that were answered while the round was computed are dropped from
        the batch; their answers count from the next round on.

        Returns
        -------
        (K,) int64
            The new batch in query order.

        Raises
        ------
        ValueError
            If the result is not of the round after the current one.
        """
        if result.round != self.round + 1:
            raise ValueError(f"round {result.round} can't follow round {self.round}")
        self._archive.save(result)
        self._latest = result
        self._note_asked(result)
        self._batch = self._asks(result)
        return self._batch

    def _asks(self, result: RoundResult) -> NDArray[np.int64]:
        """Its batch without the images that were answered while it was computed.

        They bear answers of an earlier round, so that a session that is opened
        again drops the same ones. What is asked about again looks unanswered from
        here on, and what the round before asked again does so no more.
        """
        self.labels.ask_again((), result.round)
        rounds = self.labels.rounds[result.batch]
        again = np.isin(result.batch, result.again) & (rounds <= result.round - ROUNDS_BETWEEN)
        asked = (rounds < 0) | (rounds >= result.round) | again
        if result.draws is not None:  # what was accepted in bulk is looked at all the same
            accepted = self.labels.status[result.batch] == Status.ACCEPTED
            asked |= accepted & np.isin(result.batch, result.draws.checks)
        batch: NDArray[np.int64] = result.batch[asked]
        self.labels.ask_again(np.intersect1d(batch, result.again).tolist(), result.round)
        return batch

    def _note_asked(self, result: RoundResult) -> None:
        figures = evidence(result, result.batch)
        predicted = result.predictions.predicted[result.batch]
        self._asked = self._asked.and_also(result.round, result.batch, figures, predicted)
        if result.draws is not None:
            self._draws = (*self._draws, result.draws)

    # -- answering -----------------------------------------------------------

    def answer(
        self,
        image_ids: int | Sequence[int] | NDArray[np.int64],
        class_ids: int | Sequence[int] | NDArray[np.int64],
        *,
        reviewer: str = "",
        seconds: float | None = None,
    ) -> LabelChange:
        """Give images a class, all of them in one operation.

        Raises
        ------
        UserFixableError
            If the answer can't be kept; nothing is changed.
        IndexError
            For an image or a class that does not exist.
        """
        by = Signature(reviewer, round=self.round, seconds=seconds)
        return self._record(image_ids, Verdict.LABEL, class_ids, by)

    def accept(
        self,
        image_ids: Sequence[int] | NDArray[np.int64],
        class_ids: Sequence[int] | NDArray[np.int64],
        *,
        reviewer: str = "",
    ) -> LabelChange:
        """Give many images the labels suggested for them, all of them in one operation.

        Their labels stand and no question is about them any more, but as nobody
        looked at each of them either, they are trained on like given labels, random
        checks draw them, and they teach nothing of how many suggestions are right.

        Raises
        ------
        UserFixableError
            If the answers can't be kept; nothing is changed.
        IndexError
            For an image or a class that does not exist.
        """
        by = Signature(reviewer, round=self.round)
        return self._record(image_ids, Verdict.ACCEPT, class_ids, by)

    def set_aside(
        self,
        image_ids: int | Sequence[int] | NDArray[np.int64],
        verdict: Verdict,
        *,
        reviewer: str = "",
        seconds: float | None = None,
    ) -> LabelChange:
        """Mark images as unsure or exclude them, all of them in one operation.

        Raises
        ------
        UserFixableError
            If the answer can't be kept; nothing is changed.
        ValueError
            If the verdict is a label.
        """
        if verdict.gives_label:
            raise ValueError("a label is given by `answer` or `accept`")
        by = Signature(reviewer, round=self.round, seconds=seconds)
        return self._record(image_ids, verdict, UNLABELLED, by)

    def review(
        self,
        image_ids: Sequence[int] | NDArray[np.int64],
        verdicts: Sequence[Verdict],
        class_ids: Sequence[int] | NDArray[np.int64],
        *,
        reviewer: str = "",
        signatures: Sequence[Signature] | None = None,
        with_images: bool = False,
    ) -> LabelChange:
        """Record a whole table of answers, each with its own verdict, in one operation.

        Parameters
        ----------
        image_ids : (K,) int
        verdicts : K of Verdict
        class_ids : (K,) int
            Looked at where the verdict gives a label.
        signatures : K of Signature, optional
            Who gave each, and when, in place of `reviewer` and now.
        with_images : bool
            They come with images that were just taken in; undo passes them over.

        Raises
        ------
        UserFixableError
            If the answers can't be kept; nothing is changed.
        IndexError
            For an image or a class that does not exist.
        """
        by = Signature(reviewer, round=self.round) if signatures is None else signatures
        return self._record(image_ids, verdicts, class_ids, by, with_images)

    def undo(self, *, reviewer: str = "") -> LabelChange | None:
        """Undo the expert's last operation, whatever it was about; None if there is none."""
        return self.labels.undo(reviewer)

    def redo(self, *, reviewer: str = "") -> LabelChange | None:
        """Redo the operation undone last; None if there is none."""
        return self.labels.redo(reviewer)

    def undo_last(self, count: int, *, reviewer: str = "") -> tuple[LabelChange, ...]:
        """Undo the last operations that stand; see `LabelStore`."""
        return self.labels.undo_last(count, reviewer)

    # -- classes -------------------------------------------------------------

    def add_class(self, name: str, *, reviewer: str = "", with_images: bool = False) -> LabelChange:
        """Add a class. Its id is the next one; it is shown last.

        With `with_images` it comes with images; undo passes it over.

        Raises
        ------
        UserFixableError
            If the name is empty or taken, or the change can't be kept.
        """
        return self._edit(adding(self.classes, name), reviewer, with_images)

    def rename_class(self, class_id: int, name: str, *, reviewer: str = "") -> LabelChange:
        """Give a class another name.

        Raises
        ------
        UserFixableError
            If the name is empty or taken, or the change can't be kept.
        IndexError
            If no such class stands.
        """
        return self._edit(renaming(self.classes, class_id, name), reviewer)

    def merge_classes(self, class_id: int, into: int, *, reviewer: str = "") -> LabelChange:
        """Let all labels of a class count as another one.

        Raises
        ------
        UserFixableError
            If both are the same, or the change can't be kept.
        IndexError
            If one of them does not stand.
        """
        return self._edit(merging(self.classes, class_id, into), reviewer)

    def order_classes(self, class_ids: Sequence[int], *, reviewer: str = "") -> LabelChange:
        """Show the classes in another order; those not named come after. No id changes.

        Raises
        ------
        UserFixableError
            If they are in this order, or the change can't be kept.
        IndexError, ValueError
            If a class does not stand, or is named twice.
        """
        return self._edit(ordering(self.classes, class_ids), reviewer)

    # -- remarks ---------------------------------------------------------------

    def note_images(
        self, image_ids: Sequence[int] | NDArray[np.int64], text: str, *, reviewer: str = ""
    ) -> LabelChange | None:
        """Put a note on images, all in one operation; an empty text removes theirs.

        It is no answer: nothing but the note is another one by it. None if all of them
        bear just this note.

        Raises
        ------
        UserFixableError
            If the text is too long or no plain text, or the note can't be kept.
        IndexError
            For an image that does not exist.
        """
        ids = np.atleast_1d(image_ids).tolist()
        return self._remark(noting(self.labels.remarks, ids, text), reviewer)

    def flag_images(
        self, image_ids: Sequence[int] | NDArray[np.int64], flagged: bool, *, reviewer: str = ""
    ) -> LabelChange | None:
        """Set or clear the flag of images, all in one operation; it is no answer either.

        None if it is so already.

        Raises
        ------
        UserFixableError
            If the flag can't be kept.
        IndexError
            For an image that does not exist.
        """
        ids = np.atleast_1d(image_ids).tolist()
        return self._remark(flagging(self.labels.remarks, ids, flagged), reviewer)

    def describe_class(self, class_id: int, text: str, *, reviewer: str = "") -> LabelChange | None:
        """Say what a class is; an empty text removes it. None if it is described so already.

        Raises
        ------
        UserFixableError
            If the text is too long or no plain text, or the change can't be kept.
        IndexError
            If no such class stands.
        """
        return self._remark(describing(self.labels.remarks, class_id, text), reviewer)

    def picture_class(
        self,
        class_id: int,
        image_ids: Sequence[int] | NDArray[np.int64],
        *,
        reviewer: str = "",
    ) -> LabelChange | None:
        """Choose the images that show a class well, in place of those chosen before.

        None if just these are chosen already.

        Raises
        ------
        UserFixableError
            If they are too many, or the change can't be kept.
        IndexError
            If no such class stands, or an image does not exist.
        """
        ids = np.asarray(image_ids, dtype=np.int64).reshape(-1).tolist()
        return self._remark(picturing(self.labels.remarks, class_id, ids), reviewer)

    def _remark(self, events: Sequence[LabelEvent], reviewer: str) -> LabelChange | None:
        return self.labels.remark(events, round=self.round, reviewer=reviewer)

    def _edit(self, event: LabelEvent, reviewer: str, with_images: bool = False) -> LabelChange:
        return self.labels.edit_classes(
            event, round=self.round, reviewer=reviewer, with_images=with_images
        )

    def _record(
        self,
        image_ids: int | Sequence[int] | NDArray[np.int64],
        verdicts: Verdict | Sequence[Verdict],
        class_ids: int | Sequence[int] | NDArray[np.int64],
        by: Signature | Sequence[Signature],
        with_images: bool = False,
    ) -> LabelChange:
        ids = np.atleast_1d(image_ids)
        return self.labels.answer(ids, verdicts, class_ids, by=by, with_images=with_images)


SessionView = ActiveLearningSession | SessionSnapshot
"""What can be looked at: the session itself, in its thread, or a snapshot of it, in any."""
