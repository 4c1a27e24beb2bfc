"""The data sets of the paper (Sec. 4) and two bundled ones as folders of image files.

Torchvision's own classes download, check and read the paper's; the rest of the engine
works on folders, so each data set is unpacked into one, once::

    folders = fetch("cifar10", Path("data"), download=True)
    training = scan(folders.train).catalog
"""

from __future__ import annotations

from alc_engine.experiments.datasets.published import (
    DATASETS,
    PublishedDataset,
    published_dataset,
)
from alc_engine.experiments.datasets.reduction import first_of_each_class
from alc_engine.experiments.datasets.unpacking import DatasetFolders, fetch

__all__ = [
    "DATASETS",
    "DatasetFolders",
    "PublishedDataset",
    "fetch",
    "first_of_each_class",
    "published_dataset",
]
