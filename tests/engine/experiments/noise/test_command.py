"""`python -m alc_engine.experiments.noise`: a table in, a table out, and T."""

import csv
import subprocess
import sys

import numpy as np
import pytest

from alc_engine.experiments.noise.__main__ import main


@pytest.fixture
def truth(tmp_path):
    path = tmp_path / "truth.csv"
    path.write_text("file_name,label\n" + "".join(f"{i}.png,{'ab'[i % 2]}\n" for i in range(50)))
    return path


def rows_of(path):
    with path.open(newline="", encoding="utf-8") as source:
        return list(csv.DictReader(source))


def test_it_writes_a_table_of_given_labels(truth, tmp_path, capsys):
    given = tmp_path / "given.csv"
    assert main([str(truth), str(given), "--kind", "uniform", "--rate", "0.5"]) == 0
    rows = rows_of(given)
    changed = sum(row["label"] != "ab"[i % 2] for i, row in enumerate(rows))
    assert [row["file_name"] for row in rows] == [f"{i}.png" for i in range(50)]
    assert 0 < changed < 25
    said = capsys.readouterr().out
    assert f"{changed} of 50 labels are wrong" in said
    assert "25 of 50 labels replaced" in said


def test_as_a_module_it_is_the_same_command(truth, tmp_path):
    command = [sys.executable, "-m", "alc_engine.experiments.noise"]
    arguments = [str(truth), str(tmp_path / "given.csv"), "--kind", "pair", "--rate", "1"]
    done = subprocess.run([*command, *arguments], check=True, capture_output=True, text=True)
    assert "50 of 50 labels are wrong" in done.stdout
    assert rows_of(tmp_path / "given.csv")[0] == {"file_name": "0.png", "label": "b"}


def test_instance_noise_reads_embeddings(truth, tmp_path):
    vectors = np.eye(2)[np.arange(50) % 2] + np.random.default_rng(0).normal(size=(50, 2))
    np.save(tmp_path / "vectors.npy", vectors.astype(np.float32))
    given = tmp_path / "given.csv"
    arguments = [str(truth), str(given), "--kind", "instance", "--rate", "0.2"]
    assert main([*arguments, "--vectors", str(tmp_path / "vectors.npy")]) == 0
    assert sum(row["label"] != "ab"[i % 2] for i, row in enumerate(rows_of(given))) == 10


def test_instance_noise_without_embeddings_is_a_wrong_command_line(truth, tmp_path, capsys):
    with pytest.raises(SystemExit) as caught:
        main([str(truth), str(tmp_path / "given.csv"), "--kind", "instance", "--rate", "0.2"])
    assert caught.value.code == 2
    assert "--vectors FILE.npy" in capsys.readouterr().err


def test_embeddings_of_other_images_are_refused(truth, tmp_path, capsys):
    np.save(tmp_path / "vectors.npy", np.ones((49, 2), dtype=np.float32))
    arguments = [str(truth), str(tmp_path / "given.csv"), "--kind", "instance", "--rate", "0.2"]
    assert main([*arguments, "--vectors", str(tmp_path / "vectors.npy")]) == 1
    assert "49" in capsys.readouterr().err


def test_the_transition_matrix_is_written_with_the_names_of_the_classes(truth, tmp_path):
    matrix = tmp_path / "T.csv"
    arguments = [str(truth), str(tmp_path / "given.csv"), "--kind", "flip", "--rate", "0.5"]
    assert main([*arguments, "--transition", str(matrix)]) == 0
    rows = rows_of(matrix)
    assert [row["class"] for row in rows] == ["a", "b"]
    values = np.array([[float(row["a"]), float(row["b"])] for row in rows])
    drawn = np.random.default_rng(0).uniform(size=(2, 2))
    np.testing.assert_array_equal(values, drawn / drawn.sum(axis=1, keepdims=True))


def test_classes_are_numbered_as_experiments_number_them(tmp_path):
    """Whole numbers by value: the class after 9 is 10, not the one after 1."""
    truth, given = tmp_path / "truth.csv", tmp_path / "given.csv"
    truth.write_text("file_name,label\n" + "".join(f"{i}.png,{i}\n" for i in range(11)))
    assert main([str(truth), str(given), "--kind", "pair", "--rate", "1"]) == 0
    assert [row["label"] for row in rows_of(given)] == [str((i + 1) % 11) for i in range(11)]


def test_names_that_a_spreadsheet_would_compute_come_back_as_they_were(tmp_path):
    from alc_engine.formats.tabular import read_table

    truth, given = tmp_path / "truth.csv", tmp_path / "given.csv"
    truth.write_text('file_name,label\n=1.png,"a, b"\n2.png,-1\n')
    assert main([str(truth), str(given), "--rate", "0"]) == 0
    assert [row.cells for row in read_table(given).rows] == [("=1.png", "a, b"), ("2.png", "-1")]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("x,label\n1,a\n", "There is no column for the path"),
        ("file_name,x,y2\n1.png,a,b\n", "There is no column for the label"),
        ("file_name,label\n1.png,a\n2.png,\n", "row 3"),
        ("file_name,label\n1.png,a\n", "two classes"),
        ("file_name,label\n", "no rows"),
    ],
)
def test_a_table_that_cannot_be_used_is_refused_with_place_and_remedy(tmp_path, capsys, text, said):
    truth, given = tmp_path / "truth.csv", tmp_path / "given.csv"
    truth.write_text(text)
    assert main([str(truth), str(given), "--rate", "0.5"]) == 1
    error = capsys.readouterr().err
    assert said in error
    assert "Remedy: " in error
    assert not given.exists()


def test_a_table_that_is_not_there_and_a_folder_that_is_not_there_are_said(truth, tmp_path, capsys):
    assert main([str(tmp_path / "none.csv"), str(tmp_path / "given.csv"), "--rate", "0.5"]) == 1
    assert "none.csv" in capsys.readouterr().err
    assert main([str(truth), str(tmp_path / "no" / "given.csv"), "--rate", "0.5"]) == 1
    assert "Make the folder" in capsys.readouterr().err


def test_a_rate_outside_zero_to_one_leaves_the_old_table_alone(truth, tmp_path, capsys):
    given = tmp_path / "given.csv"
    given.write_text("old")
    assert main([str(truth), str(given), "--rate", "1.5"]) == 1
    assert "between 0 and 1" in capsys.readouterr().err
    assert given.read_text() == "old"


def test_what_is_read_is_never_written_to(truth, tmp_path, capsys):
    before = truth.read_text()
    assert main([str(truth), str(truth), "--rate", "0.5"]) == 1
    given = str(tmp_path / "given.csv")
    assert main([str(truth), given, "--rate", "0.5", "--transition", str(truth)]) == 1
    assert main([str(truth), given, "--rate", "0.5", "--transition", given]) == 1
    assert truth.read_text() == before
    assert capsys.readouterr().err.count("Remedy: ") == 3
