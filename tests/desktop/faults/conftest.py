"""Lets the tests find the long forms, which are commands of `tests.faults`."""

import sys
from pathlib import Path

ROOT = str(Path(__file__).parents[3])
if ROOT not in sys.path:
    sys.path.append(ROOT)
