"""JSON from strangers is no deeper and no longer than ours."""

import pytest

from alc_engine.runtime import plain_json


def test_what_is_plain_is_read():
    assert plain_json.loads('{"a": [1, "[[[[[[[[[[[[[[[[[[[[\\"", null]}') == {
        "a": [1, "[" * 20 + '"', None]
    }


@pytest.mark.parametrize(
    "text", ["[" * 100_000, '{"a":' * 50_000, "[" * 17 + "]" * 17, "", '"', "1" * 5000]
)
def test_what_is_deep_or_broken_is_a_value_error(text):
    with pytest.raises(ValueError, match=r"."):
        plain_json.loads(text)


def test_what_is_too_long_is_not_looked_into():
    with pytest.raises(ValueError, match="up to 10"):
        plain_json.loads("[" + "1," * 10 + "1]", most=10)
