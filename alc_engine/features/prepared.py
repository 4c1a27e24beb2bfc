"""What preparing leaves behind: vectors, graph and map of the images."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from alc_engine.features.mapped import is_whole
from alc_engine.features.near_duplicates import near_duplicate_groups
from alc_engine.features.neighbor_graph import NeighborGraph


@dataclass(frozen=True, eq=False)
class Prepared:
    """What preparing a catalogue of N images leaves behind.

    Attributes
    ----------
    vectors : (N, D) float32
        Frozen embeddings; zeros where an image could not be read. Rows of a file, read
        when they are asked for (`mapped.StoredRows`), where they were kept in one.
    readable : (N,) bool
        Images that have an embedding.
    graph : NeighborGraph
    layout : (N, 2) float32
        A map of the embeddings on a plane, for the heatmap; NaN where unreadable.
    problems : tuple of str
        One line for each image that could not be read: what, where, remedy.
    known_groups : (N,) int64 or None
        What `near_duplicates` is, where it was kept.
    """

    vectors: NDArray[np.float32]
    readable: NDArray[np.bool_]
    graph: NeighborGraph
    layout: NDArray[np.float32]
    problems: tuple[str, ...] = ()
    known_groups: NDArray[np.int64] | None = None

    @cached_property
    def near_duplicates(self) -> NDArray[np.int64]:
        """(N,) int64: the group of each image; see `near_duplicate_groups`."""
        known = self.known_groups
        return near_duplicate_groups(self.graph) if known is None else known

    @property
    def is_whole(self) -> bool:
        """Whether the embeddings can still be read; their file may have been cut short."""
        return is_whole(self.vectors)
