"""A frozen network runs quickly, and says the same as torchvision would."""

import numpy as np
import pytest
import torch
from torch import nn

from alc_engine.features.backbones import network as module
from alc_engine.features.backbones.cores import over_cores
from alc_engine.features.backbones.network import (
    FrozenNetwork,
    core_block,
    cosine,
    fixed_batch_size,
    fold_batch_norm,
    survey,
)
from alc_engine.runtime.errors import UserFixableError

CPU = torch.device("cpu")
MEAN, STD = (0.5, 0.4, 0.3), (0.2, 0.3, 0.4)


def small_network() -> nn.Module:
    torch.manual_seed(0)
    network = nn.Sequential(
        nn.Conv2d(3, 8, 3, bias=False),
        nn.BatchNorm2d(8),
        nn.ReLU(),
        nn.Conv2d(8, 16, 3),
        nn.BatchNorm2d(16),
        nn.AdaptiveAvgPool2d(1),
        nn.Flatten(),
    )
    for part in network:
        if isinstance(part, nn.BatchNorm2d):
            nn.init.uniform_(part.running_mean, -1, 1)
            nn.init.uniform_(part.running_var, 0.5, 2)
    return network.eval()


def images(count: int, side: int = 12) -> np.ndarray:
    return np.random.default_rng(0).integers(0, 256, (count, 3, side, side), dtype=np.uint8)


def plainly(network: nn.Module, batch: np.ndarray) -> np.ndarray:
    """What a bare loop over torchvision's own normalisation gives."""
    pixels = torch.from_numpy(batch).float() / 255
    mean, std = (torch.tensor(v).view(1, 3, 1, 1) for v in (MEAN, STD))
    with torch.no_grad():
        return network((pixels - mean) / std).numpy()


@pytest.fixture
def exactly(monkeypatch):
    monkeypatch.setattr(module, "quick_bfloat16", lambda device: False)


@pytest.fixture
def in_bfloat16(monkeypatch):
    monkeypatch.setattr(module, "quick_bfloat16", lambda device: True)


def test_normalisation_and_folding_change_nothing(exactly):
    expected = plainly(small_network(), images(5))
    frozen = FrozenNetwork(small_network(), CPU, MEAN, STD)
    np.testing.assert_allclose(frozen(images(5)), expected, rtol=1e-4, atol=1e-5)
    assert frozen.precision == "float32"


def test_bfloat16_keeps_the_direction_of_every_vector(in_bfloat16):
    expected = plainly(small_network(), images(20))
    frozen = FrozenNetwork(small_network(), CPU, MEAN, STD)
    features = torch.from_numpy(frozen(images(20)))
    assert frozen.precision == "bfloat16"
    assert features.dtype == torch.float32
    distance = 1 - cosine(features, torch.from_numpy(expected))
    assert distance.max() <= module.MAX_COSINE_DISTANCE


class Delicate(nn.Module):
    """Lives from differences that bfloat16 rounds away."""

    def forward(self, x):
        mean = x.mean((2, 3))
        return (mean + 1000) - 1000


def test_bfloat16_is_dropped_where_it_would_turn_vectors(in_bfloat16):
    frozen = FrozenNetwork(Delicate(), CPU, MEAN, STD)
    features = frozen(images(4))
    assert frozen.precision == "float32"
    np.testing.assert_array_equal(features, frozen(images(4)))


def test_a_blank_image_is_no_reason_against_bfloat16(in_bfloat16):
    network = nn.Sequential(nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.ReLU())
    frozen = FrozenNetwork(network, CPU, MEAN, STD)
    assert not frozen(np.zeros((2, 3, 8, 8), dtype=np.uint8)).any()
    assert frozen.precision == "bfloat16"


