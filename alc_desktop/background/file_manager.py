"""Hands files over to the desktop: its file manager, and the programs that open them.

No shell reads a name, so none of its characters means anything. Programs are
started and left to themselves.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from PySide6.QtCore import QProcess, QUrl
from PySide6.QtGui import QDesktopServices

_PATIENCE = 2000
"""Milliseconds for a file manager to answer on the bus."""


class FileManager:
    """The desktop's; each method says whether it was taken."""

    def open(self, path: Path) -> bool:
        """Open a file in the program that the desktop has for it."""
        return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

    def show(self, path: Path) -> bool:
        """Show a file selected in its folder; the folder alone where that can't be done."""
        ways = {"win32": _explorer, "darwin": _finder}
        if ways.get(sys.platform, _on_the_bus)(path):
            return True
        return self.open(path.parent)


def _explorer(path: Path) -> bool:
    """Explorer reads its line itself: the path in quotes, which no path of Windows can hold."""
    process = QProcess()
    windows = Path(os.environ.get("SYSTEMROOT", r"C:\Windows"))  # not one that lies elsewhere
    process.setProgram(str(windows / "explorer.exe"))
    process.setNativeArguments(f'/select,"{path}"')  # type: ignore[attr-defined]  # Windows alone
    return bool(process.startDetached()[0])


def _finder(path: Path) -> bool:
    return bool(QProcess.startDetached("/usr/bin/open", ["-R", str(path)])[0])


def _on_the_bus(path: Path) -> bool:
    """Ask the file manager of a free desktop (org.freedesktop.FileManager1)."""
    try:
        from PySide6.QtDBus import QDBus, QDBusConnection, QDBusMessage
    except ImportError:
        return False
    bus = QDBusConnection.sessionBus()
    if not bus.isConnected():
        return False
    name = "org.freedesktop.FileManager1"
    call = QDBusMessage.createMethodCall(name, "/org/freedesktop/FileManager1", name, "ShowItems")
    call.setArguments([[url_text(path)], ""])
    answer = bus.call(call, QDBus.CallMode.Block, _PATIENCE)
    return answer.type() == QDBusMessage.MessageType.ReplyMessage


def url_text(path: Path) -> str:
    """The address of a file, every special character of its name written as a number."""
    return QUrl.fromLocalFile(str(path)).toString(QUrl.ComponentFormattingOption.FullyEncoded)
