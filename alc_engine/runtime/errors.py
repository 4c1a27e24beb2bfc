"""Errors the engine raises on purpose.

Errors that the user can mend are a type of their own, told apart from bugs:
the command line prints them and exits with status 1, the application shows
them as a message. Anything that is not an `AlcError` is a bug.
"""

from __future__ import annotations

from alc_engine.runtime.messages import NOTHING, Message, say, sentences


class AlcError(Exception):
    """Base of every error that the engine raises on purpose."""


class UserFixableError(AlcError):
    """Something the user can mend: what is wrong, where, and the remedy.

    Parameters
    ----------
    what : Message
        One sentence: what is wrong.
    where : Message
        File, row, column or image it concerns; empty if it concerns none.
    remedy : Message
        One sentence: what the user can do about it. A choice of how to read something is
        an `Option` in it.
    """

    def __init__(self, what: Message, where: Message = NOTHING, remedy: Message = NOTHING) -> None:
        super().__init__(what, where, remedy)
        self.what = what
        self.where = where
        self.remedy = remedy

    @property
    def message(self) -> Message:
        """All of it, in up to three lines."""
        return sentences(
            self.what,
            self.where and say("Where: {place}", place=self.where),
            self.remedy and say("Remedy: {remedy}", remedy=self.remedy),
            between="\n",
        )

    def __str__(self) -> str:
        return str(self.message)


class Unsound(Exception):
    """What was read does not make sense.

    Attributes
    ----------
    why : Message
        In words that stand in a sentence.
    """

    def __init__(self, why: Message) -> None:
        super().__init__(why)
        self.why = why


class Cancelled(AlcError):
    """The user cancelled a request; nothing was changed."""
