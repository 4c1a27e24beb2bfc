"""An application of the user's own, as macOS wants one for its launcher and for a double click."""

from __future__ import annotations

import plistlib
import shutil
from collections.abc import Callable, Sequence
from pathlib import Path

from alc_desktop.system_menu import NAME
from alc_desktop.system_menu.icon_file import app_picture
from alc_desktop.system_menu.told_programs import run_if_there

_LAUNCH_SERVICES = (
    "/System/Library/Frameworks/CoreServices.framework/Frameworks/LaunchServices.framework/Support"
)


class MacMenu:
    """An application of the user's that starts this installation.

    Parameters
    ----------
    command : sequence of str
    applications : Path, optional
        Default: the user's.
    run : callable, optional
        Calls a program; its absence is no error.
    """

    def __init__(
        self,
        command: Sequence[str],
        applications: Path | None = None,
        run: Callable[[Sequence[str]], None] | None = None,
    ) -> None:
        self._command, self._run = command, run or run_if_there
        self._bundle = (applications or Path.home() / "Applications") / f"{NAME}.app"

    def add(self) -> list[Path]:
        """Make the application, and have the system look at it."""
        contents = self._bundle / "Contents"
        for folder in ("MacOS", "Resources"):
            (contents / folder).mkdir(parents=True, exist_ok=True)
        program = contents / "MacOS" / "alc-desktop"
        command = " ".join(_for_shell(part) for part in self._command)
        program.write_text(f'#!/bin/sh\nexec {command} "$@"\n', encoding="utf-8")
        program.chmod(0o755)
        app_picture().save(contents / "Resources" / "alc.icns", "ICNS")
        (contents / "Info.plist").write_bytes(plistlib.dumps(bundle_information()))
        self._run((f"{_LAUNCH_SERVICES}/lsregister", "-f", str(self._bundle)))
        return [self._bundle]

    def remove(self) -> None:
        """Delete the application."""
        self._run((f"{_LAUNCH_SERVICES}/lsregister", "-u", str(self._bundle)))
        shutil.rmtree(self._bundle, ignore_errors=True)

    def holds(self) -> bool:
        """Whether the application is there."""
        return self._bundle.is_dir()


def bundle_information() -> dict[str, object]:
    """What macOS reads of the application: its name, and that it owns ``.alc`` files."""
    identifier = "org.alc-desktop.project"
    return {
        "CFBundleName": NAME,
        "CFBundleDisplayName": NAME,
        "CFBundleIdentifier": "org.alc-desktop.alc-desktop",
        "CFBundleExecutable": "alc-desktop",
        "CFBundleIconFile": "alc.icns",
        "CFBundlePackageType": "APPL",
        "NSHighResolutionCapable": True,
        "CFBundleDocumentTypes": [
            {
                "CFBundleTypeName": f"{NAME} project",
                "CFBundleTypeRole": "Editor",
                "LSHandlerRank": "Owner",
                "LSItemContentTypes": [identifier],
                "CFBundleTypeIconFile": "alc.icns",
            }
        ],
        "UTExportedTypeDeclarations": [
            {
                "UTTypeIdentifier": identifier,
                "UTTypeDescription": f"{NAME} project",
                "UTTypeConformsTo": ["public.data"],
                "UTTypeTagSpecification": {"public.filename-extension": ["alc"]},
            }
        ],
    }


def _for_shell(part: str) -> str:
    return "'" + part.replace("'", "'\\''") + "'"