def test_batch_normalisation_is_folded_only_into_a_convolution_of_its_own():
    class Shared(nn.Module):
        def __init__(self):
            super().__init__()
            self.conv, self.norm = nn.Conv2d(3, 3, 1), nn.BatchNorm2d(3)

        def forward(self, x):
            y = self.conv(x)
            return self.norm(y) + y

    nn.init.uniform_((shared := Shared().eval()).norm.running_mean)
    x = torch.rand(2, 3, 4, 4)
    folded = fold_batch_norm(shared)
    assert any(isinstance(part, nn.BatchNorm2d) for part in folded.modules())
    assert torch.equal(folded(x), shared(x))
    assert not any(
        isinstance(part, nn.BatchNorm2d) for part in fold_batch_norm(small_network()).modules()
    )


def test_a_network_that_cannot_be_traced_still_runs(exactly):
    class Branching(nn.Module):
        def forward(self, x):
            return x.mean((2, 3)) if x.sum() > 0 else -x.mean((2, 3))

    frozen = FrozenNetwork(Branching(), CPU, MEAN, STD)
    assert frozen(images(3)).shape == (3, 3)


class Hungry(nn.Module):
    """Has memory for two images."""

    limit = 2

    def forward(self, x):
        if len(x) > self.limit:
            raise torch.OutOfMemoryError("no memory")
        return x.mean((2, 3))


def test_too_large_a_batch_is_halved_until_it_fits(exactly):
    frozen = FrozenNetwork(Hungry(), CPU, MEAN, STD)
    small = np.concatenate([frozen(images(9)[i : i + 1]) for i in range(9)])
    np.testing.assert_allclose(frozen(images(9)), small, rtol=1e-6)


def test_no_memory_for_a_single_image_is_said(exactly):
    network = Hungry()
    network.limit = 0
    with pytest.raises(UserFixableError, match="not enough memory"):
        FrozenNetwork(network, CPU, MEAN, STD)(images(2))


def test_the_batch_follows_from_the_arithmetic_of_the_network():
    convolution = nn.Conv2d(3, 8, 5, device="meta")
    dimension, flops = survey(nn.Sequential(convolution, nn.Flatten()), 9)
    assert dimension == 8 * 5 * 5
    assert flops == 2 * (3 * 5 * 5) * (8 * 5 * 5)
    sizes = [fixed_batch_size(n, CPU) for n in (0, flops, 4 * 10**9, 2 * 10**10, 10**13)]
    assert sizes == [32, 32, 8, 2, 1]  # on one core
    assert [core_block(n) for n in (0, flops, 4 * 10**9, 2 * 10**10, 10**13)] == [8, 8, 8, 2, 1]
    assert fixed_batch_size(10**13, torch.device("cuda")) == 256


@pytest.mark.parametrize("count", [1, 2, 3, 7, 8, 20])
def test_cores_share_a_batch_and_keep_its_order(count):
    torch.set_num_threads(3)
    try:
        batch = torch.arange(float(count)).view(count, 1)
        result = over_cores(lambda part: part * 2 + torch.get_num_threads(), batch, 2)
        assert torch.get_num_threads() == 3
    finally:
        torch.set_num_threads(1)
    assert torch.equal(result, batch * 2 + 1)  # within its block, a core does not split again


def test_any_number_of_cores_gives_the_same_digits(exactly):
    results = []
    for cores in (1, 2, 3):
        torch.set_num_threads(cores)
        try:
            results.append(FrozenNetwork(small_network(), CPU, MEAN, STD, 2)(images(11)))
        finally:
            torch.set_num_threads(1)
    np.testing.assert_array_equal(results[0], results[1])
    np.testing.assert_array_equal(results[0], results[2])


def test_an_error_on_one_core_reaches_the_caller():
    def fail(part):
        raise torch.OutOfMemoryError("no memory")

    torch.set_num_threads(2)
    try:
        with pytest.raises(torch.OutOfMemoryError):
            over_cores(fail, torch.zeros(4, 1), 1)
        assert torch.get_num_threads() == 2
    finally:
        torch.set_num_threads(1)
