"""Mapped arrays travel by name; a cache gives back what fits its key and nothing else."""

import errno
import os
import pickle
import shutil
from pathlib import Path

import numpy as np
import pytest

from alc_engine.features import mapped
from alc_engine.features.mapped import ArrayCache, KeptArray, MappedArray, StoredRows
from alc_engine.runtime import disk_room, safe_files
from alc_engine.runtime.errors import UserFixableError

NUMBERS = np.arange(12, dtype=np.float32).reshape(3, 4)


@pytest.fixture
def cache(tmp_path) -> ArrayCache:
    return ArrayCache(tmp_path / "cache")


@pytest.fixture(params=["read", "mapped"])
def way(request, monkeypatch):
    """How this process opens arrays."""
    monkeypatch.setattr(mapped, "_may_map", request.param == "mapped")
    return MappedArray if request.param == "mapped" else KeptArray


def test_arrays_and_facts_come_back_read_only(cache, way):
    arrays, facts = cache.keep("g", "k", {"x": NUMBERS}, {"sigma": 1.5})
    assert type(arrays["x"]) is way
    np.testing.assert_array_equal(arrays["x"], NUMBERS)
    assert facts == {"sigma": 1.5}
    with pytest.raises(ValueError, match="read-only"):
        arrays["x"][0, 0] = 1


def test_a_whole_array_travels_by_name_and_a_part_by_value(cache, way):
    big = np.zeros((1000, 1000), dtype=np.float32)
    mapped = cache.keep("g", "k", {"x": big})[0]["x"]
    assert len(pickle.dumps(mapped)) < 1000
    np.testing.assert_array_equal(pickle.loads(pickle.dumps(mapped)), big)
    part = pickle.loads(pickle.dumps(mapped[3:5] + 1))
    np.testing.assert_array_equal(part, np.ones((2, 1000)))


def test_empty_arrays_are_kept_too(cache, way):
    arrays, _ = cache.keep("g", "k", {"e": np.zeros((0, 4), dtype=np.int64)})
    assert arrays["e"].shape == (0, 4)


def test_another_key_finds_nothing_and_takes_the_place(cache):
    cache.keep("g", "k", {"x": NUMBERS})
    assert cache.load("g", "other") is None
    cache.keep("g", "other", {"x": NUMBERS + 1})
    assert cache.load("g", "k") is None
    np.testing.assert_array_equal(cache.load("g", "other")[0]["x"], NUMBERS + 1)


def test_groups_do_not_touch_each_other(cache):
    cache.keep("g", "k", {"x": NUMBERS})
    cache.keep("h", "k", {"x": NUMBERS + 1})
    np.testing.assert_array_equal(cache.load("g", "k")[0]["x"], NUMBERS)


@pytest.mark.parametrize("pattern", ["g-x-*.bin", "g.json"])
@pytest.mark.parametrize("damage", ["missing", "truncated", "flipped", "empty"])
def test_anything_damaged_counts_as_missing(cache, pattern, damage):
    cache.keep("g", "k", {"x": NUMBERS})
    (path,) = cache.folder.glob(pattern)
    content = bytearray(path.read_bytes())
    if damage == "missing":
        path.unlink()
    elif damage == "truncated":
        path.write_bytes(content[:-3])
    elif damage == "flipped":
        content[2] ^= 0xFF
        path.write_bytes(content)
    else:
        path.write_bytes(b"")
    assert cache.load("g", "k") is None


def test_a_write_that_fails_midway_leaves_nothing_that_looks_whole(cache):
    def fail(name):
        yield NUMBERS[:1]
        raise OSError("disk full")

    with pytest.raises(UserFixableError, match="disk full"):
        cache.fill("g", "k", {"x": ("<f4", (3, 4))}, fail)
    assert cache.load("g", "k") is None
    assert list(cache.folder.iterdir()) == []


def test_what_is_open_stays_as_it_is_when_the_group_is_kept_anew(cache, way):
    old = cache.keep("g", "k", {"x": NUMBERS})[0]["x"]
    cache.keep("g", "other", {"x": NUMBERS + 1})
    np.testing.assert_array_equal(old, NUMBERS)
    assert len(list(cache.folder.glob("g-*"))) == 1


def test_a_failed_write_leaves_what_was_there_before(cache):
    def fail(name):
        yield NUMBERS[:1]
        raise OSError("disk full")

    cache.keep("g", "k", {"x": NUMBERS})
    with pytest.raises(UserFixableError, match="disk full"):
        cache.fill("g", "other", {"x": ("<f4", (3, 4))}, fail)
    np.testing.assert_array_equal(cache.load("g", "k")[0]["x"], NUMBERS)


