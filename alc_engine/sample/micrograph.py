"""A field of view as the microscope's camera stores it: slide, light, focus, noise.

Beer-Lambert: light that passes density d is left with exp(-d) of itself, in
each colour by the colour of what absorbs. Slides differ in light and stain,
images of one slide share them.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from functools import cache

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import gaussian_filter

from alc_engine.sample.form import GrainForm
from alc_engine.sample.grain import Density, Plane, draw_grain
from alc_engine.sample.noise_sheet import camera_noise, smooth_noise

_MAGENTA = np.array([0.42, 1.00, 0.58], dtype=np.float32)
_YELLOW = np.array([0.34, 0.62, 0.98], dtype=np.float32)
"""How strongly the two dyes absorb red, green and blue."""


@dataclass(frozen=True)
class Slide:
    """What the images of one slide share.

    Attributes
    ----------
    light : tuple of float
        Red, green and blue of the empty field, 0..1.
    stain : float
        How deeply the grains took up the stain; 1 is usual.
    warmth : float
        Added to the warmth of every grain.
    """

    light: tuple[float, float, float]
    stain: float
    warmth: float

    @classmethod
    def draw(cls, rng: np.random.Generator) -> Slide:
        """One slide among many."""
        white = rng.uniform(0.80, 0.93)
        cast = rng.uniform(-0.035, 0.035)
        light = (min(white + cast, 0.97), white, min(white - 0.6 * cast - 0.015, 0.97))
        return cls(light, rng.uniform(0.88, 1.12), rng.uniform(-0.1, 0.1))


@dataclass(frozen=True)
class Hardship:
    """What makes an image hard to tell, each 0 in an ordinary one.

    Attributes
    ----------
    blur : float
        Extra focus blur, pixels at a side of 96.
    overlap : bool
        Another grain lies partly over this one.
    """

    blur: float = 0.0
    overlap: bool = False


def draw_micrograph(
    form: GrainForm,
    neighbor: GrainForm,
    slide: Slide,
    hardship: Hardship,
    side: int,
    rng: np.random.Generator,
) -> NDArray[np.uint8]:
    """Draw one image, (side, side, 3) uint8: a grain of `form` near the middle.

    Parameters
    ----------
    form, neighbor : GrainForm
        The grain in question, and the kind of a second one where there is one.
    slide, hardship
        See the classes.
    side : int
        Pixels.
    rng : numpy.random.Generator
    """
    middle = tuple(side / 2 + rng.normal(0, 0.025 * side, 2))
    density = draw_grain(_stained(form, slide, rng), side, (middle[0], middle[1]), rng)
    if hardship.overlap or rng.random() < 0.08:
        away = (0.34 if hardship.overlap else 0.62) * side * rng.uniform(0.9, 1.1)
        angle = rng.uniform(0, 2 * np.pi)
        place = (middle[0] + away * np.cos(angle), middle[1] + away * np.sin(angle))
        density = density + draw_grain(_stained(neighbor, slide, rng), side, place, rng)
    blur = side / 96 * (rng.uniform(0.45, 0.95) + hardship.blur)
    uptake = slide.stain * rng.uniform(0.85, 1.15)
    magenta = gaussian_filter(uptake * density.magenta + _debris(side, rng), blur)
    yellow = gaussian_filter(uptake * density.yellow, blur)
    return _expose(Density(magenta, yellow), slide, rng)


def _stained(form: GrainForm, slide: Slide, rng: np.random.Generator) -> GrainForm:
    """The grain as this slide's stain colours it."""
    warmth = form.warmth + slide.warmth + rng.normal(0, 0.06)
    return replace(form, warmth=min(max(warmth, 0.0), 1.0))


def _expose(density: Density, slide: Slide, rng: np.random.Generator) -> NDArray[np.uint8]:
    """(side, side, 3): light through the scene, onto the camera."""
    side = len(density.magenta)
    absorbed = density.magenta[..., None] * _MAGENTA + density.yellow[..., None] * _YELLOW
    light = _illumination(side, rng)[..., None] * np.array(slide.light, dtype=np.float32)
    picture = light * np.exp(-absorbed)
    noise = np.float32(rng.uniform(0.010, 0.022)) * camera_noise(side, rng)
    picture += noise * np.sqrt(picture)  # shot noise grows with the light
    return (np.clip(picture, 0, 1) * 255 + 0.5).astype(np.uint8)


def _illumination(side: int, rng: np.random.Generator) -> Plane:
    """(side, side): brightness of the empty field, about 1; the lamp is never quite centred."""
    x, y = _positions(side)
    x, y = 2 * x - 1, 2 * y - 1
    right, down = rng.normal(0, 0.035), rng.normal(0, 0.035)
    vignette = rng.uniform(0.0, 0.05)
    field = 1 + right * x + down * y - vignette * (x * x + y * y)
    return field * (1 + 0.035 * smooth_noise((side, side), rng, fine=False))


def _debris(side: int, rng: np.random.Generator) -> Plane:
    """(side, side): density of specks, shreds and fibres that lie about on every slide."""
    density = np.zeros((side, side), dtype=np.float32)
    x, y = _positions(side)
    for _ in range(rng.poisson(2.2)):
        length, width = rng.uniform(0.008, 0.035), rng.uniform(0.006, 0.014)
        _lay_speck(density, length, width, rng)
    if rng.random() < 0.08:  # a fibre across the field
        angle, bend = rng.uniform(0, np.pi), rng.normal(0, 0.5)
        c, s = math.cos(angle), math.sin(angle)
        along = (x - 0.5) * c + (y - 0.5) * s
        across = (y - 0.5) * c - (x - 0.5) * s + bend * along**2
        away = across - rng.uniform(-0.45, 0.45)
        density += rng.uniform(0.15, 0.4) * np.exp(-((away / 0.012) ** 2))
    return density


def _lay_speck(density: Plane, length: float, width: float, rng: np.random.Generator) -> None:
    """Add one speck to `density`, in the small window that it touches."""
    side = len(density)
    left, top, angle = rng.uniform(0, 1), rng.uniform(0, 1), rng.uniform(0, math.pi)
    reach = 3 * max(length, width)
    rows = slice(max(0, int((top - reach) * side)), int((top + reach) * side) + 1)
    columns = slice(max(0, int((left - reach) * side)), int((left + reach) * side) + 1)
    x, y = (plane[rows, columns] for plane in _positions(side))
    c, s = math.cos(angle), math.sin(angle)
    along, across = (x - left) * c + (y - top) * s, (y - top) * c - (x - left) * s
    speck = np.exp(-((along / length) ** 2 + (across / width) ** 2))
    density[rows, columns] += rng.uniform(0.2, 0.9) * speck


@cache
def _positions(side: int) -> tuple[Plane, Plane]:
    """Place of every pixel: x and y, (side, side) each, 0..1."""
    y, x = np.mgrid[:side, :side].astype(np.float32) / side
    return x, y
