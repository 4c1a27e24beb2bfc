"""Project folders made to do harm: opened, prepared, worked with, checked and salvaged.

    python -m tests.faults.hostile_folder --count 1000 --seed 0

Each turn takes a sound project folder and spoils it in one way or two: links,
pipes, folders, hard links or gigabytes in the place of its files; journals that name
other files; manifests and arrays of a cache whose checksums fit; settings, events,
rounds and schemas that no program of ours writes, with digests that fit. A process
then does with it what a user would, on the user's word about the cache in every
second turn. It has to end by itself, at most with words; nothing outside the folder
may be touched. *Answers lost* counts files outside that were. POSIX.
"""

from __future__ import annotations

import hashlib
import json
import os
import random
import shutil
import signal
import socket
import sqlite3
import struct
import sys
import tempfile
import time
import traceback
from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import replace
from functools import partial
from importlib import import_module
from pathlib import Path

import numpy as np

from alc_engine.features.backbones.patches import LearnedPatches
from alc_engine.features.embeddings import EmbeddingStore
from alc_engine.images.catalog import ImageCatalog
from alc_engine.project import Project, event_rows
from alc_engine.project.chain import START
from alc_engine.project.digests import row_digest
from alc_engine.project.integrity import check
from alc_engine.project.salvage import salvage
from alc_engine.runtime import user_key
from alc_engine.runtime.errors import UserFixableError
from alc_engine.runtime.settings import BackboneSpec, ProjectSettings, TrainingSettings
from tests.faults.summary import Outcome, Until, command

_LIMIT = 60.0
"""Seconds that a process may take, on a machine that does other things besides."""
_IMAGES, _CLASSES = 24, ("ant", "bee", "cat")
_STORE_KEY, _STORE_WIDTH = "c" * 64, 3
_HUGE = 3 << 30
_JOURNAL_MAGIC = bytes.fromhex("d9d505f920a163d7")

Spoil = Callable[[Path, Path, random.Random], None]
"""Called with the project's folder, the folder outside, and a source of chance."""


def run(until: Until, seed: int) -> Outcome:
    """Spoil and use one folder after the other."""
    outcome = Outcome("hostile project folder", seed)
    with tempfile.TemporaryDirectory() as scratch:
        os.environ["XDG_DATA_HOME"] = str(Path(scratch) / "key")
        sound, outside = Path(scratch) / "sound", Path(scratch) / "outside"
        import_all()
        made = in_process(lambda: make_sound(sound) or "made")
        if made != "made":
            raise RuntimeError(made)
        make_outside(outside)
        before = seen(outside)
        for number in until.turns(outcome):
            rng = random.Random(f"{seed}/{number}")
            folder = Path(scratch) / "folder"
            shutil.copytree(sound, folder, symlinks=True)
            ways = [rng.choice(list(SPOILS)) for _ in range(rng.randint(1, 2))]
            # SQLite, asked to spoil the file, would itself follow what lies beside it.
            # What computes for ever when it is written to would keep a later way, too.
            for way in sorted(ways, key=lambda way: (way in _BESIDE, way == "schema")):
                with suppress(OSError, sqlite3.Error, ValueError, KeyError):
                    SPOILS[way](folder, outside, rng)  # an earlier way may stand in its way
            ended = in_process(partial(use, folder, number % 2 == 0, rng.random() < 0.3))
            if ended.startswith("!"):
                outcome.deaths += 1
                outcome.faults.append(f"turn {number}, {ways}: {ended}")
            else:
                outcome.outcomes[ended] += 1
            if seen(outside) != before:
                outcome.lost += 1
                outcome.faults.append(f"turn {number}, {ways}: a file outside was touched")
                shutil.rmtree(outside)
                make_outside(outside)
                before = seen(outside)
            shutil.rmtree(folder)
    return outcome


# -- what is sound -------------------------------------------------------------------


