"""Embeddings on disk survive a kill at any byte, and bad images stop nobody."""

import hashlib
import random
import signal
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from alc_engine.features.backbones.base import Backbone
from alc_engine.features.embeddings import EmbeddingStore, embed_catalog
from alc_engine.images.catalog import ImageCatalog
from alc_engine.runtime import safe_files
from alc_engine.runtime.errors import Cancelled, UserFixableError


class Colours(Backbone):
    """Three numbers an image: its mean colour. Counts what it is asked for."""

    name = "colours"
    key = "c" * 64
    dimension = 3
    image_size = 4
    batch_size = 4

    def __init__(self) -> None:
        self.seen = 0

    def embed(self, batch):
        self.seen += len(batch)
        return batch.mean(axis=(2, 3)).astype(np.float32)


def write_catalog(folder, count=10) -> ImageCatalog:
    names, digests = [], []
    for i in range(count):
        path = folder / f"{i}.png"
        Image.new("RGB", (6, 5), (i, 2 * i, 3 * i)).save(path)
        names.append(path.name)
        digests.append(hashlib.sha256(path.read_bytes()).hexdigest())
    return ImageCatalog(folder, tuple(names), tuple(digests), ("a",), np.zeros(count, np.int64))


@pytest.fixture
def catalog(tmp_path) -> ImageCatalog:
    (tmp_path / "images").mkdir()
    return write_catalog(tmp_path / "images")


def open_store(tmp_path) -> EmbeddingStore:
    return EmbeddingStore(tmp_path / "cache", Colours.key, 3)


def matrix(store, catalog) -> np.ndarray:
    return np.concatenate(list(store.blocks(catalog.digests)))


EXPECTED = np.array([(i, 2 * i, 3 * i) for i in range(10)], dtype=np.float32)


def test_vectors_come_out_in_the_order_of_the_catalogue(tmp_path, catalog):
    store = open_store(tmp_path)
    assert embed_catalog(catalog, Colours(), store) == {}
    np.testing.assert_array_equal(matrix(store, catalog), EXPECTED)


def test_nothing_is_computed_twice(tmp_path, catalog):
    embed_catalog(catalog, Colours(), open_store(tmp_path))
    backbone = Colours()
    store = open_store(tmp_path)
    embed_catalog(catalog, backbone, store)
    assert backbone.seen == 0
    np.testing.assert_array_equal(matrix(store, catalog), EXPECTED)


@pytest.mark.parametrize("name", ["vectors.bin", "records.bin"])
def test_whatever_a_kill_cuts_off_is_computed_again(tmp_path, catalog, name):
    chance = random.Random(0)
    for _ in range(4):
        embed_catalog(catalog, Colours(), open_store(tmp_path))
        path = next((tmp_path / "cache").glob(f"*/{name}"))
        with path.open("r+b") as file:
            file.truncate(chance.randrange(path.stat().st_size))
        backbone, store = Colours(), open_store(tmp_path)
        embed_catalog(catalog, backbone, store)
        assert 0 < backbone.seen <= 10
        np.testing.assert_array_equal(matrix(store, catalog), EXPECTED)


def test_a_flipped_byte_is_noticed_and_computed_again(tmp_path, catalog):
    embed_catalog(catalog, Colours(), open_store(tmp_path))
    path = next((tmp_path / "cache").glob("*/vectors.bin"))
    content = bytearray(path.read_bytes())
    content[50] ^= 1
    path.write_bytes(content)
    backbone, store = Colours(), open_store(tmp_path)
    embed_catalog(catalog, backbone, store)
    assert backbone.seen > 0
    np.testing.assert_array_equal(matrix(store, catalog), EXPECTED)


