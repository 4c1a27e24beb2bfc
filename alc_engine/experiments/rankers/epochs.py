"""Plain training watched from outside: what the network says of each label, epoch by epoch.

`Trainer.after_epoch` is asked after every epoch what becomes of alpha; here it
leaves alpha alone and notes down what the network says. The training is digit for
digit that of every other method.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from alc_engine.learning.rounds import RoundRequest
from alc_engine.learning.training import Trainer, TrainingTask
from alc_engine.learning.training.training_loop import TrainingLoop
from alc_engine.runtime.progress import CancelCheck, ignore_progress
from alc_engine.runtime.settings import TrainingMode


@dataclass(frozen=True, eq=False)
class EpochMeans:
    """Means over the epochs. N images, M classes; NaN for images that are not trained on.

    Attributes
    ----------
    margin : (N,) float64
        Logit of the label less the largest of the others.
    probabilities : (N, M) float64
        Class probabilities.
    last : (N, M) float32
        Class probabilities after the last epoch.
    """

    margin: NDArray[np.float64]
    probabilities: NDArray[np.float64]
    last: NDArray[np.float32]


def epoch_means(request: RoundRequest, cancelled: CancelCheck) -> EpochMeans:
    """Train on the labels of a request, all alike, and watch.

    The seed is that of a round, so that plain training is the same as a round's.
    """
    training_seed, _ = np.random.SeedSequence((request.seed, request.round)).spawn(2)
    trainer = _Watched(request.training, request.device)
    task = TrainingTask(
        vectors=np.asarray(request.vectors),
        labels=request.labels,
        given=request.given,
        trained=request.trained,
        trusted=request.trusted,
        class_count=request.class_count,
        seed=int(training_seed.generate_state(1)[0]),
    )
    result = trainer.fit(task, ignore_progress, cancelled)
    rows, n = np.flatnonzero(request.trained), len(request.labels)
    margin = np.full(n, np.nan)
    margin[rows] = trainer.margins / trainer.epochs
    means = np.full((n, request.class_count), np.nan)
    means[rows] = trainer.probabilities / trainer.epochs
    return EpochMeans(margin, means, result.probabilities)


class _Watched(Trainer):
    """Plain training that sums up margins (n,) and probabilities (n, M) of its epochs."""

    mode = TrainingMode.UNIFORM
    epochs = 0
    margins: NDArray[np.float64]
    probabilities: NDArray[np.float64]

    def after_epoch(self, epoch: int, loop: TrainingLoop, losses: Tensor, alpha: Tensor) -> Tensor:
        """Note down, and leave alpha as it is."""
        p = loop.probabilities()
        margins = label_margins(p, loop.examples.y).double().cpu().numpy()
        probabilities = p.double().cpu().numpy()
        if epoch == 1:  # of another device after the first one failed, too
            self.margins, self.probabilities = margins, probabilities
        else:
            self.margins += margins
            self.probabilities += probabilities
        self.epochs = epoch
        return alpha


def label_margins(probabilities: Tensor, labels: Tensor) -> Tensor:
    """Logit of the label less the largest other logit.

    A softmax shifts all logarithms of a row alike, so the difference of two logits
    is that of two log probabilities; what underflows counts as the smallest float.

    Parameters
    ----------
    probabilities : (n, M) float32
    labels : (n,) int64

    Returns
    -------
    (n,) float32
    """
    logs = probabilities.clamp_min(torch.finfo(probabilities.dtype).tiny).log()
    own = logs.gather(1, labels[:, None])
    others = logs.scatter(1, labels[:, None], -torch.inf)
    return own[:, 0] - others.amax(1)
