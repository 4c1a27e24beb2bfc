"""What the engine says is a value: its English text, and still template and arguments."""

from __future__ import annotations

import ast
import copy
import importlib
import json
import pickle
import pkgutil
import string
import subprocess
import sys
from pathlib import Path
from typing import get_type_hints

import numpy as np
import pytest

import alc_engine
from alc_engine.images.catalog import ImportProblem
from alc_engine.images.decoding import DecodedImage
from alc_engine.runtime.errors import Unsound, UserFixableError
from alc_engine.runtime.messages import (
    NOTHING,
    ImageNumbers,
    Message,
    Option,
    Voice,
    and_more,
    and_others,
    images,
    joined,
    packed,
    row_of,
    say,
    sentences,
    unpacked,
    verbatim,
)

ROOT = Path(alc_engine.__file__).parent.parent
NESTED = say(
    "The table has {count:,} rows; {reason}",
    count=12345,
    reason=say("'{name}' is {share:.1f} of it.", name="{0} %n", share=0.25),
)


class Loud(Voice):
    """Says templates in capitals, images by name and no options."""

    def template(self, template):
        return "".join(
            literal.upper()
            + ("" if name is None else f"{{{name}:{spec}}}" if spec else f"{{{name}}}")
            for literal, name, spec, _ in string.Formatter().parse(template)
        )

    def number(self, number, spec):
        return f"<{number}>"

    def option(self, option):
        return ""

    def image(self, image_id):
        return "abcdefgh"[image_id]


def test_a_message_is_its_english_text():
    message = say("There is no class '{name}' in {path}.", name="cat", path=Path("x") / "y")
    text = f"There is no class 'cat' in {Path('x/y')}."
    assert (message, hash(message), f"{message}") == (text, hash(text), text)
    assert message.template == "There is no class '{name}' in {path}."
    assert dict(message.arguments) == {"name": "cat", "path": str(Path("x/y"))}


@pytest.mark.parametrize("value", [0, 7, 12345, 0.25, 1e9, 65535.0, float("nan"), -3.5])
@pytest.mark.parametrize("spec", ["", ",", "g", ",.1f", ",.0f", ".3f"])
def test_numbers_are_written_as_an_f_string_writes_them(value, spec):
    assert say("{value:" + spec + "}", value=value) == format(value, spec)


def test_numbers_of_numpy_are_plain_numbers():
    message = say("{a} {b:g}", a=np.int64(3), b=np.float32(0.5))
    assert message == "3 0.5"
    assert [type(value) for value in message.arguments.values()] == [int, float]


@pytest.mark.parametrize("name", ["{0}", "}", "{name}", "1,234", "a\nb", "", "‹encoding›"])
def test_names_are_never_changed(name):
    assert say("{{{name}}}", name=name) == f"{{{name}}}"
    assert Loud().say(say("so {name}", name=name)) == f"SO {name}"
    assert verbatim(name) == Loud().say(verbatim(name)) == name


def test_another_voice_says_messages_within_messages():
    assert NESTED == "The table has 12,345 rows; '{0} %n' is 0.2 of it."
    assert Loud().say(NESTED) == "THE TABLE HAS <12345> ROWS; '{0} %n' IS <0.25> OF IT."
    assert Loud().say("a foreign text") == "a foreign text"


def test_an_option_without_a_name_leaves_no_blank():
    message = say("Choose it {option}, or {other}.", option=Option("merges", "a="), other="not")
    assert message == "Choose it (merges a=), or not."
    assert Loud().say(message) == "CHOOSE IT, OR not."


def test_sentences_are_put_together_and_empty_ones_are_left_out():
    both = sentences(say("One."), NOTHING, NESTED)
    assert both == f"One. {NESTED}"
    assert Loud().say(both) == f"ONE. {Loud().say(NESTED)}"
    assert sentences() == NOTHING == ""
    assert not NOTHING


@pytest.mark.parametrize(
    ("message", "english", "loud"),
    [
        (row_of("a, row 1.csv", 3), "a, row 1.csv, row 3", "a, row 1.csv, ROW <3>"),
        (images(np.array([3])), "image 3", "IMAGE d"),
        (images([3, 0]), "images 3, 0", "IMAGES d, a"),
        (
            images(range(1007)),
            "images 0, 1, 2, 3, 4 and 1,002 more",
            "IMAGES a, b, c, d, e AND <1002> MORE",
        ),
        (and_more("a and 2 more", 0), "a and 2 more", "a and 2 more"),
        (and_more("a", 2), "a and 2 more", "a AND <2> MORE"),
        (and_others(["a", "b"], 2), "'a', 'b'", "'a', 'b'"),
        (and_others(["a", "b", "c"], 2), "'a', 'b' and others", "'a', 'b' AND OTHERS"),
        (joined(["a", "b", "c"]), "a and b and c", "a AND b AND c"),
    ],
)
def test_places_and_lists(message, english, loud):
    assert message == english
    assert Loud().say(message) == loud


