"""Ranking, batch and exports: every column of every row, from truth, classifier and graph."""

import math

import numpy as np
import pytest

from alc_engine.cli.ranking_table import BATCH_COLUMNS, RANKING_COLUMNS
from alc_engine.formats.cleaned import COLUMNS
from alc_engine.project import Project

from .conftest import COUNT, NAMES, read_rows

SPEC_OF_RANKING = (
    "file_name,label,given_label,status,predicted_label,label_score,entropy,alpha,suppression"
)


@pytest.fixture
def recomputed(known):
    """Probabilities, entropy and the field after the batch, by dense matrices."""
    from alc_engine.learning.training import class_probabilities

    with Project.open(known.project, read_only=True) as project:
        latest, graph = project.session.latest, project.session.prepared.graph
        settings = project.settings.selection
    p = class_probabilities(latest.classifier, known.vectors, "cpu").astype(np.float64)
    entropy = np.array([-sum(q * math.log(q) for q in row if q > 0) for row in p])
    assert settings.diffusion == "deficit"
    weights = graph.adjacency.toarray()
    walk = weights / weights.sum(axis=1, keepdims=True)
    smooth = (1 - settings.delta) * np.eye(COUNT) + settings.delta * walk
    field = entropy.copy()
    at_pick = {}
    for pick in latest.batch.tolist():
        at_pick[pick] = field.copy()
        free, clamped = field.copy(), field.copy()
        for _ in range(settings.steps):
            clamped[pick] = 0.0
            clamped, free = smooth @ clamped, smooth @ free
        field = field - (free - clamped)
    return latest, p, entropy, field, at_pick


def expected_rows(known, recomputed):
    latest, p, entropy, field, _ = recomputed
    trained = known.trained_on >= 0
    alpha, own = latest.predictions.alpha, p[np.arange(COUNT), known.trained_on]
    rows = {}
    for i in range(COUNT):
        standing = known.standing(i)
        same = trained[i] and standing == known.trained_on[i]
        below = (alpha < alpha[i]) | ((alpha == alpha[i]) & (own < own[i] - 1e-7))
        score = np.mean(below[trained])
        rows[known.name(i)] = {
            "status": known.status(i),
            "given_label": NAMES[known.given[i]] if known.given[i] >= 0 else "",
            "predicted_label": NAMES[p[i].argmax()],
            "predicted_probability": p[i].max(),
            "entropy": entropy[i],
            "label_score": score if same else None,
            "alpha": alpha[i] if same else None,
            "suppression": 0.0
            if i in latest.batch
            else entropy[i] - max(field[i], 0.0),  # less than nothing is not left
        }
        if known.status(i) not in ("unsure", "excluded"):
            rows[known.name(i)]["label"] = NAMES[standing] if standing >= 0 else ""
    return rows


def check(row, expected):
    for column, value in expected.items():
        if column not in row:
            continue
        if value is None:
            assert row[column] == "", column
        elif isinstance(value, str):
            assert row[column] == value, column
        else:
            assert not row[column].startswith("-"), column
            assert float(row[column]) == pytest.approx(float(value), rel=1e-4, abs=2e-6), column


def test_the_ranking_says_of_each_row_what_is_so_of_its_own_label(known, recomputed, alc):
    out = known.folder / "ranking.csv"
    said = alc("rank", known.project, "--out", out)
    rows, expected = read_rows(out), expected_rows(known, recomputed)
    assert ",".join(rows[0]) == ",".join(RANKING_COLUMNS) == SPEC_OF_RANKING
    assert f"{COUNT} images ranked by round 2" in said
    assert {row["file_name"] for row in rows} == set(expected)
    for row in rows:
        check(row, expected[row["file_name"]])
    scores = [float(row["label_score"]) for row in rows if row["label_score"]]
    assert scores == sorted(scores)
    assert all(not row["label_score"] for row in rows[len(scores) :])
    # Every kind of row is there, or the test would hold nothing.
    assert {row["status"] for row in rows} >= {"unreviewed", "confirmed", "corrected", "labelled"}
    changed = [i for i, (_, label, _) in known.book.items() if label != known.trained_on[i]]
    assert changed
    assert any(float(row["suppression"]) > 0 for row in rows)


def test_the_master_export_and_the_corrections_say_the_same(known, recomputed, alc):
    out, few = known.folder / "cleaned.csv", known.folder / "corrected.csv"
    said = alc("export", known.project, "--out", out)
    rows, expected = read_rows(out), expected_rows(known, recomputed)
    assert [row["file_name"] for row in rows] == [known.name(i) for i in range(COUNT)]
    assert set(COLUMNS) <= set(rows[0])
    for row in rows:
        check(row, expected[row["file_name"]])
        i = int(row["file_name"][-7:-4])
        if i in known.book:
            assert row["round"] == str(known.book[i][2])
        else:
            assert row["round"] == row["reviewed_by"] == row["reviewed_at"] == ""
        if known.status(i) != "unreviewed":
            assert row["is_label_issue"] == str(known.status(i) == "corrected")
    for word, number in known.counts().items():
        assert f"{number} {word}" in said
    alc("export", known.project, "--format", "corrections", "--out", few)
    corrected = [known.name(i) for i in range(COUNT) if known.status(i) == "corrected"]
    assert [row["file_name"] for row in read_rows(few)] == corrected


def test_the_batch_lists_what_is_asked_in_the_order_of_asking(known, recomputed, alc):
    out = known.folder / "batch.csv"
    alc("round", known.project, "--current", "--out", out)
    rows, expected = read_rows(out), expected_rows(known, recomputed)
    assert tuple(rows[0]) == BATCH_COLUMNS
    assert [row["file_name"] for row in rows] == [known.name(i) for i in known.asked[2]]
    for row in rows:
        assert (row["label"], row["status"]) == ("", "")
        figures = expected[row["file_name"]]
        check(row, {k: v for k, v in figures.items() if k not in ("label", "status")})


def test_an_own_export_is_understood_as_answers(known, alc):
    out = known.folder / "cleaned.csv"
    alc("export", known.project, "--out", out)
    said = alc("answer", known.project, out)
    assert said.startswith("0 answers saved")


def test_after_a_merge_probabilities_are_folded_everywhere(known, recomputed, alc):
    _, p, *_ = recomputed
    alc("classes", known.project, "--merge", NAMES[0], NAMES[1])
    folded = np.stack([p[:, 0] + p[:, 1], p[:, 2]], axis=1)
    out = known.folder / "cleaned.csv"
    alc("export", known.project, "--out", out)
    for i, row in enumerate(read_rows(out)):
        assert row["predicted_label"] == (NAMES[1], NAMES[2])[folded[i].argmax()]
        assert float(row["predicted_probability"]) == pytest.approx(folded[i].max(), rel=1e-5)
    with Project.open(known.project, read_only=True) as project:
        said = project.session.latest.predictions
        trained = known.trained_on >= 0
        own = np.where(known.trained_on == 2, folded[:, 1], folded[:, 0])
        np.testing.assert_allclose(said.label_probability[trained], own[trained], rtol=1e-4)
        odds = project.session.evidence[:, 1]
        assert (odds[np.isfinite(odds)] <= 1e-6).all()  # no label likelier than the likeliest


def test_the_page_of_figures_names_every_column():
    from pathlib import Path

    page = (Path(__file__).parents[2] / "docs/figures.md").read_text(encoding="utf-8")
    for column in {*COLUMNS, *RANKING_COLUMNS, *BATCH_COLUMNS}:
        assert f"`{column}`" in page, column
