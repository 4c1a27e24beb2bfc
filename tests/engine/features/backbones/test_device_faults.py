"""Feature networks whose device fails, and images they make no numbers of."""

import numpy as np
import pytest
import torch
from torch import nn

from alc_engine.features.backbones import patches
from alc_engine.features.backbones.network import FrozenNetwork
from alc_engine.features.backbones.patch_learning import learn
from alc_engine.features.backbones.patches import PatchBackbone, PatchPooling
from alc_engine.runtime.errors import UserFixableError

CPU, CUDA = torch.device("cpu"), torch.device("cuda")
LOST = torch.AcceleratorError("CUDA error: unspecified launch failure")
FULL = torch.cuda.OutOfMemoryError("CUDA out of memory. Tried to allocate 2.00 GiB.")


class Fragile(nn.Module):
    """Mean colours; what happens to it on a device is decided by the test."""

    on_arrival: Exception | None = None
    at_work: Exception | None = None

    def __init__(self):
        super().__init__()
        self.elsewhere = False

    def to(self, *args, device=CPU, **kwargs):
        self.elsewhere = torch.device(device).type != "cpu"
        if self.elsewhere and self.on_arrival is not None:
            raise self.on_arrival
        return self

    def forward(self, x):
        if self.elsewhere and self.at_work is not None:
            raise self.at_work
        return x.mean((2, 3)) if x.sum() > -1e9 else x  # can't be traced


@pytest.fixture
def images():
    return np.random.default_rng(0).integers(0, 256, (5, 3, 8, 8), dtype=np.uint8)


@pytest.fixture
def cuda_by_name(monkeypatch):
    """Lets small tensors that are sent to cuda stay where they are."""
    to = torch.Tensor.to

    def stay(self, *args, **kwargs):
        args = [CPU if isinstance(a, torch.device) else a for a in args]
        return to(self, *args, **kwargs)

    monkeypatch.setattr(torch.Tensor, "to", stay)
    from alc_engine.features.backbones import network

    monkeypatch.setattr(network, "quick_bfloat16", lambda device: False)


@pytest.mark.parametrize("error", [LOST, FULL], ids=["lost", "memory"])
@pytest.mark.parametrize("when", ["on_arrival", "at_work"])
def test_the_processor_takes_over_from_a_device_that_fails(images, cuda_by_name, error, when):
    network = Fragile()
    setattr(network, when, error)
    frozen = FrozenNetwork(network, CUDA, (0, 0, 0), (1, 1, 1))
    features = frozen(images)
    np.testing.assert_allclose(features, images.mean(axis=(2, 3)) / 255, rtol=1e-5)
    assert frozen.device == CPU
    assert "cuda can't go on" in frozen.trouble
    np.testing.assert_array_equal(frozen(images), features)


def test_a_mistake_in_a_network_is_no_fault_of_the_device(images, cuda_by_name):
    network = Fragile()
    network.at_work = RuntimeError("shapes do not fit")
    with pytest.raises(RuntimeError, match="shapes do not fit"):
        FrozenNetwork(network, CUDA, (0, 0, 0), (1, 1, 1))(images)


@pytest.fixture(scope="module")
def learned(tmp_path_factory):
    """What is learned of twelve small images."""
    import hashlib

    from PIL import Image

    from alc_engine.images.catalog import ImageCatalog

    folder = tmp_path_factory.mktemp("images")
    rng = np.random.default_rng(1)
    names, digests = [], []
    for i in range(12):
        path = folder / f"{i}.png"
        Image.fromarray(rng.integers(0, 256, (32, 32, 3), dtype=np.uint8)).save(path)
        names.append(path.name)
        digests.append(hashlib.sha256(path.read_bytes()).hexdigest())
    catalog = ImageCatalog(folder, tuple(names), tuple(digests), ("a",), np.zeros(12, np.int64))
    return catalog, learn(catalog, 32, CPU, lambda _: None, lambda: False)


class FragilePooling(PatchPooling):
    """Fails anywhere but on the processor."""

    error: Exception = LOST

    def __init__(self, dictionary, image_size, device):
        if device.type != "cpu":
            raise self.error
        super().__init__(dictionary, image_size, device)


@pytest.mark.parametrize("error", [LOST, FULL], ids=["lost", "memory"])
def test_the_built_in_features_go_on_on_the_processor(learned, monkeypatch, error):
    batch = np.random.default_rng(2).integers(0, 256, (6, 3, 32, 32), dtype=np.uint8)
    expected = PatchBackbone(learned[1], CPU).embed(batch)
    monkeypatch.setattr(FragilePooling, "error", error)
    monkeypatch.setattr(patches, "PatchPooling", FragilePooling)
    backbone = PatchBackbone(learned[1], CUDA)
    np.testing.assert_array_equal(backbone.embed(batch), expected)
    assert "cuda can't go on" in backbone.trouble


def test_the_built_in_features_are_learned_on_the_processor_if_the_device_fails(
    learned, monkeypatch
):
    from alc_engine.features.backbones import patch_learning

    monkeypatch.setattr(patch_learning, "PatchPooling", FragilePooling)
    reports = []
    again = learn(learned[0], 32, CUDA, reports.append, lambda: False)
    assert again.digest() == learned[1].digest()
    (note,) = [report.values["note"] for report in reports if "note" in report.values]
    assert "cuda can't go on" in note


def test_the_built_in_features_take_half_a_batch_where_memory_is_small(learned, monkeypatch):
    batch = np.random.default_rng(2).integers(0, 256, (6, 3, 32, 32), dtype=np.uint8)
    backbone = PatchBackbone(learned[1], CPU)
    expected = backbone.embed(batch)
    vectors, sizes = backbone._vectors, []

    def small(part):
        sizes.append(len(part))
        if len(part) > 2:
            raise FULL
        return vectors(part)

    monkeypatch.setattr(backbone, "_vectors", small)
    np.testing.assert_allclose(backbone.embed(batch), expected, atol=1e-5)
    assert max(sizes) == 6

    monkeypatch.setattr(backbone, "_vectors", lambda part: (_ for _ in ()).throw(FULL))
    with pytest.raises(UserFixableError, match="not enough memory"):
        backbone.embed(batch)
