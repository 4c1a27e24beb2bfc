"""Window and level: which grey values are shown from black to white."""

import numpy as np
import pytest

from alc_desktop.widgets.grey_window import STORED, GreyRange, GreyWindow


def shown(window, grey, value):
    step = round((value - grey.low) / grey.span * (STORED - 1))
    return int(window.table(grey)[step])


def test_all_values_of_an_image_go_from_black_to_white():
    grey = GreyRange(-1000.0, 3000.0)
    whole = GreyWindow.usual(grey)
    assert (whole.level, whole.width) == (1000, 4000)
    assert [shown(whole, grey, v) for v in (-1000, 1000, 3000)] == [0, 128, 255]


def test_a_window_cuts_off_what_lies_beyond_it():
    grey = GreyRange(-1000.0, 3000.0)
    soft_tissue = GreyWindow(40.0, 400.0)
    values = [-1000, -161, -60, 40, 140, 241, 3000]
    seen = [shown(soft_tissue, grey, v) for v in values]
    assert seen == pytest.approx([0, 0, 64, 128, 191, 255, 255], abs=1)  # of 65,536 steps


def test_sixteen_bits_are_stored_without_loss():
    values = np.arange(STORED, dtype=np.uint16).reshape(256, 256)
    assert (GreyRange(0, STORED - 1).stored(values) == values).all()
    twelve = np.arange(4096, dtype=np.uint16).reshape(64, 64)
    assert len(np.unique(GreyRange(0, 4095).stored(twelve))) == 4096


def test_an_image_of_one_value_is_no_division_by_zero():
    grey = GreyRange(500.0, 500.0)
    assert (grey.stored(np.full((2, 2), 500, np.uint16)) == 0).all()
    assert GreyWindow.usual(grey).table(grey)[0] == 0


def test_a_drag_to_the_right_widens_and_upwards_brightens():
    window = GreyWindow(1000.0, 200.0)
    assert window.dragged(120, 0) == GreyWindow(1000.0, 400.0)
    assert window.dragged(-120, 0) == GreyWindow(1000.0, 100.0)
    upwards = window.dragged(0, -150)
    assert upwards == GreyWindow(900.0, 200.0)
    grey = GreyRange(0.0, 4000.0)
    assert shown(upwards, grey, 1000) > shown(window, grey, 1000)


def test_a_window_never_closes():
    assert GreyWindow(0.0, 1.0).dragged(-1e9, 0).width == pytest.approx(1e-12)
