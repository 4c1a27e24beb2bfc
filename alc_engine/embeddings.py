"""Embeddings on disk: computed once for each image, resumable at any moment.

Two files that only grow: the vectors, and for each of them the digest of the
image it belongs to with a checksum. Whatever a kill or a power cut leaves at
their ends is cut off when they are opened, so at worst the last batch is
computed again. Images with the same bytes share one vector.
"""

from __future__ import annotations

import hashlib
import time
import zlib
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from alc_engine.backbones.base import Backbone, read_pixels
from alc_engine.catalog import ImageCatalog
from alc_engine.errors import UserFixableError
from alc_engine.image_kinds import unreachable
from alc_engine.progress import (
    CancelCheck,
    Progress,
    ProgressCallback,
    ignore_progress,
    never_cancelled,
    stop_if,
)

_DIGEST = np.dtype([("digest", "V32"), ("crc", "<u4")])
_DECODERS = 4
_BATCHES_AHEAD = 3


class EmbeddingStore:
    """Vectors of one backbone, keyed by the content of the images.

    Parameters
    ----------
    folder : Path
        Of the cache; the store makes a folder of its own in it.
    key : str
        The backbone's key: model, weights and preprocessing.
    dimension : int
        D.
    """

    def __init__(self, folder: Path, key: str, dimension: int) -> None:
        self._folder = folder / key[:24]
        self._folder.mkdir(parents=True, exist_ok=True)
        self._vectors = self._folder / "vectors.bin"
        self._digests = self._folder / "digests.bin"
        self._dimension = dimension
        self._rows: dict[bytes, int] = {}
        self._take_up()

    def __len__(self) -> int:
        return len(self._rows)

    def __contains__(self, digest: str) -> bool:
        return bytes.fromhex(digest) in self._rows

    def append(self, digests: Sequence[str], vectors: NDArray[np.float32]) -> None:
        """Add vectors of images that are not there yet.

        Parameters
        ----------
        digests : sequence of B str
            SHA-256, hexadecimal, no two equal.
        vectors : (B, D) float32
        """
        vectors = np.ascontiguousarray(vectors, dtype=np.float32)
        records = np.zeros(len(digests), dtype=_DIGEST)
        for row, digest in enumerate(digests):
            records[row] = (bytes.fromhex(digest), zlib.crc32(vectors[row]))
        try:
            # The vectors first: a digest without its vector must never be found.
            for path, data in ((self._vectors, vectors), (self._digests, records)):
                with path.open("ab") as file:
                    file.write(data.tobytes())
        except OSError as error:
            self._cut(len(self._rows))  # what was written of this batch
            raise UserFixableError(
                f"The embeddings can't be kept on this disk: {error.strerror or error}.",
                where=str(self._folder),
                remedy="Free some space and prepare again; what is done so far is kept.",
            ) from error
        for digest in digests:
            self._rows[bytes.fromhex(digest)] = len(self._rows)

    def read(self, digests: Sequence[str], out: NDArray[np.float32]) -> None:
        """Copy the vectors of images into the rows of `out`; zeros where there is none.

        Parameters
        ----------
        digests : sequence of N str
        out : (N, D) float32
        """
        rows = np.array([self._rows.get(bytes.fromhex(d), -1) for d in digests], dtype=np.int64)
        out[:] = 0
        if len(self._rows):
            known = np.flatnonzero(rows >= 0)
            stored = np.memmap(
                self._vectors, dtype="<f4", mode="r", shape=(len(self._rows), self._dimension)
            )
            for start in range(0, len(known), 8192):
                part = known[start : start + 8192]
                out[part] = stored[rows[part]]

    def _take_up(self) -> None:
        """Read what is there, and cut off what is not whole."""
        width = 4 * self._dimension
        whole = min(
            _size(self._vectors) // width,
            _size(self._digests) // _DIGEST.itemsize,
        )
        if whole:
            records = np.fromfile(self._digests, dtype=_DIGEST, count=whole)
            vectors = np.memmap(
                self._vectors, dtype="<f4", mode="r", shape=(whole, self._dimension)
            )
            for row in range(whole):
                if zlib.crc32(vectors[row]) != records["crc"][row]:
                    whole = row
                    break
            del vectors
            digests = records["digest"][:whole].tobytes()
            self._rows = {digests[32 * row : 32 * row + 32]: row for row in range(whole)}
        self._cut(whole)

    def _cut(self, count: int) -> None:
        """Keep the first `count` records."""
        widths = (4 * self._dimension, _DIGEST.itemsize)
        for path, width in zip((self._vectors, self._digests), widths, strict=True):
            if path.exists():
                with path.open("r+b") as file:
                    file.truncate(count * width)


