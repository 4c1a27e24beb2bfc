"""Training on what the label model believes: soft labels, and how probably each label is wrong.

`alc_engine.learning.label_model` gives each image a belief q over its true classes.
The usual network learns q instead of the labels, and its predictions are averaged
with those of a linear classifier that learned q too: the linear one errs less where
images are few, the network where they are many. Alpha follows the losses of the labels
as they stand (Eqs. 3, 4), for what it says of them; it weighs nothing, since the beliefs
already say what a label is worth: weighed by it, test accuracy on CIFAR-10 was a point lower.

Cost above robust training: 35 linear classifiers over at most 256 dimensions, one
product of the graph with the beliefs in each of six rounds; linear in the images.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from alc_engine.learning.classifier import Classifier
from alc_engine.learning.label_model import (
    Labelled,
    cross_fit,
    fit_soft_logistic,
    principal_axes,
    suspicion,
    with_constant,
)
from alc_engine.learning.training.robust import RobustTrainer
from alc_engine.learning.training.task import Examples, TrainingTask
from alc_engine.learning.training.training_loop import TrainingLoop, Watch
from alc_engine.runtime.settings import TrainingMode

_HEAD_ITERATIONS = 30


class LabelModelTrainer(RobustTrainer):
    """What an image teaches is a belief over its classes instead of its label."""

    mode = TrainingMode.LABEL_MODEL
    weighed = False

    def first_alpha(
        self, task: TrainingTask, examples: Examples, generator: torch.Generator, watch: Watch
    ) -> Tensor:
        """Even weights; before that the beliefs."""
        ids = examples.ids
        labels = Labelled(
            standing=task.labels[ids],
            given=task.given[ids],
            reviewed=task.trusted[ids],
            class_count=task.class_count,
            expert_error=self.settings.expert_error,
        )
        axes = principal_axes(examples.x)
        inputs = examples.x @ axes
        self._belief = cross_fit(
            inputs,
            labels,
            None if task.graph is None else task.graph.adjacency[ids][:, ids],
            ids if task.groups is None else task.groups[ids],
            np.random.default_rng(task.seed),
            watch.cancelled,
        )
        self._soft = torch.from_numpy(self._belief.belief).to(examples.device)
        weights = torch.from_numpy(labels.weights).to(examples.device)
        linear = fit_soft_logistic(
            *(with_constant(inputs), self._soft, weights),
            iterations=_HEAD_ITERATIONS,
            cancelled=watch.cancelled,
        )
        self._head = torch.cat([axes @ linear[:-1], linear[-1:]]).cpu().numpy()
        return super().first_alpha(task, examples, generator, watch)

    def loss(self, logits: Tensor, labels: Tensor, rows: Tensor) -> Tensor:
        """(b,) cross entropy to the beliefs, nats."""
        return -(self._soft[rows] * logits.log_softmax(1)).sum(1)

    def classifier(self, loop: TrainingLoop) -> Classifier:
        """The network, and the linear classifier beside it."""
        return replace(super().classifier(loop), head=self._head)

    def suspicion(self, loop: TrainingLoop) -> NDArray[np.float32]:
        """(n, 2) float32: two log odds that the standing label of an example is wrong."""
        labels = loop.examples.y.cpu().numpy()
        return suspicion(self._belief, loop.probabilities().cpu().numpy(), labels)
