"""Digits and grains become folders of images without a download, every fifth for testing."""

import numpy as np
import pytest
from PIL import Image

from alc_engine.experiments.datasets import fetch, unpacking
from alc_engine.runtime.errors import UserFixableError
from alc_engine.runtime.progress import ignore_progress
from alc_engine.sample.recipe import Recipe, draw_image, plan_sample


def counts(folder):
    return {path.name: len(list(path.iterdir())) for path in folder.iterdir()}


def test_the_digits_are_those_of_scikit_learn_pixel_for_pixel(tmp_path):
    from sklearn.datasets import load_digits

    folders = fetch("digits", tmp_path / "new", download=False)
    digits = load_digits()
    files = sorted(
        (*folders.train.rglob("*.png"), *folders.test.rglob("*.png")), key=lambda f: f.stem
    )
    assert len(files) == 1_797
    for row in (0, 7, 1_796):
        assert files[row].parent.name == str(digits.target[row])
        with Image.open(files[row]) as image:
            np.testing.assert_array_equal(
                np.asarray(image), (digits.images[row] * 255 / 16).round()
            )
    per_class = np.bincount(digits.target)
    assert counts(folders.test) == {str(c): -(-int(n) // 5) for c, n in enumerate(per_class)}


def test_the_sample_is_drawn_with_its_true_labels(tmp_path, monkeypatch):
    recipe = Recipe.read()
    plan = plan_sample(recipe)
    drawn = []
    monkeypatch.setattr(
        unpacking,
        "_unpack",
        lambda pictures, target, progress, cancelled: drawn.extend(pictures),
    )
    with pytest.raises(UserFixableError, match="holds no unpacked data set"):
        fetch("sample", tmp_path, False, ignore_progress)
    assert len(drawn) == 1_600
    names = [tuple(picture.name.split("/")) for picture in drawn]
    assert [label for _, label, _ in names] == [recipe.class_names[c] for c in plan.truth]
    assert sum(split == "test" for split, _, _ in names) == 320
    drawn[3].save(tmp_path / "grain.jpg")
    with Image.open(tmp_path / "grain.jpg") as image:
        difference = np.asarray(image, dtype=int) - draw_image(recipe, plan, 3)
    assert abs(difference).mean() < 8  # JPEG


def test_without_scikit_learn_the_digits_name_the_extra(tmp_path, monkeypatch):
    import sys

    monkeypatch.setitem(sys.modules, "sklearn.datasets", None)
    with pytest.raises(UserFixableError, match="scikit-learn") as caught:
        fetch("digits", tmp_path, download=False)
    assert "[experiments]" in caught.value.remedy
