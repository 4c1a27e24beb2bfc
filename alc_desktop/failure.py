"""Why something came to nothing, in words for the person at the screen."""

from __future__ import annotations

import traceback
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from alc_engine.errors import UserFixableError


@dataclass(frozen=True)
class Failure:
    """Why something came to nothing, in words for the person at the screen.

    Attributes
    ----------
    what, where, remedy : str
        As in `UserFixableError`; where and remedy may be empty.
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
            return cls(error.what, error.where, error.remedy, error=error)
        return mistake("".join(traceback.format_exception(error)))


def mistake(details: str) -> Failure:
    """A failure that is not the user's to mend."""
    return Failure(
        QCoreApplication.translate("Failure", "The program made a mistake."),
        remedy=QCoreApplication.translate(
            "Failure", "No answer is lost. Try again; if it comes back, report the details."
        ),
        details=details,
    )
