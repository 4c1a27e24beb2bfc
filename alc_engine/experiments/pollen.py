"""Pollen grains as a light microscope shows them: form in, optical density out.

A grain is a thin shell on a nearly spherical body, turned anywhere in space.
Its wall carries what botanists tell grains apart by: pores, furrows, a net,
stripes, spines. Density is the path of the light through the wall (dark rim,
paler face) and through the stained body, so that grains that overlap simply
add up. The forms follow well-known genera loosely; they are no atlas.

Everything is computed per pixel on arrays; `micrograph` adds slide and camera.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields, replace

import numpy as np
from numpy.typing import NDArray

Plane = NDArray[np.float32]

_TURN = 1024
"""Steps of the outline around the full turn."""
_ANGLES = np.arange(_TURN) * (2 * np.pi / _TURN)
_COS, _SIN = np.cos(_ANGLES).astype(np.float32), np.sin(_ANGLES).astype(np.float32)


@dataclass(frozen=True)
class GrainForm:
    """What a class of grains looks like; lengths in grain radii, angles in degrees.

    Attributes
    ----------
    radius : float
        As a share of the image side.
    elongation : float
        Polar axis over equatorial axis.
    wall : float
        Thickness of the wall.
    pores, pore_size, pore_rise, pore_ring : float
        Number of pores (up to six stand on the equator, more are scattered,
        one lies anywhere), their size in degrees, how far they bulge, how dark
        their rim is.
    furrows : float
        Number of slits from pole to pole.
    net, net_cells : float
        Strength of a net on the wall, and meshes around the whole grain.
    stripes, stripe_count : float
        Strength of stripes, and how many cross the face.
    spines, spine_length : float
        Number of spines and how far they stand out.
    arcs : float
        Strength of the thickened bands from pore to pore.
    sacs : float
        Size of the two air sacs at the sides; 0 for none.
    filling : float
        Density of the stained body inside the wall.
    tilt : float
        Spread of the polar axis around the line of sight; 90 is any direction.
    warmth : float
        0 stains magenta, 1 stays yellowish.
    """

    radius: float = 0.3
    elongation: float = 1.0
    wall: float = 0.08
    pores: float = 0.0
    pore_size: float = 8.0
    pore_rise: float = 0.0
    pore_ring: float = 0.6
    furrows: float = 0.0
    net: float = 0.0
    net_cells: float = 90.0
    stripes: float = 0.0
    stripe_count: float = 12.0
    spines: float = 0.0
    spine_length: float = 0.1
    arcs: float = 0.0
    sacs: float = 0.0
    filling: float = 0.55
    tilt: float = 90.0
    warmth: float = 0.3

    def towards(self, other: GrainForm, share: float) -> GrainForm:
        """The form between this one (`share` 0) and `other` (`share` 1)."""
        return replace(
            self,
            **{
                field.name: (1 - share) * getattr(self, field.name)
                + share * getattr(other, field.name)
                for field in fields(self)
            },
        )


@dataclass(frozen=True, eq=False)
class Density:
    """Optical density of a scene, (H, W) each: what absorbs light, by what it is made of."""

    wall: Plane
    body: Plane

    def __add__(self, other: Density) -> Density:
        return Density(self.wall + other.wall, self.body + other.body)


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
    turn = _orientation(form.tilt, rng)
    radius = form.radius * side
    if form.sacs > 0.05:
        return _with_sacs(form, side, center, radius, rng)
    return _shell(form, side, center, radius, turn, rng)


def _shell(
    form: GrainForm,
    side: int,
    center: tuple[float, float],
    radius: float,
    turn: NDArray[np.float64],
    rng: np.random.Generator,
) -> Density:
    pores = _pore_directions(round(form.pores), rng)
    spines = _scattered(round(form.spines), rng)
    outline = _outline(form, turn, pores, rng)  # (_TURN,)
    wall = np.zeros((side, side), dtype=np.float32)
    body = np.zeros((side, side), dtype=np.float32)
    reach = radius * (float(outline.max()) + form.spine_length) + 4
    rows, columns = _window(center[1], reach, side), _window(center[0], reach, side)
    if rows.stop <= rows.start or columns.stop <= columns.start:
        return Density(wall, body)
    y, x = np.mgrid[rows, columns].astype(np.float32)
    x, y = x - np.float32(center[0]), y - np.float32(center[1])
    distance = np.hypot(x, y) / np.float32(radius)
    place = (np.arctan2(y, x) * np.float32(_TURN / (2 * np.pi))).astype(np.int32) % _TURN
    rho = distance / outline[place]  # 1 on the outline

    inside = rho < 1
    directions = _surface(rho[inside], place[inside]) @ turn.astype(np.float32)  # (P, 3)
    relief = _relief(form, directions, pores, spines, rng)
    if len(pores):  # those on the far side shine through
        far = _surface(rho[inside], place[inside], sign=-1) @ turn.astype(np.float32)
        relief *= 0.5 + 0.5 * _pore_factor(form, far, pores)
    chord = np.sqrt(1 - rho[inside] ** 2)
    hollow = np.sqrt(np.clip((1 - form.wall) ** 2 - rho[inside] ** 2, 0, None))
    soft_edge = np.clip((1 - rho[inside]) * radius, 0, 1)
    wall[rows, columns][inside] = 2.1 * (chord - hollow) * relief * soft_edge
    body[rows, columns][inside] = form.filling * hollow * rng.uniform(0.7, 1.3)
    if len(spines):
        wall[rows, columns] += _spine_tips(form, spines @ turn.T, rho, place, outline)
    # Light is bent at the edge: a bright seam outside of it, the Becke line.
    wall[rows, columns] -= 0.09 * np.exp(-((((rho - 1) * radius - 2.0) / 1.4) ** 2))
    return Density(wall, body)


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
    whole = _shell(body, side, center, scale, _lying(along), rng)
    for sign in (-1, 1):
        spread = rng.uniform(1.0, 1.15)
        offset = scale * (sign * spread * axis + lift * across)
        place = (center[0] + offset[0], center[1] + offset[1])
        size = scale * form.sacs * rng.uniform(0.92, 1.08)
        lean = along + sign * rng.uniform(0.5, 0.9)
        whole = whole + _shell(sac, side, place, size, _lying(lean), rng)
    return whole


# -- form --------------------------------------------------------------------


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


def _relief(
    form: GrainForm,
    directions: Plane,
    pores: NDArray[np.float64],
    spines: NDArray[np.float64],
    rng: np.random.Generator,
) -> Plane:
    """(P,): how much more or less than a plain wall absorbs at each point of the face."""
    relief = np.ones(len(directions), dtype=np.float32)
    if form.net > 0.02:
        relief += form.net * _net(directions, _scattered(round(form.net_cells), rng))
    if form.stripes > 0.02:
        relief += form.stripes * _stripes(directions, form.stripe_count, rng)
    if form.arcs > 0.02 and len(pores):
        apart = _degrees_to_nearest(directions, pores)
        middle = 0.22 + 0.4 * (1 - np.exp(-((apart / 32) ** 2)))  # swings towards each pore
        band = np.exp(-(((np.abs(directions[:, 2]) - middle) / 0.09) ** 2))
        relief += form.arcs * band
    if form.furrows >= 0.5:
        relief *= _furrows(directions, round(form.furrows), rng)
    if len(spines):
        nearest = _degrees_to_nearest(directions, spines)
        relief += 1.5 * np.exp(-((nearest / 4.5) ** 2)) - 0.25 * np.exp(
            -(((nearest - 9.0) / 4.0) ** 2)
        )
    if len(pores):
        relief *= _pore_factor(form, directions, pores)
    return np.clip(relief, 0.05, None)


def _pore_factor(form: GrainForm, directions: Plane, pores: NDArray[np.float64]) -> Plane:
    """(P,): factor of the wall; an opening with a thickened rim around it."""
    nearest = _degrees_to_nearest(directions, pores) / np.float32(form.pore_size)
    opening = 0.8 * np.exp(-((nearest / 0.75) ** 4))
    rim = form.pore_ring * np.exp(-(((nearest - 1.35) / 0.45) ** 2))
    return np.asarray(1 - opening + rim, dtype=np.float32)


def _net(directions: Plane, seeds: NDArray[np.float64]) -> Plane:
    """(P,): bright meshes, dark threads, by the two nearest of `seeds`."""
    first, second = np.empty((2, len(directions)), dtype=np.float32)
    for block, closeness in _cosines(directions, seeds):  # (cells, B)
        first[block] = closeness.max(axis=0)
        closeness[closeness == first[block]] = -1
        second[block] = closeness.max(axis=0)
    gap = np.arccos(np.clip(second, -1, 1)) - np.arccos(np.clip(first, -1, 1))
    mesh = np.float32(np.sqrt(4 * np.pi / max(len(seeds), 1)))
    thread: Plane = np.exp(-((gap / (0.26 * mesh)) ** 2))
    return 1.5 * thread - 0.55


def _stripes(directions: Plane, count: float, rng: np.random.Generator) -> Plane:
    """(P,): stripes from pole to pole that wander like those of a fingerprint."""
    phase = rng.uniform(0, 2 * np.pi, 3).astype(np.float32)
    wander = 0.10 * np.sin(3.1 * directions[:, 2] + phase[0]) + 0.07 * np.sin(
        4.3 * directions[:, 0] + phase[1]
    )
    waves = np.sin(np.pi * count / 2 * (directions[:, 1] + wander) + phase[2])
    return np.asarray(waves, dtype=np.float32)


def _furrows(directions: Plane, count: int, rng: np.random.Generator) -> Plane:
    """(P,): factor of the wall; slits along meridians with a thickened edge."""
    factor = np.ones(len(directions), dtype=np.float32)
    longitude = np.arctan2(directions[:, 1], directions[:, 0])
    latitude = directions[:, 2]
    start = rng.uniform(0, 2 * np.pi)
    for number in range(count):
        away = longitude - np.float32(start + number * 2 * np.pi / count)
        away = (away + np.pi) % (2 * np.pi) - np.pi
        degrees = np.degrees(away * np.sqrt(1 - latitude**2))
        half = 5.0 * np.clip(1.15 - np.abs(latitude) / 0.8, 0, 1)  # ends short of the poles
        reach = np.clip((0.85 - np.abs(latitude)) * 8, 0, 1)
        slit = np.exp(-((degrees / (half + 0.6)) ** 4)) * reach
        edge = np.exp(-(((np.abs(degrees) - half - 3.0) / 2.2) ** 2)) * reach
        factor *= 1 - 0.8 * slit + 0.5 * edge
    return factor


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


# -- directions --------------------------------------------------------------


def _pore_directions(count: int, rng: np.random.Generator) -> NDArray[np.float64]:
    """(count, 3): on the equator up to six, scattered beyond; a single one anywhere."""
    if 1 < count <= 6:
        angles = np.arange(count) * 2 * np.pi / count + rng.normal(0, 0.09, count)
        height = rng.normal(0, 0.05, count)
        flat = np.stack([np.cos(angles), np.sin(angles), height], axis=1)
        return np.asarray(flat / np.linalg.norm(flat, axis=1, keepdims=True))
    return _scattered(count, rng)


def _scattered(count: int, rng: np.random.Generator) -> NDArray[np.float64]:
    """(count, 3): unit vectors, evenly but not regularly spread over the sphere."""
    if count == 0:
        return np.zeros((0, 3))
    number = np.arange(count) + 0.5
    height = 1 - 2 * number / count
    angle = np.pi * (1 + 5**0.5) * number
    flat = np.sqrt(1 - height**2)
    points = np.stack([flat * np.cos(angle), flat * np.sin(angle), height], axis=1)
    points += rng.normal(0, 0.45 / np.sqrt(count), points.shape)
    points /= np.linalg.norm(points, axis=1, keepdims=True)
    return np.asarray(points @ _orientation(90.0, rng))


def _orientation(tilt: float, rng: np.random.Generator) -> NDArray[np.float64]:
    """(3, 3): rows are the screen's axes in the grain's frame; the pole leans by about `tilt`."""
    anywhere = tilt >= 90
    lean = np.arccos(rng.uniform(-1, 1)) if anywhere else np.radians(rng.normal(0, tilt))
    return _spin(rng.uniform(0, 2 * np.pi)) @ _lean(lean) @ _spin(rng.uniform(0, 2 * np.pi))


def _lying(angle: float) -> NDArray[np.float64]:
    """(3, 3): the pole lies in the plane of the image, at `angle`."""
    return _spin(angle) @ _lean(np.pi / 2)


def _spin(angle: float) -> NDArray[np.float64]:
    c, s = np.cos(angle), np.sin(angle)
    return np.array([[c, -s, 0.0], [s, c, 0.0], [0.0, 0.0, 1.0]])


def _lean(angle: float) -> NDArray[np.float64]:
    c, s = np.cos(angle), np.sin(angle)
    return np.array([[c, 0.0, s], [0.0, 1.0, 0.0], [-s, 0.0, c]])


def _cosines(
    directions: Plane, points: NDArray[np.float64]
) -> Iterator[tuple[slice, NDArray[np.float32]]]:
    """Scalar products of K points with blocks of P directions, (K, B) at a time.

    Blocks stay in the cache, and are too small for the matrix product to start
    threads: several processes draw at once.
    """
    size = max(64, 80_000 // len(points))
    for start in range(0, len(directions), size):
        block = slice(start, start + size)
        yield block, points.astype(np.float32) @ directions[block].T


def _degrees_to_nearest(directions: Plane, points: NDArray[np.float64]) -> Plane:
    """(P,): angle to the nearest of `points`, degrees."""
    closest = np.empty(len(directions), dtype=np.float32)
    for block, closeness in _cosines(directions, points):
        closest[block] = closeness.max(axis=0)
    return np.degrees(np.arccos(np.clip(closest, -1, 1)))


def _window(middle: float, reach: float, side: int) -> slice:
    return slice(max(0, int(middle - reach)), min(side, int(middle + reach) + 1))
