"""Tables as other programs and computers write them: the same right values by every way in.

Each case is a folder, a table, and the label that each image has to get. It goes in
as the window asks for it, by `alc new`, and, as answers, by `alc answer`.
"""

from __future__ import annotations

import gzip
import io
import json
import pickle
import re
from dataclasses import dataclass, field, fields
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from alc_engine.cli import main
from alc_engine.cli.reading_options import reading_lines
from alc_engine.formats import ScanRequest
from alc_engine.images.reading import AS_FOUND, ReadAs, Way
from alc_engine.project import Project

OPTIONS = {
    "encoding": "--encoding",
    "delimiter": "--delimiter",
    "path_column": "--path-column",
    "label_column": "--label-column",
}
ABC = ("a.png", "b.png", "c.png")
PETS = {"a.png": "cat", "b.png": "dog", "c.png": "cat"}


@dataclass(frozen=True)
class Case:
    """A table of images below a folder called ``images``, and what is right."""

    table: str | bytes
    right: dict[str, str]
    name: str = "labels.csv"
    encoding: str = "utf-8"
    read_as: ReadAs = AS_FOUND
    ways: tuple[Way, ...] = ()
    others: tuple[str, ...] = field(default=())
    """Images that the table does not name."""

    @property
    def content(self) -> bytes:
        return self.table if isinstance(self.table, bytes) else self.table.encode(self.encoding)

    def write(self, folder: Path) -> tuple[Path, Path]:
        rng = np.random.default_rng(0)
        for name in (*self.right, *self.others):
            path = folder / "images" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            Image.fromarray(rng.integers(0, 255, (4, 4, 3), dtype=np.uint8)).save(path, "PNG")
        table = folder / self.name
        table.write_bytes(self.content)
        return folder / "images", table

    @property
    def options(self) -> list[str]:
        values = {each.name: getattr(self.read_as, each.name) for each in fields(self.read_as)}
        words = [
            w for name, option in OPTIONS.items() if values[name] for w in (option, values[name])
        ]
        return words + [w for pair in self.read_as.merges for w in ("--merge", "=".join(pair))]


def rows(*cells: str, header: str = "file_name,label") -> str:
    return "\n".join((header, *cells)) + "\n"


def parquet() -> bytes:
    import pyarrow as pa
    import pyarrow.parquet as pq

    buffer = io.BytesIO()
    pq.write_table(pa.table({"file_name": list(PETS), "label": list(PETS.values())}), buffer)
    return buffer.getvalue()


LISTED = [f"{name},{label}" for name, label in PETS.items()]
TASKS = [
    {
        "id": number,
        "data": {"image": f"/data/local-files/?d=images/{name}"},
        "annotations": [{"result": [{"type": "choices", "value": {"choices": [label]}}]}],
    }
    for number, (name, label) in enumerate(PETS.items())
]
MINE = {"sub/a.png": "cat", "sub/b.png": "dog"}
RUSSIAN = {"a.png": "кошка", "b.png": "собака", "c.png": "птица"}
BEASTS = dict.fromkeys(ABC, "猫") | {"b.png": "狗"}

