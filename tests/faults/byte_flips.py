"""Bytes that flip in a project file: it opens as it was, or is refused and salvaged whole.

    python -m tests.faults.byte_flips --count 10000 --seed 0

The damage is done by `tests/engine/project/test_flipped_bytes.py`: one bit or
eight, anywhere in the file; a sound backup lies beside it.
"""

from __future__ import annotations

import importlib.util
import sys
import tempfile
from pathlib import Path

from tests.faults.summary import Outcome, Until, command

_SHORT_FORM = Path(__file__).parents[1] / "engine" / "project" / "test_flipped_bytes.py"
_AT_A_TIME = 50
_GOOD = {"opened as it was", "refused and salvaged"}


def run(until: Until, seed: int) -> Outcome:
    """Damage file after file."""
    spec = importlib.util.spec_from_file_location("flipped_bytes", _SHORT_FORM)
    assert spec is not None
    assert spec.loader is not None
    short_form = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(short_form)
    outcome = Outcome("bytes flipped in the project file", seed)
    blocks = Until(-(-until.count // _AT_A_TIME), until.seconds)
    for number in blocks.turns(outcome):
        with tempfile.TemporaryDirectory() as folder:
            outcome.outcomes += short_form.flip_and_open(
                Path(folder), _AT_A_TIME, 1000 * seed + number
            )
    outcome.count = outcome.outcomes.total()
    bad = {name: n for name, n in outcome.outcomes.items() if name not in _GOOD}
    outcome.lost = sum(bad.values())
    outcome.faults = [f"{n}: {name}" for name, n in bad.items()]
    return outcome


if __name__ == "__main__":
    sys.exit(command(run, __doc__, 500))