@pytest.mark.parametrize("again", [copy.copy, copy.deepcopy])
def test_a_copy_is_the_same_message(again):
    assert Loud().say(again(NESTED)) == Loud().say(NESTED)


def test_an_error_comes_whole_through_another_process():
    error = UserFixableError(NESTED, images([1]), say("Go on {option}.", option=Option("header")))
    through = (
        "import pickle, sys; x = pickle.load(sys.stdin.buffer); pickle.dump(x, sys.stdout.buffer)"
    )
    done = subprocess.run(
        [sys.executable, "-c", through], input=pickle.dumps(error), capture_output=True, cwd=ROOT
    )
    back = pickle.loads(done.stdout)
    assert str(back) == str(error)
    assert Loud().say(back.message) == Loud().say(error.message)
    assert back.where.arguments["number"] == ImageNumbers((1,))


def test_a_message_survives_json():
    back = unpacked(json.loads(json.dumps(packed(NESTED))))
    assert back == NESTED
    assert Loud().say(back) == Loud().say(NESTED)
    assert unpacked(json.loads(json.dumps(packed("plain")))) == "plain"


def bomb():
    """Ten times what is in it, nine times over."""
    value = ["x" * 100, {}]
    for _ in range(9):
        value = ["{a}" * 10, {"a": value}]
    return value


@pytest.mark.parametrize(
    "value",
    [
        None,
        3,
        [],
        ["{a}"],
        ["{a}", {}],
        ["{a}", {"a": None}],
        ["{a}", {"a": {}}],
        ["{a}", []],
        ["{a.real}", {"a": 1}],
        ["{a[0]}", {"a": "b"}],
        ["{", {}],
        ["{a:>999999999}", {"a": 1}],
        ["{a:999999999}", {"a": "b"}],
        ["x" * 100_000, {}],
        [3, {}],
        bomb(),
    ],
    ids=repr,
)
def test_what_a_process_hands_over_that_is_no_message_is_refused(value):
    with pytest.raises(ValueError, match="no message"):
        unpacked(value)


# -- the source --------------------------------------------------------------------------


def said():
    """All calls by which the engine and the window say something, by file and line."""
    for package in ("alc_engine", "alc_desktop"):
        for path in sorted((ROOT / package).rglob("*.py")):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Call):
                    name = node.func.id if isinstance(node.func, ast.Name) else ""
                    yield f"{path.relative_to(ROOT).as_posix()}:{node.lineno}", name, node


def test_every_message_is_written_out_and_given_what_it_names():
    wrong, count = [], 0
    for place, name, call in said():
        if name != "say":
            continue
        count += 1
        template = call.args[0].value if isinstance(call.args[0], ast.Constant) else None
        given = {keyword.arg for keyword in call.keywords}
        fields = [] if template is None else list(string.Formatter().parse(template))
        named = {hole for _, hole, _, _ in fields if hole is not None}
        if (
            len(call.args) != 1
            or template is None
            or named != given
            or not all(hole.isidentifier() for hole in named)
        ):
            wrong.append(place)
    assert count > 700
    assert wrong == []


def subclasses(kind):
    for module in pkgutil.walk_packages(alc_engine.__path__, "alc_engine."):
        if not module.name.startswith(("alc_engine.cli", "alc_engine.experiments")):
            importlib.import_module(module.name)
    waiting = [kind]
    while waiting:
        found = waiting.pop()
        waiting += found.__subclasses__()
        yield found


@pytest.mark.parametrize("kind", sorted({*subclasses(UserFixableError)}, key=str), ids=str)
def test_the_types_of_an_error_let_no_plain_text_in(kind):
    hints = get_type_hints(kind.__init__)
    assert [hints[name] for name in ("what", "where", "remedy")] == [Message] * 3


def test_the_types_of_other_sentences_let_no_plain_text_in():
    assert set(get_type_hints(ImportProblem).values()) == {Message}
    assert get_type_hints(DecodedImage)["notes"] == tuple[Message, ...]
    assert get_type_hints(Unsound.__init__)["why"] == Message


def test_no_error_is_given_a_plain_text():
    """Type checking says so of the engine; this holds for the window as well."""
    errors = {kind.__name__ for kind in subclasses(UserFixableError)} | {
        "ImportProblem",
        "CacheLost",
    }
    plain = [
        place
        for place, name, call in said()
        if name in errors
        for value in (*call.args[:3], *(k.value for k in call.keywords if k.arg != "asked"))
        if isinstance(value, ast.JoinedStr | ast.BinOp)
        or (isinstance(value, ast.Constant) and isinstance(value.value, str))
    ]
    assert plain == []
