"""Features from a file are taken as they are, or refused with a reason."""

import os

import numpy as np
import pytest

from alc_engine.backbones.precomputed import load_embeddings
from alc_engine.errors import UserFixableError


def saved(tmp_path, array):
    np.save(tmp_path / "e.npy", array, allow_pickle=True)
    return tmp_path / "e.npy"


def test_float32_is_mapped_not_copied(tmp_path):
    array = np.random.default_rng(0).normal(size=(5, 3)).astype(np.float32)
    loaded = load_embeddings(saved(tmp_path, array), 5)
    assert isinstance(loaded, np.memmap)
    np.testing.assert_array_equal(loaded, array)


@pytest.mark.parametrize("dtype", ["float64", "float16", "int32", ">f4"])
def test_other_numbers_become_float32(tmp_path, dtype):
    array = np.arange(12).reshape(4, 3).astype(dtype)
    loaded = load_embeddings(saved(tmp_path, array), 4)
    assert loaded.dtype == np.float32
    np.testing.assert_array_equal(loaded, array)


@pytest.mark.parametrize(
    ("array", "what"),
    [
        (np.zeros((4, 3)), "4 embeddings, the project 5 images"),
        (np.zeros(5), "one row per image"),
        (np.zeros((5, 0)), "one row per image"),
        (np.zeros((5, 3), dtype=object), "no plain array of numbers"),
        (np.zeros((5, 3), dtype=complex), "no array of numbers"),
        (np.full((5, 3), "a"), "no array of numbers"),
    ],
)
def test_what_does_not_fit_is_refused(tmp_path, array, what):
    with pytest.raises(UserFixableError, match=what) as caught:
        load_embeddings(saved(tmp_path, array), 5)
    assert "e.npy" in caught.value.where
    assert caught.value.remedy


@pytest.mark.parametrize("bad", [np.nan, np.inf, -np.inf, 1e300])
def test_nan_and_infinity_are_refused_with_their_row(tmp_path, bad):
    array = np.zeros((5, 3))
    array[3, 1] = bad
    with pytest.raises(UserFixableError, match="NaN or infinity") as caught:
        load_embeddings(saved(tmp_path, array), 5)
    assert caught.value.where.endswith("row 4")


def test_a_missing_a_cut_and_a_foreign_file_are_refused(tmp_path):
    with pytest.raises(UserFixableError, match="not there"):
        load_embeddings(tmp_path / "none.npy", 5)
    path = saved(tmp_path, np.zeros((5, 3)))
    path.write_bytes(path.read_bytes()[:-10])
    with pytest.raises(UserFixableError, match="cut short"):
        load_embeddings(path, 5)
    path.write_text("file_name,label\n")
    with pytest.raises(UserFixableError, match="no plain array"):
        load_embeddings(path, 5)
    np.savez(tmp_path / "e.npz", a=np.zeros((5, 3)))
    with pytest.raises(UserFixableError, match="no array"):
        load_embeddings(tmp_path / "e.npz", 5)
    with pytest.raises(UserFixableError, match="no file"):
        load_embeddings("", 5)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_a_pipe_is_refused_at_once(tmp_path):
    os.mkfifo(tmp_path / "vectors.npy")
    with pytest.raises(UserFixableError, match="expects something else"):
        load_embeddings(tmp_path / "vectors.npy", 3)


def test_numbers_whose_distances_overflow_are_named(tmp_path):
    vectors = np.ones((3, 2), dtype=np.float32)
    vectors[1] = 1.5e19
    np.save(tmp_path / "vectors.npy", vectors)
    with pytest.raises(UserFixableError, match="so large") as caught:
        load_embeddings(tmp_path / "vectors.npy", 3)
    assert caught.value.where.endswith("row 2")
