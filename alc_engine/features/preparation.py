"""From images to embeddings, neighbour graph, near-duplicates and map: once for each project.

Each of them is kept in the project's cache under a key that says what it
was made from; what is there is taken up, what is missing or belongs to
something else is computed. What another user or computer has kept is taken up on
the user's word alone.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from alc_engine.features.backbones.base import file_digest
from alc_engine.features.mapped import ArrayCache, Kept
from alc_engine.features.near_duplicates import near_duplicate_groups
from alc_engine.features.neighbor_graph import NeighborGraph, build_graph
from alc_engine.features.prepared import Prepared
from alc_engine.features.prepared_checks import (
    check_embeddings,
    check_graph,
    check_groups,
    check_layout,
)
from alc_engine.images.catalog import ImageCatalog
from alc_engine.images.decoding import VERSION
from alc_engine.runtime.errors import UserFixableError
from alc_engine.runtime.messages import packed, say, unpacked, verbatim
from alc_engine.runtime.progress import (
    CancelCheck,
    ProgressCallback,
    ignore_progress,
    never_cancelled,
)
from alc_engine.runtime.settings import BackboneSpec, ProjectSettings

_FORMAT = 2


@dataclass(frozen=True, eq=False)
class Embedded:
    """Embeddings of a catalogue of N images.

    Attributes
    ----------
    vectors : (N, D) float32
        Zeros where an image could not be read.
    readable : (N,) bool
    problems : tuple of str
        What, where and remedy of each image that could not be read.
    key : str
        Another one wherever the numbers are others.
    """

    vectors: NDArray[np.float32]
    readable: NDArray[np.bool_]
    problems: tuple[str, ...]
    key: str


@dataclass(frozen=True, eq=False)
class PreparationRequest:
    """Everything that preparing a catalogue needs; may run in any process.

    Attributes
    ----------
    catalog : ImageCatalog
    settings : ProjectSettings
        Of which the backbone, the number of neighbours and the device matter.
    cache : Path
        Folder of what can be computed again; made if it is not there.
    learned : PreparationRequest or None
        Where a backbone that learns from images has learned: a test set must be
        embedded by what the training set taught. Default: these images.
    trust_cache : bool
        Take up what another user or computer has kept in `cache`, too, once it was
        checked: the user's word that it is their own.
    """

    catalog: ImageCatalog
    settings: ProjectSettings
    cache: Path
    learned: PreparationRequest | None = None
    trust_cache: bool = False

    def __call__(
        self,
        progress: ProgressCallback = ignore_progress,
        cancelled: CancelCheck = never_cancelled,
    ) -> Prepared:
        """Embed, connect, lay out.

        Raises
        ------
        UserFixableError
            If no image can be read, the weights don't fit or can't be fetched.
        Cancelled
            What is done stays in the cache.
        """
        embedded = self.embed(progress, cancelled)
        graph = self.connect(embedded, progress, cancelled)
        groups = self._groups(embedded, graph)
        layout = self._layout(embedded, graph, progress, cancelled)
        return Prepared(
            embedded.vectors, embedded.readable, graph, layout, embedded.problems, groups
        )

    def cached(self) -> Prepared | None:
        """What an earlier call left, if all of it is there and fits; needs no torch.

        A cache from before groups were kept lacks them; they follow from the graph.
        """
        embedded = self._cached_embeddings()
        graph = None if embedded is None else self._cached_graph(embedded)
        if embedded is None or graph is None:
            return None
        layout = self._load("layout", self._layout_key(embedded), check_layout)
        if layout is None:
            return None
        kept = self._cached_groups(embedded)
        return Prepared(
            *(embedded.vectors, embedded.readable, graph, layout[0]["places"]),
            *(embedded.problems, near_duplicate_groups(graph) if kept is None else kept),
        )

    def has_foreign_cache(self) -> bool:
        """Whether the cache holds features that another user or computer has kept.

        They are computed anew, unless `trust_cache` says otherwise.
        """
        from alc_engine.features.embeddings import holds_foreign_vectors

        return self._arrays.is_foreign("embeddings") or (
            self._load("embeddings", self._embeddings_key, check_embeddings) is None
            and holds_foreign_vectors(self.cache / "embeddings")
        )

    # -- embeddings ----------------------------------------------------------

    def embed(
        self,
        progress: ProgressCallback = ignore_progress,
        cancelled: CancelCheck = never_cancelled,
    ) -> Embedded:
        """The first step alone; images that could not be read before are tried again."""
        found = self._cached_embeddings()
        if found is not None and not found.problems:
            return found
        if self.settings.backbone.name == "precomputed":
            from alc_engine.features.backbones.precomputed import load_embeddings

            path = self.settings.backbone.embeddings
            vectors = load_embeddings(path, self.catalog.file_names)
            return self._keep_embeddings(
                vectors.shape[1],
                lambda: [vectors],
                {"features": file_digest(Path(path)), "problems": {}},
            )

        from alc_engine.features.backbones import load_backbone
        from alc_engine.features.embeddings import EmbeddingStore, embed_catalog

        teacher = self.learned or self
        backbone = load_backbone(
            self.settings.backbone,
            teacher.catalog,
            teacher.cache,
            self.settings.device,
            progress,
            cancelled,
            trust_cache=self.trust_cache,
        )
        channels = self.settings.backbone.channels
        key = _key(backbone.key, channels) if channels else backbone.key
        store = EmbeddingStore(self.cache / "embeddings", key, backbone.dimension, self.trust_cache)
        problems = embed_catalog(self.catalog, backbone, store, progress, cancelled, channels)
        if len(problems) == len(self.catalog):
            raise UserFixableError(
                say("None of the images can be read."),
                where=verbatim(self.catalog.root),
                remedy=next(iter(problems.values()), say("Choose a folder with images.")),
            )
        facts = {
            "features": key,
            "problems": {str(image_id): packed(text) for image_id, text in problems.items()},
        }
        if found is not None and found.key == self._content_key(facts):
            return found
        return self._keep_embeddings(
            backbone.dimension, lambda: store.blocks(self.catalog.digests), facts
        )

    def _keep_embeddings(
        self,
        dimension: int,
        blocks: Callable[[], Iterable[NDArray[np.float32]]],
        facts: dict[str, Any],
    ) -> Embedded:
        return self._embedded(
            *self._arrays.fill(
                "embeddings",
                self._embeddings_key,
                {"vectors": ("<f4", (len(self.catalog), dimension))},
                lambda _: blocks(),
                {**facts, "source": _signature(self.settings.backbone)},
                rows=("vectors",),
            )
        )

    def _cached_embeddings(self) -> Embedded | None:
        """What is kept, unless the file it came from is another one now.

        Without that file (a disk that is not connected) what is kept still holds.
        """
        found = self._load("embeddings", self._embeddings_key, check_embeddings)
        if found is None:
            return None
        source = _signature(self.settings.backbone)
        if source and source != found[1]["source"]:
            return None
        return self._embedded(*found)

    def _embedded(self, arrays: dict[str, NDArray[Any]], facts: dict[str, Any]) -> Embedded:
        readable = np.ones(len(self.catalog), dtype=bool)
        readable[[int(image_id) for image_id in facts["problems"]]] = False
        return Embedded(
            arrays["vectors"],
            readable,
            tuple(map(unpacked, facts["problems"].values())),
            self._content_key(facts),
        )

    # -- graph ---------------------------------------------------------------

    def connect(
        self,
        embedded: Embedded,
        progress: ProgressCallback = ignore_progress,
        cancelled: CancelCheck = never_cancelled,
    ) -> NeighborGraph:
        """The second step alone."""
        found = self._cached_graph(embedded)
        if found is not None:
            return found
        graph = build_graph(
            *(np.asarray(embedded.vectors), embedded.readable, self.settings.neighbors),
            *(progress, cancelled),
        )
        arrays, facts = self._arrays.keep(
            "graph",
            self._graph_key(embedded),
            {"indptr": graph.indptr, "indices": graph.indices, "distances": graph.distances},
            {"sigma": graph.sigma},
        )
        return _graph(arrays, facts)

    def _cached_graph(self, embedded: Embedded) -> NeighborGraph | None:
        found = self._load("graph", self._graph_key(embedded), check_graph)
        return None if found is None else _graph(*found)

    # -- near-duplicates -----------------------------------------------------

    def _groups(self, embedded: Embedded, graph: NeighborGraph) -> NDArray[np.int64]:
        found = self._cached_groups(embedded)
        if found is not None:
            return found
        arrays, _ = self._arrays.keep(
            "groups", self._groups_key(embedded), {"groups": near_duplicate_groups(graph)}
        )
        return arrays["groups"]

    def _cached_groups(self, embedded: Embedded) -> NDArray[np.int64] | None:
        found = self._load("groups", self._groups_key(embedded), check_groups)
        return None if found is None else found[0]["groups"]

    # -- map -----------------------------------------------------------------

    def _layout(
        self,
        embedded: Embedded,
        graph: NeighborGraph,
        progress: ProgressCallback,
        cancelled: CancelCheck,
    ) -> NDArray[np.float32]:
        found = self._load("layout", self._layout_key(embedded), check_layout)
        if found is None:
            from alc_engine.features.layout import plane_layout

            places = plane_layout(
                *(graph, np.asarray(embedded.vectors), embedded.readable, progress, cancelled)
            )
            found = self._arrays.keep("layout", self._layout_key(embedded), {"places": places})
        return found[0]["places"]

    # -- the cache -----------------------------------------------------------

    def _load(self, group: str, key: str, check: Callable[..., None]) -> Kept | None:
        """What is kept for `key`, if it is what it stands for."""
        take = self._arrays.adopt if self.trust_cache else self._arrays.load
        return take(group, key, partial(check, images=len(self.catalog)))

    # -- keys ----------------------------------------------------------------

    @property
    def _arrays(self) -> ArrayCache:
        return ArrayCache(self.cache / "prepared")

    @property
    def _embeddings_key(self) -> str:
        spec = self.settings.backbone
        content = hashlib.sha256("\n".join(self.catalog.digests).encode()).hexdigest()
        source = asdict(spec)
        if spec.name == "precomputed":
            del source["channels"]  # for the eye alone
        else:
            source["decoding"] = VERSION
        teacher = "" if self.learned is None else self.learned._embeddings_key
        return _key(_FORMAT, content, source, teacher)

    def _content_key(self, facts: dict[str, Any]) -> str:
        return _key(self._embeddings_key, facts["features"], sorted(facts["problems"]))

    def _graph_key(self, embedded: Embedded) -> str:
        return _key(embedded.key, self.settings.neighbors)

    def _groups_key(self, embedded: Embedded) -> str:
        return _key(self._graph_key(embedded), "gaps 1")

    def _layout_key(self, embedded: Embedded) -> str:
        return _key(self._graph_key(embedded), "t-sne")


def _graph(arrays: dict[str, NDArray[Any]], facts: dict[str, Any]) -> NeighborGraph:
    return NeighborGraph(
        arrays["indptr"], arrays["indices"], arrays["distances"], float(facts["sigma"])
    )


def _key(*parts: Any) -> str:
    return hashlib.sha256(json.dumps(parts, sort_keys=True).encode()).hexdigest()


def _signature(spec: BackboneSpec) -> list[int]:
    """Size and time of the file a backbone comes from, so that another file is noticed."""
    path = Path(spec.weights or spec.embeddings or "-")
    try:
        facts = path.stat()
    except (OSError, ValueError):
        return []
    return [facts.st_size, facts.st_mtime_ns]
