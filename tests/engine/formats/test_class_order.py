"""Numbers in class names are in the order of their values."""

import pytest

from alc_engine.formats.class_order import class_order


@pytest.mark.parametrize(
    "names",
    [
        ("1.0", "2.0", "10.0"),
        ("-1", "1", "2", "10", "cat"),
        ("0", "1", "2", "10", "11"),
        ("grade 2", "grade 10", "grade 10b"),
        ("Cat", "cat", "dog"),
        ("1", "1.0", "2"),
    ],
)
def test_names_are_in_natural_order(names):
    assert class_order((*reversed(names), "", names[0])) == names
