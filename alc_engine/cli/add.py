"""`alc add`: new images into a project; what was answered and computed stays."""

from __future__ import annotations

import argparse
from pathlib import Path

from alc_engine.cli import arguments
from alc_engine.cli import reading_options as reading
from alc_engine.cli.console import count, long_work, problem_values, tell, warn
from alc_engine.features.backbones.precomputed import load_embeddings
from alc_engine.formats import AdditionRequest
from alc_engine.project import Project
from alc_engine.runtime.settings import absolute


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments of `alc add`."""
    arguments.project(parser)
    parser.add_argument(
        "--images",
        metavar="DIR",
        type=Path,
        required=True,
        help="the project's folder of images, or one below it that holds the new ones",
    )
    labels = parser.add_mutually_exclusive_group()
    labels.add_argument(
        "--labels",
        metavar="TABLE",
        type=Path,
        help="a table of them; without one, every subfolder of DIR is a class",
    )
    labels.add_argument(
        "--unlabelled", action="store_true", help="the new images have no labels yet"
    )
    parser.add_argument(
        "--embeddings",
        metavar="FILE",
        type=Path,
        help="if the project's features come from a file: one with a row for every image, by "
        "their names, or the new ones last",
    )
    read = parser.add_argument_group("how it is read, where that is not found out right")
    reading.add_table_arguments(read)
    reading.add_folder_arguments(read)
    arguments.as_json(parser)
    arguments.example(
        parser,
        """
        alc add cats.alc --images photos
        alc add cats.alc --images photos --labels labels-of-today.csv
        alc add cats.alc --images photos/monday --unlabelled

        Images that the project has are left alone, whatever their label is here.
        A class that it lacks is added. Prepare again afterwards: only the new
        images are computed. Adding images is no step that `alc undo` takes back.
        """,
    )


def run(args: argparse.Namespace) -> int:
    """Look, then take up what is new."""
    with Project.open(args.project) as project:
        request = AdditionRequest(
            *(project.catalog, project.session.classes, project.source_table()),
            *(args.images, args.labels),
            read_as=reading.read_as(args),
            unlabelled=args.unlabelled,
        )
        with long_work(project.catalog.file_names) as (progress, cancelled):
            addition = request(progress, cancelled)
        classes_before = len(project.session.classes)
        if len(addition):
            embeddings = "" if args.embeddings is None else absolute(args.embeddings)
            if embeddings:
                load_embeddings(
                    embeddings, (*project.catalog.file_names, *addition.catalog.file_names)
                )
            project.add_images(addition, embeddings)
        new_classes = project.session.classes.names[classes_before:]
        images = len(project.catalog)
        warn((*project.place_risks, *addition.problems))
        gone = [project.catalog.file_names[i] for i in addition.vanished]
    tell(
        args.json,
        {
            "added": len(addition),
            "known": addition.known,
            "images": images,
            "vanished": gone,
            "new_classes": list(new_classes),
            "problems": problem_values(addition.problems),
        },
        [
            f"{count(len(addition), 'image')} added, {addition.known:,} were there already; "
            f"the project has {images:,} now.",
            *([f"New classes: {', '.join(new_classes)}."] if new_classes else []),
            *([f"{count(len(gone), 'image')} not there any more."] if gone else []),
            *(
                [f"They stay: alc undo does not take them back. Next: alc prepare {args.project}"]
                if len(addition)
                else []
            ),
        ],
    )
    return 0