def make_sound(folder: Path) -> None:
    """A prepared project with two rounds, answers, a backup, and stores of features."""
    images = folder / "images"
    names, digests = [], []
    for number in range(_IMAGES):
        data = f"image {number}".encode()
        path = images / f"{number:03}.png"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        names.append(path.name)
        digests.append(hashlib.sha256(data).hexdigest())
    rng = np.random.default_rng(0)
    given = np.arange(_IMAGES) % len(_CLASSES)
    vectors = np.eye(3, 6)[given] * 3 + rng.normal(size=(_IMAGES, 6))
    np.save(folder / "embeddings.npy", vectors.astype(np.float32))
    settings = ProjectSettings(
        batch_size=4,
        neighbors=3,
        device="cpu",
        training=TrainingSettings(hidden=(6, 5, 4), epochs=2, min_steps=2),
        backbone=BackboneSpec("precomputed", embeddings=str(folder / "embeddings.npy")),
    )
    catalog = ImageCatalog(images, tuple(names), tuple(digests), _CLASSES, given)
    with Project.create(folder / "work.alc", catalog, settings) as project:
        project.session.finish_preparation(project.preparation()())
        for _ in range(2):
            project.session.finish_round(project.session.begin_round()())
            for image_id in project.session.waiting:
                project.session.answer(int(image_id), 1)
        project.session.order_classes([2, 0, 1])
        cache = project.cache
    EmbeddingStore(cache / "embeddings", _STORE_KEY, _STORE_WIDTH).append(
        digests[:8], rng.normal(size=(8, _STORE_WIDTH)).astype(np.float32)
    )
    _learned_patches().save(cache / "patches-auto.safetensors")


def _learned_patches() -> LearnedPatches:
    import torch

    from alc_engine.features.backbones.patches import COLOR_CELLS
    from alc_engine.features.backbones.patches import PATCH as SIDE

    atoms, width = 4, 8 * 4 + 3 * COLOR_CELLS**2
    return LearnedPatches(
        torch.ones(3 * SIDE**2, atoms),
        torch.ones(atoms),
        torch.tensor(1.0),
        torch.ones(width),
        torch.ones(width, 2),
        torch.tensor(32),
    )


def make_outside(folder: Path) -> None:
    """Files of the user's that bear names like those the program removes or writes to."""
    folder.mkdir()
    for name, data in (
        ("letter.txt", b"dear diary"),
        ("empty.bin", b""),
        ("zeros.bin", bytes(4096)),
        ("graph-mine.bin", b"mine"),
        ("embeddings-mine.partial", b"mine"),
        ("layout.json", b"{}"),
        ("old.partial", b"mine"),
        ("2020-01-01T00-00-00Z.alc", b"mine"),
        ("2020-01-02T00-00-00Z.alc", b"mine"),
        ("vectors.bin", bytes(5000)),
        ("records.bin", bytes(5000)),
    ):
        (folder / name).write_bytes(data)


def seen(folder: Path) -> dict[str, tuple[bytes, int]]:
    """Content and time of everything in a folder."""
    return {
        str(path.relative_to(folder)): (
            path.read_bytes() if path.is_file() else b"",
            0 if path.is_dir() else path.stat().st_mtime_ns,
        )
        for path in sorted(folder.rglob("*"))
    }


# -- what is done with it ------------------------------------------------------------


def import_all() -> None:
    """Import what the processes need, and use none of it: threads would not survive a fork."""
    for name in ("torch", "faiss", "openTSNE", "scipy.spatial", "alc_engine.learning.training"):
        import_module(name)


def in_process(work: Callable[[], str]) -> str:
    """What `work` tells from a process of its own; with a ! if it did not end by itself."""
    ours, theirs = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(ours)
        devnull = os.open(os.devnull, os.O_WRONLY)
        os.dup2(devnull, 2)
        try:
            told = work()
        except BaseException:
            told = "!" + traceback.format_exc()
        os.write(theirs, told.encode("utf-8", "replace")[-4000:])
        os._exit(0)
    os.close(theirs)
    deadline = time.monotonic() + _LIMIT
    status = None
    while time.monotonic() < deadline:
        done, status = os.waitpid(pid, os.WNOHANG)
        if done:
            break
        time.sleep(0.01)
    else:
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
        os.close(ours)
        return "! it hangs"
    with os.fdopen(ours, "rb") as file:
        told = file.read().decode("utf-8", "replace")
    return told if status == 0 and told else f"! it died of signal {os.WTERMSIG(status)}"


