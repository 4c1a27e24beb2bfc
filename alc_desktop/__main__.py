"""Starts the application: ``alc-desktop [PATH]`` or ``alc-desktop demo``.

Nothing heavy is imported before the window is up, and nothing at all from the
folder that the program was started in (`alc_engine.runtime.launching`).
"""

from __future__ import annotations

from alc_engine.runtime.end_quietly import end_quietly

TYPE_CHECKING = False  # `typing` is imported later: until `main` Ctrl+C prints a traceback
if TYPE_CHECKING:
    from argparse import ArgumentParser
    from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the application; returns its exit status."""
    end_quietly()  # until the window takes the signals; there is nothing to close before
    import multiprocessing
    import sys

    from alc_engine.runtime.launching import become_helper, in_neutral_folder

    multiprocessing.freeze_support()
    given = list(sys.argv[1:] if arguments is None else arguments)
    if become_helper(given):
        return 0
    with in_neutral_folder() as called_in:
        if given[:1] == ["demo"]:
            from alc_desktop.demo.command import main as demo

            return demo(given[1:], called_in)
        asked = _parser().parse_args(given)
        if asked.add_to_menu or asked.remove_from_menu:
            from alc_desktop.system_menu.command import main as menu

            return menu(add=asked.add_to_menu)
        path = asked.path
        from alc_desktop.application import run

        return run(None if path is None else called_in / path.expanduser())


def _parser() -> ArgumentParser:
    from argparse import ArgumentParser
    from pathlib import Path

    parser = ArgumentParser(
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
    menu = parser.add_mutually_exclusive_group()
    menu.add_argument(
        "--add-to-menu",
        action="store_true",
        help="put the program into the system's menu, and have a double click open .alc files",
    )
    menu.add_argument("--remove-from-menu", action="store_true", help="take both away again")
    return parser


if __name__ == "__main__":
    import sys

    sys.exit(main())
