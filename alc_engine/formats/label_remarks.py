"""What about the labels themselves deserves a look before they become classes.

Nothing here changes a label. Each remark says what may have happened to the table
and what the user can do.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from alc_engine.images.catalog import ImportProblem
from alc_engine.runtime.messages import Message, Option, say

_MISSING = frozenset(
    {"na", "n/a", "#n/a", "nan", "none", "null", "nil", "missing", "unlabelled", "unlabeled"}
    | {"-", "--", "?", "<na>", "undefined", "#ref!", "#name?", "#value!", "#null!"}
)
_MONTHS = "jan|feb|mar|mär|mrz|apr|may|mai|jun|jul|aug|sep|sept|oct|okt|nov|dec|dez"
_DATE = re.compile(
    rf"\d{{4}}-\d\d?-\d\d?([ T]\d\d:\d\d(:\d\d)?)?|\d\d?[./]\d\d?[./](\d{{4}}|\d\d)"
    rf"|\d{{1,2}}[. \-]+({_MONTHS})[a-z]*\.?([ \-]\d{{2,4}})?|({_MONTHS})[ \-]\d{{2,4}}",
    re.IGNORECASE,
)
_BETWEEN_LABELS = re.compile(r"\s*[|;,+]\s*")
_SHOWN = 5
_FEW = 20
"""Images up to which a class for each is nothing odd."""


def means_no_label(name: str) -> bool:
    """Whether a class of that name may stand for a missing label."""
    return name.strip().casefold() in _MISSING


def label_remarks(where: Message, labels: Mapping[str, str]) -> list[ImportProblem]:
    """What is odd about the labels of some images.

    Parameters
    ----------
    where : Message
        The table, or the folder.
    labels : mapping of str to str
        Label of each image by its file name; empty for an unlabelled one.
    """
    counts = Counter(label for label in labels.values() if label)
    return [
        remark
        for remarks in (_missing, _yes_or_no, _dates, _several, _one_each)
        for remark in remarks(where, counts)
    ]


def _missing(where: Message, counts: Counter[str]) -> Iterator[ImportProblem]:
    names = list(filter(means_no_label, counts))
    if names:
        images = sum(counts[name] for name in names)
        yield ImportProblem(
            where,
            say(
                "The labels of {images} images may mean that they have none: {names}. They go "
                "in as classes.",
                images=images,
                names=_listed(names),
            ),
            say("If so, read them as no label {option}.", option=Option("merges", f"{names[0]}=")),
        )


def _yes_or_no(where: Message, counts: Counter[str]) -> Iterator[ImportProblem]:
    values = [name for name in counts if name.strip().casefold() in ("true", "false")]
    if values and len(values) < len(counts):
        yield ImportProblem(
            where,
            say(
                "Among other classes there is {values}, a value of yes or no.",
                values=_listed(values),
            ),
            say("Look at these rows: perhaps their label was lost, or stands in another column."),
        )


def _dates(where: Message, counts: Counter[str]) -> Iterator[ImportProblem]:
    dates = [name for name in counts if _DATE.fullmatch(name.strip())]
    if dates:
        yield ImportProblem(
            where,
            say(
                "Some classes are dates: {dates}. A spreadsheet may have made them of names.",
                dates=_listed(dates),
            ),
            say("If so, mend them in the table, with the column formatted as text."),
        )


def _several(where: Message, counts: Counter[str]) -> Iterator[ImportProblem]:
    pieces = {name: set(_BETWEEN_LABELS.split(name.strip())) - {""} for name in counts}
    shared = Counter(piece for parts in pieces.values() for piece in parts)
    several = [
        name
        for name, parts in pieces.items()
        if len(parts) > 1 and ("|" in name or all(shared[piece] > 1 for piece in parts))
    ]
    if several:
        images = sum(counts[name] for name in several)
        yield ImportProblem(
            where,
            say(
                "The labels of {images} images look like several labels: {labels}. Each goes "
                "in as a class of its own.",
                images=images,
                labels=_listed(several),
            ),
            say("An image has one label here; choose one for each of these images."),
        )


def _one_each(where: Message, counts: Counter[str]) -> Iterator[ImportProblem]:
    if len(counts) > _FEW and max(counts.values()) == 1:
        yield ImportProblem(
            where,
            say("Each of the {count} labelled images has a class of its own.", count=len(counts)),
            say("Perhaps another column, or another level of folders, holds the label."),
        )


def _listed(names: list[str]) -> str:
    shown = ", ".join(f"'{name}'" for name in names[:_SHOWN])
    return f"{shown} …" if len(names) > _SHOWN else shown
