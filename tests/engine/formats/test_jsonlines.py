"""JSON Lines: one object a line; a bad line costs that line alone."""

import pytest

from alc_engine.formats.jsonlines import parse_json_lines
from alc_engine.formats.text_encoding import decode_text
from alc_engine.runtime.errors import UserFixableError


def test_keys_are_columns_in_the_order_they_appear():
    columns, rows, bad = parse_json_lines(
        decode_text(b'{"file_name": "a.png", "label": 3}\n\n{"label": null, "x": 1.5}\r\n')
    )
    assert columns == ("file_name", "label", "x")
    assert [(row.number, row.cells) for row in rows] == [
        (1, ("a.png", "3", "")),
        (3, ("", "", "1.5")),
    ]
    assert not bad


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        ("true", "true"),
        ("2.0", "2"),
        ("NaN", ""),
        ('"=x"', "=x"),
        ("[1]", "1"),
        ("[1, 2]", None),
        ("{}", None),
    ],
)
def test_plain_values_become_text_and_others_none(value, cell):
    _, rows, _ = parse_json_lines(decode_text(f'{{"label": {value}}}'.encode()))
    assert rows[0].cells == (cell,)


@pytest.mark.parametrize("text", [r"\u0000", r"\ud800"])
def test_what_no_text_file_can_hold_is_no_plain_text(text):
    _, rows, _ = parse_json_lines(decode_text(f'{{"label": "{text}"}}'.encode()))
    assert rows[0].cells == (None,)


@pytest.mark.parametrize(
    ("line", "what"),
    [
        (b"{broken", "not JSON"),
        (b"[1]", "not a JSON object"),
        (b'{"a": ' + b"[" * 100_000 + b"}", "not JSON"),
        (b'{"a": ' + b"9" * 5000 + b"}", "not JSON"),
        ('{"a": "ü?"}'.encode().replace(b"?", b"\xff"), "no text in utf-8"),
    ],
)
def test_a_bad_line_is_reported_and_the_rest_goes_in(line, what):
    data = b'{"a": 1}\n' + line + b'\n{"a": 2}\n'
    _, rows, bad = parse_json_lines(decode_text(data))
    assert [row.cells for row in rows] == [("1",), ("2",)]
    assert [row.number for row in bad] == [2]
    assert what in bad[0].what
    assert bad[0].remedy


def test_ever_new_keys_are_refused():
    lines = "\n".join(f'{{"k{i}": 1}}' for i in range(1001))
    with pytest.raises(UserFixableError, match="more than 1000 different keys"):
        parse_json_lines(decode_text(lines.encode()))