CASES = {
    # paths
    "another Windows computer": Case(
        rows("C:\\x\\images\\a.png,cat", "D:\\x\\b.png,dog", "C:\\x\\images\\c.png,cat"),
        PETS,
        ways=(Way.ELSEWHERE,),
    ),
    "another Linux computer": Case(
        rows("/home/x/set/sub/a.png,cat", "/home/x/set/sub/b.png,dog"), MINE, ways=(Way.ELSEWHERE,)
    ),
    "a network share": Case(
        rows("\\\\nas\\set\\sub\\a.png,cat", "//nas/set/sub/b.png,dog"), MINE, ways=(Way.ELSEWHERE,)
    ),
    "addresses of files": Case(
        rows("file:///home/x/sub/a.png,cat", "file:///C:/x/sub/b.png,dog"),
        MINE,
        ways=(Way.ADDRESS, Way.ELSEWHERE),
    ),
    "addresses of the web": Case(
        rows("s3://bucket/sub/a.png,cat", "https://host.org/x/sub/b.png,dog"),
        MINE,
        ways=(Way.ADDRESS, Way.ELSEWHERE),
    ),
    "signs in percent": Case(
        rows("my%20photo%201.png,cat", "%C3%A4.png,dog"),
        {"my photo 1.png": "cat", "ä.png": "dog"},
        ways=(Way.PERCENT,),
    ),
    "a name that has a percent sign": Case(rows("50%20.png,cat"), {"50%20.png": "cat"}),
    "another letter case": Case(
        rows("a.jpg,cat", "SUB/B.png,dog"), {"a.JPG": "cat", "sub/b.PNG": "dog"}, ways=(Way.CASE,)
    ),
    "letters composed another way": Case(
        rows("Ba\u0308r.png,cat"), {"B\u00e4r.png": "cat"}, ways=(Way.LETTERS,)
    ),
    "names without ending": Case(
        rows("a,cat", "sub/b,dog"), {"a.png": "cat", "sub/b.jpg": "dog"}, ways=(Way.ENDING,)
    ),
    "names in a folder below": Case(
        rows("a.png,cat", "b.png,dog"), {"x/a.png": "cat", "y/b.png": "dog"}, ways=(Way.BELOW,)
    ),
    "paths from the parent folder": Case(
        rows("images/a.png,cat", "../images/b.png,dog"), {"a.png": "cat", "b.png": "dog"}
    ),
    # columns
    **{
        f"columns {header}": Case(rows(*LISTED, header=header), PETS)
        for header in (
            *("image_path,class", "img,category", "filename,target", "Image Name,Class Name"),
            *("image_id,dx", "id,y", "photo,choice", "bild,befund", "whatever,x"),
        )
    },
    "a column of other things before": Case(
        rows(*(f"7,{row},0.5" for row in LISTED), header="id,image,finding,score"), PETS
    ),
    "one column per class": Case(
        rows("a,1.0,0.0", "b,0.0,1.0", "c,1,0", header="image,cat,dog"), PETS, ways=(Way.ENDING,)
    ),
    "a chosen column": Case(
        rows("a.png,x,cat", "b.png,x,dog", header="path,label,truth"),
        {"a.png": "cat", "b.png": "dog"},
        read_as=ReadAs(label_column="truth"),
    ),
    # kinds of files
    "a list with spaces": Case("a.png cat\nb.png dog\nc.png cat\n", PETS, "list.txt"),
    "a list with bars": Case("a.png|cat\nb.png|dog\nc.png|cat\n", PETS, "list.txt"),
    "a list without names of columns": Case("\n".join(LISTED), PETS),
    "compressed": Case(gzip.compress(rows(*LISTED).encode()), PETS, "labels.csv.gz"),
    "an array of objects": Case(
        json.dumps([{"file_name": n, "label": v} for n, v in PETS.items()], indent=1),
        PETS,
        "labels.json",
    ),
    "an object of lists": Case(
        json.dumps({"file_name": list(PETS), "label": list(PETS.values())}), PETS, "labels.json"
    ),
    "an object of labels": Case(json.dumps(PETS), PETS, "labels.json"),
    "labels in lists": Case(
        "".join(json.dumps({"file_name": n, "label": [v]}) + "\n" for n, v in PETS.items()),
        PETS,
        "labels.jsonl",
    ),
    "Label Studio": Case(json.dumps(TASKS), PETS, "tasks.json", ways=(Way.ADDRESS, Way.ELSEWHERE)),
    "FiftyOne": Case(
        json.dumps({"classes": ["cat", "dog"], "labels": {"a": 0, "b": {"label": 1}, "c": "cat"}}),
        PETS,
        "labels.json",
        ways=(Way.ENDING,),
    ),
    "Parquet": Case(parquet(), PETS, "labels.parquet"),
    # encodings
    **{
        f"told to be {encoding}": Case(
            rows(*(f"{name},{label}" for name, label in right.items())),
            right,
            encoding=encoding,
            read_as=ReadAs(encoding=encoding),
        )
        for encoding, right in (
            *(
                ("cp1251", RUSSIAN),
                ("koi8_r", RUSSIAN),
                ("gb18030", BEASTS),
                ("big5", {"a.png": "貓"}),
            ),
            *(("cp932", BEASTS), ("euc_jp", BEASTS), ("cp1250", {"a.png": "żółw"})),
        )
    },
    "cp1252 that reads alike in all code pages": Case(
        rows("a.png,Bär", "b.png,Möwe"), {"a.png": "Bär", "b.png": "Möwe"}, encoding="cp1252"
    ),
    # labels
    "two spellings merged": Case(
        rows("a.png,Cat", "b.png,dog", "c.png,cat"), PETS, read_as=ReadAs(merges=(("Cat", "cat"),))
    ),
    "a word for nothing": Case(
        rows("a.png,cat", "b.png,NA"),
        {"a.png": "cat", "b.png": ""},
        read_as=ReadAs(merges=(("NA", ""),)),
    ),
}


@pytest.fixture(params=CASES, ids=str)
def case(request) -> Case:
    return CASES[request.param]


def by_name(catalog) -> dict[str, str]:
    names = (*catalog.class_names, "")
    return {
        file: names[label]
        for file, label in zip(catalog.file_names, catalog.given_labels, strict=True)
    }


