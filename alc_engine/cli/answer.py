"""`alc answer`: take in an expert's table as one operation, and say what it changed."""

from __future__ import annotations

import argparse
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

from alc_engine.cli import arguments
from alc_engine.cli import reading_options as reading
from alc_engine.cli.console import count, problem_values, tell, warn
from alc_engine.formats import read_answers
from alc_engine.formats.answer_merge import Beside, ComparedAnswers, compare_answers
from alc_engine.formats.project_images import ProjectImages
from alc_engine.labels.store import Status
from alc_engine.project import Project
from alc_engine.runtime.errors import UserFixableError
from alc_engine.runtime.messages import say, verbatim

_LISTED = 20


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments of `alc answer`."""
    arguments.project(parser)
    parser.add_argument(
        "answers",
        metavar="ANSWERS.csv",
        type=Path,
        help="a table with the columns file_name, label and, if you like, status "
        "(confirmed, corrected, accepted, unsure, excluded)",
    )
    reading.add_table_arguments(
        parser.add_argument_group("how it is read, where that is not found out right")
    )
    parser.add_argument(
        "--reviewer", metavar="NAME", default="", help="who answered, where the table does not say"
    )
    parser.add_argument(
        "--replace",
        action="store_true",
        help="let answers of the table take the place of those that differ; without it they "
        "are listed, and you are asked",
    )
    arguments.as_json(parser)
    arguments.example(
        parser,
        """
        alc answer cats.alc batch.csv --reviewer Ada

        Good rows go in together, as one operation that one undo takes back. Rows
        that can't go in, or would replace an answer, are listed, and the exit
        status is 1 then. An export of this project is a table of answers, too: it
        keeps who answered, when and in which round, and an answer of it that is
        older than the one that stands is left out.
        """,
    )


def run(args: argparse.Namespace) -> int:
    """Apply the rows that say something new; 1 if a row was refused or may not replace."""
    with Project.open(args.project) as project:
        session = project.session
        source = project.source_table()
        images = ProjectImages(project.catalog, source)
        table = read_answers(args.answers, reading.read_as(args), images.is_image)
        _refuse_source(args.answers, project.catalog.source_table)
        matched = table.match(project.catalog, session.classes, source)
        compared = compare_answers(matched, session.labels)
        differing = _differing(compared, session.classes.names, project.catalog.file_names)
        replacing = bool(differing) and (args.replace or _agreed(differing))
        kinds = (Beside.NEW, Beside.REPLACING) if replacing else (Beside.NEW,)
        taken = compared.places(*kinds)
        if len(taken):
            session.review(
                matched.image_ids[taken],
                [matched.verdicts[place] for place in taken],
                matched.class_ids[taken],
                signatures=compared.signatures(taken, args.reviewer, session.round),
            ).saved.result()
        status = session.labels.status[matched.image_ids[taken]]
        counts = {word.name.lower(): int((status == word).sum()) for word in list(Status)[1:]}
        waiting = len(session.waiting)
    same, older = (len(compared.places(kind)) for kind in (Beside.SAME, Beside.OLDER))
    held_back = 0 if replacing else len(differing)
    warn((*project.place_risks, *project.problems, *matched.problems))
    if held_back and not sys.stdin.isatty():
        _list(differing)
    tell(
        args.json,
        {
            "changed": len(taken),
            **counts,
            "unchanged": same,
            "older": older,
            "replaced": len(differing) if replacing else 0,
            "not_replaced": [] if replacing else differing,
            "without_answer": table.unanswered,
            "refused": len(matched.problems),
            "waiting": waiting,
            "reading": reading.reading_values(replace(table.reading, paths=matched.paths)),
            "problems": problem_values(matched.problems),
        },
        [
            *reading.reading_lines(replace(table.reading, paths=matched.paths)),
            f"{count(len(taken), 'answer')} saved: "
            + ", ".join(f"{number:,} {word}" for word, number in counts.items())
            + ".",
            f"{count(same, 'row')} said what was known already, "
            f"{table.unanswered:,} had no answer, {len(matched.problems):,} refused.",
            *_more_lines(older, held_back, len(differing) if replacing else 0),
            f"{count(waiting, 'image')} of the current batch still to be answered."
            if session.round
            else "No batch was asked yet: alc round.",
        ],
    )
    return 1 if matched.problems or held_back else 0


def _more_lines(older: int, held_back: int, replaced: int) -> list[str]:
    lines = []
    if replaced:
        lines.append(f"{count(replaced, 'answer')} replaced; `alc undo` brings back the old ones.")
    if older:
        lines.append(f"{count(older, 'row')} older than what was decided since, left out.")
    if held_back:
        lines.append(
            f"{count(held_back, 'row')} would replace an answer and did not go in; "
            "add --replace if they should."
        )
    return lines


def _differing(
    compared: ComparedAnswers, class_names: tuple[str, ...], file_names: tuple[str, ...]
) -> list[dict[str, Any]]:
    """The answers that would be replaced: whose, when, and by what."""
    found = []
    for place in compared.places(Beside.REPLACING).tolist():
        review, told = compared.standing[place], compared.answers.signatures[place]
        assert review is not None
        verdict, class_id = compared.answers.verdicts[place], compared.answers.class_ids[place]
        labelled = review.class_id >= 0
        found.append(
            {
                "row": int(compared.answers.rows[place]),
                "file_name": file_names[compared.answers.image_ids[place]],
                "answer": class_names[review.class_id] if labelled else review.status.name.lower(),
                "by": review.reviewer,
                "at": review.time,
                "new": class_names[class_id] if verdict.gives_label else f"{verdict.value}",
                "new_by": told.reviewer,
                "new_at": told.time,
            }
        )
    return found


def _list(differing: list[dict[str, Any]]) -> None:
    for one in differing[:_LISTED]:
        told = " by ".join(filter(None, (f"'{one['new']}'", one["new_by"])))
        print(
            f"row {one['row']}: {one['file_name']}: '{one['answer']}' by "
            f"{one['by'] or 'nobody named'} at {one['at']} would become {told}",
            file=sys.stderr,
        )
    if len(differing) > _LISTED:
        print(f"... and {len(differing) - _LISTED:,} more.", file=sys.stderr)


def _agreed(differing: list[dict[str, Any]]) -> bool:
    """Ask a person; where none sits before the terminal, nobody has agreed."""
    if not sys.stdin.isatty():
        return False
    _list(differing)
    print(f"Replace {count(len(differing), 'answer')}? [y/N] ", end="", file=sys.stderr, flush=True)
    return sys.stdin.readline().strip().lower() in ("y", "yes")


def _refuse_source(answers: Path, source: Path | None) -> None:
    """The table of given labels would confirm every one of them, wrong ones included."""
    if source is not None and source.exists() and answers.samefile(source):
        raise UserFixableError(
            say("This is the table that the given labels came from, not an expert's answers."),
            where=verbatim(answers),
            remedy=say("If an expert did go through every row, hand in a copy under another name."),
        )