@pytest.mark.parametrize("damage", ["flip", "zeros at the end", "end of another length"])
def test_no_vector_that_is_kept_is_another_one(tmp_path, damage):
    chance = random.Random(2)
    digests = [hashlib.sha256(bytes([i])).hexdigest() for i in range(10)]
    open_store(tmp_path).append(digests, EXPECTED)
    paths = sorted((tmp_path / "cache").glob("*/*.bin"))
    whole = [path.read_bytes() for path in paths]
    for _ in range(60):
        for path, content in zip(paths, whole, strict=True):
            data = bytearray(content)
            if damage == "flip":
                data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
            else:  # as a file system may leave what was not yet written
                data[chance.randrange(len(data)) :] = bytes(chance.randrange(100))
            if damage == "zeros at the end":
                data = data[: len(content)] + bytes(max(0, len(content) - len(data)))
            path.write_bytes(data)
        store = open_store(tmp_path)
        found = np.concatenate(list(store.blocks(digests)))
        for i, digest in enumerate(digests):
            np.testing.assert_array_equal(found[i], EXPECTED[i] if digest in store else 0)


def test_images_with_the_same_bytes_share_one_vector(tmp_path, catalog):
    for i in (3, 4):
        (catalog.root / f"{i}.png").write_bytes((catalog.root / "0.png").read_bytes())
    digests = list(catalog.digests)
    digests[3] = digests[4] = digests[0]
    twins = ImageCatalog(
        catalog.root, catalog.file_names, tuple(digests), ("a",), catalog.given_labels
    )
    backbone, store = Colours(), open_store(tmp_path)
    embed_catalog(twins, backbone, store)
    assert backbone.seen == len(store) == 8
    np.testing.assert_array_equal(matrix(store, twins)[[3, 4]], EXPECTED[[0, 0]])


def test_images_that_cannot_be_read_are_named_and_the_others_go_on(tmp_path, catalog):
    cut = (catalog.root / "2.png").read_bytes()[:40]
    (catalog.root / "2.png").write_bytes(cut)
    (catalog.root / "5.png").unlink()
    digests = list(catalog.digests)
    digests[2] = hashlib.sha256(cut).hexdigest()
    damaged = ImageCatalog(
        catalog.root, catalog.file_names, tuple(digests), ("a",), catalog.given_labels
    )
    store = open_store(tmp_path)
    problems = embed_catalog(damaged, Colours(), store)
    assert sorted(problems) == [2, 5]
    assert "2.png" in problems[2]
    assert "5.png" in problems[5]
    good = [0, 1, 3, 4, 6, 7, 8, 9]
    np.testing.assert_array_equal(matrix(store, damaged)[good], EXPECTED[good])
    assert not matrix(store, damaged)[[2, 5]].any()


def test_an_image_that_changed_since_is_a_problem_not_a_vector(tmp_path, catalog):
    Image.new("RGB", (6, 5), (99, 99, 99)).save(catalog.root / "7.png")
    store = open_store(tmp_path)
    problems = embed_catalog(catalog, Colours(), store)
    assert "was changed" in problems[7]
    assert catalog.digests[7] not in store


def test_progress_says_the_rate_and_resumes_where_it_stopped(tmp_path, catalog):
    reports = []
    with pytest.raises(Cancelled):
        embed_catalog(
            catalog, Colours(), open_store(tmp_path), reports.append, lambda: len(reports) > 1
        )
    assert [r.done for r in reports] == [0, 4]
    assert reports[1].values["images_per_second"] > 0
    reports.clear()
    embed_catalog(catalog, Colours(), open_store(tmp_path), reports.append)
    assert [r.done for r in reports] == [4, 8, 10]
    assert {r.total for r in reports} == {10}


