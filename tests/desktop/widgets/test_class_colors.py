"""Colours of classes and of suspicion: seen on their ground, and apart for every eye."""

from __future__ import annotations

import itertools

import numpy as np
import pytest

from alc_desktop.widgets.heat_colors import suspicion_scale
from alc_engine.labels.store import Status

_SEEN_BY = {
    "all cones": np.eye(3),
    "no red cones": [
        [0.152286, 1.052583, -0.204868],
        [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
    ],
    "no green cones": [
        [0.367322, 0.860646, -0.227968],
        [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
    ],
    "no blue cones": [
        [1.255528, -0.076749, -0.178779],
        [-0.078411, 0.930809, 0.147602],
        [0.004733, 0.691367, 0.303900],
    ],
}
"""Linear RGB as it looks: Machado, Oliveira and Fernandes (2009), severity 1."""
_XYZ = np.array(
    [[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]]
) / np.array([[0.9505], [1.0], [1.089]])


def linear(color):
    part = np.array([color.redF(), color.greenF(), color.blueF()])
    return np.where(part <= 0.04045, part / 12.92, ((part + 0.055) / 1.055) ** 2.4)


def contrast(one, other):
    light, dark = sorted((float(linear(c) @ _XYZ[1]) for c in (one, other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def lab(color, eye):
    xyz = _XYZ @ np.clip(np.asarray(_SEEN_BY[eye]) @ linear(color), 0, 1)
    x, y, z = np.where(xyz > 0.008856, np.cbrt(xyz), 7.787 * xyz + 16 / 116)
    return np.array([116 * y - 16, 500 * (x - y), 200 * (y - z)])


def test_all_of_them_stand_out_from_the_ground(any_theme):
    kinds = [*any_theme.classes, any_theme.other, *map(any_theme.status_color, Status)]
    for percent in (np.array([0.0, 10, 90]), np.array([np.nan])):
        scale = suspicion_scale(percent)
        kinds += [scale.color(level) for level in range(0, 256, 5)]
    assert {c.name(): contrast(c, any_theme.surface) for c in kinds if
            contrast(c, any_theme.surface) < 3} == {}  # fmt: skip


@pytest.mark.parametrize("eye", _SEEN_BY)
def test_classes_stay_apart_for_every_eye(any_theme, eye):
    colors = [*any_theme.classes, any_theme.other]
    pairs = itertools.combinations(colors, 2)
    nearest = min(float(np.linalg.norm(lab(a, eye) - lab(b, eye))) for a, b in pairs)
    assert nearest > 20  # of CIE 1976; 2.3 is just seen
