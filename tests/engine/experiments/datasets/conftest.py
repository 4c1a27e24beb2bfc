"""The four data sets in miniature, in the files and formats that they are published in.

Torchvision's checksums are set to those of the miniatures, and its addresses to a
server on this computer: everything else is torchvision's own.
"""

from __future__ import annotations

import gc
import gzip
import hashlib
import io
import struct
import tarfile
import threading
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import numpy as np
import pytest
import torchvision.datasets
import tqdm
from PIL import Image
from torchvision.datasets import caltech

from alc_engine.experiments.datasets import DATASETS, originals
from alc_engine.experiments.datasets.bundled import Bundled

COUNTS = {"train": 12, "test": 6}


@dataclass
class Mini:
    """A data set of a few images.

    `files` are the archives as published; `expected` are the pixels of each image
    by its place in the unpacked folder; `place` is where an archive belongs.
    """

    name: str
    class_count: int
    files: dict[str, bytes]
    expected: dict[str, np.ndarray]
    place: str = ""
    copied: dict[str, bytes] = field(default_factory=dict)

    def put(self, root: Path) -> Path:
        """Put the archives where torchvision looks for them."""
        folder = root / self.place
        folder.mkdir(parents=True, exist_ok=True)
        for file, content in self.files.items():
            (folder / file).write_bytes(content)
        return folder


def md5(content: bytes) -> str:
    return hashlib.md5(content).hexdigest()


# -- CIFAR: pickles as Python 2 and its NumPy wrote them ----------------------------


def _text(text: bytes) -> bytes:
    """A byte string of Python 2, which had no other."""
    return b"T" + struct.pack("<i", len(text)) + text


def _number(number: int) -> bytes:
    return b"J" + struct.pack("<i", number)


def _list(items: list[bytes]) -> bytes:
    return b"](" + b"".join(items) + b"e"


def _array(data: np.ndarray) -> bytes:
    """An array of bytes: ``_reconstruct(ndarray, (0,), 'b')`` and its state."""
    made = b"cnumpy.core.multiarray\n_reconstruct\ncnumpy\nndarray\n" + _number(0) + b"\x85"
    dtype = b"cnumpy\ndtype\n" + _text(b"u1") + _number(0) + _number(1) + b"\x87R"
    dtype += b"(" + _number(3) + _text(b"|") + b"NNN" + _number(-1) + _number(-1) + _number(0)
    dtype += b"tb"
    shape = _number(data.shape[0]) + _number(data.shape[1]) + b"\x86"
    state = b"(" + _number(1) + shape + dtype + b"\x89" + _text(data.tobytes()) + b"tb"
    return made + _text(b"b") + b"\x87R" + state


def _pickle(entries: dict[bytes, bytes]) -> bytes:
    items = b"".join(_text(key) + value for key, value in entries.items())
    return b"\x80\x02}(" + items + b"u."


def _tar(folder: str, files: dict[str, bytes], mode: str) -> bytes:
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode=mode) as tar:
        for name, content in files.items():
            entry = tarfile.TarInfo(f"{folder}/{name}")
            entry.size = len(content)
            tar.addfile(entry, io.BytesIO(content))
    return packed.getvalue()


def _cifar(name: str, monkeypatch: pytest.MonkeyPatch) -> Mini:
    published = {"cifar10": torchvision.datasets.CIFAR10, "cifar100": torchvision.datasets.CIFAR100}
    published = published[name]
    fine = name == "cifar100"
    names = [f"class {c:02}" for c in range(6)] if fine else ["airplane", "cat", "dog"]
    key = b"fine_labels" if fine else b"labels"
    rng = np.random.default_rng(1)
    batches: dict[str, bytes] = {}
    expected: dict[str, np.ndarray] = {}
    for split, listed in (("train", published.train_list), ("test", published.test_list)):
        images = rng.integers(0, 256, (COUNTS[split], 3, 32, 32), dtype=np.uint8)
        labels = np.arange(COUNTS[split]) % len(names)
        parts = np.array_split(np.arange(COUNTS[split]), len(listed))
        for (file, _), rows in zip(listed, parts, strict=True):
            batches[file] = _pickle(
                {
                    b"data": _array(images[rows].reshape(len(rows), -1)),
                    key: _list([_number(int(labels[row])) for row in rows]),
                    b"batch_label": _text(file.encode()),
                }
            )
        for row, label in enumerate(labels):
            place = f"{split}/{names[label]}/{row:05}.png"
            expected[place] = images[row].transpose(1, 2, 0)
    meta = _pickle({published.meta["key"].encode(): _list([_text(n.encode()) for n in names])})
    files = {**batches, published.meta["filename"]: meta}
    archive = _tar(published.base_folder, files, "w:gz")
    for attribute in ("train_list", "test_list"):
        listed = [[file, md5(batches[file])] for file, _ in getattr(published, attribute)]
        monkeypatch.setattr(published, attribute, listed)
    monkeypatch.setattr(published, "meta", {**published.meta, "md5": md5(meta)})
    monkeypatch.setattr(published, "tgz_md5", md5(archive))
    return Mini(name, len(names), {published.filename: archive}, expected)


# -- Fashion-MNIST: big-endian headers and bytes, gzipped -----------------------------


