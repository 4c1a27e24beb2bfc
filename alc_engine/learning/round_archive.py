"""Where finished rounds are kept: what a session asks of it, and the one in memory."""

from __future__ import annotations

from typing import Protocol

from alc_engine.learning.audit import Draws
from alc_engine.learning.evidence import Asked
from alc_engine.learning.rounds import RoundResult


class RoundArchive(Protocol):
    """Where finished rounds are kept, so that work resumes where it stopped."""

    def save(self, result: RoundResult) -> None:
        """Keep a finished round."""
        ...

    def latest(self) -> RoundResult | None:
        """The round finished last, or None."""
        ...

    def asked(self, before: int) -> Asked:
        """What the rounds before this one said of the labels they asked about."""
        ...

    def draws(self, before: int) -> tuple[Draws, ...]:
        """What the rounds before this one drew by chance, oldest first."""
        ...


class MemoryRoundArchive:
    """Keeps the last round as long as the process lives: for experiments and tests."""

    def __init__(self) -> None:
        self._latest: RoundResult | None = None

    def save(self, result: RoundResult) -> None:
        """Keep `result` in place of the one before."""
        self._latest = result

    def latest(self) -> RoundResult | None:
        """The round saved last."""
        return self._latest

    def asked(self, before: int) -> Asked:
        """Nothing: no round but the last is kept."""
        return Asked.nothing()

    def draws(self, before: int) -> tuple[Draws, ...]:
        """Nothing, for the same reason."""
        return ()
