"""The classifier's layers: four fully connected ones over frozen embeddings (Sec. 4)."""

from __future__ import annotations

import itertools
import math

import numpy as np
import torch
from numpy.typing import NDArray
from torch import nn

from alc_engine.learning.classifier import Classifier
from alc_engine.runtime.device_faults import Tell, in_halves, on_device_or_processor
from alc_engine.runtime.devices import choose_device

EVALUATION_BLOCK = 8192
"""Images that go through the layers at a time where nothing is learned."""


def make_network(
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
        layers += [layer, nn.ReLU(inplace=True)]
    return nn.Sequential(*layers[:-1])


def load_network(classifier: Classifier) -> nn.Sequential:
    """The layers of a trained classifier, on the CPU."""
    network = make_network(classifier.axes.shape[1], classifier.hidden, classifier.class_count)
    network.load_state_dict({k: torch.from_numpy(v.copy()) for k, v in classifier.weights.items()})
    return network


def class_probabilities(
    classifier: Classifier,
    vectors: NDArray[np.float32],
    device: str = "auto",
    tell: Tell = lambda _: None,
) -> NDArray[np.float32]:
    """Class probabilities of embeddings.

    Parameters
    ----------
    vectors : (K, D) float32
    device : str
        Where it is computed; the processor does it if that device fails.
    tell : callable
        Hears of such a failure.

    Returns
    -------
    (K, M) float32

    Raises
    ------
    UserFixableError
        If the memory of the computer is too small.
    """

    def on(target: torch.device) -> NDArray[np.float32]:
        network = load_network(classifier).to(target)
        head = (
            None if classifier.head is None else torch.from_numpy(classifier.head.copy()).to(target)
        )

        def of_block(block: NDArray[np.float32]) -> NDArray[np.float32]:
            inputs = torch.from_numpy((block - classifier.mean) @ classifier.axes).to(target)
            found = network(inputs).softmax(1)
            if head is not None:
                found = (found + (inputs @ head[:-1] + head[-1]).softmax(1)) / 2
            return np.asarray(found.cpu().numpy())

        blocks: list[NDArray[np.float32]] = [np.zeros((0, classifier.class_count), np.float32)]
        with torch.no_grad():
            for start in range(0, len(vectors), EVALUATION_BLOCK):
                blocks += in_halves(of_block, vectors[start : start + EVALUATION_BLOCK])
        return np.concatenate(blocks)

    return on_device_or_processor(choose_device(device), on, tell)


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