def use(folder: Path, trust: bool, train: bool) -> str:
    """What a user may do with a project folder; how far it went."""
    path = folder / "work.alc"
    went = "refused in words"
    with suppress(UserFixableError), Project.open(path) as project:
        went = "opened, not prepared"
        project.preparation().has_foreign_cache()
        project.session.answer(0, 0)
        project.flush()
        project.rounds()
        prepared = replace(project.preparation(), trust_cache=trust)()
        went = "worked with"
        project.session.finish_preparation(prepared)
        prepared.graph.adjacency.sum()
        prepared.graph.transition.sum()
        for image_id in range(len(prepared.graph)):
            prepared.graph.neighbors_of(image_id)
        if train:
            project.session.finish_round(project.session.begin_round()())
        project.save_copy(folder / "copy.alc")
    for look in (
        lambda: Project.open(path, read_only=True).close(),
        lambda: check(path),
        lambda: salvage(path, folder / "rescued.alc"),
        lambda: _use_stores(folder, trust),
    ):
        with suppress(UserFixableError):
            look()
    return went


def _use_stores(folder: Path, trust: bool) -> None:
    cache = folder / "work.alc-cache"
    LearnedPatches.read(cache / "patches-auto.safetensors", trust)
    store = EmbeddingStore(cache / "embeddings", _STORE_KEY, _STORE_WIDTH, trust)
    digests = [hashlib.sha256(f"image {i}".encode()).hexdigest() for i in range(_IMAGES)]
    new = [digest for digest in digests if digest not in store]
    store.append(new, np.ones((len(new), _STORE_WIDTH), dtype=np.float32))
    if not all(np.isfinite(block).all() for block in store.blocks(digests)):
        raise AssertionError("the store gave out what is no number")


# -- ways to spoil it ----------------------------------------------------------------


def _place(folder: Path, rng: random.Random) -> Path:
    """A name that the program, or SQLite, opens or removes."""
    cache, backups = folder / "work.alc-cache", folder / "work.alc-backups"
    fixed = [
        cache,
        cache / "prepared",
        cache / "embeddings",
        backups,
        backups / "2026-01-01T00-00-00Z.alc",
        backups / "left.partial",
        cache / "prepared" / "graph-left.partial",
        folder / "work.alc-journal",
        folder / "work.alc-wal",
        folder / "work.alc-shm",
        folder / "work.alc.lock",
        folder / ".copy.alc.new",
        folder / "copy.alc",
        folder / "rescued.alc",
        folder / "embeddings.npy",
    ]
    inside = sorted(path for path in (*cache.rglob("*"), *backups.rglob("*")) if path != cache)
    return rng.choice([*fixed, *inside] if rng.random() < 0.5 else fixed)


def put_something_else(folder: Path, outside: Path, rng: random.Random) -> None:
    """A link, pipe, folder, hard link, socket or giant in the place of a file."""
    place = _place(folder, rng)
    if place.is_dir() and not place.is_symlink():
        shutil.rmtree(place)
    else:
        place.unlink(missing_ok=True)
    files = sorted(path for path in outside.iterdir() if path.is_file())
    kind = rng.choice(
        [
            *("link", "link", "folder_link", "dangling", "loop", "hard_link"),
            *("pipe", "folder", "device", "giant", "socket", "rubbish"),
        ]
    )
    if kind == "link":
        place.symlink_to(rng.choice(files))
    elif kind == "folder_link":
        place.symlink_to(outside)
    elif kind == "dangling":
        place.symlink_to(outside / "new.txt")
    elif kind == "loop":
        place.symlink_to(place.name)
    elif kind == "pipe":
        os.mkfifo(place)
    elif kind == "folder":
        place.mkdir()
        (place / "inside").write_bytes(b"x")
    elif kind == "hard_link":
        os.link(rng.choice(files), place)
    elif kind == "device":
        place.symlink_to(rng.choice(["/dev/zero", "/dev/full", "/dev/tty"]))
    elif kind == "giant":
        with place.open("wb") as file:
            file.truncate(_HUGE)
    elif kind == "socket":
        with socket.socket(socket.AF_UNIX) as end:
            end.bind(str(place))
    else:
        place.write_bytes(rng.randbytes(rng.choice([1, 16, 512, 5000])))