@dataclass(frozen=True, eq=False)
class _Square:
    """One image on its way to the network: its pixels, or why there are none."""

    image_id: int
    pixels: NDArray[np.uint8] | None
    problem: str = ""


def embed_catalog(
    catalog: ImageCatalog,
    backbone: Backbone,
    store: EmbeddingStore,
    progress: ProgressCallback = ignore_progress,
    cancelled: CancelCheck = never_cancelled,
) -> dict[int, str]:
    """Compute the vectors that the store lacks.

    Decoding runs in a few threads ahead of the network, so that it hides behind it.

    Returns
    -------
    dict
        Image id -> what, where and remedy, of each image that could not be read.

    Raises
    ------
    Cancelled
        Within one batch of the user's word; what is done stays.
    """
    first = {digest: image_id for image_id, digest in reversed(list(enumerate(catalog.digests)))}
    missing = sorted(image_id for digest, image_id in first.items() if digest not in store)
    problems: dict[int, str] = {}
    started, done = time.perf_counter(), 0
    present = len(first) - len(missing)
    progress(Progress("embedding", present, len(first)))
    for squares in _decoded_batches(catalog, backbone, missing, cancelled):
        problems.update({s.image_id: s.problem for s in squares if s.pixels is None})
        readable = [s for s in squares if s.pixels is not None]
        if readable:
            batch = np.stack([s.pixels for s in readable if s.pixels is not None])  # (B, 3, S, S)
            store.append([catalog.digests[s.image_id] for s in readable], backbone.embed(batch))
        done += len(squares)
        rate = done / max(time.perf_counter() - started, 1e-9)
        progress(Progress("embedding", present + done, len(first), {"images_per_second": rate}))
    duplicates = {catalog.digests[image_id]: text for image_id, text in problems.items()}
    return {
        image_id: duplicates[digest]
        for image_id, digest in enumerate(catalog.digests)
        if digest in duplicates
    }


def _decoded_batches(
    catalog: ImageCatalog, backbone: Backbone, image_ids: Sequence[int], cancelled: CancelCheck
) -> Iterator[list[_Square]]:
    """Batches in the order of `image_ids`, decoded a little ahead of whoever takes them."""
    size = backbone.batch_size
    starts = iter(range(0, len(image_ids), size))
    ahead: deque[list[Future[_Square]]] = deque()
    with ThreadPoolExecutor(_DECODERS, thread_name_prefix="alc-decode") as threads:
        try:
            while True:
                while len(ahead) < _BATCHES_AHEAD and (start := next(starts, None)) is not None:
                    part = image_ids[start : start + size]
                    ahead.append([threads.submit(_load, catalog, backbone, i) for i in part])
                if not ahead:
                    return
                stop_if(cancelled)
                yield [future.result() for future in ahead.popleft()]
        finally:
            threads.shutdown(wait=True, cancel_futures=True)


def _load(catalog: ImageCatalog, backbone: Backbone, image_id: int) -> _Square:
    path = catalog.path(image_id)
    try:
        with path.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
        if digest != catalog.digests[image_id]:
            raise UserFixableError(
                "The image was changed after the project was made.",
                where=str(path),
                remedy="Put the original file back, or make a new project.",
            )
        return _Square(image_id, backbone.preprocess(read_pixels(path, backbone.image_size)))
    except UserFixableError as error:
        return _Square(image_id, None, str(error))
    except OSError as error:
        return _Square(image_id, None, str(unreachable(path, error)))


def _size(path: Path) -> int:
    return path.stat().st_size if path.exists() else 0
