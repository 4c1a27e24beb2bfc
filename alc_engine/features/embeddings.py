"""Embeddings on disk: computed once for each image, resumable at any moment.

Two files that only grow: the vectors, and for each of them a record: the digest of
the image it belongs to, a checksum of the vector, and this user's seal over both.
Whatever a kill or a power cut leaves at their ends is cut off when they are opened,
so at worst the last batch is computed again; so is what another user or computer
has sealed, unless it is taken on the user's word. Images with the same bytes share
one vector.
"""

from __future__ import annotations

import hashlib
import os
import time
from collections.abc import Iterator, Sequence
from contextlib import closing, nullcontext
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from alc_engine.features.backbones.base import Backbone, central_square, read_pixels
from alc_engine.images.catalog import ImageCatalog
from alc_engine.images.decoding_handle import Task
from alc_engine.images.decoding_process import decoded
from alc_engine.images.image_kinds import unreachable
from alc_engine.runtime import safe_files, user_key
from alc_engine.runtime.disk_room import not_kept, require_room
from alc_engine.runtime.errors import UserFixableError
from alc_engine.runtime.messages import Message, say, verbatim
from alc_engine.runtime.progress import (
    CancelCheck,
    Progress,
    ProgressCallback,
    ignore_progress,
    never_cancelled,
    stop_if,
)

_RECORD = np.dtype([("digest", "V32"), ("checksum", "V16"), ("seal", f"V{user_key.SEAL_BYTES}")])
_VECTORS, _RECORDS = "vectors.bin", "records.bin"
_STEPS = 3
"""The folder of a store and the two above it are the program's own."""
_AT_A_TIME = 1 << 24
"""Bytes of vectors that are checked at a time."""
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
    trust : bool
        Take up vectors that another user or computer has sealed, too, as long as
        they are finite numbers and fit their checksums.

    Raises
    ------
    UnsafeFile
        If its folder is a link, or holds folders in the place of files.
    """

    def __init__(self, folder: Path, key: str, dimension: int, trust: bool = False) -> None:
        self._folder = folder / key[:24]
        safe_files.make_folder(self._folder, _STEPS)
        self._vectors = self._folder / _VECTORS
        self._records = self._folder / _RECORDS
        self._dimension = dimension
        self._rows: dict[bytes, int] = {}
        self._take_up(trust)

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
        records = np.zeros(len(digests), dtype=_RECORD)
        for row, digest in enumerate(digests):
            records[row] = self._record(bytes.fromhex(digest), _checksum(vectors[row]))
        try:
            require_room(self._folder, vectors.nbytes + records.nbytes)
            # The vectors first: a record without its vector must never be found.
            for path, data in ((self._vectors, vectors), (self._records, records)):
                with safe_files.opened_to_change(path) as file:
                    file.seek(0, os.SEEK_END)
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
        with safe_files.opened(self._vectors) if self._rows else nullcontext() as file:
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
                            say("The file of embeddings was cut short while it was read."),
                            verbatim(self._vectors),
                            say("Prepare again; what is missing is computed anew."),
                        )
                    out[place] = np.frombuffer(data, dtype="<f4")
                yield out

    def _take_up(self, trust: bool) -> None:
        """Read what is there, and cut off what is not whole or not ours."""
        for path in (self._vectors, self._records):
            if not safe_files.is_plain(path):
                _clear(path)  # a link, a pipe: the name is ours, what it leads to is not
        width = 4 * self._dimension
        whole = min(
            safe_files.size(self._vectors) // width,
            safe_files.size(self._records) // _RECORD.itemsize,
        )
        count, foreign = 0, False
        self._rows = {}
        if whole:
            with (
                safe_files.opened(self._vectors) as vectors,
                safe_files.opened(self._records) as records,
            ):
                step = max(1, _AT_A_TIME // width)
                for start in range(0, whole, step):
                    rows = min(step, whole - start)
                    part = np.frombuffer(records.read(rows * _RECORD.itemsize), dtype=_RECORD)
                    block = np.frombuffer(vectors.read(rows * width), dtype="<f4")
                    sound = self._sound(part, block.reshape(rows, -1), trust)
                    foreign |= trust and not all(map(self._is_ours, part[:sound]))
                    for record in part[:sound]:
                        self._rows.setdefault(bytes(record["digest"]), count)
                        if len(self._rows) == count:  # the same image once more: not by us
                            break
                        count += 1
                    if count < start + rows:
                        break
        self._cut(count)
        if foreign:
            self._seal_anew(count)

    def _sound(self, records: NDArray[np.void], vectors: NDArray[np.float32], trust: bool) -> int:
        """How many of the first records are whole, and ours or believed."""
        finite: NDArray[np.bool_] = np.asarray(np.isfinite(vectors).all(axis=1))
        for row, record in enumerate(records):
            if not (
                finite[row]
                and (trust or self._is_ours(record))
                and bytes(record["checksum"]) == _checksum(vectors[row])
            ):
                return row
        return len(records)

    def _record(self, digest: bytes, checksum: bytes) -> tuple[bytes, bytes, bytes]:
        return digest, checksum, user_key.seal(*_sealed(self._folder, digest, checksum))

    def _is_ours(self, record: np.void) -> bool:
        return _is_ours(record, self._folder)

    def _seal_anew(self, count: int) -> None:
        """Put records with this user's seal in place of those that were believed."""
        with safe_files.opened(self._records) as file:
            records = np.frombuffer(file.read(count * _RECORD.itemsize), dtype=_RECORD).copy()
        for row, record in enumerate(records):
            records[row] = self._record(bytes(record["digest"]), bytes(record["checksum"]))
        new = safe_files.new_beside(self._records)
        with safe_files.opened_to_change(new) as file:
            file.write(records.tobytes())
        safe_files.put(new, self._records)

    def _cut(self, count: int) -> None:
        """Keep the first `count` records."""
        widths = (4 * self._dimension, _RECORD.itemsize)
        for path, width in zip((self._vectors, self._records), widths, strict=True):
            if safe_files.size(path) > count * width:
                with safe_files.opened_to_change(path) as file:
                    file.truncate(count * width)


