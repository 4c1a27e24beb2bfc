"""The four data sets of the paper (Sec. 4), two that need no download, and the facts about them."""

from __future__ import annotations

from dataclasses import dataclass

from alc_engine.experiments.datasets.bundled import Digits, DrawnSample
from alc_engine.experiments.datasets.originals import Caltech256, Cifar, FashionMnist, Original
from alc_engine.runtime.errors import UserFixableError
from alc_engine.runtime.messages import say, verbatim


@dataclass(frozen=True)
class PublishedDataset:
    """A data set that anybody can get.

    Attributes
    ----------
    name : str
        As the experiments' files call it.
    title : str
        As papers call it.
    class_count, image_count : int
        Of both splits together; what is read must have as many.
    reference : str
    original : Original
        How it is read.
    """

    name: str
    title: str
    class_count: int
    image_count: int
    reference: str
    original: Original


_KRIZHEVSKY = "Krizhevsky, Learning multiple layers of features from tiny images, 2009"

DATASETS: dict[str, PublishedDataset] = {
    dataset.name: dataset
    for dataset in (
        PublishedDataset("cifar10", "CIFAR-10", 10, 60_000, _KRIZHEVSKY, Cifar("CIFAR10")),
        PublishedDataset("cifar100", "CIFAR-100", 100, 60_000, _KRIZHEVSKY, Cifar("CIFAR100")),
        PublishedDataset(
            "fashion_mnist",
            "Fashion-MNIST",
            10,
            70_000,
            "Xiao, Rasul, Vollgraf, Fashion-MNIST, arXiv:1708.07747, 2017",
            FashionMnist(),
        ),
        PublishedDataset(
            "caltech256",
            "Caltech-256",
            256,
            29_780,  # 30,607 with the 827 of clutter
            "Griffin, Holub, Perona, Caltech-256 object category dataset, 2007",
            Caltech256(),
        ),
        PublishedDataset(
            "digits",
            "digits",
            10,
            1_797,
            "Alpaydin, Kaynak, Optical recognition of handwritten digits, UCI, 1998",
            Digits(),
        ),
        PublishedDataset(
            "sample", "sample project", 8, 1_600, "drawn by alc_engine.sample", DrawnSample()
        ),
    )
}
"""Every data set by name."""


def published_dataset(name: str) -> PublishedDataset:
    """The data set of that name.

    Raises
    ------
    UserFixableError
        If there is none.
    """
    try:
        return DATASETS[name]
    except KeyError:
        raise UserFixableError(
            say("There is no data set called {name}.", name=repr(name)),
            where=verbatim("data"),
            remedy=say("Choose one of: {known}.", known=", ".join(DATASETS)),
        ) from None
