"""Training a classifier that distrusts suspicious labels (Sec. 3.1, Eqs. 2-4).

The backbone is frozen, so the classifier is four fully connected layers over
the embeddings, which live on the device for the whole fit. Every label has a
contribution weight alpha; after each epoch all N losses are evaluated anew and
the weights of labels that keep a large loss sink.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from alc_engine.classifier import Classifier, EpochSummary
from alc_engine.errors import UserFixableError
from alc_engine.progress import (
    CancelCheck,
    Progress,
    ProgressCallback,
    ignore_progress,
    never_cancelled,
    stop_if,
)
from alc_engine.settings import TrainingSettings

_EVALUATION_BLOCK = 8192
_FEWEST_DIMENSIONS = 16
_HISTOGRAM_BINS = 24
_HISTOGRAM_END = 3.0
_QUANTILES = (0.05, 0.25, 0.5, 0.75, 0.95)


def choose_device(name: str = "auto") -> torch.device:
    """The device of that name; ``"auto"`` is cuda, else mps, else cpu.

    Raises
    ------
    UserFixableError
        If torch does not know the device or the machine does not have it.
    """
    if name == "auto":
        if torch.cuda.is_available():
            return torch.device("cuda")
        return torch.device("mps" if torch.backends.mps.is_available() else "cpu")
    try:
        device = torch.device(name)
        torch.zeros(1, device=device)
    except (RuntimeError, AssertionError) as error:
        raise UserFixableError(
            f"The device {name!r} can't be used: {str(error).splitlines()[0]}",
            remedy="Choose auto, cpu, cuda or mps, whichever this computer has.",
        ) from error
    return device


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
    stopped_early : str
        Why training ended before its last epoch; empty if it did not.
    """

    probabilities: NDArray[np.float32]
    losses: NDArray[np.float64]
    alpha: NDArray[np.float64]
    alpha_history: NDArray[np.float16]
    history: tuple[EpochSummary, ...]
    classifier: Classifier
    stopped_early: str = ""


def update_alpha(
    alpha: Tensor, losses: Tensor, delta: float, trusted: Tensor | None = None
) -> Tensor:
    """One step of Eqs. 3 and 4.

    sigma_alpha is the squared mean loss ("determined similarly" to sigma_L,
    Sec. 3.3), computed anew each epoch.

    Parameters
    ----------
    alpha : (n,) float64, sums to 1
    losses : (n,) float64, nats
    delta : float
        delta_alpha in [0, 1].
    trusted : (n,) bool, optional
        Labels known to be right; their g is 1.

    Returns
    -------
    (n,) float64, sums to 1
    """
    sigma = losses.mean() ** 2
    g = torch.exp(-(losses**2) / sigma.clamp_min(torch.finfo(losses.dtype).tiny))  # Eq. 4
    if trusted is not None:
        g = torch.where(trusted, torch.ones_like(g), g)
    alpha = (1 - delta) * alpha + delta * g / g.sum()  # Eq. 3
    return alpha / alpha.sum()