def holds_foreign_vectors(folder: Path) -> bool:
    """Whether a store below `folder` begins with a record that this user has not sealed."""
    try:
        if not safe_files.is_real_folder(folder, _STEPS - 1):
            return False
        for place in folder.iterdir():
            if safe_files.is_real_folder(place, 1) and safe_files.size(place / _RECORDS):
                with safe_files.opened(place / _RECORDS) as file:
                    data = file.read(_RECORD.itemsize)
                if len(data) == _RECORD.itemsize:
                    return not _is_ours(np.frombuffer(data, dtype=_RECORD)[0], place)
    except (OSError, UserFixableError):
        pass
    return False


def _sealed(folder: Path, digest: bytes, checksum: bytes) -> tuple[str, bytes, bytes, bytes]:
    """What the seal of a record is over: a record means nothing in another store."""
    return "embeddings", folder.name.encode(), digest, checksum


def _is_ours(record: np.void, folder: Path) -> bool:
    sealed = _sealed(folder, bytes(record["digest"]), bytes(record["checksum"]))
    return user_key.is_sealed(bytes(record["seal"]), *sealed)


def _checksum(vector: NDArray[np.float32]) -> bytes:
    return hashlib.blake2b(vector.tobytes(), digest_size=16).digest()


def _clear(path: Path) -> None:
    try:
        safe_files.remove(path)
    except OSError as error:
        raise safe_files.UnsafeFile(
            say("Something that is no file is in the place of the kept features."),
            verbatim(path),
            say("Remove it and prepare again."),
        ) from error


def embed_catalog(
    catalog: ImageCatalog,
    backbone: Backbone,
    store: EmbeddingStore,
    progress: ProgressCallback = ignore_progress,
    cancelled: CancelCheck = never_cancelled,
    channels: Sequence[int] = (),
) -> dict[int, Message]:
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
    problems: dict[int, Message] = {}
    started, done, told = time.perf_counter(), 0, ""
    present = len(first) - len(missing)
    progress(Progress("embedding", present, len(first)))
    size = backbone.image_size
    tasks: list[Task] = [
        (str(catalog.path(i)), size, catalog.digests[i], *channels) for i in missing
    ]
    ahead = _BATCHES_AHEAD * backbone.batch_size
    with closing(decoded(square_of, tasks, cancelled, ahead)) as squares:
        for start in range(0, len(missing), backbone.batch_size):
            stop_if(cancelled)
            part = missing[start : start + backbone.batch_size]
            results = dict(zip(part, squares, strict=False))
            readable = {i: s for i, s in results.items() if not isinstance(s, UserFixableError)}
            problems.update(
                {i: s.message for i, s in results.items() if isinstance(s, UserFixableError)}
            )
            if readable:
                vectors = backbone.embed(np.stack(list(readable.values())))  # of (B, 3, S, S)
                sound = np.isfinite(vectors).all(axis=1)
                ids = np.array(list(readable))
                store.append([catalog.digests[i] for i in ids[sound]], vectors[sound])
                problems.update({int(i): _no_numbers(catalog.path(i)).message for i in ids[~sound]})
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


def square_of(path: str, size: int, digest: str, *channels: int) -> NDArray[np.uint8]:
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
        with safe_files.opened_chosen(file) as content:
            found = hashlib.file_digest(content, "sha256").hexdigest()
    except OSError as error:
        raise unreachable(file, error) from error
    if found != digest:
        raise UserFixableError(
            say("The image was changed after the project was made."),
            where=verbatim(path),
            remedy=say("Put the original file back, or make a new project."),
        )
    return central_square(read_pixels(file, size, channels), size).transpose(2, 0, 1)


def _no_numbers(path: Path) -> UserFixableError:
    return UserFixableError(
        say("The feature network makes no numbers of this image (NaN or infinity)."),
        where=verbatim(path),
        remedy=say("Leave it out, or choose another feature network."),
    )
