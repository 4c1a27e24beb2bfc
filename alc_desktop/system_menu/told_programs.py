"""Programs of the system that are told of a change."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Sequence


def run_if_there(command: Sequence[str]) -> None:
    """Call a program; its absence, and its failure, are no error."""
    program = shutil.which(command[0])
    if program is not None:
        subprocess.run((program, *command[1:]), check=False, capture_output=True)
