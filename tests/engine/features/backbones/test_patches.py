"""The built-in features are learned from the images alone, once, and know what is in them."""

import hashlib
import importlib
from dataclasses import replace
from functools import partial
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image

from alc_engine.features.backbones import load_backbone, patch_learning
from alc_engine.features.backbones.dictionary import (
    PATCH,
    learn_dictionary,
    mirrored,
    normalized_patches,
)
from alc_engine.features.backbones.patches import (
    LearnedPatches,
    PatchPooling,
    color_layout,
    features,
)
from alc_engine.images.catalog import ImageCatalog
from alc_engine.images.decoding import VERSION
from alc_engine.runtime.errors import Cancelled, UserFixableError
from alc_engine.runtime.settings import BackboneSpec

CPU = torch.device("cpu")
SPEC = BackboneSpec("patches")


@pytest.fixture(autouse=True)
def small(monkeypatch):
    """A small dictionary: what is tested does not depend on its size."""
    monkeypatch.setattr(patch_learning, "_ATOMS", 40)
    monkeypatch.setattr(patch_learning, "_SAMPLE_PATCHES", 4000)
    monkeypatch.setattr(patch_learning, "_COMPONENTS", 16)


def stripes(rng, kind: int, side: int) -> np.ndarray:
    """Noisy stripes, upright (0) or lying (1), of any colour and phase."""
    wave = np.sin(np.arange(side) * 1.3 + rng.uniform(0, 6)) * 60 + 128
    pattern = np.tile(wave, (side, 1)) if kind == 0 else np.tile(wave, (side, 1)).T
    color = rng.uniform(0.6, 1.2, 3)
    image = pattern[:, :, None] * color + rng.normal(0, 12, (side, side, 3))
    return image.clip(0, 255).astype(np.uint8)


def write_images(folder, count: int, side: int = 32) -> ImageCatalog:
    rng = np.random.default_rng(0)
    folder.mkdir(parents=True, exist_ok=True)
    names, digests = [], []
    for i in range(count):
        Image.fromarray(stripes(rng, i % 2, side)).save(folder / f"{i}.png")
        names.append(f"{i}.png")
        digests.append(hashlib.sha256((folder / f"{i}.png").read_bytes()).hexdigest())
    labels = np.arange(count) % 2
    return ImageCatalog(folder, tuple(names), tuple(digests), ("upright", "lying"), labels)


@pytest.fixture
def catalog(tmp_path) -> ImageCatalog:
    return write_images(tmp_path / "images", 40)


def pixels_of(catalog, backbone) -> np.ndarray:
    read = [np.asarray(Image.open(catalog.path(i))) for i in range(len(catalog))]
    return np.stack([backbone.preprocess(pixels) for pixels in read])


def test_neighbours_in_the_features_are_of_the_same_kind(catalog, tmp_path):
    backbone = load_backbone(SPEC, catalog, tmp_path / "cache", "cpu")
    vectors = backbone.embed(pixels_of(catalog, backbone))
    assert vectors.shape == (40, backbone.dimension)
    assert vectors.dtype == np.float32
    np.testing.assert_allclose(np.linalg.norm(vectors, axis=1), 1, rtol=1e-5)
    likeness = vectors @ vectors.T - 2 * np.eye(40)
    nearest = likeness.argmax(axis=1)
    assert (catalog.given_labels[nearest] == catalog.given_labels).mean() > 0.95


def test_what_was_learned_is_kept_and_stays_the_same_when_images_are_added(catalog, tmp_path):
    first = load_backbone(SPEC, catalog, tmp_path / "cache", "cpu")
    more = write_images(tmp_path / "images", 50)
    again = load_backbone(SPEC, more, tmp_path / "cache", "cpu")
    assert again.key == first.key
    assert load_backbone(SPEC, more, tmp_path / "other", "cpu").key != first.key


def test_the_same_images_teach_the_same_wherever_they_lie(catalog, tmp_path):
    order = np.random.default_rng(1).permutation(40)
    folder = tmp_path / "moved"
    folder.mkdir()
    for new, old in enumerate(order):
        (folder / f"x{new}.png").write_bytes(catalog.path(old).read_bytes())
    moved = ImageCatalog(
        folder,
        tuple(f"x{i}.png" for i in range(40)),
        tuple(catalog.digests[old] for old in order),
        catalog.class_names,
        np.full(40, -1),
    )
    keys = [
        load_backbone(SPEC, images, tmp_path / name, "cpu").key
        for images, name in ((catalog, "a"), (moved, "b"))
    ]
    assert keys[0] == keys[1]


