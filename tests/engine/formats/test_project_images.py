"""Images are found by the names that exports write, and no name means two images."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from alc_engine.formats.project_images import ProjectImages, written_names
from alc_engine.images.catalog import ImageCatalog
from alc_engine.images.source_table import SourceTable

NAMES = ("1.png", "monday/1.png", "sub/2.png")


def source(*spelled):
    return SourceTable(spelled, {}, tuple(range(len(spelled))))


@pytest.mark.parametrize(
    ("spelled", "written"),
    [
        (("C:\\x\\1.png", "C:\\x\\monday\\1.png", "2"), None),
        (("./1.png", "monday/1.png", "sub/2.png"), None),
        # Of two tables, each relative to its own folder.
        (("photos/1.png", "1.png", "2.png"), ("photos/1.png", "monday/1.png", "2.png")),
        (("x.png", "x.png", "2.png"), ("1.png", "monday/1.png", "2.png")),
    ],
)
def test_every_image_is_found_by_the_name_that_is_written(spelled, written):
    catalog = ImageCatalog(Path("/images"), NAMES, ("",) * 3, ("cat",), np.zeros(3, dtype=np.int64))
    names = written_names(catalog, source(*spelled))
    assert names == (written or spelled)
    images = ProjectImages(catalog, source(*spelled))
    assert tuple(images.find(name).file_name for name in names) == NAMES
    assert tuple(images.find(name).file_name for name in NAMES) == NAMES


def test_without_a_table_images_are_called_by_their_files():
    catalog = ImageCatalog(Path("/images"), NAMES, ("",) * 3, ("cat",), np.zeros(3, dtype=np.int64))
    assert written_names(catalog, None) == NAMES
