"""Numbers of images in a sentence become names, and nothing else does."""

from __future__ import annotations

import numpy as np
import pytest

from alc_engine.runtime.image_words import by_name, by_number

NAMES = [f"{letter}.png" for letter in "abcdefgh"]


@pytest.mark.parametrize(
    ("ids", "words", "names"),
    [
        ([3], "image 3", "image d.png"),
        ([3, 0], "images 3, 0", "images d.png, a.png"),
        (range(7), "images 0, 1, 2, 3, 4 and 2 more", None),
    ],
)
def test_numbers_become_names(ids, words, names):
    assert by_number(np.array(ids)) == words
    expected = names or "images a.png, b.png, c.png, d.png, e.png and 2 more"
    said = by_name(f"the loss at {words} was no number in epoch 3", NAMES)
    assert said == f"the loss at {expected} was no number in epoch 3"


@pytest.mark.parametrize(
    "text", ["12 images of 3 classes", "image 99", "images 3, 99", "epoch 3", "pilgrimage 3", ""]
)
def test_other_numbers_stay(text):
    assert by_name(text, NAMES) == text
