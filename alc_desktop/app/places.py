"""Where the user's files are, for a program that works in a folder of its own (`launching`).

What is typed without a folder is meant from the user's home; dialogs that choose a
file open where the last one was chosen.
"""

from __future__ import annotations

from pathlib import Path

_last: list[Path] = []


def typed(text: str) -> Path:
    """The absolute path of what was typed."""
    return Path.home() / Path(text.strip()).expanduser()


def last_folder() -> str:
    """The folder in which a file was chosen last; the user's home before that."""
    return str(_last[-1] if _last else Path.home())


def remember(chosen: str) -> Path:
    """Take up what was chosen in a dialog; the next one opens there."""
    path = Path(chosen)
    _last[:] = [path.parent]
    return path
