"""`alc answer`: take in an expert's table as one operation, and say what it changed."""

from __future__ import annotations

import argparse
from dataclasses import replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from alc_engine.cli import arguments, reading
from alc_engine.cli.console import count, problem_values, tell, warn
from alc_engine.errors import UserFixableError
from alc_engine.formats import MatchedAnswers, read_answers
from alc_engine.formats.project_images import ProjectImages
from alc_engine.labels import LabelStore, Status, Verdict
from alc_engine.project import Project

_STATUS = {Verdict.UNSURE: Status.UNSURE, Verdict.EXCLUDE: Status.EXCLUDED}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments of `alc answer`."""
    arguments.project(parser)
    parser.add_argument(
        "answers",
        metavar="ANSWERS.csv",
        type=Path,
        help="a table with the columns file_name, label and, if you like, status "
        "(confirmed, corrected, unsure, excluded)",
    )
    reading.add_table_arguments(
        parser.add_argument_group("how it is read, where that is not found out right")
    )
    parser.add_argument("--reviewer", metavar="NAME", default="", help="who answered")
    arguments.as_json(parser)
    arguments.example(
        parser,
        """
        alc answer cats.alc batch.csv --reviewer Ada

        Good rows go in together, as one operation that one undo takes back. Rows
        that can't go in are listed, and the exit status is 1 then.
        """,
    )


def run(args: argparse.Namespace) -> int:
    """Apply the rows that say something new; 1 if a row was refused."""
    with Project.open(args.project) as project:
        session = project.session
        images = ProjectImages(project.catalog)
        table = read_answers(args.answers, reading.read_as(args), images.is_image)
        _refuse_source(args.answers, project.catalog.source_table)
        matched = table.match(project.catalog, session.classes)
        new = _new(matched, session.labels)
        if new.any():
            session.review(
                matched.image_ids[new],
                [v for v, is_new in zip(matched.verdicts, new, strict=True) if is_new],
                matched.class_ids[new],
                reviewer=args.reviewer,
            ).saved.result()
        status = session.labels.status[matched.image_ids[new]]
        counts = {word.name.lower(): int((status == word).sum()) for word in list(Status)[1:]}
        same = int((~new).sum())
        waiting = len(session.waiting)
    warn((*project.place_risks, *matched.problems))
    tell(
        args.json,
        {
            "changed": int(new.sum()),
            **counts,
            "unchanged": same,
            "without_answer": table.unanswered,
            "refused": len(matched.problems),
            "waiting": waiting,
            "reading": reading.reading_values(replace(table.reading, paths=matched.paths)),
            "problems": problem_values(matched.problems),
        },
        [
            *reading.reading_lines(replace(table.reading, paths=matched.paths)),
            f"{count(int(new.sum()), 'answer')} saved: "
            + ", ".join(f"{number:,} {word}" for word, number in counts.items())
            + ".",
            f"{count(same, 'row')} said what was known already, "
            f"{table.unanswered:,} had no answer, {len(matched.problems):,} refused.",
            f"{count(waiting, 'image')} of the current batch still to be answered."
            if session.round
            else "No batch was asked yet: alc round.",
        ],
    )
    return 1 if matched.problems else 0


def _refuse_source(answers: Path, source: Path | None) -> None:
    """The table of given labels would confirm every one of them, wrong ones included."""
    if source is not None and source.exists() and answers.samefile(source):
        raise UserFixableError(
            "This is the table that the given labels came from, not an expert's answers.",
            where=str(answers),
            remedy="If an expert did go through every row, hand in a copy under another name.",
        )


def _new(matched: MatchedAnswers, labels: LabelStore) -> NDArray[np.bool_]:
    """(K,) bool: answers that differ from the standing one of their image."""
    new = np.ones(len(matched.image_ids), dtype=bool)
    for row, (image_id, verdict, class_id) in enumerate(
        zip(matched.image_ids, matched.verdicts, matched.class_ids, strict=True)
    ):
        review = labels.reviews.get(int(image_id))
        if review is None:
            continue
        if verdict is Verdict.LABEL:
            new[row] = review.class_id != class_id
        else:
            new[row] = review.status is not _STATUS[verdict]
    return new