def _fashion_mnist(monkeypatch: pytest.MonkeyPatch) -> Mini:
    published = torchvision.datasets.FashionMNIST
    rng = np.random.default_rng(2)
    files: dict[str, bytes] = {}
    expected: dict[str, np.ndarray] = {}
    for split, prefix in (("train", "train"), ("test", "t10k")):
        count = COUNTS[split]
        images = rng.integers(0, 256, (count, 28, 28), dtype=np.uint8)
        labels = (np.arange(count) % 10).astype(np.uint8)
        image_file = struct.pack(">IIII", 0x803, count, 28, 28) + images.tobytes()
        label_file = struct.pack(">II", 0x801, count) + labels.tobytes()
        files[f"{prefix}-images-idx3-ubyte.gz"] = gzip.compress(image_file, mtime=0)
        files[f"{prefix}-labels-idx1-ubyte.gz"] = gzip.compress(label_file, mtime=0)
        for row, label in enumerate(labels):
            folder = "T-shirt-top" if label == 0 else published.classes[label]
            expected[f"{split}/{folder}/{row:05}.png"] = images[row]
    resources = [(file, md5(files[file])) for file, _ in published.resources]
    monkeypatch.setattr(published, "resources", resources)
    return Mini("fashion_mnist", 10, files, expected, "FashionMNIST/raw")


# -- Caltech-256: folders of JPEG files in a tar --------------------------------------


def _caltech256(monkeypatch: pytest.MonkeyPatch) -> Mini:
    rng = np.random.default_rng(3)
    tree: dict[str, bytes] = {}
    copied: dict[str, bytes] = {}
    # Torchvision numbers classes by position, so the clutter of the miniature is
    # the third folder; its files bear that number.
    sizes = {"001.ak47": 5, "002.american-flag": 4, originals.CLUTTER: 3}
    for number, (folder, size) in enumerate(sizes.items(), start=1):
        files = [f"{folder}/{i:04}.jpg" for i in range(1, size + 1)]
        test = originals.held_out(files)
        for i, file in enumerate(files, start=1):
            jpeg = io.BytesIO()
            pixels = rng.integers(0, 256, (9, 7 + i, 3), dtype=np.uint8)
            Image.fromarray(pixels).save(jpeg, format="JPEG")
            tree[f"{folder}/{number:03}_{i:04}.jpg"] = jpeg.getvalue()
            if folder != originals.CLUTTER:
                copied[f"{'test' if file in test else 'train'}/{file}"] = jpeg.getvalue()
    tree["002.american-flag/RENAME2"] = b"a stray file, as there are some"
    archive = _tar("256_ObjectCategories", tree, "w")
    monkeypatch.setattr(originals, "CALTECH_MD5", md5(archive))
    expected = {place: _pixels(io.BytesIO(jpeg)) for place, jpeg in copied.items()}
    files = {originals.CALTECH_FILE: archive}
    return Mini("caltech256", 2, files, expected, "caltech256", copied)


def _pixels(file: Path | io.BytesIO) -> np.ndarray:
    with Image.open(file) as image:
        return np.asarray(image)


@pytest.fixture
def pixels() -> Callable[[Path], np.ndarray]:
    """Pixels of an image file as they are stored."""
    return _pixels


@pytest.fixture
def make_mini(monkeypatch):
    """The miniature of a data set, with torchvision's checksums and our counts set to it."""

    def make(name: str) -> Mini:
        mini = {
            "cifar10": partial(_cifar, "cifar10"),
            "cifar100": partial(_cifar, "cifar100"),
            "fashion_mnist": _fashion_mnist,
            "caltech256": _caltech256,
        }[name](monkeypatch)
        small = replace(DATASETS[name], image_count=len(mini.expected))
        monkeypatch.setitem(DATASETS, name, small)
        return mini

    return make


@pytest.fixture(params=[n for n, d in DATASETS.items() if not isinstance(d.original, Bundled)])
def mini(request, make_mini):
    """Each data set in turn."""
    return make_mini(request.param)


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""


@dataclass
class Server:
    """What is served at `url`; `close` ends it."""

    folder: Path
    url: str
    close: Callable[[], None]

    def serve(self, mini: Mini) -> None:
        for file, content in mini.files.items():
            (self.folder / file).write_bytes(content)


@pytest.fixture
def server(tmp_path, monkeypatch):
    """A server on this computer where torchvision looks for all archives."""
    folder = tmp_path / "served"
    folder.mkdir()
    http = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder)))
    thread = threading.Thread(target=http.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()

    def close() -> None:
        http.shutdown()
        thread.join()
        http.server_close()

    url = f"http://127.0.0.1:{http.server_port}/"
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    monkeypatch.setattr(tqdm.tqdm, "monitor_interval", 0)  # torchvision's bar, without a thread
    for published in (torchvision.datasets.CIFAR10, torchvision.datasets.CIFAR100):
        monkeypatch.setattr(published, "url", url + published.filename)
    monkeypatch.setattr(torchvision.datasets.FashionMNIST, "mirrors", [url])
    fetch_archive = caltech.download_and_extract_archive

    def from_here(_: str, root: str, filename: str, md5: str) -> None:
        # Address and checksum stand inside torchvision's function.
        assert md5 == "67b4f42ca05d46448c6bb8ecd2220f6d"
        fetch_archive(url + filename, root, filename=filename, md5=originals.CALTECH_MD5)

    monkeypatch.setattr(caltech, "download_and_extract_archive", from_here)
    yield Server(folder, url, close)
    if thread.is_alive():
        close()
    gc.collect()  # what a failed download left open is closed here, not in another test
