"""A copy of the sample with the flaws that real folders have, for the picture of the import."""

from __future__ import annotations

import csv
import shutil
from pathlib import Path

from alc_engine.sample.sample_project import SampleProject

_OTHER_SPELLING = (("birch", "Birch", 14), ("goosefoot", "goose-foot", 6))
"""A class, another way to write it, and how many labels are written so at most."""
_ERRORS, _TWINS, _MISSING = 2, 3, 1
"""Error pages that were saved as images, copies of other files, rows without a file."""


def make_flawed_table(sample: SampleProject, folder: Path) -> Path:
    """Copy a sample and spoil a few of its files and labels; returns the table.

    Parameters
    ----------
    sample : SampleProject
        With more than 20 images.
    folder : Path
        New or empty.
    """
    shutil.copytree(sample.images, folder / sample.images.name)
    with sample.labels.open(encoding="utf-8", newline="") as file:
        rows = [(row["file_name"], row["label"]) for row in csv.DictReader(file)]
    for name, spelling, count in _OTHER_SPELLING:
        places = [i for i, (_, label) in enumerate(rows) if label == name]
        for i in places[: min(count, len(places) // 2)]:
            rows[i] = (rows[i][0], spelling)
    paths = [folder / sample.images.name / name for name, _ in rows]
    for path in paths[5 : 5 + _ERRORS]:
        path.write_text(f"<html>{path.name} was not found on this server.</html>")
    for path, twin in zip(paths[10 : 10 + _TWINS], paths[-_TWINS:], strict=True):
        shutil.copyfile(path, twin)
    for path in paths[8 : 8 + _MISSING]:
        path.unlink()
    table = folder / "labels.csv"
    with table.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["file_name", "label"])
        writer.writerows((f"{sample.images.name}/{name}", label) for name, label in rows)
    return table
