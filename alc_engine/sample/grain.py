"""Pollen grains as a light microscope shows them: form in, optical density out.

A grain is a thin shell on a nearly spherical body, turned anywhere in space.
Its wall carries what botanists tell grains apart by: pores, furrows, a net,
stripes, spines. Density is the path of the light through the wall (dark rim,
paler face) and through the stained body, so that grains that overlap simply
add up. The forms follow well-known genera loosely; they are no atlas.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from alc_engine.sample.form import GrainForm
from alc_engine.sample.noise_sheet import smooth_noise
from alc_engine.sample.sphere import lying, orientation, scattered
from alc_engine.sample.wall import pore_directions, pore_factor, relief_of

Plane = NDArray[np.float32]

_TURN = 1024
"""Steps of the outline around the full turn."""
_ANGLES = np.arange(_TURN) * (2 * np.pi / _TURN)
_COS, _SIN = np.cos(_ANGLES).astype(np.float32), np.sin(_ANGLES).astype(np.float32)


@dataclass(frozen=True, eq=False)
class Density:
    """Optical density of a scene, (H, W) each: how much of either dye the light passes."""

    magenta: Plane
    yellow: Plane

    def __add__(self, other: Density) -> Density:
        return Density(self.magenta + other.magenta, self.yellow + other.yellow)


def draw_grain(
    form: GrainForm,
    side: int,
    center: tuple[float, float],
    rng: np.random.Generator,
) -> Density:
    """Draw one grain on an empty field.

    Parameters
    ----------
    form : GrainForm
    side : int
        Side of the square field in pixels.
    center : tuple of float
        x, y of the grain in pixels; it may lie outside the field.
    rng : numpy.random.Generator
        Turns the grain and varies it.
    """
    radius = form.radius * side
    if form.sacs > 0.05:
        return _with_sacs(form, side, center, radius, rng)
    if form.elongation > 1.2:  # long grains come to rest on their side
        turn = lying(rng.uniform(0, 2 * np.pi), rng.normal(0, 0.35), rng)
    else:
        turn = orientation(form.tilt, rng)
    return _shell(form, side, center, radius, turn, rng)


def _shell(
    form: GrainForm,
    side: int,
    center: tuple[float, float],
    radius: float,
    turn: NDArray[np.float64],
    rng: np.random.Generator,
) -> Density:
    pores = pore_directions(round(form.pores), rng)
    spines = scattered(round(form.spines), rng)
    outline = _outline(form, turn, pores, rng)  # (_TURN,)
    magenta, yellow = np.zeros((2, side, side), dtype=np.float32)
    reach = radius * (float(outline.max()) + form.spine_length) + 4
    rows, columns = _window(center[1], reach, side), _window(center[0], reach, side)
    if rows.stop <= rows.start or columns.stop <= columns.start:
        return Density(magenta, yellow)
    y, x = np.mgrid[rows, columns].astype(np.float32)
    x, y = x - np.float32(center[0]), y - np.float32(center[1])
    distance = np.hypot(x, y) / np.float32(radius)
    place = (np.arctan2(y, x) * np.float32(_TURN / (2 * np.pi))).astype(np.int32) % _TURN
    rho = distance / outline[place]  # 1 on the outline

    inside = rho < 1
    directions = _surface(rho[inside], place[inside]) @ turn.astype(np.float32)  # (P, 3)
    relief = relief_of(form, directions, pores, spines, rng)
    if len(pores):  # those on the far side shine through
        far = _surface(rho[inside], place[inside], sign=-1) @ turn.astype(np.float32)
        relief *= 0.5 + 0.5 * pore_factor(form, far, pores)
    chord = np.sqrt(1 - rho[inside] ** 2)
    hollow = np.sqrt(np.clip((1 - form.wall) ** 2 - rho[inside] ** 2, 0, None))
    soft_edge = np.clip((1 - rho[inside]) * radius, 0, 1)
    wall, body = np.zeros((2, *rho.shape), dtype=np.float32)
    wall[inside] = 2.1 * (chord - hollow) * relief * soft_edge
    body[inside] = form.filling * hollow * rng.uniform(0.75, 1.25)
    body *= 1 + rng.uniform(0.15, 0.7) * smooth_noise(rho.shape, rng, fine=True)
    if len(spines):
        wall += _spine_tips(form, spines @ turn.T, rho, place, outline)
    # Light is bent at the edge: a bright seam outside of it, the Becke line.
    wall -= 0.09 * np.exp(-((((rho - 1) * radius - 2.0) / 1.4) ** 2))
    magenta[rows, columns] = (1 - form.warmth) * wall + (1 - 0.65 * form.warmth) * body
    yellow[rows, columns] = form.warmth * wall + 0.65 * form.warmth * body
    return Density(magenta, yellow)


def _with_sacs(
    form: GrainForm,
    side: int,
    center: tuple[float, float],
    radius: float,
    rng: np.random.Generator,
) -> Density:
    """A body between two air sacs, as conifers have; seen from the side or from above."""
    along = rng.uniform(0, 2 * np.pi)
    lift = rng.uniform(0.05, 0.75)  # how far the sacs hang below the body
    across = np.array([-np.sin(along), np.cos(along)])
    axis = np.array([np.cos(along), np.sin(along)])
    scale = radius / 1.5  # the sacs reach beyond the body
    body = replace(form, sacs=0.0, net=0.1, elongation=1.25)
    sac = replace(form, sacs=0.0, wall=0.7 * form.wall, filling=0.1, elongation=1.2)
    whole = _shell(body, side, center, scale, lying(along, 0.0, rng), rng)
    for sign in (-1, 1):
        spread = rng.uniform(1.0, 1.15)
        offset = scale * (sign * spread * axis + lift * across)
        place = (center[0] + offset[0], center[1] + offset[1])
        size = scale * form.sacs * rng.uniform(0.92, 1.08)
        lean = along + sign * rng.uniform(0.5, 0.9)
        whole = whole + _shell(sac, side, place, size, lying(lean, 0.0, rng), rng)
    return whole


def _outline(
    form: GrainForm,
    turn: NDArray[np.float64],
    pores: NDArray[np.float64],
    rng: np.random.Generator,
) -> Plane:
    """(_TURN,): radius of the silhouette, taken where the body turns out of sight."""
    limb = np.stack([_COS, _SIN, np.zeros(_TURN)], axis=1) @ turn
    stretch = form.elongation ** (2 / 3)
    radius = 1 / np.sqrt(
        (limb[:, 2] / stretch) ** 2 + (limb[:, 0] ** 2 + limb[:, 1] ** 2) * stretch
    )
    for order in (2, 3, 4):  # no grain is a perfect sphere
        radius += rng.normal(0, 0.03 / order**1.2) * np.cos(
            order * _ANGLES + rng.uniform(0, 2 * np.pi)
        )
    if form.pore_rise > 0 and len(pores):
        apart = np.degrees(np.arccos(np.clip(limb @ pores.T, -1, 1)))  # (_TURN, pores)
        radius += form.pore_rise * np.exp(-((apart / (1.3 * form.pore_size)) ** 2)).sum(axis=1)
    return np.asarray(radius, dtype=np.float32)


def _surface(rho: Plane, place: NDArray[np.int32], sign: int = 1) -> Plane:
    """(P, 3): unit vectors to the face (`sign` 1) or the far side (-1), z towards the eye."""
    depth = np.float32(sign) * np.sqrt(1 - rho**2)
    return np.stack([rho * _COS[place], rho * _SIN[place], depth], axis=1)


def _spine_tips(
    form: GrainForm,
    seen: NDArray[np.float64],
    rho: Plane,
    place: NDArray[np.int32],
    outline: Plane,
) -> Plane:
    """(H, W): spines that stand out beyond the outline; `seen` (K, 3) with z to the eye."""
    height = np.zeros(_TURN)
    half = np.radians(6.5)
    for x, y, z in seen[np.abs(seen[:, 2]) < 0.5]:
        away = np.abs((_ANGLES - np.arctan2(y, x) + np.pi) % (2 * np.pi) - np.pi)
        tip = (1 + form.spine_length) * np.sqrt(1 - z * z) - 1
        height = np.maximum(height, tip * np.clip(1 - away / half, 0, 1))
    beyond = (rho - 1) * outline[place]
    room = height.astype(np.float32)[place]
    density = 0.7 * np.clip((room - beyond) * 14, 0, 1)
    return np.where((rho >= 0.985) & (room > 0), density, np.float32(0))


def _window(middle: float, reach: float, side: int) -> slice:
    return slice(max(0, int(middle - reach)), min(side, int(middle + reach) + 1))
