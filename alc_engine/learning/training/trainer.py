"""What every way of training shares around the training loop (lines 4-12 of Algorithm 1).

The backbone is frozen, so the classifier is four fully connected layers over
the embeddings, which live on the device for the whole fit. Every label has a
contribution weight alpha, and after each epoch all n losses are evaluated
anew. `Trainer` itself lets every label count the same; the ways of training
that the paper proposes or names are subclasses of it, one file each, which say
how alpha starts, how it changes, and what a label's loss is.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, ClassVar

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from alc_engine.learning.classifier import Classifier, EpochSummary
from alc_engine.learning.training.contribution import even
from alc_engine.learning.training.network import class_probabilities, cross_entropy
from alc_engine.learning.training.soundness import require_finite, settled
from alc_engine.learning.training.task import Examples, TrainingTask, lay_out
from alc_engine.learning.training.training_loop import TrainingLoop, Watch, cross_entropy_loss
from alc_engine.runtime.device_faults import (
    Tell,
    on_device_or_processor,
)
from alc_engine.runtime.devices import choose_device, one_core, quick_products
from alc_engine.runtime.messages import NOTHING, Message
from alc_engine.runtime.progress import (
    CancelCheck,
    Progress,
    ProgressCallback,
    ignore_progress,
    never_cancelled,
)
from alc_engine.runtime.settings import TrainingMode, TrainingSettings


@dataclass(frozen=True)
class TrainingResult:
    """What a fit leaves behind. N images, n of them trained on, M classes.

    Attributes
    ----------
    probabilities : (N, M) float32
    losses : (N,) float64
        Cross entropy of the current label in nats; 0 where there is no label.
    alpha : (N,) float64
        Contribution weights; sum to 1 over the trained images, 0 elsewhere.
    alpha_history : (epochs + 1, N) float16
        n * alpha before the first and after each epoch.
    history : tuple of EpochSummary
    classifier : Classifier
    suspicion : (N, 2) float32 or None
        Two log odds that the current label is wrong (`label_model.suspicion`); NaN where
        an image was not trained on. None where the way of training has no such figures.
    stopped_early : Message
        Why training ended before its last epoch; empty if it did not.
    """

    probabilities: NDArray[np.float32]
    losses: NDArray[np.float64]
    alpha: NDArray[np.float64]
    alpha_history: NDArray[np.float16]
    history: tuple[EpochSummary, ...]
    classifier: Classifier
    suspicion: NDArray[np.float32] | None = None
    stopped_early: Message = NOTHING


class Trainer:
    """Every label counts the same: plain mean cross entropy (Eq. 1).

    Parameters
    ----------
    settings : TrainingSettings
    device : str
        ``"auto"``, ``"cpu"``, ``"cuda"`` or ``"mps"``.
    """

    mode: ClassVar[TrainingMode] = TrainingMode.UNIFORM
    weighed: ClassVar[bool] = True
    """Whether alpha weighs what is learned (Eq. 2)."""

    def __init__(self, settings: TrainingSettings, device: str = "auto") -> None:
        self.settings = settings
        self.device = choose_device(device)

    def fit(
        self,
        task: TrainingTask,
        progress: ProgressCallback = ignore_progress,
        cancelled: CancelCheck = never_cancelled,
    ) -> TrainingResult:
        """Train a classifier on the labels of a task.

        If the device fails, the processor trains from the beginning, and a
        ``"note"`` among the reports says why.

        Raises
        ------
        UserFixableError
            With fewer than two classes among the trained labels, with features
            that are no numbers, or without the memory for a single epoch.
        Cancelled
            Within one mini-batch of the user's word.
        """
        require_finite(task.vectors)
        detected = self.total_epochs - self.settings.epochs - self.settings.refit_epochs
        watch = Watch(progress, cancelled, self.total_epochs, before=detected)

        def on(device: torch.device) -> TrainingResult:
            self.device = device
            return self._fit(task, watch, self._tell(watch))

        return on_device_or_processor(self.device, on, self._tell(watch))

    # -- what other ways of training do otherwise -----------------------------

    def first_alpha(
        self, task: TrainingTask, examples: Examples, generator: torch.Generator, watch: Watch
    ) -> Tensor:
        """(n,) float64: the contribution weights of the first epoch, summing to 1 (line 4)."""
        return even(len(examples), self.device)

    def loss(self, logits: Tensor, labels: Tensor, rows: Tensor) -> Tensor:
        """Losses of a mini-batch, weighted by alpha afterwards.

        Parameters
        ----------
        logits : (b, M) float32
        labels : (b,) int64
        rows : (b,) int64
            Positions among the examples.

        Returns
        -------
        (b,) float32, nats
        """
        return cross_entropy_loss(logits, labels, rows)

    def after_epoch(self, epoch: int, loop: TrainingLoop, losses: Tensor, alpha: Tensor) -> Tensor:
        """(n,) float64: alpha for the next epoch.

        Parameters
        ----------
        epoch : int
            Epochs done, from 1; not called for those of line 11.
        loop : TrainingLoop
        losses : (n,) float64
            Cross entropy of every example after the epoch, nats.
        alpha : (n,) float64
            That of the epoch.
        """
        return alpha

    def classifier(self, loop: TrainingLoop) -> Classifier:
        """What was learned."""
        return loop.classifier()

    def suspicion(self, loop: TrainingLoop) -> NDArray[np.float32] | None:
        """(n, 2) float32: two log odds that the label of an example is wrong; None: not said."""
        return None

    # -- around the loop -----------------------------------------------------

    def _fit(self, task: TrainingTask, watch: Watch, tell: Tell) -> TrainingResult:
        generator = torch.Generator().manual_seed(task.seed)
        examples = lay_out(task, self.settings, self.device)
        with _arithmetic(self.device, self.settings.quick_products):
            alpha = self.first_alpha(task, examples, generator, watch)
            start = task.previous if self.settings.warm_start else None
            loop = TrainingLoop(examples, self.settings, generator, start)
            alphas, history, stopped_early = loop.run(
                alpha, watch, self.loss, self.after_epoch, self.weighed
            )
            suspicion = self.suspicion(loop)
        ids, n = examples.ids, len(task.vectors)
        classifier = self.classifier(loop)
        predicted = class_probabilities(classifier, task.vectors, str(self.device), tell)
        probabilities = settled(predicted, tell)
        return TrainingResult(
            probabilities=probabilities,
            losses=cross_entropy(probabilities, task.labels),
            alpha=_scatter(alphas[-1], ids, n, np.float64),
            alpha_history=np.stack([_scatter(a * len(ids), ids, n, np.float16) for a in alphas]),
            history=tuple(history),
            classifier=classifier,
            suspicion=None if suspicion is None else _at(suspicion, ids, n),
            stopped_early=stopped_early,
        )

    def _tell(self, watch: Watch) -> Tell:
        return lambda note: watch.progress(Progress("training", 0, watch.total, {"note": note}))

    @property
    def total_epochs(self) -> int:
        """Epochs that a fit reports, line 11 included."""
        return self.settings.epochs + self.settings.refit_epochs


@contextmanager
def _arithmetic(device: torch.device, quick: bool) -> Iterator[None]:
    """On a processor, train on one core, with quick products where it has them.

    The layers are small: a second core saves little, and costs a wait at every
    operation as soon as anything else runs on it, which slowed training tenfold.
    One core also gives the same digits whatever number the machine has.
    """
    with quick_products(device, quick):
        if device.type == "cpu":
            with one_core():
                yield
        else:
            yield


def _scatter(
    values: Tensor, ids: NDArray[np.int64], length: int, dtype: type[np.floating[Any]]
) -> NDArray[Any]:
    """Catalogue-long copy of values that belong to `ids`; 0 elsewhere."""
    full = np.zeros(length, dtype=dtype)
    full[ids] = values.clamp(max=float(np.finfo(dtype).max)).cpu().numpy()
    return full


def _at(values: NDArray[np.float32], ids: NDArray[np.int64], length: int) -> NDArray[np.float32]:
    """Catalogue-long copy of rows that belong to `ids`; NaN elsewhere."""
    full = np.full((length, values.shape[1]), np.nan, dtype=np.float32)
    full[ids] = values
    return full
