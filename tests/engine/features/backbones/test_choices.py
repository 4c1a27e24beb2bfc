"""The choice of backbones is complete, costs no torch, and prefers the paper's where it is free."""

import subprocess
import sys

import pytest
import torch

from alc_engine.features.backbones import available, default_spec
from alc_engine.features.backbones.choices import hub_folder
from alc_engine.features.backbones.torchvision_models import network_names, published
from alc_engine.runtime.settings import BackboneSpec


def test_every_classification_network_of_torchvision_is_listed_with_its_download():
    listed = {info.name: info for info in available() if info.family == "torchvision"}
    assert set(listed) == set(network_names())
    for name, info in listed.items():
        assert info.download_mb == pytest.approx(published(name).megabytes, abs=0.1)


def test_the_built_in_features_come_first_then_the_papers_network():
    infos = available()
    assert [info.name for info in infos[:2]] == ["patches", "resnet101"]
    assert infos[0].download_mb == 0
    assert infos[-1].name == "precomputed"
    assert len({info.title for info in infos}) == len(infos)


def test_listing_imports_neither_torch_nor_torchvision():
    code = (
        "import sys; from alc_engine.features.backbones import available, default_spec;"
        "available(); default_spec(); sys.exit('torch' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_resnet101_is_the_default_once_its_weights_are_at_hand(tmp_path, monkeypatch):
    monkeypatch.setenv("TORCH_HOME", str(tmp_path))
    assert default_spec() == BackboneSpec("patches")
    hub_folder().mkdir(parents=True)
    (hub_folder() / published("resnet101").url.rpartition("/")[2]).touch()
    assert default_spec() == BackboneSpec("resnet101")


@pytest.mark.parametrize("variable", ["TORCH_HOME", "XDG_CACHE_HOME", None])
def test_weights_are_looked_for_where_torch_keeps_them(tmp_path, monkeypatch, variable):
    for name in ("TORCH_HOME", "XDG_CACHE_HOME"):
        monkeypatch.delenv(name, raising=False)
    if variable:
        monkeypatch.setenv(variable, str(tmp_path))
    assert str(hub_folder().parent) == torch.hub.get_dir()
