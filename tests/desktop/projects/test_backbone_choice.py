"""The choice starts on what can be had without a download."""

from __future__ import annotations

import pytest

from alc_desktop.projects.backbone_choice import BackboneChoice
from alc_engine.features.backbones.choices import _PAPER_FILE


@pytest.fixture
def torch_home(tmp_path, monkeypatch):
    monkeypatch.setenv("TORCH_HOME", str(tmp_path))
    folder = tmp_path / "hub" / "checkpoints"
    folder.mkdir(parents=True)
    return folder


def test_without_weights_at_hand_it_starts_on_the_built_in_features(qtbot, torch_home):
    choice = BackboneChoice()
    qtbot.addWidget(choice)
    assert choice.spec().name == "patches"


def test_with_the_papers_weights_at_hand_it_starts_on_the_papers_network(qtbot, torch_home):
    (torch_home / _PAPER_FILE).touch()
    choice = BackboneChoice()
    qtbot.addWidget(choice)
    assert choice.spec().name == "resnet101"
