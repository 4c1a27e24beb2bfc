"""One round as a frozen request that returns a frozen result.

`RoundRequest` holds everything a round needs and nothing else; calling it
trains, selects and returns, touching no session. It may run in any thread or
process; arrays that have a file travel by its name (`mapped`).
"""

from __future__ import annotations

import time
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from alc_engine.features.neighbor_graph import NeighborGraph
from alc_engine.labels.classes import Classes
from alc_engine.labels.store import UNLABELLED
from alc_engine.learning.audit import Draws, draw, spread_among
from alc_engine.learning.classifier import Classifier, EpochSummary
from alc_engine.learning.diffusion import predictive_entropy
from alc_engine.learning.repeats import spread_by_chance
from alc_engine.learning.strategies import (
    DiffusionTraces,
    Selection,
    SelectionInputs,
    make_strategy,
    strategy_class,
)
from alc_engine.learning.suspicion import log_odds_of_wrong
from alc_engine.runtime.progress import (
    CancelCheck,
    ProgressCallback,
    ignore_progress,
    never_cancelled,
)
from alc_engine.runtime.settings import SelectionSettings, TrainingSettings

TOP_CLASSES = 5


@dataclass(frozen=True)
class Predictions:
    """What a trained classifier says of every image. N images.

    Attributes
    ----------
    top_classes : (N, T) int32
        The T most probable classes, best first; T = min(5, M). -1 at the end
        where fewer are left, because classes were merged since.
    top_probabilities : (N, T) float32
    label_probability : (N,) float32
        Probability of the label that was trained on; NaN where there was none.
    alpha : (N,) float64
        Contribution weights; sum to 1 over the trained images, 0 elsewhere.
    alpha_history : (epochs + 1, N) float16
        n * alpha before the first and after each epoch; 1 is an even share.
    entropy : (N,) float64
        Predictive entropy in nats, before the batch was picked. Never negative,
        as is the next: a diffused field may be, and says *nothing left* there.
    entropy_after : (N,) float64
        The field after the batch was picked; 0 for the images of the batch.
    suspicion : (N, 2) float32 or None
        Two log odds that the label trained on is wrong (`label_model.suspicion`), NaN
        for images that were not trained on; None where the way of training does not say.
    """

    top_classes: NDArray[np.int32]
    top_probabilities: NDArray[np.float32]
    label_probability: NDArray[np.float32]
    alpha: NDArray[np.float64]
    alpha_history: NDArray[np.float16]
    entropy: NDArray[np.float64]
    entropy_after: NDArray[np.float64]
    suspicion: NDArray[np.float32] | None = None

    def __post_init__(self) -> None:
        for name in ("entropy", "entropy_after"):
            object.__setattr__(self, name, not_negative(getattr(self, name)))

    @property
    def predicted(self) -> NDArray[np.int32]:
        """(N,) int32: the most probable class."""
        return self.top_classes[:, 0]

    def in_classes(
        self, classes: Classes, trained_on: NDArray[np.integer] | None = None
    ) -> Predictions:
        """The same in terms of the classes that stand now.

        Probabilities of classes that were merged since are summed, as far as
        they are among the T; a class whose adding was undone is left out. The
        entropy stays that of the classes the round was trained with.

        Parameters
        ----------
        classes : Classes
        trained_on : (N,) int, optional
            The labels trained on, in the classes of then, -1 where there was
            none: the probability of a label is folded with that of its class.
        """
        counted = classes.counts_as(self.top_classes)
        moved = (counted != self.top_classes).any(axis=1)
        if trained_on is not None:
            own = classes.counts_as(trained_on)
            moved |= own != trained_on
        rows = np.flatnonzero(moved)
        if not len(rows):
            return self
        top, shares = self.top_classes.copy(), self.top_probabilities.copy()
        top[rows], shares[rows] = _folded(counted[rows], shares[rows])
        of_label, suspicion = self.label_probability, self.suspicion
        if trained_on is not None:
            of_label = of_label.copy()
            place, column = np.nonzero((top[rows] == own[rows, None]) & (own[rows, None] >= 0))
            of_label[rows[place]] = shares[rows[place], column]
        if suspicion is not None:
            # What was said of a label is not known of the class it fell into, and a class
            # that took others in is at least as probable as before.
            suspicion = suspicion.copy()
            suspicion[rows] = np.minimum(
                suspicion[rows], log_odds_of_wrong(of_label[rows])[:, None]
            )
        return replace(
            self,
            top_classes=top,
            top_probabilities=shares,
            label_probability=of_label,
            suspicion=suspicion,
        )

    def of_more_images(
        self,
        classifier: Classifier,
        vectors: NDArray[np.float32],
        labels: NDArray[np.int64],
    ) -> Predictions:
        """The same, and behind it what the classifier says of images that were added since.

        They had no part in the training, so that their alpha is 0, and none in the
        choice of the batch, so that they lost no entropy to it.

        Parameters
        ----------
        classifier : Classifier
            The one that said all this.
        vectors : (K, D) float32
        labels : (K,) int64
            Of the added images; -1 where there is none.
        """
        probabilities = classifier.probabilities(np.asarray(vectors))
        top = np.argsort(-probabilities, axis=1, kind="stable")[:, : self.top_classes.shape[1]]
        known = (labels >= 0) & (labels < classifier.class_count)
        given = np.full(len(labels), np.nan, dtype=np.float32)
        given[known] = probabilities[known, labels[known]]
        entropy = predictive_entropy(probabilities)
        idle = np.zeros(len(labels))
        epochs = len(self.alpha_history)
        return Predictions(
            top_classes=np.concatenate([self.top_classes, top.astype(np.int32)]),
            top_probabilities=np.concatenate(
                [self.top_probabilities, np.take_along_axis(probabilities, top, axis=1)]
            ),
            label_probability=np.concatenate([self.label_probability, given]),
            alpha=np.concatenate([self.alpha, idle]),
            alpha_history=np.concatenate(
                [self.alpha_history, np.zeros((epochs, len(labels)), dtype=np.float16)], axis=1
            ),
            entropy=np.concatenate([self.entropy, entropy]),
            entropy_after=np.concatenate([self.entropy_after, entropy]),
            suspicion=None
            if self.suspicion is None
            else np.concatenate(
                [self.suspicion, np.full((len(labels), 2), np.nan, dtype=np.float32)]
            ),
        )


