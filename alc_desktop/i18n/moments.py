"""Moments of the log as people read them."""

from __future__ import annotations

from datetime import datetime


def clock_text(time: str) -> str:
    """A moment, ISO 8601, as the clock on the wall showed it, to the minute."""
    # `strftime` imports something at every call; the filter of the history makes 100,000.
    at = datetime.fromisoformat(time).astimezone()
    return f"{at.year:04}-{at.month:02}-{at.day:02} {at.hour:02}:{at.minute:02}"
