"""Answers of an expert from a table: ``file_name,label[,status]``.

Our own master export is such a table; its rows that nobody reviewed are no
answers, and those that somebody did say who, when and in which round. Of
answers that contradict each other none is taken: they are listed, and the
expert decides.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from alc_engine.formats.class_names import renamed_labels
from alc_engine.formats.delimited import Row
from alc_engine.formats.found_paths import PathTally
from alc_engine.formats.project_images import ProjectImages
from alc_engine.formats.tabular import STATUS_COLUMNS, IsImage, Table, looks_like_image, read_table
from alc_engine.images.catalog import ImageCatalog, ImportProblem
from alc_engine.images.reading import AS_FOUND, FoundPaths, ReadAs, Reading
from alc_engine.images.source_table import SourceTable
from alc_engine.labels.classes import Classes
from alc_engine.labels.store import UNLABELLED, Signature, Verdict
from alc_engine.runtime.errors import UserFixableError
from alc_engine.runtime.messages import Message, and_more, row_of, say, sentences

_VERDICTS = {
    "": Verdict.LABEL,
    "confirmed": Verdict.LABEL,
    "corrected": Verdict.LABEL,
    "labelled": Verdict.LABEL,
    "accepted": Verdict.ACCEPT,
    "unsure": Verdict.UNSURE,
    "excluded": Verdict.EXCLUDE,
}
_NO_ANSWER = "unreviewed"
_NO_ANSWERS = ("status", "given_label", "predicted_label", "reviewed_by")
"""Columns of our own tables that hold words, but not what an expert answered."""

_SAME_AS_GIVEN = "confirmed"
_NONE_GIVEN = "labelled"
_NAMED_CLASSES = 20  # in a message


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """One answer.

    Attributes
    ----------
    row : int
        Line of the table on which it begins; the first is 1.
    file_name : str
        With forward slashes.
    verdict : Verdict
    label : str
        The class the expert gave; empty unless the verdict gives one.
    signature : Signature
        Who gave it, when and in which round, as far as the table says so.
    """

    row: int
    file_name: str
    verdict: Verdict
    label: str
    signature: Signature = field(default_factory=Signature)


@dataclass(frozen=True, eq=False)
class MatchedAnswers:
    """K answers in terms of a project.

    Attributes
    ----------
    rows : (K,) int64
        Lines of the table.
    image_ids : (K,) int64
        Each at most once.
    verdicts : tuple of K Verdict
    class_ids : (K,) int64
        -1 unless the verdict gives one.
    problems : tuple of ImportProblem
        Everything that was left out.
    paths : tuple of FoundPaths
        How images were found whose paths are not the project's.
    signatures : tuple of K Signature
    """

    rows: NDArray[np.int64]
    image_ids: NDArray[np.int64]
    verdicts: tuple[Verdict, ...]
    class_ids: NDArray[np.int64]
    problems: tuple[ImportProblem, ...]
    paths: tuple[FoundPaths, ...] = ()
    signatures: tuple[Signature, ...] = ()


@dataclass(frozen=True)
class AnswerTable:
    """Answers as they stand in a table; nothing has been compared with a project yet.

    Attributes
    ----------
    path : Path
    reading : Reading
        How the table was read.
    rows : tuple of AnswerRow
        Each file name once.
    unanswered : int
        Rows without an answer: no label, or status ``unreviewed``.
    problems : tuple of ImportProblem
        Rows that can't be taken.
    """

    path: Path
    reading: Reading
    rows: tuple[AnswerRow, ...]
    unanswered: int
    problems: tuple[ImportProblem, ...]

    def match(
        self, catalog: ImageCatalog, classes: Classes, source: SourceTable | None = None
    ) -> MatchedAnswers:
        """Find the images and classes of a project that the answers name.

        The name of a merged class means the class it was merged into. An image may
        be named as in `source`, the user's own table, which is how exports name it.
        """
        image_ids: dict[AnswerRow, int] = {}
        spelled: dict[int, str] = {}
        contested: set[int] = set()
        problems = list(self.problems)
        images, tally = ProjectImages(catalog, source), PathTally()
        for row in self.rows:
            try:
                found = images.find(row.file_name)
                image_id = catalog.image_id(found.file_name)
                if row.verdict.gives_label and classes.find(row.label) < 0:
                    raise _no_such_class(row.label, classes.shown_names)
            except UserFixableError as error:
                problems.append(ImportProblem(_where(self.path, row), error.what, error.remedy))
            else:
                image_ids[row] = image_id
                known = spelled.setdefault(image_id, row.file_name)
                if tally.is_contested(row.file_name, known, found):
                    contested.add(image_id)
                tally.note(row.file_name, found)
        for row in [row for row, image_id in image_ids.items() if image_id in contested]:
            name = catalog.file_names[image_ids.pop(row)]
            problems.append(
                ImportProblem(
                    _where(self.path, row),
                    say(
                        "The path '{file_name}' may mean '{name}', and so may another path of the "
                        "table. No answer is taken for it.",
                        file_name=row.file_name,
                        name=name,
                    ),
                    say("Use the file names of the project, relative to its images folder."),
                )
            )
        kept, twice = _each_once(self.path, image_ids, image_ids.__getitem__)
        return MatchedAnswers(
            rows=np.array([row.row for row in kept], dtype=np.int64),
            image_ids=np.array([image_ids[row] for row in kept], dtype=np.int64),
            verdicts=tuple(row.verdict for row in kept),
            class_ids=np.array(
                [
                    classes.find(row.label) if row.verdict.gives_label else UNLABELLED
                    for row in kept
                ],
                dtype=np.int64,
            ),
            problems=(*problems, *twice),
            paths=tally.found,
            signatures=tuple(row.signature for row in kept),
        )


def read_answers(
    path: Path, read_as: ReadAs = AS_FOUND, is_image: IsImage = looks_like_image
) -> AnswerTable:
    """Read a table of answers.

    Parameters
    ----------
    path : Path
    read_as : ReadAs
        What the user says of the table.
    is_image : callable
        Whether a path means an image of the project; it tells the column of paths
        where no name says it.

    Raises
    ------
    ReadingNotClear
        If its encoding has to be asked for.
    UserFixableError
        If it can't be read, or lacks the column of paths or of labels.
    """
    table = read_table(path, read_as, is_image)
    path_at = table.path_column(read_as.path_column, is_image)
    label_at = table.label_column(read_as.label_column, path_at, _NO_ANSWERS)
    columns = AnswerColumns(table, path_at, label_at)
    problems = table.problems
    rows: list[AnswerRow] = []
    unanswered = 0
    for row in table.rows:
        try:
            answer = columns.answer(row)
        except UserFixableError as error:
            problems.append(ImportProblem(table.where(row.number), error.what, error.remedy))
            continue
        if answer is None:
            unanswered += 1
        else:
            rows.append(answer)
    changed = renamed_labels({row.label for row in rows if row.label}, read_as)
    if changed:
        rows = [replace(row, label=changed.get(row.label, row.label)) for row in rows]
        answered = [row for row in rows if row.label or not row.verdict.gives_label]
        unanswered += len(rows) - len(answered)
        rows = answered
    kept, twice = _each_once(path, rows, lambda answer: answer.file_name)
    reading = table.reading_with(path_at, label_at)
    return AnswerTable(path, reading, tuple(kept), unanswered, (*problems, *twice))


class AnswerColumns:
    """Where a table says what an expert answered, who it was, and when.

    Parameters
    ----------
    table : Table
    path_at : int
        Position of the column of paths.
    label_at : int or tuple of int
        That of the column of labels, or those of columns of which each is a class.
    """

    def __init__(self, table: Table, path_at: int, label_at: int | tuple[int, ...]) -> None:
        self._table = table
        self._path_at, self._label_at = path_at, label_at
        self._status_at = table.optional_column(STATUS_COLUMNS)
        self._given_at = table.optional_column(("given_label",))
        self._signed_at = [
            table.optional_column((name,))
            for name in ("reviewed_by", "reviewed_at", "round", "seconds_to_answer")
        ]
        self._words = {self._word(row) for row in table.rows}

    @property
    def tell_of_review(self) -> bool:
        """Whether the table says of its labels what an expert made of them, in our words."""
        known = {*_VERDICTS, _NO_ANSWER}
        return self._words <= known and not self._words <= {""}

    def answer(self, row: Row) -> AnswerRow | None:
        """The answer in a row; None if there is none yet.

        Raises
        ------
        UserFixableError
            If it says what can't be; without `where`.
        """
        status = "" if self._status_at is None else row.cells[self._status_at]
        path, label = row.cells[self._path_at], self._table.label(row, self._label_at)
        return _answer(row.number, path, label, status, self._signature(row))

    def given_label(self, row: Row) -> str | None:
        """The label that the image had before the answer in a row; None if it is no plain text."""
        label = self._table.label(row, self._label_at)
        word = self._word(row)
        if word == _NONE_GIVEN:
            return ""
        if word in ("", _NO_ANSWER, _SAME_AS_GIVEN):
            return label
        if self._given_at is not None:
            return row.cells[self._given_at]
        return "" if _VERDICTS.get(word, Verdict.UNSURE).gives_label else label

    def _word(self, row: Row) -> str:
        status = "" if self._status_at is None else row.cells[self._status_at]
        return (status or "").strip().lower()

    def _signature(self, row: Row) -> Signature:
        reviewer, time, round_text, seconds = (
            "" if at is None else (row.cells[at] or "").strip() for at in self._signed_at
        )
        return Signature(
            reviewer,
            time if moment(time) is not None else "",
            int(round_text) if round_text.isascii() and round_text.isdigit() else 0,
            _seconds(seconds),
        )


def moment(time: str) -> datetime | None:
    """A time of ours; None where it is none, as when a spreadsheet wrote it in its own way."""
    try:
        read = datetime.fromisoformat(time)
    except ValueError:
        return None
    return None if read.tzinfo is None else read


def _seconds(text: str) -> float | None:
    try:
        seconds = float(text.replace(",", "."))
    except ValueError:
        return None
    return seconds if 0 <= seconds < float("inf") else None


def _answer(
    number: int, path: str | None, label: str | None, status: str | None, signature: Signature
) -> AnswerRow | None:
    if path is None or label is None or status is None:
        raise UserFixableError(
            say("A value is not plain text."), remedy=say("Write it as plain text.")
        )
    if not path.strip():
        raise UserFixableError(say("The row names no image."), remedy=say("Fill in the file name."))
    word = status.strip().lower()
    if word == _NO_ANSWER:
        return None
    verdict = _VERDICTS.get(word)
    if verdict is None:
        raise UserFixableError(
            say("There is no status '{status}'.", status=status),
            remedy=say(
                "Write one of: {words}.",
                words=", ".join((*filter(None, _VERDICTS), _NO_ANSWER)),
            ),
        )
    if not verdict.gives_label:
        return AnswerRow(number, path, verdict, "", signature)
    if not label.strip():
        if word:
            raise UserFixableError(
                say("The status is '{word}', but there is no label.", word=word),
                remedy=say("Fill in the label."),
            )
        return None
    return AnswerRow(number, path, verdict, label, signature)


def _each_once(
    path: Path, rows: Iterable[AnswerRow], image: Callable[[AnswerRow], Hashable]
) -> tuple[list[AnswerRow], list[ImportProblem]]:
    """One answer an image: the first of equal ones, none of those that differ."""
    by_image: defaultdict[Hashable, list[AnswerRow]] = defaultdict(list)
    for row in rows:
        by_image[image(row)].append(row)
    kept, problems = [], []
    for same in by_image.values():
        first = same[0]
        if len({(row.verdict, row.label) for row in same}) == 1:
            kept.append(first)
            problems += [
                ImportProblem(
                    _where(path, row),
                    say(
                        "'{file_name}' is answered in row {row} already, in the same way; this "
                        "row is left out.",
                        file_name=row.file_name,
                        row=first.row,
                    ),
                    say("Delete one of the two rows."),
                )
                for row in same[1:]
            ]
        else:
            answers = sentences(
                *(
                    say(
                        "'{answer}' in row {row}", answer=row.label or str(row.verdict), row=row.row
                    )
                    for row in same
                ),
                between=", ",
            )
            problems.append(
                ImportProblem(
                    _where(path, first),
                    say(
                        "'{file_name}' has answers that differ: {answers}. None is taken.",
                        file_name=first.file_name,
                        answers=answers,
                    ),
                    say("Delete the rows that are wrong."),
                )
            )
    return kept, problems


def _where(path: Path, row: AnswerRow) -> Message:
    return row_of(path.name, row.row)


def _no_such_class(label: str, class_names: Sequence[str]) -> UserFixableError:
    named = ", ".join(f"'{name}'" for name in class_names[:_NAMED_CLASSES])
    more = len(class_names) - _NAMED_CLASSES
    return UserFixableError(
        say("There is no class '{label}' in this project.", label=label),
        remedy=say("The classes are: {names}.", names=and_more(named, more)),
    )
