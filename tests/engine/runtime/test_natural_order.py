"""The order of class names: the natural one, total, and the same for every reader."""

from __future__ import annotations

import random

import numpy as np
import pytest
from PIL import Image

from alc_engine.formats import scan
from alc_engine.formats.image_list import class_order
from alc_engine.runtime.natural_order import in_natural_order

IN_ORDER = {
    "whole numbers": [str(number) for number in range(12)],
    "points": ["0.5", "1.0", "2.0", "2.25", "10.0"],
    "points and whole numbers": ["0", "0.25", "1", "1.5", "2", "10.0", "11"],
    "exponents": ["1e-05", "2.5e-03", "0.1", "1", "1e+16"],
    "negative numbers": ["-10", "-2", "-1.5", "-1", "0", "+1", "2"],
    "the true minus sign": ["−10", "−2", "0", "3"],
    "digits at the end": ["img1", "img2", "img10", "img100"],
    "digits within": ["a1b2", "a1b10", "a2b1", "a10"],
    "numbers before names": ["1", "2", "10", "cat", "dog"],
    "numbers with letters": ["1", "1a", "1b", "2", "10a", "a1"],
    "versions": ["1.2.3", "1.9.0", "1.10.0"],
    "parts of a name that look like numbers": ["week 2", "week 10", "week 10.5"],
    "names": ["Abies alba", "Abies nordmanniana", "acer", "Zea"],
    "accents": ["Äpfel", "apfelbaum", "Öl", "Zebra"],
    "case tells equals apart": ["Birch", "birch"],
    "leading zeros tell equals apart": ["007", "07", "7", "8"],
    "one value in two ways": ["1", "1.0", "2"],
    "digits of another script": ["١", "٢", "١٠"],
    "digits of several scripts": ["1", "٢", "3", "१०", "11"],
    "full width": ["1", "2", "10"],
    "more digits than a number may have": ["1", "9" * 5000, "1" + "0" * 5000],
    "signs alone": ["+", "-", "cat"],
    "not numbers after all": ["inf", "nan", "NaN-like"],
    "dates": ["2024-01-02", "2024-01-15", "2024-11-01"],
}


@pytest.mark.parametrize("names", IN_ORDER.values(), ids=IN_ORDER)
def test_names_come_in_their_natural_order_however_they_were_given(names):
    generator = random.Random(0)
    for _ in range(5):
        mixed = generator.sample(names, len(names))
        assert list(in_natural_order(mixed)) == names


def test_every_pair_of_names_has_one_order():
    names = sorted({name for group in IN_ORDER.values() for name in group})
    everything = in_natural_order(names)
    assert len(everything) == len(names)
    places = {name: place for place, name in enumerate(everything)}
    for one in names:
        for other in names:
            if one != other:
                first, second = in_natural_order([one, other])
                assert places[first] < places[second]


def test_each_name_is_there_once_and_no_label_is_no_class():
    assert class_order(["2", "10", "", "2"]) == ("2", "10")


READ_ALIKE = ["whole numbers", "points", "digits at the end", "numbers with letters", "names"]


@pytest.mark.parametrize("kind", READ_ALIKE)
def test_folders_and_tables_give_the_same_classes_the_same_ids(tmp_path, kind):
    names = IN_ORDER[kind]
    pixels = np.random.default_rng(0).integers(0, 255, (len(names), 8, 8, 3), dtype=np.uint8)
    rows = ["file_name,label"]
    for name, image in zip(reversed(names), pixels, strict=True):
        (tmp_path / "images" / name).mkdir(parents=True)
        Image.fromarray(image).save(tmp_path / "images" / name / "0.png")
        rows.append(f"{name}/0.png,{name}")
    (tmp_path / "labels.csv").write_text("\n".join(rows), encoding="utf-8")
    lines = [f'{{"file_name": "{name}/0.png", "label": "{name}"}}' for name in reversed(names)]
    (tmp_path / "labels.jsonl").write_text("\n".join(lines), encoding="utf-8")
    images = tmp_path / "images"
    for table in (None, tmp_path / "labels.csv", tmp_path / "labels.jsonl"):
        catalog = scan(images, table).catalog
        assert list(catalog.class_names) == names
        for image_id, file_name in enumerate(catalog.file_names):
            label = catalog.class_names[catalog.given_labels[image_id]]
            assert label == file_name.split("/")[0]
