"""Mapped arrays travel by name; a cache gives back what fits its key and nothing else."""

import pickle

import numpy as np
import pytest

from alc_engine import mapped
from alc_engine.mapped import ArrayCache, MappedArray

NUMBERS = np.arange(12, dtype=np.float32).reshape(3, 4)


@pytest.fixture
def cache(tmp_path) -> ArrayCache:
    return ArrayCache(tmp_path / "cache")


def test_arrays_and_facts_come_back_mapped_and_read_only(cache):
    arrays, facts = cache.keep("g", "k", {"x": NUMBERS}, {"sigma": 1.5})
    assert isinstance(arrays["x"], MappedArray)
    np.testing.assert_array_equal(arrays["x"], NUMBERS)
    assert facts == {"sigma": 1.5}
    with pytest.raises(ValueError, match="read-only"):
        arrays["x"][0, 0] = 1


def test_a_whole_array_travels_by_name_and_a_part_by_value(cache):
    big = np.zeros((1000, 1000), dtype=np.float32)
    mapped = cache.keep("g", "k", {"x": big})[0]["x"]
    assert len(pickle.dumps(mapped)) < 1000
    np.testing.assert_array_equal(pickle.loads(pickle.dumps(mapped)), big)
    part = pickle.loads(pickle.dumps(mapped[3:5] + 1))
    np.testing.assert_array_equal(part, np.ones((2, 1000)))


def test_empty_arrays_are_kept_too(cache):
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
    def fail(name, target):
        raise OSError("disk full")

    with pytest.raises(OSError, match="disk full"):
        cache.fill("g", "k", {"x": ("<f4", (3, 4))}, fail)
    assert cache.load("g", "k") is None


def test_what_is_mapped_stays_as_it_is_when_the_group_is_kept_anew(cache):
    old = cache.keep("g", "k", {"x": NUMBERS})[0]["x"]
    cache.keep("g", "other", {"x": NUMBERS + 1})
    np.testing.assert_array_equal(old, NUMBERS)
    assert len(list(cache.folder.glob("g-*"))) == 1


def test_a_failed_write_leaves_what_was_there_before(cache):
    def fail(name, target):
        raise OSError("disk full")

    cache.keep("g", "k", {"x": NUMBERS})
    with pytest.raises(OSError, match="disk full"):
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
