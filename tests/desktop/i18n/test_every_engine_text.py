"""The sentences of the engine are found in its source, wherever they are put together."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path

import pytest

import alc_engine

ROOT = Path(alc_engine.__file__).parent.parent


@pytest.fixture(scope="module")
def engine_texts():
    sys.path.insert(0, str(ROOT / "packaging"))
    try:
        yield importlib.import_module("engine_texts").engine_texts
    finally:
        sys.path.remove(str(ROOT / "packaging"))


@pytest.fixture
def found(engine_texts, tmp_path):
    """Collects the templates of a module of the engine, and of a second one if need be."""

    def collect(source, other=""):
        for package in ("alc_engine", "alc_desktop"):
            (tmp_path / package).mkdir(exist_ok=True)
        (tmp_path / "alc_engine" / "some.py").write_text(source)
        (tmp_path / "alc_engine" / "other.py").write_text(other)
        return {text.template for text in engine_texts(tmp_path)}

    return collect


def test_values_become_numbered_holes_and_braces_are_doubled(found):
    source = "UserFixableError(f'{a} of {len(b)} are {c!r}.', d, 'Write {\"x\": 1}.')"
    assert found(source) == {"{0} of {1} are {2}.", 'Write {{"x": 1}}.'}


def test_all_that_a_condition_may_say_is_found(found):
    source = (
        "UserFixableError('It is ' + ('missing.' if a else f'called {b}.'), remedy=(c or 'Go.'))"
    )
    source = f"def f(a, b):\n    c = 'Stop.' if a else 'Wait.'\n    {source}"
    assert found(source) == {"It is missing.", "It is called {0}.", "Stop.", "Wait.", "Go."}


def test_variables_constants_tables_and_loops_are_followed(found):
    source = """
_AGAIN = 'Then try again.'
_KINDS = ((b'PK', 'a ZIP'), (b'%P', 'a PDF'), (b'8B', 'an image'), (b'<?', 'an XML'))
def f(data):
    what, remedy = 'It broke.', f'Mend it. {_AGAIN}'
    for magic, words in _KINDS:
        if data.startswith(magic):
            what = f'This is {words}, not a table.'
    raise UserFixableError(what, remedy=remedy)
"""
    assert found(source) == {
        *("It broke.", "Mend it. Then try again."),
        *("This is {words0}, not a table.", "a ZIP", "a PDF", "an image", "an XML"),
    }


def test_what_callers_hand_in_and_functions_return_is_followed(found):
    source = """
from alc_engine.other import why
class Damaged(Exception):
    pass
def refuse(detail):
    return UserFixableError(f'The file is damaged: {detail}.', remedy=why(detail))
def f(path):
    try:
        raise Damaged('a part is missing')
    except Damaged as error:
        raise refuse('its end is missing') if path else refuse(f'row {path} is missing')
    except ValueError:
        raise UserFixableError(f'Round 1: {error}')
"""
    other = "def why(detail):\n    return 'Buy a disk.' if detail else ''\n"
    assert found(source, other) == {
        *("The file is damaged: {words0}.", "its end is missing", "row {0} is missing"),
        *("Buy a disk.", "a part is missing", "Round 1: {words0}"),
    }


def test_a_sentence_that_can_not_be_read_is_reported_with_its_place(engine_texts, tmp_path):
    for package in ("alc_engine", "alc_desktop"):
        (tmp_path / package).mkdir()
    (tmp_path / "alc_engine" / "a.py").write_text(
        "x = 1\nUserFixableError(made_up(), remedy='Go.')\n"
    )
    found = {(text.template, text.place) for text in engine_texts(tmp_path)}
    assert found == {(None, "alc_engine/a.py:2"), ("Go.", "alc_engine/a.py:2")}


def test_messages_for_the_terminal_are_not_collected(engine_texts, tmp_path):
    for folder in ("alc_engine/cli", "alc_engine/experiments", "alc_engine/sample", "alc_desktop"):
        (tmp_path / folder).mkdir(parents=True)
    for name in ("cli/new.py", "experiments/runner.py", "sample/form.py"):
        (tmp_path / "alc_engine" / name).write_text(f"UserFixableError('See {name}.')")
    assert [text.template for text in engine_texts(tmp_path)] == ["See sample/form.py."]
