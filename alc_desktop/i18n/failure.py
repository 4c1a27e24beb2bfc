"""Why something came to nothing, in words for the person at the screen."""

from __future__ import annotations

import traceback
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from alc_desktop.i18n.engine_texts import in_users_language, problem_text
from alc_engine.images.reading import ReadingNotClear
from alc_engine.runtime.errors import UserFixableError

if TYPE_CHECKING:
    from alc_engine.images.catalog import ImportProblem


@dataclass(frozen=True)
class Failure:
    """Why something came to nothing, in words for the person at the screen.

    Attributes
    ----------
    what, where, remedy : str
        As in `UserFixableError`, in the user's language; where and remedy may be empty.
    details : str
        A traceback, for whoever mends the program; empty for what the user can mend.
    error : UserFixableError or None
        The error itself, where a page can offer more than words.
    """

    what: str
    where: str = ""
    remedy: str = ""
    details: str = ""
    error: UserFixableError | None = None

    @classmethod
    def of(cls, error: BaseException) -> Failure:
        """The failure that an exception stands for."""
        if isinstance(error, UserFixableError):
            return cls(
                in_users_language(error.what),
                in_users_language(error.where),
                in_users_language(error.remedy, offered=isinstance(error, ReadingNotClear)),
                error=error,
            )
        return mistake("".join(traceback.format_exception(error)))

    @classmethod
    def of_problems(cls, problems: Sequence[ImportProblem]) -> Failure:
        """The first of some problems; the others are its details."""
        first, *rest = problems
        return cls(
            in_users_language(first.what),
            in_users_language(first.where),
            in_users_language(first.remedy),
            "\n".join(map(problem_text, rest)),
        )


def mistake(details: str) -> Failure:
    """A failure that is not the user's to mend."""
    return Failure(
        QCoreApplication.translate("Failure", "The program made a mistake."),
        remedy=QCoreApplication.translate(
            "Failure", "No answer is lost. Try again; if it comes back, report the details."
        ),
        details=details,
    )
