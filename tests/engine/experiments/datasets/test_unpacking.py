"""A published data set becomes folders of images: whole, once, or not at all."""

import shutil
import threading

import numpy as np
import pytest
from filelock import FileLock

from alc_engine.experiments.datasets import DatasetFolders, fetch, unpacking
from alc_engine.formats import scan
from alc_engine.runtime.errors import Cancelled, UserFixableError


def files_below(folder):
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if not path.is_dir()}


def test_every_image_lies_in_the_folder_of_its_class_pixel_for_pixel(mini, tmp_path, pixels):
    mini.put(tmp_path)
    folders = fetch(mini.name, tmp_path, download=False)
    unpacked = tmp_path / f"{mini.name}-images"
    assert folders == DatasetFolders(unpacked / "train", unpacked / "test")
    assert files_below(unpacked) == set(mini.expected)
    for place, expected in mini.expected.items():
        np.testing.assert_array_equal(pixels(unpacked / place), expected)
    for place, expected in mini.copied.items():
        assert (unpacked / place).read_bytes() == expected


def test_the_engine_takes_the_folders_as_catalogues(mini, tmp_path):
    mini.put(tmp_path)
    folders = fetch(mini.name, tmp_path, download=False)
    for split, folder in (("train", folders.train), ("test", folders.test)):
        found = scan(folder)
        there = {place.removeprefix(f"{split}/") for place in mini.expected if split in place}
        assert set(found.catalog.file_names) == there
        assert not found.problems
    assert len(scan(folders.train).catalog.class_names) == mini.class_count


def test_once_unpacked_nothing_else_is_needed_or_touched(mini, tmp_path):
    mini.put(tmp_path)
    first = fetch(mini.name, tmp_path, download=False)
    for path in tmp_path.iterdir():
        if path.name != f"{mini.name}-images":
            shutil.rmtree(path) if path.is_dir() else path.unlink()
    (first.train / "note.txt").write_text("mine")
    assert fetch(mini.name, tmp_path, download=True) == first
    assert (first.train / "note.txt").read_text() == "mine"


def test_progress_counts_images_to_the_last(mini, tmp_path):
    mini.put(tmp_path)
    reports = []
    fetch(mini.name, tmp_path, download=False, progress=reports.append)
    count = len(mini.expected)
    assert [(r.stage, r.done, r.total) for r in (reports[0], reports[-1])] == [
        ("unpacking", 0, count),
        ("unpacking", count, count),
    ]


def test_cancelled_half_way_it_leaves_nothing_that_looks_whole(make_mini, tmp_path, monkeypatch):
    mini = make_mini("cifar10")
    mini.put(tmp_path)
    monkeypatch.setattr(unpacking, "_BETWEEN_LOOKS", 5)
    looks = iter([False, False, False, True])  # one before the lock, then every fifth image
    with pytest.raises(Cancelled):
        fetch(mini.name, tmp_path, download=False, cancelled=lambda: next(looks))
    assert not (tmp_path / "cifar10-images").exists()
    part = tmp_path / ".cifar10-images.part"
    assert len(files_below(part)) == 10
    (part / "train" / "cat" / "stale.png").write_bytes(b"of an earlier try")
    fetch(mini.name, tmp_path, download=False)
    assert files_below(tmp_path / "cifar10-images") == set(mini.expected)
    assert not part.exists()


def test_who_comes_while_another_unpacks_waits_and_takes_what_that_one_made(make_mini, tmp_path):
    mini = make_mini("cifar10")
    mini.put(tmp_path)
    made = []
    with FileLock(tmp_path / ".cifar10-images.lock"):
        waiting = threading.Thread(
            target=lambda: made.append(fetch("cifar10", tmp_path, download=False))
        )
        waiting.start()
        waiting.join(0.3)
        assert waiting.is_alive()
        for split in ("train", "test"):
            (tmp_path / "cifar10-images" / split).mkdir(parents=True)
    waiting.join()
    assert made[0].train == tmp_path / "cifar10-images" / "train"
    assert not files_below(tmp_path / "cifar10-images")


def test_waiting_for_another_can_be_cancelled(make_mini, tmp_path):
    make_mini("cifar10").put(tmp_path)
    looks = iter([False, True])
    with FileLock(tmp_path / ".cifar10-images.lock"), pytest.raises(Cancelled):
        fetch("cifar10", tmp_path, download=False, cancelled=lambda: next(looks))


def test_a_set_of_another_size_is_refused_before_anything_is_unpacked(make_mini, tmp_path):
    mini = make_mini("caltech256")
    mini.put(tmp_path)
    fetch(mini.name, tmp_path, download=False)
    shutil.rmtree(tmp_path / "caltech256-images")
    (tmp_path / "caltech256" / "256_ObjectCategories.tar").unlink()
    (tmp_path / "caltech256" / "256_ObjectCategories" / "001.ak47" / "001_0005.jpg").unlink()
    with pytest.raises(UserFixableError, match="has 9 images, but 8 are there") as caught:
        fetch(mini.name, tmp_path, download=False)
    assert caught.value.where.endswith("256_ObjectCategories")
    assert not (tmp_path / "caltech256-images").exists()


def test_a_folder_of_that_name_that_is_no_data_set_is_left_alone(tmp_path):
    (tmp_path / "cifar10-images" / "train").mkdir(parents=True)
    with pytest.raises(UserFixableError, match="'test' is missing"):
        fetch("cifar10", tmp_path, download=False)


def test_a_root_that_cannot_be_a_folder_is_said(make_mini, tmp_path):
    make_mini("cifar10")
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(UserFixableError, match="can't be unpacked") as caught:
        fetch("cifar10", tmp_path / "file", download=True)
    assert "file" in caught.value.where


def test_an_unknown_data_set_is_answered_with_those_there_are(tmp_path):
    with pytest.raises(UserFixableError, match="cifar10, cifar100, fashion_mnist, caltech256"):
        fetch("imagenet", tmp_path, download=False)
