"""`alc simulate` against the truth, and what guide and README claim that can be computed."""

import re
from pathlib import Path

import numpy as np
import pytest

from alc_engine.labels.store import Status
from alc_engine.project import Project

from .conftest import COUNT, read_rows, write_table

ROOT = Path(__file__).parents[2]


def page(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def test_a_simulation_counts_against_the_truth(known, alc):
    given = known.given.copy()
    given[given < 0] = known.truth[given < 0]
    write_table(known.folder / "given.csv", known, given)
    write_table(known.folder / "truth.csv", known, known.truth)
    said = alc(
        *("simulate", "--images", known.folder, "--given", known.folder / "given.csv"),
        *("--truth", known.folder / "truth.csv", "--strategy", "random", "--seed", 3),
        *("--embeddings", known.folder / "embeddings.npy", "--device", "cpu", "--jobs", 1),
        *("--batch-size", 10, "--budget", 20, "--set", "training.epochs=2"),
        *("--set", "training.hidden=[8]", "--out", known.folder / "results.csv"),
    )
    rows = [
        {key: float(row[key]) for key in row if key not in ("strategy", "test_accuracy")}
        for row in read_rows(known.folder / "results.csv")
    ]
    wrong = int((given != known.truth).sum())
    assert [row["labels"] for row in rows] == [0, 10, 20]
    assert [row["queried"] for row in rows] == [0, 10, 10]
    for row, found in zip(rows, np.cumsum([row["queried_wrong"] for row in rows]), strict=True):
        assert row["errors_total"] == wrong
        assert row["errors_found"] == found
        true = COUNT - wrong + found
        assert row["train_label_accuracy"] == pytest.approx(true / COUNT, abs=1e-5)
    share = sum(row["queried_wrong"] for row in rows) / 20
    assert f"{share:.1%} of the labels asked about were wrong" in said


def test_every_file_beside_a_project_is_named_where_files_are_told_of(known):
    with Project.open(known.project):
        beside = {path.name for path in known.folder.iterdir()}
    own = {name for name in beside if name.startswith("trees.alc") or ".alc-" in name}
    assert {"trees.alc", "trees.alc-cache", "trees.alc.lock"} <= own
    for name in own | {"trees.alc-backups", "trees.alc-journal"}:
        assert name.replace("trees", "NAME") in page("README.md"), name
        assert name.replace("trees", "cats") in page("docs/project-file.md") or name == "trees.alc"
    for ending in ("-cache", "-backups", ".lock"):
        assert f"NAME.alc{ending}" in page("resources/guide/guide.en.md")


def test_pages_and_statuses_use_the_same_words():
    figures = page("docs/figures.md")
    for status in Status:
        assert f"`{status.name.lower()}`" in figures
    for text in (figures, page("resources/guide/guide.en.md")):
        assert "corrections per hundred labels reviewed" in text.lower()
        assert "the nearest ones most" not in text
        assert "border's colour" not in text


def test_links_between_the_pages_lead_somewhere():
    guides = (f"resources/guide/guide.{language}.md" for language in ("en", "de"))
    for name in ("README.md", *guides, "docs/figures.md"):
        for target in re.findall(r"\]\(([^)#:]+)\)", page(name)):
            assert ((ROOT / name).parent / target).exists(), (name, target)
