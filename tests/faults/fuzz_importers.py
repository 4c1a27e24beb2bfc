"""Broken tables for every importer: each is read or refused in words, never anything else.

    python -m tests.faults.fuzz_importers --count 100000 --seed 0

Sound tables (CSV, semicolons, tabs, JSON Lines, UTF-16, our own export) are
broken at random: bytes changed, cut out, doubled or put in, among them those
that readers stumble over. Each is read as a table of labels, as answers, and
as embeddings. No picture is read, and no file but the table is there to write.
"""

from __future__ import annotations

import io
import random
import sys
import tempfile
from pathlib import Path

import numpy as np

from alc_engine.features.backbones.precomputed import load_embeddings
from alc_engine.formats import read_answers, scan
from alc_engine.images.catalog import ImageCatalog
from alc_engine.labels.classes import Classes
from alc_engine.runtime.errors import UserFixableError
from tests.faults.summary import Outcome, Until, command

IMAGES = 6
_PIECES = (
    *(b"\0", b'"', b"'", b"\r", b"\n", b"\r\n", b",", b";", b"\t", b"\xff\xfe", b"\xef\xbb\xbf"),
    *(b"\xc3", b"\xed\xa0\x80", b"../", b"C:\\", b"\\\\host\\", b"=1+1", b"{", b"]", b"\\ud800"),
    *(b"x" * 140_000, b"[" * 3000, b"NaN", b"1e999", b"-1", b"CON", "\u202e".encode()),
)


def sound_tables() -> dict[str, bytes]:
    """A small table of each kind, by file name."""
    rows = [(f"{number}.png", ("ant", "bee")[number % 2]) for number in range(IMAGES)]
    lines = ["file_name,label,status", *(f"{name},{label},corrected" for name, label in rows)]
    text = "\n".join(lines)
    array = io.BytesIO()
    np.save(array, np.ones((IMAGES, 4), dtype=np.float32))
    records = (f'{{"file_name": "{name}", "label": "{label}"}}' for name, label in rows)
    return {
        "comma.csv": text.encode(),
        "semicolon.csv": text.replace(",", ";").encode("utf-8-sig"),
        "quoted.csv": "\n".join(f'"{line}"'.replace(",", '","') for line in lines).encode(),
        "tab.tsv": text.replace(",", "\t").encode(),
        "wide.csv": text.encode("utf-16"),
        "lines.jsonl": "\n".join(records).encode(),
        "vectors.npy": array.getvalue(),
    }


def broken(data: bytes, rng: random.Random) -> bytes:
    """The same with one to six things wrong."""
    for _ in range(rng.randint(1, 6)):
        at = rng.randrange(len(data) + 1)
        end = min(len(data), at + rng.choice((1, 1, 4, 40)))
        piece = rng.choice(
            (b"", data[at:end] * 2, rng.randbytes(end - at), rng.choice(_PIECES) + data[at:end])
        )
        data = data[:at] + piece + data[end:]
    return data


def run(until: Until, seed: int) -> Outcome:
    """Read table after table."""
    outcome = Outcome("broken table read by its importers", seed)
    rng = random.Random(seed)
    tables = sound_tables()
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        names = tuple(f"{number}.png" for number in range(IMAGES))
        for name in names:
            (folder / name).write_bytes(b"\x89PNG\r\n\x1a\n" + name.encode())
        digests = tuple(f"{number:064x}" for number in range(IMAGES))
        given = np.zeros(IMAGES, dtype=np.int64)
        catalog = ImageCatalog(folder, names, digests, ("ant", "bee"), given)
        for number in until.turns(outcome):
            name = rng.choice(sorted(tables))
            path = folder / name
            path.write_bytes(broken(tables[name], rng))
            try:
                outcome.outcomes[_read(path, catalog)] += 1
            except UserFixableError as error:
                fault = "" if error.what and error.remedy else f": says too little: {error!r}"
                outcome.outcomes["refused in words"] += 1
                outcome.faults += [f"table {number}{fault}"] if fault else []
            except BaseException as error:
                outcome.deaths += 1
                outcome.faults.append(f"table {number} ({name}): {error!r}")
            path.unlink()
    return outcome


def _read(path: Path, catalog: ImageCatalog) -> str:
    if path.suffix == ".npy":
        load_embeddings(str(path), [f"{number}.png" for number in range(IMAGES)])
        return "read"
    refused = 0
    for read in (
        lambda: scan(path.parent, path).catalog,
        lambda: read_answers(path).match(catalog, Classes.named(catalog.class_names)),
    ):
        try:
            read()
        except UserFixableError:
            refused += 1
            last = sys.exc_info()[1]
    if refused == 2:
        raise last
    return "read" if not refused else "read by one of two"


if __name__ == "__main__":
    sys.exit(command(run, __doc__, 2000))
