"""Files and folders that systems and programs keep among the user's: never part of a data set."""

from __future__ import annotations

_HIDDEN_IN_SILENCE = frozenset({"thumbs.db", "desktop.ini", "ehthumbs.db"})

SYSTEM_FOLDERS = frozenset(
    {
        *("@eadir", "#recycle", "$recycle.bin", "lost+found"),
        *("system volume information", "__macosx", "@recycle", "@tmp", "#snapshot"),
        *(".thumbnails", ".trash", ".trashes", "__pycache__"),
    }
)
"""In lower case: thumbnails of network drives, recycle bins, what a file check found ..."""


def is_hidden(name: str) -> bool:
    """Whether an entry is passed over without a word, as file managers do."""
    return name.startswith(".") or name.lower() in _HIDDEN_IN_SILENCE


def is_system_folder(name: str) -> bool:
    """Whether a folder of that name holds copies and leavings, not images of the user."""
    return name.lower() in SYSTEM_FOLDERS or name.lower().startswith(".trash-")


def is_system_entry(name: str) -> bool:
    """Either of both."""
    return is_hidden(name) or is_system_folder(name)
