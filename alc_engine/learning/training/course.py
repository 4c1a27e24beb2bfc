"""One network on its way through the epochs (Eq. 2)."""

from __future__ import annotations

from collections.abc import Callable

import torch
from torch import Tensor, nn

from alc_engine.learning.classifier import Classifier
from alc_engine.learning.training.network import EVALUATION_BLOCK, load_network, make_network
from alc_engine.learning.training.task import Examples
from alc_engine.runtime.device_faults import DeviceFault, device_fault, in_halves, release_memory
from alc_engine.runtime.devices import float64_device
from alc_engine.runtime.progress import CancelCheck, stop_if
from alc_engine.runtime.settings import TrainingSettings

ExampleLoss = Callable[[Tensor, Tensor, Tensor], Tensor]
"""(b, M) logits, (b,) labels, (b,) rows among the examples -> (b,) losses in nats."""


def cross_entropy_loss(logits: Tensor, labels: Tensor, rows: Tensor) -> Tensor:
    """(b,) losses of Eq. 1."""
    return nn.functional.cross_entropy(logits, labels, reduction="none")


class Course:
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

    def learn(
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
                self._part = smaller  # from here to the end of the course
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


def mini_batch(settings: TrainingSettings, n: int) -> int:
    """Images per step for n examples: fewer in small projects, for the sake of enough steps."""
    return max(1, min(settings.batch_size, n // settings.min_steps))


def even(n: int, device: torch.device) -> Tensor:
    """(n,) float64: the same contribution weight for every label (line 4)."""
    return torch.full((n,), 1 / n, dtype=torch.float64, device=float64_device(device))


def even_among(kept: Tensor) -> Tensor:
    """(n,) float64: an even share of alpha for the kept labels, none for the others.

    Parameters
    ----------
    kept : (n,) bool
        At least one.
    """
    alpha = kept.to(float64_device(kept.device)).double()
    return alpha / alpha.sum()
