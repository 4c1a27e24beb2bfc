"""Parts of a sentence are joined as the language of the window joins them, everywhere."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import alc_desktop
from alc_desktop.i18n.joining import clauses, listing, told_of

_SOURCE = Path(alc_desktop.__file__).parent
_TOLD_TO_NOBODY = (
    "app/",
    "demo/",
    "background/decode_queue.py",
    "i18n/joining.py",
    "neighbors/neighborhood_figure.py",
)
"""Logs, pictures and what is written to a terminal are English."""
_MARKS = frozenset(",;:")


def _is_mark(text: object) -> bool:
    """Whether it does nothing but part one text from another."""
    return isinstance(text, str) and bool(text) and text.strip() in _MARKS and text != text.strip()


def _joints(tree: ast.AST) -> list[int]:
    """Lines on which two texts are put together by a mark that is written there."""
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and node.attr == "join":
            parts = [node.value]
        elif isinstance(node, ast.JoinedStr):
            parts = node.values[1:-1]
        elif isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
            parts = [node.left, node.right]
        elif isinstance(node, ast.AugAssign):
            parts = [node.value]
        else:
            continue
        if any(isinstance(part, ast.Constant) and _is_mark(part.value) for part in parts):
            found.append(node.lineno)
    return found


def test_no_mark_between_two_texts_stands_in_the_source():
    found = [
        f"{path.relative_to(_SOURCE)}:{line}"
        for path in sorted(_SOURCE.rglob("*.py"))
        if not path.relative_to(_SOURCE).as_posix().startswith(_TOLD_TO_NOBODY)
        for line in _joints(ast.parse(path.read_text(encoding="utf-8")))
    ]
    assert found == []


@pytest.mark.parametrize(
    ("source", "joints"),
    [
        ('"; ".join(parts)', 1),
        ('f"{name}: {label}"', 1),
        ('text += ", " + more', 1),
        ('" · ".join(parts)', 0),
        ('f"{path}:{line}"', 0),
        ('say("{name}: {label}")', 0),
    ],
)
def test_the_rule_sees_what_joins(source, joints):
    assert len(_joints(ast.parse(source))) == joints


@pytest.mark.parametrize(
    ("language", "listed", "claused", "told"),
    [
        ("en", "a, b, c", "a; b; c", "a: b"),
        ("de", "a, b, c", "a; b; c", "a: b"),
        ("fr", "a, b, c", "a\N{NO-BREAK SPACE}; b\N{NO-BREAK SPACE}; c",
         "a\N{NO-BREAK SPACE}: b"),
    ],
)  # fmt: skip
def test_each_language_has_its_own_marks(speak, language, listed, claused, told):
    speak(language)
    assert listing(["a", "", "b", "c"]) == listed
    assert clauses(iter(["a", "b", "c"])) == claused
    assert told_of("a", "b") == told


def test_what_is_joined_may_hold_braces():
    assert listing(["{0}", "a{b}"]) == "{0}, a{b}"
    assert clauses([]) == listing(iter(())) == ""
    assert told_of("{words}", "{name}") == "{words}: {name}"
