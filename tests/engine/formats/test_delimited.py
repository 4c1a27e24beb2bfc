"""Delimiters are detected; a bad row costs that row alone."""

import pytest

from alc_engine.formats.delimited import FIELD_LIMIT, DelimitedText, parse_delimited
from alc_engine.formats.text_encoding import decode_text
from alc_engine.runtime.errors import UserFixableError


def parsed(text: str | bytes, prefer_tab: bool = False) -> DelimitedText:
    data = text if isinstance(text, bytes) else text.encode()
    return parse_delimited(decode_text(data), {"file_name", "label"}.__contains__, prefer_tab)


def cells(text: str | bytes) -> list[tuple[str | None, ...]]:
    return [row.cells for row in parsed(text).rows]


def only_bad_row(text: str | bytes) -> tuple[int, str]:
    table = parsed(text)
    assert [row.cells for row in table.rows] == [("a.png", "cat"), ("z.png", "dog")]
    (bad,) = table.bad_rows
    assert bad.remedy
    return bad.number, bad.what


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_delimiter_and_newline_are_found(delimiter, newline):
    table = parsed(newline.join(["file_name,label", "a.png,cat", ""]).replace(",", delimiter))
    assert table.delimiter == delimiter
    assert table.columns == ("file_name", "label")
    assert [row.cells for row in table.rows] == [("a.png", "cat")]


def test_the_delimiter_is_the_one_that_shows_known_columns():
    table = parsed("file_name;label;a,b,c,d,e\na.png;cat;1,2,3,4,5\n")
    assert table.delimiter == ";"
    assert table.columns == ("file_name", "label", "a,b,c,d,e")


def test_a_single_column_prefers_the_tab_where_the_suffix_says_so():
    assert parsed("x\n1\n", prefer_tab=True).delimiter == "\t"
    assert parsed("x\n1\n").delimiter == ","


def test_a_spreadsheets_note_of_its_delimiter_is_followed():
    table = parsed("sep=;\nfile_name;label\na.png;cat\n")
    assert table.columns == ("file_name", "label")
    assert table.rows[0].number == 3


def test_blank_lines_spaces_after_delimiters_and_empty_last_columns_are_harmless():
    assert cells("\n\nfile_name, label,\n\na.png, cat,\n,,\n  \nb.png,,\n") == [
        ("a.png", "cat"),
        ("b.png", ""),
    ]


def test_quoted_delimiters_quotes_and_newlines_are_kept():
    assert cells('file_name,label\na.png,"x, ""y""\nz"\n') == [("a.png", 'x, "y"\nz')]


@pytest.mark.parametrize("row", ["b.png", "b.png,cat,dog"])
def test_a_ragged_row_is_left_out(row):
    number, what = only_bad_row(f"file_name,label\na.png,cat\n{row}\nz.png,dog\n")
    assert number == 3
    assert "cells, the first row has 2" in what


def test_a_nul_byte_costs_its_row():
    number, what = only_bad_row("file_name,label\na.png,cat\nb\0.png,cat\nz.png,dog\n")
    assert number == 3
    assert "NUL" in what


def test_undecodable_bytes_cost_their_row():
    text = "file_name,label\na.png,cat\nb.png,ü?\nz.png,dog\n".encode().replace(b"?", b"\xff")
    number, what = only_bad_row(text)
    assert number == 3
    assert "no text in utf-8" in what


def test_an_unclosed_quotation_mark_costs_its_line_only():
    number, what = only_bad_row('file_name,label\na.png,cat\nb.png,"cat\nz.png,dog\n')
    assert number == 3
    assert "not closed" in what


def test_an_unclosed_quotation_mark_among_quoted_cells_costs_its_line_only():
    number, what = only_bad_row('file_name,label\n"a.png","cat"\n"b.png","cat\n"z.png","dog"\n')
    assert number == 3
    assert "not closed" in what


def test_text_behind_a_closing_quotation_mark_costs_its_line_only():
    number, _ = only_bad_row('file_name,label\na.png,cat\nb.png,"cat"s\nz.png,dog\n')
    assert number == 3


def test_an_overlong_cell_costs_its_line_only():
    long = "x" * (FIELD_LIMIT + 1)
    number, what = only_bad_row(f"file_name,label\na.png,cat\n{long},cat\nz.png,dog\n")
    assert number == 3
    assert "131,072" in what


def test_many_broken_rows_stay_linear():
    text = "file_name,label\n" + 'a.png,"cat\n' * 20_000
    table = parsed(text)
    assert len(table.bad_rows) == 20_000
    assert not table.rows


@pytest.mark.parametrize("text", ["", "\n\n", "\ufeff", "   \n"])
def test_an_empty_table_is_an_error(text):
    with pytest.raises(UserFixableError, match="empty"):
        parsed(text)


def test_a_broken_first_row_is_an_error():
    with pytest.raises(UserFixableError, match="first row can't be read"):
        parsed('"file_name,label\na.png,cat\n')
