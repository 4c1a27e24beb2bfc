"""No cell becomes a formula, and every cell comes back as it was."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alc_engine.formats.delimited import Row, parse_delimited
from alc_engine.formats.spreadsheet import guard, unguard, write_rows
from alc_engine.formats.text_encoding import decode_text

# Halves of UTF-16 pairs can't be written; NUL is refused on the way in.
cells = st.one_of(
    st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0")),
    st.text("'=+-@\t\r\n,;\" a", max_size=6),
)


@pytest.mark.parametrize(
    "cell",
    [
        *("=1+1", "+a", "-", "@a", "\ta", "\ra", "\na", "=HYPERLINK()", "-1+2", "+1-A1", "'-1"),
        *("@SUM(1).png", "-2+cmd|' /C calc'!A0.png", "=cmd.png", "-1 kg", "--1", "+1,2,3"),
    ],
)
def test_formulas_get_one_apostrophe_and_lose_it_again(cell):
    assert guard(cell) == "'" + cell
    assert unguard(guard(cell)) == cell


@pytest.mark.parametrize(
    "cell",
    [
        *("", "cat", "'", "''", "'tis", "a=b", " =1"),
        *("-1", "+1", "-0.25", "+1.5e-07", "-,5", "-12."),
        *("-00.png", "@01.png", "+ab/c d.JPG", "-a~#&.tif"),
    ],
)
def test_other_cells_are_left_alone(cell):
    assert guard(cell) == cell
    assert unguard(cell) == cell


@given(cells)
def test_any_cell_survives_the_guard(cell):
    assert unguard(guard(cell)) == cell
    assert guard(cell) == cell or guard(cell) == "'" + cell
    assert not guard(cell).startswith(("=", "\t", "\r", "\n"))


@given(st.lists(st.tuples(cells, cells), max_size=5))
def test_any_table_survives_writing_and_parsing(rows):
    file = io.StringIO(newline="")
    write_rows(file, ("file_name", "label"), rows)
    parsed = parse_delimited(decode_text(file.getvalue().encode("utf-8-sig")), lambda _: False)
    assert parsed.columns == ("file_name", "label")
    assert not parsed.bad_rows
    kept = [row for row in rows if any(guard(cell).strip() for cell in row)]  # others are blank
    assert [row.cells for row in parsed.rows] == kept


def test_changed_cells_are_counted():
    file = io.StringIO(newline="")
    assert write_rows(file, ("=a", "b"), [("-1", "=1"), ("@x", "y")]) == 3


def test_every_cell_is_quoted():
    file = io.StringIO(newline="")
    write_rows(file, ("a", "b"), [("1", 'say "x"')])
    assert file.getvalue() == '"a","b"\n"1","say ""x"""\n'
    assert list(csv.reader(io.StringIO(file.getvalue()))) == [["a", "b"], ["1", 'say "x"']]


def test_row_numbers_are_lines_of_the_file():
    decoded = decode_text(b'a,b\n"x\ny",1\nz,2\n')
    assert parse_delimited(decoded, lambda _: False).rows == (
        Row(2, ("x\ny", "1")),
        Row(4, ("z", "2")),
    )
