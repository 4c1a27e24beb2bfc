"""How a folder or a table was read: what was understood, and what the user says instead.

A `Reading` is proposed by looking at the source, shown in a few lines, and
corrected field by field with a `ReadAs`; the same readers apply it for a new
project, for answers, and for the window.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from alc_engine.runtime.errors import UserFixableError
from alc_engine.runtime.messages import NOTHING, Message


class Kind(StrEnum):
    """What the labels were read from."""

    FOLDERS = "folder per class"
    UNLABELLED = "images without labels"
    DELIMITED = "CSV"
    JSON_LINES = "JSON Lines"
    JSON = "JSON"
    LABEL_STUDIO = "Label Studio tasks"
    FIFTYONE = "FiftyOne labels"
    PARQUET = "Parquet"


class Way(StrEnum):
    """How a listed path was found where it is not there as it is written."""

    TABLE = "table folder"
    """Relative to the folder of the table."""
    ADDRESS = "address"
    """``file://``, ``https://`` and the like, read as a path."""
    ELSEWHERE = "elsewhere"
    """Without the folders of another place at its beginning."""
    BELOW = "below"
    """In a folder below the one that it is relative to."""
    PERCENT = "percent"
    """With ``%20`` and the like read as the signs they stand for."""
    LETTERS = "letters"
    """With its letters composed in another way."""
    CASE = "case"
    """In another letter case."""
    ENDING = "ending"
    """With the ending of the file."""


@dataclass(frozen=True)
class ReadAs:
    """What the user says of a source; None and empty: as it is found.

    Attributes
    ----------
    encoding : str or None
        A name that Python knows.
    delimiter : str or None
        One of `formats.delimited.DELIMITERS`.
    header : bool or None
        Whether the first row names the columns.
    path_column, label_column : str or None
    class_names : Path or None
        A file that names the classes of a table with numbers as labels.
    class_level : int or None
        Which folder is the class: 1 for the folders directly in the images folder.
    split_level : int or None
        Which folder is the part of the data set (train, test); 0 for none.
    follow_links : bool
        Whether links may lead to other folders and out of the images folder.
    merges : tuple of (str, str)
        Labels to read as another one; as ``""``: as no label.
    """

    encoding: str | None = None
    delimiter: str | None = None
    header: bool | None = None
    path_column: str | None = None
    label_column: str | None = None
    class_names: Path | None = None
    class_level: int | None = None
    split_level: int | None = None
    follow_links: bool = False
    merges: tuple[tuple[str, str], ...] = ()


AS_FOUND = ReadAs()
"""The user says nothing."""


@dataclass(frozen=True)
class Choice:
    """One way to read something that can be read in several.

    Attributes
    ----------
    value : str
        What to say in `ReadAs`.
    samples : tuple of str
        What is read then.
    """

    value: str
    samples: tuple[str, ...]


@dataclass(frozen=True)
class FoundPaths:
    """Paths that were found in one way; `listed` in the table is `file_name` in the folder."""

    way: Way
    count: int
    listed: str
    file_name: str


@dataclass(frozen=True)
class Level:
    """The folders at one depth below the images folder, some of their names, and how many."""

    number: int
    names: tuple[str, ...]
    count: int


@dataclass(frozen=True)
class Reading:
    """What a source was understood to be.

    Attributes
    ----------
    kind : Kind
    encoding : str
        Empty where there is no text.
    encoding_choices : tuple of Choice
        Encodings that fit, the one that was taken first, with class names or paths as
        they read then; empty where the bytes leave no doubt.
    delimiter : str
        Empty where there is none.
    header : bool
        Whether the first row names the columns.
    columns : tuple of str
        Of the table, in its order; empty for folders.
    path_column, label_column : str
        The ones that were used.
    class_columns : tuple of str
        Where each class has a column of its own; `label_column` is empty then.
    named_by_content : bool
        Whether a column bears none of the usual names: it was told by what is in it,
        or by the user.
    paths : tuple of FoundPaths
        Paths that are not there as they are written.
    levels : tuple of Level
        Of a folder, outermost first.
    class_level, split_level : int
        0: none.
    splits : tuple of str
    followed_links : bool
    links_left_out : int
    """

    kind: Kind
    encoding: str = ""
    encoding_choices: tuple[Choice, ...] = ()
    delimiter: str = ""
    header: bool = True
    columns: tuple[str, ...] = ()
    path_column: str = ""
    label_column: str = ""
    class_columns: tuple[str, ...] = ()
    named_by_content: bool = False
    paths: tuple[FoundPaths, ...] = ()
    levels: tuple[Level, ...] = ()
    class_level: int = 0
    split_level: int = 0
    splits: tuple[str, ...] = ()
    followed_links: bool = False
    links_left_out: int = 0


def merged_label(label: str, merges: Mapping[str, str]) -> str:
    """What `label` is read as, where the user merges spellings; each step is taken once."""
    left = dict(merges)
    while label in left:
        label = left.pop(label)
    return label


class ReadingNotClear(UserFixableError):
    """A source can be read in several ways, and only the user knows which is meant.

    Attributes
    ----------
    asked : str
        Field of `ReadAs` that settles it.
    choices : tuple of Choice
        The likeliest first.
    """

    def __init__(
        self,
        what: Message,
        where: Message = NOTHING,
        remedy: Message = NOTHING,
        asked: str = "",
        choices: tuple[Choice, ...] = (),
    ) -> None:
        super().__init__(what, where, remedy)
        self.asked = asked
        self.choices = choices
        self.args = (what, where, remedy, asked, choices)  # what pickle calls the class with


class LinksLeftOut(UserFixableError):
    """There are no images but those that links lead to, which are followed on request only."""