def write_journal(folder: Path, outside: Path, rng: random.Random) -> None:
    """A hot journal, whole or broken, that names a super-journal."""
    victim = str(rng.choice(sorted(outside.iterdir()))).encode()
    pages = (folder / "work.alc").stat().st_size // 4096
    head = _JOURNAL_MAGIC + struct.pack(">5I", rng.choice([0, 1, 0xFFFFFFFF]), 7, pages, 512, 4096)
    tail = struct.pack(">I", 0xFFFFFFFF) + victim
    tail += struct.pack(">2I", len(victim), sum(victim)) + _JOURNAL_MAGIC
    (folder / "work.alc-journal").write_bytes(head.ljust(512, b"\0") + tail)


def spoil_manifest(folder: Path, outside: Path, rng: random.Random) -> None:
    """A manifest that says what it likes; sealed as if by this user in every third case."""
    path = folder / "work.alc-cache" / "prepared" / f"{rng.choice(_GROUPS)}.json"
    body = path.read_bytes().partition(b"\n")[2]
    manifest = json.loads(body)
    entry = rng.choice(list(manifest["arrays"].values()))
    change = rng.choice(["shape", "dtype", "checksum", "facts", "deep", "arrays", "text", "name"])
    if change == "shape":
        entry["shape"] = rng.choice([[-1], [2**40, 2**40], [1.5], ["x"], [], None, [[1]], [True]])
    elif change == "dtype":
        entry["dtype"] = rng.choice(["O", "<f8", "<U9999999", "V3", ["<f4"], None, "<c16", 7])
    elif change == "checksum":
        entry["checksum"] = rng.choice([None, 0, "", []])
    elif change == "facts":
        name = rng.choice([*manifest["facts"], "other"])
        manifest["facts"][name] = rng.choice(
            [None, -1, 1e999, "x", [], {"a": {}}, {"-1": "x"}, {"99999999999": "x"}, {"0": 3}]
        )
    elif change == "arrays":
        manifest["arrays"] = rng.choice([None, [], {"../../x": entry}, {"": entry}, 3])
    elif change == "name":
        manifest["key"] = rng.choice([None, 3, "x"])
    body = json.dumps(manifest).encode()
    if change == "deep":
        body = b'{"key":' + b"[" * 200_000
    elif change == "text":
        body = rng.randbytes(200)
    _write_manifest(path, body, ours=rng.random() < 0.3)


_GROUPS = ("embeddings", "graph", "layout")


