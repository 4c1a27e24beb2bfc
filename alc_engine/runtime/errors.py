"""Errors the engine raises on purpose.

Errors that the user can mend are a type of their own, told apart from bugs:
the command line prints them and exits with status 1, the application shows
them as a message. Anything that is not an `AlcError` is a bug.
"""

from __future__ import annotations


class AlcError(Exception):
    """Base of every error that the engine raises on purpose."""


class UserFixableError(AlcError):
    """Something the user can mend: what is wrong, where, and the remedy.

    Parameters
    ----------
    what : str
        One sentence: what is wrong.
    where : str
        File, row, column or image it concerns; empty if it concerns none.
    remedy : str
        One sentence: what the user can do about it. A choice of how to read something is
        named by its field in `ReadAs`, see `reading.with_choices`.
    """

    def __init__(self, what: str, where: str = "", remedy: str = "") -> None:
        super().__init__(what, where, remedy)
        self.what = what
        self.where = where
        self.remedy = remedy

    def __str__(self) -> str:
        parts = [self.what]
        if self.where:
            parts.append(f"Where: {self.where}")
        if self.remedy:
            parts.append(f"Remedy: {self.remedy}")
        return "\n".join(parts)


class Cancelled(AlcError):
    """The user cancelled a request; nothing was changed."""
