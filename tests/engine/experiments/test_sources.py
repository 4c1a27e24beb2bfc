"""What does not fit is said before anything is computed, with the key and what is right."""

import pytest

from alc_engine.cli import main

from .conftest import CONFIG


@pytest.mark.parametrize(
    ("old", "new", "more", "key", "right"),
    [
        ("budget = 20", "budget = 60", [], "shapes.toml: reduced.budget", "below 60"),
        ("epochs = 6", "epochs = 6", ["--protocol", "full"], "--images", "--data"),
        ("epochs = 6", "epochs = 6", ["--data", "cifar"], "--data", "cifar10"),
        ("epochs = 6", "epochs = 6", ["--only", "Our"], "--only", "Did you mean 'Ours'"),
        ("epochs = 6", "epochs = 6", ["--images", "nowhere"], "nowhere", "Choose the folder"),
        ("epochs = 6", "epochs = 6", ["--device", "abacus"], "", "Choose auto, cpu"),
        ("epochs = 6", "epoch = 6", [], "shapes.toml: training.epoch", "'epochs'"),
    ],
)
def test_what_does_not_fit_is_named_before_anything_is_computed(
    shapes, counted, capsys, old, new, more, key, right
):
    shapes.write(CONFIG.replace(old, new))
    assert shapes.run(*more) == 1
    shown = capsys.readouterr().err
    assert key in shown
    assert right in shown
    assert not counted
    assert not (shapes.out / "features").exists()


def command(shapes, *words):
    return main([str(word) for word in ("experiment", shapes.config, "--device", "cpu", *words)])


def test_an_unknown_data_set_is_named_with_the_nearest(shapes, capsys):
    shapes.write(CONFIG.replace('data = ["cifar10"]', 'data = ["cifar1O"]'))
    assert command(shapes, "--out", shapes.out) == 1
    shown = capsys.readouterr().err
    assert "shapes.toml: reduced.data[1]" in shown
    assert "Did you mean 'cifar10'?" in shown


def test_missing_weights_are_named_before_images_are_looked_for(shapes, capsys, monkeypatch):
    monkeypatch.setenv("TORCH_HOME", str(shapes.folder))
    images = ("--images", shapes.folder / "train", "--test-images", shapes.folder / "test")
    assert command(shapes, *images, "--backbone", "squeezenet1_1", "--out", shapes.out) == 1
    shown = capsys.readouterr().err
    assert "shapes.toml: reduced.features.weights" in shown
    assert "--download" in shown
    shapes.write(
        CONFIG.replace(
            '{ backbone = "patches" }', '{ backbone = "resnet101", weights = "lost.pth" }'
        )
    )
    assert command(shapes, *images, "--out", shapes.out) == 1
    assert "lost.pth" in capsys.readouterr().err


def test_accuracy_needs_test_images(shapes, capsys):
    images = ("--images", shapes.folder / "train", "--embeddings", shapes.folder / "train.npy")
    assert command(shapes, *images, "--out", shapes.out) == 1
    assert "--test-images" in capsys.readouterr().err