def test_the_request_of_the_window_reads_it_right(case, tmp_path):
    images, table = case.write(tmp_path)
    request = pickle.loads(pickle.dumps(ScanRequest(images, table, case.read_as)))
    scan = request()
    assert by_name(scan.catalog) == case.right
    assert {found.way for found in scan.reading.paths} >= set(case.ways)
    for found in scan.reading.paths:
        assert found.file_name in case.right
        assert found.listed in scan.source_table.spelled


def test_a_new_project_and_answers_read_it_right(case, tmp_path, capsys):
    images, table = case.write(tmp_path)
    project = tmp_path / "p.alc"
    words = ["new", project, "--images", images, "--labels", table, *case.options, "--json"]
    assert main(list(map(str, words))) == 0, capsys.readouterr().err
    with Project.open(project) as opened:
        assert by_name(opened.catalog) == case.right

    # The same images in a project where every label is wrong: the table is the answers.
    classes = sorted({label for label in case.right.values() if label} | {"other"})
    wrong = tmp_path / "wrong.csv"
    wrong.write_text("file_name,label\n" + "".join(f'"{name}",other\n' for name in case.right))
    second = tmp_path / "q.alc"
    assert main(["new", str(second), "--images", str(images), "--labels", str(wrong)]) == 0
    for name in classes:
        main(["classes", str(second), "--add", name])
    capsys.readouterr()
    answered = main(["answer", str(second), str(table), *case.options])
    assert answered == 0, capsys.readouterr().err
    with Project.open(second) as opened:
        names = opened.session.classes.names
        reviews = opened.session.labels.reviews
        given = {
            opened.catalog.file_names[image_id]: names[review.class_id]
            for image_id, review in reviews.items()
        }
    assert given == {name: label for name, label in case.right.items() if label}


# -- what is not clear is refused or asked, never guessed ------------------------------


@pytest.mark.parametrize(
    ("images", "listed", "what"),
    [
        (("x/a.png", "y/a.png"), "a.png", "fits 2 files"),
        (("a.png", "a.jpg"), "a", "fits 2 files"),
        (("A.png", "a.PNG"), "a.png", "fits 2 files"),
        (("x/a.png",), "y/a.png", "no image"),
        (("train/a.png",), "/data/test/a.png", "leads out|no image"),
        (("a.png",), "../a.png", "leads out"),
        (("a.png",), "a.tif", "no image"),
    ],
)
def test_a_path_that_fits_no_file_or_several_is_refused(tmp_path, images, listed, what):
    case = Case(rows(f"{listed},cat", "good.png,dog"), {"good.png": "dog"}, others=images)
    folder, table = case.write(tmp_path)
    scan = ScanRequest(folder, table)()
    assert by_name(scan.catalog) == case.right
    (problem,) = scan.problems
    assert re.search(what, problem.what), problem.what


def test_two_paths_that_fall_on_one_file_are_both_refused(tmp_path):
    table = rows("/x/train/a.png,cat", "/x/test/a.png,cat", "b.png,dog")
    case = Case(table, {"b.png": "dog"}, others=("a.png",))
    scan = ScanRequest(*case.write(tmp_path))()
    assert by_name(scan.catalog) == case.right
    assert len(scan.problems) == 2
    assert all("so may another path" in problem.what for problem in scan.problems)


def test_what_the_table_says_besides_travels_with_the_images(tmp_path):
    table = rows("C:\\x\\b.png,dog,7", "gone.png,cat,8", "a.png,cat,9", header="file,label,age")
    case = Case(table, {"b.png": "dog", "a.png": "cat"})
    scan = ScanRequest(*case.write(tmp_path))()
    assert scan.catalog.file_names == ("b.png", "a.png")
    assert scan.source_table.spelled == ("C:\\x\\b.png", "a.png")
    assert scan.source_table.columns == {"age": ("7", "9")}
    assert scan.source_table.order == (2, 4)


@pytest.mark.parametrize(
    ("header", "by_content"),
    [("file_name,label", False), ("File Name,CLASS", False), ("bild,label", True)],
)
def test_it_is_said_when_columns_were_told_by_what_is_in_them(tmp_path, header, by_content):
    table = rows("a.png,cat", "b.png,cat", "c.png,dog", header=header)
    case = Case(table, {"a.png": "cat", "b.png": "cat", "c.png": "dog"})
    reading = ScanRequest(*case.write(tmp_path))().reading
    assert reading.named_by_content == by_content
    said = " ".join(reading_lines(reading))
    assert ("paths are in 'bild', labels in 'label'" in said) == by_content
