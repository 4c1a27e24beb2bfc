"""The index space: names to rows and back, digests, and what a catalogue refuses."""

import hashlib
import pickle
import time
from pathlib import Path

import numpy as np
import pytest

from alc_engine.images import catalog as module
from alc_engine.images.catalog import ImageCatalog, read_digests
from alc_engine.runtime.errors import Cancelled, UserFixableError


def catalogue_of(*names: str, labels: list[int] | None = None) -> ImageCatalog:
    return ImageCatalog(
        root=Path("/images"),
        file_names=names,
        digests=tuple(hashlib.sha256(name.encode()).hexdigest() for name in names),
        class_names=("cat", "dog"),
        given_labels=np.array([0] * len(names) if labels is None else labels),
    )


def test_names_and_rows_are_each_others_inverse():
    catalog = catalogue_of("cat/1.png", "dog/Ä 1.png")
    assert len(catalog) == 2
    assert [catalog.image_id(name) for name in catalog.file_names] == [0, 1]
    assert catalog.path(1) == Path("/images/dog/Ä 1.png")
    assert "cat/1.png" in catalog
    assert "cat/2.png" not in catalog


def test_backslashes_and_a_leading_dot_mean_the_same_image():
    catalog = catalogue_of("a.png", "cat/1.png")
    assert catalog.image_id("cat\\1.png") == 1
    assert catalog.image_id("./cat/1.png") == 1


def test_an_unknown_name_is_an_error_with_a_remedy():
    with pytest.raises(UserFixableError, match=r"no image called 'x.png'") as caught:
        catalogue_of("a.png").image_id("x.png")
    assert caught.value.remedy


def test_a_catalogue_travels_without_its_lookup_table():
    catalog = catalogue_of("a.png", "b.png", labels=[1, -1])
    before = len(pickle.dumps(catalog))
    catalog.image_id("b.png")
    data = pickle.dumps(catalog)
    assert len(data) == before
    copy = pickle.loads(data)
    assert copy.image_id("b.png") == 1
    np.testing.assert_array_equal(copy.given_labels, [1, -1])
    assert copy.given_labels.dtype == np.int64


@pytest.mark.parametrize("labels", [[-2], [0, 0]])
def test_labels_are_at_least_minus_one_and_as_many_as_images(labels):
    with pytest.raises(ValueError, match=r"labels"):
        catalogue_of("a.png", labels=labels)


@pytest.mark.parametrize("name", ["/etc/passwd", "../secret.png", "a/../../b.png", "", "a\0.png"])
def test_names_that_leave_the_folder_are_refused(name):
    with pytest.raises(UserFixableError, match="outside the images folder"):
        catalogue_of("a.png", name)


def test_dots_within_a_name_are_fine():
    assert catalogue_of("a..b/..c.png").image_id("a..b/..c.png") == 0


def test_digests_are_sha256_in_the_order_of_the_paths(tmp_path, monkeypatch):
    monkeypatch.setattr(module, "_BLOCK", 1000)  # so that a file takes more than one
    contents = [bytes([i]) * (i * 40) for i in range(200)]
    paths = [tmp_path / f"{i}.bin" for i in range(200)]
    for path, content in zip(paths, contents, strict=True):
        path.write_bytes(content)
    reported = []
    files = read_digests(paths, 8, reported.append)
    assert [file.digest for file in files] == [hashlib.sha256(c).hexdigest() for c in contents]
    assert [file.head for file in files] == [content[:8] for content in contents]
    assert [step.done for step in reported] == [64, 128, 192, 200]
    assert {(step.stage, step.total) for step in reported} == {("scanning", 200)}


def test_a_file_that_cannot_be_read_does_not_stop_the_others(tmp_path):
    (tmp_path / "a").write_bytes(b"a")
    files = read_digests([tmp_path / "gone", tmp_path / "a"])
    assert isinstance(files[0].error, FileNotFoundError)
    assert files[0].digest == ""
    assert files[1].digest == hashlib.sha256(b"a").hexdigest()


def test_cancelling_stops_within_a_second_even_inside_a_slow_file(tmp_path, monkeypatch):
    path = tmp_path / "large.bin"
    path.write_bytes(bytes(2000))
    monkeypatch.setattr(module, "_BLOCK", 1)
    slow = hashlib.sha256

    class SlowDigest:
        def __init__(self) -> None:
            self.digest = slow()

        def update(self, block: bytes) -> None:
            time.sleep(0.01)
            self.digest.update(block)

        def hexdigest(self) -> str:
            return self.digest.hexdigest()

    monkeypatch.setattr(module.hashlib, "sha256", SlowDigest)
    started = time.perf_counter()
    with pytest.raises(Cancelled):
        read_digests([path], cancelled=lambda: time.perf_counter() - started > 0.1)
    assert time.perf_counter() - started < 1
