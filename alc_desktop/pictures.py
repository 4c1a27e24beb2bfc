"""Takes the program's own pictures, for README and guide.

``python -m alc_desktop.pictures --out docs/pictures`` makes a sample project in
a temporary folder, works through two batches of it in a window without a
screen, and grabs the window on the way.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from alc_desktop.demo import run_headless


def main(arguments: Sequence[str] | None = None) -> int:
    """Take all pictures; returns the exit status."""
    parser = argparse.ArgumentParser(
        prog="python -m alc_desktop.pictures", description="Take pictures of the program."
    )
    parser.add_argument("--out", type=Path, default=Path("docs/pictures"), help="folder for them")
    out = parser.parse_args(arguments).out.absolute()
    with tempfile.TemporaryDirectory(prefix="alc-pictures-") as folder:
        return run_headless(Path(folder), rounds=2, pictures=out, table=None)


if __name__ == "__main__":
    sys.exit(main())
