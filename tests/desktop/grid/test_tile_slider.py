import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from alc_desktop.grid.tile_slider import TileSlider
from alc_desktop.grid.view import ThumbnailGrid


@pytest.fixture
def grid(qtbot, make_loader, make_facts):
    facts = make_facts(9)
    grid = ThumbnailGrid(make_loader(facts.path_of))
    qtbot.addWidget(grid)
    grid.show_images(np.arange(9), facts)
    grid.resize(700, 400)
    grid.show()
    return grid


@pytest.fixture
def slider(grid, qtbot):
    slider = TileSlider(grid)
    qtbot.addWidget(slider)
    slider.show()
    return slider


def test_its_ends_are_the_smallest_tile_and_the_whole_width(grid, slider):
    slider.setValue(slider.maximum())
    assert grid.tile() == grid.largest_tile()
    slider.setValue(slider.minimum())
    assert grid.tile() == 96


def test_a_key_makes_tiles_larger_by_one_step(grid, slider):
    slider.setValue(0)
    QTest.keyClick(slider, Qt.Key.Key_Right)
    assert grid.tile() == 110


def test_it_follows_the_wheel_and_the_window(grid, slider):
    grid.set_tile(200)
    before = slider.value()
    assert 0 < before < slider.maximum()
    grid.scale_tiles(1)
    assert slider.value() == before + 1
    most = slider.maximum()
    grid.resize(1400, 400)
    assert slider.maximum() > most
    assert slider.value() == before + 1
    assert grid.tile() == 230
