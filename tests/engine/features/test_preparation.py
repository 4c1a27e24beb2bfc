"""Preparation is done once, resumes at every step, and notices what no longer fits."""

import json
import pickle
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import imagecodecs
import numpy as np
import pytest
import tifffile
from PIL import Image

from alc_engine.features import preparation
from alc_engine.features.mapped import KeptArray, StoredRows
from alc_engine.features.preparation import PreparationRequest
from alc_engine.formats import scan
from alc_engine.images.decoding import VERSION
from alc_engine.runtime.errors import Cancelled, UserFixableError
from alc_engine.runtime.settings import BackboneSpec, ProjectSettings


@pytest.fixture
def request_of(tmp_path):
    """12 images in two folders, with embeddings in a file."""
    rng = np.random.default_rng(0)
    for i in range(12):
        path = tmp_path / "images" / "ab"[i % 2] / f"{i}.png"
        path.parent.mkdir(parents=True, exist_ok=True)
        Image.fromarray(rng.integers(0, 255, (8, 8, 3), dtype=np.uint8)).save(path)
    np.save(tmp_path / "e.npy", rng.normal(size=(12, 5)).astype(np.float32))
    settings = ProjectSettings(
        backbone=BackboneSpec("precomputed", embeddings=str(tmp_path / "e.npy")), neighbors=3
    )
    return PreparationRequest(scan(tmp_path / "images").catalog, settings, tmp_path / "cache")


def test_vectors_graph_and_map_come_from_files_and_travel_by_name(request_of):
    prepared = request_of()
    assert isinstance(prepared.vectors, StoredRows)
    for array in (prepared.graph.indices, prepared.layout):
        assert isinstance(array, KeptArray)
    assert prepared.vectors.shape == (12, 5)
    assert prepared.readable.all()
    assert np.isfinite(prepared.layout).all()
    assert len(pickle.dumps(prepared)) < 3000
    again = pickle.loads(pickle.dumps(prepared))
    np.testing.assert_array_equal(again.graph.distances, prepared.graph.distances)


def test_near_duplicates_are_kept_and_follow_from_the_graph_of_an_older_cache(
    request_of, monkeypatch
):
    prepared = request_of()
    groups = prepared.near_duplicates.tolist()
    kept = [path for path in (request_of.cache / "prepared").iterdir() if "groups" in path.name]
    assert kept
    with monkeypatch.context() as patched:
        patched.setattr(preparation, "near_duplicate_groups", lambda graph: pytest.fail("again"))
        assert request_of.cached().near_duplicates.tolist() == groups
    for path in kept:
        path.unlink()
    assert request_of.cached().near_duplicates.tolist() == groups


def test_nothing_is_cached_before_and_everything_after(request_of):
    assert request_of.cached() is None
    prepared = request_of()
    cached = request_of.cached()
    np.testing.assert_array_equal(cached.vectors, prepared.vectors)
    np.testing.assert_array_equal(cached.layout, prepared.layout)
    assert cached.graph.sigma == prepared.graph.sigma


def test_a_second_call_computes_nothing(request_of):
    request_of()
    reports = []
    request_of(reports.append)
    assert reports == []


def test_another_setting_or_other_images_do_not_fit(request_of):
    request_of()
    other = replace(request_of, settings=replace(request_of.settings, neighbors=4))
    assert other.cached() is None
    fewer = replace(
        request_of.catalog,
        file_names=request_of.catalog.file_names[:5],
        digests=request_of.catalog.digests[:5],
        given_labels=request_of.catalog.given_labels[:5],
    )
    assert replace(request_of, catalog=fewer).cached() is None


def test_another_file_under_the_same_name_is_noticed(request_of):
    request_of()
    path = request_of.settings.backbone.embeddings
    np.save(path, np.zeros((12, 7), dtype=np.float32))
    assert request_of.cached() is None
    assert request_of().vectors.shape == (12, 7)


