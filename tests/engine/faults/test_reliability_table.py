"""Every test that docs/reliability.md names is there: the table of faults is true or this fails."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

TESTS = Path(__file__).resolve().parents[2]
PAGE = TESTS.parent / "docs" / "reliability.md"

_FILE = re.compile(r"`((?:engine|desktop|e2e)/[\w/]+)`((?:,? ?(?:and )?\*[\w]+\*)*)")


def rows():
    """First cell and the rest of each row of the tables of faults and of bad inputs."""
    text = PAGE.read_text(encoding="utf-8")
    text = text[text.index("## Faults") : text.index("## Decoding")]
    for line in text.splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if line.startswith("| ") and "held by" not in line:
            yield cells[0], cells[1]


def named(cell):
    """Files below tests/, each with the parts of names that are looked for in it."""
    return [(name, re.findall(r"\*(\w+)\*", parts)) for name, parts in _FILE.findall(cell)]


@pytest.mark.parametrize(("what", "held_by"), list(rows()), ids=lambda text: text[:40])
def test_what_holds_a_promise_is_there(what, held_by):
    found = named(held_by)
    assert found, f"no test is named for: {what}"
    for name, parts in found:
        place = TESTS / name
        files = list(place.glob("test_*.py")) if place.is_dir() else [place.with_suffix(".py")]
        source = "\n".join(file.read_text(encoding="utf-8") for file in files)
        tests = re.findall(r"^def (test_\w+)", source, flags=re.MULTILINE)
        tests += re.findall(r"^        \((\w+), \d+\),$", source, flags=re.MULTILINE)  # of one test
        assert tests, f"{name} holds no test"
        for part in parts:
            assert any(part in test for test in tests), f"{name} has no test called ...{part}..."