def not_negative(nats: NDArray[np.floating]) -> NDArray[np.float64]:
    """Entropies with nothing below zero, minus zero included; NaN stays. As they come if so."""
    values = np.asarray(nats, dtype=np.float64)
    return np.maximum(values, 0.0) + 0.0 if np.signbit(values).any() else values


def _folded(
    classes: NDArray[np.int64], probabilities: NDArray[np.float32]
) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
    """Sum what is said of one class more than once, best first again.

    Parameters
    ----------
    classes : (K, T) int64, -1 where there is none
    probabilities : (K, T) float32
    """
    summed = np.where(classes >= 0, probabilities, np.float32(0))
    left = classes.copy()
    for place in range(1, left.shape[1]):
        for before in range(place):
            same = (left[:, before] == left[:, place]) & (left[:, place] >= 0)
            summed[same, before] += summed[same, place]
            summed[same, place], left[same, place] = 0, -1
    # Places that fell empty come last, whatever the probability of the others.
    order = np.argsort(np.where(left >= 0, -summed, 1), axis=1, kind="stable")
    return np.take_along_axis(left, order, axis=1), np.take_along_axis(summed, order, axis=1)


@dataclass(frozen=True)
class RoundResult:
    """What a round hands back.

    Attributes
    ----------
    round : int
        From 1.
    strategy : str
    seed : int
    batch : (Q,) int64
        Image ids in query order: questions of the strategy, and draws among them.
    predictions : Predictions
    traces : DiffusionTraces or None
        Row q belongs to ``batch[q]``; padding where that is a draw.
    history : tuple of EpochSummary
    classifier : Classifier
    stopped_early : str
        Why training ended early; empty if it did not.
    seconds_train, seconds_select : float
    trained_on : (N,) int32 or None
        The label of each image that was trained on, in the classes of then; -1
        for an image that was not. What the round says of a label it says of
        this one. None in rounds kept by earlier versions.
    draws : Draws or None
        Images of the batch that were drawn by chance; None where none were.
    again : (K,) int64
        Images of the batch that bear an answer and are asked about again (`repeats`).
    """

    round: int
    strategy: str
    seed: int
    batch: NDArray[np.int64]
    predictions: Predictions
    traces: DiffusionTraces | None
    history: tuple[EpochSummary, ...]
    classifier: Classifier
    stopped_early: str
    seconds_train: float
    seconds_select: float
    trained_on: NDArray[np.int32] | None = None
    draws: Draws | None = None
    again: NDArray[np.int64] = field(default_factory=lambda: np.zeros(0, dtype=np.int64))

    @property
    def by_chance(self) -> NDArray[np.int64]:
        """Images of the batch that the strategy did not choose: random checks and repeats.

        They are told apart nowhere else, so that a repeat can't be told from a check.
        """
        drawn = self.again[:0] if self.draws is None else self.draws.checks
        return np.concatenate([drawn, self.again])

    @property
    def questions(self) -> NDArray[np.int64]:
        """Images of the batch that the strategy chose, in query order."""
        return self.batch[~np.isin(self.batch, self.by_chance)]

    @property
    def suppression(self) -> NDArray[np.float64]:
        """(N,) float64: nats that the diffusion of the batch took from each image.

        0 for the images of the batch: they lose their entropy to the question
        itself. Negative where a form of diffusion raises the entropy.
        """
        taken = self.predictions.entropy - self.predictions.entropy_after
        taken[self.batch] = 0.0
        return taken

    @property
    def most_entropy(self) -> float:
        """Nats: ln of the number of classes that had images to train on, a uniform guess.

        An empty class does not move it; nor does what becomes of the classes later.
        """
        if self.trained_on is None:
            count = self.classifier.class_count
        else:
            count = len(np.unique(self.trained_on[self.trained_on >= 0]))
        return float(np.log(max(count, 2)))