@pytest.mark.parametrize("group", ["embeddings", "graph", "layout"])
def test_a_step_that_is_lost_is_done_again_and_gives_the_same(request_of, group):
    before = request_of()
    layout = np.array(before.layout)
    (request_of.cache / "prepared" / f"{group}.json").unlink()
    assert request_of.cached() is None
    np.testing.assert_array_equal(request_of().layout, layout)


def test_cancel_keeps_what_was_finished(request_of):
    stages = []

    def stop_at_the_map() -> bool:
        return "map" in stages

    with pytest.raises(Cancelled):
        request_of(lambda p: stages.append(p.stage), stop_at_the_map)
    assert request_of.cached() is None
    stages.clear()
    request_of(lambda p: stages.append(p.stage))
    assert set(stages) == {"map"}


def test_features_are_computed_anew_where_decoding_is_another(with_patches, monkeypatch):
    with_patches()
    assert with_patches.cached() is not None
    monkeypatch.setattr(preparation, "VERSION", VERSION + 1)
    assert with_patches.cached() is None


def test_features_of_ones_own_are_kept_whatever_decoding_does(request_of, monkeypatch):
    request_of()
    monkeypatch.setattr(preparation, "VERSION", VERSION + 1)
    assert request_of.cached() is not None


def test_other_channels_are_other_features_and_old_settings_have_none(tmp_path):
    rng = np.random.default_rng(0)
    values = rng.integers(0, 4096, (6, 40, 40, 5)).astype(np.uint16)
    for number, image in enumerate(values):
        path = tmp_path / "images" / "ab"[number % 2] / f"{number}.tif"
        path.parent.mkdir(parents=True, exist_ok=True)
        tifffile.imwrite(path, image, photometric="minisblack", planarconfig="contig")
    catalog = scan(tmp_path / "images").catalog
    vectors = {}
    for channels in ((), (5,)):
        settings = ProjectSettings(backbone=BackboneSpec(channels=channels), neighbors=2)
        assert ProjectSettings.from_json(json.loads(json.dumps(settings.to_json()))) == settings
        request = PreparationRequest(catalog, settings, tmp_path / "cache")
        vectors[channels] = np.array(request.embed().vectors)
    assert not np.allclose(vectors[()], vectors[5,])
    assert "channels" not in ProjectSettings().to_json()["backbone"]


def test_features_are_equal_as_png_tiff_and_jpeg_2000(tmp_path):
    rng = np.random.default_rng(0)
    for number in range(4):
        small = Image.fromarray(rng.integers(0, 255, (6, 6, 3), dtype=np.uint8))
        values = np.asarray(small.resize((50, 40)))
        if number % 2:
            values = values.astype(np.uint16) * 16  # 12 bits in 16
        folder = tmp_path / "images" / "ab"[number % 2]
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{number}.png").write_bytes(imagecodecs.png_encode(values))
        (folder / f"{number}.jp2").write_bytes(imagecodecs.jpeg2k_encode(values, level=0))
        tifffile.imwrite(folder / f"{number}.tif", values, photometric="rgb", compression="lzw")
    catalog = scan(tmp_path / "images").catalog
    request = PreparationRequest(catalog, ProjectSettings(neighbors=2), tmp_path / "cache")
    vectors = np.array(request.embed().vectors)
    order = sorted(range(12), key=lambda row: catalog.file_names[row])
    for row in range(0, 12, 3):  # .jp2, .png, .tif of one image
        one, two, three = vectors[order[row : row + 3]]
        np.testing.assert_array_equal(one, two)
        np.testing.assert_array_equal(one, three)


def test_a_catalogue_that_cannot_be_read_at_all_says_so(request_of):
    patches = replace(request_of, settings=ProjectSettings(backbone=BackboneSpec("patches")))
    for path in request_of.catalog.root.rglob("*.png"):
        path.unlink()
    with pytest.raises(UserFixableError):
        patches()


