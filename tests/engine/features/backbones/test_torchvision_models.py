"""Networks of torchvision give what their classifier would read; weights must fit."""

from functools import partial

import numpy as np
import pytest
import torch
import torchvision
from safetensors.torch import save_file

from alc_engine.features.backbones.network import survey
from alc_engine.features.backbones.torchvision_models import (
    TorchvisionBackbone,
    build,
    load,
    network_names,
    published,
)
from alc_engine.runtime.errors import UserFixableError
from alc_engine.runtime.progress import ignore_progress, never_cancelled
from alc_engine.runtime.settings import BackboneSpec

CPU = torch.device("cpu")
FIXED_SIZE = ("maxvit_t", "vit_h_14")
DIMENSIONS = {
    "resnet101": 2048,
    "squeezenet1_1": 512,
    "vgg16_bn": 4096,
    "densenet121": 1024,
    "convnext_tiny": 768,
    "vit_b_16": 768,
    "swin_t": 768,
    "mobilenet_v3_large": 1280,
    "inception_v3": 2048,
    "googlenet": 1024,
    "regnet_y_128gf": 7392,
}


@pytest.mark.parametrize("name", network_names())
def test_every_network_gives_one_vector_an_image(name):
    size = published(name).image_size if name in FIXED_SIZE else 96
    count, _ = survey(build(name, size)[0], size)
    assert count == DIMENSIONS.get(name, count)
    assert count >= 256


def random_weights(name: str, path, **options):
    torch.manual_seed(0)
    network = torchvision.models.get_model(name, weights=None, **options).eval()
    torch.save(network.state_dict(), path)
    return network


def noise(size: int) -> np.ndarray:
    return np.random.default_rng(0).integers(0, 256, (3, 3, size, size), dtype=np.uint8)


@pytest.mark.parametrize("name", ["resnet18", "mobilenet_v3_small"])
def test_features_are_what_the_classifier_reads(tmp_path, name):
    network = random_weights(name, tmp_path / "w.pth")
    head = [part for part in network.modules() if isinstance(part, torch.nn.Linear)][-1]
    seen = []
    head.register_forward_pre_hook(lambda _, inputs: seen.append(inputs[0]))
    batch = noise(64)
    transforms = torchvision.models.get_model_weights(name).DEFAULT.transforms
    normalize = torchvision.transforms.Normalize(transforms().mean, transforms().std)
    with torch.no_grad():
        network(normalize(torch.from_numpy(batch).float() / 255))
    backbone = TorchvisionBackbone(name, tmp_path / "w.pth", 64, CPU)
    features = torch.from_numpy(backbone.embed(batch))
    assert features.shape == (3, backbone.dimension)
    assert torch.cosine_similarity(features, seen[0]).min() > 1 - 1e-3


def test_squeezenets_average_their_feature_maps(tmp_path):
    network = random_weights("squeezenet1_1", tmp_path / "w.pth")
    backbone = TorchvisionBackbone("squeezenet1_1", tmp_path / "w.pth", 0, CPU)
    assert backbone.image_size == 224
    assert backbone.dimension == 512
    batch = noise(224)
    facts = published("squeezenet1_1")
    normalize = torchvision.transforms.Normalize(facts.mean, facts.std)
    with torch.no_grad():
        maps = network.features(normalize(torch.from_numpy(batch).float() / 255))
    features = torch.from_numpy(backbone.embed(batch))
    assert torch.cosine_similarity(features, maps.mean((2, 3))).min() > 1 - 1e-3


@pytest.fixture(scope="module")
def squeezed(tmp_path_factory):
    """A weights file of a small network."""
    path = tmp_path_factory.mktemp("weights") / "w.pth"
    random_weights("squeezenet1_1", path)
    return path


small = partial(TorchvisionBackbone, "squeezenet1_1", image_size=64, device=CPU)


def test_the_same_weights_give_the_same_key_and_the_same_numbers(squeezed):
    one, two = small(weights=squeezed), small(weights=squeezed)
    assert one.key == two.key
    np.testing.assert_array_equal(one.embed(noise(64)), two.embed(noise(64)))


def test_other_weights_or_another_size_give_another_key(squeezed, tmp_path):
    content = torch.load(squeezed, weights_only=True)
    content["features.0.weight"] += 1
    torch.save(content, tmp_path / "other.pth")
    keys = {
        small(weights=squeezed).key,
        small(weights=tmp_path / "other.pth").key,
        small(weights=squeezed, image_size=96).key,
    }
    assert len(keys) == 3