@pytest.mark.parametrize("where", [0, 0.34, 0.67, 1])
def test_a_large_file_is_checked_at_both_ends_and_between(cache, monkeypatch, where):
    monkeypatch.setattr(mapped, "_BLOCK", 1000)
    monkeypatch.setattr(mapped, "_CHECKED_BLOCKS", 4)
    cache.keep("g", "k", {"x": np.zeros(100_000, dtype=np.uint8)})
    (path,) = cache.folder.glob("g-x-*.bin")
    content = bytearray(path.read_bytes())
    content[min(int(where * 99_500), 99_999)] ^= 1
    path.write_bytes(content)
    assert cache.load("g", "k") is None


# -- rows in a file ------------------------------------------------------------------


@pytest.fixture
def rows(cache) -> StoredRows:
    """A hundred rows of four in their file."""
    numbers = np.arange(400, dtype=np.float32).reshape(100, 4)
    shapes = {"x": ("<f4", (100, 4))}
    return cache.fill("g", "k", shapes, lambda _: [numbers[:60], numbers[60:]], rows=("x",))[0]["x"]


@pytest.mark.parametrize(
    "which",
    [3, -1, slice(2, 9), slice(None), slice(9, 2), slice(0, 50, 7), [5, 1, 5], np.arange(100) > 90],
    ids=repr,
)
def test_rows_in_a_file_are_those_of_the_array(rows, which):
    assert type(rows) is StoredRows
    numbers = np.arange(400, dtype=np.float32).reshape(100, 4)
    np.testing.assert_array_equal(rows[which], numbers[which])
    np.testing.assert_array_equal(np.asarray(rows), numbers)
    assert (rows.shape, rows.dtype, len(rows)) == ((100, 4), np.float32, 100)


def test_rows_travel_by_name_and_by_value_once_their_file_is_gone(rows, cache):
    numbers = np.asarray(rows)
    assert len(pickle.dumps(rows)) < 1000
    for path in cache.folder.iterdir():
        path.unlink()
    sent = pickle.loads(pickle.dumps(rows))
    np.testing.assert_array_equal(sent, numbers)
    assert mapped.is_whole(rows)


def test_rows_of_a_file_that_was_cut_short_are_an_error_and_no_signal(rows, cache):
    (path,) = cache.folder.glob("g-x-*.bin")
    os.truncate(path, 100)
    assert not mapped.is_whole(rows)
    with pytest.raises(UserFixableError, match="cut short"):
        rows[50]
    with pytest.raises(UserFixableError, match="cut short"):
        pickle.dumps(rows)


def test_an_array_that_is_in_memory_travels_whole_once_its_file_is_changed(cache):
    array = cache.keep("g", "k", {"x": NUMBERS})[0]["x"]
    (path,) = cache.folder.glob("g-x-*.bin")
    os.truncate(path, 5)
    np.testing.assert_array_equal(pickle.loads(pickle.dumps(array)), NUMBERS)


# -- full disks ----------------------------------------------------------------------


def test_room_for_answers_is_left_and_nothing_unfinished_stays(cache, monkeypatch):
    usage = shutil.disk_usage(cache.folder.parent)
    free = disk_room.FOR_ANSWERS + NUMBERS.nbytes - 1
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage._replace(free=free))
    with pytest.raises(UserFixableError, match="disk is full"):
        cache.keep("g", "k", {"x": NUMBERS})
    assert list(cache.folder.iterdir()) == []


@pytest.mark.parametrize("call", range(8))
def test_a_disk_that_fails_at_any_write_leaves_what_was_there(cache, monkeypatch, call):
    """Reserving and moving, for the array and for the manifest."""
    cache.keep("g", "k", {"x": NUMBERS})
    calls = iter(range(100))

    def failing(real):
        def maybe(*arguments):
            if next(calls) == call:
                raise OSError(errno.ENOSPC, "No space left on device")
            return real(*arguments)

        return maybe

    for module, name in ((safe_files, "created"), (os, "posix_fallocate"), (os, "fsync")):
        monkeypatch.setattr(module, name, failing(getattr(module, name)))
    monkeypatch.setattr(Path, "replace", failing(Path.replace))
    with pytest.raises(UserFixableError, match="disk is full"):
        cache.keep("g", "k", {"x": NUMBERS + 1})
    monkeypatch.undo()
    assert not list(cache.folder.glob("*.partial"))
    found = cache.load("g", "k")  # the old one, or none where only the manifest is still old
    assert found is None or found[0]["x"][0, 0] in (0, 1)
