"""Names for the numbers of a table, however the file that holds them is written."""

import json

import pytest

from alc_engine.formats.class_names import read_class_names
from alc_engine.runtime.errors import UserFixableError

PETS = {"0": "cat", "1": "dog", "2": "guinea pig"}


@pytest.mark.parametrize(
    ("text", "labels", "names"),
    [
        ("cat\ndog\nguinea pig\n", ("0", "1", "2"), PETS),
        ("cat\ndog\nguinea pig\n", ("1", "2", "3"), {"1": "cat", "2": "dog", "3": "guinea pig"}),
        ("cat\ndog\nguinea pig\n", ("0.0", "1.0"), {"0.0": "cat", "1.0": "dog"}),
        ("0 cat\n1 dog\n2 guinea pig\n", ("0", "1", "2"), PETS),
        ("0,cat\n1,dog\n2,guinea pig\n", ("0", "1", "2"), PETS),
        ("7: cat\n9: dog\n", ("7", "9"), {"7": "cat", "9": "dog"}),
        (json.dumps(list(PETS.values())), ("0", "1", "2"), PETS),
        (json.dumps(PETS), ("0", "1", "2"), PETS),
        (json.dumps({"cat": 0, "dog": 1}), ("0", "1"), {"0": "cat", "1": "dog"}),
    ],
)
def test_each_number_gets_its_name(table, text, labels, names):
    assert read_class_names(table(text, "classes.txt"), labels, None) == names


@pytest.mark.parametrize(
    ("text", "labels", "what"),
    [
        ("cat\ndog\n", ("0", "5"), "no name for the label '5'"),
        ("cat\ndog\n", ("cat",), "is no number"),
        ("cat\ndog\nbird\n", ("1", "2"), "neither 0 nor the last"),
        ("{broken", ("0",), "no list of names"),
    ],
)
def test_what_is_not_clear_is_refused(table, text, labels, what):
    with pytest.raises(UserFixableError, match=what) as caught:
        read_class_names(table(text, "classes.txt"), labels, None)
    assert caught.value.remedy