def test_safetensors_give_the_same_features(squeezed, tmp_path):
    save_file(torch.load(squeezed, weights_only=True), tmp_path / "w.safetensors")
    np.testing.assert_array_equal(
        small(weights=tmp_path / "w.safetensors").embed(noise(64)),
        small(weights=squeezed).embed(noise(64)),
    )


def test_mnasnet_loads_from_safetensors_which_keep_no_versions(tmp_path):
    save_file(
        random_weights("mnasnet0_5", tmp_path / "w.pth").state_dict(), tmp_path / "w.safetensors"
    )
    backbone = TorchvisionBackbone("mnasnet0_5", tmp_path / "w.safetensors", 64, CPU)
    assert backbone.embed(noise(64)).shape == (3, 1280)


@pytest.mark.parametrize("change", ["other classes", "no classifier", "half"])
def test_weights_without_that_very_classifier_fit(squeezed, tmp_path, change):
    content = torch.load(squeezed, weights_only=True)
    if change == "other classes":
        content["classifier.1.weight"] = torch.zeros(7, 512, 1, 1)
    if change == "no classifier":
        del content["classifier.1.weight"], content["classifier.1.bias"]
    if change == "half":
        content = {name: value.half() for name, value in content.items()}
    torch.save(content, tmp_path / "w.pth")
    features = torch.from_numpy(small(weights=tmp_path / "w.pth").embed(noise(64)))
    expected = torch.from_numpy(small(weights=squeezed).embed(noise(64)))
    assert torch.cosine_similarity(features, expected).min() > 1 - 1e-3


def test_old_weights_without_counters_of_training_steps_fit(tmp_path):
    state = random_weights("shufflenet_v2_x0_5", tmp_path / "w.pth").state_dict()
    old = {name: value for name, value in state.items() if "num_batches" not in name}
    assert len(old) < len(state)
    torch.save(old, tmp_path / "old.pth")
    vectors = [
        TorchvisionBackbone("shufflenet_v2_x0_5", tmp_path / name, 32, CPU).embed(noise(32))
        for name in ("w.pth", "old.pth")
    ]
    np.testing.assert_array_equal(*vectors)


def test_densenet_weights_under_the_old_names_fit(tmp_path):
    torch.manual_seed(0)
    state = torchvision.models.densenet121().state_dict()
    old = {}
    for name, value in state.items():
        for part in ("norm", "conv"):
            if "denselayer" in name:
                name = name.replace(f".{part}1.", f".{part}.1.").replace(
                    f".{part}2.", f".{part}.2."
                )
        old[name] = value
    assert set(old) != set(state)
    torch.save(old, tmp_path / "w.pth")
    backbone = TorchvisionBackbone("densenet121", tmp_path / "w.pth", 32, CPU)
    assert backbone.embed(noise(32)).shape == (3, 1024)


def test_second_classifiers_of_googlenet_are_left_out(tmp_path):
    network = random_weights("googlenet", tmp_path / "w.pth", init_weights=False, aux_logits=True)
    assert any(name.startswith("aux1.") for name in network.state_dict())
    backbone = TorchvisionBackbone("googlenet", tmp_path / "w.pth", 64, CPU)
    assert backbone.embed(noise(64)).shape == (3, 1024)


@pytest.mark.parametrize(
    ("change", "named"),
    [
        (lambda c: c.pop("features.0.weight"), "lacks features.0.weight"),
        (lambda c: c.update({"conv9.weight": torch.zeros(1)}), "has conv9.weight"),
        (lambda c: c.update({"features.0.weight": torch.zeros(64, 3, 5, 5)}), "features.0.weight"),
    ],
)
def test_weights_of_another_network_are_refused_by_name(squeezed, tmp_path, change, named):
    content = torch.load(squeezed, weights_only=True)
    change(content)
    torch.save(content, tmp_path / "w.pth")
    with pytest.raises(UserFixableError, match="don't fit") as caught:
        small(weights=tmp_path / "w.pth")
    assert named in caught.value.what
    assert "w.pth" in caught.value.where


@pytest.mark.parametrize(("name", "size"), [("vit_b_16", 100), ("maxvit_t", 96), ("vgg11", 8)])
def test_a_size_that_the_network_cannot_see_is_refused(squeezed, name, size):
    with pytest.raises(UserFixableError, match=f"can't see images of {size}") as caught:
        TorchvisionBackbone(name, squeezed, size, CPU)
    assert str(published(name).image_size) in caught.value.remedy


def test_an_unknown_name_is_refused():
    with pytest.raises(UserFixableError, match="resnet1001"):
        load(BackboneSpec("resnet1001"), CPU, ignore_progress, never_cancelled)


def test_published_weights_are_the_papers():
    facts = published("resnet101")
    assert facts.url.endswith("resnet101-63fe2227.pth")
    assert facts.image_size == 224