@pytest.fixture
def with_patches(request_of):
    """The same images with the built-in features; one of them is not there."""
    (request_of.catalog.root / "a" / "4.png").rename(request_of.catalog.root.parent / "4.png")
    return replace(
        request_of, settings=ProjectSettings(backbone=BackboneSpec("patches"), device="cpu")
    )


def test_an_image_that_is_not_there_is_a_problem_and_the_others_go_on(with_patches):
    prepared = with_patches()
    missing = with_patches.catalog.image_id("a/4.png")
    assert np.flatnonzero(~prepared.readable).tolist() == [missing]
    assert not prepared.vectors[missing].any()
    assert np.isnan(prepared.layout[missing]).all()
    assert np.diff(prepared.graph.indptr)[missing] == 0
    (problem,) = prepared.problems
    assert "4.png" in problem
    np.testing.assert_array_equal(with_patches.cached().readable, prepared.readable)


def test_what_was_embedded_elsewhere_is_taken_on_the_users_word(
    with_patches, monkeypatch, tmp_path
):
    root = with_patches.catalog.root
    (root.parent / "4.png").rename(root / "a" / "4.png")
    spec = BackboneSpec("patches", channels=(1, 2, 3))
    request = replace(with_patches, settings=ProjectSettings(backbone=spec, device="cpu"))
    request.embed()
    for array in (request.cache / "prepared").iterdir():
        array.unlink()  # the store of single vectors is left
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "of somebody else"))
    monkeypatch.setattr("alc_engine.features.embeddings.square_of", None)  # nothing is decoded
    assert replace(request, trust_cache=True).embed().readable.all()


def test_an_image_that_came_back_is_taken_in_by_the_next_call(with_patches):
    with_patches()
    (with_patches.catalog.root.parent / "4.png").rename(with_patches.catalog.root / "a" / "4.png")
    prepared = with_patches()
    assert prepared.readable.all()
    assert prepared.problems == ()
    assert (np.diff(prepared.graph.indptr) > 0).all()
    assert np.isfinite(prepared.layout).all()
    assert with_patches.cached().readable.all()


def test_what_is_still_missing_costs_nothing_but_the_look(with_patches):
    before = with_patches()
    stages = []
    after = with_patches(lambda p: stages.append(p.stage))
    assert set(stages) == {"embedding"}
    assert after.problems == before.problems


def test_two_preparations_of_the_same_images_agree_to_the_last_digit(with_patches, tmp_path):
    one = with_patches()
    two = replace(with_patches, cache=tmp_path / "other")()
    np.testing.assert_array_equal(one.vectors, two.vectors)
    np.testing.assert_array_equal(one.graph.indices, two.graph.indices)
    np.testing.assert_array_equal(one.layout, two.layout)


def test_without_the_file_that_it_came_from_what_is_kept_still_holds(request_of):
    prepared = request_of()
    Path(request_of.settings.backbone.embeddings).unlink()
    np.testing.assert_array_equal(request_of.cached().vectors, prepared.vectors)
    np.testing.assert_array_equal(request_of().vectors, prepared.vectors)


def test_other_embeddings_of_the_same_shape_get_their_own_graph(request_of):
    before = np.array(request_of().graph.distances)
    path = request_of.settings.backbone.embeddings
    np.save(path, np.load(path) * 2)
    assert request_of.cached() is None
    after = request_of().graph.distances
    np.testing.assert_allclose(after, 2 * before, rtol=1e-5)


def test_what_is_cached_needs_no_torch(request_of, tmp_path):
    request_of()
    (tmp_path / "request.pickle").write_bytes(pickle.dumps(request_of))
    code = (
        "import pickle, sys; from pathlib import Path;"
        f"request = pickle.loads(Path({str(tmp_path / 'request.pickle')!r}).read_bytes());"
        "assert request.cached() is not None;"
        "sys.exit(any(name in sys.modules for name in ('torch', 'faiss', 'openTSNE')))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
