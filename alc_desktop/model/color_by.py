"""What the map may be coloured by; kept from one start to the next."""

from __future__ import annotations

from enum import StrEnum


class ColorBy(StrEnum):
    """What the colours of the map stand for."""

    ENTROPY = "entropy"
    CLASS = "class"
    SUSPICION = "suspicion"
    ANSWERS = "answers"
