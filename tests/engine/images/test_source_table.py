"""Rows of the user's own table: chosen, and continued by those of images that were added."""

import pytest

from alc_engine.images.source_table import SourceTable, TableText

TABLE = SourceTable(
    spelled=("./a", "./b", "./c"),
    columns={"n": ("1", "2", "3")},
    order=(4, 2, 3),
    path_column="p",
    label_column="l",
    text=TableText(b"", "utf-8", ",", 1, (2, 3, 4, 5), (1, 2, 0, 1)),
)


def test_chosen_rows_are_numbered_anew_and_so_are_those_of_the_text():
    chosen = TABLE.only([1, 0])
    assert (chosen.spelled, chosen.order) == (("./b", "./a"), (2, 4))
    assert chosen.columns == {"n": ("2", "1")}
    assert (chosen.text.lines, chosen.text.image_ids) == ((2, 4, 5), (0, 1, 0))
    assert (chosen.path_column, chosen.label_column) == ("p", "l")


def test_rows_of_added_images_come_below_with_columns_of_both():
    both = TABLE.followed_by(SourceTable(("x", "y"), {"m": ("7", "8")}, (1, 0)))
    assert both.spelled == ("./a", "./b", "./c", "x", "y")
    assert both.columns == {"n": ("1", "2", "3", "", ""), "m": ("", "", "", "7", "8")}
    assert sorted(range(5), key=both.order.__getitem__) == [1, 2, 0, 4, 3]
    assert both.text is TABLE.text


def test_images_without_a_table_stand_by_their_names():
    plain = SourceTable.plain(("a.png", "b.png"))
    assert (plain.spelled, plain.columns, plain.order) == (("a.png", "b.png"), {}, (0, 1))


def test_columns_of_other_lengths_are_no_table():
    with pytest.raises(ValueError, match="not one table"):
        SourceTable(("a",), {"n": ()}, (0,))
