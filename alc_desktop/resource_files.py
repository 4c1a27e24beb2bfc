"""Where the files of `resources` lie."""

from __future__ import annotations

from pathlib import Path

import alc_desktop


def resource_folder(name: str) -> Path:
    """A folder of `resources`: inside the package once installed, beside it in a checkout."""
    package = Path(alc_desktop.__file__).parent
    installed = package / "resources"
    return (installed if installed.is_dir() else package.parent / "resources") / name
