"""Bytes that flip on the disk: the project opens as it was, or says what is wrong and is salvaged.

The test is the short form; the long form is this file as a script, with the
number of damaged files: ``python tests/engine/project/test_flipped_bytes.py 10000``.
"""

from __future__ import annotations

import random
import shutil
import sys
import tempfile
from collections import Counter
from hashlib import sha256
from pathlib import Path

import numpy as np

from alc_engine.images.catalog import ImageCatalog
from alc_engine.project import Project, backup, check, salvage
from alc_engine.runtime.errors import UserFixableError

IMAGES = 40


def make_project(folder: Path) -> tuple[Path, np.ndarray]:
    """A project with answers, changed classes and an undo, its backup, and the standing answers."""
    names = tuple(f"a picture of {number:03d}.png" for number in range(IMAGES))
    digests = tuple(sha256(name.encode()).hexdigest() for name in names)
    given = np.arange(IMAGES) % 3
    path = folder / "work.alc"
    with Project.create(path, ImageCatalog(folder, names, digests, ("a", "b", "c"), given)) as made:
        for turn in range(60):
            made.session.answer(turn % IMAGES, turn % 3, reviewer="Ada Lovelace", seconds=1.5)
        made.session.add_class("d", reviewer="Ada Lovelace")
        made.session.answer(7, 3)
        made.session.merge_classes(1, 2)
        made.session.rename_class(0, "another name")
        made.session.order_classes([3, 2])
        made.session.answer(8, 0)
        made.session.undo()
        answers = made.session.labels.expert_labels.copy()
    for copy in backup.copies(path).values():
        copy.unlink()
    Project.open(path).close()
    return path, answers


def flip_and_open(folder: Path, files: int, seed: int = 0) -> Counter[str]:
    """Damage the project again and again; what came of it, by number."""
    path, answers = make_project(folder)
    sound, rng, outcomes = path.read_bytes(), random.Random(seed), Counter()
    for _ in range(files):
        data = bytearray(sound)
        for _ in range(rng.choice((1, 1, 8))):
            data[rng.randrange(len(data))] ^= 1 << rng.randrange(8)
        path.write_bytes(data)
        try:
            with Project.open(path, read_only=True) as project:
                same = _is_same(project, answers)
            outcomes["opened as it was" if same else "OPENED WITH OTHER ANSWERS"] += 1
        except UserFixableError:
            outcomes[_salvaged(path, answers)] += 1
        if path.read_bytes() != data:
            outcomes["CHANGED THE ORIGINAL"] += 1
    return outcomes


def _salvaged(path: Path, answers: np.ndarray) -> str:
    out = path.with_name("rescued.alc")
    out.unlink(missing_ok=True)
    try:
        if not check(path).faults:
            return "CHECKED AS SOUND"
    except UserFixableError:  # the header itself: check can't even begin
        pass
    salvage(path, out)
    with Project.open(out, read_only=True) as project:
        same = _is_same(project, answers)
    return "refused and salvaged" if same else "SALVAGED WITH OTHER ANSWERS"


def _is_same(project: Project, answers: np.ndarray) -> bool:
    session = project.session
    names = ("d", "c", "another name")
    same = np.array_equal(session.labels.expert_labels, answers)
    return same and session.classes.shown_names == names


def test_a_flipped_byte_is_harmless_or_noticed_and_no_answer_is_lost(tmp_path):
    outcomes = flip_and_open(tmp_path, 60)
    assert set(outcomes) == {"opened as it was", "refused and salvaged"}


if __name__ == "__main__":
    place = Path(tempfile.mkdtemp())
    print(dict(flip_and_open(place, int(sys.argv[1]))))
    shutil.rmtree(place)
