"""What prepared arrays have to be before anything compiled is handed them.

Sums and searches over a graph are done by code that believes its indices: a wrong
one reads or writes somewhere in the memory. The checks read each array once.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from alc_engine.runtime.messages import unpacked

WIDEST = 1 << 16
"""Features of an image; wide networks give some thousand."""
_BLOCK_BYTES = 1 << 24

Arrays = Mapping[str, NDArray[Any]]
Facts = Mapping[str, Any]


def check_embeddings(arrays: Arrays, facts: Facts, images: int) -> None:
    """Raise `ValueError` unless they are N finite vectors and the facts speak of these images.

    Parameters
    ----------
    arrays : mapping
        ``vectors``: (N, D) float32.
    facts : mapping
        ``features`` (text), ``source`` (whole numbers), ``problems`` (image id, as text,
        to a packed message).
    images : int
        N.
    """
    (vectors,) = _named(arrays, vectors=np.float32)
    _require(vectors.ndim == 2 and len(vectors) == images, "vectors of other images")
    _require(0 < vectors.shape[1] <= WIDEST, "vectors of that length")
    _require(all_finite(vectors), "vectors that are no numbers")
    problems, source = facts["problems"], facts["source"]
    _require(isinstance(facts["features"], str), "features without a name")
    _require(isinstance(problems, dict) and isinstance(source, list), "facts of another kind")
    _require(all(type(value) is int for value in source), "a source of another kind")
    for image_id, text in problems.items():
        try:
            unpacked(text)
        except ValueError:
            _require(False, "such problems")
        _require(image_id == str(int(image_id)), "such problems")
        _require(0 <= int(image_id) < images, "problems of other images")


def check_graph(arrays: Arrays, facts: Facts, images: int) -> None:
    """Raise `ValueError` unless they are the rows of a graph over N images.

    Parameters
    ----------
    arrays : mapping
        ``indptr`` (N + 1,) int64, ``indices`` (E,) int32, rising within a row,
        ``distances`` (E,) float32, finite.
    facts : mapping
        ``sigma``: a finite number, not negative.
    images : int
        N.
    """
    indptr, indices, distances = _named(
        arrays, indptr=np.int64, indices=np.int32, distances=np.float32
    )
    _require(indptr.shape == (images + 1,), "rows of other images")
    _require(indices.ndim == 1 and indices.shape == distances.shape, "edges without distances")
    _require(indptr[0] == 0 and indptr[-1] == len(indices), "rows that leave out edges")
    _require(bool((np.diff(indptr) >= 0).all()), "rows that overlap")
    _require(_within(indices, images), "neighbours that are no images")
    rising = np.diff(indices) > 0
    starts = indptr[1:-1]
    rising[starts[(starts > 0) & (starts < len(indices))] - 1] = True  # a new row may begin low
    _require(bool(rising.all()), "neighbours out of order")
    _require(all_finite(distances) and _not_negative(distances), "distances that are none")
    sigma = facts["sigma"]
    _require(isinstance(sigma, int | float) and 0 <= sigma < np.inf, "a scale that is none")


def check_layout(arrays: Arrays, facts: Facts, images: int) -> None:
    """Raise `ValueError` unless they are places of N images on a plane.

    Parameters
    ----------
    arrays : mapping
        ``places``: (N, 2) float32, finite or, for an image that is on no map, NaN.
    facts : mapping
    images : int
        N.
    """
    (places,) = _named(arrays, places=np.float32)
    _require(places.shape == (images, 2), "places of other images")
    _require(not np.isinf(places).any(), "places at infinity")


def check_groups(arrays: Arrays, facts: Facts, images: int) -> None:
    """Raise `ValueError` unless they are groups of N images, each by the lowest id in it.

    Parameters
    ----------
    arrays : mapping
        ``groups``: (N,) int64.
    facts : mapping
    images : int
        N.
    """
    (groups,) = _named(arrays, groups=np.int64)
    _require(groups.shape == (images,), "groups of other images")
    _require(_within(groups, images), "groups of no image")
    _require(bool((groups <= np.arange(images)).all()), "groups by another image")
    _require(bool((groups[groups] == groups).all()), "groups within groups")


def all_finite(array: NDArray[Any]) -> bool:
    """Whether an array of numbers holds neither NaN nor infinity; a part at a time."""
    width = max(1, array.dtype.itemsize * int(np.prod(array.shape[1:], dtype=np.int64)))
    rows = max(1, _BLOCK_BYTES // width)
    return all(
        bool(np.isfinite(array[start : start + rows]).all()) for start in range(0, len(array), rows)
    )


def _named(arrays: Arrays, **types: type[np.generic]) -> list[NDArray[Any]]:
    """The arrays of these names and types, and no others."""
    _require(arrays.keys() == types.keys(), "other arrays")
    for name, wanted in types.items():
        _require(arrays[name].dtype == np.dtype(wanted), f"{name} of another type")
    return [arrays[name] for name in types]


def _within(ids: NDArray[Any], count: int) -> bool:
    return ids.size == 0 or bool(ids.min() >= 0 and ids.max() < count)


def _not_negative(values: NDArray[Any]) -> bool:
    return values.size == 0 or bool(values.min() >= 0)


def _require(fits: bool, otherwise: str) -> None:
    if not fits:
        raise ValueError(f"the cache holds {otherwise}")
