"""The training loop: one network on its way through the epochs (lines 5-12 of Algorithm 1).

What a label's loss is, and how alpha changes after an epoch, it is told; the ways
of training (`trainer` and its subclasses) say it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import torch
from torch import Tensor, nn

from alc_engine.learning.classifier import Classifier, EpochSummary
from alc_engine.learning.training.epoch_statistics import figures, summarize_epoch
from alc_engine.learning.training.network import EVALUATION_BLOCK, load_network, make_network
from alc_engine.learning.training.soundness import unsound
from alc_engine.learning.training.task import Examples
from alc_engine.runtime.device_faults import DeviceFault, device_fault, in_halves, release_memory
from alc_engine.runtime.devices import float64_device
from alc_engine.runtime.messages import NOTHING, Message, say
from alc_engine.runtime.progress import CancelCheck, Progress, ProgressCallback, stop_if
from alc_engine.runtime.settings import TrainingSettings

ExampleLoss = Callable[[Tensor, Tensor, Tensor], Tensor]
"""(b, M) logits, (b,) labels, (b,) rows among the examples -> (b,) losses in nats."""

AfterEpoch = Callable[[int, "TrainingLoop", Tensor, Tensor], Tensor]
"""Epochs done, the loop, (n,) losses in nats, (n,) alpha -> (n,) alpha of the next epoch."""


@dataclass(frozen=True, eq=False)
class Watch:
    """Who hears of the epochs of a fit, and who may stop it.

    Attributes
    ----------
    progress : ProgressCallback
    cancelled : CancelCheck
    total : int
        Epochs that the whole fit reports.
    before : int
        Of those, the ones done before this loop.
    """

    progress: ProgressCallback
    cancelled: CancelCheck
    total: int
    before: int = 0

    def tell(self, done: EpochSummary) -> None:
        """Report an epoch."""
        number = self.before + done.epoch
        self.progress(Progress("training", number, self.total, figures(done)))


def cross_entropy_loss(logits: Tensor, labels: Tensor, rows: Tensor) -> Tensor:
    """(b,) losses of Eq. 1."""
    return nn.functional.cross_entropy(logits, labels, reduction="none")


class TrainingLoop:
    """A network, its optimiser and the examples it learns.

    Parameters
    ----------
    examples : Examples
    settings : TrainingSettings
    generator : torch.Generator
        Initial parameters and the order of the mini-batches, on the CPU.
    start : Classifier, optional
        Parameters to start from instead of fresh ones.
    """

    def __init__(
        self,
        examples: Examples,
        settings: TrainingSettings,
        generator: torch.Generator,
        start: Classifier | None = None,
    ) -> None:
        self.examples = examples
        self._settings = settings
        self._generator = generator
        self._part = mini_batch(settings, len(examples))
        if start is None:
            network = make_network(
                examples.x.shape[1], settings.hidden, examples.class_count, generator
            )
        else:
            network = load_network(start)
        self.network = network.to(examples.device)
        self._optimizer = torch.optim.SGD(
            self.network.parameters(),
            lr=settings.learning_rate,
            momentum=settings.momentum,
            weight_decay=settings.weight_decay,
            fused=examples.device.type != "mps",
        )

    # -- all epochs ----------------------------------------------------------

    def run(
        self,
        alpha: Tensor,
        watch: Watch,
        loss: ExampleLoss = cross_entropy_loss,
        after_epoch: AfterEpoch | None = None,
        weighed: bool = True,
    ) -> tuple[list[Tensor], list[EpochSummary], Message]:
        """Lines 5-12: every epoch of the settings, line 11 included.

        Parameters
        ----------
        alpha : (n,) float64, sums to 1
            Of the first epoch.
        watch : Watch
        loss : ExampleLoss
        after_epoch : AfterEpoch, optional
            Not called for the epochs of line 11, where alpha is held fixed.
        weighed : bool
            Whether alpha weighs what is learned; else every example counts the same,
            and alpha is kept for what it says.

        Returns
        -------
        alphas : list of (n,) float64
            Before the first and after each epoch.
        history : list of EpochSummary
        stopped_early : Message
            Why an epoch was not taken up; the parameters are those of the one before. Empty
            if all were.
        """
        history: list[EpochSummary] = []
        alphas, same = [alpha], torch.full_like(alpha, 1 / len(alpha))
        for number in range(self._settings.epochs + self._settings.refit_epochs):
            last_good = self.state()
            why, losses = self._tried(number, alpha if weighed else same, watch, loss)
            if not why:
                why = unsound(losses, self.examples.ids, number + 1)
            if why:
                self.network.load_state_dict(last_good)
                return alphas, history, why
            if after_epoch is not None and number < self._settings.epochs:
                alpha = after_epoch(number + 1, self, losses, alpha)
            alphas.append(alpha)
            history.append(summarize_epoch(number + 1, losses, alpha))
            watch.tell(history[-1])
        return alphas, history, NOTHING

    def _tried(
        self, number: int, alpha: Tensor, watch: Watch, loss: ExampleLoss
    ) -> tuple[Message, Tensor]:
        """One epoch; why it could not be done, and the losses (n,) after it."""
        try:
            self.epoch(alpha, learning_rate(self._settings, number), watch.cancelled, loss)
            return NOTHING, self.losses()
        except (RuntimeError, MemoryError) as error:
            # A first epoch leaves nothing to go on with, and another device is replaced.
            if number == 0 or self.examples.device.type != "cpu":
                raise
            if device_fault(error) is not DeviceFault.MEMORY:
                raise
        return say("there was not enough memory for epoch {epoch}", epoch=number + 1), alpha

    # -- one epoch -----------------------------------------------------------

    def epoch(
        self,
        alpha: Tensor,
        rate: float,
        cancelled: CancelCheck,
        loss: ExampleLoss = cross_entropy_loss,
    ) -> None:
        """One epoch: a pass over all mini-batches, each label weighted by its alpha (Eq. 2).

        Parameters
        ----------
        alpha : (n,) float64, sums to 1
        rate : float
            Learning rate.
        """
        x, y = self.examples.x, self.examples.y
        self._optimizer.param_groups[0]["lr"] = rate
        order = torch.randperm(len(x), generator=self._generator).to(x.device)
        # Alpha sums to 1, which would make every step 1/n small; scaled by n, an
        # even alpha gives exactly the mean loss of the mini-batch.
        weights = (alpha * len(x)).to(device=x.device, dtype=torch.float32)
        for rows in torch.split(order, mini_batch(self._settings, len(x))):
            stop_if(cancelled)
            self._step(x, y, weights, rows, loss)

    def _step(self, x: Tensor, y: Tensor, weights: Tensor, rows: Tensor, loss: ExampleLoss) -> None:
        """One step on a mini-batch, in parts that the memory takes; their gradients add up."""
        while True:
            try:
                self._optimizer.zero_grad(set_to_none=True)
                for part in torch.split(rows, self._part):
                    losses = loss(self.network(x[part]), y[part], part)
                    mean = (weights[part] * losses).mean()
                    if len(part) < len(rows):
                        mean = mean * (len(part) / len(rows))
                    mean.backward()  # type: ignore[no-untyped-call]
                self._optimizer.step()
                return
            except (RuntimeError, MemoryError) as error:
                smaller = min(self._part, len(rows)) // 2
                if device_fault(error) is not DeviceFault.MEMORY or smaller < 1:
                    raise
                self._part = smaller  # from here to the end of the loop
            release_memory()

    def losses(self, loss: ExampleLoss = cross_entropy_loss) -> Tensor:
        """(n,) float64: the loss of every example in nats, in one pass."""
        x, y = self.examples.x, self.examples.y

        def of_block(block: range) -> Tensor:
            part = slice(block.start, block.stop)
            rows = torch.arange(block.start, block.stop, device=x.device)
            return loss(self.network(x[part]), y[part], rows)

        losses = _without_gradients(of_block, len(x))
        return losses.to(float64_device(losses.device)).double()

    def probabilities(self) -> Tensor:
        """(n, M) float32: class probabilities of every example."""
        x = self.examples.x
        return _without_gradients(
            lambda block: self.network(x[block.start : block.stop]).softmax(1), len(x)
        )

    def state(self) -> dict[str, Tensor]:
        """A copy of the parameters."""
        return {name: value.clone() for name, value in self.network.state_dict().items()}

    def classifier(self) -> Classifier:
        """The network as it stands, as plain arrays."""
        weights = {k: v.detach().cpu().numpy() for k, v in self.network.state_dict().items()}
        examples = self.examples
        return Classifier(
            examples.mean, examples.axes, weights, self._settings.hidden, examples.class_count
        )


def _without_gradients(compute: Callable[[range], Tensor], count: int) -> Tensor:
    """`compute` of all examples, a block at a time, or less where the memory is too small."""
    results: list[Tensor] = []
    with torch.no_grad():
        for start in range(0, count, EVALUATION_BLOCK):
            results += in_halves(compute, range(start, min(start + EVALUATION_BLOCK, count)))
    return torch.cat(results)


def learning_rate(settings: TrainingSettings, epoch: int) -> float:
    """The learning rate of an epoch, from 0; line 11 runs through the schedule once more."""
    if epoch >= settings.epochs:
        epoch -= settings.epochs
    return settings.learning_rate * settings.decay_factor ** (epoch // settings.decay_every)


def mini_batch(settings: TrainingSettings, n: int) -> int:
    """Images per step for n examples: fewer in small projects, for the sake of enough steps."""
    return max(1, min(settings.batch_size, n // settings.min_steps))
