from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from alc_desktop.widgets.heat_colors import ColorScale, HeatMode, image_values


@pytest.mark.parametrize(
    ("mode", "values"),
    [
        (HeatMode.BEFORE, [0.5, 1.5]),
        (HeatMode.AFTER, [0.4, 0.9]),
        (HeatMode.DIFFERENCE, [0.1, 0.6]),
    ],
)
def test_single_images_show_the_same_field_as_the_cells(make_plain_facts, mode, values):
    facts = make_plain_facts(3, entropy=[0.5, 9.0, 1.5], after=[0.4, 9.0, 0.9])
    assert image_values(facts, mode, np.array([0, 2])) == pytest.approx(values)


def test_without_diffusion_nothing_is_lost(make_plain_facts):
    facts = replace(make_plain_facts(2, entropy=[0.5, 1.5]), suppression=None)
    ids = np.array([0, 1])
    assert image_values(facts, HeatMode.AFTER, ids) == pytest.approx([0.5, 1.5])
    assert image_values(facts, HeatMode.DIFFERENCE, ids) == pytest.approx([0, 0])


def test_before_the_first_round_there_are_no_values(make_plain_facts):
    facts = replace(make_plain_facts(2), entropy=None)
    assert np.isnan(image_values(facts, HeatMode.BEFORE, np.array([0, 1]))).all()


def test_values_beyond_the_scale_have_the_colours_of_its_ends_and_nan_none():
    table = np.zeros((256, 4), np.uint8)
    table[:, 0] = np.arange(256)
    table[:, 3] = 255
    pixels = ColorScale(0.0, 2.0, table).pixels(np.array([-1.0, 1.0, 5.0, np.nan]))
    assert pixels[:, 0].tolist() == [0, 128, 255, 0]
    assert pixels[:, 3].tolist() == [255, 255, 255, 0]
