"""Tables that lie among the images and say what they are: they win over folders.

Hugging Face puts ``metadata.csv`` or ``metadata.jsonl`` beside the images, in
each part of a data set one; FiftyOne puts ``labels.json`` beside the folder
``data``.
"""

from __future__ import annotations

import os
from pathlib import Path

from alc_engine.images.file_index import SPLITS
from alc_engine.runtime.file_names import is_file, is_folder
from alc_engine.runtime.natural_order import in_natural_order

METADATA = ("metadata.jsonl", "metadata.csv", "metadata.parquet")


def tables_beside_images(root: Path) -> dict[str, Path]:
    """Tables that label the images below `root`, by the part of the data set; ``""``: all.

    Empty if there are none, or the parts have some and some have none.
    """
    own = _table_in(root)
    if own is not None:
        return {"": own}
    try:
        with os.scandir(root) as entries:
            parts = [e.name for e in entries if SPLITS.fullmatch(e.name) and is_folder(e.path)]
    except OSError:
        return {}
    tables = {part: _table_in(root / part) for part in in_natural_order(parts)}
    found = {part: table for part, table in tables.items() if table is not None}
    return found if len(found) == len(tables) else {}


def _table_in(folder: Path) -> Path | None:
    for name in METADATA:
        if is_file(folder / name):
            return folder / name
    labels = folder / "labels.json"
    return labels if is_file(labels) and is_folder(folder / "data") else None
