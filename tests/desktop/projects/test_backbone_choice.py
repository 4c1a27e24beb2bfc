"""The choice starts on what can be had without a download."""

from __future__ import annotations

import pytest

from alc_desktop.projects.backbone_choice import BackboneChoice
from alc_engine.features.backbones import BackboneInfo, available
from alc_engine.features.backbones.choices import _PAPER_FILE
from alc_engine.runtime.settings import BackboneSpec


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


def test_a_backbone_that_reads_no_weights_is_asked_for_none(qtbot, torch_home, monkeypatch):
    without = BackboneInfo("colours", "colours", "Colours alone", 0.0)
    monkeypatch.setattr(
        "alc_desktop.projects.backbone_choice.available", lambda: (*available(), without)
    )
    choice = BackboneChoice()
    qtbot.addWidget(choice)
    choice.show()
    choice.other_radio.setChecked(True)
    choice.weights_file.set_path(torch_home / "of another network.pth")
    assert choice.weights_file.isVisible()
    assert choice.missing()
    choice.network.setCurrentIndex(choice.network.findData("colours"))
    assert not choice.weights_file.isVisible()
    assert (choice.missing(), choice.spec()) == ("", BackboneSpec("colours"))