def test_a_full_disk_is_said_and_the_store_stays_whole(tmp_path, catalog, monkeypatch):
    store = open_store(tmp_path)
    with pytest.raises(Cancelled):
        embed_catalog(catalog, Colours(), store, cancelled=lambda: len(store) >= 4)
    plain = safe_files.opened_to_change

    class Full:
        def __init__(self, file):
            self.file = file

        def __getattr__(self, name):
            return getattr(self.file, name)

        def write(self, data):
            self.file.write(data[: len(data) // 2])
            raise OSError(28, "No space left on device")

    @contextmanager
    def open_full(path):
        with plain(path) as file:
            yield Full(file) if path.name == "records.bin" else file

    monkeypatch.setattr(safe_files, "opened_to_change", open_full)
    with pytest.raises(UserFixableError, match="disk is full"):
        embed_catalog(catalog, Colours(), store)
    monkeypatch.undo()
    backbone = Colours()
    embed_catalog(catalog, backbone, store)  # the same store goes on where it was
    assert backbone.seen == 6
    np.testing.assert_array_equal(matrix(open_store(tmp_path), catalog), EXPECTED)


def test_a_long_narrow_and_a_large_image_reach_the_network(tmp_path, catalog):
    class Larger(Colours):
        image_size = 16

    catalog = write_catalog(catalog.root, 3)
    Image.new("RGB", (400, 20), (7, 8, 9)).save(catalog.root / "0.png")
    Image.new("RGB", (300, 200), (4, 5, 6)).save(catalog.root / "1.png")
    digests = [
        hashlib.sha256((catalog.root / f"{i}.png").read_bytes()).hexdigest() for i in range(3)
    ]
    catalog = ImageCatalog(
        catalog.root, catalog.file_names, tuple(digests), ("a",), catalog.given_labels
    )
    store = open_store(tmp_path)
    assert embed_catalog(catalog, Larger(), store) == {}
    np.testing.assert_array_equal(matrix(store, catalog), [(7, 8, 9), (4, 5, 6), (2, 4, 6)])


CHILD = """
import sys, time
from pathlib import Path
sys.path.insert(0, sys.argv[1])
from test_embeddings import Colours, catalog_of, open_store
from alc_engine.features.embeddings import embed_catalog

class Slow(Colours):
    def embed(self, batch):
        time.sleep(0.02)
        return super().embed(batch)

folder = Path(sys.argv[2])
embed_catalog(catalog_of(folder / "images"), Slow(), open_store(folder))
"""


def catalog_of(folder: Path) -> ImageCatalog:
    """The images that `write_catalog` wrote."""
    names = sorted((p.name for p in folder.iterdir()), key=lambda name: int(name.split(".")[0]))
    digests = [hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in names]
    return ImageCatalog(
        folder, tuple(names), tuple(digests), ("a",), np.zeros(len(names), np.int64)
    )


def test_a_killed_process_loses_at_most_what_it_was_doing(tmp_path):
    (tmp_path / "images").mkdir()
    catalog = write_catalog(tmp_path / "images", 80)
    here = str(Path(__file__).parent)
    for kill in range(3):
        child = subprocess.Popen([sys.executable, "-c", CHILD, here, str(tmp_path)])
        target, vectors = 16 * (kill + 1), []
        deadline = time.monotonic() + 30
        while not vectors or vectors[0].stat().st_size < 12 * target:
            assert child.poll() is None
            assert time.monotonic() < deadline
            vectors = list((tmp_path / "cache").glob("*/vectors.bin"))
            time.sleep(0.002)
        child.send_signal(signal.SIGKILL)
        child.wait()
        assert len(open_store(tmp_path)) >= target - 4
    backbone, store = Colours(), open_store(tmp_path)
    embed_catalog(catalog, backbone, store)
    assert backbone.seen <= 80 - 3 * 16 + 4
    expected = np.array([(i, 2 * i, 3 * i) for i in range(80)], dtype=np.float32)
    np.testing.assert_array_equal(matrix(store, catalog), expected)


class Overflowing(Colours):
    """Makes no numbers of images 3 and 8, and says once that the device failed."""

    def embed(self, batch):
        vectors = super().embed(batch)
        vectors[np.isin(vectors[:, 0], (3, 8)), 1] = np.nan
        self.trouble = "The device cuda can't go on."
        return vectors


def test_an_image_without_numbers_is_a_problem_of_its_own_and_never_kept(tmp_path, catalog):
    store, reports = open_store(tmp_path), []
    problems = embed_catalog(catalog, Overflowing(), store, reports.append)
    assert sorted(problems) == [3, 8]
    assert "3.png" in problems[3]
    assert "no numbers" in problems[3]
    assert len(store) == 8
    expected = EXPECTED.copy()
    expected[[3, 8]] = 0
    np.testing.assert_array_equal(matrix(store, catalog), expected)
    notes = [report.values["note"] for report in reports if "note" in report.values]
    assert notes == ["The device cuda can't go on."]
