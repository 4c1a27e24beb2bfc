"""What stands between the parts of a sentence, as the user's language has it.

French puts a space before ``;`` and ``:``, Arabic and Chinese have commas of their own;
so nothing else in the window joins texts by these marks.
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication


def listing(parts: Iterable[str]) -> str:
    """``98 corrected, 2 confirmed``; empty parts are left out."""
    return _joined(QCoreApplication.translate("Joining", "{before}, {next}"), parts)


def clauses(parts: Iterable[str]) -> str:
    """``98 suspects left; then 40 questions``; empty parts are left out."""
    return _joined(QCoreApplication.translate("Joining", "{before}; {next}"), parts)


def told_of(name: str, words: str) -> str:
    """``sign0042.png: birch``."""
    return QCoreApplication.translate("Joining", "{name}: {words}").format(name=name, words=words)


def _joined(pattern: str, parts: Iterable[str]) -> str:
    text = ""
    for part in filter(None, parts):
        text = pattern.format(before=text, next=part) if text else part
    return text
