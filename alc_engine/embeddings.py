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
from collections.abc import Iterator, Sequence
from contextlib import closing, nullcontext
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from alc_engine.backbones.base import Backbone, central_square, read_pixels
from alc_engine.catalog import ImageCatalog
from alc_engine.decoding_process import decoded
from alc_engine.disk_room import not_kept, require_room
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
_BATCHES_AHEAD = 3
_BLOCK = 8192


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
            require_room(self._folder, vectors.nbytes + records.nbytes)
            # The vectors first: a digest without its vector must never be found.
            for path, data in ((self._vectors, vectors), (self._digests, records)):
                with path.open("ab") as file:
                    file.write(data.tobytes())
        except OSError as error:
            self._cut(len(self._rows))  # what was written of this batch
            raise not_kept(error, self._folder) from error
        for digest in digests:
            self._rows[bytes.fromhex(digest)] = len(self._rows)

    def blocks(self, digests: Sequence[str]) -> Iterator[NDArray[np.float32]]:
        """The vectors of images, thousands at a time; zeros where there is none.

        Parameters
        ----------
        digests : sequence of N str

        Yields
        ------
        (B, D) float32

        Raises
        ------
        UserFixableError
            If the file was cut short meanwhile.
        """
        width = 4 * self._dimension
        with self._vectors.open("rb") if self._rows else nullcontext() as file:
            for start in range(0, len(digests), _BLOCK):
                part = digests[start : start + _BLOCK]
                out = np.zeros((len(part), self._dimension), dtype=np.float32)
                for place, digest in enumerate(part):
                    row = self._rows.get(bytes.fromhex(digest))
                    if row is None or file is None:
                        continue
                    file.seek(row * width)
                    data = file.read(width)
                    if len(data) != width:
                        raise UserFixableError(
                            "The file of embeddings was cut short while it was read.",
                            str(self._vectors),
                            "Prepare again; what is missing is computed anew.",
                        )
                    out[place] = np.frombuffer(data, dtype="<f4")
                yield out

    def _take_up(self) -> None:
        """Read what is there, and cut off what is not whole."""
        width = 4 * self._dimension
        whole = min(
            _size(self._vectors) // width,
            _size(self._digests) // _DIGEST.itemsize,
        )
        if whole:
            records = np.fromfile(self._digests, dtype=_DIGEST, count=whole)
            with self._vectors.open("rb") as file:
                for row in range(whole):
                    if zlib.crc32(file.read(width)) != records["crc"][row]:
                        whole = row
                        break
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


def embed_catalog(
    catalog: ImageCatalog,
    backbone: Backbone,
    store: EmbeddingStore,
    progress: ProgressCallback = ignore_progress,
    cancelled: CancelCheck = never_cancelled,
) -> dict[int, str]:
    """Compute the vectors that the store lacks.

    Decoding runs in a few helper processes ahead of the network, so that it hides
    behind it, and an image that crashes its decoder is one that can't be read.

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
    started, done, told = time.perf_counter(), 0, ""
    present = len(first) - len(missing)
    progress(Progress("embedding", present, len(first)))
    tasks = [(str(catalog.path(i)), backbone.image_size, catalog.digests[i]) for i in missing]
    ahead = _BATCHES_AHEAD * backbone.batch_size
    with closing(decoded(square_of, tasks, cancelled, ahead)) as squares:
        for start in range(0, len(missing), backbone.batch_size):
            stop_if(cancelled)
            part = missing[start : start + backbone.batch_size]
            results = dict(zip(part, squares, strict=False))
            readable = {i: s for i, s in results.items() if not isinstance(s, UserFixableError)}
            problems.update({i: str(s) for i, s in results.items() if i not in readable})
            if readable:
                vectors = backbone.embed(np.stack(list(readable.values())))  # of (B, 3, S, S)
                sound = np.isfinite(vectors).all(axis=1)
                ids = np.array(list(readable))
                store.append([catalog.digests[i] for i in ids[sound]], vectors[sound])
                problems.update({int(i): str(_no_numbers(catalog.path(i))) for i in ids[~sound]})
            done += len(part)
            rate = done / max(time.perf_counter() - started, 1e-9)
            values: dict[str, float | str] = {"images_per_second": rate}
            if backbone.trouble != told:
                values["note"] = told = backbone.trouble
            progress(Progress("embedding", present + done, len(first), values))
    duplicates = {catalog.digests[image_id]: text for image_id, text in problems.items()}
    return {
        image_id: duplicates[digest]
        for image_id, digest in enumerate(catalog.digests)
        if digest in duplicates
    }


def square_of(path: str, size: int, digest: str) -> NDArray[np.uint8]:
    """What a network that sees `size` pixels sees of an image file; runs in a helper process.

    Returns
    -------
    (3, S, S) uint8

    Raises
    ------
    UserFixableError
        If it can't be read, or is not the image of that digest.
    """
    file = Path(path)
    try:
        with file.open("rb") as content:
            found = hashlib.file_digest(content, "sha256").hexdigest()
    except OSError as error:
        raise unreachable(file, error) from error
    if found != digest:
        raise UserFixableError(
            "The image was changed after the project was made.",
            where=path,
            remedy="Put the original file back, or make a new project.",
        )
    return central_square(read_pixels(file, size), size).transpose(2, 0, 1)


def _no_numbers(path: Path) -> UserFixableError:
    return UserFixableError(
        "The feature network makes no numbers of this image (NaN or infinity).",
        where=str(path),
        remedy="Leave it out, or choose another feature network.",
    )


def _size(path: Path) -> int:
    return path.stat().st_size if path.exists() else 0
