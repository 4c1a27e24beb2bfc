"""The menu of a free desktop, by the files of freedesktop.org."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from pathlib import Path

from alc_desktop.resource_files import resource_folder
from alc_desktop.system_menu.told_programs import run_if_there

_KIND = "application/x-alc-project"


class LinuxMenu:
    """Files below ``$XDG_DATA_HOME``, as freedesktop.org says.

    Parameters
    ----------
    command : sequence of str
        What starts the program.
    data : Path, optional
        Default: the user's.
    run : callable, optional
        Calls a program; its absence is no error.
    """

    def __init__(
        self,
        command: Sequence[str],
        data: Path | None = None,
        run: Callable[[Sequence[str]], None] | None = None,
    ) -> None:
        self._command, self._run = command, run or run_if_there
        usual = os.environ.get("XDG_DATA_HOME") or Path.home() / ".local/share"
        self._data = data or Path(usual)
        self._entry = self._data / "applications/alc-desktop.desktop"
        self._kind = self._data / "mime/packages/alc-desktop.xml"
        self._icon = self._data / "icons/hicolor/scalable/apps/alc-desktop.svg"

    def add(self) -> list[Path]:
        """Write entry, kind of file and icon, and say so to the desktop."""
        system = resource_folder("system")
        entry = (system / "alc-desktop.desktop").read_text(encoding="utf-8")
        command = " ".join(_in_quotes(part) for part in self._command)
        entry = entry.replace("Exec=alc-desktop", f"Exec={command}")
        kind = (system / "alc-project.xml").read_text(encoding="utf-8")
        icon = (resource_folder("icons") / "app.svg").read_text(encoding="utf-8")
        for path, text in ((self._entry, entry), (self._kind, kind), (self._icon, icon)):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        self._renew()
        self._run(("xdg-mime", "default", self._entry.name, _KIND))
        return [self._entry, self._kind, self._icon]

    def remove(self) -> None:
        """Delete the files."""
        for path in (self._entry, self._kind, self._icon):
            path.unlink(missing_ok=True)
        self._renew()

    def holds(self) -> bool:
        """Whether the entry is there."""
        return self._entry.is_file()

    def _renew(self) -> None:
        if self._kind.parent.is_dir():
            self._run(("update-mime-database", str(self._kind.parent.parent)))
        if self._entry.parent.is_dir():
            self._run(("update-desktop-database", str(self._entry.parent)))


def _in_quotes(part: str) -> str:
    """An argument of ``Exec=``, whose quoting is its own."""
    for sign in ("\\", '"', "`", "$"):
        part = part.replace(sign, f"\\{sign}")
    return '"' + part.replace("\\", "\\\\").replace("%", "%%") + '"'
