"""`alc relocate`: tell a project where its images are now."""

from __future__ import annotations

import argparse
from pathlib import Path

from alc_engine.cli import arguments
from alc_engine.cli.console import count, long_work, problem_values, tell, warn
from alc_engine.project import Project


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments of `alc relocate`."""
    arguments.project(parser)
    parser.add_argument(
        "--images", metavar="DIR", type=Path, required=True, help="where the images are now"
    )
    arguments.as_json(parser)
    arguments.example(
        parser,
        """
        alc relocate cats.alc --images /mnt/archive/photos

        An image is taken where it has its old name and content; else its content
        is looked for, nearest to its old name. Copies of one image that have
        different labels and can't be told apart by name are left to you. Answers
        stay with their images.
        """,
    )


def run(args: argparse.Namespace) -> int:
    """Look for the images and remember where they are; 1 if some were not found."""
    with Project.open(args.project) as project:
        with long_work(project.catalog.file_names) as (progress, cancelled):
            found = project.relocate(args.images, progress, cancelled)
        project.flush()
        images = len(project.catalog)
        warn((*project.place_risks, *found.problems))
    lost = len(found.missing)
    tell(
        args.json,
        {
            "images_folder": str(found.catalog.root),
            "found": images - lost,
            "renamed": len(found.renamed),
            "missing": [found.catalog.file_names[i] for i in found.missing],
            "problems": problem_values(found.problems),
        },
        [
            f"{images - lost:,} of {count(images, 'image')} found in {found.catalog.root}, "
            f"{len(found.renamed):,} of them under another name."
        ],
    )
    return 1 if lost else 0
