"""`alc new`: understand a folder or a table of images, and make a project of it."""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np

from alc_engine.cli import arguments, features
from alc_engine.cli import reading_options as reading
from alc_engine.cli.console import count, long_work, problem_values, tell, warn
from alc_engine.features.backbones.feature_check import FeatureCheckRequest
from alc_engine.formats import scan
from alc_engine.images.catalog import CatalogScan
from alc_engine.learning.strategies import strategy_class
from alc_engine.project import Project
from alc_engine.runtime.settings import ProjectSettings, absolute

_ORDER = (
    "The embeddings carry no names: their rows are taken to be in the order of the images. "
    "An .npz or Parquet file with names would be matched by them."
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments of `alc new`."""
    arguments.project(parser)
    images = parser.add_argument_group("images and labels")
    images.add_argument("--images", metavar="DIR", type=Path, required=True, help="images folder")
    images.add_argument(
        "--labels",
        metavar="TABLE",
        type=Path,
        help="CSV, TSV, JSON, JSON Lines or Parquet; without one, every subfolder of DIR is a "
        "class, unless a table among the images says what they are",
    )
    as_read = parser.add_argument_group("how they are read, where it is not found out right")
    reading.add_table_arguments(as_read)
    reading.add_folder_arguments(as_read)
    features.add_arguments(parser)
    arguments.asking(parser.add_argument_group("settings kept in the project"))
    arguments.as_json(parser)
    arguments.example(
        parser,
        """
        alc new cats.alc --images photos --labels labels.csv
        alc new cats.alc --images photos --backbone resnet101 --weights resnet101.pth
        alc new cats.alc --images photos --labels labels.csv --encoding cp1251 --merge Cat=cat

        Your images and tables are only read.
        """,
    )


def run(args: argparse.Namespace) -> int:
    """Scan, then create; nothing is created if the settings can't work."""
    settings = _settings(args)
    Project.require_free(args.project)
    with long_work() as (progress, cancelled):
        found = scan(
            args.images,
            args.labels,
            reading.read_as(args),
            progress,
            cancelled,
        )
    trusts_order = FeatureCheckRequest(settings.backbone, found.catalog.file_names)()
    with Project.create(
        args.project, found.catalog, settings, found.source_table, found.answers
    ) as project:
        warn((*found.problems, *project.place_risks, *project.problems))
    catalog = found.catalog
    labelled = catalog.given_labels[catalog.given_labels >= 0]
    per_class = np.bincount(labelled, minlength=len(catalog.class_names)).tolist()
    tell(
        args.json,
        {
            "project": absolute(args.project),
            "images": len(catalog),
            "unlabelled": len(catalog) - len(labelled),
            "classes": dict(zip(catalog.class_names, per_class, strict=True)),
            "source": reading.source_words(found.reading),
            "columns": list(found.reading.columns),
            "path_column": found.reading.path_column,
            "label_column": found.reading.label_column,
            "reading": reading.reading_values(found.reading),
            "duplicates": [[catalog.file_names[i] for i in group] for group in found.duplicates],
            "similar_classes": [list(pair) for pair in found.similar_classes],
            "backbone": settings.backbone.name,
            "problems": problem_values(found.problems),
        },
        [
            *_lines(arguments.shown(args.project), found, per_class, settings),
            *([_ORDER] if trusts_order else []),
        ],
    )
    return 0


def _lines(
    project: str, found: CatalogScan, per_class: list[int], settings: ProjectSettings
) -> list[str]:
    names = found.catalog.class_names
    columns = [*filter(None, (found.reading.path_column, found.reading.label_column))]
    lines = [
        f"{project}: {count(len(found.catalog), 'image')} of "
        f"{count(len(names), 'class', 'classes')}, from {reading.source_words(found.reading)}"
        + (f", columns {' and '.join(columns)}." if columns else "."),
        *reading.reading_lines(found.reading),
        "  " + ", ".join(f"{name} {n:,}" for name, n in zip(names, per_class, strict=True)),
    ]
    if found.duplicates:
        lines.append(f"  {count(len(found.duplicates), 'group')} of images with the same content")
    for one, other in found.similar_classes:
        lines.append(f"  perhaps one class: {one} / {other} (--merge '{one}={other}')")
    if found.problems:
        lines.append(f"  {count(len(found.problems), 'problem')}, listed above")
    lines.append(f"Features: {settings.backbone.name}. Next: alc prepare {project}")
    return lines


def _settings(args: argparse.Namespace) -> ProjectSettings:
    """What the arguments say, checked as far as it can be without reading an image."""
    usual = ProjectSettings()
    strategy_class(args.strategy or usual.strategy)
    return ProjectSettings(
        backbone=features.backbone_spec(args),
        strategy=args.strategy or usual.strategy,
        batch_size=args.batch_size or usual.batch_size,
        seed=usual.seed if args.seed is None else args.seed,
        device=args.device or usual.device,
    )