@dataclass(frozen=True, eq=False)
class RoundRequest:
    """A frozen snapshot of a session, ready to be trained on.

    Attributes
    ----------
    round, strategy, seed, batch_size, device
    class_count : int
    vectors : (N, D) float32
    graph : NeighborGraph
    groups : (N,) int64
        Near-duplicates have the same number (`Prepared.near_duplicates`).
    labels : (N,) int64
        Current labels, -1 where there is none.
    given : (N,) int64
        Labels as handed in, in terms of the classes that stand; -1 where there
        was none.
    trained : (N,) bool
        Images to train on: readable, labelled, neither unsure nor excluded.
    trusted : (N,) bool
        Images with a label of the expert.
    pool : (N,) bool
        Images that may be asked about.
    accepted : (N,) bool
        Images whose label was accepted in bulk: not asked about, but drawn from.
    reviewed : (N,) bool
    training : TrainingSettings
    selection : SelectionSettings
    previous : Classifier or None
        That of the round before.
    audit_share : float
        Share of the batch that is drawn by chance; 1: all of it, and evenly.
    expected_left : float
    owed : (J,) int64
        See `Draws`; they count in that share.
    again : (K,) int64
        Images that are asked about again. To all above they are what they were before
        they were answered, so that the round speaks of them as of any other question.
    """

    round: int
    strategy: str
    seed: int
    batch_size: int
    device: str
    class_count: int
    vectors: NDArray[np.float32]
    graph: NeighborGraph
    groups: NDArray[np.int64]
    labels: NDArray[np.int64]
    given: NDArray[np.int64]
    trained: NDArray[np.bool_]
    trusted: NDArray[np.bool_]
    pool: NDArray[np.bool_]
    reviewed: NDArray[np.bool_]
    accepted: NDArray[np.bool_]
    training: TrainingSettings
    selection: SelectionSettings
    previous: Classifier | None = None
    audit_share: float = 0.0
    expected_left: float = np.nan
    owed: NDArray[np.int64] = field(default_factory=lambda: np.zeros(0, dtype=np.int64))
    again: NDArray[np.int64] = field(default_factory=lambda: np.zeros(0, dtype=np.int64))

    def __call__(
        self,
        progress: ProgressCallback = ignore_progress,
        cancelled: CancelCheck = never_cancelled,
    ) -> RoundResult:
        """Train, then select a batch (Algorithm 1).

        Raises
        ------
        Cancelled
            Within a second of the user's word.
        UserFixableError
            If there is nothing to learn from.
        """
        from alc_engine.learning.training import TRAINERS, TrainingTask

        seeds = np.random.SeedSequence((self.seed, self.round)).spawn(4)
        training_seed, selection_seed, draws_seed, places_seed = seeds
        started = time.perf_counter()
        vectors = np.asarray(self.vectors)  # read once, where they lie in a file
        task = TrainingTask(
            vectors=vectors,
            labels=self.labels,
            given=self.given,
            trained=self.trained,
            trusted=self.trusted,
            class_count=self.class_count,
            seed=int(training_seed.generate_state(1)[0]),
            graph=self.graph,
            groups=self.groups,
            previous=self.previous,
        )
        trainer = TRAINERS[strategy_class(self.strategy).training](self.training, self.device)
        trained = trainer.fit(task, progress, cancelled)
        entropy = predictive_entropy(trained.probabilities)
        seconds_train = time.perf_counter() - started

        started = time.perf_counter()
        draws = self._draws(trained.losses, np.random.default_rng(draws_seed))
        drawn = np.zeros(0, dtype=np.int64) if draws is None else draws.checks
        pool = self.pool.copy()
        pool[drawn] = False
        pool[self.again] = False
        selection = Selection(np.zeros(0, dtype=np.int64), entropy)
        if self.audit_share < 1:
            selection = make_strategy(self.strategy, self.selection).select(
                SelectionInputs(
                    vectors=vectors,
                    probabilities=trained.probabilities,
                    losses=trained.losses,
                    alpha=trained.alpha,
                    entropy=entropy,
                    suspicion=trained.suspicion,
                    labels=self.labels,
                    given=self.given,
                    pool=pool,
                    reviewed=self.reviewed,
                    trusted=self.trusted,
                    groups=self.groups,
                    graph=self.graph,
                ),
                max(self.batch_size - len(drawn) - len(self.again), 1),
                np.random.default_rng(selection_seed),
                progress,
                cancelled,
            )
        if len(drawn):
            selection = _among(selection, spread_among(selection.image_ids, drawn))
        if len(self.again):
            rng = np.random.default_rng(places_seed)
            selection = _among(selection, spread_by_chance(selection.image_ids, self.again, rng))
        seconds_select = time.perf_counter() - started

        top = np.argsort(-trained.probabilities, axis=1, kind="stable")[:, :TOP_CLASSES]
        return RoundResult(
            round=self.round,
            strategy=self.strategy,
            seed=self.seed,
            batch=selection.image_ids,
            predictions=Predictions(
                top_classes=top.astype(np.int32),
                top_probabilities=np.take_along_axis(trained.probabilities, top, axis=1),
                label_probability=np.where(
                    self.labels >= 0, np.exp(-trained.losses), np.nan
                ).astype(np.float32),
                alpha=trained.alpha,
                alpha_history=trained.alpha_history,
                entropy=entropy,
                entropy_after=selection.entropy_after,
                suspicion=trained.suspicion,
            ),
            traces=selection.traces,
            history=trained.history,
            classifier=trained.classifier,
            stopped_early=trained.stopped_early,
            seconds_train=seconds_train,
            seconds_select=seconds_select,
            trained_on=np.where(self.trained, self.labels, UNLABELLED).astype(np.int32),
            draws=draws,
            again=self.again,
        )

    def _draws(self, losses: NDArray[np.float64], rng: np.random.Generator) -> Draws | None:
        """Random checks of labels. A share of less than one image is one now and then."""
        pool, owed = (self.pool & (self.given >= 0)) | self.accepted, self.owed[: self.batch_size]
        count = min(int(self.audit_share * self.batch_size + rng.random()), self.batch_size)
        if not (count and pool.any()) and not len(owed):
            return None
        unsure = None if self.audit_share >= 1 else 1 - np.exp(-losses)
        drawn = draw(pool, unsure, max(count - len(owed), 0), rng, self.expected_left, owed)
        accepted = np.flatnonzero(drawn.pool & self.accepted)
        return replace(drawn, accepted=accepted, accepted_as=self.labels[accepted])


def _among(selection: Selection, batch: NDArray[np.int64]) -> Selection:
    """The batch with others among the questions of `selection`: nothing spreads from them."""
    after = selection.entropy_after.copy()
    after[batch] = 0.0  # the expert is about to answer them, too
    traces = selection.traces
    if traces is not None:
        rows = np.flatnonzero(np.isin(batch, selection.image_ids))
        traces = traces.among(rows, len(batch))
    return Selection(batch, after, traces)
