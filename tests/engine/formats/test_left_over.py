"""What a killed export left beside its place is removed by the next one; a live one is let be."""

from __future__ import annotations

import os

import pytest

from alc_engine.formats.safe_write import write_text_file


@pytest.mark.skipif(os.name == "nt", reason="there an open file can't be deleted at all")
def test_left_over_parts_are_removed_and_those_in_work_are_not(tmp_path):
    left = tmp_path / ".out.csv.0123abcd.part"
    left.write_text("half")
    others = [".other.csv.0123abcd.part", ".out.csv.mine.part", "out.csv.0123abcd.part"]
    for name in others:
        (tmp_path / name).write_text("the user's")
    link = tmp_path / ".out.csv.89abcdef.part"
    link.symlink_to(tmp_path / others[0])
    inside = []

    def write(file):
        file.write("whole")
        if not inside:  # another export to the same name, meanwhile
            inside.append(file)
            write_text_file(tmp_path / "out.csv", "utf-8", write)

    write_text_file(tmp_path / "out.csv", "utf-8", write)
    assert (tmp_path / "out.csv").read_text() == "whole"
    assert not left.exists()
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(
        ["out.csv", link.name, *others]
    )
