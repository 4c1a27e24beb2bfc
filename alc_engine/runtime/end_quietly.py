"""Ctrl+C, from the first line of ours on: the program ends, and prints no traceback.

Python answers Ctrl+C with an exception, in the middle of an import too, where nobody
takes it. So the entry points hand the signal to the system before they import anything
else; it ends the process at once (a shell says status 130), as it does for SIGTERM
(143). Nothing has to be cleaned up for that: whatever is killed at any moment loses
nothing. Who has more to say takes the signal back: a command while it runs
(`alc_engine.cli.interrupts`), the window while it is there.
"""

import signal


def end_quietly() -> None:
    """Let Ctrl+C end this process; for entry points, in the main thread."""
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:  # not if it is ignored
        signal.signal(signal.SIGINT, signal.SIG_DFL)