def spoil_array(folder: Path, outside: Path, rng: random.Random) -> None:
    """An array of a cache that is not what it stands for, with a checksum that fits."""
    prepared = folder / "work.alc-cache" / "prepared"
    path = prepared / f"{rng.choice(_GROUPS)}.json"
    manifest = json.loads(path.read_bytes().partition(b"\n")[2])
    name, entry = rng.choice(list(manifest["arrays"].items()))
    (file,) = prepared.glob(f"{path.stem}-{name}-*.bin")
    array = np.fromfile(file, dtype=entry["dtype"])
    dice = np.random.default_rng(rng.randrange(2**32))
    places = dice.integers(0, max(1, len(array)), size=rng.choice([1, 3, len(array)]))
    change = rng.choice(["values", "values", "order", "shorter", "longer", "type"])
    if change == "values" and array.dtype.kind == "f":
        array[places] = dice.choice([np.nan, np.inf, -np.inf, 3e38, -1, 1e-40], size=len(places))
    elif change == "values":
        wild = [-1, -(2**31), 2**31 - 1, _IMAGES, 10**6, 0]
        array[places] = dice.choice(wild, size=len(places)).astype(array.dtype)
    elif change == "order":
        array = dice.permutation(array)
    elif change == "shorter":
        array = array[: len(array) // 2]
    elif change == "longer":
        array = np.concatenate([array, array])
    else:
        array = array.astype(rng.choice(["<f8", "<i8", "<f2", "<i4"]))
    file.write_bytes(array.tobytes())
    if rng.random() < 0.7 or change in ("shorter", "longer", "type"):
        entry["dtype"] = array.dtype.str
        entry["shape"] = [len(array)]
        if name in ("vectors", "places") and len(array) % _IMAGES == 0:
            entry["shape"] = [_IMAGES, len(array) // _IMAGES]
    entry["checksum"] = hashlib.sha256(file.read_bytes()).hexdigest()
    _write_manifest(path, json.dumps(manifest).encode(), ours=rng.random() < 0.5)


def _write_manifest(path: Path, body: bytes, ours: bool) -> None:
    seal = user_key.seal("cache", path.stem.encode(), body) if ours else bytes(16)
    path.write_bytes(b"alc-cache 1 " + seal.hex().encode() + b"\n" + body)


def spoil_store(folder: Path, outside: Path, rng: random.Random) -> None:
    """Vectors or records of a store of features: rubbish, repeated, sealed by others."""
    place = folder / "work.alc-cache" / "embeddings" / _STORE_KEY[:24]
    vectors, records = place / "vectors.bin", place / "records.bin"
    change = rng.choice(["rubbish", "twice", "foreign", "infinite", "sparse"])
    if change == "rubbish":
        path = rng.choice([vectors, records])
        path.write_bytes(rng.randbytes(path.stat().st_size))
    elif change == "twice":
        for path in (vectors, records):
            path.write_bytes(path.read_bytes() * 2)
    elif change == "foreign":
        data = bytearray(records.read_bytes())
        for start in range(48, len(data), 64):
            data[start : start + 16] = bytes(16)
        records.write_bytes(data)
    elif change == "infinite":
        wild = np.full((1, _STORE_WIDTH), np.inf, dtype=np.float32)
        checksum = hashlib.blake2b(wild.tobytes(), digest_size=16).digest()
        vectors.write_bytes(wild.tobytes())
        seal = user_key.seal("embeddings", place.name.encode(), bytes(32), checksum)
        records.write_bytes(bytes(32) + checksum + seal)
    else:
        for path in (vectors, records):
            with path.open("r+b") as file:
                file.truncate(_HUGE)


_SETTINGS = (
    "[" * 100_000,
    "3",
    "null",
    '{"training": []}',
    '{"training": {"hidden": [1e400]}}',
    '{"training": {"hidden": [999999999999, 5]}}',
    '{"training": {"epochs": "many"}}',
    '{"training": {"learning_rate": NaN}}',
    '{"batch_size": -5}',
    '{"batch_size": true}',
    '{"neighbors": 99999999999999999999999}',
    '{"seed": 1.5}',
    '{"strategy": 7}',
    '{"strategy": "no such strategy"}',
    '{"device": "toaster"}',
    '{"backbone": {"name": "precomputed", "embeddings": "/dev/zero"}}',
    '{"backbone": {"name": "precomputed", "embeddings": "PIPE"}}',
    '{"backbone": {"name": "precomputed", "embeddings": "a\\u0000b"}}',
    '{"backbone": {"name": "resnet18", "weights": "PIPE"}}',
    '{"backbone": {"name": "resnet18", "weights": "/dev/zero"}}',
    '{"backbone": {"name": "no such network", "weights": "/dev/null"}}',
    '{"backbone": {"image_size": 1000000}}',
    '{"selection": {"diffusion": "no such"}}',
    '{"unknown": 1}',
)


def spoil_settings(folder: Path, outside: Path, rng: random.Random) -> None:
    """Settings of the project that the program would not write."""
    pipe = folder / "pipe"
    os.mkfifo(pipe)
    text = rng.choice(_SETTINGS).replace("PIPE", str(pipe))
    _set_meta(folder, "settings", text)


def spoil_meta(folder: Path, outside: Path, rng: random.Random) -> None:
    """Other named values."""
    name = rng.choice(["root", "root_from_project", "source_table", "created_at", "other"])
    _set_meta(folder, name, rng.choice(["/dev", "", "\0", "x" * 100_000, "..", str(outside)]))


def _set_meta(folder: Path, name: str, value: str) -> None:
    with closing(sqlite3.connect(folder / "work.alc")) as connection, connection:
        row = (name, value, row_digest([name, value]))
        connection.execute("INSERT OR REPLACE INTO meta VALUES (?, ?, ?)", row)


def spoil_schema(folder: Path, outside: Path, rng: random.Random) -> None:
    """Tables, views, triggers and columns that compute when they are looked at."""
    endless = (
        "(WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n)"
    )
    table = rng.choice(["event", "meta", "class", "image", "round", "batch", "array"])
    with closing(sqlite3.connect(folder / "work.alc", isolation_level=None)) as connection:
        change = rng.choice(["view", "trigger", "column", "check", "index", "table", "text"])
        if change == "view":
            connection.execute(f"DROP TABLE {table}")
            connection.execute(f"CREATE VIEW {table} AS SELECT {endless} AS seq")
        elif change == "trigger":
            connection.execute(
                f"CREATE TRIGGER extra AFTER INSERT ON {table} BEGIN SELECT {endless}; END"
            )
        elif change == "column":
            connection.execute(
                f"ALTER TABLE {table} ADD COLUMN extra TEXT AS "
                "(printf('%.*c', 900000000, 'x')) VIRTUAL NOT NULL"
            )
        elif change == "index":
            connection.execute(f"CREATE INDEX extra ON {table} (length(zeroblob(900000000)))")
        elif change == "table":
            connection.execute("CREATE TABLE extra (x)")
        else:
            connection.execute("PRAGMA writable_schema=ON")
            check_text = "CHECK (length(printf('%.*c', 900000000, 'x')) > 1)"
            new = f"replace(sql, 'NOT NULL', 'NOT NULL {check_text.replace(chr(39), chr(39) * 2)}')"
            connection.execute(
                f"UPDATE sqlite_schema SET sql = {new if change == 'check' else 'sql || char(40)'} "
                "WHERE name = ? AND type = 'table'",
                (table,),
            )


def spoil_events(folder: Path, outside: Path, rng: random.Random) -> None:
    """Events that say strange things, with digests that fit, and mostly links, too."""
    with closing(sqlite3.connect(folder / "work.alc")) as connection, connection:
        columns = [row[1] for row in connection.execute("PRAGMA table_info(event)")]
        connection.execute("DROP TRIGGER event_is_never_changed")
        text = "CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event\n"
        text += "        BEGIN SELECT RAISE(ABORT, 'answers are only ever added'); END"
        (seq,) = rng.choice(connection.execute("SELECT seq FROM event").fetchall())
        column = rng.choice([c for c in columns if c not in ("seq", "digest", "link")])
        value = rng.choice([-1, 2**62, "", "x" * 10_000, "[" * 50_000, '[[[["a"]]]]', "[1e999]"])
        connection.execute(f"UPDATE event SET {column} = ? WHERE seq = ?", (value, seq))
        connection.row_factory = sqlite3.Row
        (row,) = [r for r in connection.execute(event_rows.select_events()) if r["seq"] == seq]
        digest = event_rows.digest_of(seq, dict(row))
        connection.execute("UPDATE event SET digest = ? WHERE seq = ?", (digest, seq))
        if rng.random() < 0.8:
            head = START
            for row in connection.execute(event_rows.select_events()).fetchall():
                head = head.after(row["digest"])
                connection.execute(
                    "UPDATE event SET link = ? WHERE seq = ?", (head.link, row["seq"])
                )
        connection.execute(text)


def spoil_round(folder: Path, outside: Path, rng: random.Random) -> None:
    """Rounds whose arrays or history are not what they stand for, with digests that fit."""
    with closing(sqlite3.connect(folder / "work.alc")) as connection, connection:
        if rng.random() < 0.3:
            history = rng.choice(
                [
                    "[" * 100_000,
                    "{}",
                    '{"epochs": 3}',
                    '{"epochs": [], "hidden": [1e9]}',
                    '{"epochs": [{"loss": "x"}], "hidden": [6, 5, 4], "class_count": 3}',
                    '{"epochs": [], "hidden": [99999999999], "class_count": 99999999999}',
                ]
            )
            connection.execute("UPDATE round SET history = ? WHERE round = 2", (history,))
            head = "round, strategy, seed, settings, finished_at, seconds_train, seconds_select, "
            head += "stopped_early, history"
            row = connection.execute(f"SELECT {head} FROM round WHERE round = 2").fetchone()
            batch = connection.execute(
                "SELECT image_id FROM batch WHERE round = 2 ORDER BY position"
            )
            digest = row_digest([*row, [image_id for (image_id,) in batch]])
            connection.execute("UPDATE round SET digest = ? WHERE round = 2", (digest,))
            return
        rows = connection.execute("SELECT name, dtype, shape, data FROM array WHERE round = 2")
        name, dtype, shape, data = rng.choice(rows.fetchall())
        change = rng.choice(["values", "shape", "dtype", "shape text"])
        if change == "values":
            data = rng.randbytes(len(data))
        elif change == "shape":
            shape = json.dumps([1] * rng.choice([0, 5, 70]) + [len(data) // int(dtype[-1])])
        elif change == "dtype":
            dtype = rng.choice(["<f8", "<i8", "|u1", "|i1", "<f2", "O", "<c16"])
        else:
            shape = rng.choice(["[" * 50_000, "[-1]", "[1e400]", '["x"]', "{}", "9" * 900])
        head = hashlib.sha256(f"{dtype} {shape} ".encode()).digest()
        digest = hashlib.blake2b(data, digest_size=16, key=head).digest()
        connection.execute(
            "UPDATE array SET dtype = ?, shape = ?, data = ?, digest = ? "
            "WHERE round = 2 AND name = ?",
            (dtype, shape, data, digest, name),
        )


def spoil_header(folder: Path, outside: Path, rng: random.Random) -> None:
    """The header of the database: another version, a write-ahead log, rubbish."""
    with (folder / "work.alc").open("r+b") as file:
        place, value = rng.choice(
            [(18, b"\2\2"), (60, b"\0\0\0\1"), (60, b"\0\0\0\0"), (16, b"\0\1")]
        )
        file.seek(place)
        file.write(value)


def spoil_embeddings(folder: Path, outside: Path, rng: random.Random) -> None:
    """Features from a file: of absurd sizes or values, or a file of another kind."""
    path = folder / "embeddings.npy"
    change = rng.choice(["huge values", "header", "object", "cut"])
    if change == "huge values":
        np.save(path, np.full((_IMAGES, 6), rng.choice([3e38, 1e20, np.nan]), dtype=np.float32))
    elif change == "header":
        shape = rng.choice(["(24, 4000000000)", "(24, 100000)", "(24, -1)", "(" * 3000, "(24,)"])
        text = f"{{'descr': '<f4', 'fortran_order': False, 'shape': {shape}, }}".encode()
        with path.open("wb") as file:
            file.write(b"\x93NUMPY\1\0" + struct.pack("<H", len(text) + 1) + text + b"\n")
            file.truncate(_HUGE)
    elif change == "object":
        np.save(path, np.array([{}] * _IMAGES, dtype=object), allow_pickle=True)
    else:
        path.write_bytes(path.read_bytes()[: rng.randrange(200)])
    _set_meta_paths(folder)
    shutil.rmtree(folder / "work.alc-cache" / "prepared")


def _set_meta_paths(folder: Path) -> None:
    """Let the settings name the features of this very folder."""
    with closing(sqlite3.connect(folder / "work.alc")) as connection:
        (text,) = connection.execute("SELECT value FROM meta WHERE name = 'settings'").fetchone()
    settings = json.loads(text)
    settings["backbone"]["embeddings"] = str(folder / "embeddings.npy")
    _set_meta(folder, "settings", json.dumps(settings))


SPOILS: dict[str, Spoil] = {
    "something else": put_something_else,
    "something else again": put_something_else,
    "journal": write_journal,
    "manifest": spoil_manifest,
    "array": spoil_array,
    "store": spoil_store,
    "settings": spoil_settings,
    "meta": spoil_meta,
    "schema": spoil_schema,
    "events": spoil_events,
    "round": spoil_round,
    "header": spoil_header,
    "embeddings": spoil_embeddings,
}
_BESIDE = ("something else", "something else again", "journal")


if __name__ == "__main__":
    sys.exit(command(run, __doc__, 100))
