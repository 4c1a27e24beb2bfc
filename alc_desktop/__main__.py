"""Starts the application: ``alc-desktop [PATH]`` or ``alc-desktop demo``.

Nothing heavy is imported before the window is up.
"""

from __future__ import annotations

import argparse
import multiprocessing
import signal
import sys
from collections.abc import Sequence
from pathlib import Path


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the application; returns its exit status."""
    multiprocessing.freeze_support()
    given = list(sys.argv[1:] if arguments is None else arguments)
    if given[:1] == ["demo"]:
        from alc_desktop.demo.command import main as demo

        return demo(given[1:])
    parser = argparse.ArgumentParser(
        prog="alc-desktop",
        description="Find and correct wrong image labels.",
        epilog="alc-desktop demo: the sample project, offline; --help says more.",
    )
    parser.add_argument(
        "path",
        nargs="?",
        type=Path,
        help="a project (.alc), a folder with a subfolder per class, or a table",
    )
    path = parser.parse_args(given).path
    # Until the window takes the signals there is nothing to close: end, without a traceback.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    from alc_desktop.application import run

    return run(path)


if __name__ == "__main__":
    sys.exit(main())