class RobustTrainer:
    """Trains the classifier and the contribution weights.

    Parameters
    ----------
    settings : TrainingSettings
    device : str
        ``"auto"``, ``"cpu"``, ``"cuda"`` or ``"mps"``.
    """

    def __init__(self, settings: TrainingSettings, device: str = "auto") -> None:
        self.settings = settings
        self.device = choose_device(device)

    def fit(
        self,
        vectors: NDArray[np.float32],
        labels: NDArray[np.int64],
        trained: NDArray[np.bool_],
        class_count: int,
        *,
        robust: bool,
        seed: int,
        trusted: NDArray[np.bool_] | None = None,
        progress: ProgressCallback = ignore_progress,
        cancelled: CancelCheck = never_cancelled,
    ) -> TrainingResult:
        """Lines 4-12 of Algorithm 1.

        Parameters
        ----------
        vectors : (N, D) float32
            Embeddings.
        labels : (N,) int64
            Current labels, -1 where there is none.
        trained : (N,) bool
            Images to train on; each has a label.
        class_count : int
            M, at least 2.
        robust : bool
            Update alpha (Eqs. 3-4); otherwise it stays even and the fit is
            plain mean cross entropy (Eq. 1).
        seed : int
            Initial parameters and the order of the mini-batches follow from it.
        trusted : (N,) bool, optional
            Labels the expert gave; used if `trust_reviewed` is set.

        Raises
        ------
        UserFixableError
            With fewer than two classes among the trained labels.
        Cancelled
            Within one mini-batch of the user's word.
        """
        ids = np.flatnonzero(trained)
        if len(np.unique(labels[ids])) < 2:
            raise UserFixableError(
                "A classifier needs images of at least two classes to learn from.",
                remedy="Label images of a second class; labelling works without a classifier.",
            )
        generator = torch.Generator().manual_seed(seed)
        mean, axes = _axes(vectors[ids], self.settings.images_per_dimension)
        x = torch.from_numpy((vectors[ids] - mean) @ axes).to(self.device)  # (n, K)
        y = torch.from_numpy(labels[ids]).to(self.device)  # (n,)
        sure = None
        if trusted is not None and self.settings.trust_reviewed:
            sure = torch.from_numpy(trusted[ids]).to(self.device)

        network = _network(x.shape[1], self.settings.hidden, class_count, generator)
        network.to(self.device)
        optimizer = torch.optim.SGD(
            network.parameters(),
            momentum=self.settings.momentum,
            weight_decay=self.settings.weight_decay,
        )
        alpha = torch.full((len(ids),), 1 / len(ids), dtype=torch.float64)  # line 4
        alpha = alpha.to(_wide(self.device))
        history: list[EpochSummary] = []
        alphas = [alpha]
        stopped_early = ""
        total = self.settings.epochs + self.settings.refit_epochs
        with _one_core(self.device):
            for epoch in range(total):
                refits = epoch >= self.settings.epochs  # line 11: alpha held fixed from here
                optimizer.param_groups[0]["lr"] = self._rate(epoch)
                last_good = {name: value.clone() for name, value in network.state_dict().items()}
                self._train_epoch(network, optimizer, x, y, alpha, generator, cancelled)
                losses = _losses(network, x, y)
                finite = torch.isfinite(losses)
                if not bool(finite.all()):
                    network.load_state_dict(last_good)
                    first = ids[int(torch.argmin(finite.int()))]
                    stopped_early = f"the loss at image {first} was no number in epoch {epoch + 1}"
                    break
                if robust and not refits:
                    alpha = update_alpha(alpha, losses, self.settings.delta_alpha, sure)
                alphas.append(alpha)
                history.append(_summary(epoch + 1, losses, alpha))
                progress(Progress("training", epoch + 1, total, _values(history[-1])))

        weights = {k: v.detach().cpu().numpy() for k, v in network.state_dict().items()}
        classifier = Classifier(mean, axes, weights, self.settings.hidden, class_count)
        probabilities = class_probabilities(classifier, vectors, str(self.device))
        return TrainingResult(
            probabilities=probabilities,
            losses=cross_entropy(probabilities, labels),
            alpha=_scatter(alpha, ids, len(vectors), np.float64),
            alpha_history=np.stack(
                [_scatter(a * len(ids), ids, len(vectors), np.float16) for a in alphas]
            ),
            history=tuple(history),
            classifier=classifier,
            stopped_early=stopped_early,
        )

    def _rate(self, epoch: int) -> float:
        """The learning rate of an epoch; line 11 runs through the schedule once more."""
        if epoch >= self.settings.epochs:
            epoch -= self.settings.epochs
        decays = epoch // self.settings.decay_every
        return self.settings.learning_rate * self.settings.decay_factor**decays

    def _mini_batch(self, n: int) -> int:
        """Images per step; small projects take smaller steps, so that an epoch has enough."""
        return max(1, min(self.settings.batch_size, n // self.settings.min_steps))

    def _train_epoch(
        self,
        network: nn.Sequential,
        optimizer: torch.optim.Optimizer,
        x: Tensor,
        y: Tensor,
        alpha: Tensor,
        generator: torch.Generator,
        cancelled: CancelCheck,
    ) -> None:
        """One pass over all mini-batches (Eq. 2)."""
        order = torch.randperm(len(x), generator=generator).to(x.device)
        # Alpha sums to 1, which would make every step 1/N small; scaled by n, an
        # even alpha gives exactly the mean loss of the mini-batch.
        weights = (alpha * len(x)).to(device=x.device, dtype=torch.float32)
        for rows in torch.split(order, self._mini_batch(len(x))):
            stop_if(cancelled)
            losses = nn.functional.cross_entropy(network(x[rows]), y[rows], reduction="none")
            loss = (weights[rows] * losses).mean()
            optimizer.zero_grad(set_to_none=True)
            loss.backward()  # type: ignore[no-untyped-call]
            optimizer.step()


def class_probabilities(
    classifier: Classifier, vectors: NDArray[np.float32], device: str = "auto"
) -> NDArray[np.float32]:
    """Class probabilities of embeddings.

    Parameters
    ----------
    vectors : (K, D) float32

    Returns
    -------
    (K, M) float32
    """
    target = choose_device(device)
    network = _network(classifier.axes.shape[1], classifier.hidden, classifier.class_count)
    network.load_state_dict({k: torch.from_numpy(v.copy()) for k, v in classifier.weights.items()})
    network.to(target)
    blocks = []
    with torch.no_grad():
        for start in range(0, len(vectors), _EVALUATION_BLOCK):
            block = vectors[start : start + _EVALUATION_BLOCK]
            inputs = (block - classifier.mean) @ classifier.axes
            logits = network(torch.from_numpy(inputs).to(target))
            blocks.append(logits.softmax(1).cpu().numpy())
    return np.concatenate(blocks) if blocks else np.zeros((0, classifier.class_count), np.float32)


def cross_entropy(
    probabilities: NDArray[np.float32], labels: NDArray[np.int64]
) -> NDArray[np.float64]:
    """Cross entropy of each label in nats; 0 where there is no label.

    Parameters
    ----------
    probabilities : (N, M) float32
    labels : (N,) int64, -1 where there is none

    Returns
    -------
    (N,) float64
    """
    chosen = np.take_along_axis(probabilities, np.maximum(labels, 0)[:, None], axis=1)[:, 0]
    smallest = np.finfo(np.float32).tiny
    losses = -np.log(np.maximum(chosen.astype(np.float64), smallest))
    return np.where(labels >= 0, losses, 0.0)


def _network(
    width: int,
    hidden: tuple[int, ...],
    class_count: int,
    generator: torch.Generator | None = None,
) -> nn.Sequential:
    """Fully connected layers with ReLU between them, initialised as torch does by default.

    Without a generator the parameters are left to be loaded.
    """
    layers: list[nn.Module] = []
    for before, after in itertools.pairwise((width, *hidden, class_count)):
        # Uninitialised, so that torch's global random state is neither read nor written.
        layer = nn.utils.skip_init(nn.Linear, before, after)  # type: ignore[no-untyped-call]
        if generator is not None:
            bound = 1 / math.sqrt(before)
            nn.init.kaiming_uniform_(layer.weight, a=math.sqrt(5), generator=generator)
            nn.init.uniform_(layer.bias, -bound, bound, generator=generator)
        layers += [layer, nn.ReLU()]
    return nn.Sequential(*layers[:-1])


def _axes(
    points: NDArray[np.float32], images_per_dimension: int
) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Mean (D,) and axes (D, K) that bring embeddings to the layers.

    All dimensions share one scale, the root of their mean variance: scaled one
    by one, weak dimensions would be blown up, and with them the noise that a
    network learns wrong labels by heart from. Where the images are few for the
    dimensions, only the strongest principal ones are kept, for the same reason.
    """
    mean = points.mean(axis=0, dtype=np.float64).astype(np.float32)
    centered = points - mean
    dimensions = points.shape[1]
    scale = math.sqrt(float(np.square(centered).mean(dtype=np.float64))) or 1.0
    kept = min(dimensions, max(_FEWEST_DIMENSIONS, len(points) // images_per_dimension))
    if kept == dimensions:
        return mean, np.eye(dimensions, dtype=np.float32) / np.float32(scale)
    _, axes = np.linalg.eigh((centered.T @ centered).astype(np.float64))
    strongest = axes[:, ::-1][:, :kept]
    scale = math.sqrt(float(np.square(centered @ strongest).mean())) or 1.0
    return mean, (strongest / scale).astype(np.float32)


@contextmanager
def _one_core(device: torch.device) -> Iterator[None]:
    """On a processor, train on one core.

    The layers are small: a second core saves little, and costs a wait at every
    operation as soon as anything else runs on it, which slowed training tenfold.
    One core also gives the same digits whatever the machine has.
    """
    threads = torch.get_num_threads()
    if device.type == "cpu":
        torch.set_num_threads(1)
    try:
        yield
    finally:
        torch.set_num_threads(threads)


def _losses(network: nn.Sequential, x: Tensor, y: Tensor) -> Tensor:
    """(n,) float64: the loss of every trained image, in one pass."""
    with torch.no_grad():
        blocks = [
            nn.functional.cross_entropy(network(rows), labels, reduction="none")
            for rows, labels in zip(
                torch.split(x, _EVALUATION_BLOCK), torch.split(y, _EVALUATION_BLOCK), strict=True
            )
        ]
    losses = torch.cat(blocks)
    return losses.to(_wide(losses.device)).double()


def _wide(device: torch.device) -> torch.device:
    """Where float64 can live: mps has none, so alpha stays on the CPU there."""
    return torch.device("cpu") if device.type == "mps" else device


def _scatter(
    values: Tensor, ids: NDArray[np.int64], length: int, dtype: type[np.floating[Any]]
) -> NDArray[Any]:
    """Catalogue-long copy of values that belong to `ids`; 0 elsewhere."""
    full = np.zeros(length, dtype=dtype)
    full[ids] = values.clamp(max=float(np.finfo(dtype).max)).cpu().numpy()
    return full


def _summary(epoch: int, losses: Tensor, alpha: Tensor) -> EpochSummary:
    shares = alpha * len(alpha)
    quantiles = torch.quantile(_thinned(shares), shares.new_tensor(_QUANTILES))
    counts = torch.histc(
        shares.clamp(0, _HISTOGRAM_END), bins=_HISTOGRAM_BINS, min=0, max=_HISTOGRAM_END
    )
    return EpochSummary(
        epoch=epoch,
        loss=float(losses.mean()),
        weighted_loss=float((alpha * losses).sum()),
        alpha_quantiles=tuple(quantiles.tolist()),
        alpha_histogram=tuple(int(count) for count in counts.tolist()),
    )


def _thinned(values: Tensor) -> Tensor:
    """At most a million values: ``torch.quantile`` takes no more than 16 million."""
    return values[:: max(1, len(values) // 1_000_000)]


def _values(summary: EpochSummary) -> dict[str, Any]:
    return {
        "loss": summary.loss,
        "weighted_loss": summary.weighted_loss,
        "alpha_quantiles": summary.alpha_quantiles,
        "alpha_histogram": summary.alpha_histogram,
    }
