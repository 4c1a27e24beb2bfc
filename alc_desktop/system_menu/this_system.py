"""The menu of the system that this runs on."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Protocol

from alc_desktop.system_menu.linux import LinuxMenu
from alc_desktop.system_menu.macos import MacMenu
from alc_desktop.system_menu.windows import WindowsMenu


class SystemMenu(Protocol):
    """The menu of one system."""

    def add(self) -> list[Path]:
        """Put the program there; where something was written."""

    def remove(self) -> None:
        """Take away all that `add` put there; it is no error if nothing is there."""

    def holds(self) -> bool:
        """Whether the program is there."""


def system_menu() -> SystemMenu:
    """That of the system this runs on."""
    command = start_command()
    if sys.platform == "win32":
        return WindowsMenu(command)
    if sys.platform == "darwin":
        return MacMenu(command)
    return LinuxMenu(command)


def start_command() -> tuple[str, ...]:
    """What starts this installation of the program."""
    if getattr(sys, "frozen", False):
        return (sys.executable,)
    here = Path(sys.executable).parent
    for name in ("alc-desktop.exe", "alc-desktop"):
        if (here / name).is_file():
            return (str(here / name),)
    return sys.executable, "-m", "alc_desktop"
