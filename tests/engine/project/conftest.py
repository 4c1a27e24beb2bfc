"""Fixtures of the project file's tests: small projects that nothing has to be decoded for."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from alc_engine.images.catalog import ImageCatalog
from alc_engine.project import Project
from alc_engine.runtime.settings import ProjectSettings

CLASSES = ("ant", "bee", "cat")


def make_catalog(root: Path, given: np.ndarray) -> ImageCatalog:
    """Files of a few bytes each, one folder a class."""
    names, digests = [], []
    for image_id, class_id in enumerate(given):
        name = f"{CLASSES[class_id]}/{image_id:04d}.png"
        data = f"image {image_id}".encode()
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        names.append(name)
        digests.append(hashlib.sha256(data).hexdigest())
    return ImageCatalog(root, tuple(names), tuple(digests), CLASSES, np.asarray(given))


@pytest.fixture
def catalog(tmp_path: Path) -> ImageCatalog:
    """Twelve images of three classes."""
    return make_catalog(tmp_path / "images", np.arange(12) % 3)


@pytest.fixture
def project_path(tmp_path: Path, catalog: ImageCatalog) -> Path:
    """A closed project over `catalog`."""
    path = tmp_path / "work.alc"
    Project.create(path, catalog).close()
    return path


@pytest.fixture
def blobs_project(tmp_path: Path, blobs) -> Callable[[], Project]:
    """Opens one project over the 150 points of `blobs`, prepared and ready for rounds."""
    path = tmp_path / "blobs.alc"
    settings: ProjectSettings = blobs.settings
    Project.create(path, make_catalog(tmp_path / "blobs", blobs.given), settings).close()

    def open_it() -> Project:
        project = Project.open(path)
        project.session.finish_preparation(blobs.prepared)
        return project

    return open_it
