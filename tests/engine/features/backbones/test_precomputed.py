"""Features from a file are taken as they are, or refused with a reason."""

import os

import numpy as np
import pytest

from alc_engine.features.backbones.feature_check import FeatureCheckRequest
from alc_engine.features.backbones.precomputed import load_embeddings, trusts_order
from alc_engine.runtime.errors import UserFixableError
from alc_engine.runtime.settings import BackboneSpec

NAMES = [f"{number}.png" for number in range(9)]


def saved(tmp_path, array):
    np.save(tmp_path / "e.npy", array, allow_pickle=True)
    return tmp_path / "e.npy"


def test_float32_is_mapped_not_copied(tmp_path):
    array = np.random.default_rng(0).normal(size=(5, 3)).astype(np.float32)
    loaded = load_embeddings(saved(tmp_path, array), NAMES[:5])
    assert isinstance(loaded, np.memmap)
    np.testing.assert_array_equal(loaded, array)


@pytest.mark.parametrize("dtype", ["float64", "float16", "int32", ">f4"])
def test_other_numbers_become_float32(tmp_path, dtype):
    array = np.arange(12).reshape(4, 3).astype(dtype)
    loaded = load_embeddings(saved(tmp_path, array), NAMES[:4])
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
        load_embeddings(saved(tmp_path, array), NAMES[:5])
    assert "e.npy" in caught.value.where
    assert caught.value.remedy


@pytest.mark.parametrize("bad", [np.nan, np.inf, -np.inf, 1e300])
def test_nan_and_infinity_are_refused_with_their_row(tmp_path, bad):
    array = np.zeros((5, 3))
    array[3, 1] = bad
    with pytest.raises(UserFixableError, match="NaN or infinity") as caught:
        load_embeddings(saved(tmp_path, array), NAMES[:5])
    assert caught.value.where.endswith("row 4")


def test_a_missing_a_cut_and_a_foreign_file_are_refused(tmp_path):
    with pytest.raises(UserFixableError, match="not there"):
        load_embeddings(tmp_path / "none.npy", NAMES[:5])
    path = saved(tmp_path, np.zeros((5, 3)))
    path.write_bytes(path.read_bytes()[:-10])
    with pytest.raises(UserFixableError, match="cut short"):
        load_embeddings(path, NAMES[:5])
    path.write_text("file_name,label\n")
    with pytest.raises(UserFixableError, match="no plain array"):
        load_embeddings(path, NAMES[:5])
    np.savez(tmp_path / "e.npz", a=np.zeros((5, 3)), b=np.zeros((5, 3)))
    with pytest.raises(UserFixableError, match="does not hold one table"):
        load_embeddings(tmp_path / "e.npz", NAMES[:5])
    with pytest.raises(UserFixableError, match="no file"):
        load_embeddings("", NAMES[:5])


# -- matched by names ------------------------------------------------------------

VECTORS = np.arange(15, dtype=np.float32).reshape(5, 3)


def named(folder, kind, names, vectors=VECTORS):
    """A file of embeddings with names, in another order than the images."""
    if kind == "npz":
        np.savez(folder / "e.npz", keys=np.array(names), vectors=vectors)
        return folder / "e.npz"
    import pyarrow as pa
    import pyarrow.parquet as pq

    table = pa.table({"file_name": names, "features": vectors.tolist()})
    pq.write_table(table, folder / "e.parquet")
    return folder / "e.parquet"


@pytest.mark.parametrize("kind", ["npz", "parquet"])
@pytest.mark.parametrize("spelled", ["{}", "C:\\x\\{}", "/home/x/images/{}"])
def test_rows_with_names_go_to_their_images(tmp_path, kind, spelled):
    order = [3, 0, 4, 1, 2]
    path = named(tmp_path, kind, [spelled.format(NAMES[i]) for i in order], VECTORS[order])
    np.testing.assert_array_equal(load_embeddings(path, NAMES[:5]), VECTORS)
    np.testing.assert_array_equal(load_embeddings(path, NAMES[2:4]), VECTORS[2:4])
    assert not trusts_order(path)


@pytest.mark.parametrize("kind", ["npz", "parquet"])
def test_an_image_without_or_with_two_rows_is_named(tmp_path, kind):
    path = named(tmp_path, kind, NAMES[:5])
    with pytest.raises(UserFixableError, match=r"no embedding for 2 of 7 images, '5.png'"):
        load_embeddings(path, NAMES[:7])
    path = named(tmp_path, kind, [*NAMES[:4], NAMES[0]])
    with pytest.raises(UserFixableError, match=r"Two rows name the image '0.png'"):
        load_embeddings(path, NAMES[:4])


def test_the_order_of_a_bare_array_is_trusted(tmp_path):
    assert trusts_order(saved(tmp_path, VECTORS))


def test_features_are_looked_at_before_there_is_a_project(tmp_path):
    path = saved(tmp_path, VECTORS)
    check = FeatureCheckRequest(BackboneSpec("precomputed", embeddings=str(path)), tuple(NAMES[:5]))
    assert check.is_needed
    assert check()
    with pytest.raises(UserFixableError, match="5 embeddings, the project 4 images"):
        FeatureCheckRequest(check.spec, check.file_names[:4])()
    assert not FeatureCheckRequest(BackboneSpec(), ()).is_needed
    weights = tmp_path / "w.pth"
    weights.write_bytes(b"no weights")
    with pytest.raises(UserFixableError, match="was not opened"):
        FeatureCheckRequest(BackboneSpec("squeezenet1_1", weights=str(weights)), ())()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_a_pipe_is_refused_at_once(tmp_path):
    os.mkfifo(tmp_path / "vectors.npy")
    with pytest.raises(UserFixableError, match="expects something else"):
        load_embeddings(tmp_path / "vectors.npy", NAMES[:3])


def test_numbers_whose_distances_overflow_are_named(tmp_path):
    vectors = np.ones((3, 2), dtype=np.float32)
    vectors[1] = 1.5e19
    np.save(tmp_path / "vectors.npy", vectors)
    with pytest.raises(UserFixableError, match="so large") as caught:
        load_embeddings(tmp_path / "vectors.npy", NAMES[:3])
    assert caught.value.where.endswith("row 2")
