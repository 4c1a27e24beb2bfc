"""What a backbone of every family promises; a family without a test of its own fails here."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
import torchvision
from PIL import Image

from alc_engine.features.backbones import (
    BackboneInfo,
    available,
    has_weights,
    load_backbone,
    patch_learning,
)
from alc_engine.images.catalog import ImageCatalog
from alc_engine.runtime.settings import BackboneSpec

SMALLEST = {
    info.family: info
    for info in sorted(available(), key=lambda info: info.download_mb, reverse=True)
    if info.family != "precomputed"  # there is no network behind it
}
"""By family: the one with the least to download."""
every = pytest.mark.parametrize("info", SMALLEST.values(), ids=list(SMALLEST))


@pytest.fixture(autouse=True)
def small(monkeypatch):
    """A small dictionary of patches: what is tested does not depend on its size."""
    monkeypatch.setattr(patch_learning, "_ATOMS", 40)
    monkeypatch.setattr(patch_learning, "_SAMPLE_PATCHES", 4000)
    monkeypatch.setattr(patch_learning, "_COMPONENTS", 16)


@pytest.fixture
def catalog(tmp_path) -> ImageCatalog:
    rng = np.random.default_rng(0)
    names = tuple(f"{i}.png" for i in range(12))
    for name in names:
        Image.fromarray(rng.integers(0, 255, (40, 32, 3), dtype=np.uint8)).save(tmp_path / name)
    digests = tuple(hashlib.sha256((tmp_path / name).read_bytes()).hexdigest() for name in names)
    return ImageCatalog(tmp_path, names, digests, ("a", "b"), np.arange(12) % 2)


@pytest.fixture
def spec(tmp_path):
    """How a backbone is chosen, with drawn weights where it reads any."""

    def of(info: BackboneInfo) -> BackboneSpec:
        if not info.has_weights:
            return BackboneSpec(info.name, image_size=64)
        torch.manual_seed(0)
        network = torchvision.models.get_model(info.name, weights=None)
        torch.save(network.state_dict(), tmp_path / "w.pth")
        return BackboneSpec(info.name, weights=str(tmp_path / "w.pth"), image_size=64)

    return of


def embedded(backbone, catalog) -> np.ndarray:
    pixels = [np.asarray(Image.open(catalog.path(i))) for i in range(len(catalog))]
    return backbone.embed(np.stack([backbone.preprocess(each) for each in pixels]))


@every
def test_gives_one_vector_an_image_whichever_others_come_with_it(info, spec, catalog, tmp_path):
    backbone = load_backbone(spec(info), catalog, tmp_path / "cache", "cpu")
    assert (backbone.name, backbone.image_size) == (info.name, 64)
    vectors = embedded(backbone, catalog)
    assert (vectors.shape, vectors.dtype) == ((12, backbone.dimension), np.float32)
    assert np.isfinite(vectors).all()
    pixels = backbone.preprocess(np.asarray(Image.open(catalog.path(5))))
    assert (pixels.shape, pixels.dtype) == ((3, 64, 64), np.uint8)
    (alone,) = backbone.embed(np.stack([pixels]))
    assert alone @ vectors[5] > 0.999 * np.linalg.norm(alone) * np.linalg.norm(vectors[5])


@every
def test_is_the_same_on_every_run(info, spec, catalog, tmp_path):
    chosen = spec(info)
    one, other = (load_backbone(chosen, catalog, tmp_path / name, "cpu") for name in "ab")
    assert one.key == other.key
    np.testing.assert_array_equal(embedded(one, catalog), embedded(other, catalog))


@every
def test_has_another_key_at_another_size(info, spec, catalog, tmp_path):
    chosen = spec(info)
    keys = {
        load_backbone(replace(chosen, image_size=size), catalog, tmp_path / "cache", "cpu").key
        for size in (64, 96)
    }
    assert len(keys) == 2


@every
def test_has_a_test_of_its_own(info, spec, catalog, tmp_path):
    module = type(load_backbone(spec(info), catalog, tmp_path / "cache", "cpu")).__module__
    assert (Path(__file__).parent / f"test_{module.rpartition('.')[2]}.py").exists()


def test_only_what_reads_weights_is_downloaded():
    assert all(info.has_weights for info in available() if info.download_mb)
    assert not has_weights("of another version")
