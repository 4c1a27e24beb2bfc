"""Pictures and page: every method is named, what departs from the paper is said."""

import xml.etree.ElementTree as ElementTree

import pytest
from PIL import Image

from alc_engine.experiments.pictures.curves import spread

from .conftest import CONFIG

SVG = "{http://www.w3.org/2000/svg}"


def svg_texts(path):
    return ["".join(text.itertext()) for text in ElementTree.parse(path).iter(f"{SVG}text")]


def test_it_draws_a_named_curve_for_each_method_and_a_page_that_shows_it(shapes, pictures):
    assert shapes.run() == 0
    texts = svg_texts(shapes.out / "shapes.svg")
    assert {"Ours", "By chance", "labels acquired", "test accuracy (%)"} <= set(texts)
    assert "Fig. 2 – Two ways on drawn images" in texts
    with Image.open(shapes.out / "shapes.png") as image:
        image.load()
        assert image.size[0] > 600
    page = (shapes.out / "shapes.md").read_text(encoding="utf-8")
    assert "| By chance |" in page
    assert "![Two ways on drawn images](shapes.png)" in page
    assert "- Everything is smaller." in page
    assert "- Two seeds." in page
    assert "60 training and 30 test images" in page
    assert "80 % " not in page
    assert "50 % uniform noise" in page


def test_a_comparison_and_a_share_of_wrong_labels_are_drawn_their_own_way(shapes, pictures):
    shapes.write(CONFIG.replace('"accuracy"', '"comparison"'))
    assert shapes.run("--seeds", 0) == 0
    texts = svg_texts(shapes.out / "shapes.svg")
    assert {"Ours", "test accuracy at the end (%)"} <= set(texts)
    shapes.write(CONFIG.replace('"accuracy"', '"wrong_share"'))
    assert shapes.run("--seeds", 0) == 0
    assert "wrong among the labels asked for (%)" in svg_texts(shapes.out / "shapes.svg")
    assert "wrong in the batch (%)" in (shapes.out / "shapes.md").read_text(encoding="utf-8")


def test_without_the_extra_the_values_are_written_and_the_command_says_so(shapes, capsys):
    assert shapes.run("--seeds", 0) == 0
    assert "alc-desktop[experiments]" in capsys.readouterr().err
    assert len(shapes.table("results")) == 6
    assert not (shapes.out / "shapes.png").exists()
    assert "![" not in (shapes.out / "shapes.md").read_text(encoding="utf-8")


def test_names_at_the_ends_of_curves_are_moved_apart_and_no_further_than_needed():
    assert spread([1.0, 3.0], 0.5, 5.0) == [1.0, 3.0]
    assert spread([1.0, 1.0, 1.0], 0.5, 5.0) == [0.5, 1.0, 1.5]
    assert spread([4.9, 5.0], 0.5, 5.0) == pytest.approx([4.5, 5.0])
    assert spread([], 0.5, 5.0) == []
