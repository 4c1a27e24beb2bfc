"""Takes the program's own pictures, for README and guide.

``python -m alc_desktop.demo.pictures --out docs/pictures`` makes projects in a
temporary folder, works in a window without a screen, and grabs every page and
view on the way (`picture_tour`).
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from alc_desktop.demo.hidden_window import work_unseen

if TYPE_CHECKING:
    from alc_desktop.window.main_window import MainWindow


def main(arguments: Sequence[str] | None = None) -> int:
    """Take all pictures; returns the exit status."""
    parser = argparse.ArgumentParser(
        prog="python -m alc_desktop.demo.pictures",
        description="Take all pictures of README and guide from the running program.",
        epilog="example: python -m alc_desktop.demo.pictures --out docs/pictures",
    )
    parser.add_argument(
        "--out",
        type=Path,
        default=Path("docs/pictures"),
        help="folder for the pictures (default: %(default)s)",
    )
    parser.add_argument(
        "--folder",
        type=Path,
        help="where the projects are made, or the sample is found again and answered on; "
        "default: a temporary folder",
    )
    given = parser.parse_args(arguments)
    out = given.out.absolute()
    if given.folder is not None:
        return _take(given.folder.expanduser().absolute(), out)
    with tempfile.TemporaryDirectory(prefix="alc-pictures-") as folder:
        return _take(Path(folder), out)


def _take(projects: Path, out: Path) -> int:
    def tour(window: MainWindow) -> None:
        # Only now is the platform chosen that Qt starts on.
        from alc_desktop.demo.tour import PictureTour

        PictureTour(window, projects, out).take_all()

    status = work_unseen(projects, tour)
    if status == 0:
        print(f"Pictures: {out}")
    return status


if __name__ == "__main__":
    sys.exit(main())
