"""Bursts of near-duplicates and many classes, made from the images alone."""

import numpy as np
import pytest
from PIL import Image

from alc_engine.experiments.corruption import Start, started
from alc_engine.experiments.data import list_images
from alc_engine.experiments.variations import bursts, divided

from .conftest import CONFIG


@pytest.fixture
def burst(shapes, tmp_path):
    listed = list_images(shapes.folder / "train", shapes.folder / "test", 5)
    return listed, *bursts(listed, 3, tmp_path / "bursts")


def test_each_image_becomes_so_many_that_resemble_it(burst):
    listed, many, scenes = burst
    assert len(many.catalog) == 3 * len(listed.catalog) == 45
    assert many.class_names == listed.class_names
    assert many.test is listed.test
    np.testing.assert_array_equal(np.bincount(scenes), 3)
    np.testing.assert_array_equal(many.truth, listed.truth[scenes])
    for image_id in (0, 20, 44):
        with Image.open(many.catalog.path(image_id)) as copy:
            varied = np.asarray(copy, dtype=int)
        with Image.open(listed.catalog.path(scenes[image_id])) as original:
            difference = varied - np.asarray(original, dtype=int)
        assert varied.shape == (12, 12, 3)
        assert 0 < abs(difference).max() < 40
    assert len(set(many.catalog.digests)) > 40  # no two alike


def test_what_was_drawn_is_taken_up(burst, tmp_path):
    listed, many, scenes = burst
    again, same = bursts(listed, 3, tmp_path / "bursts")
    assert again.catalog.digests == many.catalog.digests
    np.testing.assert_array_equal(same, scenes)


@pytest.mark.parametrize("kind", ["uniform", "pair", "confusable"])
def test_a_scene_shares_one_label_right_or_wrong(data, kind):
    from dataclasses import replace

    scenes = np.arange(150) // 3
    truth = (scenes % 3).astype(np.int64)
    begins = started(replace(data, truth=truth, scenes=scenes), Start(kind, 0.3), 0)
    wrong = begins.given != truth
    assert wrong.any()
    for scene in range(50):
        assert len(set(begins.given[scenes == scene])) == 1
    if kind != "uniform":
        assert wrong.sum() == 3 * round(0.3 * 50)


def test_classes_are_divided_within_and_test_images_go_along(data):
    many = divided(data, 4)
    assert len(many.class_names) == 12
    assert many.class_names[:5] == ("ant 1", "ant 2", "ant 3", "ant 4", "bee 1")
    np.testing.assert_array_equal(many.truth // 4, data.truth)
    assert set(many.truth) == set(range(12))
    np.testing.assert_array_equal(many.given, many.truth)
    # The test images are the training images here.
    np.testing.assert_array_equal(many.test_truth, many.truth)
    np.testing.assert_array_equal(divided(data, 4).truth, many.truth)


def test_the_command_counts_the_scenes_it_asks_about(shapes, capsys):
    text = CONFIG.replace('"accuracy"', '"scenes"').replace(
        "images_per_class = 20", "images_per_class = 7\ncopies = 3"
    )
    text = text.replace('data = ["cifar10", "cifar100"]', 'data = ["cifar10"]\ncopies = 3')
    shapes.write(text)
    words = [
        *("--images", shapes.folder / "train", "--test-images", shapes.folder / "test"),
        *("--out", shapes.out, "--device", "cpu", "--jobs", 1, "--seeds", 0),
    ]
    from alc_engine.cli import main

    assert main([str(word) for word in ("experiment", shapes.config, *words)]) == 0
    last = shapes.table("summary")[2]
    assert 20 / 3 < float(last["scenes_asked_mean"]) <= 20
    page = (shapes.out / "shapes.md").read_text(encoding="utf-8")
    assert "| scenes asked about in | 10 questions |" in page
    assert "Bursts of 3." in page


def test_scenes_need_copies(shapes, capsys):
    shapes.write(CONFIG.replace('"accuracy"', '"scenes"'))
    assert shapes.run() == 1
    assert "full.copies" in capsys.readouterr().err
