"""The start menu of Windows, and the registry for what a double click opens."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QFile, QSettings

from alc_desktop.system_menu import NAME
from alc_desktop.system_menu.icon_file import SIDES, app_picture

_KIND, _SUFFIX = "ALCDesktop.Project", ".alc"


class WindowsMenu:
    r"""Keys below ``HKEY_CURRENT_USER\Software\Classes``, and a shortcut in the start menu.

    Parameters
    ----------
    command : sequence of str
    programs : Path, optional
        Folder of the start menu. Default: the user's.
    classes : callable, optional
        Opens the classes of the registry. Default: the user's.
    tell : callable, optional
        Tells Explorer that kinds of files changed.
    """

    def __init__(
        self,
        command: Sequence[str],
        programs: Path | None = None,
        classes: Callable[[], QSettings] | None = None,
        tell: Callable[[], None] | None = None,
    ) -> None:
        self._command = command
        roaming = os.environ.get("APPDATA", str(Path.home() / "AppData/Roaming"))
        self._programs = programs or Path(roaming) / "Microsoft/Windows/Start Menu/Programs"
        self._classes = classes or _user_classes
        self._tell = tell or _tell_explorer
        self._shortcut = self._programs / f"{NAME}.lnk"
        local = os.environ.get("LOCALAPPDATA", str(Path.home() / "AppData/Local"))
        self._icon = (Path(local) if programs is None else programs) / "alc-desktop" / "alc.ico"

    def add(self) -> list[Path]:
        """Write the keys, the icon and the shortcut."""
        self._icon.parent.mkdir(parents=True, exist_ok=True)
        app_picture().save(self._icon, "ICO", sizes=[(side, side) for side in SIDES])
        program = " ".join(f'"{part}"' for part in self._command)
        classes = self._classes()
        classes.setValue(f"{_SUFFIX}/.", _KIND)
        classes.setValue(f"{_KIND}/.", NAME)
        classes.setValue(f"{_KIND}/DefaultIcon/.", f'"{self._icon}"')
        classes.setValue(f"{_KIND}/shell/open/command/.", f'{program} "%1"')
        classes.sync()
        self._tell()
        written = [self._icon]
        # A shortcut of Qt holds no arguments, so it has to be a program of its own.
        if len(self._command) == 1:
            self._programs.mkdir(parents=True, exist_ok=True)
            self._shortcut.unlink(missing_ok=True)
            if QFile.link(self._command[0], str(self._shortcut)):
                written.append(self._shortcut)
        return written

    def remove(self) -> None:
        """Delete them; another program's claim to the suffix is left alone."""
        classes = self._classes()
        if classes.value(f"{_SUFFIX}/.") == _KIND:
            classes.remove(_SUFFIX)
        classes.remove(_KIND)
        classes.sync()
        self._tell()
        self._shortcut.unlink(missing_ok=True)
        shutil.rmtree(self._icon.parent, ignore_errors=True)

    def holds(self) -> bool:
        """Whether the kind of file is this program's."""
        return bool(self._classes().value(f"{_SUFFIX}/.") == _KIND)


def _user_classes() -> QSettings:
    return QSettings("HKEY_CURRENT_USER\\Software\\Classes", QSettings.Format.NativeFormat)


def _tell_explorer() -> None:
    import ctypes

    changed, flush = 0x08000000, 0x1000
    shell = ctypes.windll.shell32  # type: ignore[attr-defined]  # Windows alone
    shell.SHChangeNotify(changed, flush, None, None)
