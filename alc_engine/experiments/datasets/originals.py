"""The data sets as they are published, read by torchvision's own classes.

An `Original` knows which files torchvision looks for and turns what torchvision
reads into pictures that can be written into folders. Torchvision is imported when
it is needed: the names of the data sets can be listed without it.
"""

from __future__ import annotations

import hashlib
import shutil
import warnings
from abc import ABC, abstractmethod
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from alc_engine.experiments.datasets.download import Archive

CLUTTER = "257.clutter"
"""Caltech-256's folder of images that show none of its classes."""

TEST_IMAGES = 30
"""Test images of each class of Caltech-256."""

# Torchvision keeps these two inside a function, where nobody can ask for them.
CALTECH_FILE = "256_ObjectCategories.tar"
CALTECH_MD5 = "67b4f42ca05d46448c6bb8ecd2220f6d"


@dataclass(frozen=True)
class Picture:
    """One image of a data set.

    Attributes
    ----------
    name : str
        Where it belongs: ``train`` or ``test``, class, file; with forward slashes.
    save : callable
        Writes it to a path.
    """

    name: str
    save: Callable[[Path], None]


class Original(ABC):
    """A data set in the files that it is published in."""

    @abstractmethod
    def archives(self, root: Path) -> tuple[Archive, ...]:
        """The published files, below `root`."""

    @abstractmethod
    def extracted(self, root: Path) -> Path:
        """The folder that torchvision reads, made from the archives."""

    @abstractmethod
    def pictures(self, root: Path, download: bool) -> list[Picture]:
        """All images, in the order of the data set; whatever torchvision raises comes through."""


@dataclass(frozen=True)
class Cifar(Original):
    """CIFAR-10 or CIFAR-100, by the name of torchvision's class: Python pickles in a tar.gz."""

    class_name: str

    def archives(self, root: Path) -> tuple[Archive, ...]:
        """One archive."""
        published = _torchvision_class(self.class_name)
        return (Archive(root / published.filename, published.tgz_md5),)

    def extracted(self, root: Path) -> Path:
        """The folder of batches."""
        return root / str(_torchvision_class(self.class_name).base_folder)

    def pictures(self, root: Path, download: bool) -> list[Picture]:
        """Both splits."""
        with warnings.catch_warnings():
            # The pickles are from Python 2; NumPy 2.4.0 to 2.4.4 complained about them.
            warnings.filterwarnings("ignore", message=r"dtype\(\): align")
            return _both_splits(_torchvision_class(self.class_name), root, download)


@dataclass(frozen=True)
class FashionMnist(Original):
    """Fashion-MNIST: four gzipped files of bytes."""

    def archives(self, root: Path) -> tuple[Archive, ...]:
        """Images and labels of both splits."""
        published = _torchvision_class("FashionMNIST")
        return tuple(Archive(self.extracted(root) / name, md5) for name, md5 in published.resources)

    def extracted(self, root: Path) -> Path:
        """Where the files lie, packed and unpacked."""
        return root / "FashionMNIST" / "raw"

    def pictures(self, root: Path, download: bool) -> list[Picture]:
        """Both splits."""
        return _both_splits(_torchvision_class("FashionMNIST"), root, download)


@dataclass(frozen=True)
class Caltech256(Original):
    """Caltech-256: a folder of JPEG files for each class, copied as they are.

    The data set has no split, and the paper does not say which it used. Here the 30
    images of each class whose names have the smallest SHA-256 are the test set (of
    fewer than 60, half of them), a rule that needs no generator and gives the same
    split everywhere. As many of each class, so that accuracy counts classes alike.

    Torchvision lists 257 classes; the last, clutter, is none: it holds images of
    nothing in particular. The paper speaks of 256 classes, so it is left out.
    """

    def archives(self, root: Path) -> tuple[Archive, ...]:
        """One archive."""
        return (Archive(root / "caltech256" / CALTECH_FILE, CALTECH_MD5),)

    def extracted(self, root: Path) -> Path:
        """The folder with a folder for each class."""
        return root / "caltech256" / "256_ObjectCategories"

    def pictures(self, root: Path, download: bool) -> list[Picture]:
        """Both splits, class by class."""
        images = _torchvision_class("Caltech256")(str(root), download=download)
        of_class: defaultdict[str, list[tuple[str, int]]] = defaultdict(list)
        for row, (category, number) in enumerate(zip(images.y, images.index, strict=True)):
            name = images.categories[category]
            if name != CLUTTER:
                of_class[name].append((f"{name}/{number:04}.jpg", row))
        pictures = []
        for files in of_class.values():
            test = held_out([file for file, _ in files])
            pictures += [
                Picture(
                    f"{'test' if file in test else 'train'}/{file}", partial(_copy, images, row)
                )
                for file, row in files
            ]
        return pictures


def held_out(files: list[str]) -> frozenset[str]:
    """Which images of a class of Caltech-256 are test images, by their names alone."""
    count = min(TEST_IMAGES, len(files) // 2)
    return frozenset(sorted(files, key=lambda file: hashlib.sha256(file.encode()).digest())[:count])


def _torchvision_class(name: str) -> Any:
    from torchvision import datasets

    return getattr(datasets, name)


def _both_splits(published: Any, root: Path, download: bool) -> list[Picture]:
    """Numbered as in the data set, so that the order of names is the order of the data set."""
    pictures = []
    for split in ("train", "test"):
        images = published(str(root), train=split == "train", download=download)
        # A slash in a name (T-shirt/top) would be a folder in a folder.
        folders = [name.replace("/", "-") for name in images.classes]
        pictures += [
            Picture(f"{split}/{folders[int(label)]}/{row:05}.png", partial(_save_png, images, row))
            for row, label in enumerate(images.targets)
        ]
    return pictures


def _save_png(images: Any, row: int, path: Path) -> None:
    image, _ = images[row]
    image.save(path, format="PNG")


def _copy(images: Any, row: int, path: Path) -> None:
    image, _ = images[row]
    with image:  # torchvision knows the file by opening it
        shutil.copyfile(image.filename, path)