def test_a_damaged_file_is_learned_again(catalog, tmp_path):
    first = load_backbone(SPEC, catalog, tmp_path, "cpu")
    path = tmp_path / f"patches-auto-decoding-{VERSION}.safetensors"
    content = bytearray(path.read_bytes())
    for damage in (content[: len(content) // 2], b"", content[:-9] + b"\x00" + content[-8:]):
        path.write_bytes(damage)
        assert LearnedPatches.read(path) is None
        assert load_backbone(SPEC, catalog, tmp_path, "cpu").key == first.key


def test_an_image_that_crashes_its_decoder_is_left_out_of_the_sample(
    catalog, tmp_path, monkeypatch
):
    monkeypatch.syspath_prepend(Path(__file__).parents[2] / "faults")
    fakes = importlib.import_module("fake_decoders")
    usual = load_backbone(SPEC, catalog, tmp_path / "usual", "cpu")
    with monkeypatch.context() as patch:
        patch.setattr(patch_learning, "pixels_of", fakes.treacherous_sample)
        without = load_backbone(SPEC, catalog, tmp_path / "without", "cpu")
    catalog.path(7).write_bytes(b"no image")
    unreadable = load_backbone(SPEC, catalog, tmp_path / "unreadable", "cpu")
    assert without.key == unreadable.key != usual.key


@pytest.mark.parametrize(("side", "seen"), [(28, 32), (32, 32), (96, 64), (200, 64)])
def test_tiny_images_are_seen_at_32_pixels_and_others_at_64(tmp_path, side, seen):
    catalog = write_images(tmp_path / "images", 6, side)
    assert load_backbone(SPEC, catalog, tmp_path, "cpu").image_size == seen


def test_a_chosen_size_is_kept_apart(catalog, tmp_path):
    usual = load_backbone(SPEC, catalog, tmp_path, "cpu")
    chosen = load_backbone(replace(SPEC, image_size=48), catalog, tmp_path, "cpu")
    assert (usual.image_size, chosen.image_size) == (32, 48)
    assert usual.key != chosen.key


@pytest.mark.parametrize("size", [5, 5000])
def test_a_size_that_makes_no_sense_is_refused(catalog, tmp_path, size):
    with pytest.raises(UserFixableError, match=f"{size} pixels"):
        load_backbone(replace(SPEC, image_size=size), catalog, tmp_path, "cpu")


@pytest.mark.parametrize("count", [1, 2, 3])
def test_a_handful_of_images_is_enough(tmp_path, count):
    catalog = write_images(tmp_path / "images", count)
    backbone = load_backbone(SPEC, catalog, tmp_path, "cpu")
    vectors = backbone.embed(pixels_of(catalog, backbone))
    assert vectors.shape == (count, backbone.dimension)
    assert np.isfinite(vectors).all()


def test_identical_blank_images_have_finite_features(tmp_path):
    catalog = write_images(tmp_path / "images", 4)
    for i in range(4):
        Image.new("RGB", (32, 32), (90, 90, 90)).save(catalog.path(i))
    backbone = load_backbone(SPEC, catalog, tmp_path, "cpu")
    assert np.isfinite(backbone.embed(pixels_of(catalog, backbone))).all()


def test_unreadable_images_teach_nothing_and_hurt_nothing(catalog, tmp_path):
    catalog.path(3).write_bytes(b"no image")
    assert load_backbone(SPEC, catalog, tmp_path, "cpu").dimension > 1
    for i in range(40):
        catalog.path(i).unlink()
    with pytest.raises(UserFixableError, match="None of the images"):
        load_backbone(SPEC, catalog, tmp_path / "other", "cpu")


def test_learning_says_how_far_it_is_and_can_be_cancelled(catalog, tmp_path):
    reports = []
    load = partial(load_backbone, SPEC, catalog, tmp_path, "cpu")
    load(reports.append)
    assert {report.stage for report in reports} == {"backbone"}
    with pytest.raises(Cancelled):
        load_backbone(SPEC, catalog, tmp_path / "other", "cpu", cancelled=lambda: True)
    assert not list((tmp_path / "other").glob("*"))


def random_images(count: int, side: int = 32) -> np.ndarray:
    return np.random.default_rng(3).integers(0, 256, (count, 3, side, side), dtype=np.uint8)


@pytest.fixture(scope="module")
def dictionary():
    images = torch.from_numpy(random_images(4)).float()
    patches = normalized_patches(images, 1).flatten(0, 1)
    return learn_dictionary(patches[::3], 20, torch.Generator().manual_seed(0))


def test_patches_are_normalised_as_each_by_itself():
    images = torch.from_numpy(random_images(2, 9)).float()
    patches = normalized_patches(images, 1).view(2, 4, 4, 3, PATCH, PATCH)
    own = images[1, :, 2 : 2 + PATCH, 3 : 3 + PATCH]
    expected = (own - own.mean()) / (own.var(correction=0) + 10).sqrt()
    torch.testing.assert_close(patches[1, 2, 3], expected, rtol=1e-4, atol=1e-4)


@pytest.mark.parametrize("side", [32, 33, 64])
def test_pooling_is_the_mean_of_what_exceeds_the_threshold(dictionary, side):
    batch = random_images(3, side)
    pooling = PatchPooling(dictionary, side, CPU, bfloat16=False)
    patches = normalized_patches(torch.from_numpy(batch).float(), pooling.stride)
    responses = patches @ dictionary.filters + dictionary.offsets  # (B, L, K)
    length = int(responses.shape[1] ** 0.5)
    grid = responses.view(3, length, length, -1)
    even = length % 2 == 0
    half = length // 2
    first = (grid[:, :half, :half] - 0.25).clamp_min(0).mean((1, 2)).sqrt()
    last = (-grid[:, half:, half:] - 0.25).clamp_min(0).mean((1, 2)).sqrt()
    pooled = pooling(torch.from_numpy(batch)).view(3, 4, 2, -1)
    if even:
        torch.testing.assert_close(pooled[:, 0, 0], first, rtol=1e-3, atol=1e-3)
        torch.testing.assert_close(pooled[:, 3, 1], last, rtol=1e-3, atol=1e-3)
    torch.testing.assert_close(
        pooled.square().sum(1)[:, 0],
        4 * (grid - 0.25).clamp_min(0).mean((1, 2)),
        rtol=0.1,
        atol=0.1,
    )


def test_bfloat16_keeps_the_direction(dictionary):
    batch = torch.from_numpy(random_images(6))
    pooled = [PatchPooling(dictionary, 32, CPU, bfloat16=flag)(batch) for flag in (True, False)]
    assert torch.cosine_similarity(*pooled).min() > 1 - 1e-3


def test_a_mirrored_image_differs_in_the_odd_part_alone(dictionary):
    batch = torch.from_numpy(random_images(2))
    pooling = PatchPooling(dictionary, 32, CPU, bfloat16=False)
    scale = torch.tensor(1.0)
    plain, mirror = (
        features(pooling(images), color_layout(images), scale) for images in (batch, batch.flip(3))
    )
    even, odd = plain + mirror, plain - mirror
    assert (even.abs() > 1e-3).any(dim=0).float().mean() == pytest.approx(0.5, abs=0.1)
    assert ((even.abs() > 1e-3) & (odd.abs() > 1e-3)).sum() == 0


def test_directions_come_in_mirrored_pairs(dictionary):
    half = dictionary.filters.shape[1] // 2
    filters = dictionary.filters.T
    torch.testing.assert_close(mirrored(filters[:half]), filters[half:], rtol=1e-3, atol=1e-4)


def test_any_number_of_cores_learns_the_same_and_sees_the_same(catalog, tmp_path):
    vectors = []
    for cores in (1, 3):
        torch.set_num_threads(cores)
        try:
            backbone = load_backbone(SPEC, catalog, tmp_path / str(cores), "cpu")
            vectors.append(backbone.embed(pixels_of(catalog, backbone)))
        finally:
            torch.set_num_threads(1)
    np.testing.assert_array_equal(*vectors)
